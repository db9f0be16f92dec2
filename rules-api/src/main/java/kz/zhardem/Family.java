package kz.zhardem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one family. The list of members is complete: a person who is not listed is not in the family.
 * {@code toString} shows no fact. Creating one throws {@link InvalidFactsException}
 * when the income is negative, has more than two decimals or more than 15 digits before the point, or when there is
 * no member or more than 100, a second mother or father, two members with one id, or one with the id {@code family}.
 *
 * @param averageMonthlyIncome all members' income together in an average month of the previous quarter, in tenge with
 *     at most two decimals, not negative; null when unknown
 * @param members everyone in the family, at least one, in an order that the decisions keep
 */
public record Family(@Nullable BigDecimal averageMonthlyIncome, List<Member> members) {

    private static final int MOST_WHOLE_DIGITS = 15;

    private static final int MOST_MEMBERS = 100;

    public Family {
        if (averageMonthlyIncome != null) {
            checkIncome(averageMonthlyIncome);
            // Zero can be written with any exponent, and nobody should have to reckon with it.
            averageMonthlyIncome = averageMonthlyIncome.signum() == 0 ? BigDecimal.ZERO : averageMonthlyIncome;
        }
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

    private static void checkIncome(BigDecimal income) {
        BigDecimal plain = income.stripTrailingZeros();
        boolean valid = plain.signum() >= 0
                && plain.scale() <= 2
                && (long) plain.precision() - plain.scale() <= MOST_WHOLE_DIGITS;
        if (!valid) {
            throw new InvalidFactsException(
                    "family.averageMonthlyIncome",
                    "an amount in tenge, not negative, with at most 2 decimals and at most " + MOST_WHOLE_DIGITS
                            + " digits before the point");
        }
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
        Builder builder = new Builder().averageMonthlyIncome(averageMonthlyIncome);
        members.forEach(builder::add);
        return builder;
    }

    /**
     * The same family with one member's facts replaced, for example after a missing fact was asked for.
     *
     * @param changed the member as now known; takes the place of the member with the same id
     * @return a new family
     * @throws IllegalArgumentException when no member has that id
     */
    public Family with(Member changed) {
        List<Member> changedMembers = members.stream()
                .map(member -> member.id().equals(changed.id()) ? changed : member)
                .toList();
        if (!changedMembers.contains(changed)) {
            throw new IllegalArgumentException("no member has the id of the one given");
        }
        return new Family(averageMonthlyIncome, changedMembers);
    }

    /**
     * The same family with one fact replaced, for example by the answer to a missing one.
     *
     * @param fact the fact as a JSON path, as decisions and questions name it: {@code averageMonthlyIncome} or
     *     {@code members[dana].born}
     * @param value its value, of the type that the fact's record component has ({@link Boolean}, {@link Integer},
     *     {@link BigDecimal}, {@link java.time.LocalDate} or {@link java.util.Set}); null for unknown
     * @return a new family
     * @throws IllegalArgumentException when there is no such fact or the value is of another type
     * @throws InvalidFactsException when the fact cannot be so
     */
    public Family with(String fact, @Nullable Object value) {
        // An id may hold any character, so the path is split at its last bracket.
        int end = fact.lastIndexOf("].");
        if (!fact.startsWith("members[") || end < 0) {
            return RecordComponents.with(this, fact, value);
        }
        String id = fact.substring("members[".length(), end);
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .map(member -> with(RecordComponents.with(member, fact.substring(end + 2), value)))
                .orElseThrow(() -> new IllegalArgumentException("no member has the id in the path given"));
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
            return new Family(averageMonthlyIncome, members);
        }
    }
}
