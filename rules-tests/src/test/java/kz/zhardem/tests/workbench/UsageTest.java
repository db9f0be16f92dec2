package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decide",
                "frobnicate",
                "--frobnicate",
                "decide --frobnicate -",
                "decide - -",
                "decide --text --lines -",
                "decide --lang de -",
                "decide --text --explain -",
                "decide --lines --notice notice.html -",
                "decide --notice",
                "decide --text --lang de -",
                "decide --text --lang",
                "decide --rules",
                "interview - -",
                "interview --lang de",
                "interview --date 15.09.2006",
                "interview --save",
                "export",
                "export family-benefits-2006",
                "rules --date 15.09.2006",
                "rules --date 2006-02-30",
                "rules --lang xx",
                "rules family-benefits-2006",
                "timeline",
                "timeline - -",
                "timeline --lang de -",
                "timeline --from 15.09.2006 -",
                "timeline --from 2006-09-15 --to 2006-09-14 -",
                "timeline --from 1900-01-01 --to 2000-01-02 -",
                "timeline --known-on yesterday -",
                "timeline --chart",
                "timeline --text -",
                "arrears --known-now 2006-09-15 -",
                "arrears --known-then 2006-09-15 -",
                "arrears --known-then 2006-09-15 --known-now 2006-09-15",
                "arrears --known-then 2006-09-15 --known-now 2006-09-15 --from 2007-01-01 --to 2006-01-01 -",
                "coverage --lang de",
                "coverage family-benefits-2006 x",
                "decide --known-on 2006-02-30 -",
                "vocabulary --lang xx",
                "vocabulary family-benefits-2006",
            })
    void aWrongCallIsToldInFewLines(String arguments) {
        Run run = Run.of(Cases.child("x"), arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("zhardem: ").contains(" --help'.\n").doesNotContain("Exception");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void aMistypedOptionOrCommandIsRecognised() {
        assertThat(Run.of("", "decide", "--tezt", "-").err()).contains("--text");
        assertThat(Run.of("", "decid").err()).contains("decide");
    }

    @Test
    void aDateIsExpectedAsInTheCase() {
        assertThat(Run.of("", "rules", "--date", "15.09.2006").err())
                .isEqualTo("zhardem: Invalid value for option '--date': expected a date written \"YYYY-MM-DD\", such as"
                        + " \"2006-09-15\", but got 15.09.2006\nTry 'zhardem rules --help'.\n");
    }

    @Test
    void aPeriodIsChecked() {
        assertThat(Run.of("", "timeline", "--from", "2006-09-15", "--to", "2006-09-14", "-")
                        .err())
                .isEqualTo("zhardem: --to must not be before --from\nTry 'zhardem timeline --help'.\n");
        assertThat(Run.of("", "timeline", "--from", "1900-01-01", "--to", "2000-01-02", "-")
                        .err())
                .isEqualTo("zhardem: --to must be at most 100 years after --from\nTry 'zhardem timeline --help'.\n");
    }

    @ParameterizedTest
    @CsvSource({"coverage, ''", "interview, ' with --rulebook'"})
    void ofSeveralRulebooksOneHasToBeNamed(String command, String how) {
        Run run = Run.of(FakeEngine.withTwoRulebooks(), "", command);

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "zhardem: there are several rulebooks: family-benefits-2006, social-code; say which" + how
                                + "\nTry 'zhardem " + command + " --help'.\n"));
    }

    @Test
    void aFileThatCannotBeReadIsTold(@TempDir Path folder) {
        Path missing = folder.resolve("missing.json");
        for (List<String> command : List.of(
                List.of("decide"),
                List.of("decide", "--lines"),
                List.of("decide", "--text"),
                List.of("timeline"),
                List.of("arrears", "--known-then", "2006-01-01", "--known-now", "2006-01-01"))) {
            Run run = Run.of("", with(command, missing.toString()));
            assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot read " + missing + ": it does not exist\n"));

            Run directory = Run.of("", with(command, folder.toString()));
            assertThat(directory.exitCode()).isEqualTo(2);
            assertThat(directory.out()).isEmpty();
            assertThat(directory.err()).startsWith("zhardem: cannot read " + folder + ": ");
        }
        assertThat(Run.of("", "decide", "a\0b").err())
                .isEqualTo("zhardem: cannot read a?b: no file can have this name\n");
    }

    private static String[] with(List<String> command, String file) {
        return java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of(file))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "decide --help",
                "interview --help",
                "export --help",
                "rules --help",
                "timeline --help",
                "arrears --help",
                "coverage --help",
                "vocabulary --help"
            })
    void helpTeaches(String arguments) {
        Run run = Run.of("", arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: zhardem")
                .contains("Example")
                .contains("Exit codes:")
                .doesNotContain("\u001b", "\n\n\n");
    }

    @Test
    void theExampleInTheHelpIsACase() {
        String help = Run.of("", "decide", "--help").out();
        String example = help.substring(help.indexOf("\n  {\n"), help.indexOf("\n  }\n") + 5);

        assertThat(Run.of(example, "decide", "-").exitCode()).isZero();
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("", "--version").out()).matches("zhardem \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }
}
