package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** The rules of a rulebook as Drools runs them, and what it has said of claims so far. Thread-safe. */
final class CompiledRules {

    private final Supplier<KieBase> base;
    private final Set<String> given;
    private final IdentityHashMap<Rule, Verdicts> verdicts = new IdentityHashMap<>();

    /**
     * Rules of which Drools has said nothing yet.
     *
     * @param base what Drools compiled; asked for only when Drools must be
     */
    CompiledRules(Rulebook rulebook, Supplier<KieBase> base) {
        this(rulebook, base, (benefit, rule) -> Verdicts.Ahead.nothing());
    }

    /**
     * Rules of which Drools has said something before.
     *
     * @param base what Drools compiled; asked for only when Drools must be
     * @param ahead what it said of each rule
     */
    CompiledRules(Rulebook rulebook, Supplier<KieBase> base, BiFunction<BenefitRule, Rule, Verdicts.Ahead> ahead) {
        this.base = base;
        this.given = rulebook.given();
        for (BenefitRule benefit : rulebook.benefits()) {
            for (Rule rule : benefit.rules()) {
                verdicts.put(rule, new Verdicts(rule, ahead.apply(benefit, rule)));
            }
        }
    }

    /** What Drools compiled. */
    KieBase base() {
        return base.get();
    }

    /** The names of the values that a family brings along. */
    Set<String> given() {
        return given;
    }

    /** The rules of a benefit that Drools fires for a claim, as it said of one that compares alike; null when it was not asked. */
    @Nullable
    List<Rule> fired(BenefitRule benefit, CompleteClaim claim) {
        List<Rule> fired = new ArrayList<>();
        for (Rule rule : benefit.rules()) {
            Boolean fires = verdicts(rule).of(claim);
            if (fires == null) {
                return null;
            }
            if (fires) {
                fired.add(rule);
            }
        }
        return fired;
    }

    /** Remembers which rules of a benefit Drools fired for a claim. */
    void keep(BenefitRule benefit, CompleteClaim claim, List<Rule> fired) {
        benefit.rules().forEach(rule -> verdicts(rule).keep(claim, fired.contains(rule)));
    }

    private Verdicts verdicts(Rule rule) {
        return Objects.requireNonNull(verdicts.get(rule), rule.name());
    }
}
