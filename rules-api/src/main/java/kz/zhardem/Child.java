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
 * @param fullStateSupport whether the child is on full state support; null when unknown
 * @param imprisoned whether the child is in prison or in compulsory treatment by order of a court; null
 *     when unknown
 * @param severeDisability whether the child has a disability of group I or II; null when unknown
 * @param carer whether the child cares for a child under 3, a child with a disability, a person with a disability of
 *     group I or II, or an old person in need of care; null when unknown
 * @param birthOrder which child of the mother this is, from 1; when null it follows from the birth dates if all
 *     listed children's are known
 * @param birthRegistered whether the birth is registered; null when unknown
 * @param birthGrantReceived whether the birth grant was already received; null when unknown
 * @param livesWithMother whether the child lives with the mother; null when unknown
 * @param alimonyEvaded whether a parent evades court-ordered alimony for the child; null when unknown
 * @param dispensaryRegistered whether the child is on the dispensary register; null when unknown
 * @param outpatientTreatment whether the child is in outpatient treatment; null when unknown
 * @param guardianship whether the child is under guardianship; null when unknown
 * @param conscript whether the child is on fixed-term military service; null when unknown
 * @param student whether the child studies full-time; null when unknown
 * @param livesWithFamily whether the child lives with the family; null when unknown
 * @param parentalRightsLost whether the parents' rights over the child are lost or limited; null when unknown
 * @param countedInOtherFamily whether the child is a stepchild that is counted in the other parent's family; null when
 *     unknown
 * @param stillborn whether the child was stillborn; null when unknown
 * @param carerInsured whether the person who cares for the child takes part in compulsory social insurance; null when
 *     unknown
 * @param adopted whether the child is adopted; null when unknown
 * @param adoptedOn the day on which the court's decision on the adoption took effect; null when unknown
 * @param guardianshipSince the day from which the child is under guardianship; null when unknown
 */
