package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Coverage;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Family;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.RulebookVersion;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook that was read and found sound, as far as it was known on some day.
 *
 * @param source what to call where it was read from: its id, or a folder
 * @param wording what people call the properties that its rules read
 * @param citations the places that rules and values cite, in words
 * @param from the first day for which it can be asked; null when it sets none
 * @param knownOn the day as of whose knowledge the law is read; null for all that is known
 * @param rounding how amounts become payable
 * @param figures the base figures
 * @param shared the values of {@code rulebook.yaml}
 * @param compared the values that requirements compare with, by the name they use
 * @param benefits in the order of the decisions
 * @param leftOut what a reader may look for and not find
 */
record Rulebook(
        String source,
        RulebookVersion version,
        LocalText title,
        Wording wording,
        Map<String, LocalText> citations,
        @Nullable LocalDate from,
        @Nullable LocalDate knownOn,
        Rounding rounding,
        List<DatedValue> figures,
        List<DatedValue> shared,
        Map<String, DatedValue> compared,
        List<BenefitRule> benefits,
        List<Coverage.LeftOut> leftOut) {

    BenefitRule benefit(String id) {
        return benefits.stream()
                .filter(benefit -> benefit.sheet().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no benefit " + id));
    }

    /** A place that a rule or a value cites; as it is written when the rulebook has no words for it. */
    LocalText cited(String place) {
        return citations.getOrDefault(place, LocalText.of(place, place, place));
    }

    /** The same rulebook without what became known later. */
    Rulebook asKnownOn(LocalDate day) {
        return new Rulebook(
                source,
                version,
                title,
                wording,
                citations,
                from,
                day,
                rounding,
                figures.stream().map(figure -> figure.asKnownOn(day)).toList(),
                shared.stream().map(value -> value.asKnownOn(day)).toList(),
                asKnownOn(compared, day),
                benefits.stream().map(benefit -> benefit.asKnownOn(day)).toList(),
                leftOut);
    }

    static Map<String, DatedValue> asKnownOn(Map<String, DatedValue> values, LocalDate day) {
        Map<String, DatedValue> then = new LinkedHashMap<>();
        values.forEach((name, value) -> then.put(name, value.asKnownOn(day)));
        return then;
    }

    /** Whether the law of a day is known: a rulebook knows a day, or does not. */
    boolean covers(LocalDate date) {
        return uncovered(date).isEmpty();
    }

    /**
     * What is not known on a day and is needed to decide, whatever the family: a limit, or the base figures of every benefit
     * that has one. Where only some benefits lack theirs, the others are decided, and these have a gap.
     */
    Optional<DateNotCoveredException> uncovered(LocalDate date) {
        if (from != null && date.isBefore(from)) {
            return Optional.of(new DateNotCoveredException(version.id(), date, from, null));
        }
        List<BenefitRule> inForce = benefitsOn(date).stream()
                .filter(benefit -> benefit.sheet().inForceOn(date))
                .toList();
        List<DatedValue> limits = inForce.stream()
                .flatMap(benefit -> benefit.compared().values().stream())
                .flatMap(value -> value.withBases(date).stream())
                .toList();
        // Base figures first: whoever adds a year begins with them.
        Optional<DateNotCoveredException> limit =
                firstUncovered(Stream.concat(limits.stream().filter(this::isFigure), limits.stream()), date);
        if (limit.isPresent()) {
            return limit;
        }
        List<List<DatedValue>> needed = inForce.stream()
                .map(benefit -> figuresOf(benefit, date))
                .filter(figures -> !figures.isEmpty())
                .toList();
        boolean someKnown =
                needed.stream().anyMatch(figures -> figures.stream().allMatch(figure -> figure.covers(date)));
        return someKnown ? Optional.empty() : firstUncovered(needed.stream().flatMap(List::stream), date);
    }

    /** The base figures of the amounts of a benefit on a day. */
    private List<DatedValue> figuresOf(BenefitRule benefit, LocalDate date) {
        return benefit.granted().stream()
                .filter(value -> value.ownGapOn(date) == null)
                .flatMap(value -> value.withBases(date).stream())
                .filter(this::isFigure)
                .toList();
    }

    private boolean isFigure(DatedValue value) {
        return figures.stream().anyMatch(figure -> figure.name().equals(value.name()));
    }

    private static Optional<DateNotCoveredException> firstUncovered(Stream<DatedValue> values, LocalDate date) {
        return values.filter(value -> !value.covers(date)).findFirst().map(value -> value.notCovered(date));
    }

    /** That a figure does not reach a day, as a gap in the record. */
    static Gap gap(DateNotCoveredException why) {
        LocalDate first = why.from();
        LocalDate until = why.until();
        return until != null && why.date().isAfter(until)
                ? new Gap(why.value(), until.plusDays(1), null, "it was checked until " + until)
                : new Gap(why.value(), null, first == null ? null : first.minusDays(1), "it begins on " + first);
    }

    /**
     * The values that requirements compare with on a day, by name, but for those that a family brings along.
     *
     * @throws DateNotCoveredException when the law of the day is not known
     */
    Map<String, BigDecimal> comparedOn(LocalDate date) {
        uncovered(date).ifPresent(exception -> {
            throw exception;
        });
        Map<String, BigDecimal> values = new HashMap<>();
        compared.forEach((name, value) -> {
            if (value.givenAs() == null) {
                values.put(name, value.numberOn(date));
            }
        });
        return values;
    }

    /**
     * What the rules of a benefit, and the amounts that they grant, ask of one property.
     *
     * @param inRules the comparisons that rules make
     * @param bands where the bands of an amount begin, as comparisons
     * @param counted whether the number itself goes into an amount, so that each one matters
     */
    record Reading(
            Property property,
            List<Expression.Comparison> inRules,
            List<Expression.Comparison> bands,
            boolean counted) {

        /** Those of rules and of bands. */
        List<Expression.Comparison> comparisons() {
            return bands.isEmpty()
                    ? inRules
                    : Stream.concat(inRules.stream(), bands.stream()).toList();
        }

        /** Whether an amount depends on it. */
        boolean inAmount() {
            return counted || !bands.isEmpty();
        }

        /** The numbers that the property is compared with, as far as they are known. */
        List<BigDecimal> limits(Map<String, BigDecimal> values) {
            return comparisons().stream()
                    .flatMap(comparison -> comparison.operands().stream())
                    .filter(operand -> operand.isKnown(values))
                    .map(operand -> (BigDecimal) operand.on(values))
                    .toList();
        }
    }

    /** The names of the values that a family brings along. */
    Set<String> given() {
        return compared.values().stream()
                .filter(value -> value.givenAs() != null)
                .map(DatedValue::shortName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The values that a family brings along, as far as they are known, added to others. */
    static Map<String, BigDecimal> withGiven(
            Map<String, BigDecimal> values, Collection<DatedValue> all, Family family) {
        Map<String, BigDecimal> both = null;
        for (DatedValue value : all) {
            String fact = value.givenAs();
            if (fact != null) {
                Object given = new FactPath(null, fact).get(family).orElse(null);
                both = both == null ? new HashMap<>(values) : both;
                both.remove(value.shortName());
                if (given instanceof BigDecimal amount) {
                    both.put(value.shortName(), amount);
                }
            }
        }
        return both == null ? values : both;
    }

    List<BenefitRule> benefitsOn(LocalDate date) {
        List<BenefitRule> all = new ArrayList<>();
        benefits.forEach(benefit -> all.add(benefit.on(date)));
        return all;
    }
}
