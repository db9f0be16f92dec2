package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The father of the family's children. A fact that is null is unknown. Creating one throws {@link
 * InvalidFactsException}
 * when a fact cannot be so.
 *
 * @param id names the father in decisions and questions
 * @param born the date of birth; null when unknown
 * @param working whether the father works; null when unknown
 * @param ableToWork whether the father is able to work; null when unknown
 * @param hiv whether the father has HIV or AIDS; confidential; null when unknown
 * @param disability whether the father has a disability; null when unknown
 * @param pensioner whether the father is a pensioner; null when unknown
 * @param fullStateSupport whether the father is on full state support; null when unknown
 * @param imprisoned whether the father is in prison or in compulsory treatment by order of a court; null
 *     when unknown
 * @param severeDisability whether the father has a disability of group I or II; null when unknown
 * @param carer whether the father cares for a child under 3, a child with a disability, a person with a disability of
 *     group I or II, or an old person in need of care; null when unknown
 * @param conscript whether the father is on fixed-term military service; null when unknown
 */
public record Father(
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

    public Father {
        Checks.member(id, born);
    }

    /**
     * Starts with nothing known.
     *
     * @param id names the father in decisions and questions
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Starts from what is known of the father.
     *
     * @return a new builder
     */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public Role role() {
        return Role.FATHER;
    }

    /** Shows no fact about the person. */
    @Override
    public String toString() {
        return "Father[...]";
    }

    /** Builds a {@link Father}. Not thread-safe. */
    public static final class Builder extends MemberBuilder<Builder> {

        private @Nullable Boolean conscript;

        private Builder(String id) {
            super(id);
        }

        private Builder(Father father) {
            super(father);
            this.conscript = father.conscript();
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets whether the father is on fixed-term military service.
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
         * @return the father
         * @throws InvalidFactsException when a fact cannot be so
         */
        @Override
        public Father build() {
            return new Father(
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
