package kz.zhardem.tests.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.LocalText;
import kz.zhardem.Mother;
import kz.zhardem.Residence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are set by the paths by which decisions and questions name them. */
class FactsByPathTest {

    private static final Family FAMILY = Family.builder()
            .add(Mother.builder("m").build())
            .add(Child.builder("odd].id[").working(true).build())
            .build();

    @Test
    void everyFactThatIsAskedForCanBeSet() {
        Family family = FAMILY.with("averageMonthlyIncome", new BigDecimal("6180.01"))
                .with("residence", Residence.KANDAS)
                .with("kandasSince", LocalDate.parse("2024-02-29"))
                .with("severalCars", true)
                .with("members[m].awards", Set.of(Award.ALTYN_ALQA))
                .with("members[odd].id[].born", LocalDate.parse("2004-02-29"))
                .with("members[odd].id[].birthOrder", 2)
                .with("members[odd].id[].working", null);

        assertThat(family)
                .isEqualTo(Family.builder()
                        .averageMonthlyIncome(new BigDecimal("6180.01"))
                        .residence(Residence.KANDAS)
                        .kandasSince("2024-02-29")
                        .severalCars(true)
                        .add(Mother.builder("m").awards(Award.ALTYN_ALQA).build())
                        .add(Child.builder("odd].id[")
                                .born("2004-02-29")
                                .birthOrder(2)
                                .build())
                        .build());
    }

    @Test
    void answeringTheNextQuestionAgainAndAgainSettlesEverything() {
        BenefitRules rules = BenefitRules.load("family-benefits-2006");
        LocalDate day = LocalDate.parse("2006-09-15");
        Family family = FAMILY;
        Decisions decisions = rules.decide(family, day);
        for (String next = decisions.nextQuestion(); next != null; next = decisions.nextQuestion()) {
            Object answer = switch (next.substring(next.lastIndexOf('.') + 1)) {
                case "averageMonthlyIncome" -> BigDecimal.ZERO;
                case "born" -> LocalDate.parse("2001-05-06");
                case "awards" -> Set.of();
                case "birthOrder" -> 1;
                default -> false;
            };
            family = family.with(next, answer);
            decisions = rules.decide(family, day);
        }
        assertThat(decisions.decisions())
                .isNotEmpty()
                .allMatch(decision -> decision.missing().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"income", "members[x].born", "members[m].conscript", "members[m].id", "members", "members[m]", ""
            })
    void whatIsNoFactIsRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> FAMILY.with(path, true));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAMILY.with("members[m].hiv", "a secret"))
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAMILY.with("members[m].awards", Set.of("a secret")))
                .withMessageNotContaining("secret");
    }

    @Test
    void whatCannotBeSetIsNotSuggested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAMILY.with("members[m].id", "n"))
                .withMessage("a Mother has no fact \"id\"");
    }

    @Test
    void oneFactReplacedLeavesAllOthersAsTheyAre() {
        Family family = FAMILY.toBuilder()
                .averageMonthlyIncome(100)
                .povertyLine(200)
                .residence(Residence.REFUGEE)
                .kandasSince("2024-02-29")
                .secondDwelling(true)
                .businessPremises(false)
                .buildingPlot(true)
                .severalCars(false)
                .machinery(true)
                .build();

        assertThat(family.toBuilder().build()).isEqualTo(family);
        assertThat(family.with(Mother.builder("m").carer(true).build()))
                .isEqualTo(family.with("members[m].carer", true))
                .isNotEqualTo(family)
                .extracting(changed -> changed.with("members[m].carer", null))
                .isEqualTo(family);
        assertThat(family.with("machinery", null).with("machinery", true)).isEqualTo(family);
    }

    @Test
    void aValueThatCannotBeSoIsRefusedAsEverywhere() {
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> FAMILY.with("averageMonthlyIncome", new BigDecimal("-1")))
                .withMessageNotContaining("-1");
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> FAMILY.with("povertyLine", new BigDecimal("0.001")))
                .withMessageContaining("family.povertyLine");
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> FAMILY.with("kandasSince", LocalDate.of(12024, 1, 1)))
                .withMessageContaining("family.kandasSince");
        assertThatExceptionOfType(InvalidFactsException.class)
                .isThrownBy(() -> Child.builder("c").adoptedOn("2024-02-30"))
                .withMessageNotContaining("30");
    }

    @Test
    void aTextSaysWhichLanguagesThereAre() {
        LocalText text = LocalText.of("қазақша", "по-русски", "in English");

        assertThat(text.in(Locale.forLanguageTag("kk-KZ"))).isEqualTo("қазақша");
        assertThat(text.in(Locale.forLanguageTag("ru-KZ"))).isEqualTo("по-русски");
        assertThat(text.in(Locale.UK)).isEqualTo("in English");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.in(Locale.FRENCH))
                .withMessageContaining("kk, ru, en");
    }
}
