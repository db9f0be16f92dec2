package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Difference;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.ReformExample.Obstacle;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Why two rulebooks decide one claim differently. A refusal tells by the rules that come nearest to a grant what is not met,
 * and a grant tells by its own rule what is met. Put side by side these two would say little of what was turned: so the
 * refusal is told by the rule that grants on the other side, and what that rule asks, and is met, on both sides is left out.
 */
record Turnabout(List<Difference> why, List<Obstacle> obstacles) {

    /**
     * A decision, and by what.
     *
     * @param benefit as in force on the day
     */
    record Side(DroolsBenefitRules rules, BenefitRule benefit, Decision decision) {

        boolean is(Outcome outcome) {
            return decision.outcome() == outcome;
        }

        /** This refusal, told by the rule that grants on the other side; as it is when there is no such rule here. */
        private Side toldBy(Side granting, Family family, LocalDate date) {
            Rule rule = named(benefit, granting.decision.rule());
            return rule == null
                    ? this
                    : new Side(rules, benefit, rules.refused(family, date, benefit, decision.subject(), rule));
        }
    }

    private static @Nullable Rule named(BenefitRule benefit, @Nullable String name) {
        return benefit.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Rule.Requirement> asked(BenefitRule benefit, @Nullable String rule) {
        return benefit.rules().stream()
                .filter(one -> one.name().equals(rule))
                .flatMap(one -> one.requirements().stream());
    }

    private static boolean asks(BenefitRule benefit, @Nullable String rule, String requirement) {
        return asked(benefit, rule).anyMatch(one -> one.text().equals(requirement));
    }

    /**
     * What stands in the way on the side that refuses, as its rules write it.
     *
     * @param inquiry of that side
     * @param granting the benefit on the other side
     * @param rule the rule that grants there
     */
    static List<String> blocking(Wording wording, Inquiry inquiry, LocalDate date, BenefitRule granting, String rule) {
        Reasons reasons = new Reasons(wording, inquiry, date);
        Rule same = named(inquiry.benefit(), rule);
        return (same == null ? reasons.nearest() : List.of(reasons.failure(same)))
                .stream()
                        .flatMap(failure -> failure.unmet().stream()
                                .map(Rule.Requirement::text)
                                .filter(text -> same != null
                                        || !asks(granting, failure.rule().name(), text)))
                        .distinct()
                        .toList();
    }

    /**
     * Compares.
     *
     * @param family what both are about
     * @param date the day of both
     */
    static Turnabout of(Side before, Side after, Family family, LocalDate date) {
        if (before.is(Outcome.REFUSED) && after.is(Outcome.GRANTED)) {
            Side refusal = before.toldBy(after, family, date);
            return of(refusal, after, diff(refusal, after), date);
        }
        if (before.is(Outcome.GRANTED) && after.is(Outcome.REFUSED)) {
            Side refusal = after.toldBy(before, family, date);
            return of(refusal, before, diff(before, refusal), date);
        }
        return new Turnabout(diff(before, after), List.of());
    }

    private static List<Difference> diff(Side before, Side after) {
        return before.decision().explanation().diff(after.decision().explanation());
    }

    private static Turnabout of(Side refusal, Side grant, List<Difference> all, LocalDate date) {
        BenefitRule refusing = refusal.benefit();
        BenefitRule granting = grant.benefit();
        String rule = grant.decision().rule();
        boolean sameRule = named(refusing, rule) != null;
        // Another rule that fails on both sides for the same reason has turned nothing.
        List<Reason> obstacles = refusal.decision().unmet().stream()
                .filter(reason -> sameRule || !asks(granting, reason.rule(), reason.requirement()))
                .toList();
        Set<String> failing = obstacles.stream().map(Reason::requirement).collect(Collectors.toUnmodifiableSet());
        Set<String> asked = refusal.decision().unmet().stream()
                .map(Reason::rule)
                .distinct()
                .flatMap(told -> asked(refusing, told))
                .map(Rule.Requirement::text)
                .filter(text -> refusal.decision().unmet().stream()
                        .noneMatch(reason -> reason.requirement().equals(text)))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> limits = limits(refusing, failing);
        boolean inForce = refusing.sheet().inForceOn(date);
        return new Turnabout(
                all.stream()
                        .filter(one -> switch (one.aspect()) {
                            // That its law is in force is no rule's own requirement.
                            case MET -> asks(granting, rule, one.about()) ? !asked.contains(one.about()) : !inForce;
                            case UNMET, LIMIT -> failing.contains(one.about());
                            case VALUE -> one.before() == null || one.after() == null || limits.contains(one.about());
                            default -> true;
                        })
                        .toList(),
                obstacles.stream()
                        .map(reason -> new Obstacle(reason, asks(granting, rule, reason.requirement())))
                        .toList());
    }

    /** The names of the values that requirements compare with. */
    private static Set<String> limits(BenefitRule benefit, Set<String> requirements) {
        return benefit.rules().stream()
                .flatMap(rule -> rule.requirements().stream())
                .filter(requirement -> requirements.contains(requirement.text()))
                .flatMap(requirement -> Expression.comparisons(List.of(requirement.expression())).stream())
                .map(Comparison::operands)
                .flatMap(List::stream)
                .flatMap(operand -> operand instanceof Operand.Named named
                        ? benefit.comparedValue(named.name()).withAllBases().stream()
                        : Stream.of())
                .map(DatedValue::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Shows no fact. */
    @Override
    public String toString() {
        return "Turnabout[" + obstacles.size() + " obstacles]";
    }
}
