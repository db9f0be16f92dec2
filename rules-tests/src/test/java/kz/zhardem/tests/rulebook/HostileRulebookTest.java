package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Problem;
import kz.zhardem.RulebookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rulebook from a stranger: it runs no code, and no file, however broken, is more than a list of problems. */
final class HostileRulebookTest {

    private static final String DRL = "conscript-child-allowance.drl";

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
}
