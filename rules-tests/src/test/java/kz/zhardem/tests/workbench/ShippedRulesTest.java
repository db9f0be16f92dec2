package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kz.zhardem.workbench.Zhardem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The command with the rulebooks that come with it. */
class ShippedRulesTest {

    private static Run run(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        int exitCode = new Zhardem(input, out, err).run(args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String example(String file) {
        return Cases.examples().resolve(file).toString();
    }

    @ParameterizedTest
    @CsvSource({
        // 4 x 1030; 1339 conscript's child + 3605 infant care + 1030 single mother + 4000 special allowance.
        "conscript-father-and-newborn.json, 4120.00, 9974.00",
        // 4 x 1092; 1092 six children + 4000 special allowance + 4914 infant care of the sixth child.
        "large-family-with-awards.json, 4368.00, 10006.00",
        // 4 x 1296; 1684.80 and 1620 child allowance + 4536 infant care of the second child + 2 x 1296 low income.
        "low-income-family-with-grandmother.json, 5184.00, 10432.80",
    })
    void decidesTheExamples(String file, String oneTime, String monthly) {
        Run run = run("", "decide", example(file));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\"totals\": {\n    \"oneTime\": " + oneTime + ",\n    \"monthly\": " + monthly + "\n  }");
        assertThat(SchemaTest.errors(SchemaTest.DECISIONS, run.out())).isEmpty();
    }

    @Test
    void asksWhenLittleIsKnown() {
        Run run = run("", "decide", example("little-known.json"));

        assertThat(run.exitCode()).isZero();
        assertThat(SchemaTest.errors(SchemaTest.DECISIONS, run.out())).isEmpty();
        JsonNode decisions = Json.parse(run.out());
        assertThat(decisions.get("totals").get("oneTime").decimalValue()).isZero();
        assertThat(decisions.get("nextQuestion").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-mistyped-field.json", "wrong-birth-date.json"})
    void refusesTheWrongExamples(String file) {
        Run run = run("", "decide", example(file));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("zhardem: family.members[");
    }

    @Test
    void decidesTheLinesOfTheExamples() {
        Run run = run("", "decide", "--lines", example("families.jsonl"));

        assertThat(run.exitCode()).isEqualTo(1);
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSize(5);
        assertThat(answers.get(4)).startsWith("{\"line\":5,\"error\":\"family.members[1].born: expected");
        List<String> files = List.of(
                "conscript-father-and-newborn.json",
                "large-family-with-awards.json",
                "low-income-family-with-grandmother.json",
                "little-known.json");
        for (int i = 0; i < files.size(); i++) {
            JsonNode alone = Json.parse(run("", "decide", example(files.get(i))).out());
            assertThat(Json.parse(answers.get(i))).as(files.get(i)).isEqualTo(alone);
        }
    }

    @Test
    void anExportedRulebookDecidesTheSame(@TempDir Path parent) {
        String folder = parent.resolve("rules").toString();
        assertThat(run("", "export", "family-benefits-2006", folder).exitCode()).isZero();

        Run shipped = run("", "decide", example("large-family-with-awards.json"));
        Run exported = run("", "decide", "--rules", folder, example("large-family-with-awards.json"));

        assertThat(exported).isEqualTo(shipped);
        assertThat(run("", "export", "family-benefits-2006", folder))
                .isEqualTo(new Run(2, "", "zhardem: " + folder + ": the folder is not empty\n"));
    }

    @Test
    void tellsABirthAfterTheDateByItsPath() {
        String unborn = Cases.example("little-known.json").replace("2006-02-10", "2006-09-16");

        Run run = run(unborn, "decide", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("zhardem: family.members[1].born: expected ")
                .doesNotContain("2006-09-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void tellsEveryReasonInTheLanguage(String language) {
        Run run = run("", "decide", "--text", "--lang", language, example("low-income-family-with-grandmother.json"));

        assertThat(run.exitCode()).isZero();
        // The words of a rule show through only where a fact has no words of its own.
        assertThat(run.out()).doesNotContain("==").doesNotContain("is met").doesNotContain("is not met");
    }

    @Test
    void listsTheRulesAndTheIndexOfTheDay() {
        Run run = run("", "rules", "--date", "2006-09-15");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("monthly-calculation-index +1030 +tenge");
    }

    /** The amounts are those of the law: multiples of the index of 4325 and of the subsistence minimum of 50851 tenge. */
    @Test
    void tellsTheYearOfALargeFamily() {
        Run run = run("", "timeline", example("large-family.json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "15 Jun 2026 – 31 Dec 2026  272,475.00 tenge", // 63 x 4325, the eighth child
                        "1 Jan 2026 – 14 Jun 2026   121,360.00 tenge", // 28.06 x 4325, rounded up
                        "15 Jun 2026 – 9 Sep 2026   138,400.00 tenge  amina is born", // 8 x 4 x 4325
                        "10 Sep 2026 – 31 Dec 2026  121,360.00 tenge  aidos turns 18",
                        "1 Jan 2026 – 31 Dec 2026  81,871.00 tenge") // 1.61 x 50851, rounded up
                .containsPattern("1 Jan 2026 – 5 Apr 2026 +38,493.00 tenge"); // 8.90 x 4325, rounded up
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"large-family.json", "conscript-father-and-newborn.json", "little-known.json"})
    void theTimelinesOfTheExamplesAreValid(String file) {
        Run run = run("", "timeline", "--json", "--from", "2006-01-01", "--to", "2027-06-30", example(file));

        assertThat(run.err()).isEmpty();
        assertThat(SchemaTest.errors(SchemaTest.TIMELINE, run.out())).isEmpty();
        assertThat(run("", "timeline", "--json", "--from", "2006-01-01", "--to", "2027-06-30", example(file)))
                .isEqualTo(run);
    }

    /** A law of 13 May 2020 gave families of eight and more 4 MCI for each child from 1 January 2020 on. */
    @Test
    void findsTheBackPayOfTheLawOfMay2020() {
        String family = Cases.example("large-family.json");
        // Nobody has turned 18 yet, and the eighth child is born.
        String then = family.replace("2020-03-08", "2019-03-08")
                .replace("2024-10-05", "2019-06-05")
                .replace("2026-06-15", "2019-12-15");

        Run run = run(
                then,
                "arrears",
                "--json",
                "--from",
                "2020-01-01",
                "--to",
                "2020-05-31",
                "--known-then",
                "2020-05-12",
                "--known-now",
                "2020-05-13",
                "-");

        assertThat(run.err()).isEmpty();
        assertThat(SchemaTest.errors(SchemaTest.ARREARS, run.out())).isEmpty();
        // 28.06 x 2651 = 74388 and 32 x 2651 = 84832; from April 28.06 x 2778 = 77951 and 88896.
        assertThat(Json.parse(run.out()).get("months"))
                .filteredOn(month -> month.get("benefit").asString().equals("large-family-allowance"))
                .extracting(month -> month.get("difference").decimalValue().toPlainString())
                .containsExactly("10444.00", "10444.00", "10444.00", "10945.00", "10945.00");
    }

    @Test
    void aRulebookHasToBeNamedWhereThereAreSeveral() {
        for (String command : List.of("coverage", "interview")) {
            Run run = run("", command);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("zhardem: there are several rulebooks: family-benefits-2006, social-code; say which");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"family-benefits-2006", "social-code"})
    void tellsTheCoverageOfEveryRulebook(String rulebook) {
        for (String language : List.of("kk", "ru", "en")) {
            Run run = run("", "coverage", rulebook, "--lang", language);

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("monthly-calculation-index — ").doesNotContain("null");
        }
    }
}
