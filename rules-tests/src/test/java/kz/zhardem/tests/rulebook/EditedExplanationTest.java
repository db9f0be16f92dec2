package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edited rule explains itself, and nobody touched a word: its sentences, distances, questions, ends and suggestions. */
final class EditedExplanationTest {

    private static final String CONSCRIPT = "conscript-child-allowance";

    private static final String DRL = CONSCRIPT + ".drl";

    private final Path temporary;

    EditedExplanationTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private EditedRulebook rulebook() {
        return new EditedRulebook(temporary);
    }

    private static Explanation explained(BenefitRules rules, String benefit, String subject, String family) {
        Decision decision = rules.decide(SpokenCase.family(family), SpokenCase.DAY)
                .find(benefit, subject)
                .orElseThrow();
        return decision.explanation();
    }

    /** With common spaces instead of those at which no line breaks. */
    private static List<String> lines(Explanation explanation, String language) {
        return explanation
                .summarize(Locale.forLanguageTag(language))
                .replace('\u00A0', ' ')
                .lines()
                .toList();
    }

    @Test
    void aChangedAgeLimit() {
        BenefitRules edited =
                rulebook().replace(DRL, "child.age < 18", "child.age < 16").load();

        Explanation refused = explained(edited, CONSCRIPT, "dana", "marat conscript=true, dana years=17");
        assertThat(lines(refused, "kk"))
                .contains("  Баланың жасы — 17 жас; талап: 16 жастан кем (шектен 1 жас артық).");
        assertThat(lines(refused, "ru"))
                .contains("  Возраст ребёнка — 17 лет; требуется: менее 16 лет (больше предела на 1 год).");
        assertThat(lines(refused, "en"))
                .contains("  The child's age is 17 years; required: less than 16 years (over the limit by 1 year).");

        Explanation granted = explained(edited, CONSCRIPT, "dana", "marat conscript=true, dana years=15");
        assertThat(lines(granted, "kk"))
                .contains("Мерзімі: 15.09.2006 – 14.09.2007; келесі күні dana 16 жасқа толады.");
        assertThat(lines(granted, "ru"))
                .contains("Срок: с 15.09.2006 по 14.09.2007; на следующий день dana достигает возраста 16 лет.");
        assertThat(lines(granted, "en"))
                .contains("Period: from 15 September 2006 to 14 September 2007; on the next day dana turns 16.");

        Explanation open = explained(edited, CONSCRIPT, "dana", "marat conscript=true, dana");
        assertThat(lines(open, "ru"))
                .contains(
                        "    15.09.1990 или раньше: отказано",
                        "    16.09.1990 или позже: назначается, 1 339,00 тенге в месяц");
    }

    @Test
    void aChangedIncomeLimit() {
        BenefitRules edited = rulebook()
                .replace("rulebook.yaml", "- { value: \"2\", source: \"prose", "- { value: \"3\", source: \"prose")
                .load();

        Explanation refused =
                explained(edited, "low-income-child-allowance", "dana", "income=10000.50, aliya, marat, dana years=4");

        assertThat(lines(refused, "kk"))
                .contains(
                        "  Отбасының бір мүшесіне шаққандағы орташа айлық табыс — 3 333,50 теңге; талап: ең көбі 3 090,00 теңге"
                                + " (243,50 теңге артық).",
                        "Аз қамтылу шегі: 3 × 1 030,00 теңге = 3 090,00 теңге (айлық есептік көрсеткіш, 01.01.2006 күнінен"
                                + " бастап).",
                        "  Мына өзгеріспен: отбасының орташа айлық табысы 10 000,50 теңгенің орнына 9 270,00 теңге"
                                + " (730,50 теңгеге кем) — тағайындалады, айына 1 030,00 теңге.");
        assertThat(lines(refused, "ru"))
                .contains(
                        "  Среднемесячный доход на одного члена семьи — 3 333,50 тенге; требуется: не более 3 090,00 тенге"
                                + " (больше на 243,50 тенге).",
                        "  Если среднемесячный доход семьи — 9 270,00 тенге вместо 10 000,50 тенге (меньше на 730,50 тенге):"
                                + " назначается, 1 030,00 тенге в месяц.");
        assertThat(lines(refused, "en"))
                .contains(
                        "  The average monthly income per family member is 3,333.50 tenge; required: at most 3,090.00 tenge"
                                + " (over by 243.50 tenge).",
                        "  If the family's average monthly income is 9,270.00 tenge instead of 10,000.50 tenge (730.50 tenge"
                                + " less): granted, 1,030.00 tenge a month.");
    }

