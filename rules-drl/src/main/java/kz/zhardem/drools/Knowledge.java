package kz.zhardem.drools;

import java.util.List;

/** What the facts tell about one property. */
sealed interface Knowledge {

    /** Its value. */
    record Known(Object value) implements Knowledge {}

    /**
     * That it is open.
     *
     * @param atLeast for a count, the smallest value that it can turn out to have
     * @param atMost for a count, the largest
     * @param facts the unknown facts that it is derived from; each of them can change it
     * @param instead further unknown facts that would settle it when these stay unknown
     */
    record Unknown(int atLeast, int atMost, List<FactPath> facts, List<FactPath> instead) implements Knowledge {

        static Unknown of(FactPath fact) {
            return new Unknown(0, Integer.MAX_VALUE, List.of(fact), List.of());
        }
    }
}
