package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.Objects;

/** Days in a row, at most {@value #MOST_YEARS} years. */
record Period(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 100;

    static Period of(LocalDate from, LocalDate to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day, " + to + ", lies before the first, " + from);
        }
        if (to.minusYears(MOST_YEARS).isAfter(from)) {
            throw new IllegalArgumentException(
                    "from " + from + " to " + to + " is longer than " + MOST_YEARS + " years");
        }
        return new Period(from, to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
