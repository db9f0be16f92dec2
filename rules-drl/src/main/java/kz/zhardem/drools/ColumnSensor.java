package kz.zhardem.drools;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
     * Reads.
     *
     * @param at the family
     * @param member the row of the member whom the claim is for; any when it is for the family
     */
    int read(ColumnFamily at, int member);

    /** What reads nothing. */
    ColumnSensor NONE = (at, member) -> Sensor.OPEN;

    /** What reads a slot. */
    static ColumnSensor of(Slot slot, FamilyColumns columns, LocalDate date, ColumnHeadcount headcount) {
        if (slot instanceof Slot.OfProperty one) {
            return ofProperty(one.property(), columns, date, headcount);
        }
        if (slot instanceof Slot.OfAmount one) {
            return ofAmount(one, columns, headcount);
        }
        if (slot instanceof Slot.OfGiven one) {
            Column given = columns.ofFamilies(one.fact());
            return given instanceof Column.Amounts amounts
                    ? (at, member) -> amounts.at(at.row()) == Column.Amounts.UNKNOWN ? Sensor.UNKNOWN : 0
                    : (at, member) -> Sensor.UNKNOWN;
        }
        if (slot instanceof Slot.OfGivenLimit one) {
            return ofGivenLimit(one, columns, headcount);
        }
        return ofBirth((Slot.OfBirth) slot, columns);
    }

    private static ColumnSensor ofProperty(
            Property property, FamilyColumns columns, LocalDate date, ColumnHeadcount headcount) {
        return switch (property.owner()) {
            case "mother" -> ofParent(property, columns, headcount, ColumnFamily::mother);
            case "father" -> ofParent(property, columns, headcount, ColumnFamily::father);
            case "family" -> ofFamily(property, columns, date, headcount);
            default -> ofMember(property, columns, date);
        };
    }

    private static ColumnSensor ofFamily(
            Property property, FamilyColumns columns, LocalDate date, ColumnHeadcount headcount) {
        int counted = headcount.place(property);
        if (counted >= 0) {
            return (at, member) -> at.count(counted);
        }
        if (property.name().equals("members")) {
            return (at, member) -> at.end() - at.first();
        }
        if (property.name().equals("kandasStatusHeld")) {
            ColumnSensor held = hasCome(columns.ofFamilies("kandasSince"), date);
            return (at, member) -> held.read(at, at.row());
        }
        if (Derivation.factOf(property) == null) {
            return NONE;
        }
        ColumnSensor fact = ofFact(property, columns.ofFamilies(property.name()));
        return (at, member) -> fact.read(at, at.row());
    }

    /** The row of a parent; -1 when there is none. */
    interface Parent {
        int of(ColumnFamily at);
    }

    /** Of a parent who is not there, nothing is true. */
    private static ColumnSensor ofParent(
            Property property, FamilyColumns columns, ColumnHeadcount headcount, Parent parent) {
        if (property.name().equals("present")) {
            return (at, member) -> parent.of(at) < 0 ? 0 : 1;
        }
        int absent = Sensor.code(property.anyValue());
        int counted = headcount.place(property);
        ColumnSensor present = counted >= 0
                ? (at, member) -> at.count(counted)
                : Derivation.factOf(property) == null ? NONE : ofFact(property, columns.ofMembers(property.name()));
        return (at, member) -> {
            int row = parent.of(at);
            return row < 0 ? absent : present.read(at, row);
        };
    }

    /** A fact that is a property itself, by the row of its column. */
    private static ColumnSensor ofFact(Property property, @Nullable Column column) {
        if (column == null) {
            return (at, row) -> Sensor.UNKNOWN;
        }
        if (column instanceof Column.YesOrNo facts) {
            return (at, row) -> facts.at(row);
        }
        boolean choice = property.kind() == Property.Kind.CHOICE || property.kind() == Property.Kind.SET;
        if (choice && column instanceof Column.Choices facts) {
            return (at, row) -> {
                Object value = facts.value(row);
                return value == null ? Sensor.UNKNOWN : Sensor.code(value);
            };
        }
        return NONE;
    }

    private static ColumnSensor ofMember(Property property, FamilyColumns columns, LocalDate date) {
        return switch (property.name()) {
            case "age" -> {
                Ages months = new Ages(date, date);
                yield ofBorn(columns, born -> months.at(born) / Ages.MONTHS_OF_YEAR);
            }
            case "ageInMonths" -> ofBorn(columns, new Ages(date, date)::at);
            case "ageInMonthsDayBefore" -> ofBorn(columns, new Ages(date, date.minusDays(1))::at);
            case "birthOrder" -> (at, member) -> at.birthOrder(member);
            case "countedOrder" -> (at, member) -> at.countedOrder(member);
            case "adoptionInForce" -> hasCome(columns.ofMembers("adoptedOn"), date);
            case "guardianshipInForce" -> hasCome(columns.ofMembers("guardianshipSince"), date);
            default ->
                Derivation.factOf(property) == null ? NONE : ofFact(property, columns.ofMembers(property.name()));
        };
    }

    /** Something that follows from a day of birth. */
    interface OfBorn {
        int code(int born);
    }

    private static ColumnSensor ofBorn(FamilyColumns columns, OfBorn follows) {
        return columns.ofMembers("born") instanceof Column.Days born
                ? (at, member) -> {
                    int day = born.at(member);
                    return day == Column.Days.UNKNOWN ? Sensor.UNKNOWN : follows.code(day);
                }
                : (at, member) -> Sensor.UNKNOWN;
    }

    private static ColumnSensor hasCome(@Nullable Column column, LocalDate date) {
        int today = Math.toIntExact(date.toEpochDay());
        return column instanceof Column.Days since
                ? (at, row) -> {
                    int day = since.at(row);
                    return day == Column.Days.UNKNOWN ? Sensor.UNKNOWN : day <= today ? 1 : 0;
                }
                : (at, member) -> Sensor.UNKNOWN;
    }

    private static ColumnSensor ofBirth(Slot.OfBirth slot, FamilyColumns columns) {
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

    /** Among how many members an income is divided. */
    interface Shares {

        /** Their number; negative when it is open. */
        int of(ColumnFamily at);
    }

    private static Optional<Shares> shares(Property property, ColumnHeadcount headcount) {
        return Optional.ofNullable(
                switch (property.path()) {
                    case "family.incomePerMember" -> at -> at.end() - at.first();
                    case "family.incomePerCountedMember" -> {
                        int counted = headcount.place(Derivation.COUNTED);
                        yield at -> at.count(counted) < 0 ? Sensor.OPEN : Math.max(1, at.count(counted));
                    }
                    default -> null;
                });
    }

    private static ColumnSensor ofAmount(Slot.OfAmount slot, FamilyColumns columns, ColumnHeadcount headcount) {
        Shares shares = shares(slot.property(), headcount).orElse(null);
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
        return (at, member) -> {
            long income = incomes.at(at.row());
            int members = shares.of(at);
            if (income == Column.Amounts.UNKNOWN || members < 0) {
                return Sensor.OPEN;
            }
            for (int i = 0; i < limits.length; i++) {
                long limit = Math.multiplyExact(limits[i], members);
                if (income <= limit) {
                    return income == limit ? 2 * i + 1 : 2 * i;
                }
            }
            return 2 * limits.length;
        };
    }

    private static ColumnSensor ofGivenLimit(Slot.OfGivenLimit slot, FamilyColumns columns, ColumnHeadcount headcount) {
        Shares shares = shares(slot.comparison().property(), headcount).orElse(null);
        if (shares == null
                || !(columns.ofFamilies(FactPath.INCOME) instanceof Column.Amounts incomes)
                || !(columns.ofFamilies(Objects.requireNonNull(slot.given().givenAs()))
                        instanceof Column.Amounts limits)) {
            return NONE;
        }
        return (at, member) -> {
            long limit = limits.at(at.row());
            if (limit == Column.Amounts.UNKNOWN) {
                return Slot.OfGivenLimit.NO_LIMIT;
            }
            long income = incomes.at(at.row());
            int members = shares.of(at);
            if (income == Column.Amounts.UNKNOWN || members < 0) {
                return Sensor.OPEN;
            }
            int sign = Long.compare(income, Math.multiplyExact(limit, members));
            return slot.comparison().operator().holds(sign) ? 1 : 0;
        };
    }

    /** Completed months of age on a day, found once for each day of birth within a long life. */
    final class Ages {

        static final int MONTHS_OF_YEAR = 12;

        private static final int LIFE = 130 * 366;

        private final LocalDate on;
        private final int today;
        private final short[] months;

        /**
         * Ages.
         *
         * @param today nobody is born later
         * @param on the day on which ages are counted
         */
        Ages(LocalDate today, LocalDate on) {
            this.on = on;
            this.today = Math.toIntExact(today.toEpochDay());
            this.months = new short[LIFE];
            for (int days = 0; days < LIFE; days++) {
                months[days] = (short) months(today.minusDays(days));
            }
        }

        private int months(LocalDate born) {
            return Math.toIntExact(Math.min(Short.MAX_VALUE, ChronoUnit.MONTHS.between(born, on)));
        }

        /** In completed months. */
        int at(int born) {
            int days = today - born;
            int age = days < LIFE ? months[days] : months(LocalDate.ofEpochDay(born));
            return Math.min(age, Sensor.HIGHEST + 1);
        }
    }
}
