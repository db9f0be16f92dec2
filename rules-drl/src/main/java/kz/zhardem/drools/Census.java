package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Population;
import kz.zhardem.Shift;
import kz.zhardem.ZhardemException;
import kz.zhardem.drools.DecisionSpace.Text;
import org.jspecify.annotations.Nullable;

/** Counts families into the classes of their claims. For one thread at a time. */
final class Census {

    private static final int MOST_FAILURES = 100;

    private final MassDeciding many;
    private final long[] families = new long[Bands.PLACES];
    private final List<Count> counts = new ArrayList<>();
    private final List<ShiftSum> reforms = new ArrayList<>();
    private final Map<Change, Example> examples = new HashMap<>();
    private final List<Population.Failure> failures = new ArrayList<>();
    private final Map<Turned, List<String>> blocking = new HashMap<>();
    private long failed;

    /** A class that a reform turns. */
    private record Turned(ClaimClass claims, int rules) {}

    Census(MassDeciding many) {
        this.many = many;
        for (DecisionSpace space : many.spaces()) {
            counts.add(new Count(space, many.rules().size()));
        }
        many.rules().forEach(one -> reforms.add(new ShiftSum()));
    }

    /** The claims of one benefit, counted. */
    static final class Count {

        private final DecisionSpace space;

        /** By the numbers of the classes. */
        private final List<long @Nullable []> byClass = new ArrayList<>();

        private final Map<List<Finding>, long[]> alone = new LinkedHashMap<>();

        /** By text: the amounts that are each claim's own. */
        private final List<Sum> own = new ArrayList<>();

        /** By rulebook: what those amounts change. */
        private final List<ShiftSum> shifts = new ArrayList<>();

        Count(DecisionSpace space, int rulebooks) {
            this.space = space;
            space.texts().forEach(text -> own.add(new Sum()));
            for (int i = 0; i < rulebooks; i++) {
                shifts.add(new ShiftSum());
            }
        }

        private long[] places(int number) {
            while (byClass.size() <= number) {
                byClass.add(null);
            }
            long[] places = byClass.get(number);
            if (places == null) {
                places = new long[Bands.PLACES];
                byClass.set(number, places);
            }
            return places;
        }

        private void add(Count other) {
            for (int i = 0; i < other.byClass.size(); i++) {
                long[] places = other.byClass.get(i);
                if (places != null) {
                    Census.add(places(i), places);
                }
            }
            other.alone.forEach((findings, places) ->
                    Census.add(alone.computeIfAbsent(findings, one -> new long[Bands.PLACES]), places));
            for (int i = 0; i < own.size(); i++) {
                own.get(i).add(other.own.get(i));
            }
            for (int i = 0; i < shifts.size(); i++) {
                shifts.get(i).add(other.shifts.get(i));
            }
        }

        DecisionSpace space() {
            return space;
        }

        /** How many claims of a class there are, by place; null when there are none. */
        long @Nullable [] of(ClaimClass claims) {
            return claims.number() < byClass.size() ? byClass.get(claims.number()) : null;
        }

        /** How many claims were decided by themselves, by what was found, by place. */
        Map<List<Finding>, long[]> alone() {
            return alone;
        }

        Sum own(int text) {
            return own.get(text);
        }

        ShiftSum shift(int rules) {
            return shifts.get(rules);
        }
    }

    /** Amounts in sum, by place. */
    static final class Sum {

        private final BigDecimal[] sums = new BigDecimal[Bands.PLACES];

        Sum() {
            Arrays.fill(sums, BigDecimal.ZERO.setScale(2));
        }

        void add(int place, BigDecimal amount) {
            sums[place] = sums[place].add(amount);
        }

