package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TimelineTest {

    /** A mother with an award, and two children, the younger of whom is born after the day of the case. */
    static final String FAMILY = """
            {"rulebook": "family-benefits-2006", "date": "2006-09-15", "family": {"members": [
              {"id": "aliya", "role": "MOTHER", "awards": ["ALTYN_ALQA"]},
              {"id": "dana", "role": "CHILD", "born": "2006-05-10"},
              {"id": "erlan", "role": "CHILD", "born": "2007-11-02"}]}}
            """;

    private static Run run(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "timeline";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[arguments.length - 1] = "-";
        return Run.of(FAMILY, arguments);
    }

    @Test
    void tellsTheYearOfTheCase() {
        Run run = run();

        assertThat(run).isEqualTo(new Run(0, """
                        Family benefits, from 1 January 2006 until 31 December 2006
                        Rulebook family-benefits-2006, version 1.0.0, sha256
                        %s

                        Birth grant — dana, one time
                          10 May 2006 – 31 Dec 2006  4,120.00 tenge  note: 1
                          source: table, row 1

                        Care allowance — dana, monthly
                          10 May 2006 – 30 Jun 2006  1,287.50 tenge  note: 2
                          1 Jul 2006 – 31 Dec 2006   1,362.50 tenge  The index is raised.
                                                                     note: 2
                          source: prose on care

                        Medicines — dana, in kind
                          10 May 2006 – 31 Dec 2006  unknown  Is dana treated at home?
                                                              Does dana have HIV?
                                                              What is the income?

                        Award allowance — aliya, monthly
                          1 Jan 2006 – 30 Jun 2006  4,017.00 tenge  note: 2
                          1 Jul 2006 – 31 Dec 2006  4,251.00 tenge  The index is raised.
                                                                    note: 2
                          source: prose on award

                        Assistance — the family, status
                          1 Jan 2006 – 31 Dec 2006  holds
                          source: prose

                        TOTALS BY MONTH (tenge; of several months, each)
                                               one time   monthly
                          Jan 2006 – Apr 2006      0.00  4,017.00
                          May 2006             4,120.00  5,304.50
                          Jun 2006                 0.00  5,304.50
                          Jul 2006 – Dec 2006      0.00  5,613.50

                        TOTALS BY YEAR (tenge)
                                one time    monthly
                          2006  4,120.00  60,358.00

                        Not due: Child allowance — dana; HIV allowance — dana; Lone pensioner — the
                        family

                        NOTES
                          1.  birth-grant.application-period is doubtful.
                          2.  index of 2006 is doubtful.
                        """.formatted(FakeEngine.SHA256), ""));
        assertThat(run("--from", "2006-01-01", "--to", "2006-12-31")).isEqualTo(run);
        assertThat(run("--from", "2006-01-01")).isEqualTo(run);
        assertThat(run("--to", "2006-12-31")).isEqualTo(run);
    }

    @Test
    void whatIsUnknownIsNeverZero() {
        Run run = run("--from", "2007-10-15", "--to", "2008-02-29", "--lang", "ru");

        assertThat(run.out())
                .contains("""
                          15.10.2007 – 31.12.2007  1 382,50 тенге  примечание: 1
                          01.01.2008 – 29.02.2008      неизвестно  The index of 2008 takes effect. (ru)
                                                                   нет данных: По уходу (care.rate), с
                                                                   01.01.2008 по 31.12.2009
                                                                   примечание: 2
                        """.replace("1 382,50", "1\u00a0382,50").stripTrailing())
                .contains("""
                          01.2008 – 02.2008           0,00  не менее 4 609,80  может быть положено
                                                                               больше: По уходу — dana,
                                                                               erlan
                        """.replace("4 609,80", "4\u00a0609,80").stripTrailing())
                .contains("не всё известно: 01.2008 – 02.2008")
                .contains("care.rate: the multipliers were not found");
    }

    @Test
    void whatTheRecordDoesNotReachIsToldOnceAndNeverAsZero() {
        Run run = run("--from", "2026-11-01", "--to", "2027-02-10");

        assertThat(run.out())
                .contains("\nNothing is known: Calculation index, from 1 January 2027.\n")
                .contains("""
                          Nov 2026 – Dec 2026      0.00  9,945.00
                          Jan 2027 – Feb 2027   unknown   unknown  not on record: Calculation index,
                        """.stripTrailing())
                .contains("  2027   unknown    unknown  not all is known in Jan 2027 – Feb 2027\n")
                .contains("\nNot due: Birth grant — dana, erlan; Care allowance — dana, erlan; Child")
                .doesNotContain("Care allowance — dana, monthly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void fitsATerminal(String language) {
        for (String[] period : new String[][] {{"2005-01-01", "2010-12-31"}, {"2026-01-01", "2027-12-31"}}) {
            Run run = run("--from", period[0], "--to", period[1], "--lang", language);

            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
            assertThat(run.out()).doesNotContain("null", "{", "}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Күтім — dana, ай сайын', 'ЖЫЛДАР БОЙЫНША ЖИЫНЫ', 'Тиесілі емес: ', '20.09.2006 күні белгілі болған'",
        "ru, 'По уходу — dana, ежемесячно', 'ИТОГО ПО ГОДАМ', 'Не положено: ', 'каким он был известен на 20.09.2006'",
    })
    void speaksTheLanguage(String language, String heading, String totals, String notDue, String knownOn) {
        assertThat(run("--lang", language, "--known-on", "2006-09-20").out())
                .contains("\n" + heading + "\n", "\n" + totals, "\n" + notDue, knownOn);
    }

    @Test
    void readsTheLawAsKnownOnTheDayOfTheOptionOrTheCase() {
        String known = FAMILY.replace("\"family\":", "\"knownOn\": \"2006-09-20\", \"family\":");

        Run byCase = Run.of(known, "timeline", "-");

        assertThat(byCase.out())
                .contains("\nBy the law as known on 20 September 2006\n", "10 May 2006 – 31 Dec 2006  1,287.50 tenge")
                .doesNotContain("1,362.50");
        assertThat(run("--known-on", "2006-09-20")).isEqualTo(byCase);
        assertThat(Run.of(known, "timeline", "--known-on", "2006-12-01", "-"))
                .isEqualTo(run("--known-on", "2006-12-01"));
        assertThat(run("--known-on", "2006-12-01").out()).contains("1,362.50");
    }

    @Test
    void theJsonHoldsAllOfIt() {
        Run run = run("--json", "--from", "2007-10-15", "--to", "2008-03-15", "--known-on", "2009-01-01");

        assertThat(run.err()).isEmpty();
        assertThat(SchemaTest.errors(SchemaTest.TIMELINE, run.out())).isEmpty();
        JsonNode timeline = Json.parse(run.out());
        assertThat(timeline.get("knownOn").asString()).isEqualTo("2009-01-01");
        assertThat(timeline.get("months")).hasSize(6);
        assertThat(timeline.get("years")).hasSize(2);
        JsonNode stretches = line(timeline, "care", "dana").get("stretches");
        assertThat(stretches).hasSize(2);
        assertThat(stretches.get(0).get("amount").decimalValue()).isEqualTo("1382.50");
        assertThat(stretches.get(0).get("calculation").asString()).isEqualTo("1.25 × 1106");
        assertThat(stretches.get(0).get("caveats")).hasSize(1);
        assertThat(stretches.get(1).get("gaps").get(0).get("value").asString()).isEqualTo("care.rate");
        assertThat(stretches.get(1).get("why").asString()).isEqualTo("The index of 2008 takes effect.");
        assertThat(stretches.get(1).has("missing")).isFalse();
        assertThat(line(timeline, "medicines", "dana").get("stretches").get(0).get("missing"))
                .hasSize(3);
        assertThat(line(timeline, "birth-grant", "erlan")
                        .get("stretches")
                        .get(0)
                        .get("from")
                        .asString())
                .isEqualTo("2007-11-02");
        assertThat(run("--json", "--from", "2007-10-15", "--to", "2008-03-15", "--known-on", "2009-01-01"))
                .isEqualTo(run);
    }

    private static JsonNode line(JsonNode timeline, String benefit, String subject) {
        return StreamSupport.stream(timeline.get("lines").spliterator(), false)
                .filter(line -> line.get("benefit").asString().equals(benefit)
                        && line.get("for").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheTextsOfTheJsonFollowTheLanguage() {
        Run kazakh = run("--json", "--lang", "kk", "--from", "2007-10-15", "--to", "2008-03-15");

        assertThat(kazakh.out()).contains("\"why\": \"The index of 2008 takes effect. (kk)\"");
        assertThat(kazakh.out().replace(" (kk)", ""))
                .isEqualTo(run("--json", "--from", "2007-10-15", "--to", "2008-03-15")
                        .out());
    }

    @Test
    void whatTheLawProtectsIsMarked() {
        assertThat(run("--from", "2027-01-01", "--to", "2027-01-31").out()).doesNotContain("confidential");
        assertThat(run("--from", "2006-01-01", "--to", "2006-01-31").out()).doesNotContain("has no HIV");
    }

    @Test
    void anIdCannotForgeLinesOrMoveTheCursor() {
        String hostile = FAMILY.replace("dana", "d\\nNOTES\\u001b[2J\\u202e");

        assertThat(Run.of(hostile, "timeline", "-").out())
                .contains("Birth grant — d?NOTES?[2J?, one time\n")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aFamilyThatIsDueNothingIsToldSo() {
        Run run = Run.of(
                Cases.child("c").replace("\"role\":\"CHILD\"", "\"role\":\"OTHER\""),
                "timeline",
                "--from",
                "2006-01-01",
                "--to",
                "2006-01-31",
                "-");

        assertThat(run.out()).contains("Not due: Lone pensioner — the family\n").doesNotContain("TOTALS");
    }
}
