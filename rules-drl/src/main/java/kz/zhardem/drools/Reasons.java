package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.zhardem.Reason;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Expression.Operator;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rule.Requirement;
import org.jspecify.annotations.Nullable;

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

    /** The rules that come nearest to a grant: those that fail in the fewest requirements. */
    List<Failure> nearest() {
        List<Failure> near = new ArrayList<>();
        for (Rule rule : inquiry.benefit().rules()) {
            Failure failure = new Failure(rule, unmet(rule));
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
        Expression expression = requirement.expression();
        List<Comparison> comparisons = Expression.comparisons(List.of(expression));
        Comparison shown = comparisons.stream()
                .filter(comparison -> met && inquiry.truth(comparison) == Truth.TRUE)
                .findFirst()
                .orElse(comparisons.get(0));
        Object actual = inquiry.knowledge(shown.property()) instanceof Known known ? plain(known.value()) : null;
        BigDecimal distance = met ? null : distance(expression).orElse(null);
        return new Reason(
                rule.name(),
                requirement.text(),
                shown.property().path(),
                actual,
                limit(shown, comparisons),
                distance == null ? null : inUnit(shown.property(), distance),
                comparisons.stream().anyMatch(one -> wording.of(one.property()).confidential()),
                new ReasonText(
                        wording, expression, values(comparisons), knowledge(comparisons), met, beyond(distance)));
    }

    /** How far a number lies on the wrong side of its limit; empty when the requirement is not one number's. */
    private Optional<BigDecimal> distance(Expression expression) {
        return Speech.positive(expression, true) instanceof Comparison comparison && isOrder(comparison.operator())
                ? distance(comparison)
                : Optional.empty();
    }

    private static boolean isOrder(Operator operator) {
        return switch (operator) {
            case LESS, AT_MOST, GREATER, AT_LEAST -> true;
            default -> false;
        };
    }

    private Optional<BigDecimal> distance(Comparison comparison) {
        if (!(inquiry.knowledge(comparison.property()) instanceof Known known)
                || !(comparison.limit(inquiry.values()) instanceof BigDecimal limit)) {
            return Optional.empty();
        }
        BigDecimal number =
                known.value() instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) known.value();
        return Optional.of(number.subtract(limit).abs());
    }

    /** Of a number that lies on a limit which it must not reach, there is nothing to say. */
    private static @Nullable BigDecimal beyond(@Nullable BigDecimal distance) {
        return distance == null || distance.signum() == 0 ? null : distance;
    }

    private static Number inUnit(Property property, BigDecimal distance) {
        return property.kind() == Property.Kind.MONEY ? Language.money(distance) : distance.intValueExact();
    }

    /** The dated values that some comparisons name: a reason keeps no others. */
    private Map<String, BigDecimal> values(List<Comparison> comparisons) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            for (Operand operand : comparison.operands()) {
                if (operand instanceof Operand.Named named) {
                    values.put(named.name(), (BigDecimal) named.on(inquiry.values()));
                }
            }
        }
        return values;
    }

    /** What a text tells of something open: between which numbers it lies, and not which facts it is open for. */
    private static Knowledge told(Knowledge knowledge) {
        return knowledge instanceof Unknown unknown
                ? new Unknown(unknown.atLeast(), unknown.atMost(), List.of(), List.of())
                : knowledge;
    }

    /** What is known of the properties that some comparisons read: a reason keeps no other facts. */
    private Map<Property, Knowledge> knowledge(List<Comparison> comparisons) {
        Map<Property, Knowledge> knowledge = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            Property property = comparison.property();
            knowledge.put(property, told(inquiry.knowledge(property)));
            inquiry.presence(property).ifPresent(present -> knowledge.put(present, inquiry.knowledge(present)));
        }
        return knowledge;
    }

    private @Nullable Object limit(Comparison shown, List<Comparison> comparisons) {
        if (shown.property().kind() == Property.Kind.YES_OR_NO) {
            return null;
        }
        List<Object> limits = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison.property().equals(shown.property()) && comparison.operator() == shown.operator()) {
                comparison.operands().forEach(operand -> limits.add(limit(operand)));
            }
        }
        boolean single = limits.size() == 1 && shown.property().kind() != Property.Kind.SET;
        return single ? limits.get(0) : List.copyOf(limits);
    }

    private Object limit(Operand operand) {
        Object limit = operand.on(inquiry.values());
        boolean money = operand instanceof Operand.Named named
                && inquiry.benefit().comparedValue(named.name()).money();
        return !money && limit instanceof BigDecimal number ? whole(number) : plain(limit);
    }

    private static Object whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.intValueExact() : number;
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal amount) {
            return Language.money(amount);
        }
        if (value instanceof Set<?> set) {
            return set.stream()
                    .map(element -> ((Enum<?>) element).name())
                    .sorted()
                    .toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
