package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrongInputTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                // The case.
                arguments("", "case: expected a JSON object, but there is nothing"),
                arguments("[]", "case: expected a JSON object in braces"),
                arguments("null", "case: expected a JSON object in braces"),
                arguments("17", "case: expected a JSON object in braces"),
                arguments("{}", "rulebook: expected a value, but it is missing"),
                edited("\"rulebook\": \"family-benefits-2006\",", "", "rulebook: expected a value, but it is missing"),
                edited("\"family-benefits-2006\"", "7", "rulebook: expected the id of a rulebook"),
                edited("family-benefits-2006", "../secret", "rulebook: expected the id of a rulebook"),
                edited("\"date\": \"2006-09-15\",", "", "date: expected a value, but it is missing"),
                edited("\"2006-09-15\"", "null", "date: expected a value, but it is missing"),
                edited("\"2006-09-15\"", "20060915", "date: expected a date written \"YYYY-MM-DD\""),
                edited(
                        "\"rulebook\"",
                        "\"ruleBook\"",
                        "ruleBook: expected one of the fields rulebook, date, knownOn, family; did you mean \"rulebook\"?"),
                edited(
                        "\"family\": {",
                        "\"family\": [], \"x\": {",
                        "x: expected only the fields rulebook, date, knownOn, family"),
                edited(
                        "\"family\": {",
                        "\"Иванова А.\": {",
                        "?: expected only the fields rulebook, date, knownOn, family"),
                // JSON itself.
                edited("\"date\"", "date", "case: expected valid JSON, but it is not at line 3, column"),
                edited(
                        "\"hiv\": false,",
                        "\"hiv\": False,",
                        "family.members[1].hiv: expected valid JSON, but it is not at line"),
                edited(
                        "\"conscript\": true",
                        "\"conscript\": true,",
                        "family.members[1]: expected valid JSON, but it is not at line"),
                edited("\"rulebook\"", "\"date\": \"2006-09-15\", \"rulebook\"", "date: expected each field once"),
                edited(
                        "\"hiv\": true, \"disability\": false",
                        "\"hiv\": true, \"hiv\": true",
                        "family.members[0].hiv: expected each field once"),
                edited("18000.75", "NaN", "family.averageMonthlyIncome: expected valid JSON"),
                edited("18000.75", "018000", "family.averageMonthlyIncome: expected valid JSON"),
                edited("\"m\"", "\"\\ud83d\"", "family.members[0].id: expected a text of whole Unicode characters"),
                arguments(
                        Cases.COMPLETE + "{}",
                        "case: expected nothing after the JSON object, but there is more at line"),
                arguments(Cases.COMPLETE.strip().substring(0, 300), "valid JSON, but it ends too early, at line"),
                arguments("{\"date\": \"2006\n", "valid JSON, but it is not at column"),
                arguments("[".repeat(100_000), "expected JSON nested at most 32 deep"),
                arguments("{\"a\":".repeat(100_000), "expected JSON nested at most 32 deep"),
                // The family.
                edited(
                        "\"averageMonthlyIncome\"",
                        "\"averageMontlyIncome\"",
                        "family.averageMontlyIncome: expected one of the fields averageMonthlyIncome, povertyLine, residence, kandasSince, secondDwelling, businessPremises, buildingPlot, severalCars, machinery, members; did you mean \"averageMonthlyIncome\"?"),
                edited("3600.25", "-1", "family.povertyLine: expected an amount in tenge, not negative"),
                edited("\"KANDAS\"", "true", "family.residence: expected one of CITIZEN, KANDAS, TREATY_FOREIGNER"),
                edited(
                        "\"KANDAS\"",
                        "\"KANDAZ\"",
                        "family.residence: expected one of CITIZEN, KANDAS, TREATY_FOREIGNER, REFUGEE, OTHER_FOREIGNER, STATELESS, NOT_RESIDENT; did you mean \"KANDAS\"?"),
                edited("2004-05-17", "2004-05-32", "family.kandasSince: expected a date that the calendar has"),
                edited("\"machinery\": false", "\"machinery\": 0", "family.machinery: expected true or false without"),
                edited("\"date\"", "\"knownOn\": true, \"date\"", "knownOn: expected a date written"),
                edited("\"2006-08-20\"", "20060820", "family.members[2].adoptedOn: expected a date written"),
                edited(
                        "18000.75",
                        "\"18000.75\"",
                        "family.averageMonthlyIncome: expected an amount in tenge as a number"),
                edited("18000.75", "true", "family.averageMonthlyIncome: expected an amount in tenge as a number"),
                edited("18000.75", "-0.01", "family.averageMonthlyIncome: expected an amount in tenge, not negative"),
                edited(
                        "18000.75",
                        "18000.755",
                        "family.averageMonthlyIncome: expected an amount in tenge, not negative, with at most 2 decimals"),
                edited(
                        "18000.75",
                        "1e999999999",
                        "family.averageMonthlyIncome: expected an amount in tenge, not negative"),
                edited(
                        "18000.75",
                        "1e-999999999",
                        "family.averageMonthlyIncome: expected an amount in tenge, not negative"),
                edited(
                        "18000.75",
                        "1e99999999999999",
                        "family.averageMonthlyIncome: expected an amount in tenge as a number"),
                edited(
                        "18000.75",
                        "9".repeat(16),
                        "family.averageMonthlyIncome: expected an amount in tenge, not negative"),
                edited(
                        "18000.75",
                        "9".repeat(5000),
                        "family.averageMonthlyIncome: expected JSON nested at most 32 deep, with numbers of at most 100 characters"),
                arguments(
                        Cases.child("x").replace("[{\"id\":\"x\",\"role\":\"CHILD\"}]", "[]"),
                        "family.members: expected at least one member"),
                arguments(
                        Cases.child("x").replace("[{\"id\":\"x\",\"role\":\"CHILD\"}]", "{}"),
                        "family.members: expected a list of members"),
                arguments(
                        Cases.child("x").replace("{\"members\":[{\"id\":\"x\",\"role\":\"CHILD\"}]}", "[]"),
                        "family: expected a JSON object in braces"),
                arguments(
                        Cases.child("x").replace("{\"members\":[{\"id\":\"x\",\"role\":\"CHILD\"}]}", "{}"),
                        "family.members: expected a value, but it is missing"),
                arguments(
                        Cases.child("x").replace("{\"id\":\"x\",\"role\":\"CHILD\"}", "null"),
                        "family.members[0]: expected a JSON object in braces"),
                edited(
                        "\"FATHER\"",
                        "\"MOTHER\"",
                        "family.members[1].conscript: expected no such field on a MOTHER; it is one of a FATHER or CHILD or OTHER"),
                edited(
                        "\"conscript\": true",
                        "\"single\": true",
                        "family.members[1].single: expected no such field on a FATHER; it is one of a MOTHER"),
                edited(
                        "\"single\"",
                        "\"conscript\"",
                        "family.members[0].conscript: expected no such field on a MOTHER; it is one of a FATHER or CHILD or OTHER"),
                arguments(
                        Cases.motherAndChild().replace("CHILD", "MOTHER"),
                        "family.members[1].role: expected at most one MOTHER"),
                edited(
                        "\"id\": \"o\"",
                        "\"id\": \"m\"",
                        "family.members[3].id: expected an id that no other member has"),
                // A member.
                edited("\"id\": \"o\", ", "", "family.members[3].id: expected a value, but it is missing"),
                edited("\"id\": \"o\"", "\"id\": \" \"", "family.members[3].id: expected a text that is not blank"),
                edited("\"id\": \"o\"", "\"id\": 4", "family.members[3].id: expected a text in double quotes"),
                edited("\"role\": \"OTHER\", ", "", "family.members[3].role: expected a value, but it is missing"),
                edited(
                        "\"OTHER\"",
                        "\"other\"",
                        "family.members[3].role: expected one of MOTHER, FATHER, CHILD, OTHER; did you mean \"OTHER\"?"),
                edited(
                        "\"OTHER\"",
                        "\"UNCLE\"",
                        "family.members[3].role: expected one of MOTHER, FATHER, CHILD, OTHER"),
                edited(
                        "\"OTHER\"",
                        "true",
                        "family.members[3].role: expected one of MOTHER, FATHER, CHILD, OTHER in double quotes"),
                edited(
                        "\"1940-01-31\"",
                        "\"1940-02-30\"",
                        "family.members[3].born: expected a date that the calendar has"),
                edited(
                        "\"1940-01-31\"",
                        "\"31.01.1940\"",
                        "family.members[3].born: expected a date written \"YYYY-MM-DD\""),
                edited(
                        "\"1940-01-31\"",
                        "\"1940-1-31\"",
                        "family.members[3].born: expected a date written \"YYYY-MM-DD\""),
                edited(
                        "\"1940-01-31\"",
                        "\"+1940-01-31\"",
                        "family.members[3].born: expected a date written \"YYYY-MM-DD\""),
                edited(
                        "\"1940-01-31\"",
                        "\"11940-01-31\"",
                        "family.members[3].born: expected a date written \"YYYY-MM-DD\""),
                edited(
                        "\"1940-01-31\"",
                        "\"1940-01-31T00:00:00\"",
                        "family.members[3].born: expected a date written \"YYYY-MM-DD\""),
                edited("\"1940-01-31\"", "\"2006-09-16\"", "family.members[3].born: expected a day not after the date"),
                edited(
                        "\"pensioner\": true",
                        "\"pensioner\": \"true\"",
                        "family.members[3].pensioner: expected true or false without quotes"),
                edited(
                        "\"pensioner\": true",
                        "\"pensioner\": 1",
                        "family.members[3].pensioner: expected true or false without quotes"),
                edited(
                        "\"pensioner\": true",
                        "\"pensionner\": true",
                        "family.members[3].pensionner: expected a field of a OTHER; did you mean \"pensioner\"?"),
                edited(
                        "\"pensioner\": true",
                        "\"shoeSize\": 44",
                        "family.members[3].shoeSize: expected only the fields of a OTHER: role, id, born, working, ableToWork, hiv, disability, pensioner, fullStateSupport, imprisoned, severeDisability, carer, conscript"),
                edited(
                        "\"birthOrder\": 2",
                        "\"birthOrder\": 0",
                        "family.members[2].birthOrder: expected a whole number from 1"),
                edited(
                        "\"birthOrder\": 2",
                        "\"birthOrder\": 2.5",
                        "family.members[2].birthOrder: expected a whole number without quotes"),
                edited(
                        "\"birthOrder\": 2",
                        "\"birthOrder\": 3000000000",
                        "family.members[2].birthOrder: expected a whole number without quotes"),
                edited(
                        "\"birthOrder\": 2",
                        "\"birthOrder\": 1e999999999",
                        "family.members[2].birthOrder: expected a whole number without quotes"),
                edited(
                        "\"birthOrder\": 2",
                        "\"birthOrder\": \"2\"",
                        "family.members[2].birthOrder: expected a whole number without quotes"),
                edited(
                        "[\"KUMIS_ALQA\", ",
                        "[\"KUMIS_ALKA\", ",
                        "family.members[0].awards[0]: expected one of ALTYN_ALQA, KUMIS_ALQA, MOTHER_HEROINE, MATERNAL_GLORY_I, MATERNAL_GLORY_II; did you mean \"KUMIS_ALQA\"?"),
                edited(
                        "\"MATERNAL_GLORY_I\"]",
                        "\"KUMIS_ALQA\"]",
                        "family.members[0].awards[1]: expected a value that is not in the list already"),
                edited(
                        "\"MATERNAL_GLORY_I\"]",
                        "null]",
                        "family.members[0].awards[1]: expected a value, but it is null"),
                edited(
                        "[\"KUMIS_ALQA\", \"MATERNAL_GLORY_I\"]",
                        "\"KUMIS_ALQA\"",
                        "family.members[0].awards: expected a list in square brackets"));
    }

    private static Arguments edited(String text, String by, String error) {
        if (!Cases.COMPLETE.contains(text)) {
            throw new IllegalArgumentException("the case does not contain " + text);
        }
        return arguments(Cases.COMPLETE.replace(text, by), error);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void tellsWhereAndWhatIsExpected(String json, String error) {
        Run run = Run.of(json, "decide", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("zhardem: ").contains(error).endsWith("\n");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void theCompleteCaseIsRight() {
        assertThat(Run.of(Cases.COMPLETE, "decide", "-").exitCode()).isZero();
    }

    @Test
    void tellsTextThatIsNotUtf8() {
        byte[] latin = Cases.child("Zoë").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Run.of(new FakeEngine(), latin, "decide", "-"))
                .isEqualTo(new Run(2, "", "zhardem: case: expected text in UTF-8, but some bytes are not\n"));
    }

    @Test
    void tellsACaseThatIsTooLong() {
        String padded = " ".repeat(1 << 20) + Cases.child("x");

        assertThat(Run.of(padded, "decide", "-"))
                .isEqualTo(new Run(2, "", "zhardem: case: expected at most 1048576 bytes\n"));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void neverRepeatsAValue(String json) {
        Run run = Run.of(json, "decide", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("1987")
                .doesNotContain("76543");
    }

    static Stream<String> leaks() {
        return Stream.of(
                Cases.COMPLETE.replace("\"m\"", "\"Secret\" \"Secret\""),
                Cases.COMPLETE.replace("\"m\"", "secret"),
                Cases.COMPLETE.replace("\"m\"", "[\"secret\"]"),
                Cases.COMPLETE.replace("\"m\"", "\"secret\\q\""),
                Cases.COMPLETE.replace("\"m\"", "\"secret\u0001\""),
                Cases.COMPLETE.replace("\"o\"", "\"secret\"").replace("\"c\"", "\"secret\""),
                Cases.COMPLETE.replace("\"MOTHER\"", "\"SECRET\""),
                Cases.COMPLETE.replace("\"1976-03-02\"", "\"1987-13-01\""),
                Cases.COMPLETE.replace("\"1976-03-02\"", "\"2087-01-01 1987\""),
                Cases.COMPLETE.replace("18000.75", "-76543"),
                Cases.COMPLETE.replace("18000.75", "76543.219"),
                Cases.COMPLETE.replace("18000.75", "76543secret"),
                Cases.COMPLETE.replace("18000.75", "\"76543\""),
                Cases.COMPLETE.replace("18000.75", "76543".repeat(1000)),
                Cases.COMPLETE.replace("\"birthOrder\": 2", "\"birthOrder\": -76543"),
                Cases.COMPLETE.replace("[\"KUMIS_ALQA\",", "[\"secret\","),
                Cases.COMPLETE.replace("\"hiv\": true", "\"Secret name\": true"),
                Cases.COMPLETE.replace("\"hiv\": true", "\"hiv\": \"secret\""),
                Cases.COMPLETE + "secret");
    }
}
