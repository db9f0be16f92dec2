package kz.zhardem.spark;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kz.zhardem.BenefitRules;
import kz.zhardem.RulebookVersion;

/**
 * The rules that this JVM has built. It is the one static state of the library: Spark gives each task its own copy of what
 * is sent along and has no place that lives as long as an executor, and to build the rules anew for each task would
 * cost more than most tasks. A broadcast variable is no such place: there is a new one for each query. What is kept is immutable
 * and found by the hash of its content, so whoever finds it there gets what would be built; what no task uses may be dropped when memory is short.
 */
final class RulebooksOfThisJvm {

    private static final ConcurrentMap<RulebookVersion, SoftReference<BenefitRules>> BUILT = new ConcurrentHashMap<>();

    private RulebooksOfThisJvm() {}

    /** Keeps rules that were built for another reason, so that they are not built again. */
    static synchronized void keep(BenefitRules rules) {
        BUILT.put(rules.version(), new SoftReference<>(rules));
    }

    /**
     * The rules of a rulebook, built by whoever asks first.
     *
     * @throws RulebookDiffersException when what can be built here is not what the driver has
     */
    static synchronized BenefitRules rules(ShippedRulebook rulebook) {
        SoftReference<BenefitRules> kept = BUILT.get(rulebook.expected());
        BenefitRules rules = kept == null ? null : kept.get();
        if (rules == null) {
            rules = rulebook.build();
            keep(rules);
        }
        return rules;
    }
}
