package kz.zhardem.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Comparison;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Residence;
import kz.zhardem.tests.rulebook.EditedRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An amount that is reckoned for each claim needs no class of its own for each number that goes into it. */
final class OwnAmountsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

    private static final DroolsBenefitRules RULES = (DroolsBenefitRules) BenefitRules.load("social-code");

    /** With so many children, of whom the youngest are aged one to six. */
    private static Family family(int children, int young, String income) {
        Family.Builder family = Family.builder()
                .residence(Residence.CITIZEN)
                .averageMonthlyIncome(new BigDecimal(income))
                .povertyLine(40_000)
                .secondDwelling(false)
                .businessPremises(false)
                .buildingPlot(false)
                .severalCars(false)
                .machinery(false)
                .add(Mother.builder("mother")
                        .born(DATE.minusYears(40))
                        .ableToWork(true)
                        .carer(false)
                        .disability(false)
                        .severeDisability(false)
                        .pensioner(false)
                        .fullStateSupport(false)
                        .imprisoned(false)
                        .build());
        for (int number = 0; number < children; number++) {
            family.add(Child.builder("child" + number)
                    .born(DATE.minusYears(number < young ? 3 : 9))
                    .ableToWork(false)
                    .carer(false)
                    .disability(false)
                    .severeDisability(false)
                    .pensioner(false)
                    .fullStateSupport(false)
                    .imprisoned(false)
                    .conscript(false)
                    .livesWithFamily(true)
                    .student(false)
                    .parentalRightsLost(false)
                    .countedInOtherFamily(false)
                    .build());
        }
        return family.build();
    }

    private static Decision assistance(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.benefit().equals("targeted-social-assistance"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void familiesOfEverySizeAreOneClassAndEachGetsItsOwnAmount() {
        MassDeciding many = new MassDeciding(List.of(RULES), DATE, true);
        List<Family> families = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(children -> IntStream.rangeClosed(0, children)
                        .mapToObj(young -> family(children, young, children + "0000.0" + young)))
                .toList();

        List<Decision> decided = families.stream()
                .map(family -> assistance(many.decide(family).decisions()))
                .toList();

        assertThat(decided)
                .isEqualTo(families.stream()
                        .map(family ->
                                assistance(PlainRoad.decide(RULES, family, DATE).decisions()))
                        .toList());
        assertThat(decided).extracting(Decision::outcome).containsOnly(Outcome.GRANTED);
        assertThat(decided).extracting(Decision::amount).doesNotHaveDuplicates();
        assertThat(many.spaces().stream()
                        .filter(space -> space.benefit().equals("targeted-social-assistance"))
                        .mapToInt(space -> space.classes().size()))
                .containsExactly(1);
    }

    /** At the poverty line there is a right, and nothing to pay. */
    @Test
    void aGrantOfNothingIsNoGain(@TempDir Path folder) {
        BenefitRules reform = new EditedRulebook(folder, "social-code")
                .replace("targeted-social-assistance.drl", "family.machinery == false,", "")
                .replace("targeted-social-assistance.drl", "family.machinery == false,", "")
                .load();
        Family atTheLine = family(2, 0, "120000").toBuilder().machinery(true).build();
        Family below = family(2, 0, "119999.97").toBuilder().machinery(true).build();

        Comparison comparison = RULES.count(Stream.of(atTheLine, below), one -> one, DATE, List.of(reform))
                .compare(RULES, reform);

        assertThat(assistance(reform.decide(atTheLine, DATE).decisions()).amount())
                .isEqualByComparingTo("0");
        assertThat(comparison.benefits()).singleElement().satisfies(shift -> {
            assertThat(shift.shift().gainers()).isEqualTo(1);
            assertThat(shift.shift().unchanged()).isEqualTo(1);
            assertThat(Objects.requireNonNull(shift.after()).total().granted()).isEqualTo(2);
        });
        assertThat(Objects.requireNonNull(comparison.families()).gainers()).isEqualTo(1);
    }

    @Test
    void anAmountForEachOfSeveralStaysAClassForEachNumber() {
        MassDeciding many = new MassDeciding(List.of(RULES), DATE, true);

        for (int children = 8; children <= 10; children++) {
            many.decide(family(children, 0, "1000000"));
        }

        assertThat(many.spaces().stream()
                        .filter(space -> space.benefit().equals("large-family-allowance"))
                        .mapToInt(space -> space.classes().size()))
                .containsExactly(3);
    }
}
