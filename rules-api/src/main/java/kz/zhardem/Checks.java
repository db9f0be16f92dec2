package kz.zhardem;

import java.time.LocalDate;
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

    static void member(String id, @Nullable LocalDate born) {
        if (Objects.requireNonNull(id, "id").isBlank() || id.length() > LONGEST_ID) {
            throw new InvalidFactsException("id", "a text that is not blank, of at most " + LONGEST_ID + " characters");
        }
        if (born != null && (born.getYear() < 0 || born.getYear() > LAST_YEAR)) {
            throw new InvalidFactsException("born", "a date with a year of four digits");
        }
    }

    /** The awards in the order of their enum, so that equal sets are handled and printed alike. */
    static Set<Award> orderedCopy(Set<Award> awards) {
        EnumSet<Award> copy = EnumSet.noneOf(Award.class);
        copy.addAll(awards);
        return Collections.unmodifiableSet(copy);
    }
}
