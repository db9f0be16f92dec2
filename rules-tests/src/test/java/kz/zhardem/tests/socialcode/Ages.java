package kz.zhardem.tests.socialcode;

import java.time.LocalDate;

/** Completed years and months; what has no such day in the month is completed on the first day of the next. */
final class Ages {

    private Ages() {}

    static int months(LocalDate born, LocalDate date) {
        int months = 12 * (date.getYear() - born.getYear()) + date.getMonthValue() - born.getMonthValue();
        return date.getDayOfMonth() < born.getDayOfMonth() ? months - 1 : months;
    }

    static int years(LocalDate born, LocalDate date) {
        // Not months / 12: the day before birth is no age of 0.
        return Math.floorDiv(months(born, date), 12);
    }

    /** Whether the term that began with birth has not run out: it lasts through the day of its last month. */
    static boolean withinMonths(int limit, LocalDate born, LocalDate date) {
        return born.equals(date) || months(born, date.minusDays(1)) < limit;
    }
}
