package kz.zhardem.workbench;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one file of a rulebook differs from that of a reform.
 *
 * @param file its path in the folder
 * @param state whether both have it
 * @param lines the lines that differ, with some around them
 */
record RuleDiff(String file, State state, List<Line> lines) {

    /** How many lines that are alike stand around those that differ. */
    private static final int AROUND = 3;

    /** Which of the rulebooks has the file. */
    enum State {
        CHANGED,
        ADDED,
        REMOVED
    }

    /** What a line is. */
    enum Kind {
        PLACE,
        SAME,
        ADDED,
        REMOVED
    }

    /** A line of a file, or the place where the next ones stand. */
    record Line(Kind kind, String text) {

        private static Line of(String unified) {
            String text = unified.isEmpty() ? "" : unified.substring(1);
            return switch (unified.isEmpty() ? ' ' : unified.charAt(0)) {
                case '+' -> new Line(Kind.ADDED, text);
                case '-' -> new Line(Kind.REMOVED, text);
                case '@' -> new Line(Kind.PLACE, unified);
                default -> new Line(Kind.SAME, text);
            };
        }
    }

    /** The files that differ, in the order of their paths. */
    static List<RuleDiff> of(PopulationReport.RuleTexts texts) {
        SortedMap<String, String> baseline = texts.baseline();
        SortedMap<String, String> reform = texts.reform();
        TreeSet<String> files = new TreeSet<>(baseline.keySet());
        files.addAll(reform.keySet());
        List<RuleDiff> diffs = new ArrayList<>();
        for (String file : files) {
            List<String> before = lines(baseline.get(file));
            List<String> after = lines(reform.get(file));
            List<String> unified =
                    UnifiedDiffUtils.generateUnifiedDiff(file, file, before, DiffUtils.diff(before, after), AROUND);
            if (!unified.isEmpty()) {
                State state = !baseline.containsKey(file)
                        ? State.ADDED
                        : !reform.containsKey(file) ? State.REMOVED : State.CHANGED;
                // The first two lines name the files.
                diffs.add(new RuleDiff(
                        file, state, unified.stream().skip(2).map(Line::of).toList()));
            }
        }
        return List.copyOf(diffs);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
