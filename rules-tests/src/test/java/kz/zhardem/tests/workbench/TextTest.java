package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Father;
import kz.zhardem.Frequency;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import kz.zhardem.OtherMember;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("kz.zhardem.workbench.words", Locale.forLanguageTag(language));
    }

    @Test
    void tellsAPersonInEnglishUnlessAskedOtherwise() {
        Run run = Run.of(Cases.child("d"), "decide", "--text", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Family benefits, on 2006-09-15
                        Rulebook family-benefits-2006, version 1.0.0, sha256 %s

                        GRANTED
                          4120.00  one time  Birth grant — d
                                             = 400 %% × 1030
                                             from 2006-09-15
                                             office: the social protection office where the family lives
                                             because is 1 month old
                                             because the birth is registered
                                             note: birth-grant.application-period, an assumption: the text is silent
                                             source: table, row 1
                          1287.50  monthly   Care allowance — d
                                             = 125 %% × 1030
                                             from 2006-09-15 until 2006-12-15
                                             the office cannot be told yet
                                             because has an award
                                             because is in force
                                             ask: d: works or not
                                             note: monthly-calculation-index from 1999-01-01, not verified: a newspaper
                                             source: prose; table

                        STATUSES THAT HOLD
                          Assistance — the family
                              on condition: activation measures (public works, training and retraining, job placement)
                              source: prose

                        REFUSED
                          Child allowance — d
                              income is above the limit
                              the father does not work
                              source: table, row 2

                        CANNOT TELL YET
                          Medicines — d
                              ask: d: in outpatient treatment or not
                              ask: average monthly income of the family in the previous quarter

                        TOTALS
                          one time  4120.00 tenge
                          a month   1287.50 tenge
                          What cannot be told yet is not in the totals.

                        Ask first: d: in outpatient treatment or not
                        """.formatted(FakeEngine.SHA256));
        assertThat(Run.of(Cases.child("d"), "decide", "--text", "--lang", "en", "-"))
                .isEqualTo(run);
    }

    @Test
    void tellsAPersonInRussian() {
        Run run = Run.of(Cases.child("d"), "decide", "--text", "--lang", "ru", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Семейные пособия, на 2006-09-15\n")
                .contains("\nНАЗНАЧАЕТСЯ\n  4120.00  единовременно  На рождение — d\n")
                .contains("с 2006-09-15 по 2006-12-15\n")
                .contains("основание: возраст ребёнка, полных месяцев: 1 (порог: 12)\n")
                .contains("основание: награды матери: «Алтын алқа», «Материнская слава» I степени\n")
                .contains("\nОТКАЗАНО\n  На детей — d\n      среднемесячный доход на члена семьи, тенге: 6000.00")
                .contains("отец работает: нет\n")
                .contains("уточнить: d: лечится ли амбулаторно\n")
                .contains("\nИТОГО\n  единовременно  4120.00 тенге\n  в месяц        1287.50 тенге\n")
                .doesNotContain("income is above the limit");
    }

    @Test
    void tellsAPersonInKazakh() {
        Run run = Run.of(Cases.child("d"), "decide", "--text", "--lang", "kk", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Отбасылық жәрдемақылар, 2006-09-15 күніне\n")
                .contains("\nТАҒАЙЫНДАЛАДЫ\n  4120.00  бір жолғы  Бала туғанда — d\n")
                .contains("әке жұмыс істейді: жоқ\n")
                .contains("анықтау керек: d: амбулаториялық ем ала ма\n")
                .contains("\nЖИЫНЫ\n  бір жолғы  4120.00 теңге\n  айына      1287.50 теңге\n");
    }

    @Test
    void anIdCannotForgeLinesOrMoveTheCursor() {
        Run run = Run.of(Cases.child("d\\nGRANTED\\u001b[2J\\u202e"), "decide", "--text", "-");

        assertThat(run.out()).contains("Birth grant — d?GRANTED?[2J?\n").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void everyLanguageHasTheSameWords() {
        TreeSet<String> kk = new TreeSet<>(words("kk").keySet());
        TreeSet<String> en = new TreeSet<>(words("en").keySet());
        TreeSet<String> withoutSentences = new TreeSet<>(kk);
        // English takes the engine's own sentences.
        withoutSentences.removeIf(key -> key.startsWith("reason."));

        assertThat(kk).isEqualTo(new TreeSet<>(words("ru").keySet()));
        assertThat(en).isEqualTo(withoutSentences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyFactAndConstantHasAWord(String language) {
        Stream<String> facts = Stream.of(Mother.class, Father.class, Child.class, OtherMember.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(component -> "fact." + component.getName())
                .filter(key -> !key.equals("fact.id"));
        Stream<String> constants = Stream.of(
                        named("award", Award.values()),
                        named("frequency", Frequency.values()),
                        named("office", Office.values()),
                        named("caveat", Status.values()),
                        named("subject", Subject.values()))
                .flatMap(List::stream);

        assertThat(words(language).keySet())
                .containsAll(Stream.concat(facts, constants).toList());
    }

    private static List<String> named(String group, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> group + "." + constant.name())
                .toList();
    }
}
