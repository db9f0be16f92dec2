package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/** Who is measured must have answered alike: throws where two differ about a made-up family. */
public final class SameAnswers {

    private SameAnswers() {}

    /**
     * The same decisions: outcomes, amounts, what is unmet and what is missing.
     *
     * @param decisions the engine's
     * @param others somebody else's
     */
    public static void expect(Decisions decisions, Decisions others) {
        expectEqual(answers(decisions), answers(others));
    }

    /**
     * The same decisions in the same order, in all that they say: also rules, values, limits, distances, law, calculations and
     * caveats. Only sentences, and what makes explanations, are not compared.
     *
     * @param decisions the engine's
     * @param others somebody else's, about a family of whom all is known
     */
    public static void expectSame(Decisions decisions, Decisions others) {
        expectEqual(decisions.date(), others.date());
        expectEqual(decisions.totals().oneTime(), others.totals().oneTime());
        expectEqual(decisions.totals().monthly(), others.totals().monthly());
        expectEqual(decisions.decisions().size(), others.decisions().size());
        for (int i = 0; i < decisions.decisions().size(); i++) {
            expectEqual(all(decisions.decisions().get(i)), all(others.decisions().get(i)));
        }
    }

    /**
     * The same outcomes, amounts and unmet requirements.
     *
     * @param decisions the engine's
     * @param others the lean ones
     */
    public static void expectLean(Decisions decisions, List<LeanDecision> others) {
        Map<String, Answer> lean = new HashMap<>();
        for (LeanDecision other : others) {
            lean.put(
                    other.benefit() + " for " + other.subject(),
                    new Answer(other.outcome(), other.tiyn(), Set.copyOf(other.unmet()), Set.of()));
        }
        expectEqual(answers(decisions), lean);
    }

    /**
     * The same grants, each once.
     *
     * @param decisions the engine's
     * @param others a rival's
     */
    public static void expectGrants(Decisions decisions, List<Grant> others) {
        Set<Grant> granted = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.outcome() == Outcome.GRANTED) {
                granted.add(new Grant(decision.benefit(), decision.subject(), tiyn(decision.amount())));
            }
        }
        expectEqual(granted, Set.copyOf(others));
        expectEqual(granted.size(), others.size());
    }

    /**
     * An amount in hundredths of a tenge, to the last one.
     *
     * @param tenge the amount, or null for none
     * @return the tiyn, 0 for none
     */
    public static long tiyn(@Nullable BigDecimal tenge) {
        return tenge == null ? 0 : tenge.movePointRight(2).longValueExact();
    }

    private static Map<String, Answer> answers(Decisions decisions) {
        Map<String, Answer> answers = new HashMap<>();
        for (Decision decision : decisions) {
            Set<String> unmet = new HashSet<>();
            for (Reason reason : decision.unmet()) {
                unmet.add(reason.fact());
            }
            answers.put(
                    decision.benefit() + " for " + decision.subject(),
                    new Answer(
                            decision.outcome(), tiyn(decision.amount()), unmet, Set.copyOf(decision.missing())));
        }
        return answers;
    }

    private static List<@Nullable Object> all(Decision decision) {
        return Arrays.asList(
                decision.benefit(),
                decision.subject(),
                decision.outcome(),
                decision.frequency(),
                decision.amount(),
                decision.rule(),
                decision.calculation(),
                decision.from(),
                decision.until(),
                decision.office(),
                decision.conditions(),
                decision.law(),
                all(decision.because()),
                all(decision.unmet()),
                decision.missing(),
                decision.detailsMissing(),
                decision.caveats(),
                decision.gaps());
    }

    private static List<List<@Nullable Object>> all(List<Reason> reasons) {
        List<List<@Nullable Object>> all = new ArrayList<>(reasons.size());
        for (Reason reason : reasons) {
            all.add(Arrays.asList(
                    reason.rule(),
                    reason.requirement(),
                    reason.fact(),
                    reason.actual(),
                    reason.limit(),
                    reason.distance(),
                    reason.confidential()));
        }
        return all;
    }

    private static void expectEqual(Object engine, Object other) {
        if (!engine.equals(other)) {
            throw new IllegalStateException(
                    "not the same answers, so nothing is measured: the engine says\n" + engine + "\nand another\n" + other);
        }
    }

    private record Answer(Outcome outcome, long tiyn, Set<String> unmet, Set<String> missing) {}
}
