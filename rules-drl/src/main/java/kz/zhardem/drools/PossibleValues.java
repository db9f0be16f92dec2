package kz.zhardem.drools;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rulebook.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one fact of a family can turn out that the rules of some benefits tell apart: within a stretch of
 * values, no requirement of theirs can be met by one value and not by another.
 */
final class PossibleValues {

    /** Of more elements of a set than these, not every combination is told apart. */
    private static final int MOST_COMBINED = 6;

    private static final BigDecimal TIYN = new BigDecimal("0.01");

    private static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("999999999999999.99");

    private static final LocalDate EARLIEST = LocalDate.of(0, 1, 1);

    /** The properties that turn on the place by birth. */
    private static final Set<String> ORDERS = Set.of("birthOrder", "countedOrder");

    private final FactPath fact;
    private final Family family;
    private final LocalDate date;
    private final Map<String, BigDecimal> values;
    private final Map<Property, Set<Comparison>> readings = new LinkedHashMap<>();

    /** The counts that go into an amount, so that each number matters. */
    private final Set<Property> counted = new LinkedHashSet<>();

    private final List<DatedValue> given = new ArrayList<>();

    private PossibleValues(
            FactPath fact,
            Family family,
            LocalDate date,
            Collection<BenefitRule> benefits,
            Map<String, BigDecimal> values) {
        this.fact = fact;
        this.family = family;
        this.date = date;
        for (BenefitRule benefit : benefits) {
            if (benefit.sheet().inForceOn(date)) {
                given.addAll(benefit.given());
                for (Reading reading : benefit.readings()) {
                    readings.computeIfAbsent(reading.property(), one -> new LinkedHashSet<>())
                            .addAll(reading.comparisons());
                    if (reading.counted() && reading.property().kind() == Property.Kind.COUNT) {
                        counted.add(reading.property());
                    }
                }
            }
        }
        this.values = Rulebook.withGiven(values, given, family);
    }

    /**
     * Values of a fact that the rules do not tell apart. {@code toString} shows none: they lie between birthdays.
     *
     * @param example one of them; the middle of days, else the last or, where there is none, the first
     * @param first the first of them in their order; null for the earliest day
     * @param last the last of them; null for the highest number
     */
    record Stretch(
            Object example,
            @Nullable Object first,
            @Nullable Object last) {

        @Override
        public String toString() {
            return "Stretch";
        }
    }

    /**
     * All values that a fact can have, in order. The fact counts as unknown even if the family has it.
     *
     * @param benefits whose rules matter; those that are not in force on the day tell nothing apart
     * @param values the dated values that requirements compare with
     * @return at least one stretch; no and yes in any case; of a set the combinations of those elements that the rules name
     */
    static List<Stretch> of(
            FactPath fact,
            Family family,
            LocalDate date,
            Collection<BenefitRule> benefits,
            Map<String, BigDecimal> values) {
        return new PossibleValues(fact, family, date, benefits, values).stretches();
    }

