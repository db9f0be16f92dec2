package kz.zhardem.tests.baseline;

import java.time.LocalDate;

/** Ages in completed years. A child of 29 February has its birthday on 1 March in a common year. */
public final class Birthdays {

    private Birthdays() {}

    /**
     * The age in completed years.
     *
     * @param born the day of birth
     * @param date a day that is not before it
     * @return the years
     */
    public static int age(LocalDate born, LocalDate date) {
        int years = date.getYear() - born.getYear();
        boolean birthdayIsStillToCome = date.getMonthValue() < born.getMonthValue()
                || (date.getMonthValue() == born.getMonthValue() && date.getDayOfMonth() < born.getDayOfMonth());
        return birthdayIsStillToCome ? years - 1 : years;
    }

    /**
     * The last day of the year of age that a birthday ends.
     *
     * @param birthday which birthday, in completed years
     * @param born the day of birth
     * @return the day before the birthday
     */
    public static LocalDate dayBefore(int birthday, LocalDate born) {
        // In a common year this is 28 February already for a child of 29 February: the day before 1 March.
        LocalDate sameDay = born.plusYears(birthday);
        return sameDay.getDayOfMonth() == born.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
    }
}
