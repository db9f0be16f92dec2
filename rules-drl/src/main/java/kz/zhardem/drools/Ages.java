package kz.zhardem.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Completed ages on a day by the number of the day of birth, each found when first asked for. Thread-safe. */
final class Ages {

    private static final int MONTHS_OF_YEAR = 12;

    private static final int LIFE = 130 * 366;

    private static final short NOT_ASKED = -1;

    private final LocalDate date;
    private final int today;

    /** By the days lived. Threads may find the same twice: it is equal. */
    private final short[] months = new short[LIFE];

    /** The same on the day before. */
    private final short[] monthsDayBefore = new short[LIFE];

    Ages(LocalDate date) {
        this.date = date;
        this.today = Math.toIntExact(date.toEpochDay());
        Arrays.fill(months, NOT_ASKED);
        Arrays.fill(monthsDayBefore, NOT_ASKED);
    }

    LocalDate date() {
        return date;
    }

    /**
     * In years.
     *
     * @param born the day of birth as days since 1 January 1970; 0 is found when it is after the date
     */
    int years(int born) {
        return months(born) / MONTHS_OF_YEAR;
    }

    /** In months; more than {@link Sensor#HIGHEST} count alike. */
    int months(int born) {
        return on(born, months, 0);
    }

    /** In months, on the day before. */
    int monthsDayBefore(int born) {
        return on(born, monthsDayBefore, 1);
    }

    private int on(int born, short[] known, int daysBefore) {
        int days = today - born;
        if (days < 0) {
            // A family of whom somebody is born later is not decided, whatever is read of it.
            return 0;
        }
        if (days >= LIFE) {
            return found(born, daysBefore);
        }
        int months = known[days];
        if (months == NOT_ASKED) {
            months = found(born, daysBefore);
            known[days] = (short) months;
        }
        return months;
    }

    private int found(int born, int daysBefore) {
        long months = ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(born), date.minusDays(daysBefore));
        return Math.toIntExact(Math.min(months, Sensor.HIGHEST + 1));
    }
}
