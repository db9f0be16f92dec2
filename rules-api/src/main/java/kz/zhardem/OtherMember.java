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
 */
public record OtherMember(
        String id,
        @Nullable LocalDate born,
        @Nullable Boolean working,
        @Nullable Boolean ableToWork,
        @Nullable Boolean hiv,
        @Nullable Boolean disability,
        @Nullable Boolean pensioner)
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

        private Builder(String id) {
            super(id);
        }

        private Builder(OtherMember member) {
            super(member);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the immutable record.
         *
         * @return the member
         * @throws InvalidFactsException when a fact cannot be so
         */
        public OtherMember build() {
            return new OtherMember(id, born, working, ableToWork, hiv, disability, pensioner);
        }
    }
}
