package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.zhardem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that can be made with law in time is told with file, line, what is wrong and what to do. */
final class BrokenLawTest {

    private static final String RULEBOOK = "rulebook.yaml";

    private static final String GRANT = "birth-grant.yaml";

    private static final String GRANT_DRL = "birth-grant.drl";

    private static final String LARGE = "large-family-allowance.yaml";

    private static final String LARGE_DRL = "large-family-allowance.drl";

    private static final String AWARD = "award-mother-allowance.yaml";

    private static final String ASSISTANCE = "targeted-social-assistance.yaml";

    private static final String INDEX = "base-figures/monthly-calculation-index.yaml";

    /** That of 2020, which stands in line 39. */
    private static final String FORMULA =
            "formula: \"max( 0, value( \\\"poverty-line\\\" ) - family.incomePerCountedMember )"
                    + " * family.countedMembers\",";

    private final Path temporary;

    BrokenLawTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private static Arguments mistake(
            String name, String edited, String text, String replacement, String file, int line, String message) {
        return arguments(name, rulebook -> rulebook.replace(edited, text, replacement), file, line, message);
    }

    private static Arguments mistake(
            String name, String file, String text, String replacement, int line, String message) {
        return mistake(name, file, text, replacement, file, line, message);
    }

    private static Arguments formula(String name, String formula, String message) {
        return mistake(name, ASSISTANCE, FORMULA, "formula: '" + formula + "',", 39, message);
    }

    private static Arguments rounding(String name, String rounding, String message) {
        return arguments(
                name,
                rulebook -> rulebook.write(
                        RULEBOOK,
                        rulebook.read(RULEBOOK)
                                .replaceFirst("(?s)rounding:\\n.*?\\nbase-figures", rounding + "\nbase-figures")),
                RULEBOOK,
                12,
                message);
    }

    private static Arguments arguments(
            String name, UnaryOperator<EditedRulebook> edit, String file, int line, String message) {
        return Arguments.of(name, edit, file, line, message);
    }

