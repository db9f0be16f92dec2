package kz.zhardem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mother of the family's children. A fact that is null is unknown. Creating one throws {@link
 * InvalidFactsException}
 * when a fact cannot be so.
 *
 * @param id names the mother in decisions and questions
 * @param born the date of birth; null when unknown
 * @param working whether the mother works; null when unknown
 * @param ableToWork whether the mother is able to work; null when unknown
 * @param hiv whether the mother has HIV or AIDS; confidential; null when unknown
 * @param disability whether the mother has a disability; null when unknown
 * @param pensioner whether the mother is a pensioner; null when unknown
 * @param fullStateSupport whether the mother is on full state support; null when unknown
 * @param imprisoned whether the mother is in prison or in compulsory treatment by order of a court; null
 *     when unknown
 * @param severeDisability whether the mother has a disability of group I or II; null when unknown
 * @param carer whether the mother cares for a child under 3, a child with a disability, a person with a disability of
 *     group I or II, or an old person in need of care; null when unknown
 * @param single whether the mother has the legal status of a single mother; null when unknown
 * @param awards the mother's awards: an empty set is none; null when unknown
 */
public record Mother(
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
        @Nullable Boolean single,
        @Nullable Set<Award> awards)
        implements Member {

    public Mother {
        Checks.member(id, born);
        awards = awards == null ? null : Checks.orderedCopy(awards);
    }

    /**
     * Starts with nothing known.
     *
     * @param id names the mother in decisions and questions
     * @return a new builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * Starts from what is known of the mother.
     *
     * @return a new builder
     */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public Role role() {
        return Role.MOTHER;
    }

    /** Shows no fact about the person. */
    @Override
    public String toString() {
        return "Mother[...]";
    }

    /** Builds a {@link Mother}. Not thread-safe. */
    public static final class Builder extends MemberBuilder<Builder> {

        private @Nullable Boolean single;

        private @Nullable Set<Award> awards;

        private Builder(String id) {
            super(id);
        }

        private Builder(Mother mother) {
            super(mother);
            this.single = mother.single();
            this.awards = mother.awards();
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets whether the mother has the legal status of a single mother.
         *
         * @param single null for unknown
         * @return this builder
         */
        public Builder single(@Nullable Boolean single) {
            this.single = single;
            return this;
        }

        /**
         * Sets the mother's awards: an empty set is none.
         *
         * @param awards null for unknown
         * @return this builder
         */
        public Builder awards(@Nullable Set<Award> awards) {
            this.awards = awards;
            return this;
        }

        /**
         * Sets the mother's awards.
         *
         * @param awards the awards; none given means that she has none
         * @return this builder
         */
        public Builder awards(Award... awards) {
            return awards(new LinkedHashSet<>(Arrays.asList(awards)));
        }

        /**
         * Builds the immutable record.
         *
         * @return the mother
         * @throws InvalidFactsException when a fact cannot be so
         */
        @Override
        public Mother build() {
            return new Mother(
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
                    single,
                    awards);
        }
    }
}
