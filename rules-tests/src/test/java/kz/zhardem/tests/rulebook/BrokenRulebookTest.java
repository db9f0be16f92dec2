package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.zhardem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is told with file, line, what is wrong and what to do; all of them at once. */
final class BrokenRulebookTest {

    private static final String DRL = "conscript-child-allowance.drl";

    private static final String SHEET = "conscript-child-allowance.yaml";

    private static final String INDEX = "base-figures/monthly-calculation-index.yaml";

    private final Path temporary;

    BrokenRulebookTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private static Arguments mistake(
            String name, UnaryOperator<EditedRulebook> edit, String file, int line, String message) {
        return Arguments.of(name, edit, file, line, message);
    }

    private static Arguments drl(String name, String text, String replacement, int line, String message) {
        return mistake(name, rulebook -> rulebook.replace(DRL, text, replacement), DRL, line, message);
    }

    private static Arguments sheet(String name, String text, String replacement, int line, String message) {
        return mistake(name, rulebook -> rulebook.replace(SHEET, text, replacement), SHEET, line, message);
    }

    static Stream<Arguments> mistakes() {
        String age = "child.age < 18";
        String conscript = "father.conscript == true";
        return Stream.of(
                drl("misspelt property", age, "child.agee < 18", 9, "did you mean \"child.age\"?"),
                drl("property of another claim", age, "person.age < 18", 9, "not in the vocabulary of ChildClaim"),
                drl("missing operand", age, "child.age <", 9, "was not expected here"),
                drl("misspelt truth", conscript, "father.conscript == tru", 10, "is true or false, not tru"),
                drl("number for a truth", conscript, "father.conscript == 1", 10, "is true or false, not 1"),
                drl("text for a number", age, "child.age < \"18\"", 9, "compared with a whole number"),
                drl("fraction of a year", age, "child.age < 17.5", 9, "compared with a whole number"),
                drl("order of truths", conscript, "father.conscript > true", 10, "== and != only"),
                drl("money literal", age, "family.incomePerMember <= 2060", 9, "money does not stand in rules"),
                drl("money against months", age, "child.age < value( \"low-income-limit\" )", 9, "which is in mci"),
                drl(
                        "unknown value",
                        age,
                        "child.ageInMonths < value( \"limit\" )",
                        9,
                        "neither in this benefit's sheet"),
                drl("two properties", age, "child.age < family.members", 9, "compared with a whole number"),
                drl("number in eights", age, "child.age < 018", 9, "without 0 in front"),
                drl("months for years", age, "child.age < value( \"application-period\" )", 9, "neither in this"),
                drl("semicolon for a comma", age + ",", age + ";", 9, ""),
                drl("Cyrillic letter", age, "child.\u0430ge < 18", 9, "CYRILLIC SMALL LETTER A"),
                drl("no-break space", age, "child.age\u00a0< 18", 9, "NO-BREAK SPACE"),
                drl("single equals sign", conscript, "father.conscript = true", 10, "write == to compare"),
                drl("and in words", age + ",", age + " and", 9, "write a comma"),
                drl(
                        "missing import",
                        "import kz.zhardem.rules.ChildClaim;",
                        "",
                        1,
                        "add \"import kz.zhardem.rules.ChildClaim;\""),
                drl("binding", age, "$age : child.age < 18", 9, ""),
                drl("ternary", conscript, "father.conscript == true ? true : false", 10, "\"?\" was not expected"),
                drl("method call", age, "child.age() < 18", 9, ""),
                drl("eval", age, "eval( true )", 9, ""),
                drl("null-safe access", age, "child!.age < 18", 9, ""),
                drl("regular expression", age, "child.age matches \".*\"", 9, "a comparison is expected"),
                drl("abbreviated conjunction", age, "child.age > 1 && < 18", 9, ""),
                drl("contains on a number", age, "child.age contains 3", 9, "is no set"),
                drl("wrong claim", "ChildClaim( child", "MotherClaim( child", 9, "must be on ChildClaim"),
                drl("no requirement", age + ",\n                             " + conscript, "", 9, "no requirement"),
                drl("salience", "    when", "    salience 10\n    when", 6, "salience is not allowed"),
                drl("no-loop", "    when", "    no-loop\n    when", 6, "no-loop is not allowed"),
                drl("date-effective", "    when", "    date-effective \"01-Jan-2006\"\n    when", 6, "not allowed"),
                drl("dialect", "    when", "    dialect \"mvel\"\n    when", 6, "dialect is not allowed"),
                drl("no law", "    @law( \"table, row 4; prose on conscripts' children\" )\n", "", 6, "@law"),
                drl("unknown annotation", "    when", "    @author( \"me\" )\n    when", 6, "@author is not allowed"),
                drl("code in then", "$claim.grant( \"rate\" );", "System.exit( 1 );", 11, "\"then\" must be exactly"),
                drl(
                        "two grants",
                        "$claim.grant( \"rate\" );",
                        "$claim.grant( \"rate\" ); $claim.grant( \"rate\" );",
                        11,
                        "\"then\" must be exactly"),
                drl("misspelt grant", "grant( \"rate\" )", "grant( \"rates\" )", 11, "did you mean \"rate\"?"),
                drl("grant without value", "grant( \"rate\" )", "grant()", 11, "the sheet says: monthly"),
                drl("missing end", "end\n", "\n", 14, "every rule closes with \"end\""),
                drl(
                        "foreign import",
                        "import kz",
                        "import java.util.List;\nimport kz",
                        4,
                        "java.util.List is not allowed"),
                drl("global", "rule \"", "global java.util.List list;\n\nrule \"", 6, "a global is not allowed"),
                drl(
                        "function",
                        "rule \"",
                        "function int one() { return 1; }\n\nrule \"",
                        6,
                        "a function is not allowed"),
                drl("declared type", "rule \"", "declare Thing end\n\nrule \"", 6, "a declared type is not allowed"),
                drl("query", "rule \"", "query everyone() end\n\nrule \"", 6, "a query is not allowed"),
                sheet("misspelt key", "frequency", "frequencie", 7, "did you mean \"frequency\"?"),
                sheet("misspelt choice", "monthly", "monthy", 7, "none of one-time, monthly, in-kind, status"),
                sheet("unquoted number", "\"130\"", "130", 13, "must be written in quotes"),
                sheet("no number", "\"130\"", "\"1,30\"", 13, "is no number"),
                sheet("missing source", ", source: \"table, row 4\"", "", 13, "\"source\" is missing"),
                sheet("misspelt unit", "percent-of-mci", "percent-of-mcy", 11, "is none of tenge, percent-of-mci"),
                sheet("missing language", "  kk:", "  kz:", 3, "\"kk\" is missing"),
                sheet(
                        "other benefit",
                        "benefit: conscript",
                        "benefit: soldier",
                        1,
                        "must be \"conscript-child-allowance\""),
                sheet("key twice", "office:", "subject: child\noffice:", 8, "stands twice"),
                sheet("not YAML", "values:", "values: [", 11, "not well-formed YAML"),
                mistake("missing DRL", rulebook -> rulebook.delete(DRL), SHEET, 1, DRL + " is missing"),
                mistake(
                        "missing sheet",
                        rulebook -> rulebook.delete(SHEET),
                        "rulebook.yaml",
                        22,
                        SHEET + " is missing"),
                mistake("stray file", rulebook -> rulebook.write("new.drl", ""), "new.drl", 0, "nothing uses the file"),
                mistake(
                        "missing rulebook",
                        rulebook -> rulebook.delete("rulebook.yaml"),
                        "rulebook.yaml",
                        0,
                        "is missing"),
                mistake(
                        "unordered dates",
                        rulebook -> rulebook.replace(INDEX, "\"2006-01-01\"", "\"2004-01-01\""),
                        INDEX,
                        22,
                        "must stand in order"),
                mistake(
                        "no first day",
                        rulebook -> rulebook.replace(INDEX, "from: \"1998-01-01\", ", ""),
                        INDEX,
                        8,
                        "needs \"from\""),
                mistake(
                        "months compared with years",
                        rulebook -> rulebook.replace("birth-grant.drl", "child.ageInMonths", "child.age"),
                        "birth-grant.drl",
                        12,
                        "which is in months, not in years"),
                mistake(
                        "half a month",
                        rulebook -> rulebook.replace("birth-grant.yaml", "\"12\"", "\"12.5\""),
                        "birth-grant.yaml",
                        19,
                        "counted whole"),
                mistake(
                        "no date",
                        rulebook -> rulebook.replace(INDEX, "\"2006-01-01\"", "\"1 January 2006\""),
                        INDEX,
                        22,
                        "is no date"),
                mistake(
                        "recalled but not marked",
                        rulebook -> rulebook.replace(INDEX, ", status: unverified", ""),
                        INDEX,
                        13,
                        "needs \"status: unverified\""),
                mistake(
                        "never checked",
                        rulebook -> rulebook.replace(INDEX, "checked-until: \"2026-12-31\"\n", ""),
                        INDEX,
                        4,
                        "\"checked-until\" is missing"),
                mistake(
                        "unknown source",
                        rulebook -> rulebook.replace(INDEX, "sources: [S1, S44]", "sources: [S1, S444]"),
                        INDEX,
                        9,
                        "\"S444\" is not in the list of sources"),
                mistake(
                        "less than a tiyn",
                        rulebook -> rulebook.replace(SHEET, "\"130\"", "\"130.333\""),
                        SHEET,
                        13,
                        "not whole tiyn"),
                mistake(
                        "package of another file",
                        rulebook -> rulebook.replace(DRL, "conscriptchildallowance;", "birthgrant;"),
                        DRL,
                        1,
                        "each file has its own"),
                mistake(
                        "one name, two meanings",
                        rulebook -> rulebook.replace(
                                        "child-allowance.yaml",
                                        "values:",
                                        "values:\n  application-period:\n    unit: months\n    history:\n"
                                                + "      - { value: \"6\", source: \"x\" }")
                                .replace(
                                        "child-allowance.drl",
                                        "child.age < 3",
                                        "child.ageInMonths < value( \"application-period\" )"),
                        "child-allowance.drl",
                        8,
                        "give one of them another name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isToldWithFileAndLine(String name, UnaryOperator<EditedRulebook> edit, String file, int line, String message) {
        List<Problem> problems = edit.apply(new EditedRulebook(temporary)).problems();

        assertThat(problems).as(name).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void allMistakesAreToldAtOnce() {
        EditedRulebook rulebook = new EditedRulebook(temporary)
                .replace(DRL, "child.age", "child.agee")
                .replace(DRL, "conscript == true", "conscript == maybe")
                .replace(SHEET, "monthly", "sometimes")
                .replace("birth-grant.drl", "child.birthRegistered == true,", "child.registered == true,")
                .replace(INDEX, "\"1030\"", "\"1,030\"");

        assertThat(rulebook.problems())
                .extracting(Problem::file)
                .contains(DRL, DRL, SHEET, "birth-grant.drl", INDEX)
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
