package kz.zhardem.drools;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kz.zhardem.Column;
import kz.zhardem.FamilyColumns;
import org.jspecify.annotations.Nullable;

/**
 * Reads from columns what a {@link Sensor} reads of a family: the same number, or {@link Sensor#OPEN} where it cannot tell,
 * and then the family is looked at as an object.
 */
@FunctionalInterface
interface ColumnSensor {

    /**
     * Reads something of many claims.
     *
     * @param at the families
     * @param claims whose it is
     * @param codes where to put what is read, one for each claim
     */
    void read(ColumnStretch at, Claims claims, int[] codes);

    /** Claims of one kind, by the place of the family in its stretch and the row of the member whom each is for. */
    final class Claims {

        private int[] families = new int[4 * ColumnStretch.SIZE];
        private int[] members = new int[4 * ColumnStretch.SIZE];
        private int size;

        void clear() {
            size = 0;
        }

        /**
         * Adds one.
         *
         * @param member a row; any when it is for the family
         */
        void add(int family, int member) {
            if (size == families.length) {
                families = Arrays.copyOf(families, 2 * size);
                members = Arrays.copyOf(members, 2 * size);
            }
            families[size] = family;
            members[size] = member;
            size++;
        }

        int size() {
            return size;
        }

        int family(int claim) {
            return families[claim];
        }

        int member(int claim) {
            return members[claim];
        }
    }

    /** What reads nothing. */
    ColumnSensor NONE = (at, claims, codes) -> Arrays.fill(codes, 0, claims.size(), Sensor.OPEN);

    /** Something that one row of a column tells. */
    @FunctionalInterface
    interface Fact {

        int at(int row);
    }

    /** Something of a family by its place in the stretch. */
    @FunctionalInterface
    interface OfFamily {

        int of(ColumnStretch at, int family);
    }

    private static ColumnSensor each(OfFamily read) {
        return (at, claims, codes) -> {
            for (int i = 0; i < claims.size(); i++) {
                codes[i] = read.of(at, claims.family(i));
            }
        };
    }

    private static ColumnSensor ofRows(@Nullable Fact fact) {
        return fact == null ? NONE : each((at, family) -> fact.at(at.row(family)));
    }

    private static ColumnSensor ofMembers(@Nullable Fact fact) {
        return fact == null
                ? NONE
                : (at, claims, codes) -> {
                    for (int i = 0; i < claims.size(); i++) {
                        codes[i] = fact.at(claims.member(i));
                    }
                };
    }

    /** What reads a slot. */
    static ColumnSensor of(Slot slot, FamilyColumns columns, Ages ages, ColumnHeadcount headcount) {
        if (slot instanceof Slot.OfProperty one) {
            return ofProperty(one.property(), columns, ages, headcount);
        }
        if (slot instanceof Slot.OfAmount one) {
            return ofAmount(one, columns, headcount);
        }
        if (slot instanceof Slot.OfGiven one) {
            Column given = columns.ofFamilies(one.fact());
            return ofRows(
                    given instanceof Column.Amounts amounts
                            ? row -> amounts.at(row) == Column.Amounts.UNKNOWN ? Sensor.UNKNOWN : 0
                            : row -> Sensor.UNKNOWN);
        }
        if (slot instanceof Slot.OfGivenLimit one) {
            return ofGivenLimit(one, columns, headcount);
        }
        return ofMembers(ofBirth((Slot.OfBirth) slot, columns));
    }

    private static ColumnSensor ofProperty(
            Property property, FamilyColumns columns, Ages ages, ColumnHeadcount headcount) {
        return switch (property.owner()) {
            case "mother" -> ofParent(property, columns, headcount, ColumnStretch::mothers);
            case "father" -> ofParent(property, columns, headcount, ColumnStretch::fathers);
            case "family" -> ofFamily(property, columns, ages, headcount);
            default -> ofMember(property, columns, ages);
        };
    }

