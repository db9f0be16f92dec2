package kz.zhardem.tests.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.GapCount;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.MissingCount;
import kz.zhardem.Outcome;
import kz.zhardem.Population;
import kz.zhardem.ReformExample;
import kz.zhardem.Role;
import kz.zhardem.Shift;
import kz.zhardem.Tally;

/**
 * A population that keeps its families and decides each of them whenever it is asked. Families differ by their number of
 * children only; as to the other breakdowns all are in the first band. The example of a benefit is the first decision on it
 * that changes.
 */
record PlainPopulation(LocalDate date, List<Family> all, List<String> uncounted, long failed) implements Population {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** A decision before a reform and after it; one without a reform stands on both sides. */
    private record Pair(Family family, Decision before, Decision after) {

        BigDecimal gain() {
            return amount(after).subtract(amount(before));
        }

        boolean isClear() {
            return before.outcome() != Outcome.UNDETERMINED && after.outcome() != Outcome.UNDETERMINED;
        }

        int sign() {
            return gain().signum();
        }
    }

    private static BigDecimal amount(Decision decision) {
        return Objects.requireNonNullElse(decision.amount(), NOTHING);
    }

    private static String band(Family family, Breakdown breakdown) {
        return breakdown == Breakdown.CHILDREN
                ? breakdown.bands().get(Math.min(family.children().size(), 5))
                : breakdown.bands().get(0);
    }

    private static <T, R> Map<Breakdown, Map<String, R>> by(
            List<T> things, Function<T, Family> family, Function<List<T>, R> told) {
        Map<Breakdown, Map<String, R>> by = new EnumMap<>(Breakdown.class);
        for (Breakdown breakdown : Breakdown.values()) {
            Map<String, R> bands = new LinkedHashMap<>();
            for (String band : breakdown.bands()) {
                bands.put(
                        band,
                        told.apply(things.stream()
                                .filter(thing ->
                                        band(family.apply(thing), breakdown).equals(band))
                                .toList()));
            }
            by.put(breakdown, bands);
        }
        return by;
    }

    private List<Decisions> decided(BenefitRules rules) {
        return all.stream().map(family -> rules.decide(family, date)).toList();
    }

