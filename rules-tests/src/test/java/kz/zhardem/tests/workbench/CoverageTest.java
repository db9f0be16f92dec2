package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @Test
    void tellsWhatTheRecordHolds() {
        Run run = Run.of("", "coverage");

        assertThat(run).isEqualTo(new Run(0, """
                        Family benefits
                        Rulebook family-benefits-2006, version 1.0.0, sha256
                        %s
                        Can be asked for days from 1998-01-01

                        BASE FIGURES
                        monthly-calculation-index — Calculation index (checked until 2027-12-31)
                          1998-01-01 – 2005-12-31  630 tenge (one source)
                                                   the budget law of 1998, article 17, as printed in the
                                                   collection of laws
                          2006-01-01 –             1030 tenge (no source at hand, not verified)
                                                   from memory
                        subsistence-minimum (checked until 2026-12-31)
                          … –   14952 tenge (two sources agree)
                                code table

                        BENEFITS

                        birth-grant — Birth grant
                          since 2006-01-01  law-63: Law N 63, art. 7 (not verified)
                          since 2023-07-01  social-code: Social Code, art. 79
                          birth-grant.rate
                            2006-01-01 – 2007-12-31  1–3: 30; 4+: 50 mci (two sources agree)
                                                     art. 7
                            2008-01-01 –             not on record
                                                     known from 2008-05-13
                                                     multipliers were looked for and not found

                        care — Care allowance

                        LEFT OUT
                          Payments from social insurance
                              they depend on contributions, which are no facts about the family

                        DUE TO BE LOOKED UP
                          subsistence-minimum was checked until 2026-12-31, monthly-calculation-index
                          until 2027-12-31: add it to base-figures/subsistence-minimum.yaml
                        """.formatted(FakeEngine.SHA256), ""));
        assertThat(Run.of("", "coverage", FakeEngine.RULEBOOK)).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Отбасылық жәрдемақылар', 'БАЗАЛЫҚ КӨРСЕТКІШТЕР', 'дерек жоқ', 'ТОЛЫҚТЫРУ КЕРЕК'",
        "ru, 'Семейные пособия', 'БАЗОВЫЕ ПОКАЗАТЕЛИ', 'нет данных', 'НУЖНО ДОПОЛНИТЬ'",
    })
    void speaksTheLanguage(String language, String title, String figures, String silent, String due) {
        Run run = Run.of("", "coverage", "--lang", language);

        assertThat(run.out())
                .startsWith(title + "\n")
                .contains("\n" + figures + "\n", "Payments from social insurance (" + language + ")", silent, due)
                .doesNotContain("null", "{", "}");
    }

    @Test
    void anUnknownRulebookIsTold() {
        assertThat(Run.of("", "coverage", "nothing"))
                .isEqualTo(new Run(2, "", "zhardem: no rulebook \"nothing\"; there is: family-benefits-2006\n"));
    }

    @Test
    void ofSeveralTheOneNamedIsTold() {
        assertThat(Run.of(FakeEngine.withTwoRulebooks(), "", "coverage", "social-code")
                        .exitCode())
                .isZero();
    }

    @Test
    void tellsTheRulebookOfAFolder(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("rulebook.yaml"));

        assertThat(Run.of(FakeEngine.withTwoRulebooks(), "", "coverage", "--rules", folder.toString()))
                .isEqualTo(Run.of("", "coverage"));
    }
}
