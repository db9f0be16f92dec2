package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.zhardem.Problem;
import kz.zhardem.RulebookException;

/** Collects what is wrong with a rulebook, so that its author is told everything at once. */
final class Problems {

    /** A problem may quote what somebody wrote, however much that is. */
    private static final int LONGEST = 1000;

    private final String rulebook;
    private final List<Problem> found = new ArrayList<>();

    Problems(String rulebook) {
        this.rulebook = rulebook;
    }

    void add(String file, int line, String message) {
        found.add(new Problem(file, line, message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message));
    }

    boolean none() {
        return found.isEmpty();
    }

    boolean any(String file) {
        return found.stream().anyMatch(problem -> problem.file().equals(file));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            List<Problem> ordered = found.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                    .toList();
            throw new RulebookException(rulebook, ordered);
        }
    }
}
