package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Decision;
import kz.zhardem.Gap;
import kz.zhardem.GapCount;
import kz.zhardem.Member;
import kz.zhardem.MissingCount;
import kz.zhardem.Population;
import kz.zhardem.ReformExample;
import kz.zhardem.Role;
import kz.zhardem.Shift;
import kz.zhardem.Tally;
import kz.zhardem.drools.Census.Change;
import kz.zhardem.drools.Census.Count;
import kz.zhardem.drools.Census.Example;
import kz.zhardem.drools.Census.Frequencies;
import kz.zhardem.drools.Census.ShiftSum;
import kz.zhardem.drools.Census.Sum;
import kz.zhardem.drools.Census.Turn;
import kz.zhardem.drools.DecisionSpace.Text;
import org.jspecify.annotations.Nullable;

/** A population that was counted. Nothing is added to its counts any more. */
record CountedPopulation(Census census) implements Population {

    /** Claims that are answered alike. */
    private static final class Kind {

        /** How many there are, by place. */
        private final long[] counted;

        private final List<Finding> findings;

        /** The first of them; null when they were decided by themselves. */
        private final @Nullable ClaimClass example;

        Kind(long[] counted, List<Finding> findings, @Nullable ClaimClass example) {
            this.counted = counted;
            this.findings = findings;
            this.example = example;
        }

        long[] counted() {
            return counted;
        }

        List<Finding> findings() {
            return findings;
        }

        @Nullable
        ClaimClass example() {
            return example;
        }
    }

    /** What a kind of claims comes to before a reform and after it. */
    private record Turned(Kind kind, Turn turn) {}

    /** Claims of a kind with what was found of them. */
    private record Found(Kind kind, Finding finding) {}

    private static List<Kind> kinds(Count count) {
        List<Kind> kinds = new ArrayList<>();
        for (ClaimClass claims : count.space().classes()) {
            long[] counted = count.of(claims);
            if (counted != null) {
                kinds.add(new Kind(counted, claims.findings(), claims));
            }
        }
        count.alone().forEach((findings, counted) -> kinds.add(new Kind(counted, findings, null)));
        return kinds;
    }

    @Override
    public LocalDate date() {
        return census.many().date();
    }

    @Override
    public long families() {
        return census.families()[0];
    }

    @Override
    public Map<Breakdown, Map<String, Long>> familiesBy() {
        long[] families = census.families();
        return Bands.by(place -> families[place]);
    }

    @Override
    public long failed() {
        return census.failed();
    }

    @Override
    public List<Failure> failures() {
        return census.failures();
    }

    @Override
    public List<String> uncounted() {
        return census.counts().stream()
                .map(Count::space)
                .filter(space -> !space.isDivisible() || space.isFull())
                .map(DecisionSpace::benefit)
                .distinct()
                .toList();
    }

    @Override
    public List<BenefitCount> benefits(BenefitRules rules) {
        int counted = counted(rules);
        List<BenefitCount> all = new ArrayList<>();
        for (BenefitRule benefit : DroolsBenefitRules.ours(rules).rulebook().benefitsOn(date())) {
            for (Count count : census.counts()) {
                DecisionSpace space = count.space();
                boolean same = space.benefit().equals(benefit.sheet().id())
                        && space.kind() == benefit.sheet().subject();
                int text = same ? space.textOf(counted) : -1;
                if (text >= 0) {
                    List<Found> found = kinds(count).stream()
                            .map(kind -> new Found(kind, kind.findings().get(text)))
                            .toList();
                    all.add(count(benefit, found, count.own(text)));
                }
            }
        }
        return all;
    }

    private int counted(BenefitRules rules) {
        int counted = place(rules);
        if (counted < 0) {
            throw new IllegalArgumentException(
                    "the population was not counted with " + rules.version().id() + " "
                            + rules.version().version() + ", " + rules.version().sha256()
                            + ": give these rules to count");
        }
        return counted;
    }

