package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something by which rules decide, and which two rulebooks say differently: a reform says it otherwise than the law.
 *
 * @param kind what kind of thing
 * @param name the benefit's id or the value's name; empty for rounding
 * @param from the first day on which the two differ; null when they differ from the beginning
 * @param until the last such day; null when they differ for good
 * @param onDate whether they differ on the day of the comparison. A benefit may also look at earlier days: one whose value is
 *     that of the day of birth, for example
 */
public record Amendment(
        Kind kind,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean onDate) {

    /** What can be said differently. */
    public enum Kind {
        /** A benefit that only one of the two has. */
        BENEFIT,
        /** What a benefit's rules require, what they grant, or whether they are in force. */
        RULES,
        /** How often a benefit is paid, to whom, or of which day its values are. */
        SHEET,
        /** A dated value: its number, or until when it is known. */
        VALUE,
        /** How amounts are rounded. */
        ROUNDING
    }
}
