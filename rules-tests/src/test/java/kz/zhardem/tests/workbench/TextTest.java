package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.Frequency;
import kz.zhardem.Mark;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Role;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("kz.zhardem.workbench.words", Locale.forLanguageTag(language));
    }

    @Test
    void tellsAPersonInEnglishUnlessAskedOtherwise() {
        Run run = Run.of(Cases.motherAndChild(), "decide", "--text", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Family benefits, on 15 September 2006
                        Rulebook family-benefits-2006, version 1.0.0, sha256 %s

                        GRANTED
                          4,120.00 tenge  one time  Birth grant — c
                              = 400%% × 1,030.00 tenge
                              office: the social protection office where the family lives
                              because: c is 1 month old.
                              because: The birth is registered.
                              source: table, row 1
                              note: 1
                          1,287.50 tenge  monthly   Care allowance — c
                              = 125%% × 1,030.00 tenge
                              from 15 September 2006 until 15 December 2006 (the child turns 1)
                              office: cannot be told yet
                              because: The mother has an award.
                              because: In force since 1 July 2006.
                              source: prose; table
                              note: 2

                        STATUSES THAT HOLD
                          Assistance — the family
                              office: the social protection office where the family lives
                              conditions: taking part in public works
                              because: The mood is good.
                              source: prose

                        REFUSED
                          Child allowance — c
                              • The income is above the limit.
                              Another way is not open either:
                              • The father does not work.
                              → From 15 March 2007 it depends.
                              → With an income of 4,120.00 tenge it is granted.
                              source: table, row 2
                          HIV allowance — c (confidential by law)
                              • c has no HIV.
                              source: table, row 2

                        STATUSES THAT DO NOT HOLD
                          Lone pensioner — the family
                              • There are 2 members.
                              source: table, row 2

                        CANNOT TELL YET
                          Is c treated at home?
                              Medicines: yes → still open; no → refused
                          Does c have HIV? (confidential by law)
                              needed for: Medicines
                          What is the income?
                              needed for: Medicines — c
                          Which awards?
                              Award allowance: none → refused; Altyn Alqa → 4,000.00 tenge a month
                          Does c work?
                              needed for: Care allowance: where to apply

                        TOTALS
                          one time  4,120.00 tenge
                          a month   1,287.50 tenge
                          What cannot be told yet is not in the totals.

                        NOTES
                          1. birth-grant.application-period is doubtful.
                          2. monthly-calculation-index is doubtful.
                        """.formatted(FakeEngine.SHA256));
        assertThat(Run.of(Cases.motherAndChild(), "decide", "--text", "--lang", "en", "-"))
                .isEqualTo(run);
    }

    @Test
    void tellsAPersonInRussian() {
        Run run = Run.of(Cases.motherAndChild(), "decide", "--text", "--lang", "ru", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Семейные пособия, на 15.09.2006\n")
                .contains("\nНАЗНАЧАЕТСЯ\n  4 120,00 тенге  единовременно  На рождение — c\n")
                .contains("      = 400 % × 1 030,00 тенге\n")
                .contains("с 15.09.2006 по 15.12.2006 (the child turns 1 (ru))\n")
                .contains("условия: taking part in public works (ru)\n")
                .contains("\nОТКАЗАНО\n  На детей — c\n      • The income is above the limit. (ru)\n")
                .contains("  ВИЧ — c (конфиденциально по закону)\n")
                .contains("Лекарства: yes (ru) → ещё не решено; no (ru) → отказ\n")
                .contains("\nИТОГО\n  единовременно  4 120,00 тенге\n  в месяц        1 287,50 тенге\n");
    }

    @Test
    void tellsAPersonInKazakh() {
        Run run = Run.of(Cases.motherAndChild(), "decide", "--text", "--lang", "kk", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Отбасылық жәрдемақылар, 15.09.2006 күніне\n")
                .contains("\nТАҒАЙЫНДАЛАДЫ\n  4 120,00 теңге  біржолғы  Бала туғанда — c\n")
                .contains("15.09.2006 күнінен 15.12.2006 күнін қоса алғанға дейін (the child turns 1 (kk))\n")
                .contains("Марапат: none (kk) → бас тартылады; Altyn Alqa (kk) → айына 4 000,00 теңге\n")
                .contains("\nЖИЫНЫ\n  біржолғы  4 120,00 теңге\n  айына     1 287,50 теңге\n");
    }

    @Test
    void whatIsAlikeIsToldTogether() {
        String two = Cases.child("d").replace("]", ",{\"id\":\"e\",\"role\":\"CHILD\"}]");

        Run run = Run.of(two, "decide", "--text", "-");

        assertThat(run.out())
                .contains("  4,120.00 tenge  one time, for each  Birth grant — d, e\n", """
                              because: d: d is 1 month old.
                              because: e: e is 1 month old.
                              because: The birth is registered.
                        """.indent(-0), """
                          Child allowance — d, e
                              • The income is above the limit.
                        """, """
                          What is the income?
                              needed for: Medicines — d, e
                          Is d treated at home?
                          Is e treated at home?
                              Medicines: yes → still open; no → refused
                        """);
        assertThat(run.out()).containsOnlyOnce("Birth grant").contains("  a month   2,575.00 tenge\n");
    }

    @Test
    void parentsWhoseIdsAreTheirRolesAreCalledSoInTheLanguage() {
        String json = Cases.example("little-known.json");

        Run run = Run.of(new RealEngine(), json, "decide", "--text", "--lang", "ru", "-");

        assertThat(run.out()).contains(" — мать, child\n").doesNotContain("mother");
    }

    @Test
    void anIdCannotForgeLinesOrMoveTheCursor() {
        Run run = Run.of(Cases.child("d\\nGRANTED\\u001b[2J\\u202e"), "decide", "--text", "-");

        assertThat(run.out()).contains("Birth grant — d?GRANTED?[2J?\n").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void saysWhatWaitsForTheRecordOfTheLaw() {
        FakeEngine silent = new FakeEngine(FakeEngine::withSilence);

        Run run = Run.of(silent, Cases.motherAndChild(), "decide", "--text", "--known-on", "2006-09-20", "-");

        assertThat(run.out())
                .contains("\nBy the law as known on 20 September 2006\n", """

                        WAITS FOR THE RECORD OF THE LAW
                          Award allowance — m
                              no fact about the family settles it: Award allowance (award.rate) is not known from 1 January 2006 until 31 December 2006
                              the decree was not found

                        TOTALS
                        """)
                .doesNotContain("Which awards?");
        assertThat(Run.of(silent, Cases.motherAndChild(), "decide", "--text", "--lang", "ru", "-")
                        .out())
                .contains("\nНЕТ ДАННЫХ О ЗАКОНЕ\n  Награда — m\n")
                .doesNotContain("каким он был известен");
        assertThat(Run.of(silent, Cases.motherAndChild(), "decide", "--text", "--lang", "kk", "-")
                        .out())
                .contains("\nЗАҢ ТУРАЛЫ ДЕРЕК ЖОҚ\n  Марапат — m\n");
    }

    @Test
    void everyLanguageHasTheSameWords() {
        assertThat(new TreeSet<>(words("kk").keySet()))
                .isEqualTo(new TreeSet<>(words("en").keySet()));
        assertThat(new TreeSet<>(words("ru").keySet()))
                .isEqualTo(new TreeSet<>(words("en").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyConstantHasAWord(String language) {
        Stream<String> constants = Stream.of(
                        named("frequency", Frequency.values()),
                        named("office", Office.values()),
                        named("caveat", Status.values()),
                        named("role", Role.values()),
                        named("subject", Subject.values()),
                        named("answer", Outcome.values()),
                        named("due", Outcome.values()),
                        named("due.status", Outcome.values()),
                        named("mark", Mark.values()),
                        named("answer.status", Outcome.values()))
                .flatMap(List::stream);

        assertThat(words(language).keySet()).containsAll(constants.toList());
    }

    private static List<String> named(String group, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> group + "." + constant.name())
                .toList();
    }
}
