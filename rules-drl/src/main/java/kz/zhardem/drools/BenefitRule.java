package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Expression.Operator;
import kz.zhardem.drools.Rulebook.Reading;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;

/**
 * A benefit with its rules: all of them, or those of one edition of its law. Two are equal only when they are the same.
 */
final class BenefitRule {

    private final Sheet sheet;
    private final DrlReader.Content content;
    private final String file;
    private final List<Rule> rules;
    private final Map<String, DatedValue> compared;
    private final List<Reading> readings;
    private final List<DatedValue> given;
    private final List<Integer> toBranch;
    private final Map<String, BenefitRule> ofEditions = new LinkedHashMap<>();

    private BenefitRule(
            Sheet sheet, DrlReader.Content content, String file, List<Rule> rules, Map<String, DatedValue> readable) {
        this.sheet = sheet;
        this.content = content;
        this.file = file;
        this.rules = rules;
        this.compared = compared(rules, readable);
        this.readings = readings(sheet, rules);
        this.given = given(sheet, rules, compared);
        this.toBranch = readings.stream()
                .filter(reading -> !reading.inRules().isEmpty())
                .map(Reading::property)
                .sorted(Comparator.comparing(property -> property.isNumber()))
                .map(Property::index)
                .toList();
    }

    /**
     * All rules of a benefit.
     *
     * @param file its DRL file
     * @param readable the values that its requirements may compare with
     */
    static BenefitRule of(Sheet sheet, DrlReader.Content content, String file, Map<String, DatedValue> readable) {
        BenefitRule whole = new BenefitRule(sheet, content, file, content.rules(), readable);
        for (Sheet.Edition edition : sheet.editions()) {
            List<Rule> holding = content.rules().stream()
                    .filter(rule -> rule.holdsIn(edition))
                    .toList();
            whole.ofEditions.put(edition.name(), new BenefitRule(sheet, content, file, holding, readable));
        }
        return whole;
    }

    /** The same benefit without what became known later. */
    BenefitRule asKnownOn(LocalDate day) {
        Sheet then = new Sheet(
                sheet.id(),
                sheet.title(),
                sheet.subject(),
                sheet.frequency(),
                sheet.workplaceOf(),
                sheet.editions().stream()
                        .filter(edition -> edition.knownOn(day))
                        .toList(),
                sheet.valuesAsOf(),
                sheet.conditions(),
                Rulebook.asKnownOn(sheet.values(), day));
        return of(then, content, file, Rulebook.asKnownOn(compared, day));
    }

    /** With the rules of the edition in force on a day; before the first edition, with its rules. */
    BenefitRule on(LocalDate date) {
        if (ofEditions.isEmpty()) {
            return this;
        }
        Sheet.Edition edition = sheet.editionOn(date);
        String name = edition == null ? sheet.editions().get(0).name() : edition.name();
        return Objects.requireNonNull(ofEditions.get(name));
    }

    Sheet sheet() {
        return sheet;
    }

    /** The package of its DRL file, by which its rules are known in Drools. */
    String packageName() {
        return content.packageName();
    }

    /** Its DRL file. */
    String file() {
        return file;
    }

    /** That file as Drools parsed it, unless the build did. */
    PackageDescr tree() {
        return Objects.requireNonNull(content.tree());
    }

    /** In the order of the file. */
    List<Rule> rules() {
        return rules;
    }

    /** What the rules, and the amounts that they grant, ask of each property, in the order of the vocabulary. */
    List<Reading> readings() {
        return readings;
    }

    private static List<Reading> readings(Sheet sheet, List<Rule> rules) {
        List<Comparison> comparisons = Expression.comparisons(
                rules.stream().flatMap(rule -> rule.expressions().stream()).toList());
        Map<Property, List<Comparison>> bands = new LinkedHashMap<>();
        Set<Property> counted = new LinkedHashSet<>();
        granted(sheet, rules).forEach(value -> addReadings(value, bands, counted));
        List<Reading> all = new ArrayList<>();
        for (Property property : Vocabulary.of(sheet.subject()).properties()) {
            List<Comparison> inRules = comparisons.stream()
                    .filter(comparison -> comparison.property().equals(property))
                    .toList();
            List<Comparison> ofBands = List.copyOf(bands.getOrDefault(property, List.of()));
            if (!inRules.isEmpty() || !ofBands.isEmpty() || counted.contains(property)) {
                all.add(new Reading(property, inRules, ofBands, counted.contains(property)));
            }
        }
        return List.copyOf(all);
    }

    /** That a count reaches a band is asked of it just as a requirement would. */
    private static void addReadings(DatedValue value, Map<Property, List<Comparison>> bands, Set<Property> counted) {
        for (DatedValue.Entry entry : value.entries()) {
            if (entry.quantity() instanceof Quantity.Banded banded && value.bandsOf() != null) {
                List<Comparison> about = bands.computeIfAbsent(value.bandsOf(), one -> new ArrayList<>());
                for (Quantity.Banded.Band band : banded.bands()) {
                    about.add(new Comparison(
                            value.bandsOf(),
                            Operator.AT_LEAST,
                            List.of(new Operand.Literal(BigDecimal.valueOf(band.from())))));
                    if (band.each()) {
                        counted.add(value.bandsOf());
                    }
                }
            } else if (entry.quantity() instanceof Quantity.Calculated calculated) {
                calculated.formula().forEach(operand -> {
                    if (operand instanceof Formula.Read read) {
                        counted.add(read.property());
                    }
                });
            }
        }
    }

