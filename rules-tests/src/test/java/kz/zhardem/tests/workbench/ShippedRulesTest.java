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
}
