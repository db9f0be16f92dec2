package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one family. The list of members is complete: a person who is not listed is not in the family.
 * {@code toString} shows no fact. Creating one throws {@link InvalidFactsException}
 * when an amount is negative, has more than two decimals or more than 15 digits before the point, when the year of a day
 * has not four digits, or when there is no member or more than 100, a second mother or father, two members with one id,
 * or one with the id {@code family}.
 *
 * @param averageMonthlyIncome all members' income together in an average month of the previous quarter, in tenge with
 *     at most two decimals, not negative; null when unknown
 * @param povertyLine the poverty line of the region where the family lives for the quarter before the one of the
 *     application, in tenge with at most two decimals, not negative; null when unknown
 * @param residence the residence status of the person who applies; null when unknown
 * @param kandasSince the day on which the person who applies was given the certificate of a kandas; null when unknown
 * @param secondDwelling whether the family owns a second dwelling, other than the law lets it have; null when unknown
 * @param businessPremises whether the family owns premises for business, other than dwellings; null when unknown
 * @param buildingPlot whether the family owns a plot of land for building, other than the law lets it have; null when unknown
 * @param severalCars whether the family owns more than one car; null when unknown
 * @param machinery whether the family owns special or farm machinery; null when unknown
 * @param members everyone in the family, at least one, in an order that the decisions keep
 */