    static Stream<Arguments> editions() {
        return Stream.of(
                mistake(
                        "in-force",
                        GRANT,
                        "editions:\n",
                        "in-force: { from: \"2006-01-01\", source: \"x\" }\neditions:\n",
                        9,
                        "write \"editions\", a list"),
                mistake(
                        "one name twice",
                        LARGE,
                        "edition: law-63,",
                        "edition: law-365,",
                        11,
                        "a second edition is named \"law-365\""),
                mistake(
                        "editions out of order",
                        LARGE,
                        "law-63, from: \"2020-01-01\"",
                        "law-63, from: \"2005-01-01\"",
                        11,
                        "must stand in order"),
                mistake(
                        "edition without its first day",
                        LARGE,
                        "law-63, from: \"2020-01-01\"",
                        "law-63",
                        11,
                        "\"from\" is missing"),
                mistake(
                        "edition without a source",
                        LARGE,
                        ", source: \"Social Code, art. 90\" }",
                        " }",
                        12,
                        "\"source\" is missing"),
                mistake(
                        "first edition known later",
                        LARGE,
                        "law-365, from: \"2006-01-01\"",
                        "law-365, from: \"2006-01-01\", known-from: \"2006-02-01\"",
                        10,
                        "the first entry cannot become known later"),
                mistake(
                        "edition with no name",
                        LARGE,
                        "edition: law-63,",
                        "edition: \"law 63\",",
                        11,
                        "is no name: small letters, digits and hyphens only"),
                mistake(
                        "edition that no rule names",
                        LARGE,
                        "  - { edition: social-code",
                        "  - { edition: law-63-later, from: \"2021-01-01\", source: \"x\" }\n  - { edition: social-code",
                        12,
                        "no rule holds in the edition \"law-63-later\": give one @edition( \"law-63-later\" )"),
                mistake(
                        "misspelt edition",
                        LARGE_DRL,
                        "@edition( \"law-63\" )",
                        "@edition( \"law63\" )",
                        20,
                        "\"law63\" is no edition of large-family-allowance.yaml; did you mean \"law-63\"?"),
                mistake(
                        "one of several editions",
                        LARGE_DRL,
                        "@edition( \"law-63\" )",
                        "@edition( \"law-63; law-64\" )",
                        20,
                        "\"law-64\" is no edition"));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                mistake(
                        "no such event",
                        GRANT,
                        "event: application",
                        "event: applied",
                        15,
                        "none of application, payment-month, birth"),
                mistake(
                        "birth of a family",
                        LARGE,
                        "event: payment-month",
                        "event: birth",
                        14,
                        "only a benefit for each child has a birth"),
                mistake(
                        "birth of a family, read otherwise",
                        LARGE,
                        "event: payment-month",
                        "event: payment-month\n  other-reading: birth\n  status: assumption",
                        15,
                        "only a benefit for each child has a birth"),
                mistake(
                        "two readings as if there were one",
                        GRANT,
                        "  status: assumption\n",
                        "",
                        16,
                        "\"status: assumption\""),
                mistake(
                        "no such other reading",
                        GRANT,
                        "other-reading: birth",
                        "other-reading: death",
                        16,
                        "none of application, payment-month, birth"),
                mistake(
                        "event without a source",
                        GRANT,
                        "  source: \"Social Code, art. 79 p. 2: assigned",
                        "  note: \"Social Code, art. 79 p. 2: assigned",
                        15,
                        "\"source\" is missing"),
                mistake(
                        "event without keys",
                        LARGE,
                        "values-as-of:\n  event: payment-month\n  source",
                        "values-as-of: payment-month\nsource",
                        13,
                        "must hold keys and values"),
                mistake(
                        "covers from no day",
                        RULEBOOK,
                        "covers-from: \"2006-01-01\"",
                        "covers-from: \"2006\"",
                        9,
                        "is no date such as"),
                mistake(
                        "covers from, unquoted",
                        RULEBOOK,
                        "covers-from: \"2006-01-01\"",
                        "covers-from: 2006-01-01",
                        9,
                        "must be written in quotes"),
                mistake(
                        "left out without a reason",
                        RULEBOOK,
                        "    why:\n",
                        "    wherefore:\n",
                        29,
                        "\"why\" is missing"),
                mistake(
                        "left out in two languages",
                        RULEBOOK,
                        "      kk: \"Заңдардың",
                        "      kz: \"Заңдардың",
                        30,
                        "\"kk\" is missing"));
    }

    static Stream<Arguments> bands() {
        return Stream.of(
                mistake(
                        "bands of nothing",
                        GRANT,
                        "    bands-of: child.birthOrder\n",
                        "",
                        26,
                        "say by which count the bands go: \"bands-of: child."),
                mistake(
                        "bands of nothing in a family",
                        LARGE,
                        "    bands-of: family.childrenOfLargeFamily\n",
                        "",
                        25,
                        "say by which count the bands go: \"bands-of: mother."),
                mistake(
                        "bands of no count",
                        GRANT,
                        "child.birthOrder",
                        "child.disability",
                        22,
                        "\"child.disability\" is no count that ChildClaim has"),
                mistake(
                        "bands of a misspelt count",
                        GRANT,
                        "child.birthOrder",
                        "child.birthOrde",
                        22,
                        "did you mean \"child.birthOrder\"?"),
                mistake(
                        "bands for all benefits",
                        RULEBOOK,
                        "benefits:\n  - birth",
                        "values:\n  limit:\n    unit: mci\n    bands-of: child.birthOrder\n    history:\n      - { bands: { \"1\": \"2\" }, source: \"x\" }\nbenefits:\n  - birth",
                        23,
                        "only the values of a benefit can have bands"),
                mistake(
                        "bands out of order",
                        GRANT,
                        "\"1\": \"30\", \"4\": \"50\"",
                        "\"4\": \"30\", \"1\": \"50\"",
                        27,
                        "bands must stand in order: 1 does not come after 4"),
                mistake(
                        "band of no number",
                        GRANT,
                        "\"1\": \"30\", \"4\": \"50\"",
                        "\"1\": \"thirty\", \"4\": \"50\"",
                        27,
                        "\"thirty\" is no number such as \"16.03\", nor \"4 each\""),
                mistake(
                        "band with a comma",
                        GRANT,
                        "\"1\": \"30\", \"4\": \"50\"",
                        "\"1\": \"30,5\", \"4\": \"50\"",
                        27,
                        "\"30,5\" is no number such as \"16.03\", nor \"4 each\": write \"30.5\", with a point"),
                mistake("band of every", LARGE, "\"8\": \"4 each\"", "\"8\": \"4 every\"", 29, "nor \"4 each\""),
                mistake("no band", GRANT, "\"1\": \"30\", \"4\": \"50\"", "", 27, "must have at least one band"),
                mistake(
                        "band from no count",
                        GRANT,
                        "\"1\": \"30\"",
                        "\"first\": \"30\"",
                        27,
                        "\"first\" is no count with which a band begins"),
                mistake(
                        "band from a count nobody reaches",
                        GRANT,
                        "\"4\": \"50\"",
                        "\"99999\": \"50\"",
                        27,
                        "\"99999\" is no count"),
                mistake(
                        "band without quotes",
                        GRANT,
                        "\"1\": \"30\"",
                        "\"1\": 30",
                        27,
                        "must be written in quotes: \"30\""),
                mistake("band twice", GRANT, "\"4\": \"50\"", "\"1\": \"50\"", 27, "\"1\" stands twice"),
                mistake(
                        "bands and a value",
                        GRANT,
                        "bands: { \"1\": \"30\"",
                        "value: \"30\", bands: { \"1\": \"30\"",
                        27,
                        "\"value\" is not understood here"));
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                formula(
                        "missing bracket",
                        "max( 0, value( \"poverty-line\" ) - family.incomePerCountedMember",
                        "the formula ends too early: a part of it or a \")\" is missing"),
                formula(
                        "bracket too many",
                        "( value( \"poverty-line\" ) - family.incomePerCountedMember ) ) * family.countedMembers",
                        "was not expected after a complete formula"),
                formula("half a sum", "value( \"poverty-line\" ) -", "the formula ends too early"),
                formula("empty part", "max( 0, )", "\")\" stands where a property"),
                formula(
                        "other floor",
                        "max( value( \"poverty-line\" ), family.incomePerCountedMember )",
                        "\"0\" expected instead of \"value\""),
                formula(
                        "other symbol",
                        "value( \"poverty-line\" ) / family.countedMembers",
                        "\"/\" is not allowed in a formula: it holds properties"),
                formula(
                        "unknown property",
                        "value( \"poverty-line\" ) * family.countedMember",
                        "did you mean \"family.countedMembers\"?"),
                formula(
                        "property of another claim",
                        "value( \"poverty-line\" ) * child.age",
                        "is not in the vocabulary of FamilyClaim"),
                formula(
                        "property that is no number",
                        "value( \"poverty-line\" ) * family.severalCars",
                        "family.severalCars is no number"),
                formula("unknown value", "value( \"poverty-lin\" )", "did you mean \"poverty-line\"?"),
                formula("unquoted value", "value( poverty )", "value( … ) takes a name in quotes"),
                formula(
                        "money times money",
                        "value( \"poverty-line\" ) * family.incomePerCountedMember",
                        "money cannot be multiplied by money"),
                formula(
                        "money and a count",
                        "value( \"poverty-line\" ) + family.countedMembers",
                        "money and a count cannot be added together"),
                formula("a count", "family.countedMembers", "the formula comes to a count, not to an amount of money"),
                formula(
                        "number",
                        "value( \"poverty-line\" ) * 2",
                        "a number does not stand in a formula: give it a name among the values"),
                formula("nothing", "0", "\"0\" stands where a property"),
                formula("itself", "value( \"assistance\" )", "stands neither above in this sheet nor in rulebook.yaml"),
                formula(
                        "value that begins later",
                        "value( \"child-supplement\" )",
                        "is known only from 2023-01-01: the formula cannot begin before"),
                mistake(
                        "formula without rounding",
                        RULEBOOK,
                        "mode: up-to-whole-tenge",
                        "mode: exact",
                        ASSISTANCE,
                        39,
                        "the rulebook needs a rounding"),
                mistake(
                        "formula in another unit",
                        ASSISTANCE,
                        "unit: tenge\n    history",
                        "unit: mci\n    history",
                        39,
                        "a formula comes to tenge: write \"unit: tenge\""),
                mistake(
                        "formula for all benefits",
                        RULEBOOK,
                        "benefits:\n  - birth",
                        "values:\n  limit:\n    unit: tenge\n    history:\n      - { formula: \"family.incomePerMember\", source: \"x\" }\nbenefits:\n  - birth",
                        24,
                        "only the values of a benefit can have a formula"),
                mistake(
                        "value with bands in a formula",
                        LARGE,
                        "      - { from: \"2023-07-01\"",
                        "  other:\n    unit: tenge\n    history:\n      - { from: \"2020-01-01\", formula: 'value( \"rate\" )', source: \"x\" }\n      - { from: \"2023-07-01\"",
                        34,
                        "has bands, a formula or a gap of its own"));
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                mistake(
                        "unknown: false",
                        AWARD,
                        "unknown: true",
                        "unknown: false",
                        21,
                        "write \"unknown: true\", or what is known in its place"),
                mistake(
                        "silent limit",
                        GRANT,
                        "value: \"12\", status: assumption",
                        "unknown: true",
                        GRANT_DRL,
                        14,
                        "value( \"application-period\" ) has bands, a formula or a gap"),
                mistake(
                        "silent base figure",
                        INDEX,
                        "value: \"1413\"",
                        "unknown: true",
                        8,
                        "a base figure is one number on every day"),
                mistake(
                        "base figure with bands",
                        INDEX,
                        "value: \"1413\"",
                        "bands: { \"1\": \"1413\" }",
                        8,
                        "a base figure is one number on every day"),
                mistake(
                        "entry that says nothing",
                        AWARD,
                        "value: \"6.40\", mark",
                        "mark",
                        22,
                        "\"value\" is missing: an entry has one of value, bands, formula, unknown"),
                mistake(
                        "given as a misspelt fact",
                        ASSISTANCE,
                        "given-as: povertyLine",
                        "given-as: povertyLin",
                        24,
                        "none of the amounts that a family brings: averageMonthlyIncome, povertyLine"),
                mistake(
                        "given as no amount",
                        ASSISTANCE,
                        "given-as: povertyLine",
                        "given-as: residence",
                        24,
                        "\"residence\" is none of the amounts"),
                mistake(
                        "given in another unit",
                        ASSISTANCE,
                        "unit: tenge",
                        "unit: mci",
                        23,
                        "what a case brings along is in tenge"),
                mistake(
                        "given without a source",
                        ASSISTANCE,
                        "    source: \"Social Code, art. 120 p. 4: set for each region and each quarter\"\n",
                        "",
                        22,
                        "\"source\" is missing"),
                mistake(
                        "known from a day that is none",
                        LARGE,
                        "\"2020-05-13\"",
                        "\"2020-13-05\"",
                        29,
                        "\"2020-13-05\" is no day that the calendar has"),
                mistake("known from no day", LARGE, "\"2020-05-13\"", "\"May 2020\"", 29, "is no date such as"),
                mistake("known from, unquoted", LARGE, "\"2020-05-13\"", "2020-05-13", 29, "must be written in quotes"),
                mistake(
                        "one day twice",
                        LARGE,
                        " known-from: \"2020-05-13\",",
                        "",
                        29,
                        "law made later for the same day says since when it is known"),
                mistake(
                        "first entry known later",
                        LARGE,
                        "{ from: \"2006-01-01\", value",
                        "{ from: \"2006-01-01\", known-from: \"2007-01-01\", value",
                        21,
                        "the first entry cannot become known later"),
                mistake(
                        "entries out of order",
                        LARGE,
                        "from: \"2018-01-01\", unknown",
                        "from: \"2006-06-01\", unknown",
                        23,
                        "must stand in order"),
                mistake(
                        "second entry without a day",
                        LARGE,
                        "from: \"2018-01-01\", unknown",
                        "unknown",
                        23,
                        "only the first entry of a history can do without \"from\""),
                mistake(
                        "recalled but not marked",
                        AWARD,
                        "mark: RECALLED, status: unverified",
                        "mark: RECALLED",
                        23,
                        "a RECALLED value needs \"status: unverified\""),
                mistake(
                        "number without quotes",
                        ASSISTANCE,
                        "value: \"1.5\"",
                        "value: 1.5",
                        30,
                        "must be written in quotes: \"1.5\""),
                mistake(
                        "no such status",
                        GRANT,
                        "status: assumption, source",
                        "status: assumed, source",
                        43,
                        "is none of unverified, assumption"));
    }

    static Stream<Arguments> roundings() {
        return Stream.of(
                mistake("no mode", RULEBOOK, "mode: up-to-whole-tenge, ", "", 14, "\"mode\" is missing"),
                mistake(
                        "no such mode",
                        RULEBOOK,
                        "mode: up-to-whole-tenge",
                        "mode: up",
                        14,
                        "none of exact, up-to-whole-tenge, to-nearest-whole-tenge"),
                mistake(
                        "roundings out of order",
                        RULEBOOK,
                        "base-figures:",
                        "    - { from: \"2005-01-01\", mode: to-nearest-whole-tenge, source: \"x\" }\nbase-figures:",
                        16,
                        "must stand in order"),
                mistake(
                        "second rounding without a day",
                        RULEBOOK,
                        "base-figures:",
                        "    - { mode: to-nearest-whole-tenge, source: \"x\" }\nbase-figures:",
                        16,
                        "only the first entry of a history can do without \"from\""),
                rounding("no rounding", "rounding:\n  history: []", "must have at least one entry"),
                rounding(
                        "a mode since ever", "rounding: up-to-whole-tenge", "write \"rounding: exact\", or since when"),
                rounding("no history", "rounding:\n  mode: exact", "at least one entry"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"editions", "events", "bands", "formulas", "entries", "roundings"})
    void isToldWithFileAndLine(String name, UnaryOperator<EditedRulebook> edit, String file, int line, String message) {
        List<Problem> problems =
                edit.apply(new EditedRulebook(temporary, "social-code")).problems();

        assertThat(problems).as(name).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
        assertThat(problems).as(name).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).doesNotContain("Exception");
        });
    }
}
