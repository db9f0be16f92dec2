package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fact of many families or of many members, a row for each. Immutable and thread-safe; arrays are copied.
 * {@code toString} shows no fact.
 */
public sealed interface Column {

    /**
     * How many rows there are.
     *
     * @return the number
     */
    int size();

    /**
     * The fact in a row, of the type that it has in the records of facts.
     *
     * @param row from 0
     * @return null when it is unknown
     */
    @Nullable
    Object value(int row);

    /**
     * A fact that is yes or no.
     *
     * @param values 1 for yes, 0 for no, {@value YesOrNo#UNKNOWN} for unknown
     * @return the column
     * @throws InvalidFactsException when a value is none of these
     */
    static Column yesOrNo(byte[] values) {
        return new YesOrNo(values.clone());
    }

    /**
     * A fact that is a day.
     *
     * @param values days since 1 January 1970, as {@link LocalDate#toEpochDay()} counts them; {@link Days#UNKNOWN} for unknown
     * @return the column
     * @throws InvalidFactsException when the year of a day has not four digits
     */
    static Column days(int[] values) {
        return new Days(values.clone());
    }

    /**
     * A fact that is an amount of money.
     *
     * @param values hundredths of a tenge; {@value Amounts#UNKNOWN} for unknown
     * @return the column
     * @throws InvalidFactsException when a value is negative otherwise, or of more than 17 digits
     */
    static Column amounts(long[] values) {
        return new Amounts(values.clone());
    }

    /**
     * A fact that counts from 1, as an order of birth does.
     *
     * @param values the numbers; {@value Counts#UNKNOWN} for unknown
     * @return the column
     * @throws InvalidFactsException when a value is 0 or negative otherwise
     */
    static Column counts(int[] values) {
        return new Counts(values.clone());
    }

    /**
     * A fact that is one of some choices, or a set of them.
     *
     * @param values as the record of facts has them, null for unknown
     * @return the column
     */
    static Column choices(List<? extends @Nullable Object> values) {
        return new Choices(values);
    }

    /** What is yes or no. */
    final class YesOrNo implements Column {

        /** That a fact is unknown. */
        public static final byte UNKNOWN = -1;

        private final byte[] values;

        private YesOrNo(byte[] values) {
            for (int row = 0; row < values.length; row++) {
                if (values[row] < UNKNOWN || values[row] > 1) {
                    throw new InvalidFactsException("[" + row + "]", "1 for yes, 0 for no, or -1 for unknown");
                }
            }
            this.values = values;
        }

        /**
         * The fact in a row.
         *
         * @param row from 0
         * @return 1, 0 or {@link #UNKNOWN}
         */
        public byte at(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public @Nullable Object value(int row) {
            return values[row] == UNKNOWN ? null : values[row] == 1;
        }
    }

    /** Days. */
    final class Days implements Column {

        /** That a fact is unknown. */
        public static final int UNKNOWN = Integer.MIN_VALUE;

        private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();

        private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

        private final int[] values;

        private Days(int[] values) {
            for (int row = 0; row < values.length; row++) {
                if (values[row] != UNKNOWN && (values[row] < FIRST || values[row] > LAST)) {
                    throw new InvalidFactsException("[" + row + "]", "a day in a year of four digits");
                }
            }
            this.values = values;
        }

        /**
         * The fact in a row.
         *
         * @param row from 0
         * @return days since 1 January 1970, or {@link #UNKNOWN}
         */
        public int at(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public @Nullable Object value(int row) {
            return values[row] == UNKNOWN ? null : LocalDate.ofEpochDay(values[row]);
        }
    }

    /** Amounts of money. */
    final class Amounts implements Column {

        /** That a fact is unknown. */
        public static final long UNKNOWN = -1;

        private static final long MOST = 99_999_999_999_999_999L;

        private final long[] values;

        private Amounts(long[] values) {
            for (int row = 0; row < values.length; row++) {
                if (values[row] < UNKNOWN || values[row] > MOST) {
                    throw new InvalidFactsException("[" + row + "]", "hundredths of a tenge, at most " + MOST);
                }
            }
            this.values = values;
        }

        /**
         * The fact in a row.
         *
         * @param row from 0
         * @return hundredths of a tenge, or {@link #UNKNOWN}
         */
        public long at(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public @Nullable Object value(int row) {
            return values[row] == UNKNOWN ? null : BigDecimal.valueOf(values[row], 2);
        }
    }

    /** Numbers from 1. */
    final class Counts implements Column {

        /** That a fact is unknown. */
        public static final int UNKNOWN = -1;

        private final int[] values;

        private Counts(int[] values) {
            for (int row = 0; row < values.length; row++) {
                if (values[row] < UNKNOWN || values[row] == 0) {
                    throw new InvalidFactsException("[" + row + "]", "a whole number from 1");
                }
            }
            this.values = values;
        }

        /**
         * The fact in a row.
         *
         * @param row from 0
         * @return the number, or {@link #UNKNOWN}
         */
        public int at(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public @Nullable Object value(int row) {
            return values[row] == UNKNOWN ? null : values[row];
        }
    }

    /** Choices, or sets of them. */
    final class Choices implements Column {

        /** Each value once. */
        private final List<@Nullable Object> distinct;

        /** By row, which of them. */
        private final int[] places;

        private Choices(List<? extends @Nullable Object> values) {
            Map<@Nullable Object, Integer> known = new LinkedHashMap<>();
            this.places = values.stream()
                    .mapToInt(value -> known.computeIfAbsent(value, one -> known.size()))
                    .toArray();
            List<@Nullable Object> all = new ArrayList<>();
            for (Object one : known.keySet()) {
                all.add(one instanceof Set<?> set ? Collections.unmodifiableSet(new LinkedHashSet<>(set)) : one);
            }
            this.distinct = Collections.unmodifiableList(all);
        }

        /**
         * Each value that there is, once.
         *
         * @return the values; null stands for what is unknown
         */
        public List<@Nullable Object> distinct() {
            return distinct;
        }

        /**
         * The value of a row by its place among the {@link #distinct() distinct} ones.
         *
         * @param row the row
         * @return the place
         */
        public int place(int row) {
            return places[row];
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public @Nullable Object value(int row) {
            return distinct.get(places[row]);
        }
    }
}
