package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.zhardem.Reason;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Rule.Requirement;

/** Says why, from the requirements of the rules themselves. */
final class Reasons {

    private final Wording wording;
    private final Inquiry inquiry;
    private final LocalDate date;

    Reasons(Wording wording, Inquiry inquiry, LocalDate date) {
        this.wording = wording;
        this.inquiry = inquiry;
        this.date = date;
    }

    /** The requirements of a rule that are met. */
    List<Reason> because(Rule rule) {
        List<Reason> reasons = new ArrayList<>();
        inForce(rule).ifPresent(reasons::add);
        for (Requirement requirement : rule.requirements()) {
            if (inquiry.truth(requirement.expression()) == Truth.TRUE) {
                reasons.add(reason(rule, requirement, true));
            }
        }
        return reasons;
    }

    /** A rule that does not hold. */
    record Failure(Rule rule, List<Requirement> unmet) {}

    /** Of a rule that does not hold, where it fails. */
    Failure failure(Rule rule) {
        return new Failure(rule, unmet(rule));
    }

    /** The rules that come nearest to a grant: those that fail in the fewest requirements. */
    List<Failure> nearest() {
        List<Failure> near = new ArrayList<>();
        for (Rule rule : inquiry.benefit().rules()) {
            Failure failure = failure(rule);
            int fewest = near.isEmpty()
                    ? failure.unmet().size()
                    : near.get(0).unmet().size();
            if (failure.unmet().size() < fewest) {
                near.clear();
            }
            if (failure.unmet().size() <= fewest) {
                near.add(failure);
            }
        }
        return near.stream()
                .filter(failure -> near.stream().noneMatch(other -> nearer(other.unmet(), failure.unmet())))
                .toList();
    }

    /** Every unmet requirement of the given failures, each once. */
    List<Reason> unmet(List<Failure> failures) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        if (!inquiry.benefit().sheet().inForceOn(date)) {
            inForce(failures.get(0).rule()).ifPresent(reasons::add);
        }
        for (Failure failure : failures) {
            for (Requirement requirement : failure.unmet()) {
                if (said.add(requirement.text())) {
                    reasons.add(reason(failure.rule(), requirement, false));
                }
            }
        }
        return reasons;
    }

    /**
     * The requirements that fail whatever the unknown facts are; where only several together cannot hold, all that are
     * open.
     */
    private List<Requirement> unmet(Rule rule) {
        List<Requirement> failing = rule.requirements().stream()
                .filter(requirement -> inquiry.truth(requirement.expression()) == Truth.FALSE)
                .toList();
        if (!failing.isEmpty()) {
            return failing;
        }
        return inquiry.benefit().sheet().inForceOn(date)
                ? rule.requirements().stream()
                        .filter(requirement -> inquiry.truth(requirement.expression()) == Truth.UNKNOWN)
                        .toList()
                : List.of();
    }

    /** Whether one rule fails in the same comparisons as another, but by less: "under 18" instead of "under 3". */
    private boolean nearer(List<Requirement> ofOne, List<Requirement> ofOther) {
        boolean closer = false;
        for (int i = 0; i < ofOne.size(); i++) {
            Requirement a = ofOne.get(i);
            Requirement b = ofOther.get(i);
            if (a.text().equals(b.text())) {
                continue;
            }
            Optional<BigDecimal> distanceOfOne = distance(a, b);
            Optional<BigDecimal> distanceOfOther = distance(b, a);
            if (distanceOfOne.isEmpty() || distanceOfOther.isEmpty()) {
                return false;
            }
            int order = distanceOfOne.get().compareTo(distanceOfOther.get());
            if (order > 0) {
                return false;
            }
            closer |= order < 0;
        }
        return closer;
    }

    /** How far a known number lies from its limit, if the other requirement compares the same number alike. */
    private Optional<BigDecimal> distance(Requirement requirement, Requirement other) {
        return requirement.expression() instanceof Comparison a
                        && other.expression() instanceof Comparison b
                        && a.property().equals(b.property())
                        && a.operator() == b.operator()
                ? distance(a)
                : Optional.empty();
    }

    private Optional<Reason> inForce(Rule rule) {
        Sheet sheet = inquiry.benefit().sheet();
        if (sheet.editions().isEmpty()) {
            return Optional.empty();
        }
        Sheet.Edition edition = sheet.editionOn(date);
        LocalDate from = edition == null ? sheet.editions().get(0).from() : edition.from();
        return Optional.of(new Reason(
                rule.name(),
                "in force from " + from,
                "date",
                date,
                from,
                null,
                false,
                new InForceText(from, date, edition != null)));
    }

    private Reason reason(Rule rule, Requirement requirement, boolean met) {
        return ReasonForm.of(wording, inquiry, rule, requirement, met)
                .with(inquiry.values())
                .filled(inquiry::knowledge);
    }

    private Optional<BigDecimal> distance(Comparison comparison) {
        return ReasonForm.distance(comparison, inquiry.knowledge(comparison.property()), inquiry.values());
    }
}
