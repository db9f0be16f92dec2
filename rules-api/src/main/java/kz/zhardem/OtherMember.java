package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the family who is neither the mother, the father nor a child of theirs. A fact that is null is unknown.
 * Creating one throws {@link InvalidFactsException}
 * when a fact cannot be so.
 *
 * @param id names the member in decisions and questions
 * @param born the date of birth; null when unknown
 * @param working whether the member works; null when unknown
 * @param ableToWork whether the member is able to work; null when unknown
 * @param hiv whether the member has HIV or AIDS; confidential; null when unknown
 * @param disability whether the member has a disability; null when unknown
 * @param pensioner whether the member is a pensioner; null when unknown
 * @param fullStateSupport whether the member is on full state support; null when unknown
 * @param imprisoned whether the member is in prison or in compulsory treatment by order of a court; null
 *     when unknown
 * @param severeDisability whether the member has a disability of group I or II; null when unknown
 * @param carer whether the member cares for a child under 3, a child with a disability, a person with a disability of
 *     group I or II, or an old person in need of care; null when unknown
 * @param conscript whether the member is on fixed-term military service; null when unknown
 */
public record OtherMember(
        String id,
        @Nullable LocalDate born,
        @Nullable Boolean working,
        @Nullable Boolean ableToWork,
        @Nullable Boolean hiv,
        @Nullable Boolean disability,
        @Nullable Boolean pensioner,
        @Nullable Boolean fullStateSupport,
        @Nullable Boolean imprisoned,
        @Nullable Boolean severeDisability,
        @Nullable Boolean carer,
        @Nullable Boolean conscript)
        implements Member {

    public OtherMember {
        Checks.member(id, born);
    }

    /**
     * Starts with nothing known.
     *
     * @param id names the member in decisions and questions
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Starts from what is known of the member.
     *
     * @return a new builder
     */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public Role role() {
        return Role.OTHER;
    }

    /** Shows no fact about the person. */
    @Override
    public String toString() {
        return "OtherMember[...]";
    }

    /** Builds an {@link OtherMember}. Not thread-safe. */
    public static final class Builder extends MemberBuilder<Builder> {

        private @Nullable Boolean conscript;

        private Builder(String id) {
            super(id);
        }

        private Builder(OtherMember member) {
            super(member);
            this.conscript = member.conscript();
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets whether the member is on fixed-term military service.
         *
         * @param conscript null for unknown
         * @return this builder
         */
        public Builder conscript(@Nullable Boolean conscript) {
            this.conscript = conscript;
            return this;
        }

        /**
         * Builds the immutable record.
         *
         * @return the member
         * @throws InvalidFactsException when a fact cannot be so
         */
        @Override
        public OtherMember build() {
            return new OtherMember(
                    id,
                    born,
                    working,
                    ableToWork,
                    hiv,
                    disability,
                    pensioner,
                    fullStateSupport,
                    imprisoned,
                    severeDisability,
                    carer,
                    conscript);
        }
    }
}