public record Family(
        @Nullable BigDecimal averageMonthlyIncome,
        @Nullable BigDecimal povertyLine,
        @Nullable Residence residence,
        @Nullable LocalDate kandasSince,
        @Nullable Boolean secondDwelling,
        @Nullable Boolean businessPremises,
        @Nullable Boolean buildingPlot,
        @Nullable Boolean severalCars,
        @Nullable Boolean machinery,
        List<Member> members) {

    private static final int MOST_MEMBERS = 100;

    public Family {
        averageMonthlyIncome = Checks.amount("family.averageMonthlyIncome", averageMonthlyIncome);
        povertyLine = Checks.amount("family.povertyLine", povertyLine);
        Checks.day("family.kandasSince", kandasSince);
        members = List.copyOf(members);
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw new InvalidFactsException("family.members", "at least one member and at most " + MOST_MEMBERS);
        }
        Set<String> ids = new HashSet<>();
        Set<Role> parents = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!ids.add(member.id())) {
                throw new InvalidFactsException(
                        "family.members[" + i + "].id", "an id that no other member has, but an earlier one has it");
            }
            if (member.id().equals(Decision.FAMILY)) {
                throw new InvalidFactsException(
                        "family.members[" + i + "].id", "an id other than \"family\", which stands for all of them");
            }
            boolean parent = member.role() == Role.MOTHER || member.role() == Role.FATHER;
            if (parent && !parents.add(member.role())) {
                throw new InvalidFactsException(
                        "family.members[" + i + "].role",
                        "at most one " + member.role() + ", but an earlier member is one");
            }
        }
    }

    /**
     * Of the family itself, nothing is known but the income.
     *
     * @param averageMonthlyIncome as in the record
     * @param members as in the record
     * @throws InvalidFactsException when the facts cannot be so
     */
    public Family(@Nullable BigDecimal averageMonthlyIncome, List<Member> members) {
        this(averageMonthlyIncome, null, null, null, null, null, null, null, null, members);
    }

    /**
     * Starts with nothing known and nobody listed.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from these facts.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = factsOfFamily();
        members.forEach(builder::add);
        return builder;
    }

    /** With what is known of the family itself, and nobody listed. */
    private Builder factsOfFamily() {
        return new Builder()
                .averageMonthlyIncome(averageMonthlyIncome)
                .povertyLine(povertyLine)
                .residence(residence)
                .kandasSince(kandasSince)
                .secondDwelling(secondDwelling)
                .businessPremises(businessPremises)
                .buildingPlot(buildingPlot)
                .severalCars(severalCars)
                .machinery(machinery);
    }

    /**
     * The same family with one member's facts replaced, for example after a missing fact was asked for.
     *
     * @param changed the member as now known; takes the place of the member with the same id
     * @return a new family
     * @throws IllegalArgumentException when no member has that id
     */
    public Family with(Member changed) {
        Builder builder = factsOfFamily();
        members.forEach(member -> builder.add(member.id().equals(changed.id()) ? changed : member));
        if (!builder.members.contains(changed)) {
            throw new IllegalArgumentException("no member has the id of the one given");
        }
        return builder.build();
    }

    /**
     * The same family with one fact replaced, for example by the answer to a missing one.
     *
     * @param fact the fact as a JSON path, as decisions and questions name it: {@code averageMonthlyIncome} or
     *     {@code members[dana].born}
     * @param value its value, of the type that the fact's record component has ({@link Boolean}, {@link Integer},
     *     {@link BigDecimal}, {@link LocalDate}, {@link Residence} or {@link Set}); null for unknown
     * @return a new family
     * @throws IllegalArgumentException when there is no such fact or the value is of another type
     * @throws InvalidFactsException when the fact cannot be so
     */
    public Family with(String fact, @Nullable Object value) {
        // An id may hold any character, so the path is split at its last bracket.
        int end = Objects.requireNonNull(fact, "fact").lastIndexOf("].");
        if (!fact.startsWith("members[") || end < 0) {
            return RecordComponents.set(toBuilder(), this, fact, value).build();
        }
        String id = fact.substring("members[".length(), end);
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(member ->
                        with(RecordComponents.set(member.toBuilder(), (Record) member, fact.substring(end + 2), value)
                                .build()))
                .orElseThrow(() -> new IllegalArgumentException("no member has the id in the path given"));
    }

    /**
     * The same family without those who are born after a day. A member whose date of birth is unknown stays.
     *
     * @param day the day
     * @return the family on that day; empty when nobody is born by then
     */
    public Optional<Family> bornBy(LocalDate day) {
        Builder builder = factsOfFamily();
        members.stream()
                .filter(member -> member.born() == null || !member.born().isAfter(day))
                .forEach(builder::add);
        return builder.members.isEmpty() ? Optional.empty() : Optional.of(builder.build());
    }

    /**
     * The mother, if the family has one.
     *
     * @return the mother, or empty when none is listed
     */
    public Optional<Mother> mother() {
        return first(Mother.class);
    }

    /**
     * The father, if the family has one.
     *
     * @return the father, or empty when none is listed
     */
    public Optional<Father> father() {
        return first(Father.class);
    }

    /**
     * The children of any age, in the order listed.
     *
     * @return the children, perhaps none
     */
    public List<Child> children() {
        return members.stream()
                .filter(Child.class::isInstance)
                .map(Child.class::cast)
                .toList();
    }

    private <M extends Member> Optional<M> first(Class<M> type) {
        return members.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Shows no fact about the family. */
    @Override
    public String toString() {
        return "Family[...]";
    }

    /** Builds a {@link Family}. Not thread-safe. */
    public static final class Builder {

        private @Nullable BigDecimal averageMonthlyIncome;

        private @Nullable BigDecimal povertyLine;

        private @Nullable Residence residence;

        private @Nullable LocalDate kandasSince;

        private @Nullable Boolean secondDwelling;

        private @Nullable Boolean businessPremises;

        private @Nullable Boolean buildingPlot;

        private @Nullable Boolean severalCars;

        private @Nullable Boolean machinery;

        private final List<Member> members = new ArrayList<>();

        private Builder() {}

        /**
         * Sets all members' income together in an average month of the previous quarter.
         *
         * @param tenge the amount with at most two decimals, or null for unknown
         * @return this builder
         */
        public Builder averageMonthlyIncome(@Nullable BigDecimal tenge) {
            this.averageMonthlyIncome = tenge;
            return this;
        }

        /**
         * Sets all members' income together in an average month of the previous quarter.
         *
         * @param tenge the amount in whole tenge
         * @return this builder
         */
        public Builder averageMonthlyIncome(long tenge) {
            return averageMonthlyIncome(BigDecimal.valueOf(tenge));
        }

        /**
         * Sets the poverty line of the region for the quarter before the one of the application.
         *
         * @param tenge the amount with at most two decimals, or null for unknown
         * @return this builder
         */
        public Builder povertyLine(@Nullable BigDecimal tenge) {
            this.povertyLine = tenge;
            return this;
        }

        /**
         * Sets the poverty line of the region for the quarter before the one of the application.
         *
         * @param tenge the amount in whole tenge
         * @return this builder
         */
        public Builder povertyLine(long tenge) {
            return povertyLine(BigDecimal.valueOf(tenge));
        }

        /**
         * Sets the residence status of the person who applies.
         *
         * @param residence null for unknown
         * @return this builder
         */
        public Builder residence(@Nullable Residence residence) {
            this.residence = residence;
            return this;
        }

        /**
         * Sets the day on which the person who applies was given the certificate of a kandas.
         *
         * @param kandasSince null for unknown
         * @return this builder
         */
        public Builder kandasSince(@Nullable LocalDate kandasSince) {
            this.kandasSince = kandasSince;
            return this;
        }

        /**
         * Sets the day on which the person who applies was given the certificate of a kandas.
         *
         * @param kandasSince the date as {@code yyyy-mm-dd}
         * @return this builder
         * @throws InvalidFactsException when the text is no such date
         */
        public Builder kandasSince(String kandasSince) {
            return kandasSince(Checks.date("family.kandasSince", kandasSince));
        }

        /**
         * Sets whether the family owns a second dwelling, other than the law lets it have.
         *
         * @param secondDwelling null for unknown
         * @return this builder
         */
        public Builder secondDwelling(@Nullable Boolean secondDwelling) {
            this.secondDwelling = secondDwelling;
            return this;
        }

        /**
         * Sets whether the family owns premises for business, other than dwellings.
         *
         * @param businessPremises null for unknown
         * @return this builder
         */
        public Builder businessPremises(@Nullable Boolean businessPremises) {
            this.businessPremises = businessPremises;
            return this;
        }

        /**
         * Sets whether the family owns a plot of land for building, other than the law lets it have.
         *
         * @param buildingPlot null for unknown
         * @return this builder
         */
        public Builder buildingPlot(@Nullable Boolean buildingPlot) {
            this.buildingPlot = buildingPlot;
            return this;
        }

        /**
         * Sets whether the family owns more than one car.
         *
         * @param severalCars null for unknown
         * @return this builder
         */
        public Builder severalCars(@Nullable Boolean severalCars) {
            this.severalCars = severalCars;
            return this;
        }

        /**
         * Sets whether the family owns special or farm machinery.
         *
         * @param machinery null for unknown
         * @return this builder
         */
        public Builder machinery(@Nullable Boolean machinery) {
            this.machinery = machinery;
            return this;
        }

        /**
         * Adds a member after those added so far.
         *
         * @param member the member
         * @return this builder
         */
        public Builder add(Member member) {
            members.add(member);
            return this;
        }

        /**
         * Builds the immutable record.
         *
         * @return the family
         * @throws InvalidFactsException when the facts cannot be so
         */
        public Family build() {
            return new Family(
                    averageMonthlyIncome,
                    povertyLine,
                    residence,
                    kandasSince,
                    secondDwelling,
                    businessPremises,
                    buildingPlot,
                    severalCars,
                    machinery,
                    members);
        }
    }
}
