package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Outcome;
import kz.zhardem.Result;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.rulebook.EditedRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecideAllTest {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    @ParameterizedTest
    @CsvSource({
        "family-benefits-2006, 2006-09-15, 0.0, 2000",
        "family-benefits-2006, 2006-09-15, 0.1, 500",
        "family-benefits-2006, 2005-12-31, 0.05, 300",
        "family-benefits-2006, 2012-02-29, 0.3, 150",
        "social-code, 2026-05-01, 0.0, 1500",
        "social-code, 2026-05-01, 0.05, 400",
        "social-code, 2024-02-29, 0.2, 60",
        "social-code, 2020-04-01, 0.05, 400",
        "social-code, 2018-06-01, 0.05, 300",
        "social-code, 2009-07-01, 0.05, 300"
    })
    void eachOfManyIsDecidedAsItIsAlone(String rulebook, LocalDate date, double unknown, int count) {
        BenefitRules rules = BenefitRules.load(rulebook);
        List<Family> families = Families.of(count, 11, unknown, date);
        List<Decisions> all = decisions(rules.decideAll(families.stream(), date));
        for (int i = 0; i < families.size(); i++) {
            Decisions alone = PlainRoad.decide(rules, families.get(i), date);
            assertThat(all.get(i).decisions()).as("family %d", i).isEqualTo(alone.decisions());
            assertThat(all.get(i)).as("family %d", i).isEqualTo(alone);
            assertThat(rules.decide(families.get(i), date)).as("family %d", i).isEqualTo(alone);
        }
        assertThat(all.stream().flatMap(one -> one.decisions().stream()).map(one -> one.outcome()))
                .contains(Outcome.GRANTED, Outcome.REFUSED);
    }

    /**
     * Open counts of many members are told apart up to some size, and beyond are decided one by one. Two families of each, with
     * members of their own names, so that what is kept of one is said of the other.
     */
    @Test
    void openCountsOfAnySizeAreDecidedAsTheyAreAlone() {
        List<Family> families = IntStream.rangeClosed(0, 40)
                .mapToObj(i -> withOpenAdults(i / 2, "of" + i + "-"))
                .toList();
        List<Decisions> all = decisions(RULES.decideAll(families.stream(), DATE));
        for (int i = 0; i < families.size(); i++) {
            assertThat(all.get(i))
                    .as("%d open adults", i / 2)
                    .isEqualTo(PlainRoad.decide(RULES, families.get(i), DATE));
        }
        assertThat(all.get(40)
                        .find("targeted-social-assistance", Decision.FAMILY)
                        .orElseThrow()
                        .detailsMissing())
                .hasSize(20);
    }

    /** Of low income, with a mother who cannot work and adults of whom nobody knows whether they work. */
    private static Family withOpenAdults(int adults, String ids) {
        Family.Builder family = Family.builder()
                .averageMonthlyIncome(0)
                .add(Mother.builder(ids + "m").working(false).ableToWork(false).build());
        for (int i = 0; i < adults; i++) {
            family.add(OtherMember.builder(ids + i)
                    .born(DATE.minusYears(40))
                    .ableToWork(true)
                    .build());
        }
        return family.build();
    }

    @Test
    void factsThatAreNullAreNamedByTheirNumber() {
        assertThatThrownBy(() -> RULES.decideAll(Stream.of(1, 2), number -> nothing(), DATE)
                        .toList())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the facts of case 1");
    }

    @SuppressWarnings("NullAway") // what a caller without its checks may do
    private static Family nothing() {
        return null;
    }

    @Test
    void severalThreadsDecideTheSameInTheSameOrder() {
        List<Family> families = Families.of(6000, 12, 0.02, DATE);
        List<Result<Family>> one = RULES.decideAll(families.stream(), DATE).toList();
        List<Result<Family>> several =
                RULES.decideAll(families.parallelStream(), DATE).toList();
        assertThat(several).isEqualTo(one);
        assertThat(several.stream().map(Result::number))
                .isEqualTo(
                        IntStream.rangeClosed(1, 6000).mapToObj(Long::valueOf).toList());
        assertThat(several.stream().map(Result::source)).isEqualTo(families);
    }

    @Test
    void aFamilyThatCannotBeDecidedDoesNotEndTheRun() {
        List<Family> families = new ArrayList<>(Families.of(5, 13, 0, DATE));
        families.add(
                2,
                Family.builder()
                        .add(Child.builder("c").born(DATE.plusDays(1)).build())
                        .build());
        List<Result<Family>> results = RULES.decideAll(families.stream(), DATE).toList();
        assertThat(results).hasSize(6);
        assertThat(results.get(2)).isInstanceOfSatisfying(Result.Failed.class, failed -> {
            assertThat(failed.number()).isEqualTo(3);
            assertThat(failed.error())
                    .isInstanceOf(InvalidFactsException.class)
                    .hasMessageContaining("members[0].born");
        });
        assertThat(results.stream().filter(Result.Decided.class::isInstance)).hasSize(5);
    }

    @Test
    void whatReadsTheFactsMayRefuseThem() {
        List<Result<Integer>> results = RULES.decideAll(
                        Stream.of(1, 2),
                        number -> {
                            if (number == 1) {
                                throw new InvalidFactsException("family", "a family");
                            }
                            return Families.of(1, 14, 0, DATE).get(0);
                        },
                        DATE)
                .toList();
        assertThat(results.get(0)).isInstanceOf(Result.Failed.class);
        assertThat(results.get(1)).isInstanceOf(Result.Decided.class);
        assertThat(results.get(0)).hasToString("Failed[1]");
    }

    @Test
    void noFamilyIsReadBeforeItsAnswerIsAskedFor() {
        List<Family> families = Families.of(3, 15, 0, DATE);
        AtomicInteger read = new AtomicInteger();
        Stream<Family> endless = Stream.generate(() -> families.get(read.getAndIncrement() % 3));
        assertThat(RULES.decideAll(endless, DATE).limit(7)).hasSize(7);
        assertThat(read).hasValue(7);
    }

    @Test
    void anEndlessParallelStreamIsReadInShortPieces() {
        List<Family> families = Families.of(3, 16, 0, DATE);
        AtomicInteger read = new AtomicInteger();
        Stream<Family> endless =
                Stream.generate(() -> families.get(read.getAndIncrement() % 3)).parallel();
        assertThat(RULES.decideAll(endless, DATE).limit(5000)).hasSize(5000);
        assertThat(read.get()).isBetween(5000, 10_000);
    }

    /** Both are refused for the same requirement at the same age, but the other fact that it turns on differs. */
    @Test
    void whatAReasonTellsIsEachChildsOwn(@TempDir Path folder) {
        BenefitRules edited = new EditedRulebook(folder)
                .replace("conscript-child-allowance.drl", "child.age < 18", "child.age < 10 && child.hiv == true")
                .load();
        Family family = Family.builder()
                .averageMonthlyIncome(3_000)
                .add(Child.builder("one").born(DATE.minusYears(12)).hiv(true).build())
                .add(Child.builder("other").born(DATE.minusYears(12)).hiv(false).build())
                .build();

        List<Decisions> twice = decisions(edited.decideAll(Stream.of(family, family), DATE));

        assertThat(twice)
                .allSatisfy(decisions -> assertThat(decisions).isEqualTo(PlainRoad.decide(edited, family, DATE)));
    }

    @Test
    void aDayWhoseLawIsUnknownIsRefusedAtOnce() {
        assertThatThrownBy(() -> RULES.decideAll(Stream.empty(), LocalDate.of(1990, 1, 1)))
                .isInstanceOf(DateNotCoveredException.class);
    }

    private static List<Decisions> decisions(Stream<Result<Family>> results) {
        return results.map(result -> ((Result.Decided<Family>) result).decisions())
                .toList();
    }
}
