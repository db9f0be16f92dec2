package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.MissingFact;
import kz.zhardem.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a family is granted in a month for every income that it could have, all its other facts staying as they are.
 *
 * @param name what to call the family
 * @param income what it has; null when unknown
 * @param baseline by the rules in force
 * @param reform by the reform; null when there is none
 */
record IncomeCurve(
        String name,
        @Nullable BigDecimal income,
        Course baseline,
        @Nullable Course reform) {

    private static final String INCOME = "averageMonthlyIncome";

    /** The smallest step that an income can make. */
    private static final BigDecimal TIYN = new BigDecimal("0.01");

    /** Amounts may be rounded to whole tenge: a drop of one is no more than that. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** How far to look beyond the last limit of the rules. */
    private static final BigDecimal BEYOND = new BigDecimal("1.25");

    /** How far to look where no rule asks for the income. */
    private static final BigDecimal NO_LIMIT = new BigDecimal("100000");

    /** How many stretches to look at apart from the limits of the rules, so that what slopes is drawn well. */
    private static final int STRETCHES = 48;

    /** Shows nothing about the family. */
    @Override
    public String toString() {
        return "IncomeCurve[...]";
    }

    /** By one rulebook. */
    record Course(List<Point> points, List<Cliff> cliffs) {}

    /**
     * One income.
     *
     * @param monthly what is granted in sum
     * @param open whether a monthly benefit is undetermined, so that more may be due
     */
    record Point(BigDecimal income, BigDecimal monthly, boolean open) {}

    /**
     * An income from which one tiyn more loses benefits.
     *
     * @param income the last one with them
     * @param monthly what is granted at it
     * @param loss what the next tiyn loses
     * @param benefits the ids of those that are lost, wholly or in part
     */
    record Cliff(BigDecimal income, BigDecimal monthly, BigDecimal loss, List<String> benefits) {}

    static IncomeCurve of(
            PopulationReport.Chosen chosen, LocalDate date, BenefitRules rules, @Nullable BenefitRules reform) {
        Family family = chosen.family();
        NavigableSet<BigDecimal> incomes = new TreeSet<>(limits(family, date, rules));
        if (reform != null) {
            incomes.addAll(limits(family, date, reform));
        }
        BigDecimal own = family.averageMonthlyIncome();
        if (own != null) {
            incomes.add(own);
        }
        BigDecimal most = incomes.isEmpty() || incomes.last().signum() == 0 ? NO_LIMIT : incomes.last();
        BigDecimal end = new BigDecimal(most.multiply(BEYOND)
                .round(new MathContext(2, RoundingMode.UP))
                .max(BigDecimal.TEN)
                .toPlainString());
        IntStream.rangeClosed(0, STRETCHES)
                .mapToObj(i ->
                        end.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(STRETCHES), 0, RoundingMode.DOWN))
                .forEach(incomes::add);
        Search baseline = new Search(family, date, rules);
        baseline.look(incomes);
        if (reform == null) {
            return new IncomeCurve(chosen.name(), own, baseline.course(), null);
        }
        Search after = new Search(family, date, reform);
        after.look(incomes);
        // Both tell of the same incomes, so that they can be compared at each.
        baseline.fill(after.states.keySet());
        after.fill(baseline.states.keySet());
        return new IncomeCurve(chosen.name(), own, baseline.course(), after.course());
    }

    /** An income between each two at which the rules can change their answer. */
    private static List<BigDecimal> limits(Family family, LocalDate date, BenefitRules rules) {
        return rules.decide(family.with(INCOME, null), date).decisions().stream()
                .filter(decision ->
                        decision.frequency() == Frequency.MONTHLY && decision.outcome() == Outcome.UNDETERMINED)
                .filter(decision -> decision.missing().contains(INCOME))
                .flatMap(decision -> decision.explanation().missing().stream())
                .filter(missing -> missing.question().fact().equals(INCOME))
                .flatMap(missing -> missing.answers().stream())
                .map(MissingFact.Answer::example)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** Decides at one income after the other. Not thread-safe. */
    private static final class Search {

        private final Family family;
        private final LocalDate date;
        private final BenefitRules rules;
        private final NavigableMap<BigDecimal, State> states = new TreeMap<>();
        private final List<Cliff> cliffs = new ArrayList<>();

        Search(Family family, LocalDate date, BenefitRules rules) {
            this.family = family;
            this.date = date;
            this.rules = rules;
        }

        /** Decides at some incomes, and finds every step between them. */
        void look(NavigableSet<BigDecimal> incomes) {
            @Nullable State last = null;
            for (BigDecimal income : incomes) {
                State state = at(income);
                states.put(income, state);
                if (last != null) {
                    steps(last, state);
                }
                last = state;
            }
        }

        void fill(Set<BigDecimal> incomes) {
            incomes.forEach(income -> states.computeIfAbsent(income, this::at));
        }

        Course course() {
            return new Course(states.values().stream().map(State::point).toList(), List.copyOf(cliffs));
        }

        private State at(BigDecimal income) {
            return new State(
                    income,
                    rules.decide(family.with(INCOME, income), date).decisions().stream()
                            .filter(decision -> decision.frequency() == Frequency.MONTHLY)
                            .toList());
        }

        /** Halves what lies between two incomes until they are one tiyn apart, wherever other rules decide. */
        private void steps(State low, State high) {
            if (low.isLike(high)) {
                return;
            }
            if (high.income().subtract(low.income()).compareTo(TIYN) <= 0) {
                states.put(low.income(), low);
                states.put(high.income(), high);
                BigDecimal loss = low.loss(high);
                if (loss.compareTo(ROUNDING) > 0) {
                    cliffs.add(new Cliff(low.income(), low.monthly(), loss, low.lost(high)));
                }
                return;
            }
            State middle = at(low.income().add(high.income()).divide(TWO, 2, RoundingMode.DOWN));
            steps(low, middle);
            steps(middle, high);
        }
    }

    /** The monthly benefits at one income. */
    private record State(BigDecimal income, List<Decision> decisions) {

        /** Whether each benefit is decided by the same rule, so that only the numbers in it can differ. */
        boolean isLike(State other) {
            return IntStream.range(0, decisions.size()).allMatch(i -> {
                Decision one = decisions.get(i);
                Decision another = other.decisions.get(i);
                return one.outcome() == another.outcome() && Objects.equals(one.rule(), another.rule());
            });
        }

        BigDecimal monthly() {
            return decisions.stream().map(State::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }

        Point point() {
            return new Point(
                    income,
                    monthly(),
                    decisions.stream().anyMatch(decision -> decision.outcome() == Outcome.UNDETERMINED));
        }

        /** By how much all benefits that are certain at both incomes are less at another one. */
        BigDecimal loss(State other) {
            return IntStream.range(0, decisions.size())
                    .mapToObj(i -> loss(other, i))
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }

        List<String> lost(State other) {
            return IntStream.range(0, decisions.size())
                    .filter(i -> loss(other, i).signum() > 0)
                    .mapToObj(i -> decisions.get(i).benefit())
                    .distinct()
                    .toList();
        }

        private BigDecimal loss(State other, int i) {
            Decision one = decisions.get(i);
            Decision another = other.decisions.get(i);
            boolean certain = one.outcome() != Outcome.UNDETERMINED && another.outcome() != Outcome.UNDETERMINED;
            return certain ? amount(one).subtract(amount(another)) : BigDecimal.ZERO;
        }

        private static BigDecimal amount(Decision decision) {
            return Objects.requireNonNullElse(decision.amount(), BigDecimal.ZERO);
        }

        /** Shows nothing about the family. */
        @Override
        public String toString() {
            return "State[...]";
        }
    }
}
