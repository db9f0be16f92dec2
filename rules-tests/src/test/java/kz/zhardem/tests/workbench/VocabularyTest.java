package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.zhardem.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void listsWhatRulesCanReadByOwner() {
        Run run = Run.of("", "vocabulary");

        assertThat(run).isEqualTo(new Run(0, """
                        Family benefits

                        child, in rules for each child
                          child.birthOrder  count      place by birth             members[].birthOrder, members[].born
                          child.hiv         yes or no  HIV (confidential by law)  members[].hiv

                        person, in rules for each member
                          person.working  yes or no  work  members[].working
                        """, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Отбасылық жәрдемақылар', 'заң бойынша құпия'",
        "ru, 'Семейные пособия', 'конфиденциально по закону'"
    })
    void listsInTheLanguageAskedFor(String language, String title, String confidential) {
        assertThat(Run.of("", "vocabulary", "--lang", language).out())
                .startsWith(title + "\n")
                .contains("HIV (" + language + ") (" + confidential + ")");
    }

    @Test
    void listsTheRulebookOfAFolder(@TempDir Path folder) throws IOException {
        Run missing = Run.of("", "vocabulary", "--rules", folder.toString());
        Files.createFile(folder.resolve("rulebook.yaml"));
        Run run = Run.of("", "vocabulary", "--rules", folder.toString());

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith("zhardem: rulebook ");
        assertThat(run).isEqualTo(Run.of("", "vocabulary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void listsEveryTermOfTheShippedRulebooks(String language) {
        Run run = Run.of(new RealEngine(), "", "vocabulary", "--lang", language);

        assertThat(run.exitCode()).isZero();
        assertThat(RealEngine.RULES.vocabulary())
                .isNotEmpty()
                .extracting(Term::property)
                .allSatisfy(property -> assertThat(run.out()).contains("\n  " + property + " "));
    }
}
