package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every requirement that a rule can state says when it is met and when it is not, in three languages. The sentences
 * are in the folder {@code sentences}, whose README.md tells how they are written.
 */
final class SpeechTest {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Path temporary;

    SpeechTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @TestFactory
    Stream<DynamicTest> everyRequirementSaysWhatItShould() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        // One rulebook for each file: every decision decides all of its rules.
        for (Path file : SpokenCase.files()) {
            List<SpokenCase> cases = SpokenCase.read(file);
            OneRuleEach rules = new OneRuleEach(
                    temporary, cases.stream().map(SpokenCase::requirement).toList());
            cases.forEach(one -> tests.add(DynamicTest.dynamicTest(one.name(), () -> check(rules, one))));
        }
        return tests.stream();
    }

    private static void check(OneRuleEach rules, SpokenCase one) {
        Decision decision = rules.decide(one.requirement(), one.family(), SpokenCase.DAY);
        assertThat(decision.outcome()).isEqualTo(one.met() ? Outcome.GRANTED : Outcome.REFUSED);
        List<String> said = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (Reason reason : one.met() ? decision.because() : decision.unmet()) {
                said.add(language + ": " + text(reason, language));
            }
        }
        assertThat(said).isEqualTo(one.sentences());
    }

    /** With common spaces instead of those at which no line breaks. */
    private static String text(Reason reason, String language) {
        return reason.says().in(Locale.forLanguageTag(language)).replace('\u00A0', ' ');
    }

    /** A number behind "more than", and beside a noun behind the distance: every form that the languages tell apart. */
    @TestFactory
    Stream<DynamicTest> numbersStandInTheFormThatTheirPlaceAsksFor() {
        List<String> expected = """
                1 жастан артық (шекке 1 жас жетпейді) | более 1 года (меньше предела на 1 год) | more than 1 year (short of the limit by 1 year)
                2 жастан артық (шекке 2 жас жетпейді) | более 2 лет (меньше предела на 2 года) | more than 2 years (short of the limit by 2 years)
                4 жастан артық (шекке 4 жас жетпейді) | более 4 лет (меньше предела на 4 года) | more than 4 years (short of the limit by 4 years)
                5 жастан артық (шекке 5 жас жетпейді) | более 5 лет (меньше предела на 5 лет) | more than 5 years (short of the limit by 5 years)
                11 жастан артық (шекке 11 жас жетпейді) | более 11 лет (меньше предела на 11 лет) | more than 11 years (short of the limit by 11 years)
                12 жастан артық (шекке 12 жас жетпейді) | более 12 лет (меньше предела на 12 лет) | more than 12 years (short of the limit by 12 years)
                14 жастан артық (шекке 14 жас жетпейді) | более 14 лет (меньше предела на 14 лет) | more than 14 years (short of the limit by 14 years)
                21 жастан артық (шекке 21 жас жетпейді) | более 21 года (меньше предела на 21 год) | more than 21 years (short of the limit by 21 years)
                22 жастан артық (шекке 22 жас жетпейді) | более 22 лет (меньше предела на 22 года) | more than 22 years (short of the limit by 22 years)
                25 жастан артық (шекке 25 жас жетпейді) | более 25 лет (меньше предела на 25 лет) | more than 25 years (short of the limit by 25 years)
                100 жастан артық (шекке 100 жас жетпейді) | более 100 лет (меньше предела на 100 лет) | more than 100 years (short of the limit by 100 years)
                101 жастан артық (шекке 101 жас жетпейді) | более 101 года (меньше предела на 101 год) | more than 101 years (short of the limit by 101 years)
                111 жастан артық (шекке 111 жас жетпейді) | более 111 лет (меньше предела на 111 лет) | more than 111 years (short of the limit by 111 years)
                """.lines().toList();
        return limits("child.age > ", SpokenCase.family("dana years=0"), expected);
    }

    /** A bare number takes the ending of its last word. */
    @TestFactory
    Stream<DynamicTest> kazakhNumbersTakeTheEndingOfTheirLastWord() {
        List<String> expected = """
                1-ден 2-ден 3-тен 4-тен 5-тен 6-дан 7-ден 8-ден 9-дан 10-нан 20-дан 30-дан 40-тан 50-ден 60-тан 70-тен 80-нен 90-нан
                11-ден 99-дан 100-ден 101-ден 110-нан 200-ден 900-ден 1 000-нан 1 100-ден 2 006-дан 1 000 000-нан
                """.lines()
                .flatMap(line -> Stream.of(line.split("(?<=н) ", -1)))
                .map(number -> number + " артық")
                .toList();
        return limits("family.members > ", SpokenCase.family("dana years=3"), expected);
    }

    /**
     * One rule with a requirement for each number, none of which is met.
     *
     * @param expected what each says is required: in Kazakh, or in Kazakh, Russian and English with bars between
     */
    private Stream<DynamicTest> limits(String comparison, Family family, List<String> expected) {
        List<String> numbers = expected.stream()
                .map(line -> line.replaceFirst("[^0-9 ].*", "").replace(" ", ""))
                .toList();
        String demanded = numbers.stream().map(number -> comparison + number).collect(Collectors.joining(", "));
        List<Reason> reasons = new OneRuleEach(temporary, List.of(demanded))
                .decide(demanded, family, SpokenCase.DAY)
                .unmet();
        assertThat(reasons).hasSameSizeAs(expected);
        return IntStream.range(0, expected.size())
                .mapToObj(i -> DynamicTest.dynamicTest(comparison + numbers.get(i), () -> {
                    Reason reason = reasons.get(i);
                    List<String> wanted = List.of(expected.get(i).split(" \\| ", -1));
                    for (int n = 0; n < wanted.size(); n++) {
                        String text = text(reason, LANGUAGES.get(n));
                        String limit = text.substring(text.indexOf(": ") + 2, text.length() - 1);
                        assertThat(wanted.size() == 1 ? limit.replaceFirst(" \\(.*", "") : limit)
                                .isEqualTo(wanted.get(n));
                    }
                }));
    }

    @Test
    void numbersDoNotBreakFromTheirUnits() {
        String demanded = "family.incomePerMember <= value( \"low-income-limit\" ), child.age < 18";
        List<Reason> reasons = new OneRuleEach(temporary, List.of(demanded))
                .decide(demanded, SpokenCase.family("income=12000, dana years=20"), SpokenCase.DAY)
                .unmet();

        assertThat(reasons)
                .extracting(reason -> reason.says().in(Locale.forLanguageTag("ru")))
                .containsExactly(
                        "Среднемесячный доход на одного члена семьи — 12\u00A0000,00\u00A0тенге; требуется: не более"
                                + " 2\u00A0060,00\u00A0тенге (больше на 9\u00A0940,00\u00A0тенге).",
                        "Возраст ребёнка — 20\u00A0лет; требуется: менее 18\u00A0лет (больше предела на 2\u00A0года).");
    }
}
