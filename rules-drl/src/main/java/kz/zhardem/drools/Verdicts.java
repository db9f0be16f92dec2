package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.zhardem.drools.Expression.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Which rules of one benefit Drools has fired for complete claims, by what their comparisons came to. Rules read nothing else, so
 * that Drools need not be asked again of a claim that compares alike. Thread-safe.
 */
final class Verdicts {

    /** A bit for each comparison; benefits with more of them are asked of Drools each time. */
    private static final int MOST_COMPARISONS = Long.SIZE;

    /** More are not remembered. */
    private static final int MOST = 20_000;

    private final List<Comparison> comparisons;
    private final Map<Long, List<Rule>> fired = new ConcurrentHashMap<>();

    /** None yet. */
    Verdicts(BenefitRule benefit) {
        Set<Comparison> all = new LinkedHashSet<>();
        benefit.rules().forEach(rule -> all.addAll(Expression.comparisons(rule.expressions())));
        this.comparisons = new ArrayList<>(all);
    }

    /** The rules that Drools fired for such a claim; null when it was not asked yet. */
    @Nullable
    List<Rule> of(CompleteClaim claim) {
        return isMemorable(claim) ? fired.get(bits(claim)) : null;
    }

    void keep(CompleteClaim claim, List<Rule> rules) {
        if (isMemorable(claim) && fired.size() < MOST) {
            fired.put(bits(claim), List.copyOf(rules));
        }
    }

    private boolean isMemorable(CompleteClaim claim) {
        if (comparisons.size() > MOST_COMPARISONS) {
            return false;
        }
        for (int i = 0; i < comparisons.size(); i++) {
            if (!comparisons.get(i).isKnown(claim.values())) {
                return false;
            }
        }
        return true;
    }

    private long bits(CompleteClaim claim) {
        long bits = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            bits = bits << 1 | (comparison.test(claim.of(comparison.property()), claim.values()) ? 1 : 0);
        }
        return bits;
    }
}