    /** The place of rules among those that counted; -1 when they did not. */
    private int place(BenefitRules rules) {
        List<DroolsBenefitRules> all = census.many().rules();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).version().equals(rules.version())) {
                return i;
            }
        }
        return -1;
    }

    private static BenefitCount count(BenefitRule benefit, List<Found> all, Sum own) {
        Tally[] tallies = new Tally[Bands.PLACES];
        for (int place = 0; place < tallies.length; place++) {
            tallies[place] = tally(all, own, place);
        }
        return new BenefitCount(
                benefit.sheet().id(),
                benefit.sheet().frequency(),
                tallies[0],
                Bands.by(place -> tallies[place]),
                missing(all),
                all.stream()
                        .filter(found -> !found.finding().gaps().isEmpty())
                        .mapToLong(found -> found.kind().counted()[0])
                        .sum(),
                gaps(all));
    }

    private static List<GapCount> gaps(List<Found> all) {
        Map<Gap, Long> gaps = new LinkedHashMap<>();
        for (Found found : all) {
            long counted = found.kind().counted()[0];
            found.finding().gaps().forEach(gap -> gaps.merge(gap, counted, Long::sum));
        }
        return gaps.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new GapCount(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(GapCount::decisions)
                        .reversed()
                        .thenComparing(one -> one.gap().value())
                        .thenComparing(one -> String.valueOf(one.gap().from())))
                .toList();
    }

    private static Tally tally(List<Found> all, Sum own, int place) {
        long granted = 0;
        long refused = 0;
        long undetermined = 0;
        BigDecimal amount = own.of(place);
        for (Found found : all) {
            long counted = found.kind().counted()[place];
            if (counted == 0) {
                continue;
            }
            switch (found.finding().outcome()) {
                case GRANTED -> granted += counted;
                case REFUSED -> refused += counted;
                case UNDETERMINED -> undetermined += counted;
            }
            BigDecimal each = found.finding().amount();
            if (each != null) {
                amount = amount.add(each.multiply(BigDecimal.valueOf(counted)));
            }
        }
        return new Tally(granted, refused, undetermined, amount);
    }

    private static List<MissingCount> missing(List<Found> all) {
        Map<MissingCount, Long> missing = new LinkedHashMap<>();
        for (Found found : all) {
            long[] counted = found.kind().counted();
            for (Finding.Lacking lacking : found.finding().lacking()) {
                if (lacking.ofSubject()) {
                    for (Role role : Role.values()) {
                        missing.merge(new MissingCount(role, lacking.fact(), 0), counted[Bands.of(role)], Long::sum);
                    }
                } else {
                    missing.merge(new MissingCount(lacking.role(), lacking.fact(), 0), counted[0], Long::sum);
                }
            }
        }
        return missing.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new MissingCount(one.getKey().role(), one.getKey().fact(), one.getValue()))
                .sorted(Comparator.comparingLong(MissingCount::decisions)
                        .reversed()
                        .thenComparing(MissingCount::fact)
                        .thenComparing(one -> String.valueOf(one.role())))
                .toList();
    }

    @Override
    public Comparison compare(BenefitRules baseline, BenefitRules reform) {
        int before = counted(baseline);
        int after = place(reform);
        if (before != 0 && after >= 0 && before != after) {
            throw new IllegalArgumentException(
                    "the population was counted to compare reforms with the first rules only: count it with "
                            + baseline.version().id() + " " + baseline.version().version() + " first");
        }
        Contrast contrast =
                new Contrast(DroolsBenefitRules.ours(baseline), DroolsBenefitRules.ours(reform), before, after);
        return contrast.comparison();
    }

    /** Two rulebooks for the same population. */
    private final class Contrast {

        private final DroolsBenefitRules baseline;
        private final DroolsBenefitRules reform;
        private final int before;
        private final int after;
        private final Map<Change, Example> examples = new HashMap<>();

        Contrast(DroolsBenefitRules baseline, DroolsBenefitRules reform, int before, int after) {
            this.baseline = baseline;
            this.reform = reform;
            this.before = before;
            this.after = after;
        }

        Comparison comparison() {
            List<BenefitShift> shifts = new ArrayList<>();
            Set<String> known = new LinkedHashSet<>();
            for (Count count : census.counts()) {
                DecisionSpace space = count.space();
                BenefitRule abolished = benefit(baseline, space);
                BenefitRule introduced = benefit(reform, space);
                known.add(space.benefit());
                if (abolished != null || introduced != null) {
                    shift(count, abolished, introduced).ifPresent(shifts::add);
                }
            }
            for (BenefitRule benefit : reform.rulebook().benefitsOn(date())) {
                if (after < 0 && !known.contains(benefit.sheet().id())) {
                    throw countAgain(benefit);
                }
            }
            long[] families = census.families();
            boolean told = after >= 0;
            ShiftSum all = told && before != after ? census.reform(after) : new ShiftSum();
            return new Comparison(
                    baseline.version(),
                    reform.version(),
                    date(),
                    Amendments.between(baseline.rulebook(), reform.rulebook(), date()),
                    shifts,
                    told ? all.of(0, families[0]) : null,
                    told ? Bands.by(place -> all.of(place, families[place])) : Map.of(),
                    examples());
        }

        private @Nullable BenefitRule benefit(DroolsBenefitRules rules, DecisionSpace space) {
            return rules.rulebook().benefitsOn(date()).stream()
                    .filter(benefit -> benefit.sheet().id().equals(space.benefit()))
                    .filter(benefit -> benefit.sheet().subject() == space.kind())
                    .findFirst()
                    .orElse(null);
        }

        private IllegalArgumentException countAgain(BenefitRule benefit) {
            return new IllegalArgumentException(
                    "what the reform changes in " + benefit.sheet().id()
                            + " cannot be told from this count: it did not keep apart all the claims that the reform decides"
                            + " differently, or decided them one by one without keeping them; count the population with the reform"
                            + " as well, with count(…, List.of(reform))");
        }

        /** Empty when nothing changes for anybody. */
        private Optional<BenefitShift> shift(
                Count count, @Nullable BenefitRule abolished, @Nullable BenefitRule introduced) {
            DecisionSpace space = count.space();
            boolean same = abolished != null
                    && introduced != null
                    && baseline.rulebook().rounding().equals(reform.rulebook().rounding())
                    && abolished.saysTheSameOn(date(), introduced);
            if (same) {
                return Optional.empty();
            }
            int textBefore = space.textOf(before);
            int textAfter = after < 0 ? -1 : space.textOf(after);
            Frequencies frequencies = Frequencies.of(abolished, introduced);
            List<Turned> all = kinds(count).stream()
                    .map(kind -> new Turned(
                            kind,
                            Turn.of(
                                    textBefore < 0
                                            ? Finding.NOTHING
                                            : kind.findings().get(textBefore),
                                    finding(space, kind, textAfter, introduced),
                                    frequencies)))
                    .toList();
            long[] subjects = new long[Bands.PLACES];
            ShiftSum shift = new ShiftSum();
            if (after >= 0) {
                shift.add(count.shift(after));
            }
            for (Turned one : all) {
                long[] counted = one.kind().counted();
                for (int place = 0; place < subjects.length; place++) {
                    subjects[place] += counted[place];
                }
                Turn turn = one.turn();
                // Those were compared one by one.
                if (!turn.before().ownAmount() && !turn.after().ownAmount()) {
                    shift.add(counted, turn);
                    note(space, one.kind(), turn);
                }
            }
            Shift ofAll = shift.of(0, subjects[0]);
            List<Found> then = all.stream()
                    .map(one -> new Found(one.kind(), one.turn().before()))
                    .toList();
            List<Found> now = all.stream()
                    .map(one -> new Found(one.kind(), one.turn().after()))
                    .toList();
            BenefitCount countThen = abolished == null ? null : count(abolished, then, own(count, textBefore));
            BenefitCount countNow = introduced == null ? null : count(introduced, now, own(count, textAfter));
            boolean unchanged = ofAll.gainers() == 0 && ofAll.losers() == 0 && ofAll.unclear() == 0;
            if (unchanged
                    && countThen != null
                    && countNow != null
                    && countThen.total().equals(countNow.total())) {
                return Optional.empty();
            }
            return Optional.of(new BenefitShift(
                    space.benefit(),
                    frequencies.after(),
                    countThen,
                    countNow,
                    ofAll,
                    Bands.by(place -> shift.of(place, subjects[place]))));
        }

        private Sum own(Count count, int text) {
            return text < 0 ? new Sum() : count.own(text);
        }

        /** What the reform answers to claims of a kind: if it did not count, by its answer to one of them. */
        private Finding finding(DecisionSpace space, Kind kind, int text, @Nullable BenefitRule introduced) {
            if (introduced == null) {
                return Finding.NOTHING;
            }
            if (text >= 0) {
                return kind.findings().get(text);
            }
            ClaimClass claims = kind.example();
            Text asked = Text.of(
                    0,
                    introduced,
                    reform.rulebook().rounding(),
                    reform.rulebook().comparedOn(date()));
            if (claims == null || introduced.hasOwnAmounts() || !space.tellsApart(asked)) {
                throw countAgain(introduced);
            }
            ClaimClass.Example example = claims.example();
            Decision decision = reform.decide(example.family(), date(), introduced, example.subject());
            return new Finding(
                    decision.outcome(),
                    decision.amount(),
                    false,
                    decision.rule(),
                    lackingLike(decision, example),
                    decision.gaps());
        }

        private Set<Finding.Lacking> lackingLike(Decision decision, ClaimClass.Example example) {
            Derivation derivation = new Derivation(example.family(), date());
            Member subject = example.family().members().stream()
                    .filter(member -> member.id().equals(example.subject()))
                    .findFirst()
                    .orElse(null);
            Set<Finding.Lacking> lacking = new LinkedHashSet<>();
            decision.missing()
                    .forEach(path -> lacking.add(
                            Finding.Lacking.of(Answer.OwnFact.of(FactPath.parse(path), derivation, subject))));
            return lacking;
        }

        /** What stands in the way of a grant on the side that refuses. */
        private List<String> blocking(DecisionSpace space, ClaimClass.Example example, Turn turn) {
            boolean granted = turn.before().granted();
            String rule = (granted ? turn.before() : turn.after()).rule();
            DroolsBenefitRules refusing = granted ? reform : baseline;
            BenefitRule there = benefit(refusing, space);
            BenefitRule here = benefit(granted ? baseline : reform, space);
            if (granted == turn.after().granted() || rule == null || there == null || here == null) {
                return List.of();
            }
            Rulebook rulebook = refusing.rulebook();
            Standing standing =
                    Standing.named(space.kind(), example.subject(), new Derivation(example.family(), date()));
            Inquiry inquiry = new Inquiry(there, standing, rulebook.comparedOn(date()));
            return Turnabout.blocking(rulebook.wording(), inquiry, date(), here, rule);
        }

        /** Keeps an example of a change that was not met while counting. */
        private void note(DecisionSpace space, Kind kind, Turn turn) {
            ClaimClass claims = kind.example();
            if (after < 0 && claims != null && !turn.isOpen() && turn.sign() != 0) {
                ClaimClass.Example example = claims.example();
                long decisions = kind.counted()[0];
                BigDecimal yearly = turn.yearly().multiply(BigDecimal.valueOf(decisions));
                examples.merge(
                        Change.of(space, after, turn, blocking(space, example, turn)),
                        new Example(claims.number(), example.family(), example.subject(), decisions, yearly),
                        Example::and);
            }
        }

        private List<ReformExample> examples() {
            Map<Change, Example> all = after < 0 ? examples : census.examples();
            return all.entrySet().stream()
                    .filter(one -> one.getKey().rules() == after)
                    .sorted(Comparator.comparing((Map.Entry<Change, Example> one) ->
                                    one.getValue().yearly().abs())
                            .reversed()
                            .thenComparing(one -> one.getKey().space().benefit())
                            .thenComparing(one -> one.getValue().number()))
                    .limit(Comparison.MOST_EXAMPLES)
                    .flatMap(one -> example(one.getKey().space(), one.getValue()).stream())
                    .toList();
        }

        /** Empty when one of the rulebooks does not have the benefit, so that there is nothing to explain. */
        private Optional<ReformExample> example(DecisionSpace space, Example example) {
            Optional<Turnabout.Side> then = side(baseline, space, example);
            Optional<Turnabout.Side> now = side(reform, space, example);
            if (then.isEmpty() || now.isEmpty()) {
                return Optional.empty();
            }
            Turnabout turnabout = Turnabout.of(then.get(), now.get(), example.family(), date());
            return Optional.of(new ReformExample(
                    example.decisions(),
                    example.yearly().setScale(2),
                    example.family(),
                    then.get().decision(),
                    now.get().decision(),
                    turnabout.why(),
                    turnabout.obstacles()));
        }

        private Optional<Turnabout.Side> side(DroolsBenefitRules rules, DecisionSpace space, Example example) {
            BenefitRule benefit = benefit(rules, space);
            return benefit == null
                    ? Optional.empty()
                    : Optional.of(new Turnabout.Side(
                            rules, benefit, rules.decide(example.family(), date(), benefit, example.subject())));
        }
    }

    /** Shows no fact. */
    @Override
    public String toString() {
        return "Population[" + families() + " families on " + date() + "]";
    }
}
