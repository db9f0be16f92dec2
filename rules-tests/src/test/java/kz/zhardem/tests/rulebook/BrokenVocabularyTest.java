package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.zhardem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rulebook whose words are not complete does not load, and says in which file and line which words are missing. */
final class BrokenVocabularyTest {

    private static final String FACTS = "vocabulary/facts.yaml";

    private static final String PROPERTIES = "vocabulary/properties.yaml";

    private static final String MEMBERS = "vocabulary/members.yaml";

    private static final String ASSISTANCE = "targeted-social-assistance";

    private final Path temporary;

    BrokenVocabularyTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    /**
     * A mistake in one file, told where it is.
     *
     * @param text replaced at its first place
     * @param line a text at whose first place, in the edited file, the problem is reported
     */
    private static Arguments mistake(
            String name, String file, String text, String replacement, String line, String message) {
        UnaryOperator<EditedRulebook> edit = rulebook -> rulebook.replace(file, text, replacement);
        return Arguments.of(name, edit, file, line, message);
    }

    private static Arguments lack(String name, UnaryOperator<EditedRulebook> edit, String file, String message) {
        return Arguments.of(name, edit, file, "rule \"", message);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "a name lacks a language",
                        FACTS,
                        "ru: \"работа\", ",
                        "",
                        "name: { kk: \"жұмыс істеуі\"",
                        "\"working\": \"name\" lacks ru: add it"),
                mistake(
                        "a property lacks a language",
                        PROPERTIES,
                        ", en: \"the child's age\"",
                        "",
                        "name: { kk: \"баланың жасы\"",
                        "\"child.age\": \"name\" lacks en: add it"),
                mistake("an empty text", FACTS, "\"работа\"", "\"\"", "ru: \"\"", "\"ru\" must be a text"),
                mistake(
                        "no question",
                        FACTS,
                        "question: { kk: \"{member} анасымен бірге тұра ма?\"",
                        "quest: { kk: \"{member} анасымен бірге тұра ма?\"",
                        "name: { kk: \"анасымен бірге тұруы\"",
                        "\"livesWithMother\": \"question\" is missing in Kazakh, Russian and English"),
                mistake(
                        "no clause for yes",
                        FACTS,
                        "    yes: { kk: \"{member} жұмыс істейді\", ru: \"{member} работает\", en: \"{member} works\" }\n",
                        "",
                        "name: { kk: \"жұмыс істеуі\"",
                        "\"working\": \"yes\" is missing in Kazakh, Russian and English"),
                mistake(
                        "no clause for no",
                        PROPERTIES,
                        "    no: { kk: \"отбасында ана жоқ\", ru: \"в семье нет матери\", en: \"the family has no mother\" }\n",
                        "",
                        "name: { kk: \"отбасында ананың болуы\"",
                        "\"mother.present\": \"no\" is missing in Kazakh, Russian and English"),
                mistake(
                        "an unknown place",
                        FACTS,
                        "Does {member} work",
                        "Does {membr} work",
                        "kk: \"{member} жұмыс істей ме",
                        "nothing can be put in the place of {membr} in \"question\"; there are {member}, {of-member}"),
                mistake(
                        "a place of other texts",
                        FACTS,
                        "среднемесячный доход всей семьи",
                        "доход {of-member}",
                        "kk: \"Бүкіл отбасының",
                        "\"averageMonthlyIncome\": nothing can be put in the place of {of-member}"),
                mistake(
                        "a place left out",
                        FACTS,
                        "среди наград {of-member} есть {choice}",
                        "у {of-member} есть награда",
                        "    has:\n",
                        "\"awards\": \"has\" in ru does not say {choice}: add it where it belongs"),
                mistake(
                        "a brace left out",
                        FACTS,
                        "{member} проходит срочную",
                        "{member проходит срочную",
                        "ru: \"{member проходит срочную",
                        "\"conscript\": \"yes\" has a brace without its partner"),
                mistake(
                        "nobody whom it is about",
                        FACTS,
                        "{member} проходит срочную",
                        "проходит срочную",
                        "ru: \"проходит срочную",
                        "\"conscript\": \"yes\" in ru does not say whom it is about: add {member} or {of-member}"),
                mistake(
                        "a name left out",
                        MEMBERS,
                        "{id} есімді мүшенің",
                        "мүшенің",
                        "of: { kk: \"мүшенің\"",
                        "\"NAMED\": \"of\" in kk does not say {id}"),
                mistake(
                        "a missing label",
                        FACTS,
                        "      KUMIS_ALQA: { kk: \"«Күміс алқа»\", ru: \"«Күміс алқа»\", en: \"Kumis Alqa\" }\n",
                        "",
                        "ALTYN_ALQA:",
                        "\"awards\": \"KUMIS_ALQA\" is missing in Kazakh, Russian and English"),
                mistake(
                        "no labels",
                        FACTS,
                        "    labels:\n      ALTYN_ALQA",
                        "    label:\n      ALTYN_ALQA",
                        "name: { kk: \"аналарға берілетін",
                        "\"awards\": \"labels\" are missing"),
                mistake(
                        "a missing form of a unit",
                        MEMBERS,
                        "of-one: \"года\" }",
                        "}",
                        "ru: { one: \"год\"",
                        "\"years\": ru lacks the form \"of-one\": add it"),
                mistake(
                        "a unit in no language",
                        MEMBERS,
                        "    en: { one: \"month\", other: \"months\" }\n",
                        "",
                        "kk: { name: \"ай\"",
                        "\"months\": en lacks the form \"other\": add it"),
                mistake(
                        "a missing unit",
                        MEMBERS,
                        "  years:\n",
                        "  jahre:\n",
                        "units:",
                        "the unit \"years\" is missing"),
                mistake(
                        "an unknown unit",
                        PROPERTIES,
                        "unit: months",
                        "unit: weeks",
                        "unit: weeks",
                        "\"child.ageInMonths\": \"unit\" is none of years, months, tenge"),
                mistake(
                        "an unknown fact",
                        FACTS,
                        "  pensioner:\n",
                        "  pensoner:\n",
                        "  pensoner:\n",
                        "\"pensoner\" is no fact; did you mean \"pensioner\"?; the facts are averageMonthlyIncome, povertyLine,"),
                mistake(
                        "an unknown property",
                        PROPERTIES,
                        "  person.age:\n",
                        "  person.aged:\n",
                        "  person.aged:\n",
                        "\"person.aged\" is nothing that rules can read; did you mean \"person.age\"?"),
                mistake(
                        "derived from nothing",
                        PROPERTIES,
                        "facts: [birthOrder, born]",
                        "facts: [birthOrdr, born]",
                        "facts: [birthOrdr, born]",
                        "vocabulary/facts.yaml has no fact \"birthOrdr\"; did you mean \"birthOrder\"?"),
                mistake(
                        "a missing role",
                        MEMBERS,
                        "  PERSON:\n",
                        "  PERSONS:\n",
                        "  MOTHER:\n",
                        "\"PERSON\" is missing"),
                mistake(
                        "nothing to say of nobody",
                        MEMBERS,
                        "    absent: { kk: \"отбасында әке жоқ\", ru: \"в семье нет отца\", en: \"the family has no father\" }\n",
                        "",
                        "name: { kk: \"әкесі\"",
                        "\"FATHER\": \"absent\" is missing in Kazakh, Russian and English"),
                mistake(
                        "a flag that is no flag",
                        FACTS,
                        "confidential: true",
                        "confidential: \"maybe\"",
                        "confidential: \"maybe\"",
                        "\"maybe\" is none of"),
                mistake(
                        "a condition lacks a language",
                        ASSISTANCE + ".yaml",
                        "    kk: \"жұмыспен",
                        "    kz: \"жұмыспен",
                        "    kz: \"жұмыспен",
                        "\"kz\" is not understood here"),
                lack(
                        "a fact that a rule reads",
                        rulebook -> rulebook.replace(FACTS, entry(rulebook, FACTS, "outpatientTreatment"), ""),
                        "free-outpatient-medicines.drl",
                        "rule \"Free medicines\": child.outpatientTreatment has no words: add them in Kazakh, Russian and"
                                + " English to vocabulary/facts.yaml"),
                lack(
                        "a property that a rule reads",
                        rulebook -> rulebook.replace(PROPERTIES, entry(rulebook, PROPERTIES, "family.members"), ""),
                        "lone-pensioner.drl",
                        "rule \"Lone pensioner\": family.members has no words: add them in Kazakh, Russian and English to"
                                + " vocabulary/properties.yaml"),
                lack(
                        "a condition without words",
                        rulebook -> rulebook.replace(
                                ASSISTANCE + ".drl", "@condition( \"ACTIVATION", "@condition( \"OTHER"),
                        ASSISTANCE + ".drl",
                        "the condition \"OTHER_MEASURES\" has no words: add them under \"conditions\" in " + ASSISTANCE
                                + ".yaml"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isToldWithFileAndLine(
            String name, UnaryOperator<EditedRulebook> edit, String file, String line, String message) {
        EditedRulebook rulebook = edit.apply(new EditedRulebook(temporary));

        assertThat(rulebook.problems()).as(name).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(lineOf(rulebook.read(file), line));
        });
    }

    private static int lineOf(String content, String text) {
        assertThat(content).contains(text);
        return 1
                + (int) content.substring(0, content.indexOf(text))
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** All that a file says under a key of its second level, with the comment before it. */
    private static String entry(EditedRulebook rulebook, String file, String key) {
        Matcher entry = Pattern.compile("(?m)^(  #.*\\n)*  " + Pattern.quote(key) + ":\\n(    .*\\n)+\\n?")
                .matcher(rulebook.read(file));
        assertThat(entry.find()).as(key).isTrue();
        return entry.group();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        EditedRulebook rulebook = new EditedRulebook(temporary)
                .replace(FACTS, "ru: \"работа\", ", "")
                .replace(FACTS, "Does {member} work", "Does {membr} work")
                .replace(PROPERTIES, "ru: \"возраст ребёнка\", ", "")
                .replace(MEMBERS, "than: \"жастан\", ", "")
                .replace("birth-grant.drl", "child.birthRegistered", "child.registered")
                .replace("birth-grant.yaml", "one-time", "sometimes")
                .replace(ASSISTANCE + ".drl", "@condition( \"ACTIVATION", "@condition( \"OTHER");

        assertThat(rulebook.problems())
                .extracting(Problem::file)
                .containsOnlyOnce(PROPERTIES, MEMBERS, "birth-grant.yaml", ASSISTANCE + ".drl")
                .contains(FACTS, FACTS, "birth-grant.drl");
    }

    @Test
    void everythingThatRulesReadAndNobodyNamedIsToldAtOnce() {
        EditedRulebook rulebook = new EditedRulebook(temporary);
        for (String fact : List.of("outpatientTreatment", "guardianship", "alimonyEvaded")) {
            rulebook.replace(FACTS, entry(rulebook, FACTS, fact), "");
        }
        rulebook.replace(PROPERTIES, entry(rulebook, PROPERTIES, "person.age"), "");

        assertThat(rulebook.problems())
                .extracting(Problem::file)
                .containsExactly(
                        "child-under-guardianship.drl",
                        "free-outpatient-medicines.drl",
                        "unable-to-work.drl",
                        "unpaid-alimony-allowance.drl",
                        "unpaid-alimony-allowance.drl");
    }

    @Test
    void aMissingFileIsToldOnce() {
        assertThat(new EditedRulebook(temporary).delete(FACTS).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(FACTS + " is missing"));
    }

    @Test
    void wordsThatNoRuleNeedsMayBeMissing() {
        EditedRulebook rulebook = new EditedRulebook(temporary)
                .delete("free-outpatient-medicines.drl")
                .delete("free-outpatient-medicines.yaml")
                .delete("unable-to-work.drl")
                .delete("unable-to-work.yaml")
                .replace("rulebook.yaml", "  - free-outpatient-medicines\n", "")
                .replace("rulebook.yaml", "  - unable-to-work\n", "");
        rulebook.replace(FACTS, entry(rulebook, FACTS, "outpatientTreatment"), "");
        rulebook.replace(PROPERTIES, entry(rulebook, PROPERTIES, "person.age"), "");

        assertThat(rulebook.problems()).isEmpty();
    }
}
