package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kz.zhardem.BenefitRules;
import kz.zhardem.Family;
import kz.zhardem.tests.families.RandomFamilies;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseWriter;
import kz.zhardem.workbench.DecisionsWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many lines are decided together and written from shared pieces: each answer is, byte by byte, that of its family alone. */
class ManyLinesTest {

    private static final int FAMILIES = 120;

    private static final List<Double> UNKNOWN = List.of(0.0, 0.0, 0.0, 0.2);

    @ParameterizedTest
    @CsvSource({
        "family-benefits-2006, 2006-09-15, 2006-02-28",
        "social-code, 2026-03-01, 2025-11-30",
    })
    void everyAnswerIsThatOfItsFamilyAlone(String rulebook, LocalDate day, LocalDate otherDay) {
        BenefitRules rules = BenefitRules.load(rulebook);
        for (String language : List.of("kk", "ru", "en")) {
            Random random = new Random(language.hashCode());
            RandomFamilies families = new RandomFamilies(random);
            DecisionsWriter plain = DecisionsWriter.oneLine().in(Locale.forLanguageTag(language));
            StringBuilder lines = new StringBuilder();
            List<String> alone = new ArrayList<>();
            for (int i = 0; i < FAMILIES; i++) {
                LocalDate date = random.nextInt(4) == 0 ? otherDay : day;
                Family family = families.on(date, random.nextInt(5), UNKNOWN.get(random.nextInt(UNKNOWN.size())));
                lines.append(line(new Case(rulebook, date, family))).append('\n');
                alone.add(text(plain.write(rules.decide(family, date))).strip());
            }

            Run run = Run.of(new RealEngine(), lines.toString(), "decide", "--lang", language, "--lines", "-");

            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines().toList()).as(language).isEqualTo(alone);
        }
    }

    private static String line(Case question) {
        return text(new CaseWriter().write(question)).replaceAll("\n *", " ");
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
