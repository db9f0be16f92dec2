package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Residence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the ministry and the press published comes out to the tenge. */
class PublishedAmountsTest {

    private static final BenefitRules RULES = BenefitRules.load("social-code");

    private static final String ROWS = "/kz/zhardem/tests/socialcode/published-amounts.csv";

    @ParameterizedTest(name = "{0} {1} {2}: {3}, {6}")
    @CsvFileSource(resources = ROWS, useHeadersInDisplayName = false, numLinesToSkip = 1)
    void comesOut(
            LocalDate date,
            String benefit,
            String what,
            BigDecimal published,
            int times,
            String rounding,
            String source) {
        BigDecimal expected = published.multiply(BigDecimal.valueOf(times)).setScale(2);
        Decision decision = decision(RULES.decide(family(what, date), date), benefit);

        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        if (rounding.equals("half-up")) {
            assertThat(decision.amount()).isEqualTo(expected.add(BigDecimal.ONE));
        } else {
            assertThat(decision.amount()).isEqualTo(expected);
        }
        assertThat(source).isNotBlank();
    }

    private static Decision decision(Decisions decisions, String benefit) {
        return decisions.decisions().stream()
                .filter(decision -> decision.benefit().equals(benefit))
                .findFirst()
                .orElseThrow();
    }

    /** A family with everything that a benefit asks for, and nothing that stands against it. */
    private static Family family(String what, LocalDate date) {
        String[] parts = what.split("=", 2);
        Family.Builder family = Family.builder().residence(Residence.CITIZEN);
        Mother.Builder mother = Mother.builder("mother").awards();
        switch (parts[0]) {
            case "order" ->
                family.add(child(1, date.minusDays(40))
                        .birthOrder(Integer.valueOf(parts[1]))
                        .build());
            case "children" -> {
                for (int i = 1; i <= Integer.parseInt(parts[1]); i++) {
                    family.add(child(i, date.minusYears(i)).build());
                }
            }
            case "award" -> mother.awards(Award.valueOf(parts[1]));
            case "disability" ->
                family.add(child(1, date.minusYears(7)).disability(true).build());
            default -> throw new IllegalArgumentException(what);
        }
        return family.add(mother.build()).build();
    }

    private static Child.Builder child(int number, LocalDate born) {
        return Child.builder("child" + number)
                .born(born)
                .birthGrantReceived(false)
                .carerInsured(false)
                .stillborn(false)
                .adopted(false)
                .guardianship(false)
                .livesWithFamily(true)
                .fullStateSupport(false)
                .parentalRightsLost(false)
                .countedInOtherFamily(false)
                .disability(false);
    }
}