public record Child(
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
        @Nullable Integer birthOrder,
        @Nullable Boolean birthRegistered,
        @Nullable Boolean birthGrantReceived,
        @Nullable Boolean livesWithMother,
        @Nullable Boolean alimonyEvaded,
        @Nullable Boolean dispensaryRegistered,
        @Nullable Boolean outpatientTreatment,
        @Nullable Boolean guardianship,
        @Nullable Boolean conscript,
        @Nullable Boolean student,
        @Nullable Boolean livesWithFamily,
        @Nullable Boolean parentalRightsLost,
        @Nullable Boolean countedInOtherFamily,
        @Nullable Boolean stillborn,
        @Nullable Boolean carerInsured,
        @Nullable Boolean adopted,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate guardianshipSince)
        implements Member {

    public Child {
        Checks.member(id, born);
        if (birthOrder != null && birthOrder < 1) {
            throw new InvalidFactsException("birthOrder", "a whole number from 1");
        }
        Checks.day("adoptedOn", adoptedOn);
        Checks.day("guardianshipSince", guardianshipSince);
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
    @Override
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

        private @Nullable Boolean conscript;

        private @Nullable Boolean student;

        private @Nullable Boolean livesWithFamily;

        private @Nullable Boolean parentalRightsLost;

        private @Nullable Boolean countedInOtherFamily;

        private @Nullable Boolean stillborn;

        private @Nullable Boolean carerInsured;

        private @Nullable Boolean adopted;

        private @Nullable LocalDate adoptedOn;

        private @Nullable LocalDate guardianshipSince;

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
            this.conscript = child.conscript();
            this.student = child.student();
            this.livesWithFamily = child.livesWithFamily();
            this.parentalRightsLost = child.parentalRightsLost();
            this.countedInOtherFamily = child.countedInOtherFamily();
            this.stillborn = child.stillborn();
            this.carerInsured = child.carerInsured();
            this.adopted = child.adopted();
            this.adoptedOn = child.adoptedOn();
            this.guardianshipSince = child.guardianshipSince();
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
         * Sets whether the child is on fixed-term military service.
         *
         * @param conscript null for unknown
         * @return this builder
         */
        public Builder conscript(@Nullable Boolean conscript) {
            this.conscript = conscript;
            return this;
        }

        /**
         * Sets whether the child studies full-time.
         *
         * @param student null for unknown
         * @return this builder
         */
        public Builder student(@Nullable Boolean student) {
            this.student = student;
            return this;
        }

        /**
         * Sets whether the child lives with the family.
         *
         * @param livesWithFamily null for unknown
         * @return this builder
         */
        public Builder livesWithFamily(@Nullable Boolean livesWithFamily) {
            this.livesWithFamily = livesWithFamily;
            return this;
        }

        /**
         * Sets whether the parents' rights over the child are lost or limited.
         *
         * @param parentalRightsLost null for unknown
         * @return this builder
         */
        public Builder parentalRightsLost(@Nullable Boolean parentalRightsLost) {
            this.parentalRightsLost = parentalRightsLost;
            return this;
        }

        /**
         * Sets whether the child is a stepchild that is counted in the other parent's family.
         *
         * @param countedInOtherFamily null for unknown
         * @return this builder
         */
        public Builder countedInOtherFamily(@Nullable Boolean countedInOtherFamily) {
            this.countedInOtherFamily = countedInOtherFamily;
            return this;
        }

        /**
         * Sets whether the child was stillborn.
         *
         * @param stillborn null for unknown
         * @return this builder
         */
        public Builder stillborn(@Nullable Boolean stillborn) {
            this.stillborn = stillborn;
            return this;
        }

        /**
         * Sets whether the person who cares for the child takes part in compulsory social insurance.
         *
         * @param carerInsured null for unknown
         * @return this builder
         */
        public Builder carerInsured(@Nullable Boolean carerInsured) {
            this.carerInsured = carerInsured;
            return this;
        }

        /**
         * Sets whether the child is adopted.
         *
         * @param adopted null for unknown
         * @return this builder
         */
        public Builder adopted(@Nullable Boolean adopted) {
            this.adopted = adopted;
            return this;
        }

        /**
         * Sets the day on which the court's decision on the adoption took effect.
         *
         * @param adoptedOn null for unknown
         * @return this builder
         */
        public Builder adoptedOn(@Nullable LocalDate adoptedOn) {
            this.adoptedOn = adoptedOn;
            return this;
        }

        /**
         * Sets the day on which the court's decision on the adoption took effect.
         *
         * @param adoptedOn the date as {@code yyyy-mm-dd}
         * @return this builder
         * @throws InvalidFactsException when the text is no such date
         */
        public Builder adoptedOn(String adoptedOn) {
            return adoptedOn(Checks.date("adoptedOn", adoptedOn));
        }

        /**
         * Sets the day from which the child is under guardianship.
         *
         * @param guardianshipSince null for unknown
         * @return this builder
         */
        public Builder guardianshipSince(@Nullable LocalDate guardianshipSince) {
            this.guardianshipSince = guardianshipSince;
            return this;
        }

        /**
         * Sets the day from which the child is under guardianship.
         *
         * @param guardianshipSince the date as {@code yyyy-mm-dd}
         * @return this builder
         * @throws InvalidFactsException when the text is no such date
         */
        public Builder guardianshipSince(String guardianshipSince) {
            return guardianshipSince(Checks.date("guardianshipSince", guardianshipSince));
        }

        /**
         * Builds the immutable record.
         *
         * @return the child
         * @throws InvalidFactsException when a fact cannot be so
         */
        @Override
        public Child build() {
            return new Child(
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
                    birthOrder,
                    birthRegistered,
                    birthGrantReceived,
                    livesWithMother,
                    alimonyEvaded,
                    dispensaryRegistered,
                    outpatientTreatment,
                    guardianship,
                    conscript,
                    student,
                    livesWithFamily,
                    parentalRightsLost,
                    countedInOtherFamily,
                    stillborn,
                    carerInsured,
                    adopted,
                    adoptedOn,
                    guardianshipSince);
        }
    }
}
