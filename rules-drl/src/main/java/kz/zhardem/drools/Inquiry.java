package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rulebook.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One question: is this benefit due to this subject on this day? It knows for each property which values are still
 * possible. Of the values that the rules cannot tell apart it keeps one, so that a date of birth has as many values as
 * there are age limits, plus one.
 */
final class Inquiry {

    /** Above this many combinations, facts that several properties share are not told apart from case to case. */
    private static final int MOST_SHARED_CASES = 256;

    private static final BigDecimal TIYN = new BigDecimal("0.01");

    /** Above every limit that a region sets, to suppose one that nobody has told. */
    private static final BigDecimal HIGH_LIMIT = new BigDecimal("1000000.00");

    private final BenefitRule benefit;
    private final Standing standing;
    private final Map<String, BigDecimal> values;
    private final @Nullable LocalDate lawDate;
    private final List<Knowledge> knowledge;
    private final List<List<Object>> possible;

    /** Of amounts that are compared with a limit that is open, too: the same for every limit, so that cases can be compared. */
    private final Map<Integer, List<Object>> amountsToSuppose;

    /** The places of the properties that rules read: yes or no first, because a no often ends it. */
    private final List<Integer> toBranch;

    /** What was found when some facts were supposed, in whatever question. */
    private final Map<Open, Diagram<CompleteClaim>> found;

    /** All that the claims of a question turn on: many facts that are supposed come to the same. */
    private record Open(
            List<List<Object>> possible,
            List<Knowledge> knowledge,
            Map<String, BigDecimal> values,
            @Nullable LocalDate lawDate) {}

    /**
     * Asks.
     *
     * @param standing what is known of the subject
     * @param values the dated values that requirements compare with
     */
    Inquiry(BenefitRule benefit, Standing standing, Map<String, BigDecimal> values) {
        this(benefit, standing, values, Map.of(), new HashMap<>());
    }

    private Inquiry(
            BenefitRule benefit,
            Standing standing,
            Map<String, BigDecimal> values,
            Map<Integer, List<Object>> amountsToSuppose,
            Map<Open, Diagram<CompleteClaim>> found) {
        this.benefit = benefit;
        this.found = found;
        this.amountsToSuppose = amountsToSuppose;
        this.standing = standing;
        this.values = Rulebook.withGiven(
                values, benefit.given(), standing.derivation().family());
        this.lawDate = lawDate(benefit.sheet().valuesAsOf().event(), standing);
        this.knowledge = new ArrayList<>(standing.knowledge());
        this.possible = new ArrayList<>(standing.values());
        for (Reading reading : benefit.readings()) {
            int index = reading.property().index();
            if (knowledge.get(index) instanceof Unknown unknown) {
                List<Object> supposed = amountsToSuppose.get(index);
                possible.set(index, supposed == null ? representatives(reading, unknown, this.values) : supposed);
            }
        }
        this.toBranch = benefit.toBranch();
    }

    BenefitRule benefit() {
        return benefit;
    }

    Standing standing() {
        return standing;
    }

    Map<String, BigDecimal> values() {
        return values;
    }

    /** The values that a property can still take: one when it is known, or when no rule of the benefit reads it. */
    List<Object> possible(Property property) {
        return possible.get(property.index());
    }

    Knowledge knowledge(Property property) {
        return knowledge.get(property.index());
    }

    /** The property that tells whether there is somebody whose property another one is, if there is such a one. */
    Optional<Property> presence(Property property) {
        return Vocabulary.of(standing.kind()).property(property.owner() + ".present");
    }

    Truth truth(Expression expression) {
        return expression.evaluate(this::possible, values);
    }

    private Truth truth(Rule rule) {
        Truth truth = Truth.TRUE;
        for (Rule.Requirement requirement : rule.requirements()) {
            truth = truth.and(truth(requirement.expression()));
            if (truth == Truth.FALSE) {
                break;
            }
        }
        return truth;
    }

    /**
     * Of the values of an open property that no rule tells apart, one.
     *
     * @param values the dated values that requirements compare with
     */
    static List<Object> representatives(Reading reading, Unknown unknown, Map<String, BigDecimal> values) {
        return distinct(reading.inRules(), candidates(reading, unknown, values), values);
    }

    private static List<Object> distinct(
            List<Expression.Comparison> comparisons, List<Object> candidates, Map<String, BigDecimal> values) {
        Map<List<Boolean>, Object> distinct = new LinkedHashMap<>();
        for (Object value : candidates) {
            List<Boolean> answers = new ArrayList<>(comparisons.size());
            for (Expression.Comparison comparison : comparisons) {
                if (comparison.isKnown(values)) {
                    answers.add(comparison.test(value, values));
                }
            }
            distinct.putIfAbsent(answers, value);
        }
        return List.copyOf(distinct.values());
    }

