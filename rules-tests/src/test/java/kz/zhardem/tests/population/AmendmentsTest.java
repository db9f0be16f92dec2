package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.Amendment;
import kz.zhardem.Amendment.Kind;
import kz.zhardem.BenefitRules;
import kz.zhardem.Family;
import kz.zhardem.tests.rulebook.EditedRulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two rulebooks say differently, and on which days. */
final class AmendmentsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

    private static final BenefitRules SHIPPED = BenefitRules.load("social-code");

    private final Path temporary;

    AmendmentsTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private EditedRulebook edited() {
        return new EditedRulebook(temporary, "social-code");
    }

    private static List<Amendment> between(BenefitRules baseline, BenefitRules reform, LocalDate date) {
        return baseline.count(Stream.<Family>of(), one -> one, date, List.of(reform))
                .compare(baseline, reform)
                .amendments();
    }

    private static List<Amendment> amendments(EditedRulebook reform) {
        return between(SHIPPED, reform.load(), DATE);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void twoCopiesSayTheSame() {
        assertThat(amendments(edited())).isEmpty();
    }

    @Test
    void whatDecidesNothingIsNoAmendment() {
        assertThat(amendments(edited().replace(
                                "birth-grant.drl", "rule \"Birth grant\"", "// A remark.\nrule \"The birth grant\"")
                        .replace("birth-grant.yaml", "unit: mci", "unit: mci   # A remark.")
                        .replace(
                                "birth-grant.yaml",
                                "\"1\": \"38.0\", \"4\": \"63.0\"",
                                "\"1\": \"38\", \"4\": \"63.00\"")))
                .isEmpty();
    }

    @Test
    void aValueDiffersFromItsDayUntilTheNextOne() {
        assertThat(amendments(edited().replace("birth-grant.yaml", "\"1\": \"31.41\"", "\"1\": \"32\"")))
                .containsExactly(
                        new Amendment(Kind.VALUE, "birth-grant.rate", day("2014-04-01"), day("2014-12-31"), false));
    }

    @Test
    void aNewRateDiffersFromItsDayOn() {
        assertThat(amendments(edited().replace(
                                "birth-grant.yaml",
                                "  application-period:",
                                "      - { from: \"2026-09-01\", value: \"40\", mark: SINGLE, source: \"a draft\" }\n"
                                        + "  application-period:")))
                .containsExactly(new Amendment(Kind.VALUE, "birth-grant.rate", day("2026-09-01"), null, false));
    }

    @Test
    void aValueOnTheDayOfTheComparisonIsSaidToDifferOnIt() {
        EditedRulebook reform =
                edited().replace("birth-grant.yaml", "value: \"18\", mark: SINGLE", "value: \"24\", mark: SINGLE");
        assertThat(amendments(reform))
                .containsExactly(
                        new Amendment(Kind.VALUE, "birth-grant.application-period", day("2023-07-01"), null, true));
        assertThat(between(SHIPPED, reform.load(), day("2023-06-30")))
                .extracting(Amendment::onDate)
                .containsExactly(false);
        assertThat(between(SHIPPED, reform.load(), day("2023-07-01")))
                .extracting(Amendment::onDate)
                .containsExactly(true);
    }

    @Test
    void aRuleDiffersWhileItsTextIsInForce() {
        assertThat(amendments(edited().replace(
                                "birth-grant.drl",
                                "child.birthGrantReceived == false                    //",
                                "child.birthGrantReceived == true                    //")))
                .containsExactly(new Amendment(Kind.RULES, "birth-grant", day("2006-01-01"), day("2023-06-30"), false));
    }

    @Test
    void aTextThatComesIntoForceLaterDiffersInBetween() {
        assertThat(amendments(edited().replace(
                                "large-family-allowance.yaml",
                                "edition: social-code, from: \"2023-07-01\"",
                                "edition: social-code, from: \"2024-01-01\"")))
                .containsExactly(new Amendment(
                        Kind.RULES, "large-family-allowance", day("2023-07-01"), day("2023-12-31"), false));
    }

    @Test
    void aBaseFigureIsAValueOfItsOwn() {
        EditedRulebook reform = edited();
        String figure = reform.read("base-figures/monthly-calculation-index.yaml");
        assertThat(figure).contains("value: \"4325\"");
        assertThat(amendments(reform.replace(
                        "base-figures/monthly-calculation-index.yaml", "value: \"4325\"", "value: \"5000\"")))
                .containsExactly(new Amendment(
                        Kind.VALUE, "monthly-calculation-index", day("2026-01-01"), day("2026-12-31"), true));
    }

    @Test
    void theSheetAndTheRoundingAreAmendedToo() {
        assertThat(amendments(
                        edited().replace("large-family-allowance.yaml", "frequency: monthly", "frequency: one-time")
                                .replace("rulebook.yaml", "mode: up-to-whole-tenge", "mode: to-nearest-whole-tenge")))
                .containsExactly(
                        new Amendment(Kind.SHEET, "large-family-allowance", null, null, true),
                        new Amendment(Kind.ROUNDING, "", null, null, true));
    }

    @Test
    void aBenefitOfOneOnlyIsAnAmendment() {
        BenefitRules without = edited().replace("rulebook.yaml", "  - award-mother-allowance\n", "")
                .delete("award-mother-allowance.drl")
                .delete("award-mother-allowance.yaml")
                .load();
        assertThat(between(SHIPPED, without, DATE))
                .containsExactly(new Amendment(Kind.BENEFIT, "award-mother-allowance", day("2006-01-01"), null, true))
                .isEqualTo(between(without, SHIPPED, DATE));
    }
}
