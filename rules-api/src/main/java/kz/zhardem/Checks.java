package kz.zhardem;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What several fact records check alike. */
final class Checks {

    private Checks() {}

    static void id(String id) {
        if (id.isBlank()) {
            throw new InvalidFactsException("id", "a text that is not blank");
        }
    }

    /** The awards in the order of their enum, so that equal sets are handled and printed alike. */
    static Set<Award> orderedCopy(Set<Award> awards) {
        EnumSet<Award> copy = EnumSet.noneOf(Award.class);
        copy.addAll(awards);
        return Collections.unmodifiableSet(copy);
    }
}
