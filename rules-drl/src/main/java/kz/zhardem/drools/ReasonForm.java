package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.zhardem.Reason;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Expression.Operator;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rule.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a requirement that is met, or is not, but for the facts themselves.
 *
 * @param comparisons all that the requirement makes
 * @param shown the one that it turns on
 * @param order the requirement when it is one number against one limit; null when it is not
 * @param told the properties of which a text tells
 */
record ReasonForm(
        Wording wording,
        BenefitRule benefit,
        Rule rule,
        Requirement requirement,
        boolean met,
        List<Comparison> comparisons,
        Comparison shown,
        @Nullable Comparison order,
        List<Property> told) {

    static ReasonForm of(Wording wording, Inquiry inquiry, Rule rule, Requirement requirement, boolean met) {
        Expression expression = requirement.expression();
        List<Comparison> comparisons = Expression.comparisons(List.of(expression));
        Comparison shown = comparisons.stream()
                .filter(comparison -> met && inquiry.truth(comparison) == Truth.TRUE)
                .findFirst()
                .orElse(comparisons.get(0));
        Comparison order =
                Speech.positive(expression, true) instanceof Comparison comparison && isOrder(comparison.operator())
                        ? comparison
                        : null;
        Set<Property> told = new LinkedHashSet<>();
        for (Comparison comparison : comparisons) {
            told.add(comparison.property());
            inquiry.presence(comparison.property()).ifPresent(told::add);
        }
        return new ReasonForm(
                wording, inquiry.benefit(), rule, requirement, met, comparisons, shown, order, List.copyOf(told));
    }

    private static boolean isOrder(Operator operator) {
        return switch (operator) {
            case LESS, AT_MOST, GREATER, AT_LEAST -> true;
            default -> false;
        };
    }

    /**
     * What is said where the values are the same.
     *
     * @param values what requirements compare with
     */
    Framed with(Map<String, BigDecimal> values) {
        return new Framed(
                this,
                named(values),
                limit(values),
                comparisons.stream().anyMatch(one -> wording.isConfidential(one.property())),
                told.indexOf(shown.property()),
                met || order == null ? -1 : told.indexOf(order.property()),
                order != null && order.limit(values) instanceof BigDecimal number ? number : null);
    }

    /**
     * A form with values, to be filled in with facts.
     *
     * @param values the dated values that the comparisons name: a reason keeps no others
     * @param limit of the property shown
     * @param confidential whether it reads a fact that is
     * @param placeShown the place of the property shown among those told
     * @param placeOfOrder that of the number whose distance from its limit is told; -1 when there is none
     * @param limitOfOrder its limit; null while that is open
     */
    record Framed(
            ReasonForm form,
            Map<String, BigDecimal> values,
            @Nullable Object limit,
            boolean confidential,
            int placeShown,
            int placeOfOrder,
            @Nullable BigDecimal limitOfOrder) {

        Reason filled(Function<Property, Knowledge> knowledge) {
            return filled(form.told.stream().map(knowledge).toArray(Knowledge[]::new));
        }

        /**
         * What is said of one claim.
         *
         * @param known what is known of the properties told, in their order
         */
        Reason filled(Knowledge[] known) {
            BigDecimal distance = placeOfOrder < 0 ? null : distance(known[placeOfOrder], limitOfOrder);
            Object actual = known[placeShown] instanceof Known shown ? shown.told() : null;
            for (int i = 0; i < known.length; i++) {
                known[i] = withoutFacts(known[i]);
            }
            return new Reason(
                    form.rule.name(),
                    form.requirement.text(),
                    form.shown.property().path(),
                    actual,
                    limit,
                    distance == null ? null : inUnit(form.shown.property(), distance),
                    confidential,
                    new ReasonText(
                            form.wording,
                            form.requirement.expression(),
                            values,
                            form.told,
                            List.of(known),
                            form.met,
                            beyond(distance)));
        }
    }

    /** The numbers whose value a reason tells. */
    List<Property> numbers() {
        return told.stream().filter(Property::isNumber).toList();
    }

    /** Whether the limit is one that the family brings along. */
    boolean comparesWithGiven() {
        List<DatedValue> given = benefit.given();
        return comparisons.stream()
                .flatMap(comparison -> comparison.operands().stream())
                .anyMatch(operand -> operand instanceof Operand.Named named
                        && given.stream().anyMatch(value -> value.shortName().equals(named.name())));
    }

    /** How far a known number lies from its limit; empty for other properties, or as long as one of the two is open. */
    static Optional<BigDecimal> distance(Comparison comparison, Knowledge knowledge, Map<String, BigDecimal> values) {
        return comparison.limit(values) instanceof BigDecimal limit
                ? Optional.ofNullable(distance(knowledge, limit))
                : Optional.empty();
    }

    private static @Nullable BigDecimal distance(Knowledge knowledge, @Nullable BigDecimal limit) {
        if (!(knowledge instanceof Known known) || limit == null) {
            return null;
        }
        BigDecimal number =
                known.value() instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) known.value();
        return number.subtract(limit).abs();
    }

    /** Of a number that lies on a limit which it must not reach, there is nothing to say. */
    private static @Nullable BigDecimal beyond(@Nullable BigDecimal distance) {
        return distance == null || distance.signum() == 0 ? null : distance;
    }

    private static Number inUnit(Property property, BigDecimal distance) {
        return property.kind() == Property.Kind.MONEY ? Language.money(distance) : distance.intValueExact();
    }

    /** The dated values that the comparisons name: a reason keeps no others. */
    private Map<String, BigDecimal> named(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            for (Operand operand : comparison.operands()) {
                if (operand instanceof Operand.Named one) {
                    named.put(one.name(), (BigDecimal) one.on(values));
                }
            }
        }
        return named;
    }

    /** What a text tells of something open: between which numbers it lies, and not which facts it is open for. */
    private static Knowledge withoutFacts(Knowledge knowledge) {
        return knowledge instanceof Unknown unknown
                ? new Unknown(unknown.atLeast(), unknown.atMost(), List.of(), List.of())
                : knowledge;
    }

    private @Nullable Object limit(Map<String, BigDecimal> values) {
        if (shown.property().kind() == Property.Kind.YES_OR_NO) {
            return null;
        }
        List<Object> limits = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            if (comparison.property().equals(shown.property()) && comparison.operator() == shown.operator()) {
                comparison.operands().forEach(operand -> limits.add(limit(operand, values)));
            }
        }
        boolean single = limits.size() == 1 && shown.property().kind() != Property.Kind.SET;
        return single ? limits.get(0) : List.copyOf(limits);
    }

    private Object limit(Operand operand, Map<String, BigDecimal> values) {
        Object limit = operand.on(values);
        boolean money = operand instanceof Operand.Named named
                && benefit.comparedValue(named.name()).money();
        return !money && limit instanceof BigDecimal number ? whole(number) : plain(limit);
    }

    private static Object whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? number.intValueExact() : number;
    }

    /** A value as reasons tell it. */
    static Object plain(Object value) {
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
