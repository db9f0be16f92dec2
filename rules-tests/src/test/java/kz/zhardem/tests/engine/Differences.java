package kz.zhardem.tests.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/** Where the engine and the oracle differ about one family, as sentences; free text is not compared. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(Decisions engine, Decisions oracle) {
        Differences differences = new Differences();
        differences.compare(engine, oracle);
        return differences.found;
    }

    private void compare(Decisions engine, Decisions oracle) {
        List<Decision> actual = engine.decisions();
        List<Decision> expected = oracle.decisions();
        boolean alike = actual.size() == expected.size();
        for (int i = 0; alike && i < actual.size(); i++) {
            alike = actual.get(i).benefit().equals(expected.get(i).benefit())
                    && actual.get(i).subject().equals(expected.get(i).subject());
        }
        if (alike) {
            for (int i = 0; i < actual.size(); i++) {
                compare(actual.get(i), expected.get(i));
            }
        } else {
            found.add("all: claims: the engine has " + claims(actual) + ", the oracle " + claims(expected));
        }
        compare(
                null,
                "one-time total",
                engine.totals().oneTime(),
                oracle.totals().oneTime());
        compare(
                null,
                "monthly total",
                engine.totals().monthly(),
                oracle.totals().monthly());
        compare(null, "date", engine.date(), oracle.date());
        compareNextQuestion(engine);
    }

    private static List<String> claims(List<Decision> decisions) {
        return decisions.stream().map(Differences::claim).toList();
    }

    private static String claim(@Nullable Decision decision) {
        return decision == null ? "all" : decision.benefit() + " for " + decision.subject();
    }

    private void compare(Decision engine, Decision oracle) {
        compare(engine, "outcome", engine.outcome(), oracle.outcome());
        compare(engine, "frequency", engine.frequency(), oracle.frequency());
        compare(engine, "amount", engine.amount(), oracle.amount());
        compare(engine, "from", engine.from(), oracle.from());
        compare(engine, "until", engine.until(), oracle.until());
        compare(engine, "office", engine.office(), oracle.office());
        compare(engine, "conditions", engine.conditions(), oracle.conditions());
        compareSets(engine, "unmet", facts(engine.unmet()), facts(oracle.unmet()));
        compareSets(engine, "missing", engine.missing(), oracle.missing());
        compareSets(engine, "detailsMissing", engine.detailsMissing(), oracle.detailsMissing());
    }

    private static List<String> facts(List<Reason> reasons) {
        return reasons.isEmpty()
                ? List.of()
                : reasons.stream().map(Reason::fact).toList();
    }

    /** The order is the engine's own, but nothing may be in it twice. */
    private void compareSets(Decision claim, String part, List<String> engine, List<String> oracle) {
        if (engine.size() != oracle.size() || !engine.containsAll(oracle)) {
            compare(claim, part, engine, oracle);
        }
    }

    private void compare(@Nullable Decision claim, String part, @Nullable Object engine, @Nullable Object oracle) {
        if (!Objects.equals(engine, oracle)) {
            found.add(claim(claim) + ": " + part + ": the engine says " + engine + ", the oracle " + oracle);
        }
    }

    /** Of several facts that equally many decisions wait for, the engine may ask for any. */
    private void compareNextQuestion(Decisions engine) {
        Map<String, Integer> waiting = new HashMap<>();
        for (Decision decision : engine) {
            decision.missing().forEach(path -> waiting.merge(path, 1, Integer::sum));
        }
        int most = waiting.values().stream().mapToInt(count -> count).max().orElse(0);
        String next = engine.nextQuestion();
        int waitForNext = next == null ? 0 : waiting.getOrDefault(next, -1);
        if (waitForNext != most) {
            found.add("all: nextQuestion: " + next + ", but most decisions wait for another");
        }
    }
}