    private List<Pair> pairs(String benefit, List<Decisions> before, List<Decisions> after) {
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < all.size(); f++) {
            Family family = all.get(f);
            List<Decision> one = of(benefit, before.get(f));
            List<Decision> other = of(benefit, after.get(f));
            IntStream.range(0, one.size()).forEach(i -> pairs.add(new Pair(family, one.get(i), other.get(i))));
        }
        return pairs;
    }

    private static List<Decision> of(String benefit, Decisions decisions) {
        return decisions.decisions().stream()
                .filter(decision -> decision.benefit().equals(benefit))
                .toList();
    }

    private static Tally tally(List<Pair> pairs) {
        ToLongFunction<Outcome> count = outcome ->
                pairs.stream().filter(pair -> pair.after().outcome() == outcome).count();
        return new Tally(
                count.applyAsLong(Outcome.GRANTED),
                count.applyAsLong(Outcome.REFUSED),
                count.applyAsLong(Outcome.UNDETERMINED),
                pairs.stream().map(pair -> amount(pair.after())).reduce(NOTHING, BigDecimal::add));
    }

    private BenefitCount count(Benefit benefit, List<Decisions> decided) {
        List<Pair> pairs = pairs(benefit.id(), decided, decided);
        Map<String, Long> missing = pairs.stream()
                .flatMap(pair -> pair.after().missing().stream())
                .collect(Collectors.groupingBy(path -> path, LinkedHashMap::new, Collectors.counting()));
        List<MissingCount> counts = missing.entrySet().stream()
                .map(path -> path.getKey().contains(".")
                        ? new MissingCount(
                                Role.CHILD,
                                path.getKey().substring(path.getKey().lastIndexOf('.') + 1),
                                path.getValue())
                        : new MissingCount(null, path.getKey(), path.getValue()))
                .toList();
        return new BenefitCount(
                benefit.id(),
                benefit.frequency(),
                tally(pairs),
                by(pairs, Pair::family, PlainPopulation::tally),
                counts,
                pairs.stream().filter(pair -> !pair.after().gaps().isEmpty()).count(),
                gaps(pairs));
    }

    private static List<GapCount> gaps(List<Pair> pairs) {
        Map<Gap, Long> gaps = pairs.stream()
                .flatMap(pair -> pair.after().gaps().stream())
                .collect(Collectors.groupingBy(gap -> gap, LinkedHashMap::new, Collectors.counting()));
        return gaps.entrySet().stream()
                .map(gap -> new GapCount(gap.getKey(), gap.getValue()))
                .toList();
    }

    private static Shift shift(List<Pair> pairs, Frequency frequency) {
        List<Pair> clear = pairs.stream().filter(Pair::isClear).toList();
        ToLongFunction<Integer> count =
                sign -> clear.stream().filter(pair -> pair.sign() == sign).count();
        BigDecimal gain = clear.stream().map(Pair::gain).reduce(NOTHING, BigDecimal::add);
        return new Shift(
                count.applyAsLong(1),
                count.applyAsLong(-1),
                count.applyAsLong(0),
                pairs.size() - clear.size(),
                frequency == Frequency.MONTHLY ? gain : NOTHING,
                frequency == Frequency.MONTHLY ? NOTHING : gain);
    }

    @Override
    public long families() {
        return all.size();
    }

    @Override
    public Map<Breakdown, Map<String, Long>> familiesBy() {
        return by(all, family -> family, families -> (long) families.size());
    }

    @Override
    public List<Failure> failures() {
        return failed == 0
                ? List.of()
                : List.of(new Failure(7, new InvalidFactsException("family.members[0].born", "a date")));
    }

    @Override
    public List<BenefitCount> benefits(BenefitRules rules) {
        List<Decisions> decided = decided(rules);
        return rules.benefits().stream().map(benefit -> count(benefit, decided)).toList();
    }

    @Override
    public Comparison compare(BenefitRules baseline, BenefitRules reform) {
        List<Decisions> before = decided(baseline);
        List<Decisions> after = decided(reform);
        List<BenefitShift> shifts = new ArrayList<>();
        List<ReformExample> examples = new ArrayList<>();
        for (Benefit benefit : baseline.benefits()) {
            List<Pair> pairs = pairs(benefit.id(), before, after);
            List<Pair> changed = pairs.stream()
                    .filter(pair -> pair.sign() != 0
                            || pair.before().outcome() != pair.after().outcome())
                    .toList();
            if (!changed.isEmpty()) {
                BiFunction<List<Pair>, Frequency, Shift> shift = PlainPopulation::shift;
                shifts.add(new BenefitShift(
                        benefit.id(),
                        benefit.frequency(),
                        count(benefit, before),
                        count(benefit, after),
                        shift.apply(pairs, benefit.frequency()),
                        by(pairs, Pair::family, some -> shift.apply(some, benefit.frequency()))));
                examples.add(example(changed));
            }
        }
        List<Families> families = IntStream.range(0, all.size())
                .mapToObj(i -> families(all.get(i), before.get(i), after.get(i), shifts))
                .toList();
        return new Comparison(
                baseline.version(),
                reform.version(),
                date,
                List.of(),
                shifts,
                shift(families),
                by(families, Families::family, PlainPopulation::shift),
                examples);
    }

    private static ReformExample example(List<Pair> changed) {
        Pair first = changed.get(0);
        return new ReformExample(
                changed.size(),
                changed.stream()
                        .map(Pair::gain)
                        .reduce(NOTHING, BigDecimal::add)
                        .multiply(MONTHS),
                first.family(),
                first.before(),
                first.after(),
                first.before().explanation().diff(first.after().explanation()),
                List.of());
    }

    /** What a family gains in a month. */
    private record Families(Family family, BigDecimal monthly, boolean clear) {}

    private static Families families(Family family, Decisions baseline, Decisions reform, List<BenefitShift> shifts) {
        List<Decision> before = monthly(baseline);
        List<Decision> after = monthly(reform);
        BigDecimal gain = NOTHING;
        boolean clear = true;
        for (int i = 0; i < before.size(); i++) {
            Pair pair = new Pair(family, before.get(i), after.get(i));
            String benefit = pair.before().benefit();
            clear &= pair.isClear()
                    || shifts.stream().noneMatch(shift -> shift.benefit().equals(benefit));
            gain = pair.isClear() ? gain.add(pair.gain()) : gain;
        }
        return new Families(family, gain, clear);
    }

    private static List<Decision> monthly(Decisions decisions) {
        return decisions.decisions().stream()
                .filter(decision -> decision.frequency() == Frequency.MONTHLY)
                .toList();
    }

    private static Shift shift(List<Families> families) {
        List<Families> clear = families.stream().filter(Families::clear).toList();
        ToLongFunction<Integer> count = sign ->
                clear.stream().filter(one -> one.monthly().signum() == sign).count();
        return new Shift(
                count.applyAsLong(1),
                count.applyAsLong(-1),
                count.applyAsLong(0),
                families.size() - clear.size(),
                clear.stream().map(Families::monthly).reduce(NOTHING, BigDecimal::add),
                NOTHING);
    }
}
