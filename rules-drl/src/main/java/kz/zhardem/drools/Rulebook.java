package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.LocalText;
import kz.zhardem.RulebookVersion;
import kz.zhardem.drools.Expression.Comparison;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * A rulebook that was read and found sound.
 *
 * @param wording what people call the properties that its rules read
 * @param citations the places that rules and values cite, in words
 * @param figures the base figures
 * @param shared the values of {@code rulebook.yaml}
 * @param compared the values that requirements compare with, by the name they use
 * @param benefits in the order of the decisions
 */
record Rulebook(
        RulebookVersion version,
        LocalText title,
        Wording wording,
        Map<String, LocalText> citations,
        List<DatedValue> figures,
        List<DatedValue> shared,
        Map<String, DatedValue> compared,
        List<BenefitRule> benefits) {

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

    /** Whether every base figure is known on a day: a rulebook knows a day, or does not. */
    boolean covers(LocalDate date) {
        return figures.stream().allMatch(figure -> figure.covers(date));
    }

    /**
     * The values that requirements compare with on a day, by name. Every base figure must be known, even one that no
     * decision will need: a rulebook knows a day, or does not.
     */
    Map<String, BigDecimal> comparedOn(LocalDate date) {
        figures.forEach(figure -> figure.on(date));
        Map<String, BigDecimal> values = new HashMap<>();
        compared.forEach((name, value) -> values.put(name, value.amountOn(date)));
        return values;
    }

    /**
     * A benefit with its rules.
     *
     * @param packageName the package of its DRL file, by which its rules are known in Drools
     * @param file its DRL file
     * @param tree that file as Drools parsed it
     * @param rules in the order of the file
     * @param readings what its rules ask of each property that they read, in the order of the vocabulary
     * @param compared the values that its requirements compare with, by the name they use, in the order of the rules
     */
    record BenefitRule(
            Sheet sheet,
            String packageName,
            String file,
            PackageDescr tree,
            List<Rule> rules,
            List<Reading> readings,
            Map<String, DatedValue> compared) {

        static BenefitRule of(Sheet sheet, DrlReader.Content content, String file, Map<String, DatedValue> compared) {
            List<Comparison> comparisons = Expression.comparisons(content.rules().stream()
                    .flatMap(rule -> rule.expressions().stream())
                    .toList());
            List<Reading> readings = new ArrayList<>();
            for (Property property : Vocabulary.of(sheet.subject()).properties()) {
                List<Comparison> about = comparisons.stream()
                        .filter(comparison -> comparison.property().equals(property))
                        .toList();
                if (!about.isEmpty()) {
                    readings.add(new Reading(property, about));
                }
            }
            return new BenefitRule(
                    sheet,
                    content.packageName(),
                    file,
                    content.tree(),
                    content.rules(),
                    List.copyOf(readings),
                    Collections.unmodifiableMap(compared));
        }

        DatedValue comparedValue(String name) {
            DatedValue value = compared.get(name);
            if (value == null) {
                throw new IllegalStateException("no requirement of " + sheet.id() + " names the value " + name);
            }
            return value;
        }
    }

    /**
     * All that the rules of a benefit ask of one property.
     *
     * @param comparisons at least one
     */
    record Reading(Property property, List<Comparison> comparisons) {

        /** The numbers that the property is compared with. */
        List<BigDecimal> limits(Map<String, BigDecimal> values) {
            return comparisons.stream()
                    .flatMap(comparison -> comparison.operands().stream())
                    .map(operand -> (BigDecimal) operand.on(values))
                    .toList();
        }
    }
}