    @Test
    void anAddedRequirement() {
        BenefitRules edited = rulebook()
                .replace(
                        DRL,
                        "father.conscript == true",
                        "father.conscript == true, !( child.guardianship == true ), mother.working == true")
                .load();

        Explanation open =
                explained(edited, CONSCRIPT, "dana", "aliya working=true, marat conscript=true, dana years=4");
        assertThat(lines(open, "en"))
                .containsSequence(
                        "  Is dana under legal guardianship?",
                        "    yes: refused",
                        "    no: granted, 1,339.00 tenge a month");

        Explanation works = explained(
                edited,
                CONSCRIPT,
                "dana",
                "aliya working=false, marat conscript=true, dana years=4 guardianship=false");
        assertThat(lines(works, "kk"))
                .contains(
                        "  Анасы жұмыс істемейді.",
                        "  Мына өзгеріспен: aliya жұмыс істейді — тағайындалады, айына 1 339,00 теңге.");
        assertThat(lines(works, "ru"))
                .contains("  Мать не работает.", "  Если aliya работает: назначается, 1 339,00 тенге в месяц.");
        assertThat(lines(works, "en"))
                .contains("  The mother does not work.", "  If aliya works: granted, 1,339.00 tenge a month.");

        Explanation ward = explained(
                edited, CONSCRIPT, "dana", "aliya working=true, marat conscript=true, dana years=4 guardianship=true");
        assertThat(ward.changes()).isEmpty();
        assertThat(lines(ward, "en"))
                .contains(
                        "  The child is under guardianship.",
                        "Neither time alone nor any one change that could be asked of the family would alter this.");
    }

    @Test
    void aSwappedOperator() {
        BenefitRules edited = rulebook()
                .replace(DRL, "child.age < 18", "child.age >= 18")
                .replace(DRL, "father.conscript == true", "father.conscript != true")
                .load();

        Explanation refused = explained(edited, CONSCRIPT, "dana", "marat conscript=true, dana years=16");
        assertThat(lines(refused, "ru"))
                .containsSequence(
                        "  Возраст ребёнка — 16 лет; требуется: не менее 18 лет (меньше на 2 года).",
                        "  Отец проходит срочную военную службу.");

        Explanation young = explained(edited, CONSCRIPT, "dana", "marat conscript=false, dana years=16");
        assertThat(lines(young, "kk"))
                .contains("  15.09.2008 күнінен бастап (dana 18 жасқа толады): тағайындалады, айына 1 518,40 теңге.");
        assertThat(lines(young, "ru"))
                .contains("  С 15.09.2008 (dana достигает возраста 18 лет): назначается, 1 518,40 тенге в месяц.");
        assertThat(lines(young, "en"))
                .contains("  From 15 September 2008 (dana turns 18): granted, 1,518.40 tenge a month.");
    }

