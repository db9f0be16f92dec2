package kz.zhardem;

import java.io.Serial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The law of a date is not known: a limit that requirements compare with, or base figures of all benefits that rest on any. A wrong
 * amount would be worse than none. Where only some benefits lack theirs, these have a {@link Gap} and the others are decided.
 */
public final class DateNotCoveredException extends ZhardemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String value;
    private final LocalDate date;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate until;

    /**
     * Creates the exception.
     *
     * @param value the id of the dated value
     * @param date the date asked for
     * @param from the first day on which the value is known, or null if it has no first day
     * @param until the last day for which the value was checked, or null if it has no last day
     */
    public DateNotCoveredException(String value, LocalDate date, @Nullable LocalDate from, @Nullable LocalDate until) {
        super("date " + date + ": " + value + " is known only " + period(from, until)
                + "; choose a date in that period, or add the value to the sheet of a rulebook of your own");
        this.value = value;
        this.date = date;
        this.from = from;
        this.until = until;
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        String start = from == null ? "" : "from " + from;
        String end = until == null ? "" : "until " + until;
        return (start + " " + end).strip();
    }

    /**
     * The id of the dated value.
     *
     * @return for example {@code monthly-calculation-index}
     */
    public String value() {
        return value;
    }

    /**
     * The date asked for.
     *
     * @return the date
     */
    public LocalDate date() {
        return date;
    }

    /**
     * The first day on which the value is known.
     *
     * @return null if it has no first day
     */
    public @Nullable LocalDate from() {
        return from;
    }

    /**
     * The last day for which the value was checked.
     *
     * @return null if it has no last day
     */
    public @Nullable LocalDate until() {
        return until;
    }
}
