package kz.zhardem.drools;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.zhardem.drools.Expression.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Whether Drools fires one rule, by what the rule's comparisons come to. A rule reads nothing else, so that Drools need not be
 * asked again of a claim that compares alike. Thread-safe.
 */
final class Verdicts {

    /** Drools is asked each time about a rule with more of them. */
    private static final int MOST_COMPARISONS = Long.SIZE - 1;

    /** More are not remembered, besides those of the build. */
    private static final int MOST = 4_096;

    private final List<Comparison> comparisons;
    private final Ahead ahead;
    private final Map<Long, Boolean> later = new ConcurrentHashMap<>();

    /**
     * What is known to begin with.
     *
     * @param ahead what Drools said when the library was built
     */
    Verdicts(Rule rule, Ahead ahead) {
        this.comparisons = Expression.comparisons(rule.expressions());
        this.ahead = ahead;
    }

    /**
     * What Drools said when the library was built.
     *
     * @param asked the places of the claims that it was asked about
     * @param fires of these, those for which it fires the rule
     */
    record Ahead(BitSet asked, BitSet fires) {

        /** It was asked nothing. */
        static Ahead nothing() {
            return new Ahead(new BitSet(), new BitSet());
        }
    }

    /** What the rule compares. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** Whether Drools fires the rule for such a claim; null when it was not asked yet. */
    @Nullable
    Boolean of(CompleteClaim claim) {
        Long place = place(claim);
        if (place == null) {
            return null;
        }
        return (place <= Integer.MAX_VALUE && ahead.asked().get(place.intValue()))
                ? (Boolean) ahead.fires().get(place.intValue())
                : later.get(place);
    }

    void keep(CompleteClaim claim, boolean fires) {
        Long place = later.size() < MOST ? place(claim) : null;
        if (place != null) {
            later.put(place, fires);
        }
    }

    /**
     * The number of all claims that compare alike: a bit for each comparison, the first of them the highest.
     *
     * @return null when not all that is compared with is known, or when there are too many comparisons
     */
    @Nullable
    Long place(CompleteClaim claim) {
        if (comparisons.size() > MOST_COMPARISONS) {
            return null;
        }
        long place = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            if (!comparison.isKnown(claim.values())) {
                return null;
            }
            place = (place << 1) | (comparison.test(claim.of(comparison.property()), claim.values()) ? 1 : 0);
        }
        return place;
    }
}