    private List<Stretch> stretches() {
        Class<?> type = type();
        if (type == Boolean.class) {
            return List.of(new Stretch(false, false, false), new Stretch(true, true, true));
        }
        if (type == LocalDate.class) {
            return fact.name().equals("born") ? daysOfBirth() : sidesOfTheDay();
        }
        if (type == BigDecimal.class) {
            return fact.equals(FactPath.ofFamily(FactPath.INCOME)) ? incomes() : linesBetweenIncomes();
        }
        if (type == Integer.class) {
            return counts();
        }
        if (type == Set.class) {
            return combinations();
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> new Stretch(constant, constant, constant))
                    .toList();
        }
        throw new IllegalStateException("nobody knows which values the fact " + fact.name() + " can have");
    }

    private Class<?> type() {
        Record facts = fact.member() == null ? family : (Record) member();
        return Arrays.stream(facts.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(fact.name()))
                .map(RecordComponent::getType)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fact " + fact.name()));
    }

    private Member member() {
        return family.members().stream()
                .filter(one -> one.id().equals(fact.member()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no member has the id in the path given"));
    }

    /** What has begun by the day, and what begins after it. */
    private List<Stretch> sidesOfTheDay() {
        LocalDate next = date.plusDays(1);
        return List.of(new Stretch(date, null, date), new Stretch(next, next, null));
    }

    /** Between the days on which somebody had to be born to be just so old, or to be born just before a sibling. */
    private List<Stretch> daysOfBirth() {
        TreeSet<LocalDate> lasts = new TreeSet<>(Set.of(date));
        readings.keySet().forEach(property -> {
            Set<Integer> limits = new TreeSet<>();
            if (property.kind() == Property.Kind.COUNT) {
                wholeLimits(property).forEach(limit -> limits.addAll(List.of(limit, limit + 1)));
            }
            lasts.addAll(Derivation.justOldEnough(property, limits, date));
        });
        for (Child child : family.children()) {
            LocalDate born = child.born();
            if (born != null && !child.id().equals(fact.member())) {
                lasts.add(born.minusDays(1));
                lasts.add(born);
            }
        }
        List<Stretch> days = new ArrayList<>();
        LocalDate first = null;
        for (LocalDate last : lasts.subSet(EARLIEST, true, date, true)) {
            days.add(new Stretch(last, first, last));
            first = last.plusDays(1);
        }
        return merged(days).stream().map(PossibleValues::withMiddle).toList();
    }

    /** Has the middle day for example, so that a sibling can still be older or younger. */
    private static Stretch withMiddle(Stretch days) {
        if (!(days.last() instanceof LocalDate last)) {
            throw new IllegalStateException("a stretch of days ends on one");
        }
        LocalDate middle = days.first() instanceof LocalDate first
                ? first.plusDays(ChronoUnit.DAYS.between(first, last) / 2)
                : last.minusYears(1);
        return new Stretch(middle.isBefore(EARLIEST) ? last : middle, days.first(), last);
    }

    /** Around each limit of an income per member, times the members whom it may be divided by. */
    private List<Stretch> incomes() {
        TreeSet<BigDecimal> lasts = new TreeSet<>();
        readings.keySet().stream()
                .filter(property -> property.kind() == Property.Kind.MONEY)
                .forEach(property -> limits(property)
                        .forEach(limit -> divisors(property).forEach(members -> {
                            BigDecimal amount =
                                    limit.multiply(BigDecimal.valueOf(members)).setScale(2, RoundingMode.FLOOR);
                            lasts.add(amount.subtract(TIYN));
                            lasts.add(amount);
                        })));
        return merged(amounts(lasts));
    }

    private IntStream divisors(Property property) {
        if (property.path().equals("family.incomePerMember")) {
            return IntStream.of(family.members().size());
        }
        Knowledge counted = new Headcount(family, family.children(), date).countedMembers();
        if (counted instanceof Known known) {
            return IntStream.of(Math.max(1, (Integer) known.value()));
        }
        Unknown open = (Unknown) counted;
        return IntStream.rangeClosed(Math.max(1, open.atLeast()), open.atMost());
    }

    /** Around each income per member that the family can turn out to have: a line is compared with no other amount. */
    private List<Stretch> linesBetweenIncomes() {
        Derivation derivation = new Derivation(family, date);
        TreeSet<BigDecimal> lasts = new TreeSet<>();
        readings.keySet().stream()
                .filter(property -> property.kind() == Property.Kind.MONEY)
                .flatMap(property -> known(derivation.of(property, null)).stream())
                .map(income -> ((BigDecimal) income).setScale(2, RoundingMode.CEILING))
                .forEach(income -> lasts.addAll(List.of(income.subtract(TIYN), income)));
        return merged(amounts(lasts));
    }

    private static Collection<Object> known(Knowledge knowledge) {
        return knowledge instanceof Known known
                ? List.of(known.value())
                : ((Unknown) knowledge).values().values();
    }

    private static List<Stretch> amounts(NavigableSet<BigDecimal> lasts) {
        return numbers(
                BigDecimal.ZERO,
                lasts.subSet(BigDecimal.ZERO, true, HIGHEST_AMOUNT, false),
                amount -> amount.add(TIYN));
    }

    /** Around each limit of the place by birth, moved by the elder siblings who may not count. */
    private List<Stretch> counts() {
        TreeSet<Integer> lasts = new TreeSet<>();
        readings.keySet().stream()
                .filter(property -> ORDERS.contains(property.name()))
                .forEach(property -> {
                    int most = property.name().equals("birthOrder")
                            ? 0
                            : family.children().size() - 1;
                    wholeLimits(property)
                            .forEach(limit -> IntStream.rangeClosed(limit - 1, limit + most)
                                    .forEach(lasts::add));
                });
        return merged(numbers(1, lasts.subSet(1, true, Integer.MAX_VALUE, false), count -> count + 1));
    }

    private static <N extends Comparable<N>> List<Stretch> numbers(N lowest, Set<N> lasts, UnaryOperator<N> next) {
        List<Stretch> numbers = new ArrayList<>();
        N first = lowest;
        for (N last : lasts) {
            numbers.add(new Stretch(last, first, last));
            first = next.apply(last);
        }
        numbers.add(new Stretch(first, first, null));
        return numbers;
    }

    /** Of the elements that rules name, every combination; of too many, none of them, each alone, and all. */
    private List<Stretch> combinations() {
        List<Object> elements = readings.entrySet().stream()
                .filter(reading -> reading.getKey().name().equals(fact.name()))
                .flatMap(reading -> reading.getValue().stream())
                .flatMap(comparison -> comparison.operands().stream())
                .map(operand -> ((Operand.Literal) operand).value())
                .distinct()
                .toList();
        Set<Set<Object>> combinations = new LinkedHashSet<>(Set.of(Set.of()));
        for (Object element : elements) {
            if (elements.size() > MOST_COMBINED) {
                combinations.add(Set.of(element));
            } else {
                for (Set<Object> combination : List.copyOf(combinations)) {
                    Set<Object> larger = new LinkedHashSet<>(combination);
                    larger.add(element);
                    combinations.add(larger);
                }
            }
        }
        combinations.add(new LinkedHashSet<>(elements));
        return combinations.stream().map(set -> new Stretch(set, set, set)).toList();
    }

    private List<Integer> wholeLimits(Property property) {
        return limits(property).stream()
                .map(limit -> limit.setScale(0, RoundingMode.FLOOR).intValueExact())
                .toList();
    }

    private List<BigDecimal> limits(Property property) {
        return comparisons(property).stream()
                .flatMap(comparison -> comparison.operands().stream())
                .filter(operand -> operand.isKnown(values))
                .map(operand -> (BigDecimal) operand.on(values))
                .toList();
    }

    private Set<Comparison> comparisons(Property property) {
        return readings.getOrDefault(property, Set.of());
    }

    /** Joins neighbours that no reading tells apart; each stretch comes with its last value for example. */
    private List<Stretch> merged(List<Stretch> ordered) {
        List<Stretch> merged = new ArrayList<>();
        List<Object> before = List.of();
        for (Stretch next : ordered) {
            List<Object> outlook = outlook(fact.set(family, next.example()));
            int end = merged.size() - 1;
            if (end >= 0 && outlook.equals(before)) {
                Stretch joined = merged.get(end);
                Object example = next.last() == null && joined.first() != null ? joined.first() : next.example();
                merged.set(end, new Stretch(example, joined.first(), next.last()));
            } else {
                merged.add(next);
            }
            before = outlook;
        }
        return List.copyOf(merged);
    }

    /** How every comparison with every property turns out, as far as the facts tell. */
    private List<Object> outlook(Family supposed) {
        Derivation derivation = new Derivation(supposed, date);
        Map<String, BigDecimal> then = Rulebook.withGiven(values, given, supposed);
        List<Object> outlook = new ArrayList<>();
        readings.keySet()
                .forEach(property -> subjects(property, supposed)
                        .forEach(subject -> outlook.add(outlook(
                                property, derivation.of(property, subject.member()), subject, supposed, then))));
        return outlook;
    }

    /** Whose property it is; nobody's in particular when it is the family's or a parent's. */
    private record Whose(@Nullable Member member) {}

    private static Stream<Whose> subjects(Property property, Family supposed) {
        return switch (property.owner()) {
            case "child" -> supposed.children().stream().map(Whose::new);
            case "person" -> supposed.members().stream().map(Whose::new);
            default -> Stream.of(new Whose(null));
        };
    }

    private Object outlook(
            Property property, Knowledge knowledge, Whose subject, Family supposed, Map<String, BigDecimal> then) {
        if (knowledge instanceof Known known) {
            return answers(property, known.value(), then);
        }
        Unknown unknown = (Unknown) knowledge;
        if (!unknown.values().isEmpty()) {
            return answers(property, unknown.values().values(), unknown.facts(), then);
        }
        boolean open = unknown.atMost() == Integer.MAX_VALUE;
        if (open && !unknown.instead().isEmpty() && subject.member() instanceof Child child) {
            return orderSoFar(property, child, supposed, then);
        }
        return open ? unknown : answers(property, unknown.atLeast(), unknown.atMost(), unknown.facts(), then);
    }

    /** A birth order that some birth dates still keep open lies above that among the children whose dates are known. */
    private Object orderSoFar(Property property, Child child, Family supposed, Map<String, BigDecimal> then) {
        if (child.born() == null) {
            return List.of();
        }
        OrderOfBirth dated = new OrderOfBirth(
                supposed.children().stream().filter(one -> one.born() != null).toList());
        int undated = supposed.children().size() - dated.children().size();
        Knowledge order = property.name().equals("countedOrder") ? dated.counted(child) : dated.among(child);
        if (order instanceof Known known) {
            int atLeast = (Integer) known.value();
            return answers(property, atLeast, atLeast + undated, List.of(), then);
        }
        Unknown open = (Unknown) order;
        return answers(property, open.atLeast(), open.atMost() + undated, open.facts(), then);
    }

    private Object answers(
            Property property, int atLeast, int atMost, List<FactPath> facts, Map<String, BigDecimal> then) {
        return answers(property, IntStream.rangeClosed(atLeast, atMost).boxed().toList(), facts, then);
    }

    /** One answer where it is the same for every one of the values, else each in order. */
    private Object answers(
            Property property, Collection<?> possible, List<FactPath> facts, Map<String, BigDecimal> then) {
        List<Object> answers =
                possible.stream().map(value -> answers(property, value, then)).toList();
        return Set.copyOf(answers).size() == 1 ? answers.get(0) : List.of(answers, facts);
    }

    private Object answers(Property property, Object value, Map<String, BigDecimal> then) {
        List<Boolean> answers = comparisons(property).stream()
                .filter(comparison -> comparison.isKnown(then))
                .map(comparison -> comparison.test(value, then))
                .toList();
        return counted.contains(property) ? List.of(answers, value) : answers;
    }
}
