package kz.zhardem.tests.baseline;

import java.time.LocalDate;
import kz.zhardem.DateNotCoveredException;

/** The monthly calculation index (MCI) in whole tenge. */
public final class CalculationIndex {

    static final LocalDate FIRST_DAY = LocalDate.of(1998, 1, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** One row a year from 1998: the index on the first day of each quarter. */
    private static final int[][] BY_QUARTER = {
        {630, 640, 650, 660},
        {660, 660, 660, 660},
        {725, 725, 725, 725},
        {775, 775, 775, 775},
        {823, 823, 823, 823},
        {872, 872, 872, 872},
        {919, 919, 919, 919},
        {971, 971, 971, 971},
        {1030, 1030, 1030, 1030},
        {1092, 1092, 1092, 1092},
        {1168, 1168, 1168, 1168},
        {1273, 1273, 1296, 1296},
        {1413, 1413, 1413, 1413},
        {1512, 1512, 1512, 1512},
        {1618, 1618, 1618, 1618},
        {1731, 1731, 1731, 1731},
        {1852, 1852, 1852, 1852},
        {1982, 1982, 1982, 1982},
        {2121, 2121, 2121, 2121},
        {2269, 2269, 2269, 2269},
        {2405, 2405, 2405, 2405},
        {2525, 2525, 2525, 2525},
        {2651, 2778, 2778, 2778},
        {2917, 2917, 2917, 2917},
        {3063, 3180, 3180, 3180},
        {3450, 3450, 3450, 3450},
        {3692, 3692, 3692, 3692},
        {3932, 3932, 3932, 3932},
        {4325, 4325, 4325, 4325},
    };

    private CalculationIndex() {}

    /**
     * The index on a day.
     *
     * @param date the day
     * @return whole tenge
     * @throws DateNotCoveredException when the index is not known on the day
     */
    public static int on(LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new DateNotCoveredException("monthly-calculation-index", date, FIRST_DAY, LAST_DAY);
        }
        return BY_QUARTER[date.getYear() - FIRST_DAY.getYear()][(date.getMonthValue() - 1) / 3];
    }
}
