package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rulebook.BenefitRule;
import org.jspecify.annotations.Nullable;

/**
 * One question: is this benefit due to this subject on this day? It knows for each property which values are still
 * possible. Of the values that the rules cannot tell apart it keeps one, so that a date of birth has as many values as
 * there are age limits, plus one.
 */
final class Inquiry {

    /** Above this many combinations, facts that several properties share are not told apart from case to case. */
    private static final int MOST_SHARED_CASES = 4096;

    private static final BigDecimal TIYN = new BigDecimal("0.01");

    private final BenefitRule benefit;
    private final @Nullable Member subject;
    private final Derivation derivation;
    private final Map<String, BigDecimal> values;
    private final List<Property> properties;
    private final Map<Property, List<Comparison>> comparisons = new HashMap<>();
    private final List<Knowledge> knowledge = new ArrayList<>();
    private final List<List<Object>> possible = new ArrayList<>();

    /**
     * Asks.
     *
     * @param subject the member whom the benefit would be for; null when it is for the family
     * @param values the dated values that requirements compare with
     */
    Inquiry(BenefitRule benefit, @Nullable Member subject, Derivation derivation, Map<String, BigDecimal> values) {
        this.benefit = benefit;
        this.subject = subject;
        this.derivation = derivation;
        this.values = values;
        this.properties = Vocabulary.of(benefit.sheet().subject()).properties();
        for (Rule rule : benefit.rules()) {
            for (Comparison comparison : Expression.comparisons(rule.expressions())) {
                comparisons
                        .computeIfAbsent(comparison.property(), property -> new ArrayList<>())
                        .add(comparison);
            }
        }
        for (Property property : properties) {
            Knowledge known = derivation.of(property, subject);
            knowledge.add(known);
            possible.add(values(property, known));
        }
    }

    BenefitRule benefit() {
        return benefit;
    }

    @Nullable
    Member subject() {
        return subject;
    }

    Map<String, BigDecimal> values() {
        return values;
    }

    /** The values that a property can still take: one when it is known, or when no rule of the benefit reads it. */
    List<Object> possible(Property property) {
        return possible.get(property.index());
    }

    Truth truth(Expression expression) {
        return expression.evaluate(this::possible, values);
    }

    private Truth truth(Rule rule) {
        Truth truth = Truth.TRUE;
        for (Rule.Requirement requirement : rule.requirements()) {
            truth = truth.and(truth(requirement.expression()));
        }
        return truth;
    }

    private List<Object> values(Property property, Knowledge knowledge) {
        if (knowledge instanceof Known known) {
            return List.of(known.value());
        }
        List<Comparison> about = comparisons.getOrDefault(property, List.of());
        if (about.isEmpty()) {
            return List.of(property.anyValue());
        }
        Map<List<Boolean>, Object> distinct = new LinkedHashMap<>();
        for (Object value : candidates(property, (Unknown) knowledge, about)) {
            List<Boolean> answers =
                    about.stream().map(one -> one.test(value, values)).toList();
            distinct.putIfAbsent(answers, value);
        }
        return List.copyOf(distinct.values());
    }

    private List<Object> candidates(Property property, Unknown unknown, List<Comparison> about) {
        return switch (property.kind()) {
            case YES_OR_NO -> List.of(false, true);
            case CHOICE -> List.of(property.constants().getEnumConstants());
            case COUNT -> counts(unknown, about);
            case MONEY -> amounts(about);
            case SET -> subsets(about);
        };
    }

    private List<Object> counts(Unknown unknown, List<Comparison> about) {
        TreeSet<Integer> counts = new TreeSet<>(Set.of(unknown.atLeast()));
        for (BigDecimal limit : limits(about)) {
            int whole = limit.setScale(0, RoundingMode.FLOOR).intValueExact();
            counts.addAll(List.of(whole - 1, whole, whole + 1));
        }
        return List.copyOf(counts.subSet(unknown.atLeast(), true, unknown.atMost(), true));
    }

    private List<Object> amounts(List<Comparison> about) {
        TreeSet<BigDecimal> amounts = new TreeSet<>(Set.of(BigDecimal.ZERO));
        for (BigDecimal limit : limits(about)) {
            amounts.addAll(List.of(limit.subtract(TIYN), limit, limit.add(TIYN)));
        }
        return List.copyOf(amounts.tailSet(BigDecimal.ZERO));
    }

    private List<BigDecimal> limits(List<Comparison> about) {
        return about.stream()
                .flatMap(comparison -> comparison.operands().stream())
                .map(operand -> (BigDecimal) operand.on(values))
                .toList();
    }

    private List<Object> subsets(List<Comparison> about) {
        List<Object> subsets = new ArrayList<>(List.of(Set.of()));
        about.stream()
                .flatMap(comparison -> comparison.operands().stream())
                .map(operand -> ((Operand.Literal) operand).value())
                .distinct()
                .forEach(element -> {
                    for (Object subset : List.copyOf(subsets)) {
                        Set<Object> larger = new LinkedHashSet<>((Set<?>) subset);
                        larger.add(element);
                        subsets.add(larger);
                    }
                });
        return subsets;
    }

    /**
     * The complete claims that the family's claim can turn out to be, each as the values of the properties in order. A
     * branch is followed only as long as some rule is still open.
     */
    Diagram<List<Object>> claims() {
        Map<FactPath, List<Object>> shared = sharedFacts();
        return shared.isEmpty() ? branch(0) : splitBy(List.copyOf(shared.entrySet()), derivation.family());
    }

