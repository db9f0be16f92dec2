package kz.zhardem.tests.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Outcome;
import kz.zhardem.Residence;
import kz.zhardem.Subject;
import kz.zhardem.tests.scenarios.Expectation.Detail;
import kz.zhardem.tests.scenarios.Expectation.Unmet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {

    private static final String HEAD = """
            subject: CHILD
            frequency: MONTHLY
            for: dana
            defaults:
              date: 2006-09-15
              averageMonthlyIncome: 6000
              members:
                aliya: { role: MOTHER, single: true, awards: [KUMIS_ALQA] }
                dana: { role: CHILD, born: 2005-05-05, hiv: false }
            cases:
            """;

    @Test
    void defaultsHoldWhereACaseSaysNothingElse() {
        Scenario scenario = one("""
              - case: A sentence.
                granted: 1.25 * 1030
                until: open
            """);

        assertThat(scenario.date()).isEqualTo(LocalDate.parse("2006-09-15"));
        assertThat(scenario.place()).isEqualTo("a-benefit.scenarios.yaml:11");
        assertThat(scenario.family().averageMonthlyIncome()).isEqualByComparingTo("6000");
        assertThat(scenario.family().members())
                .containsExactly(
                        Mother.builder("aliya")
                                .single(true)
                                .awards(Award.KUMIS_ALQA)
                                .build(),
                        Child.builder("dana").born("2005-05-05").hiv(false).build());
        assertThat(scenario.expected())
                .isEqualTo(Map.of(
                        "dana",
                        new Expectation(
                                Optional.of(Outcome.GRANTED),
                                Map.of(Detail.AMOUNT, "1287.50", Detail.UNTIL, "open"),
                                List.of())));
    }

    @Test
    void aCaseOverridesTheDefaultsFactByFactAndPersonByPerson() {
        Scenario scenario = one("""
              - case: A sentence.
                date: 2007-01-01
                averageMonthlyIncome: unknown
                members:
                  aliya: absent
                  dana: { born: unknown, birthOrder: 2 }
                  erlan: { role: CHILD }
                expect:
                  dana: { undetermined: [dana.born, averageMonthlyIncome] }
                  erlan: { refused: [child.age, { fact: child.hiv, actual: false }] }
                  family: none
            """);

        assertThat(scenario.date()).isEqualTo(LocalDate.parse("2007-01-01"));
        assertThat(scenario.family().averageMonthlyIncome()).isNull();
        assertThat(scenario.family().members())
                .containsExactly(
                        Child.builder("dana").hiv(false).birthOrder(2).build(),
                        Child.builder("erlan").build());
        assertThat(scenario.expected())
                .containsExactly(
                        Map.entry(
                                "dana",
                                new Expectation(
                                        Optional.of(Outcome.UNDETERMINED),
                                        Map.of(
                                                Detail.MISSING,
                                                "[averageMonthlyIncome, members[dana].born]",
                                                Detail.GAPS,
                                                "[]"),
                                        List.of())),
                        Map.entry(
                                "erlan",
                                new Expectation(
                                        Optional.of(Outcome.REFUSED),
                                        Map.of(),
                                        List.of(
                                                new Unmet("child.age", Map.of()),
                                                new Unmet("child.hiv", Map.of("actual", "false"))))),
                        Map.entry("family", new Expectation(Optional.empty(), Map.of(), List.of())));
    }

    @Test
    void factsOfTheFamilyStandBesideItsMembers() {
        Scenario scenario = one("""
              - case: A sentence.
                residence: KANDAS
                kandasSince: 2024-03-01
                povertyLine: 36000.50
                severalCars: false
                members:
                  dana: { adopted: true, adoptedOn: 2006-08-01, student: false, carer: false }
                  zeynep: { role: OTHER, conscript: false, severeDisability: true }
                undetermined: [secondDwelling, dana.guardianshipSince]
            """);

        assertThat(scenario.knownOn()).isEmpty();
        assertThat(scenario.family().residence()).isEqualTo(Residence.KANDAS);
        assertThat(scenario.family().kandasSince()).isEqualTo(LocalDate.parse("2024-03-01"));
        assertThat(scenario.family().povertyLine()).isEqualByComparingTo("36000.50");
        assertThat(scenario.family().severalCars()).isFalse();
        assertThat(scenario.family().secondDwelling()).isNull();
        assertThat(scenario.family().members())
                .contains(
                        Child.builder("dana")
                                .born("2005-05-05")
                                .hiv(false)
                                .adopted(true)
                                .adoptedOn("2006-08-01")
                                .student(false)
                                .carer(false)
                                .build(),
                        OtherMember.builder("zeynep")
                                .conscript(false)
                                .severeDisability(true)
                                .build());
        assertThat(scenario.expected())
                .containsExactly(Map.entry(
                        "dana",
                        new Expectation(
                                Optional.of(Outcome.UNDETERMINED),
                                Map.of(
                                        Detail.MISSING,
                                        "[members[dana].guardianshipSince, secondDwelling]",
                                        Detail.GAPS,
                                        "[]"),
                                List.of())));
    }

    @Test
    void aCaseCanWaitForTheLawAndForWhatWasKnownOfIt() {
        Scenario scenario = one("""
              - case: A sentence.
                knownOn: 2020-05-12
                undetermined: []
                gaps: [a-benefit.rate]
            """);

        assertThat(scenario.knownOn()).contains(LocalDate.parse("2020-05-12"));
        assertThat(scenario.expected())
                .isEqualTo(Map.of(
                        "dana",
                        new Expectation(
                                Optional.of(Outcome.UNDETERMINED),
                                Map.of(Detail.MISSING, "[]", Detail.GAPS, "[a-benefit.rate]"),
                                List.of())));
    }

    @Test
    void theHeadTellsTheBenefit() {
        ScenarioFile file = read(HEAD + "  - { case: A sentence., granted: 1 }\n");

        assertThat(file.benefit()).isEqualTo("a-benefit");
        assertThat(file.subject()).isEqualTo(Subject.CHILD);
    }

    static Stream<Arguments> malformedCases() {
        return Stream.of(
                Arguments.of("{ case: A sentence., grnated: 1 }", "unknown key \"grnated\""),
                Arguments.of("{ case: A sentence., granted: 1, granted: 2 }", "key \"granted\" stands twice"),
                Arguments.of("{ case: A sentence. }", "either what is expected or the value that is not covered"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, notCovered: x }",
                        "either what is expected or the value that is not covered"),
                Arguments.of("{ granted: 1 }", "\"case\" is missing"),
                Arguments.of("{ case: no sentence, granted: 1 }", "named by a sentence"),
                Arguments.of("{ case: A sentence., granted: 1, refused: [child.age] }", "exactly one of"),
                Arguments.of("{ case: A sentence., until: open }", "exactly one of"),
                Arguments.of("{ case: A sentence., granted: true }", "expected an amount in tenge"),
                Arguments.of("{ case: A sentence., granted: 0.333 * 1 }", "not a whole number of tiyn"),
                Arguments.of("{ case: A sentence., granted: 1, until: 2006-02-30 }", "expected a date"),
                Arguments.of("{ case: A sentence., granted: 1, office: BANK }", "expected one of WORKPLACE"),
                Arguments.of("{ case: A sentence., refused: [] }", "at least one unmet requirement"),
                Arguments.of("{ case: A sentence., refused: [{ actual: 1 }] }", "\"fact\" is missing"),
                Arguments.of("{ case: A sentence., refused: [child.age], until: open }", "only a grant has \"until\""),
                Arguments.of("{ case: A sentence., undetermined: [] }", "at least one fact"),
                Arguments.of("{ case: A sentence., undetermined: [], gaps: [] }", "at least one fact"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, gaps: [a-benefit.rate] }", "only what cannot be told has"),
                Arguments.of("{ case: A sentence., granted: 1, knownOn: soon }", "expected a date"),
                Arguments.of("{ case: A sentence., granted: 1, residence: HERE }", "expected one of CITIZEN"),
                Arguments.of("{ case: A sentence., undetermined: [dana.single] }", "is no fact of this family"),
                Arguments.of("{ case: A sentence., undetermined: [erlan.born] }", "is no fact of this family"),
                Arguments.of("{ case: A sentence., granted: 1, date: tomorrow }", "expected a date"),
                Arguments.of("{ case: A sentence., granted: 1, averageMonthlyIncome: -1 }", "expected an amount"),
                Arguments.of("{ case: A sentence., granted: 1, averageMonthlyIncome: }", "a value is missing"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { dana: { hiv: no } } }", "expected true, false"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { dana: { hiv: \"true\" } } }",
                        "expected true, false"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { dana: { hvi: true } } }", "has no fact \"hvi\""),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { dana: { birthOrder: 0 } } }",
                        "a whole number from 1"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { dana: { birthOrder: two } } }",
                        "expected a whole number"),
                Arguments.of("{ case: A sentence., granted: 1, members: { erlan: { born: 2001-01-01 } } }", "no role"),
                Arguments.of("{ case: A sentence., granted: 1, members: { erlan: {} } }", "no role"),
                Arguments.of("{ case: A sentence., granted: 1, members: { erlan: { role: SON } } }", "one of MOTHER"),
                Arguments.of("{ case: A sentence., granted: 1, members: { erlan: absent } }", "who could be absent"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { dana: unknown } }", "expected keys with values"),
                Arguments.of(
                        "{ case: A sentence., granted: 1, members: { saule: { role: MOTHER } } }",
                        "at most one MOTHER"),
                Arguments.of("{ case: A sentence., granted: 1, members: { dana: absent } }", "nobody in the family"),
                Arguments.of("{ case: A sentence., expect: { dana: { granted: 1 } }, granted: 1 }", "states twice"),
                Arguments.of("{ case: A sentence., granted: [1] }", "expected a single value"),
                Arguments.of("{ case: A sentence., refused: child.age }", "expected a list"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformedCases")
    void aMalformedCaseIsRefusedWithFileAndLine(String malformed, String complaint) {
        assertThatThrownBy(() -> read(HEAD + "  - { case: A right one., granted: 1 }\n  - " + malformed + "\n"))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessageStartingWith("a-benefit.scenarios.yaml:12: ")
                .hasMessageContaining(complaint);
    }

    @Test
    void twoCasesOfOneNameAreRefused() {
        assertThatThrownBy(
                        () -> read(HEAD + "  - { case: The same., granted: 1 }\n  - { case: The same., granted: 2 }\n"))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessageStartingWith("a-benefit.scenarios.yaml:12: another case has the same sentence");
    }

    @ParameterizedTest
    @MethodSource("malformedFiles")
    void aMalformedFileIsRefusedWithFileAndLine(String text, int line, String complaint) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessageStartingWith("a-benefit.scenarios.yaml:" + line + ": ")
                .hasMessageContaining(complaint);
    }

    static Stream<Arguments> malformedFiles() {
        return Stream.of(
                Arguments.of("", 1, "the file is empty"),
                Arguments.of("# only a comment\n", 1, "the file is empty"),
                Arguments.of("a list\n", 1, "expected keys with values"),
                Arguments.of("subject: [\n", 2, "expected"),
                Arguments.of("subject: CHILD\nfrequency: STATUS\n", 1, "\"cases\" is missing"),
                Arguments.of("frequency: STATUS\ncases: []\n", 1, "\"subject\" is missing"),
                Arguments.of("subject: CHILD\nfrequency: STATUS\ncases: []\n", 3, "the file has no case"),
                Arguments.of("subject: CHILD\nfrequency: OFTEN\ncases: []\n", 2, "one of ONE_TIME"),
                Arguments.of(
                        "subject: CHILD\nfrequency: STATUS\ncases:\n  - { case: A sentence., granted: true }\n",
                        4,
                        "give a date"),
                Arguments.of("""
                        subject: FAMILY
                        frequency: STATUS
                        cases:
                          - case: A sentence.
                            date: 2006-01-01
                            members: { aliya: { role: MOTHER } }
                            granted: true
                        """, 4, "no \"for\""),
                Arguments.of("""
                        subject: FAMILY
                        frequency: STATUS
                        for: family
                        cases:
                          - case: A sentence.
                            date: 2006-01-01
                            members: { aliya: { role: MOTHER } }
                            granted: 1000
                        """, 8, "granted: true"));
    }

    @Test
    void workingsAreExact() {
        assertThat(Workings.amount("1.25 * 1030")).isEqualTo(new BigDecimal("1287.50"));
        assertThat(Workings.amount("4000")).isEqualTo(new BigDecimal("4000.00"));
        assertThat(Workings.amount("0.01")).isEqualTo(new BigDecimal("0.01"));
        assertThatThrownBy(() -> Workings.amount("1.25 * ")).hasMessageContaining("expected an amount");
        assertThatThrownBy(() -> Workings.amount("1e3")).hasMessageContaining("expected an amount");
    }

    @Test
    void everyScenarioFileOfTheProjectCanBeRead() {
        List<Path> files = ScenarioFiles.rulebooks().stream()
                .flatMap(id -> ScenarioFiles.of(id).stream())
                .toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        path -> assertThat(ScenarioFiles.read(path).scenarios()).isNotEmpty());
    }

    private static Scenario one(String scenario) {
        return read(HEAD + scenario).scenarios().get(0);
    }

    private static ScenarioFile read(String text) {
        return ScenarioReader.read("a-benefit.scenarios.yaml", text);
    }
}
