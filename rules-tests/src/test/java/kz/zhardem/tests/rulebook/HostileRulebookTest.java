package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Problem;
import kz.zhardem.Residence;
import kz.zhardem.RulebookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rulebook from a stranger: it runs no code, and no file, however broken, is more than a list of problems. */
final class HostileRulebookTest {

    private static final String DRL = "conscript-child-allowance.drl";

    private static final String ASSISTANCE = "targeted-social-assistance.yaml";

    private static final String GRANT = "birth-grant.yaml";

    private static final String STRANGE = "\"(){}[]:;,.<>=!&|$@#'\\\t\n 09azЖ\u0000\uFFFF";

    private static final String WITNESS = "zhardem.test.witness";

    private final Path temporary;

    HostileRulebookTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    /** Places where Drools would let Java in; each sets a system property if it runs. */
    static Stream<String> attacks() {
        String set = "System.setProperty( \"" + WITNESS + "\", \"ran\" )";
        String rule = """
                package kz.zhardem.attack;
                import kz.zhardem.rules.ChildClaim;
                %s
                rule "Attack"
                    @law( "none" )
                    %s
                    when
                        $claim : ChildClaim( %s ) %s
                    then
                        %s
                end
                """;
        String grant = "$claim.grant( \"rate\" );";
        return Stream.of(
                rule.formatted("", "", "child.age < 18", "", set + "; " + grant),
                rule.formatted("", "", "child.age < 18", "", grant + " " + set + ";"),
                rule.formatted("", "", "child.age < 18", "", "$claim.grant( \"rate\" + " + set + " );"),
                rule.formatted("", "", "child.age < 18", "", "// \n" + set + ";\n" + grant),
                rule.formatted("", "", "child.age < 18", "", grant + " /* */ " + set + "; /* */"),
                rule.formatted("", "", set + " == null", "", grant),
                rule.formatted("", "", "eval( " + set + " == null )", "", grant),
                rule.formatted("", "", "child.age < 18, " + set + " != \"x\"", "", grant),
                rule.formatted("", "", "child.age < ( " + set + " == null ? 18 : 19 )", "", grant),
                rule.formatted("", "", "child.age < 18", "eval( " + set + " == null )", grant),
                rule.formatted("", "", "child.age < 18", "String() from " + set, grant),
                rule.formatted(
                        "", "", "child.age < 18", "accumulate( Integer( " + set + " == null ); $n : count() )", grant),
                rule.formatted("function boolean f() { " + set + "; return true; }", "", "f()", "", grant),
                rule.formatted("import static java.lang.System.setProperty;", "", "child.age < 18", "", grant),
                rule.formatted("import function java.lang.System.setProperty;", "", "child.age < 18", "", grant),
                rule.formatted("", "salience ( " + set + " == null ? 1 : 2 )", "child.age < 18", "", grant),
                rule.formatted("", "enabled ( " + set + " == null )", "child.age < 18", "", grant),
                rule.formatted("", "@law( \"x\" ) @x( " + set + " )", "child.age < 18", "", grant),
                rule.formatted("declare Extra age : int = " + set + ".length() end", "", "child.age < 18", "", grant),
                rule.formatted("query q() eval( " + set + " == null ) end", "", "child.age < 18", "", grant),
                rule.formatted("global java.lang.Runtime runtime;", "", "child.age < 18", "", grant),
                rule.formatted("dialect \"mvel\"", "", "child.age < 18", "", grant),
                "package kz.zhardem.attack; unit Attack; " + rule.formatted("", "", "child.age < 18", "", grant));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void runsNoCode(String drl) {
        System.clearProperty(WITNESS);

        List<Problem> problems = new EditedRulebook(temporary).write(DRL, drl).problems();

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(DRL));
        assertThat(System.getProperty(WITNESS)).isNull();
    }

