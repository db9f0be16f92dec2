package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Child;
import kz.zhardem.Comparison;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Difference;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Population;
import kz.zhardem.ReformExample;
import kz.zhardem.RulebookException;
import kz.zhardem.Shift;
import kz.zhardem.Tally;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.rulebook.EditedRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts are compared with what deciding each family by itself adds up to. */
final class PopulationTest {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    private final Path temporary;

    PopulationTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void everyTotalIsTheSumOfTheDecisions() {
        List<Family> families = Families.of(800, 21, 0.05, DATE);
        Population population = RULES.count(families.stream().parallel(), DATE);
        assertThat(population.families()).isEqualTo(800);
        assertThat(population.uncounted()).isEmpty();
        List<Decisions> decided = families.stream()
                .map(family -> PlainRoad.decide(RULES, family, DATE))
                .toList();
        for (BenefitCount count : population.benefits(RULES)) {
            assertThat(count.total()).as(count.benefit()).isEqualTo(tally(decided, count.benefit(), one -> true));
            List<String> missing = decided.stream()
                    .flatMap(all -> all.decisions().stream())
                    .filter(one -> one.benefit().equals(count.benefit()))
                    .filter(one -> one.missing().contains("averageMonthlyIncome"))
                    .map(Decision::subject)
                    .toList();
            assertThat(count.missing().stream()
                            .filter(one -> one.role() == null && one.fact().equals("averageMonthlyIncome"))
                            .mapToLong(one -> one.decisions())
                            .sum())
                    .as(count.benefit())
                    .isEqualTo(missing.size());
        }
        assertThat(population.benefits(RULES).stream().map(BenefitCount::benefit))
                .isEqualTo(RULES.benefits().stream().map(one -> one.id()).toList());
    }

