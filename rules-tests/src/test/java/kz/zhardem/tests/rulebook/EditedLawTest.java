package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Caveat;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Residence;
import kz.zhardem.Result;
import kz.zhardem.drools.PlainRoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst can do to law in time, with no Java touched: bands, formulas, rounding, silence, what became known later. */
final class EditedLawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String INDEX = "base-figures/monthly-calculation-index.yaml";

    private static final String FIGURES_OF_2026 = "sources: [S33, S57, S35] }";

    private static final BenefitRules SHIPPED = BenefitRules.load("social-code");

    private final Path temporary;

    EditedLawTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private EditedRulebook rulebook() {
        return new EditedRulebook(temporary, "social-code");
    }

    private static Child.Builder child(String id, LocalDate born) {
        return Child.builder(id)
                .born(born)
                .livesWithFamily(true)
                .student(false)
                .fullStateSupport(false)
                .imprisoned(false)
                .conscript(false)
                .disability(false)
                .severeDisability(false)
                .stillborn(false)
                .adopted(false)
                .guardianship(false)
                .parentalRightsLost(false)
                .countedInOtherFamily(false);
    }

    private static Family withChildren(int count) {
        Family.Builder family = Family.builder()
                .residence(Residence.CITIZEN)
                .add(Mother.builder("aliya").build());
        for (int i = 0; i < count; i++) {
            family.add(child("c" + i, LocalDate.of(2009 + i, 3, 3)).build());
        }
        return family.build();
    }

    private static Family with(Child child) {
        return Family.builder().residence(Residence.CITIZEN).add(child).build();
    }

    private static Child newborn(LocalDate born) {
        return child("dana", born).birthOrder(1).birthGrantReceived(false).build();
    }

    private static Decision large(BenefitRules rules, int children) {
        return rules.decide(withChildren(children), DAY)
                .find("large-family-allowance", "family")
                .orElseThrow();
    }

    private static Decision grant(BenefitRules rules, LocalDate born, LocalDate date) {
        return rules.decide(with(newborn(born)), date)
                .find("birth-grant", "dana")
                .orElseThrow();
    }

    private static Decision care(BenefitRules rules, Child child) {
        return rules.decide(with(child), DAY)
                .find("child-care-allowance", "dana")
                .orElseThrow();
    }

    @Test
    void aNewBandHasItsOwnNumber() {
        BenefitRules edited = rulebook()
                .replace(
                        "large-family-allowance.yaml",
                        "\"8\": \"4 each\" }, mark: CONFIRMED, source: \"Social Code, art. 91 p. 1\"",
                        "\"8\": \"4 each\", \"9\": \"50\" }, mark: CONFIRMED, source: \"Social Code, art. 91 p. 1\"")
                .load();

        assertThat(large(edited, 9).amount()).isEqualTo(new BigDecimal("216250.00"));
        assertThat(large(edited, 9).calculation()).isEqualTo("50 × 4325");
        assertThat(large(SHIPPED, 9).amount()).isEqualTo(new BigDecimal("155700.00"));
        assertThat(large(edited, 8).amount())
                .isEqualTo(large(SHIPPED, 8).amount())
                .isEqualTo(new BigDecimal("138400.00"));
    }

    @Test
    void theDayOnWhichLawBecameKnownMoves() {
        BenefitRules edited = rulebook()
                .replace("large-family-allowance.yaml", "known-from: \"2020-05-13\"", "known-from: \"2020-07-01\"")
                .load();
        LocalDate february = LocalDate.of(2020, 2, 1);

        assertThat(knownOn(edited, february, LocalDate.of(2020, 6, 30))).isEqualTo(new BigDecimal("74388.00"));
        assertThat(knownOn(edited, february, LocalDate.of(2020, 7, 1))).isEqualTo(new BigDecimal("84832.00"));
        assertThat(knownOn(SHIPPED, february, LocalDate.of(2020, 5, 12))).isEqualTo(new BigDecimal("74388.00"));
        assertThat(knownOn(SHIPPED, february, LocalDate.of(2020, 6, 30))).isEqualTo(new BigDecimal("84832.00"));
    }

    private static BigDecimal knownOn(BenefitRules rules, LocalDate date, LocalDate knownOn) {
        BigDecimal amount = rules.decide(withChildren(8), date, knownOn)
                .find("large-family-allowance", "family")
                .orElseThrow()
                .amount();
        return amount == null ? BigDecimal.ZERO : amount;
    }

    @Test
    void aFormulaWithoutItsFloorIsReckonedAsWritten() {
        BenefitRules edited = rulebook()
                .replace(
                        "targeted-social-assistance.yaml",
                        "from: \"2023-07-01\", formula: \"max( 0, value( \\\"poverty-line\\\" )",
                        "from: \"2023-07-01\", formula: \"( value( \\\"poverty-line\\\" )")
                .load();
        Family family = Family.builder()
                .averageMonthlyIncome(100000)
                .povertyLine(36000)
                .residence(Residence.CITIZEN)
                .secondDwelling(false)
                .businessPremises(false)
                .buildingPlot(false)
                .severalCars(false)
                .machinery(false)
                .add(Mother.builder("aliya")
                        .ableToWork(true)
                        .carer(false)
                        .fullStateSupport(false)
                        .imprisoned(false)
                        .build())
                .add(Father.builder("marat")
                        .ableToWork(true)
                        .carer(false)
                        .fullStateSupport(false)
                        .imprisoned(false)
                        .conscript(false)
                        .build())
                .add(child("dana", LocalDate.of(2022, 1, 15)).build())
                .add(child("erlan", LocalDate.of(2016, 1, 15)).build())
                .build();

        Decision shipped = assistance(SHIPPED, family);
        Decision decision = assistance(edited, family);

        assertThat(shipped.calculation()).startsWith("max(0, 36000 − 25000) × 4 + 6487.5");
        assertThat(decision.calculation()).startsWith("(36000 − 25000) × 4 + 6487.5");
        assertThat(decision.amount())
                .as("who is above the line is refused, so that the floor changes nothing")
                .isEqualTo(shipped.amount())
                .isEqualTo(new BigDecimal("50488.00"));
    }

    private static Decision assistance(BenefitRules rules, Family family) {
        return rules.decide(family, DAY)
                .find("targeted-social-assistance", "family")
                .orElseThrow();
    }

    @Test
    void anotherRoundingChangesAmountAndText() {
        BenefitRules edited = rulebook()
                .replace("rulebook.yaml", "mode: up-to-whole-tenge", "mode: to-nearest-whole-tenge")
                .load();

        assertThat(large(SHIPPED, 6).amount()).isEqualTo(new BigDecimal("104017.00"));
        assertThat(large(SHIPPED, 6).calculation()).isEqualTo("24.05 × 4325 = 104016.25, up-to-whole-tenge");
        assertThat(large(edited, 6).amount()).isEqualTo(new BigDecimal("104016.00"));
        assertThat(large(edited, 6).calculation()).isEqualTo("24.05 × 4325 = 104016.25, to-nearest-whole-tenge");
        LocalText up = Objects.requireNonNull(large(SHIPPED, 6).explanation().calculation());
        assertThat(up.in(Locale.ENGLISH)).endsWith("; rounded up to the whole tenge: 104,017.00 tenge");
        assertThat(up.in(Locale.forLanguageTag("ru")))
                .contains("; округлено вверх до целого тенге: 104")
                .doesNotContain("up-to");
        assertThat(up.in(Locale.forLanguageTag("kk")))
                .contains("; бүтін теңгеге дейін жоғары қарай дөңгелектелді: 104")
                .doesNotContain("up-to");
        LocalText nearest =
                Objects.requireNonNull(large(edited, 6).explanation().calculation());
        assertThat(nearest.in(Locale.ENGLISH)).endsWith("; rounded to the nearest whole tenge: 104,016.00 tenge");
        assertThat(nearest.in(Locale.forLanguageTag("ru")))
                .contains("; округлено до ближайшего целого тенге: 104")
                .doesNotContain("nearest");
        assertThat(nearest.in(Locale.forLanguageTag("kk")))
                .contains("; ең жақын бүтін теңгеге дейін дөңгелектелді: 104")
                .doesNotContain("nearest");
        assertThat(large(edited, 4).amount())
                .as("16.03 × 4325 = 69329.75")
                .isEqualTo(large(SHIPPED, 4).amount());
    }

    @Test
    void theDayOfBirthPicksTheValues() {
        BenefitRules edited = rulebook()
                .replace(
                        "birth-grant.yaml",
                        "event: application\n  other-reading: birth\n  status: assumption\n",
                        "event: birth\n")
                .load();
        LocalDate born = LocalDate.of(2025, 12, 15);
        LocalDate applied = LocalDate.of(2026, 1, 15);

        Decision shipped = grant(SHIPPED, born, applied);
        Decision decision = grant(edited, born, applied);

        assertThat(shipped.amount()).isEqualTo(new BigDecimal("164350.00"));
        assertThat(shipped.caveats()).extracting(Caveat::value).contains("birth-grant.values-as-of");
        assertThat(decision.amount()).isEqualTo(new BigDecimal("149416.00"));
        assertThat(decision.calculation()).endsWith("× 3932");
        assertThat(decision.caveats()).extracting(Caveat::value).doesNotContain("birth-grant.values-as-of");
        assertThat(grant(SHIPPED, applied, applied).caveats())
                .as("born and applied for in one year: both readings agree")
                .extracting(Caveat::value)
                .doesNotContain("birth-grant.values-as-of");
    }

    @Test
    void anotherAgeLimitChangesAmountReasonAndQuestion() {
        BenefitRules edited = rulebook()
                .replace(
                        "child-care-allowance.yaml",
                        "value: \"18\", mark: CONFIRMED, source: \"Social Code",
                        "value: \"36\", mark: CONFIRMED, source: \"Social Code")
                .load();
        Child.Builder oftwo = child("dana", LocalDate.of(2024, 3, 1)).birthOrder(1);
        Child uninsured = oftwo.carerInsured(false).build();
        Child open = oftwo.carerInsured(null).build();
        Child offour = child("dana", LocalDate.of(2022, 3, 1))
                .birthOrder(1)
                .carerInsured(false)
                .build();

        assertThat(care(SHIPPED, uninsured).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(care(SHIPPED, uninsured).unmet()).extracting(Reason::limit).containsExactly(18);
        assertThat(care(SHIPPED, open).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(care(edited, uninsured).amount()).isEqualTo(new BigDecimal("24912.00"));
        assertThat(care(edited, uninsured).until()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(care(edited, open).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(care(edited, open).missing()).containsExactly("members[dana].carerInsured");
        assertThat(care(edited, offour).unmet()).extracting(Reason::limit).containsExactly(36);
    }

    @Test
    void aSilenceOfTheRecordLeavesGrantsOpen() {
        BenefitRules edited = rulebook()
                .replace(
                        "birth-grant.yaml",
                        "source: \"Social Code, art. 80 p. 1\" }",
                        "source: \"Social Code, art. 80 p. 1\" }\n"
                                + "      - { from: \"2026-01-01\", unknown: true, source: \"the new number was not found\" }")
                .load();
        LocalDate newYear = LocalDate.of(2026, 1, 1);

        Decision open = grant(edited, LocalDate.of(2025, 12, 15), newYear);

        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.missing()).isEmpty();
        assertThat(open.gaps())
                .containsExactly(new Gap("birth-grant.rate", newYear, null, "the new number was not found"));
        assertThat(grant(edited, LocalDate.of(2025, 12, 15), newYear.minusDays(1))
                        .amount())
                .isEqualTo(new BigDecimal("149416.00"));
        assertThat(grant(edited, LocalDate.of(2024, 1, 1), newYear).outcome())
                .as("a requirement unmet is a refusal as ever")
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void fewerThanTheFirstBandHaveNoAmount() {
        BenefitRules edited = rulebook()
                .replace(
                        "large-family-allowance.drl",
                        "family.childrenOfLargeFamily >= 4,",
                        "family.childrenOfLargeFamily >= 2,")
                .load();
        List<Family> families = IntStream.rangeClosed(1, 9)
                .mapToObj(EditedLawTest::withChildren)
                .toList();
        Gap below = new Gap(
                "large-family-allowance.rate",
                LocalDate.of(2023, 7, 1),
                null,
                "its first band begins at 4, and fewer have no amount");

        assertThat(large(edited, 1).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(List.of(2, 3)).allSatisfy(children -> {
            assertThat(large(edited, children).outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(large(edited, children).amount()).isNull();
            assertThat(large(edited, children).missing()).isEmpty();
            assertThat(large(edited, children).gaps()).containsExactly(below);
            assertThat(large(edited, children).explanation().summarize(Locale.ENGLISH))
                    .contains("its first band begins at 4, and fewer have no amount");
        });
        assertThat(large(edited, 4).amount()).isEqualTo(new BigDecimal("69330.00"));
        assertThat(large(edited, 4).gaps()).isEmpty();
        assertThat(edited.decideAll(families.stream(), DAY)
                        .map(result -> ((Result.Decided<Family>) result).decisions()))
                .isEqualTo(families.stream()
                        .map(family -> PlainRoad.decide(edited, family, DAY))
                        .toList());
    }

    @Test
    void theNextYearsIndexNeedsItsLastCheckedDay() {
        EditedRulebook edited = rulebook()
                .replace(
                        INDEX,
                        FIGURES_OF_2026,
                        FIGURES_OF_2026
                                + "\n  - { from: \"2027-01-01\", value: \"4400\", mark: SINGLE, sources: [S57] }");

        assertThat(edited.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(INDEX);
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).contains("\"checked-until\" lies before the last entry: move it to");
        });
    }
}