    private static ColumnSensor ofFamily(
            Property property, FamilyColumns columns, Ages ages, ColumnHeadcount headcount) {
        int counted = headcount.place(property);
        if (counted >= 0) {
            return (at, claims, codes) -> {
                int[] counts = at.counts(counted);
                for (int i = 0; i < claims.size(); i++) {
                    codes[i] = counts[claims.family(i)];
                }
            };
        }
        if (property.name().equals("members")) {
            return each(ColumnStretch::members);
        }
        if (property.name().equals("kandasStatusHeld")) {
            return ofRows(hasCome(columns.ofFamilies("kandasSince"), ages.date()));
        }
        return Derivation.factOf(property) == null
                ? NONE
                : ofRows(ofFact(property, columns.ofFamilies(property.name())));
    }

    /** By family, the row of a parent; -1 when there is none. */
    @FunctionalInterface
    interface Parents {

        int[] of(ColumnStretch at);
    }

    /** Of a parent who is not there, nothing is true. */
    private static ColumnSensor ofParent(
            Property property, FamilyColumns columns, ColumnHeadcount headcount, Parents parents) {
        if (property.name().equals("present")) {
            return (at, claims, codes) -> {
                int[] rows = parents.of(at);
                for (int i = 0; i < claims.size(); i++) {
                    codes[i] = rows[claims.family(i)] < 0 ? 0 : 1;
                }
            };
        }
        int absent = Sensor.code(property.anyValue());
        int counted = headcount.place(property);
        if (counted >= 0) {
            return (at, claims, codes) -> {
                int[] rows = parents.of(at);
                int[] counts = at.counts(counted);
                for (int i = 0; i < claims.size(); i++) {
                    int family = claims.family(i);
                    codes[i] = rows[family] < 0 ? absent : counts[family];
                }
            };
        }
        Column column = columns.ofMembers(property.name());
        Fact fact = Derivation.factOf(property) == null ? null : ofFact(property, column);
        if (fact == null) {
            return each((at, family) -> parents.of(at)[family] < 0 ? absent : Sensor.OPEN);
        }
        if (column instanceof Column.YesOrNo facts) {
            // The same without a call for each family.
            return (at, claims, codes) -> {
                int[] rows = parents.of(at);
                for (int i = 0; i < claims.size(); i++) {
                    int row = rows[claims.family(i)];
                    codes[i] = row < 0 ? absent : facts.at(row);
                }
            };
        }
        return each((at, family) -> {
            int row = parents.of(at)[family];
            return row < 0 ? absent : fact.at(row);
        });
    }

    /** A fact that is a property itself; null when its column cannot tell. */
    private static @Nullable Fact ofFact(Property property, @Nullable Column column) {
        if (column == null) {
            return row -> Sensor.UNKNOWN;
        }
        if (column instanceof Column.YesOrNo facts) {
            return facts::at;
        }
        boolean choice = property.kind() == Property.Kind.CHOICE || property.kind() == Property.Kind.SET;
        if (choice && column instanceof Column.Choices facts) {
            int[] codes = facts.distinct().stream()
                    .mapToInt(value -> value == null ? Sensor.UNKNOWN : Sensor.code(value))
                    .toArray();
            return row -> codes[facts.place(row)];
        }
        return null;
    }

    private static ColumnSensor ofMember(Property property, FamilyColumns columns, Ages ages) {
        return switch (property.name()) {
            case "age" -> ofMembers(ofBorn(columns, ages::years));
            case "ageInMonths" -> ofMembers(ofBorn(columns, ages::months));
            case "ageInMonthsDayBefore" -> ofMembers(ofBorn(columns, ages::monthsDayBefore));
            case "birthOrder" ->
                (at, claims, codes) -> {
                    for (int i = 0; i < claims.size(); i++) {
                        codes[i] = at.birthOrder(claims.family(i), claims.member(i));
                    }
                };
            case "countedOrder" ->
                (at, claims, codes) -> {
                    for (int i = 0; i < claims.size(); i++) {
                        codes[i] = at.countedOrder(claims.family(i), claims.member(i));
                    }
                };
            case "adoptionInForce" -> ofMembers(hasCome(columns.ofMembers("adoptedOn"), ages.date()));
            case "guardianshipInForce" -> ofMembers(hasCome(columns.ofMembers("guardianshipSince"), ages.date()));
            default -> {
                Column column = columns.ofMembers(property.name());
                if (Derivation.factOf(property) == null) {
                    yield NONE;
                }
                yield column instanceof Column.YesOrNo facts ? ofFacts(facts) : ofMembers(ofFact(property, column));
            }
        };
    }