    private static List<Object> candidates(Reading reading, Unknown unknown, Map<String, BigDecimal> values) {
        return switch (reading.property().kind()) {
            case YES_OR_NO -> List.of(false, true);
            case CHOICE -> List.of(reading.property().constants().getEnumConstants());
            case COUNT -> counts(reading, unknown, values);
            case MONEY ->
                unknown.values().isEmpty()
                        ? amounts(reading, values)
                        : List.copyOf(unknown.values().values());
            case SET -> subsets(reading);
        };
    }

    private static List<Object> counts(Reading reading, Unknown unknown, Map<String, BigDecimal> values) {
        TreeSet<Integer> counts = new TreeSet<>(Set.of(unknown.atLeast()));
        if (reading.counted() && unknown.atMost() < Integer.MAX_VALUE) {
            for (int count = unknown.atLeast(); count <= unknown.atMost(); count++) {
                counts.add(count);
            }
        }
        for (int limit : wholeLimits(reading, values)) {
            counts.addAll(List.of(limit - 1, limit, limit + 1));
        }
        return List.copyOf(counts.subSet(unknown.atLeast(), true, unknown.atMost(), true));
    }

    private static List<Integer> wholeLimits(Reading reading, Map<String, BigDecimal> values) {
        return reading.limits(values).stream()
                .map(limit -> limit.setScale(0, RoundingMode.FLOOR).intValueExact())
                .toList();
    }

    private static List<Object> amounts(Reading reading, Map<String, BigDecimal> values) {
        TreeSet<BigDecimal> amounts = new TreeSet<>(Set.of(BigDecimal.ZERO));
        for (BigDecimal limit : reading.limits(values)) {
            amounts.addAll(List.of(limit.subtract(TIYN), limit, limit.add(TIYN)));
        }
        return List.copyOf(amounts.tailSet(BigDecimal.ZERO));
    }