    @Test
    void monthsInsteadOfYears() {
        BenefitRules edited = rulebook()
                .replace(DRL, "child.age < 18", "child.ageInMonths >= 6")
                .load();

        Explanation refused = explained(edited, CONSCRIPT, "dana", "marat conscript=true, dana months=5");

        assertThat(lines(refused, "kk"))
                .contains(
                        "  Баланың жасы — 5 ай; талап: кемінде 6 ай (1 ай жетіспейді).",
                        "  15.10.2006 күнінен бастап (dana 6 айға толады): тағайындалады, айына 1 339,00 теңге.");
        assertThat(lines(refused, "ru"))
                .contains(
                        "  Возраст ребёнка — 5 месяцев; требуется: не менее 6 месяцев (меньше на 1 месяц).",
                        "  С 15.10.2006 (dana достигает возраста 6 месяцев): назначается, 1 339,00 тенге в месяц.");
        assertThat(lines(refused, "en"))
                .contains(
                        "  The child's age is 5 months; required: at least 6 months (short by 1 month).",
                        "  From 15 October 2006 (dana is 6 months old): granted, 1,339.00 tenge a month.");
    }

    @Test
    void aRangeInsteadOfOneNumber() {
        BenefitRules edited = rulebook()
                .replace(DRL, "father.conscript == true", "child.birthOrder > 1 && child.birthOrder < 5")
                .load();

        Explanation open = explained(edited, CONSCRIPT, "dana", "aliya, dana years=4, open");

        assertThat(lines(open, "kk"))
                .containsSequence(
                        "    1 немесе одан аз: бас тартылды",
                        "    2 – 4 аралығында: тағайындалады, айына 1 339,00 теңге",
                        "    5 немесе одан көп: бас тартылды");
        assertThat(lines(open, "ru"))
                .containsSequence(
                        "    1 и меньше: отказано",
                        "    от 2 до 4: назначается, 1 339,00 тенге в месяц",
                        "    5 и больше: отказано");
        assertThat(lines(open, "en"))
                .containsSequence(
                        "    1 or less: refused",
                        "    2 to 4: granted, 1,339.00 tenge a month",
                        "    5 or more: refused");
    }

    @Test
    void aLimitThatChanges() {
        BenefitRules edited = rulebook()
                .replace(DRL, "child.age < 18", "child.age < value( \"age-limit\" )")
                .replace(CONSCRIPT + ".yaml", "values:", """
                        values:
                          age-limit:
                            unit: years
                            history:
                              - { value: "12", source: "table, row 4" }
                              - { from: "2006-10-01", value: "14", source: "a reform" }""")
                .load();

        Explanation refused = explained(edited, CONSCRIPT, "dana", "marat conscript=true, dana years=13");

        assertThat(lines(refused, "en"))
                .contains(
                        "  The child's age is 13 years; required: less than 12 years (over the limit by 1 year).",
                        "  From 1 October 2006 (a limit changes): granted, 1,339.00 tenge a month.");
    }

    @Test
    void aSecondWayAndACondition() {
        BenefitRules edited = rulebook()
                .write("large-family.drl", rulebook().read("large-family.drl") + """

                        rule "Family of many members"
                            @law( "a reform" )
                            @condition( "VISIT" )
                            when
                                $claim : FamilyClaim( family.members >= 6 )
                            then
                                $claim.grant();
                        end
                        """)
                .write("large-family.yaml", rulebook().read("large-family.yaml") + """
                        conditions:
                          VISIT: { kk: "үйге келу", ru: "посещение на дому", en: "a visit at home" }
                        """)
                .load();

        Explanation refused = explained(edited, "large-family", Decision.FAMILY, "aliya, marat, dana years=4");
        assertThat(lines(refused, "ru"))
                .containsSequence(
                        "  Число детей до 18 лет в семье — 1; требуется: не менее 4 (меньше на 3).",
                        "Другое основание тоже не подходит:",
                        "  Число членов семьи — 3; требуется: не менее 6 (меньше на 3).");

        Explanation granted = explained(
                edited,
                "large-family",
                Decision.FAMILY,
                "aliya, marat, dana years=4, a years=20, b years=21, c years=22");
        assertThat(granted.decision().outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(lines(granted, "ru"))
                .contains("Условие: посещение на дому.", "  Число членов семьи — 6; требуется: не менее 6.");
    }
}
