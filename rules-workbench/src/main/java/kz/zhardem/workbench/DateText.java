package kz.zhardem.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day written as {@code 2006-09-15}. Read by hand, because families hold many and the library's parser takes long. */
final class DateText {

    private static final int LENGTH = "2006-09-15".length();

    private DateText() {}

    /** Whether a text has the digits and hyphens of a day. */
    static boolean isWrittenAsOne(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean fits = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /**
     * The day.
     *
     * @param text written as one
     * @throws DateTimeException when the calendar does not have it
     */
    static LocalDate date(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }
}
