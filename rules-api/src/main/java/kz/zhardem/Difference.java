package kz.zhardem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two explanations tell differently. {@code toString} shows no fact.
 *
 * @param aspect what kind of thing
 * @param about which one of its kind: the requirement as written in the rule, the value's name, the fact; empty where
 *     there is only one
 * @param before what the first explanation tells of it; null when nothing
 * @param after what the other tells; null when nothing
 */
public record Difference(
        Aspect aspect,
        String about,
        @Nullable Object before,
        @Nullable Object after) {

    /** What can differ, in the order in which differences come. */
    public enum Aspect {
        /** The {@link Outcome}. */
        OUTCOME,
        /** The amount, a {@link java.math.BigDecimal}. */
        AMOUNT,
        /** How often it is paid, a {@link Frequency}. */
        FREQUENCY,
        /** The name of the rule that grants. */
        RULE,
        /** The calculation, a text. */
        CALCULATION,
        /** A dated value behind the amount, a {@link java.math.BigDecimal}. */
        VALUE,
        /** The first day. */
        FROM,
        /** The last day. */
        UNTIL,
        /** The {@link kz.zhardem.Office}. */
        OFFICE,
        /** The conditions, a list of texts. */
        CONDITIONS,
        /** A requirement that is met: the fact's value, and {@code true} where the value is not told. */
        MET,
        /** A requirement that is not met: the fact's value, and {@code true} where the value is not told. */
        UNMET,
        /** The limit of a requirement that both name. */
        LIMIT,
        /** A fact that is missing: {@code true}. */
        MISSING,
        /** A place in the law: {@code true}. */
        LAW,
        /** A value that is not established law: its {@link Status}. */
        CAVEAT
    }

    static List<Difference> between(Explanation one, Explanation other) {
        List<Difference> all = new ArrayList<>();
        Decision before = one.decision();
        Decision after = other.decision();
        add(all, Aspect.OUTCOME, "", before.outcome(), after.outcome());
        add(all, Aspect.AMOUNT, "", before.amount(), after.amount());
        add(all, Aspect.FREQUENCY, "", before.frequency(), after.frequency());
        add(all, Aspect.RULE, "", before.rule(), after.rule());
        add(all, Aspect.CALCULATION, "", before.calculation(), after.calculation());
        add(all, Aspect.VALUE, values(one), values(other));
        add(all, Aspect.FROM, "", before.from(), after.from());
        add(all, Aspect.UNTIL, "", before.until(), after.until());
        add(all, Aspect.OFFICE, "", before.office(), after.office());
        add(all, Aspect.CONDITIONS, "", before.conditions(), after.conditions());
        add(all, Aspect.MET, actuals(before.because()), actuals(after.because()));
        add(all, Aspect.UNMET, actuals(before.unmet()), actuals(after.unmet()));
        addLimits(all, limits(before), limits(after));
        add(all, Aspect.MISSING, present(before.missing()), present(after.missing()));
        add(all, Aspect.LAW, present(before.law()), present(after.law()));
        add(all, Aspect.CAVEAT, caveats(before), caveats(after));
        return List.copyOf(all);
    }

    private static void add(
            List<Difference> all, Aspect aspect, String about, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            all.add(new Difference(aspect, about, before, after));
        }
    }

    private static void add(
            List<Difference> all, Aspect aspect, Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> add(all, aspect, name, before.get(name), after.get(name)));
    }

    private static void addLimits(List<Difference> all, Map<String, Object> before, Map<String, Object> after) {
        before.forEach((requirement, limit) -> {
            if (after.containsKey(requirement)) {
                add(all, Aspect.LIMIT, requirement, limit, after.get(requirement));
            }
        });
    }

    private static Map<String, Object> values(Explanation explanation) {
        Map<String, Object> values = new LinkedHashMap<>();
        explanation.values().forEach(value -> values.put(value.name(), value.value()));
        return values;
    }

    private static Map<String, Object> actuals(List<Reason> reasons) {
        Map<String, Object> actuals = new LinkedHashMap<>();
        reasons.forEach(reason -> actuals.put(reason.requirement(), Objects.requireNonNullElse(reason.actual(), true)));
        return actuals;
    }

    private static Map<String, Object> limits(Decision decision) {
        Map<String, Object> limits = new LinkedHashMap<>();
        for (List<Reason> reasons : List.of(decision.because(), decision.unmet())) {
            for (Reason reason : reasons) {
                if (reason.limit() != null) {
                    limits.put(reason.requirement(), reason.limit());
                }
            }
        }
        return limits;
    }

    private static Map<String, Object> present(List<String> names) {
        Map<String, Object> present = new LinkedHashMap<>();
        names.forEach(name -> present.put(name, true));
        return present;
    }

    private static Map<String, Object> caveats(Decision decision) {
        Map<String, Object> caveats = new LinkedHashMap<>();
        decision.caveats().forEach(caveat -> caveats.put(caveat.value(), caveat.status()));
        return caveats;
    }

    /** Shows what kind of thing it is only. */
    @Override
    public String toString() {
        return "Difference[" + aspect + "]";
    }
}