    /** Without a call for each member. */
    private static ColumnSensor ofFacts(Column.YesOrNo facts) {
        return (at, claims, codes) -> {
            for (int i = 0; i < claims.size(); i++) {
                codes[i] = facts.at(claims.member(i));
            }
        };
    }

    /** Something that follows from a day of birth. */
    private static Fact ofBorn(FamilyColumns columns, Fact follows) {
        return columns.ofMembers("born") instanceof Column.Days born
                ? member -> {
                    int day = born.at(member);
                    return day == Column.Days.UNKNOWN ? Sensor.UNKNOWN : follows.at(day);
                }
                : member -> Sensor.UNKNOWN;
    }

    private static Fact hasCome(@Nullable Column column, LocalDate date) {
        int today = Math.toIntExact(date.toEpochDay());
        return column instanceof Column.Days since
                ? row -> {
                    int day = since.at(row);
                    return day == Column.Days.UNKNOWN ? Sensor.UNKNOWN : day <= today ? 1 : 0;
                }
                : row -> Sensor.UNKNOWN;
    }

    private static Fact ofBirth(Slot.OfBirth slot, FamilyColumns columns) {
        int[] days = slot.days().stream()
                .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
                .toArray();
        return ofBorn(columns, born -> {
            int before = 0;
            while (before < days.length && days[before] <= born) {
                before++;
            }
            return before;
        });
    }

    /** Among how many members an income is divided: negative when it is open. */
    private static Optional<OfFamily> shares(Property property, ColumnHeadcount headcount) {
        return Optional.ofNullable(
                switch (property.path()) {
                    case "family.incomePerMember" -> ColumnStretch::members;
                    case "family.incomePerCountedMember" -> {
                        int place = headcount.place(Derivation.COUNTED);
                        yield (at, family) -> {
                            int counted = at.counts(place)[family];
                            return counted < 0 ? Sensor.OPEN : Math.max(1, counted);
                        };
                    }
                    default -> null;
                });
    }

    private static ColumnSensor ofAmount(Slot.OfAmount slot, FamilyColumns columns, ColumnHeadcount headcount) {
        OfFamily shares = shares(slot.property(), headcount).orElse(null);
        boolean inTiyn = slot.limits().stream()
                .allMatch(limit -> limit.stripTrailingZeros().scale() <= 2);
        if (shares == null || !inTiyn || !(columns.ofFamilies(FactPath.INCOME) instanceof Column.Amounts incomes)) {
            return NONE;
        }
        long[] limits = slot.limits().stream()
                .mapToLong(limit -> limit.setScale(2, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact())
                .toArray();
        return each((at, family) -> {
            long income = incomes.at(at.row(family));
            int members = shares.of(at, family);
            return income == Column.Amounts.UNKNOWN || members < 0 ? Sensor.OPEN : cell(income, members, limits);
        });
    }

    /** As {@link Slot.OfAmount} tells amounts apart. */
    private static int cell(long income, int members, long[] limits) {
        for (int i = 0; i < limits.length; i++) {
            long limit = Math.multiplyExact(limits[i], members);
            if (income <= limit) {
                return income == limit ? 2 * i + 1 : 2 * i;
            }
        }
        return 2 * limits.length;
    }

    private static ColumnSensor ofGivenLimit(Slot.OfGivenLimit slot, FamilyColumns columns, ColumnHeadcount headcount) {
        OfFamily shares = shares(slot.comparison().property(), headcount).orElse(null);
        if (shares == null
                || !(columns.ofFamilies(FactPath.INCOME) instanceof Column.Amounts incomes)
                || !(columns.ofFamilies(Objects.requireNonNull(slot.given().givenAs()))
                        instanceof Column.Amounts limits)) {
            return NONE;
        }
        return each((at, family) -> {
            long limit = limits.at(at.row(family));
            if (limit == Column.Amounts.UNKNOWN) {
                return Slot.OfGivenLimit.NO_LIMIT;
            }
            long income = incomes.at(at.row(family));
            int members = shares.of(at, family);
            if (income == Column.Amounts.UNKNOWN || members < 0) {
                return Sensor.OPEN;
            }
            int sign = Long.compare(income, Math.multiplyExact(limit, members));
            return slot.comparison().operator().holds(sign) ? 1 : 0;
        });
    }
}