    private static List<Object> subsets(Reading reading) {
        List<Object> subsets = new ArrayList<>(List.of(Set.of()));
        reading.comparisons().stream()
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
     * The complete claims that the family's claim can turn out to be. A branch is followed only as long as some rule, or
     * the amount that it grants, is still open.
     */
    Diagram<CompleteClaim> claims() {
        Family family = standing.derivation().family();
        for (DatedValue value : benefit.given()) {
            if (!values.containsKey(value.shortName()) && value.givenAs() != null) {
                FactPath fact = new FactPath(null, value.givenAs());
                List<BigDecimal> limits = limitsToSuppose(value);
                Map<Integer, List<Object>> amounts = amountsToSuppose(value, limits);
                return new Diagram.Branch<>(
                        List.of(fact),
                        limits.stream()
                                .map(limit ->
                                        given(fact.set(family, limit), amounts).claims())
                                .toList());
            }
        }
        if (lawDate == null && standing.member() != null) {
            FactPath fact = FactPath.of(standing.member(), "born");
            return new Diagram.Branch<>(
                    List.of(fact),
                    birthDates().stream()
                            .map(born -> given(fact.set(family, born)).claims())
                            .toList());
        }
        Map<FactPath, List<Object>> shared = sharedFacts();
        return shared.isEmpty() ? branch(0) : splitBy(List.copyOf(shared.entrySet()), family);
    }

    /** The claims when some facts are supposed: found once for all that come to the same. */
    private Diagram<CompleteClaim> branched() {
        Open open = new Open(List.copyOf(possible), List.copyOf(knowledge), values, lawDate);
        Diagram<CompleteClaim> known = found.get(open);
        if (known == null) {
            known = branch(0);
            found.put(open, known);
        }
        return known;
    }

    /**
     * Amounts on either side of every number that is compared with one that the family has not brought yet. Of those that compare
     * alike two are enough: what is granted may depend on the limit itself.
     */
    private List<BigDecimal> limitsToSuppose(DatedValue value) {
        TreeSet<BigDecimal> limits = new TreeSet<>(Set.of(BigDecimal.ZERO, HIGH_LIMIT));
        List<Function<BigDecimal, Boolean>> tests = new ArrayList<>();
        for (Reading reading : benefit.readings()) {
            if (isCompared(reading, value)) {
                for (Object amount : amountsKnown(knowledge(reading.property()))) {
                    BigDecimal number = ((BigDecimal) amount).setScale(2, RoundingMode.FLOOR);
                    limits.addAll(List.of(number.subtract(TIYN), number, number.add(TIYN), number.add(HIGH_LIMIT)));
                    reading.comparisons().stream()
                            .filter(comparison -> names(comparison, value))
                            .forEach(comparison ->
                                    tests.add(limit -> comparison.test(amount, Map.of(value.shortName(), limit))));
                }
            }
        }
        return ends(
                limits.tailSet(BigDecimal.ZERO),
                limit -> tests.stream().map(test -> test.apply(limit)).toList());
    }

    /** The first and the last of neighbours that are alike. */
    private static <T> List<T> ends(Collection<T> ordered, Function<T, Object> likeness) {
        List<T> ends = new ArrayList<>();
        List<T> alike = new ArrayList<>();
        for (T next : ordered) {
            if (!alike.isEmpty() && !likeness.apply(next).equals(likeness.apply(alike.get(0)))) {
                alike.clear();
            }
            if (alike.size() == 2) {
                alike.remove(1);
                ends.remove(ends.size() - 1);
            }
            alike.add(next);
            ends.add(next);
        }
        return ends;
    }

    /** The one amount that is known, or the few that are possible. */
    private static Collection<Object> amountsKnown(Knowledge knowledge) {
        return knowledge instanceof Knowledge.Known known
                ? List.of(known.value())
                : ((Unknown) knowledge).values().values();
    }

    private static boolean isCompared(Reading reading, DatedValue value) {
        return reading.comparisons().stream().anyMatch(comparison -> names(comparison, value));
    }

    private static boolean names(Expression.Comparison comparison, DatedValue value) {
        return comparison.operands().stream()
                .anyMatch(operand ->
                        operand instanceof Operand.Named named && named.name().equals(value.shortName()));
    }

    /** Amounts on either side of each limit, for the open properties that are compared with it. */
    private Map<Integer, List<Object>> amountsToSuppose(DatedValue value, List<BigDecimal> limits) {
        TreeSet<BigDecimal> amounts = new TreeSet<>();
        limits.forEach(limit -> amounts.addAll(List.of(limit, limit.add(TIYN))));
        Map<Integer, List<Object>> all = new LinkedHashMap<>(amountsToSuppose);
        for (Reading reading : benefit.readings()) {
            int index = reading.property().index();
            if (isCompared(reading, value)
                    && knowledge.get(index) instanceof Unknown open
                    && open.values().isEmpty()) {
                all.put(index, List.copyOf(amounts));
            }
        }
        return all;
    }

    private Diagram<CompleteClaim> branch(int next) {
        Truth granted = granted();
        if (granted == Truth.FALSE) {
            return new Diagram.Leaf<>(firstClaim());
        }
        if (granted == Truth.TRUE) {
            return new Amounts(this, firstClaim()).claims();
        }
        int open = next;
        while (possible.get(toBranch.get(open)).size() == 1) {
            open++;
        }
        int place = toBranch.get(open);
        List<Object> ways = possible.get(place);
        List<Diagram<CompleteClaim>> branches = new ArrayList<>();
        for (Object way : ways) {
            possible.set(place, List.of(way));
            branches.add(branch(open + 1));
        }
        possible.set(place, ways);
        return new Diagram.Branch<>(((Unknown) knowledge.get(place)).toAsk(), branches);
    }

    /** How many unknown facts the rules and their amounts still read. */
    int openFacts() {
        return (int) benefit.readings().stream()
                .map(reading -> knowledge.get(reading.property().index()))
                .filter(Unknown.class::isInstance)
                .flatMap(open -> ((Unknown) open).facts().stream())
                .distinct()
                .count();
    }

    /** Whether no rule can hold, however each property turns out for itself. */
    boolean isRefused() {
        return granted() == Truth.FALSE;
    }

    /** Whether some rule holds: unknown while one is open, because it may grant otherwise. */
    private Truth granted() {
        Truth granted = Truth.FALSE;
        for (Rule rule : benefit.rules()) {
            Truth truth = truth(rule);
            if (truth == Truth.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            granted = granted.or(truth);
        }
        return granted;
    }

    /** The open properties that an amount reads, but for those that follow from another such. */
    List<Property> openInAmount() {
        return benefit.readings().stream()
                .filter(Reading::inAmount)
                .map(Reading::property)
                .filter(property -> knowledge.get(property.index()) instanceof Unknown open
                        && (open.values().isEmpty() || !isOpenInAmount(open.follows())))
                .toList();
    }

    private boolean isOpenInAmount(@Nullable String path) {
        return benefit.readings().stream()
                .filter(Reading::inAmount)
                .map(Reading::property)
                .anyMatch(
                        property -> property.path().equals(path) && knowledge.get(property.index()) instanceof Unknown);
    }

    /** What to ask in order to know an open property. */
    List<FactPath> toAsk(Property property) {
        return ((Unknown) knowledge.get(property.index())).toAsk();
    }

    /** The values of an open property that may make another amount each. */
    List<Object> differentInAmount(Property property) {
        Reading reading = benefit.readings().stream()
                .filter(one -> one.property().equals(property))
                .findFirst()
                .orElseThrow();
        List<Object> all = candidates(reading, (Unknown) knowledge.get(property.index()), values);
        return reading.counted() ? all : distinct(reading.comparisons(), all, values);
    }

    /** A claim with another value of a property, and of what follows from it. */
    CompleteClaim with(CompleteClaim claim, Property property, Object value) {
        List<Object> properties = new ArrayList<>(claim.properties());
        properties.set(property.index(), value);
        for (Reading reading : benefit.readings()) {
            int index = reading.property().index();
            if (knowledge.get(index) instanceof Unknown open
                    && value instanceof Integer count
                    && property.path().equals(open.follows())
                    && open.values().containsKey(count)) {
                properties.set(index, Objects.requireNonNull(open.values().get(count)));
            }
        }
        return new CompleteClaim(properties, claim.values(), claim.lawDate());
    }

    private CompleteClaim firstClaim() {
        return new CompleteClaim(firstValues(), values, lawDate());
    }

    /** The day whose law says how much it is; while a birth date decides that and is unknown, the day asked for. */
    private LocalDate lawDate() {
        return lawDate == null ? standing.derivation().date() : lawDate;
    }

    private static @Nullable LocalDate lawDate(Sheet.Event event, Standing standing) {
        Member subject = standing.member();
        return event == Sheet.Event.BIRTH && subject != null
                ? subject.born()
                : standing.derivation().date();
    }

    /** The same claim by the law of another event's day; null when that day is not known. */
    @Nullable
    CompleteClaim asOf(Sheet.Event event, CompleteClaim claim) {
        LocalDate day = lawDate(event, standing);
        return day == null ? null : new CompleteClaim(claim.properties(), claim.values(), day);
    }

    private List<Object> firstValues() {
        List<Object> first = new ArrayList<>(possible.size());
        for (List<Object> values : possible) {
            first.add(values.get(0));
        }
        return first;
    }

    /**
     * Facts on which several open properties depend, with values that stand for all: an age and a count of minors both
     * follow from one birth date, and must not be taken for independent.
     */
    private Map<FactPath, List<Object>> sharedFacts() {
        Map<FactPath, Integer> uses = new LinkedHashMap<>();
        for (Reading reading : benefit.readings()) {
            Property property = reading.property();
            if (possible(property).size() > 1
                    || (reading.inAmount() && knowledge.get(property.index()) instanceof Unknown)) {
                Unknown open = (Unknown) knowledge.get(property.index());
                Set<FactPath> followed = followedFacts(open);
                open.facts().stream()
                        .filter(fact -> !followed.contains(fact))
                        .forEach(fact -> uses.merge(fact, 1, Integer::sum));
            }
        }
        Map<FactPath, List<Object>> shared = new LinkedHashMap<>();
        long cases = 1;
        for (Map.Entry<FactPath, Integer> use : uses.entrySet()) {
            if (use.getValue() > 1) {
                List<Object> ways = ways(use.getKey());
                shared.put(use.getKey(), ways);
                cases *= ways.size();
            }
            if (cases > MOST_SHARED_CASES) {
                return Map.of();
            }
        }
        return shared;
    }

    /** The facts behind an open count that is branched on by itself, and with it what follows from it. */
    private Set<FactPath> followedFacts(Unknown open) {
        return benefit.readings().stream()
                .map(Reading::property)
                .filter(property -> property.path().equals(open.follows()))
                .filter(property -> possible(property).size() > 1)
                .flatMap(property -> ((Unknown) knowledge.get(property.index())).facts().stream())
                .collect(Collectors.toSet());
    }

    /** Values of a fact that stand for all. */
    private List<Object> ways(FactPath fact) {
        Derivation derivation = standing.derivation();
        return fact.name().equals("born")
                ? birthDates()
                : PossibleValues.of(fact, derivation.family(), derivation.date(), List.of(benefit), values).stream()
                        .map(PossibleValues.Stretch::example)
                        .toList();
    }

    /** A birth date on either side of every age limit. */
    private List<Object> birthDates() {
        LocalDate date = standing.derivation().date();
        TreeSet<LocalDate> dates = new TreeSet<>(Set.of(date));
        for (Reading reading : benefit.readings()) {
            for (LocalDate reached : Derivation.justOldEnough(reading.property(), limits(reading), date)) {
                dates.addAll(List.of(reached, reached.plusDays(1)));
            }
        }
        if (lawDate == null) {
            for (DatedValue value : benefit.granted()) {
                for (LocalDate change : value.changesAfter(LocalDate.MIN)) {
                    dates.addAll(List.of(change.minusDays(1), change));
                }
            }
        }
        return List.copyOf(dates.headSet(date, true));
    }

    /** The numbers that a count is compared with, and the next ones; of other properties none. */
    Set<Integer> limits(Reading reading) {
        return limits(reading, values);
    }

    static Set<Integer> limits(Reading reading, Map<String, BigDecimal> values) {
        Set<Integer> limits = new TreeSet<>();
        if (reading.property().kind() == Property.Kind.COUNT) {
            wholeLimits(reading, values).forEach(limit -> limits.addAll(List.of(limit, limit + 1)));
        }
        return limits;
    }

    private Diagram<CompleteClaim> splitBy(List<Map.Entry<FactPath, List<Object>>> shared, Family family) {
        Inquiry supposed = given(family);
        if (shared.isEmpty() || supposed.isRefused()) {
            return supposed.branched();
        }
        FactPath fact = shared.get(0).getKey();
        List<Diagram<CompleteClaim>> branches = shared.get(0).getValue().stream()
                .map(value -> splitBy(shared.subList(1, shared.size()), fact.set(family, value)))
                .toList();
        return new Diagram.Branch<>(List.of(fact), branches);
    }

    /** The same question with some facts supposed. What the facts supposed would only settle otherwise stays open. */
    private Inquiry given(Family supposed) {
        return given(supposed, amountsToSuppose);
    }

    private Inquiry given(Family supposed, Map<Integer, List<Object>> amounts) {
        Derivation derived = new Derivation(supposed, standing.derivation().date());
        Inquiry inquiry = new Inquiry(benefit, standing.supposing(derived, benefit.readings()), values, amounts, found);
        for (int i = 0; i < knowledge.size(); i++) {
            if (knowledge.get(i) instanceof Unknown unknown) {
                if (!unknown.instead().isEmpty()) {
                    inquiry.knowledge.set(i, unknown);
                    inquiry.possible.set(i, possible.get(i));
                } else if (unknown.follows() != null && inquiry.knowledge.get(i) instanceof Unknown) {
                    // What divides an open amount matters as much as the amount.
                    inquiry.knowledge.set(i, unknown);
                }
            }
        }
        return inquiry;
    }

    /** The same question on a later day, by the same edition of the law. */
    Inquiry on(LocalDate day) {
        return new Inquiry(benefit, standing.on(day, benefit.readings()), values);
    }

    /** The rules that the tree says hold for a complete claim. */
    List<Rule> holding(CompleteClaim claim) {
        return holding(benefit, claim);
    }

    /** The rules of a benefit that hold for a complete claim, as their trees say. */
    static List<Rule> holding(BenefitRule benefit, CompleteClaim claim) {
        List<Rule> holding = new ArrayList<>();
        for (Rule rule : benefit.rules()) {
            if (holds(rule, claim)) {
                holding.add(rule);
            }
        }
        return holding;
    }

    private static boolean holds(Rule rule, CompleteClaim claim) {
        for (Rule.Requirement requirement : rule.requirements()) {
            Truth truth = requirement.expression().evaluate(property -> List.of(claim.of(property)), claim.values());
            if (truth != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** What follows from each way in which the unknown facts can turn out, by the rules as parsed. */
    Diagram<Ruling> rulings(Rulebook rulebook) {
        LocalDate date = standing.derivation().date();
        return benefit.sheet().inForceOn(date)
                ? claims().map(claim -> Ruling.of(rulebook, benefit, holding(claim), claim))
                : new Diagram.Leaf<>(Ruling.REFUSAL);
    }

    /** The coming days on which time alone may change the answer, in order. */
    List<LocalDate> turns() {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (Reading reading : benefit.readings()) {
            Derivation.Turns found = Derivation.turns(reading.property(), limits(reading));
            if (found != null) {
                found.add(standing.derivation(), standing.member(), turns);
            }
        }
        return List.copyOf(turns.tailSet(standing.derivation().date(), false));
    }
}
