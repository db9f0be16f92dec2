package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the facts tell about one property. */
sealed interface Knowledge {

    /** Its value. Two of them are equal when their values are. */
    final class Known implements Knowledge {

        private static final Known YES = new Known(true);

        private static final Known NO = new Known(false);

        private static final List<Known> SMALL =
                IntStream.range(0, 256).mapToObj(Known::new).toList();

        private final Object value;

        /** Null until somebody asks. Threads may find it twice: it is equal. */
        private @Nullable Object told;

        Known(Object value) {
            this.value = value;
        }

        Object value() {
            return value;
        }

        /** The value as reasons tell it, which often several do. */
        Object told() {
            Object known = told;
            if (known == null) {
                known = ReasonForm.plain(value);
                told = known;
            }
            return known;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known known && value.equals(known.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        static Known of(boolean value) {
            return value ? YES : NO;
        }

        static Known of(int count) {
            return count >= 0 && count < SMALL.size() ? SMALL.get(count) : new Known(count);
        }

        static Known of(Object value) {
            if (value instanceof Boolean yes) {
                return of((boolean) yes);
            }
            return value instanceof Integer count ? of((int) count) : new Known(value);
        }
    }

    /**
     * That it is open.
     *
     * @param atLeast for a count, the smallest value that it can turn out to have
     * @param atMost for a count, the largest
     * @param facts the unknown facts that it is derived from; each of them can change it
     * @param instead further unknown facts that would settle it when these stay unknown
     * @param follows the path of a count on which its value depends, too; null when it depends on none
     * @param values its value by each value that the count can turn out to have, in order, where it follows from the count
     *     alone; else empty
     */
    record Unknown(
            int atLeast,
            int atMost,
            List<FactPath> facts,
            List<FactPath> instead,
            @Nullable String follows,
            Map<Integer, Object> values)
            implements Knowledge {

        Unknown(int atLeast, int atMost, List<FactPath> facts, List<FactPath> instead) {
            this(atLeast, atMost, facts, instead, null, Map.of());
        }

        /** All unknown facts that would settle it, or help to. */
        List<FactPath> toAsk() {
            List<FactPath> all = new ArrayList<>(facts);
            all.addAll(instead);
            return all;
        }

        static Unknown of(FactPath fact) {
            return new Unknown(0, Integer.MAX_VALUE, List.of(fact), List.of());
        }
    }
}
