package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child of the family, of any age. A fact that is null is unknown. Creating one throws {@link
 * InvalidFactsException}
 * when a fact cannot be so.
 *
 * @param id names the child in decisions and questions
 * @param born the date of birth; null when unknown
 * @param working whether the child works; null when unknown
 * @param ableToWork whether the child is able to work; null when unknown
 * @param hiv whether the child has HIV or AIDS; confidential; null when unknown
 * @param disability whether the child has a disability; null when unknown
 * @param pensioner whether the child is a pensioner; null when unknown
 * @param birthOrder which child of the mother this is, from 1; when null it follows from the birth dates if all
 *     listed children's are known
 * @param birthRegistered whether the birth is registered; null when unknown
 * @param birthGrantReceived whether the birth grant was already received; null when unknown
 * @param livesWithMother whether the child lives with the mother; null when unknown
 * @param alimonyEvaded whether a parent evades court-ordered alimony for the child; null when unknown
 * @param dispensaryRegistered whether the child is on the dispensary register; null when unknown
 * @param outpatientTreatment whether the child is in outpatient treatment; null when unknown
 * @param guardianship whether the child is under guardianship; null when unknown
 */
public record Child(
        String id,
        @Nullable LocalDate born,
        @Nullable Boolean working,
        @Nullable Boolean ableToWork,
        @Nullable Boolean hiv,
        @Nullable Boolean disability,
        @Nullable Boolean pensioner,
        @Nullable Integer birthOrder,
        @Nullable Boolean birthRegistered,
        @Nullable Boolean birthGrantReceived,
        @Nullable Boolean livesWithMother,
        @Nullable Boolean alimonyEvaded,
        @Nullable Boolean dispensaryRegistered,
        @Nullable Boolean outpatientTreatment,
        @Nullable Boolean guardianship)
        implements Member {

    public Child {
        Checks.member(id, born);
        if (birthOrder != null && birthOrder < 1) {
            throw new InvalidFactsException("birthOrder", "a whole number from 1");
        }
    }

    /**
     * Starts with nothing known.
     *
     * @param id names the child in decisions and questions
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Starts from what is known of the child.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public Role role() {
        return Role.CHILD;
    }

    /** Shows no fact about the person. */
    @Override
    public String toString() {
        return "Child[...]";
    }

    /** Builds a {@link Child}. Not thread-safe. */
    public static final class Builder extends MemberBuilder<Builder> {

        private @Nullable Integer birthOrder;

        private @Nullable Boolean birthRegistered;

        private @Nullable Boolean birthGrantReceived;

        private @Nullable Boolean livesWithMother;

        private @Nullable Boolean alimonyEvaded;

        private @Nullable Boolean dispensaryRegistered;

        private @Nullable Boolean outpatientTreatment;

        private @Nullable Boolean guardianship;

        private Builder(String id) {
            super(id);
        }

        private Builder(Child child) {
            super(child);
            this.birthOrder = child.birthOrder();
            this.birthRegistered = child.birthRegistered();
            this.birthGrantReceived = child.birthGrantReceived();
            this.livesWithMother = child.livesWithMother();
            this.alimonyEvaded = child.alimonyEvaded();
            this.dispensaryRegistered = child.dispensaryRegistered();
            this.outpatientTreatment = child.outpatientTreatment();
            this.guardianship = child.guardianship();
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets which child of the mother this is, from 1; when null it follows from the birth dates if all listed
         * children's are known.
         *
         * @param birthOrder null for unknown
         * @return this builder
         */
        public Builder birthOrder(@Nullable Integer birthOrder) {
            this.birthOrder = birthOrder;
            return this;
        }

        /**
         * Sets whether the birth is registered.
         *
         * @param birthRegistered null for unknown
         * @return this builder
         */
        public Builder birthRegistered(@Nullable Boolean birthRegistered) {
            this.birthRegistered = birthRegistered;
            return this;
        }

        /**
         * Sets whether the birth grant was already received.
         *
         * @param birthGrantReceived null for unknown
         * @return this builder
         */
        public Builder birthGrantReceived(@Nullable Boolean birthGrantReceived) {
            this.birthGrantReceived = birthGrantReceived;
            return this;
        }

        /**
         * Sets whether the child lives with the mother.
         *
         * @param livesWithMother null for unknown
         * @return this builder
         */
        public Builder livesWithMother(@Nullable Boolean livesWithMother) {
            this.livesWithMother = livesWithMother;
            return this;
        }

        /**
         * Sets whether a parent evades court-ordered alimony for the child.
         *
         * @param alimonyEvaded null for unknown
         * @return this builder
         */
        public Builder alimonyEvaded(@Nullable Boolean alimonyEvaded) {
            this.alimonyEvaded = alimonyEvaded;
            return this;
        }

        /**
         * Sets whether the child is on the dispensary register.
         *
         * @param dispensaryRegistered null for unknown
         * @return this builder
         */
        public Builder dispensaryRegistered(@Nullable Boolean dispensaryRegistered) {
            this.dispensaryRegistered = dispensaryRegistered;
            return this;
        }

        /**
         * Sets whether the child is in outpatient treatment.
         *
         * @param outpatientTreatment null for unknown
         * @return this builder
         */
        public Builder outpatientTreatment(@Nullable Boolean outpatientTreatment) {
            this.outpatientTreatment = outpatientTreatment;
            return this;
        }

        /**
         * Sets whether the child is under guardianship.
         *
         * @param guardianship null for unknown
         * @return this builder
         */
        public Builder guardianship(@Nullable Boolean guardianship) {
            this.guardianship = guardianship;
            return this;
        }

        /**
         * Builds the immutable record.
         *
         * @return the child
         * @throws InvalidFactsException when a fact cannot be so
         */
        public Child build() {
            return new Child(
                    id,
                    born,
                    working,
                    ableToWork,
                    hiv,
                    disability,
                    pensioner,
                    birthOrder,
                    birthRegistered,
                    birthGrantReceived,
                    livesWithMother,
                    alimonyEvaded,
                    dispensaryRegistered,
                    outpatientTreatment,
                    guardianship);
        }
    }
}
