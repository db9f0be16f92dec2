package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesAndExportTest {

    @Test
    void listsRulebooksBenefitsAndValues() {
        Run run = Run.of("", "rules", "--date", "2006-09-15");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Family benefits
                        Rulebook family-benefits-2006, version 1.0.0, sha256 %s

                        Benefits and statuses
                          birth-grant  each child  one time  Birth grant
                          care         each child  monthly   Care allowance
                          child        each child  monthly   Child allowance
                          hiv          each child  monthly   HIV allowance
                          medicines    each child  in kind   Medicines
                          assistance   the family  status    Assistance
                          award        the mother  monthly   Award allowance
                          lone         the family  status    Lone pensioner

                        Values in force on 2006-09-15
                          monthly-calculation-index  1030  tenge           since 2006-01-01  budget law (not verified)
                          birth-grant.rate           400   percent-of-mci                    row 1
                        """.formatted(FakeEngine.SHA256));
    }

    @Test
    void listsInTheLanguageAskedFor() {
        assertThat(Run.of("", "rules", "--date", "2006-09-15", "--lang", "kk").out())
                .startsWith("Отбасылық жәрдемақылар\n")
                .contains("  birth-grant  әр бала  біржолғы  Бала туғанда\n")
                .contains("2006-09-15 күні қолданылатын мәндер\n");
        assertThat(Run.of("", "rules", "--date", "2006-09-15", "--lang", "ru").out())
                .contains("  birth-grant  каждый ребёнок  единовременно        На рождение\n");
    }

    @Test
    void aDateThatIsNotCoveredIsToldPerRulebook() {
        Run run = Run.of("", "rules", "--date", "2030-01-01");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("birth-grant").doesNotContain("Values in force");
        assertThat(run.err())
                .startsWith(
                        "zhardem: family-benefits-2006: date 2030-01-01: monthly-calculation-index is known only from"
                                + " 1998-01-01 until 2026-12-31");
    }

    @Test
    void listsTheRulebookOfAFolder(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("rulebook.yaml"));

        Run run = Run.of("", "rules", "--date", "2006-09-15", "--rules", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Family benefits\n");
    }

    @Test
    void exportsIntoAnEmptyFolderOnly(@TempDir Path parent) {
        Path folder = parent.resolve("new").resolve("rules");

        Run first = Run.of("", "export", FakeEngine.RULEBOOK, folder.toString());
        Run second = Run.of("", "export", FakeEngine.RULEBOOK, folder.toString());

        assertThat(first).isEqualTo(new Run(0, "Exported family-benefits-2006 to " + folder + "\n", ""));
        assertThat(folder.resolve("rulebook.yaml")).exists();
        assertThat(second).isEqualTo(new Run(2, "", "zhardem: " + folder + ": the folder is not empty\n"));
    }

    @Test
    void anUnknownRulebookCannotBeExported(@TempDir Path parent) {
        Run run = Run.of("", "export", "nothing", parent.resolve("rules").toString());

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: no rulebook \"nothing\"; there is: family-benefits-2006\n"));
    }
}