    @Test
    void theBandsOfABreakdownAddUpToAll() {
        Population population = RULES.count(Families.of(500, 22, 0.1, DATE).stream(), DATE);
        for (Breakdown breakdown : Breakdown.values()) {
            assertThat(bands(population.familiesBy(), breakdown).keySet()).containsExactlyElementsOf(breakdown.bands());
            assertThat(bands(population.familiesBy(), breakdown).values().stream()
                            .mapToLong(n -> n)
                            .sum())
                    .isEqualTo(500);
            for (BenefitCount count : population.benefits(RULES)) {
                assertThat(bands(count.by(), breakdown).values().stream()
                                .map(Tally::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(count.total().amount());
            }
        }
    }

    @Test
    void aFamilyIsInTheBandThatItsFactsSay() {
        Family family = Family.builder()
                .averageMonthlyIncome(10_001)
                .add(Child.builder("a").born(DATE.minusYears(18)).build())
                .add(Child.builder("b").born(DATE.minusYears(18).plusDays(1)).build())
                .build();
        Population population = RULES.count(Stream.of(family), DATE);
        assertThat(bands(population.familiesBy(), Breakdown.CHILDREN)).containsEntry("1", 1L);
        assertThat(bands(population.familiesBy(), Breakdown.YOUNGEST_CHILD)).containsEntry("6-17", 1L);
        assertThat(bands(population.familiesBy(), Breakdown.INCOME)).containsEntry("10000", 1L);
        assertThat(bands(population.familiesBy(), Breakdown.FAMILY_TYPE)).containsEntry("no-parents", 1L);
    }

    @Test
    void aReformIsComparedFamilyByFamily() {
        BenefitRules reform = new EditedRulebook(temporary)
                .replace("child-allowance.yaml", "value: \"130\"", "value: \"150\"")
                .replace("birth-grant.drl", "child.birthRegistered == true,", "")
                .replace("conscript-child-allowance.drl", "child.age < 18", "child.age < 17")
                .load();
        List<Family> families = Families.of(700, 23, 0.03, DATE);
        Population population = RULES.count(families.parallelStream(), family -> family, DATE, List.of(reform));
        Comparison comparison = population.compare(RULES, reform);
        List<Decisions> reformed = decide(families, reform, DATE);
        assertThat(population.benefits(reform))
                .hasSize(reform.benefits().size())
                .allSatisfy(
                        count -> assertThat(count.total()).isEqualTo(tally(reformed, count.benefit(), one -> true)));
        assertThat(comparison.benefits().stream().map(BenefitShift::benefit))
                .containsExactlyInAnyOrder("birth-grant", "child-allowance", "conscript-child-allowance");
        assertThat(comparison.families())
                .isEqualTo(shift(
                        families,
                        RULES,
                        reform,
                        DATE,
                        Set.of("birth-grant", "child-allowance", "conscript-child-allowance")));
        Shift ofFamilies = Objects.requireNonNull(comparison.families());
        assertThat(ofFamilies.gainers()).isPositive();
        assertThat(ofFamilies.losers()).isPositive();
        assertThat(ofFamilies.unclear()).isPositive();
        for (BenefitShift shift : comparison.benefits()) {
            assertThat(Objects.requireNonNull(shift.before()).total())
                    .isEqualTo(tally(decide(families, RULES, DATE), shift.benefit(), one -> true));
            assertThat(Objects.requireNonNull(shift.after()).total())
                    .isEqualTo(tally(decide(families, reform, DATE), shift.benefit(), one -> true));
        }
        for (ReformExample example : comparison.examples()) {
            assertThat(families).contains(example.family());
            assertThat(PlainRoad.decide(RULES, example.family(), DATE).decisions())
                    .contains(example.before());
            assertThat(PlainRoad.decide(reform, example.family(), DATE).decisions())
                    .contains(example.after());
            assertThat(example.why()).isNotEmpty();
        }
        assertThat(comparison.examples().stream()
                        .filter(example -> example.after().benefit().equals("child-allowance"))
                        .flatMap(example -> example.why().stream())
                        .filter(one -> one.aspect() == Difference.Aspect.AMOUNT))
                .isNotEmpty();
    }

    @Test
    void whatIsPaidOnceInsteadOfMonthlyIsReckonedByTheYear() {
        BenefitRules reform = new EditedRulebook(temporary)
                .replace("child-allowance.yaml", "frequency: monthly", "frequency: one-time")
                .load();
        List<Family> families = Families.of(400, 29, 0.03, DATE);
        Comparison comparison = RULES.count(families.stream(), family -> family, DATE, List.of(reform))
                .compare(RULES, reform);
        assertThat(comparison.families()).isEqualTo(shift(families, RULES, reform, DATE, Set.of("child-allowance")));
        assertThat(comparison.benefits()).singleElement().satisfies(benefit -> {
            Shift shift = benefit.shift();
            assertThat(shift.losers()).isPositive();
            assertThat(shift.gainers()).isZero();
            assertThat(shift.oneTime())
                    .isEqualByComparingTo(
                            Objects.requireNonNull(benefit.after()).total().amount());
            assertThat(shift.monthly())
                    .isEqualByComparingTo(Objects.requireNonNull(benefit.before())
                            .total()
                            .amount()
                            .negate());
            assertThat(shift.yearly()).isEqualByComparingTo(benefit.yearly());
        });
        assertThat(RULES.count(families.stream(), DATE).compare(RULES, reform).benefits())
                .isEqualTo(comparison.benefits());
    }

    @Test
    void theBandsOfABreakdownComeToTheDifferenceInCost() {
        BenefitRules reform = new EditedRulebook(temporary)
                .replace("child-allowance.yaml", "value: \"130\"", "value: \"150\"")
                .replace("birth-grant.drl", "child.birthRegistered == true,", "")
                .load();
        List<Family> families = Families.of(700, 31, 0.1, DATE);
        Comparison comparison = RULES.count(families.stream(), family -> family, DATE, List.of(reform))
                .compare(RULES, reform);
        BigDecimal granted = BigDecimal.ZERO;
        for (Family family : families) {
            granted = granted.add(yearly(PlainRoad.decide(reform, family, DATE)))
                    .subtract(yearly(PlainRoad.decide(RULES, family, DATE)));
        }
        assertThat(comparison.yearly()).isEqualByComparingTo(granted);
        assertThat(Objects.requireNonNull(comparison.families()).yearly())
                .as("otherwise the test shows too little")
                .isNotEqualByComparingTo(granted);
        for (Breakdown breakdown : Breakdown.values()) {
            assertThat(breakdown.bands().stream()
                            .map(band -> comparison.yearly(breakdown, band))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(granted);
            for (BenefitShift benefit : comparison.benefits()) {
                assertThat(breakdown.bands().stream()
                                .map(band -> benefit.yearly(breakdown, band))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(benefit.yearly());
            }
        }
    }

    private static BigDecimal yearly(Decisions decisions) {
        return decisions
                .totals()
                .monthly()
                .multiply(BigDecimal.valueOf(12))
                .add(decisions.totals().oneTime());
    }

    @Test
    void aReformThatWasNotCountedIsDecidedClassByClass() {
        List<Family> families = Families.of(900, 24, 0, DATE);
        BenefitRules reform = new EditedRulebook(temporary)
                .replace("child-allowance.yaml", "value: \"125\"", "value: \"100\"")
                .replace("birth-grant.drl", "child.birthRegistered == true,", "")
                .load();
        Comparison later = RULES.count(families.stream(), DATE).compare(RULES, reform);
        Comparison counted = RULES.count(families.stream(), family -> family, DATE, List.of(reform))
                .compare(RULES, reform);
        assertThat(later.benefits()).isEqualTo(counted.benefits());
        assertThat(later.families()).isNull();
        assertThat(later.examples().stream().map(ReformExample::yearly))
                .isEqualTo(
                        counted.examples().stream().map(ReformExample::yearly).toList());
    }

    @Test
    void aReformThatDrawsANewLineAsksForAnotherCount() {
        BenefitRules reform = new EditedRulebook(temporary)
                .replace("conscript-child-allowance.drl", "child.age < 18", "child.age < 17")
                .load();
        Population population = RULES.count(Families.of(50, 25, 0, DATE).stream(), DATE);
        assertThatThrownBy(() -> population.compare(RULES, reform))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conscript-child-allowance")
                .hasMessageContaining("count the population with the reform");
        assertThatThrownBy(() -> population.benefits(reform))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not counted with");
    }

    @Test
    void aReformIsComparedWithTheRulesThatCountedFirst() {
        BenefitRules rules = BenefitRules.load("social-code");
        BenefitRules reform = new EditedRulebook(temporary, "social-code")
                .replace("targeted-social-assistance.drl", "family.machinery == false,", "")
                .load();
        Population population =
                rules.count(Families.of(50, 33, 0, TODAY).stream(), family -> family, TODAY, List.of(reform));

        assertThatThrownBy(() -> population.compare(reform, rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count it with social-code 1.0.0 first");
        assertThat(population.compare(reform, reform).benefits()).isEmpty();
        assertThat(population.compare(reform, reform).families()).isEqualTo(shift(0, 0, 50));
    }

    private static Shift shift(long gainers, long losers, long unchanged) {
        BigDecimal nothing = BigDecimal.ZERO.setScale(2);
        return new Shift(gainers, losers, unchanged, 0, nothing, nothing);
    }

    @Test
    void rulesThatAreLoadedAgainAreTheSameRules() {
        Population population = RULES.count(Families.of(50, 34, 0, DATE).stream(), DATE);

        assertThat(population.benefits(BenefitRules.load("family-benefits-2006")))
                .isEqualTo(population.benefits(RULES));
        assertThat(population
                        .compare(RULES, new EditedRulebook(temporary).load())
                        .families())
                .isEqualTo(shift(0, 0, 50));
    }

    @Test
    void aReformOfAnotherDayChangesNothingForAnybodyWhateverIsUnknown() {
        BenefitRules rules = BenefitRules.load("social-code");
        BenefitRules reform = new EditedRulebook(temporary, "social-code")
                .replace("birth-grant.yaml", "value: \"18\", mark: SINGLE", "value: \"24\", mark: SINGLE")
                .load();
        LocalDate before = LocalDate.of(2023, 6, 30);
        List<Family> families = Families.of(200, 35, 0.3, before);

        Comparison none = rules.count(families.stream(), family -> family, before, List.of(reform))
                .compare(rules, reform);
        Comparison some = rules.count(families.stream(), family -> family, before.plusDays(1), List.of(reform))
                .compare(rules, reform);

        assertThat(none.benefits()).isEmpty();
        assertThat(none.families()).isEqualTo(shift(0, 0, 200));
        assertThat(rules.count(families.stream(), before).compare(rules, reform).benefits())
                .isEmpty();
        assertThat(some.benefits()).extracting(BenefitShift::benefit).containsExactly("birth-grant");
    }

    @Test
    void theSameRulesChangeNothing() {
        BenefitRules same = new EditedRulebook(temporary).load();
        Comparison comparison =
                RULES.count(Families.of(100, 26, 0.1, DATE).stream(), DATE).compare(RULES, same);
        assertThat(comparison.benefits()).isEmpty();
        assertThat(comparison.examples()).isEmpty();
    }

    @Test
    void amountsOfTheirOwnAreExactToTheTenge() {
        BenefitRules rules = BenefitRules.load("social-code");
        BenefitRules reform = new EditedRulebook(temporary, "social-code")
                .replace("targeted-social-assistance.drl", "family.machinery == false,", "")
                .load();
        List<Family> families = Families.of(400, 27, 0.02, TODAY);
        Population population = rules.count(families.stream(), family -> family, TODAY, List.of(reform));
        List<Decisions> decided = decide(families, rules, TODAY);
        for (BenefitCount count : population.benefits(rules)) {
            assertThat(count.total()).as(count.benefit()).isEqualTo(tally(decided, count.benefit(), one -> true));
        }
        assertThat(population.compare(rules, reform).families())
                .isEqualTo(shift(families, rules, reform, TODAY, Set.of("targeted-social-assistance")));
    }

    @Test
    void rulesThatContradictEachOtherEndACount() {
        BenefitRules reform = new EditedRulebook(temporary)
                .replace("single-mother-allowance.drl", "child.age >= 3", "child.age >= 2")
                .load();
        Family family = Family.builder()
                .add(Mother.builder("mother").single(true).build())
                .add(Child.builder("child").born(DATE.minusYears(2)).build())
                .build();

        assertThatThrownBy(() -> RULES.count(Stream.of(family), one -> one, DATE, List.of(reform)))
                .isInstanceOf(RulebookException.class)
                .hasMessageStartingWith("rulebook " + temporary)
                .hasMessageContaining("grant differently");
        assertThatThrownBy(() -> reform.count(FamilyColumns.of(List.of(family)), DATE))
                .isInstanceOf(RulebookException.class);
    }

    @Test
    void whatFailsIsCountedAndTold() {
        Family unborn = Family.builder()
                .add(Child.builder("c").born(DATE.plusDays(1)).build())
                .build();
        List<Family> families = new ArrayList<>(Families.of(10, 28, 0, DATE));
        families.add(4, unborn);
        Population population = RULES.count(families.stream(), DATE);
        assertThat(population.families()).isEqualTo(10);
        assertThat(population.failed()).isEqualTo(1);
        assertThat(population.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.number()).isEqualTo(5);
            assertThat(failure.error()).hasMessageContaining("born");
        });
    }

    private static <T> Map<String, T> bands(Map<Breakdown, Map<String, T>> all, Breakdown breakdown) {
        return Objects.requireNonNull(all.get(breakdown));
    }

    private static List<Decisions> decide(List<Family> families, BenefitRules rules, LocalDate date) {
        return families.stream()
                .map(family -> PlainRoad.decide(rules, family, date))
                .toList();
    }

    private static Tally tally(List<Decisions> decided, String benefit, Predicate<Decision> counted) {
        long[] outcomes = new long[Outcome.values().length];
        BigDecimal amount = BigDecimal.ZERO.setScale(2);
        for (Decisions all : decided) {
            for (Decision decision : all) {
                if (decision.benefit().equals(benefit) && counted.test(decision)) {
                    outcomes[List.of(Outcome.values()).indexOf(decision.outcome())]++;
                    amount = decision.amount() == null ? amount : amount.add(decision.amount());
                }
            }
        }
        return new Tally(outcomes[0], outcomes[1], outcomes[2], amount);
    }

    private static Shift shift(
            List<Family> families, BenefitRules before, BenefitRules after, LocalDate date, Set<String> changed) {
        long gainers = 0;
        long losers = 0;
        long unchanged = 0;
        long unclear = 0;
        BigDecimal monthly = BigDecimal.ZERO.setScale(2);
        BigDecimal oneTime = BigDecimal.ZERO.setScale(2);
        for (Family family : families) {
            Decisions then = PlainRoad.decide(before, family, date);
            Decisions now = PlainRoad.decide(after, family, date);
            boolean open = Stream.concat(then.decisions().stream(), now.decisions().stream())
                    .anyMatch(one -> changed.contains(one.benefit()) && one.outcome() == Outcome.UNDETERMINED);
            if (open) {
                unclear++;
                continue;
            }
            BigDecimal moreMonthly =
                    now.totals().monthly().subtract(then.totals().monthly());
            BigDecimal moreOneTime =
                    now.totals().oneTime().subtract(then.totals().oneTime());
            monthly = monthly.add(moreMonthly);
            oneTime = oneTime.add(moreOneTime);
            int sign = moreMonthly
                    .multiply(BigDecimal.valueOf(12))
                    .add(moreOneTime)
                    .signum();
            gainers += sign > 0 ? 1 : 0;
            losers += sign < 0 ? 1 : 0;
            unchanged += sign == 0 ? 1 : 0;
        }
        return new Shift(gainers, losers, unchanged, unclear, monthly, oneTime);
    }
}