    private Diagram<List<Object>> branch(int index) {
        if (benefit.rules().stream().noneMatch(rule -> truth(rule) == Truth.UNKNOWN)) {
            return new Diagram.Leaf<>(
                    possible.stream().map(values -> values.get(0)).toList());
        }
        int open = index;
        while (possible.get(open).size() == 1) {
            open++;
        }
        List<Object> ways = possible.get(open);
        List<Diagram<List<Object>>> branches = new ArrayList<>();
        for (Object way : ways) {
            possible.set(open, List.of(way));
            branches.add(branch(open + 1));
        }
        possible.set(open, ways);
        Unknown unknown = (Unknown) knowledge.get(open);
        List<FactPath> facts = new ArrayList<>(unknown.facts());
        facts.addAll(unknown.instead());
        return new Diagram.Branch<>(facts, branches);
    }

    /**
     * Facts on which several open properties depend, with values that stand for all: an age and a count of minors both
     * follow from one birth date, and must not be taken for independent.
     */
    private Map<FactPath, List<Object>> sharedFacts() {
        Map<FactPath, Integer> uses = new LinkedHashMap<>();
        for (Property property : properties) {
            if (possible(property).size() > 1) {
                ((Unknown) knowledge.get(property.index())).facts().forEach(fact -> uses.merge(fact, 1, Integer::sum));
            }
        }
        Map<FactPath, List<Object>> shared = new LinkedHashMap<>();
        long cases = 1;
        for (Map.Entry<FactPath, Integer> use : uses.entrySet()) {
            if (use.getValue() > 1) {
                List<Object> ways = use.getKey().name().equals("born") ? birthDates() : List.of(false, true);
                shared.put(use.getKey(), ways);
                cases *= ways.size();
            }
            if (cases > MOST_SHARED_CASES) {
                return Map.of();
            }
        }
        return shared;
    }

    /** A birth date on either side of every age limit. */
    private List<Object> birthDates() {
        TreeSet<LocalDate> dates = new TreeSet<>(Set.of(derivation.date()));
        addBirthDates(dates, Derivation.MAJORITY, ChronoUnit.YEARS);
        comparisons.forEach((property, about) -> {
            if (property.kind() == Property.Kind.COUNT) {
                ChronoUnit unit = property.name().equals("ageInMonths") ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
                for (BigDecimal limit : limits(about)) {
                    int whole = limit.setScale(0, RoundingMode.FLOOR).intValueExact();
                    addBirthDates(dates, whole, unit);
                    addBirthDates(dates, whole + 1, unit);
                }
            }
        });
        return List.copyOf(dates.headSet(derivation.date(), true));
    }

    private void addBirthDates(Set<LocalDate> dates, int age, ChronoUnit unit) {
        LocalDate reached = derivation.date().minus(age, unit);
        dates.add(reached);
        dates.add(reached.plusDays(1));
    }

    private Diagram<List<Object>> splitBy(List<Map.Entry<FactPath, List<Object>>> shared, Family family) {
        if (shared.isEmpty()) {
            return given(family).branch(0);
        }
        FactPath fact = shared.get(0).getKey();
        List<Diagram<List<Object>>> branches = shared.get(0).getValue().stream()
                .map(value -> splitBy(shared.subList(1, shared.size()), fact.set(family, value)))
                .toList();
        return new Diagram.Branch<>(List.of(fact), branches);
    }

    /** The same question with some facts supposed; properties that do not depend on them stay as they are. */
    private Inquiry given(Family supposed) {
        Member member = subject == null
                ? null
                : supposed.members().stream()
                        .filter(one -> one.id().equals(subject.id()))
                        .findFirst()
                        .orElseThrow();
        Inquiry inquiry = new Inquiry(benefit, member, new Derivation(supposed, derivation.date()), values);
        for (Property property : properties) {
            boolean settledBySupposing = knowledge.get(property.index()) instanceof Unknown unknown
                    && !unknown.instead().isEmpty()
                    && inquiry.knowledge.get(property.index()) instanceof Known;
            if (settledBySupposing) {
                inquiry.knowledge.set(property.index(), knowledge.get(property.index()));
                inquiry.possible.set(property.index(), possible(property));
            }
        }
        return inquiry;
    }

    /** The rules that the tree says hold for a complete claim. */
    List<Rule> holding(List<Object> claim) {
        return benefit.rules().stream()
                .filter(rule -> rule.requirements().stream()
                        .allMatch(requirement -> requirement
                                        .expression()
                                        .evaluate(property -> List.of(claim.get(property.index())), values)
                                == Truth.TRUE))
                .toList();
    }

    /** The coming days on which time alone may change the answer, in order. */
    List<LocalDate> turns() {
        TreeSet<LocalDate> turns = new TreeSet<>();
        comparisons.forEach((property, about) -> {
            if (property.kind() == Property.Kind.COUNT) {
                Set<Integer> limits = new TreeSet<>();
                for (BigDecimal limit : limits(about)) {
                    int whole = limit.setScale(0, RoundingMode.FLOOR).intValueExact();
                    limits.addAll(List.of(whole, whole + 1));
                }
                turns.addAll(derivation.turns(property, subject, limits));
            }
        });
        return List.copyOf(turns.tailSet(derivation.date(), false));
    }
}
