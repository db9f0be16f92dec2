package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several fact records check alike. */
final class Checks {

    private Checks() {}

    /** The longest id: it is repeated in every decision. */
    private static final int LONGEST_ID = 100;

    private static final int LAST_YEAR = 9999;

    private static final int MOST_WHOLE_DIGITS = 15;

    static void member(String id, @Nullable LocalDate born) {
        if (Objects.requireNonNull(id, "id").isBlank() || id.length() > LONGEST_ID) {
            throw new InvalidFactsException("id", "a text that is not blank, of at most " + LONGEST_ID + " characters");
        }
        day("born", born);
    }

    static void day(String path, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 0 || day.getYear() > LAST_YEAR)) {
            throw new InvalidFactsException(path, "a date with a year of four digits");
        }
    }

    /** The date that a text states. */
    static LocalDate date(String path, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            // Not the cause: its message shows the text, which is a fact about a person.
            throw new InvalidFactsException(path, "a date that the calendar has, written yyyy-mm-dd");
        }
    }

    /** An amount in tenge, if it is known. Zero can be written with any exponent, and nobody should have to reckon with it. */
    static @Nullable BigDecimal amount(String path, @Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        boolean valid = plain.signum() >= 0
                && plain.scale() <= 2
                && (long) plain.precision() - plain.scale() <= MOST_WHOLE_DIGITS;
        if (!valid) {
            throw new InvalidFactsException(
                    path,
                    "an amount in tenge, not negative, with at most 2 decimals and at most " + MOST_WHOLE_DIGITS
                            + " digits before the point");
        }
        return amount.signum() == 0 ? BigDecimal.ZERO : amount;
    }

    /** The awards in the order of their enum, so that equal sets are handled and printed alike. */
    static Set<Award> orderedCopy(Set<Award> awards) {
        EnumSet<Award> copy = EnumSet.noneOf(Award.class);
        copy.addAll(awards);
        return Collections.unmodifiableSet(copy);
    }
}
