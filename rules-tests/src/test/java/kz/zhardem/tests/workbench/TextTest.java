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
                                             because: the child's age in months: 1 (needed: < 12)
                                             because: the birth is registered: yes
                                             note: birth-grant.application-period, an assumption: the text is silent
                                             source: table, row 1
                          1287.50  monthly   Care allowance — d
                                             = 125 %% × 1030
                                             from 2006-09-15 until 2006-12-15
                                             the office cannot be told yet
                                             because: the mother's awards: Altyn Alqa, Maternal Glory, I degree
                                             because: date: 2006-09-15 (limit 2006-07-01)
                                             ask: d: works or not
                                             note: monthly-calculation-index from 1999-01-01, not verified: a newspaper
                                             source: prose; table

                        STATUSES THAT HOLD
                          Assistance — the family
                              on condition: activation measures (public works, training and retraining, job placement)
                              because: the mood is good
                              source: prose

                        REFUSED
                          Child allowance — d
                              average monthly income per member, in tenge: 6000.00 (needed: ≤ 2060.005)
                              the father works: no
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
                .contains("основание: возраст ребёнка, полных месяцев: 1 (нужно: < 12)\n")
                .contains("основание: награды матери: «Алтын алқа», «Материнская слава» I степени\n")
                .contains("\nОТКАЗАНО\n  На детей — d\n      среднемесячный доход на члена семьи, тенге: 6000.00")
                .contains("отец работает: нет\n")
                .contains("уточнить: d: лечится ли амбулаторно\n")
                .contains("\nИТОГО\n  единовременно  4120.00 тенге\n  в месяц        1287.50 тенге\n")
                .doesNotContain("the birth is registered");
    }

    @Test
    void tellsAPersonInKazakh() {
        Run run = Run.of(Cases.child("d"), "decide", "--text", "--lang", "kk", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Отбасылық жәрдемақылар, 2006-09-15 күніне\n")
                .contains("\nТАҒАЙЫНДАЛАДЫ\n  4120.00  біржолғы  Бала туғанда — d\n")
                .contains("әке жұмыс істейді: жоқ\n")
                .contains("анықтау керек: d: амбулаториялық ем ала ма\n")
                .contains("\nЖИЫНЫ\n  біржолғы  4120.00 теңге\n  айына     1287.50 теңге\n");
    }

    @Test
    void refusalsForTheSameReasonsAreToldTogether() {
        String two = Cases.child("d").replace("]", ",{\"id\":\"e\",\"role\":\"CHILD\"}]");

        Run run = Run.of(two, "decide", "--text", "-");

        assertThat(run.out())
                .containsOnlyOnce("Child allowance — d, e\n")
                .contains("Birth grant — d\n", "Birth grant — e\n", "Medicines — d\n", "Medicines — e\n");
    }

    @Test
    void anIdCannotForgeLinesOrMoveTheCursor() {
        Run run = Run.of(Cases.child("d\\nGRANTED\\u001b[2J\\u202e"), "decide", "--text", "-");

        assertThat(run.out()).contains("Birth grant — d?GRANTED?[2J?\n").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void everyLanguageHasTheSameWords() {
        assertThat(new TreeSet<>(words("kk").keySet()))
                .isEqualTo(new TreeSet<>(words("en").keySet()));
        assertThat(new TreeSet<>(words("ru").keySet()))
                .isEqualTo(new TreeSet<>(words("en").keySet()));
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
