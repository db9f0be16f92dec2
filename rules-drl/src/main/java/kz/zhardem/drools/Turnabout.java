package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.zhardem.Decision;
import kz.zhardem.Difference;
import kz.zhardem.Difference.Aspect;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.ReformExample.Obstacle;

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
            return benefit.rules().stream()
                    .filter(rule -> rule.name().equals(granting.decision.rule()))
                    .findFirst()
                    .map(rule ->
                            new Side(rules, benefit, rules.refused(family, date, benefit, decision.subject(), rule)))
                    .orElse(this);
        }

        /** What the rules ask that the refusal is told by, as they write it. */
        private Set<String> asked() {
            Set<String> rules = decision.unmet().stream().map(Reason::rule).collect(Collectors.toUnmodifiableSet());
            return benefit.rules().stream()
                    .filter(rule -> rules.contains(rule.name()))
                    .flatMap(rule -> rule.requirements().stream())
                    .map(Rule.Requirement::text)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** What the rule asks that grants, as it writes it. */
        private Set<String> granting() {
            return benefit.rules().stream()
                    .filter(rule -> rule.name().equals(decision.rule()))
                    .flatMap(rule -> rule.requirements().stream())
                    .map(Rule.Requirement::text)
                    .collect(Collectors.toUnmodifiableSet());
        }
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
        List<Reason> unmet = refusal.decision().unmet();
        Set<String> failing = unmet.stream().map(Reason::requirement).collect(Collectors.toUnmodifiableSet());
        Set<String> asked = refusal.asked();
        Set<String> granting = grant.granting();
        boolean inForce = refusal.benefit().sheet().inForceOn(date);
        return new Turnabout(
                all.stream()
                        .filter(one -> one.aspect() != Aspect.MET
                                || (granting.contains(one.about())
                                        ? !asked.contains(one.about()) || failing.contains(one.about())
                                        // That its law is in force is no rule's own requirement.
                                        : !inForce))
                        .toList(),
                unmet.stream()
                        .map(reason -> new Obstacle(reason, granting.contains(reason.requirement())))
                        .toList());
    }

    /** Shows no fact. */
    @Override
    public String toString() {
        return "Turnabout[" + obstacles.size() + " obstacles]";
    }
}
