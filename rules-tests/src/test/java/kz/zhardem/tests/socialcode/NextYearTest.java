package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Coverage;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Gap;
import kz.zhardem.Outcome;
import kz.zhardem.Residence;
import kz.zhardem.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new index is one line in one file, and the coverage says what else is due. */
class NextYearTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private static final LocalDate END_OF_2026 = LocalDate.of(2026, 12, 31);

    private static final LocalDate END_OF_2027 = LocalDate.of(2027, 12, 31);

    private static final String INDEX = "base-figures/monthly-calculation-index.yaml";

    private static final String MINIMUM = "base-figures/subsistence-minimum.yaml";

    private static final String LINE =
            "  - { from: \"2027-01-01\", value: \"5000\", source: \"made up for a test\" }\n";

    private final Path folder;

    NextYearTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("rulebook");
        BenefitRules.export("social-code", folder);
    }

    @Test
    void asShippedNothingIsDue() {
        assertThat(BenefitRules.load(folder).coverage().due()).isEmpty();
        assertThatThrownBy(() -> BenefitRules.load(folder).decide(newborn(), DAY))
                .isInstanceOf(DateNotCoveredException.class);
    }

    @Test
    void theIndexOfTheNextYearIsOneLineAndTheOtherFiguresAreDue() throws IOException {
        addYear(INDEX);
        BenefitRules edited = BenefitRules.load(folder);

        Decision grant =
                edited.decide(newborn(), DAY).find("birth-grant", "child").orElseThrow();
        assertThat(grant.amount()).isEqualTo(new BigDecimal("190000.00"));
        assertThat(edited.coverage().due())
                .contains(new Coverage.Due("subsistence-minimum", END_OF_2026, MINIMUM, END_OF_2027))
                .extracting(Coverage.Due::figure)
                .doesNotContain("monthly-calculation-index");
        assertThat(edited.version().sha256())
                .isNotEqualTo(BenefitRules.load("social-code").version().sha256());
    }

    @Test
    void whatRestsOnTheOtherFigureHasAGapOnTheDayAfterItsLastAndIsRefusedAllTheSame() throws IOException {
        addYear(INDEX);
        BenefitRules edited = BenefitRules.load(folder);

        Decision last = disabledChild(edited, END_OF_2026, true);
        assertThat(last.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(last.until()).isEqualTo(LocalDate.of(2038, 5, 4));
        Decision next = disabledChild(edited, END_OF_2026.plusDays(1), true);
        assertThat(next.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(next.missing()).isEmpty();
        assertThat(next.gaps())
                .containsExactly(new Gap(
                        "subsistence-minimum", END_OF_2026.plusDays(1), null, "it was checked until 2026-12-31"));
        assertThat(disabledChild(edited, END_OF_2026.plusDays(1), false).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aTimelineTellsTheSame() throws IOException {
        addYear(INDEX);
        Timeline timeline =
                BenefitRules.load(folder).timeline(child(true), LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31));

        assertThat(timeline.lines())
                .filteredOn(line -> line.benefit().equals("disabled-child-allowance"))
                .singleElement()
                .satisfies(line -> assertThat(line.stretches())
                        .extracting(Timeline.Stretch::from, Timeline.Stretch::outcome)
                        .containsExactly(
                                tuple(LocalDate.of(2026, 12, 1), Outcome.GRANTED),
                                tuple(END_OF_2026.plusDays(1), Outcome.UNDETERMINED)));
    }

    @Test
    void withTheSubsistenceMinimumAloneWhatRestsOnTheIndexHasTheGap() throws IOException {
        addYear(MINIMUM);
        BenefitRules edited = BenefitRules.load(folder);

        assertThat(disabledChild(edited, DAY, true).amount()).isEqualTo(new BigDecimal("8050.00"));
        Decision grant =
                edited.decide(newborn(), DAY).find("birth-grant", "child").orElseThrow();
        assertThat(grant.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(grant.gaps()).extracting(Gap::value).containsExactly("monthly-calculation-index");
    }

    @Test
    void withTheSubsistenceMinimumTheDayIsDecided() throws IOException {
        addYear(INDEX);
        addYear(MINIMUM);
        BenefitRules edited = BenefitRules.load(folder);

        Decision grant =
                edited.decide(newborn(), DAY).find("birth-grant", "child").orElseThrow();
        assertThat(grant.amount()).isEqualTo(new BigDecimal("190000.00"));
        assertThat(edited.coverage().due())
                .extracting(Coverage.Due::figure)
                .doesNotContain("monthly-calculation-index", "subsistence-minimum");
    }

    /** One line after the last of the history, and the day until which somebody checked. */
    private void addYear(String name) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        int last = text.lastIndexOf("\n  - { from:");
        int end = text.indexOf('\n', last + 1) + 1;
        assertThat(text).contains("checked-until: \"2026-12-31\"");
        Files.writeString(
                file,
                (text.substring(0, end) + LINE + text.substring(end))
                        .replace("checked-until: \"2026-12-31\"", "checked-until: \"2027-12-31\""));
    }

    private static Decision disabledChild(BenefitRules rules, LocalDate date, boolean disabled) {
        return rules.decide(child(disabled), date)
                .find("disabled-child-allowance", "child")
                .orElseThrow();
    }

    private static Family child(boolean disabled) {
        return Family.builder()
                .residence(Residence.CITIZEN)
                .add(Child.builder("child")
                        .born("2020-05-05")
                        .disability(disabled)
                        .fullStateSupport(false)
                        .parentalRightsLost(false)
                        .adopted(false)
                        .guardianship(false)
                        .build())
                .build();
    }

    private static Family newborn() {
        return Family.builder()
                .residence(Residence.CITIZEN)
                .add(Child.builder("child")
                        .born(DAY.minusDays(10))
                        .birthOrder(1)
                        .birthGrantReceived(false)
                        .adopted(false)
                        .guardianship(false)
                        .build())
                .build();
    }
}