        private void add(Sum other) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].add(other.sums[i]);
            }
        }

        BigDecimal of(int place) {
            return sums[place];
        }
    }

    /** What a reform changes, by place. */
    static final class ShiftSum {

        private final long[] gainers = new long[Bands.PLACES];
        private final long[] losers = new long[Bands.PLACES];
        private final long[] unclear = new long[Bands.PLACES];
        private final Sum monthly = new Sum();
        private final Sum oneTime = new Sum();

        /** Counts somebody once for each of several places. */
        void gain(int[] places, long times, int sign, BigDecimal moreMonthly, BigDecimal moreOneTime) {
            for (int place : places) {
                gainers[place] += sign > 0 ? times : 0;
                losers[place] += sign < 0 ? times : 0;
                monthly.add(place, moreMonthly.multiply(BigDecimal.valueOf(times)));
                oneTime.add(place, moreOneTime.multiply(BigDecimal.valueOf(times)));
            }
        }

        void leaveOpen(int[] places) {
            for (int place : places) {
                unclear[place]++;
            }
        }

        /** Counts alike claims at all places where they were counted. */
        void add(long[] counted, Turn turn) {
            for (int place = 0; place < counted.length; place++) {
                if (counted[place] > 0 && turn.isOpen()) {
                    unclear[place] += counted[place];
                } else if (counted[place] > 0) {
                    gain(new int[] {place}, counted[place], turn.sign(), turn.monthly(), turn.oneTime());
                }
            }
        }

        void add(ShiftSum other) {
            Census.add(gainers, other.gainers);
            Census.add(losers, other.losers);
            Census.add(unclear, other.unclear);
            monthly.add(other.monthly);
            oneTime.add(other.oneTime);
        }

        /**
         * The shift at a place.
         *
         * @param all how many were counted there
         */
        Shift of(int place, long all) {
            return new Shift(
                    gainers[place],
                    losers[place],
                    all - gainers[place] - losers[place] - unclear[place],
                    unclear[place],
                    monthly.of(place).setScale(2),
                    oneTime.of(place).setScale(2));
        }
    }

    /**
     * What a claim comes to before a reform and after it.
     *
     * @param paid whether it is paid in money, before or after
     * @param monthly by how much the monthly payment grows
     * @param oneTime by how much the one-time payment grows; a reform can make one of the other
     */
    record Turn(Finding before, Finding after, boolean paid, BigDecimal monthly, BigDecimal oneTime) {

        /**
         * Of a claim whose amounts are found.
         *
         * @param frequencies how often it is paid before and after
         */
        static Turn of(Finding before, Finding after, Frequencies frequencies) {
            return of(before, after, before.amount(), after.amount(), frequencies);
        }

        static Turn of(
                Finding before,
                Finding after,
                @Nullable BigDecimal amountBefore,
                @Nullable BigDecimal amountAfter,
                Frequencies frequencies) {
            boolean monthlyBefore = frequencies.before() == Frequency.MONTHLY;
            boolean monthlyAfter = frequencies.after() == Frequency.MONTHLY;
            return new Turn(
                    before,
                    after,
                    frequencies.before().isMoney() || frequencies.after().isMoney(),
                    more(monthlyBefore ? amountBefore : null, monthlyAfter ? amountAfter : null),
                    more(monthlyBefore ? null : amountBefore, monthlyAfter ? null : amountAfter));
        }

        private static BigDecimal more(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            BigDecimal then = after == null ? BigDecimal.ZERO : after;
            return before == null ? then : then.subtract(before);
        }

        /** Whether nobody can tell what changes. */
        boolean isOpen() {
            return before.outcome() == Outcome.UNDETERMINED || after.outcome() == Outcome.UNDETERMINED;
        }

        /** Positive for a gain, negative for a loss; what is not paid in money is gained when it is granted. */
        int sign() {
            return paid ? yearly().signum() : Boolean.compare(after.granted(), before.granted());
        }

        /** By how much the payments of a year grow. */
        BigDecimal yearly() {
            return Finding.yearly(monthly, Frequency.MONTHLY).add(oneTime);
        }
    }

    /** How often a benefit is paid before a reform and after it. */
    record Frequencies(Frequency before, Frequency after) {

        /** What one of the rulebooks does not have is paid as often as by the other. */
        static Frequencies of(@Nullable BenefitRule before, @Nullable BenefitRule after) {
            BenefitRule one = Objects.requireNonNull(before == null ? after : before);
            return new Frequencies(
                    one.sheet().frequency(),
                    (after == null ? one : after).sheet().frequency());
        }
    }

    /** A kind of change, of which one example is kept. */
    record Change(
            DecisionSpace space,
            int rules,
            Outcome before,
            @Nullable String ruleBefore,
            Outcome after,
            @Nullable String ruleAfter,
            List<String> blocking,
            int sign) {

        /**
         * The kind of a change.
         *
         * @param blocking what stands in the way of a grant on the side that refuses; empty where both grant
         */
        static Change of(DecisionSpace space, int rules, Turn turn, List<String> blocking) {
            return new Change(
                    space,
                    rules,
                    turn.before().outcome(),
                    turn.before().rule(),
                    turn.after().outcome(),
                    turn.after().rule(),
                    blocking,
                    turn.sign());
        }
    }

    /**
     * The first family in which a kind of change was met, and how often it was met.
     *
     * @param number its place among all families
     */
    record Example(long number, Family family, String subject, long decisions, BigDecimal yearly) {

        Example and(Example other) {
            Example first = number <= other.number ? this : other;
            return new Example(
                    first.number, first.family, first.subject, decisions + other.decisions, yearly.add(other.yearly));
        }

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Example[" + number + "]";
        }
    }

    /**
     * Counts a family.
     *
     * @param number its place among all
     */
    void add(long number, Family family) {
        FamilyClaims claims = new FamilyClaims(many, family);
        FamilyClaims.Placed placed = claims.placed();
        int[] places = Bands.of(claims.derivation());
        add(families, places);
        Map<String, Member> members = placed.isInClasses()
                ? Map.of()
                : family.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
        List<List<Finding>> findings = new ArrayList<>(placed.size());
        for (int claim = 0; claim < placed.size(); claim++) {
            findings.add(add(placed, claim, places, members));
        }
        for (int rules = 1; rules < many.rules().size(); rules++) {
            addReform(number, family, placed, findings, places, rules);
        }
    }

    private List<Finding> add(FamilyClaims.Placed placed, int claim, int[] places, Map<String, Member> members) {
        Count count = counts.get(placed.benefit(claim));
        ClaimClass claims = placed.classOf(claim);
        List<Finding> findings = claims == null ? alone(placed, claim, members) : claims.findings();
        long[] counted = claims == null
                ? count.alone.computeIfAbsent(findings, all -> new long[Bands.PLACES])
                : count.places(claims.number());
        add(counted, places);
        Member subject = placed.subject(claim);
        if (subject != null) {
            counted[Bands.of(subject.role())]++;
        }
        for (int text = 0; text < findings.size(); text++) {
            BigDecimal amount =
                    findings.get(text).ownAmount() ? placed.ruling(claim, text).amount() : null;
            if (amount != null) {
                for (int place : places) {
                    count.own.get(text).add(place, amount);
                }
            }
        }
        return findings;
    }

    /** Counts a family. */
    void add(int[] places) {
        add(families, places);
    }

    /**
     * Adds claims of classes that were counted elsewhere.
     *
     * @param benefit its place among all
     * @param counted by the number of the class and by place
     */
    void add(int benefit, int[] counted) {
        for (int first = 0; first < counted.length; first += Bands.PLACES) {
            if (counted[first] > 0) {
                long[] places = counts.get(benefit).places(first / Bands.PLACES);
                for (int place = 0; place < Bands.PLACES; place++) {
                    places[place] += counted[first + place];
                }
            }
        }
    }

    /** Adds an amount that is a claim's own. */
    void addAmount(int benefit, int[] places, BigDecimal amount) {
        for (int place : places) {
            counts.get(benefit).own.get(0).add(place, amount);
        }
    }

    private static List<Finding> alone(FamilyClaims.Placed placed, int claim, Map<String, Member> members) {
        List<Finding> findings = new ArrayList<>();
        List<Decision> alone = placed.alone(claim);
        for (int text = 0; text < alone.size(); text++) {
            boolean own = placed.space(claim).texts().get(text).benefit().hasOwnAmounts();
            findings.add(Finding.of(alone.get(text), members, own));
        }
        return findings;
    }

    /** What a reform changes for a family. */
    private void addReform(
            long number,
            Family family,
            FamilyClaims.Placed placed,
            List<List<Finding>> findings,
            int[] places,
            int rules) {
        BigDecimal monthly = BigDecimal.ZERO;
        BigDecimal oneTime = BigDecimal.ZERO;
        boolean open = false;
        for (int claim = 0; claim < placed.size(); claim++) {
            DecisionSpace space = placed.space(claim);
            if (!space.isChanged(0, rules)) {
                continue;
            }
            Turn turn = turn(placed, claim, findings.get(claim), rules);
            boolean own = turn.before.ownAmount() || turn.after.ownAmount();
            if (turn.isOpen()) {
                open = true;
                if (own) {
                    counts.get(placed.benefit(claim)).shifts.get(rules).leaveOpen(places);
                }
                continue;
            }
            if (own) {
                counts.get(placed.benefit(claim))
                        .shifts
                        .get(rules)
                        .gain(places, 1, turn.sign(), turn.monthly(), turn.oneTime());
            }
            if (turn.sign() != 0) {
                examples.merge(
                        Change.of(space, rules, turn, blocking(placed, claim, turn, rules)),
                        new Example(number, family, placed.subjectId(claim), 1, turn.yearly()),
                        Example::and);
            }
            monthly = monthly.add(turn.monthly());
            oneTime = oneTime.add(turn.oneTime());
        }
        if (open) {
            reforms.get(rules).leaveOpen(places);
        } else {
            int sign = Finding.yearly(monthly, Frequency.MONTHLY).add(oneTime).signum();
            if (sign != 0 || monthly.signum() != 0) {
                reforms.get(rules).gain(places, 1, sign, monthly, oneTime);
            }
        }
    }

    /** What stands in the way of a grant on the side that refuses; of all claims of a class the same. */
    private List<String> blocking(FamilyClaims.Placed placed, int claim, Turn turn, int rules) {
        DecisionSpace space = placed.space(claim);
        int before = space.textOf(0);
        int after = space.textOf(rules);
        boolean granted = turn.before().granted();
        String rule = (granted ? turn.before() : turn.after()).rule();
        if (granted == turn.after().granted() || before < 0 || after < 0 || rule == null) {
            return List.of();
        }
        Text refusing = space.texts().get(granted ? after : before);
        Text granting = space.texts().get(granted ? before : after);
        ClaimClass claims = placed.classOf(claim);
        return claims == null
                ? placed.blocking(claim, refusing, granting.benefit(), rule)
                : blocking.computeIfAbsent(
                        new Turned(claims, rules), one -> placed.blocking(claim, refusing, granting.benefit(), rule));
    }

    private static Turn turn(FamilyClaims.Placed placed, int claim, List<Finding> findings, int rules) {
        int before = placed.space(claim).textOf(0);
        int after = placed.space(claim).textOf(rules);
        Finding then = before < 0 ? Finding.NOTHING : findings.get(before);
        Finding now = after < 0 ? Finding.NOTHING : findings.get(after);
        return Turn.of(
                then,
                now,
                then.ownAmount() ? placed.ruling(claim, before).amount() : then.amount(),
                now.ownAmount() ? placed.ruling(claim, after).amount() : now.amount(),
                Frequencies.of(benefit(placed, claim, before), benefit(placed, claim, after)));
    }

    private static @Nullable BenefitRule benefit(FamilyClaims.Placed placed, int claim, int text) {
        return text < 0 ? null : placed.space(claim).texts().get(text).benefit();
    }

    void fail(long number, ZhardemException error) {
        failed++;
        failures.add(new Population.Failure(number, error));
        if (failures.size() > 2 * MOST_FAILURES) {
            keepFirst();
        }
    }

    private void keepFirst() {
        failures.sort(Comparator.comparingLong(Population.Failure::number));
        if (failures.size() > MOST_FAILURES) {
            failures.subList(MOST_FAILURES, failures.size()).clear();
        }
    }

    /** Adds what another thread counted. */
    void add(Census other) {
        add(families, other.families);
        for (int i = 0; i < counts.size(); i++) {
            counts.get(i).add(other.counts.get(i));
        }
        for (int i = 0; i < reforms.size(); i++) {
            reforms.get(i).add(other.reforms.get(i));
        }
        other.examples.forEach((change, example) -> examples.merge(change, example, Example::and));
        failed += other.failed;
        failures.addAll(other.failures);
        keepFirst();
    }

    private static void add(long[] counted, int[] places) {
        for (int place : places) {
            counted[place]++;
        }
    }

    private static void add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    MassDeciding many() {
        return many;
    }

    /** How many families there are, by place. */
    long[] families() {
        return families.clone();
    }

    List<Count> counts() {
        return counts;
    }

    /** What a reform changes for families. */
    ShiftSum reform(int rules) {
        return reforms.get(rules);
    }

    Map<Change, Example> examples() {
        return examples;
    }

    long failed() {
        return failed;
    }

    /** The first of them. */
    List<Population.Failure> failures() {
        return List.copyOf(failures);
    }
}
