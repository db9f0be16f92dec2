package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.drools.PlainRoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However often a day is asked for, one family after the other is decided as if nobody had asked before. */
final class FrequentDaysTest {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private static final int OFTEN = 40;

    /** More of them than are remembered, so that they are forgotten and learnt again. */
    @ParameterizedTest
    @CsvSource({"family-benefits-2006, 2006-09-10", "social-code, 2023-06-28"})
    void manyDaysInTurn(String rulebook, LocalDate first) {
        BenefitRules rules = BenefitRules.load(rulebook);
        List<Family> families = Families.of(60, 21, 0.05, first);
        for (int day = 0; day < 6; day++) {
            for (int again = 0; again < 2; again++) {
                LocalDate date = first.plusDays((day + 3 * again) % 6);
                for (int i = 0; i < OFTEN; i++) {
                    Family family = families.get((i + day) % families.size());
                    assertThat(rules.decide(family, date)).isEqualTo(PlainRoad.decide(rules, family, date));
                }
            }
        }
    }

    @Test
    void severalThreadsThatAskForOneDay() throws Exception {
        BenefitRules rules = BenefitRules.load("family-benefits-2006");
        List<Family> families = Families.of(200, 22, 0.05, DATE);
        List<Decisions> expected = families.stream()
                .map(family -> PlainRoad.decide(rules, family, DATE))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Decisions>>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                all.add(threads.submit(() -> families.stream()
                        .map(family -> rules.decide(family, DATE))
                        .toList()));
            }
            for (Future<List<Decisions>> one : all) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatCannotBeDecidedIsToldEachTime() {
        BenefitRules rules = BenefitRules.load("family-benefits-2006");
        LocalDate uncovered = LocalDate.of(1950, 1, 1);
        Family undated = Family.builder().add(Child.builder("c").build()).build();
        Family unborn = Family.builder()
                .add(Child.builder("c").born(DATE.plusDays(1)).build())
                .build();
        IntStream.range(0, OFTEN).forEach(time -> {
            assertThatThrownBy(() -> rules.decide(unborn, DATE))
                    .isInstanceOf(InvalidFactsException.class)
                    .hasMessageContaining("members[0].born");
            assertThatThrownBy(() -> rules.decide(undated, uncovered)).isInstanceOf(DateNotCoveredException.class);
            assertThatThrownBy(() -> rules.decide(unborn, uncovered)).isInstanceOf(InvalidFactsException.class);
        });
    }
}