    /** The places of the properties that its rules read: yes or no first, because a no often ends it. */
    List<Integer> toBranch() {
        return toBranch;
    }

    /** The values that its rules grant. */
    List<DatedValue> granted() {
        return granted(sheet, rules);
    }

    /** Whether some amount is calculated from numbers that are each claim's own. */
    boolean hasOwnAmounts() {
        return granted().stream()
                .flatMap(value -> value.entries().stream())
                .anyMatch(entry -> entry.quantity() instanceof Quantity.Calculated);
    }

    /** Whether it decides every claim of a day as another text does, amounts included; both as in force on that day. */
    boolean saysTheSameOn(LocalDate date, BenefitRule other) {
        return rules.size() == other.rules.size()
                && IntStream.range(0, rules.size()).allMatch(i -> rules.get(i).saysTheSameAs(other.rules.get(i)))
                && sheet.frequency() == other.sheet.frequency()
                && sheet.inForceOn(date) == other.sheet.inForceOn(date)
                && sheet.valuesAsOf().event() == other.sheet.valuesAsOf().event()
                && sheet.valuesAsOf().otherReading() == other.sheet.valuesAsOf().otherReading()
                && sayTheSame(date, granted(), other.granted())
                && sayTheSame(date, compared.values(), other.compared.values());
    }

    /** Of values of the day of birth, for example, earlier days matter, too; later ones never do. */
    private boolean sayTheSame(LocalDate date, Collection<DatedValue> ones, Collection<DatedValue> others) {
        Iterator<DatedValue> other = others.iterator();
        return ones.size() == others.size()
                && ones.stream().allMatch(one -> {
                    DatedValue same = other.next();
                    return sheet.valuesAsOf().reads(Sheet.Event.BIRTH)
                            ? one.saysTheSameUpTo(date, same)
                            : one.saidOn(date).equals(same.saidOn(date));
                });
    }

    private static List<DatedValue> granted(Sheet sheet, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> Stream.ofNullable(rule.grants()))
                .distinct()
                .flatMap(name -> Stream.ofNullable(sheet.values().get(name)))
                .toList();
    }

    /** The value that a rule grants; null for a benefit in kind or a status. */
    @Nullable
    DatedValue granted(Rule rule) {
        return rule.grants() == null ? null : sheet.values().get(rule.grants());
    }

    /** The values that its requirements compare with, by the name they use, in the order of the rules. */
    Map<String, DatedValue> compared() {
        return compared;
    }

    private static Map<String, DatedValue> compared(List<Rule> rules, Map<String, DatedValue> readable) {
        Map<String, DatedValue> compared = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Comparison comparison : Expression.comparisons(rule.expressions())) {
                for (Operand operand : comparison.operands()) {
                    if (operand instanceof Operand.Named named && readable.containsKey(named.name())) {
                        compared.put(named.name(), Objects.requireNonNull(readable.get(named.name())));
                    }
                }
            }
        }
        return Collections.unmodifiableMap(compared);
    }

    DatedValue comparedValue(String name) {
        DatedValue value = compared.get(name);
        if (value == null) {
            throw new IllegalStateException("no requirement of " + sheet.id() + " names the value " + name);
        }
        return value;
    }

    /** The names of the values that its rules grant or compare with, and that formulas of these read. */
    Set<String> used() {
        Set<String> used = new LinkedHashSet<>(compared.keySet());
        rules.stream().flatMap(rule -> Stream.ofNullable(rule.grants())).forEach(used::add);
        for (DatedValue value : granted()) {
            for (DatedValue.Entry entry : value.entries()) {
                if (entry.quantity() instanceof Quantity.Calculated calculated) {
                    calculated.formula().forEach(operand -> {
                        if (operand instanceof Formula.Named named) {
                            used.add(named.name());
                        }
                    });
                }
            }
        }
        return used;
    }

    /** The values that a family brings along: those that requirements compare with, and those that formulas read. */
    List<DatedValue> given() {
        return given;
    }

    private static List<DatedValue> given(Sheet sheet, List<Rule> rules, Map<String, DatedValue> compared) {
        List<DatedValue> read = new ArrayList<>(compared.values());
        for (DatedValue value : granted(sheet, rules)) {
            for (DatedValue.Entry entry : value.entries()) {
                if (entry.quantity() instanceof Quantity.Calculated calculated) {
                    calculated.formula().forEach(operand -> {
                        if (operand instanceof Formula.Named named) {
                            read.add(named.value());
                        }
                    });
                }
            }
        }
        Map<String, DatedValue> brought = new LinkedHashMap<>();
        read.stream()
                .filter(value -> value.givenAs() != null)
                .forEach(value -> brought.putIfAbsent(value.name(), value));
        return List.copyOf(brought.values());
    }

    /** Which rules these are. */
    @Override
    public String toString() {
        return "BenefitRule[" + sheet.id() + "]";
    }
}