    @Test
    void mutatedFilesLoadOrAreReported() {
        Random random = new Random(20061115);
        EditedRulebook rulebook = new EditedRulebook(temporary);
        List<String> files = List.of(
                DRL,
                "conscript-child-allowance.yaml",
                "special-state-allowance.drl",
                "rulebook.yaml",
                "birth-grant.drl");
        int reported = 0;
        for (int i = 0; i < 400; i++) {
            String file = files.get(i % files.size());
            String original = rulebook.read(file);
            rulebook.write(file, mutated(original, random));
            try {
                // The reader alone: what it lets through is compiled and decided by the other tests.
                BenefitRules.load(rulebook.folder());
            } catch (RulebookException e) {
                reported++;
                assertThat(e.problems()).isNotEmpty();
                assertThat(e.getMessage()).doesNotContain("Exception", "\tat ");
            }
            rulebook.write(file, original);
        }
        assertThat(reported).isGreaterThan(200);
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(mutated.length());
            int length = Math.min(1 + random.nextInt(6), mutated.length() - at);
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, at + length);
                case 1 -> mutated.insert(at, mutated.substring(at, at + length));
                case 2 -> mutated.setCharAt(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
                default -> mutated.setLength(Math.max(1, at));
            }
        }
        return mutated.toString();
    }

    private EditedRulebook socialCode() {
        return new EditedRulebook(temporary, "social-code");
    }

    private static List<Problem> withFormula(EditedRulebook rulebook, String formula) {
        return rulebook.replace(
                        ASSISTANCE,
                        "formula: \"max( 0, value( \\\"poverty-line\\\" ) - family.incomePerCountedMember )"
                                + " * family.countedMembers\",",
                        "formula: '" + formula + "',")
                .problems();
    }

    private static void assertReadable(List<Problem> problems) {
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message())
                        .hasSizeLessThan(2000)
                        .doesNotContain("Exception", "Error", "\tat "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty( \"zhardem.test.witness\", \"ran\" )",
                "value( \"poverty-line\" ) * System.setProperty( \"zhardem.test.witness\", \"ran\" ).length()",
                "value( System.setProperty( \"zhardem.test.witness\", \"ran\" ) )",
                "max( 0, System.setProperty( \"zhardem.test.witness\", \"ran\" ) )",
                "new java.math.BigDecimal( \"1\" )",
                "family.incomePerCountedMember.negate()",
                "family.incomePerCountedMember()",
                "family.getClass()",
                "family.class",
                "family.class.classLoader",
                "getClass()",
                "this",
                "value( \"poverty-line\" ).negate()",
                "\"poverty\" + \"line\"",
                "value( \"poverty-\" + \"line\" )",
                "family.incomePerCountedMember; System.exit( 1 )",
                "${family.members}",
                "#family.members",
                "family[ \"members\" ]",
                "/* */ family.incomePerCountedMember"
            })
    void aFormulaRunsNoCode(String formula) {
        System.clearProperty(WITNESS);

        List<Problem> problems = withFormula(socialCode(), formula);

        assertReadable(problems);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.file()).isEqualTo(ASSISTANCE));
        assertThat(System.getProperty(WITNESS)).isNull();
    }

    static Stream<String> endlessFormulas() {
        return Stream.of(
                "(".repeat(100_000),
                "max( 0, ".repeat(100_000),
                "family" + ".members".repeat(100_000),
                "family.incomePerCountedMember" + " + family.incomePerCountedMember".repeat(100_000),
                " ".repeat(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("endlessFormulas")
    @Timeout(30)
    void anEndlessFormulaIsReported(String formula) {
        assertReadable(withFormula(socialCode(), formula));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"child.birthOrder()", "child.getClass()", "child.class", "class", "child.birthOrder.class", "("})
    void bandsReadNoMethod(String path) {
        List<Problem> problems =
                socialCode().replace(GRANT, "child.birthOrder", path).problems();

        assertReadable(problems);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(22);
            assertThat(problem.message()).contains("is no count that ChildClaim has");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'law\"63'", "\"law\\n63\"", "'law; 63'", "\"\\0\"", "'law-63\" ) @law( \"x'", "'Ж'"})
    void anEditionHasAPlainName(String name) {
        List<Problem> problems = socialCode()
                .replace(GRANT, "edition: law-63,", "edition: " + name + ",")
                .problems();

        assertReadable(problems);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.message()).contains("is no name");
        });
    }

    @Test
    @Timeout(60)
    void aNumberIsNotEndless() {
        String digits = "9".repeat(1_000_000);

        assertReadable(socialCode()
                .replace(GRANT, "value: \"15\"", "value: \"" + digits + "\"")
                .problems());
        assertReadable(socialCode()
                .replace(GRANT, "\"1\": \"30\"", "\"1\": \"" + digits + "\"")
                .problems());
        assertReadable(socialCode()
                .replace(GRANT, "\"1\": \"30\"", "\"" + digits + "\": \"30\"")
                .problems());
    }

    private static String bands(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(from -> "\"" + from + "\": \"" + from + "\"")
                .collect(Collectors.joining(", "));
    }

    @Test
    @Timeout(60)
    void aMillionBandsAreReported() {
        assertReadable(socialCode()
                .replace(GRANT, "\"1\": \"38.0\", \"4\": \"63.0\"", bands(1_000_000))
                .problems());
        assertReadable(socialCode()
                .replace(GRANT, "\"4\": \"63.0\"", "\"99999\": \"63.0\"")
                .problems());
    }

    @Test
    @Timeout(60)
    void manyBandsAreDecided() {
        BenefitRules rules = socialCode()
                .replace(GRANT, "\"1\": \"38.0\", \"4\": \"63.0\"", bands(999) + ", \"9999\": \"1 each\"")
                .load();
        Family family = Family.builder()
                .residence(Residence.CITIZEN)
                .add(Child.builder("dana")
                        .born("2026-01-15")
                        .birthGrantReceived(false)
                        .build())
                .add(Child.builder("other").build())
                .build();

        Decision decision = rules.decide(family, LocalDate.of(2026, 3, 2))
                .find("birth-grant", "dana")
                .orElseThrow();

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999-12-31", "+999999999-12-31", "-999999999-01-01", "10000-01-01", "2020-02-30", ""})
    void aDayIsOneOfTheCalendar(String day) {
        String large = "large-family-allowance.yaml";

        assertReadable(
                socialCode().replace(large, "\"2020-05-13\"", "\"" + day + "\"").problems());
        assertReadable(
                socialCode().replace(large, "\"2006-01-01\"", "\"" + day + "\"").problems());
        assertReadable(socialCode()
                .replace("rulebook.yaml", "covers-from: \"2006-01-01\"", "covers-from: \"" + day + "\"")
                .problems());
    }
}
