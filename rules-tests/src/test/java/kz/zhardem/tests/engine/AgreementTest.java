package kz.zhardem.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.tests.baseline.HandWrittenRules;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import kz.zhardem.tests.families.SmallestCase;
import org.junit.jupiter.api.Test;

/**
 * The engine and the rules written by hand agree on random families, with complete and with partial facts. How many and
 * which: the system properties {@code zhardem.agreement.families} and {@code zhardem.agreement.seed}.
 */
class AgreementTest {

    private static final int FAMILIES = Integer.getInteger("zhardem.agreement.families", 100_000);

    private static final long SEED = Long.getLong("zhardem.agreement.seed", 20060915L);

    /** After so many kinds of mismatches more would not tell more. */
    private static final int MOST_MISMATCHES = 12;

    private final BenefitRules engine = BenefitRules.load("family-benefits-2006");

    private final HandWrittenRules oracle = new HandWrittenRules();

    @Test
    void engineAndOracleAgreeOnRandomFamilies() {
        long[] seeds = new SplittableRandom(SEED).longs(FAMILIES).toArray();
        Map<Outcome, Long> outcomes = new ConcurrentHashMap<>();
        Map<String, Long> mismatches = new ConcurrentHashMap<>();
        LongStream.of(seeds).parallel().forEach(seed -> {
            FamilyCase facts = family(seed);
            Decisions expected = oracle.decide(facts.family(), facts.date());
            for (String difference : differences(facts, expected)) {
                mismatches.putIfAbsent(kind(difference), seed);
            }
            for (Decision decision : expected) {
                outcomes.merge(decision.outcome(), 1L, Long::sum);
            }
        });
        if (!mismatches.isEmpty()) {
            throw new AssertionError(mismatches.entrySet().stream()
                    .limit(MOST_MISMATCHES)
                    .map(mismatch -> describe(mismatch.getKey(), mismatch.getValue()))
                    .collect(Collectors.joining("\n\n")));
        }
        assertThat(outcomes).as("all outcomes have been compared").containsOnlyKeys(Outcome.values());
    }

    private static FamilyCase family(long seed) {
        return new RandomFamilies(new Random(seed)).next();
    }

    @Test
    void engineAndOracleRefuseTheSameDays() {
        Family family = Family.builder().add(Mother.builder("m").build()).build();
        for (LocalDate date : List.of(LocalDate.of(1998, 1, 1), LocalDate.of(2026, 12, 31))) {
            assertThat(Differences.between(engine.decide(family, date), oracle.decide(family, date)))
                    .isEmpty();
        }
        for (LocalDate date : List.of(LocalDate.of(1997, 12, 31), LocalDate.of(2027, 1, 1))) {
            assertThatThrownBy(() -> oracle.decide(family, date)).isInstanceOf(DateNotCoveredException.class);
            assertThatThrownBy(() -> engine.decide(family, date))
                    .isInstanceOfSatisfying(
                            DateNotCoveredException.class,
                            e -> assertThat(e.value()).isEqualTo("monthly-calculation-index"));
        }
    }

    @Test
    void engineAndOracleRefuseABirthAfterTheDay() {
        Family family = Family.builder()
                .add(Mother.builder("m").build())
                .add(Child.builder("a").born("2006-09-16").build())
                .build();
        LocalDate dayBefore = LocalDate.of(2006, 9, 15);

        assertThat(engine.decide(family, LocalDate.of(2006, 9, 16))).isNotEmpty();
        assertThatThrownBy(() -> oracle.decide(family, dayBefore)).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> engine.decide(family, dayBefore))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class, e -> assertThat(e.path()).isEqualTo("family.members[1].born"));
    }

    private List<String> differences(FamilyCase facts) {
        return differences(facts, oracle.decide(facts.family(), facts.date()));
    }

    private List<String> differences(FamilyCase facts, Decisions expected) {
        Decisions actual;
        try {
            actual = engine.decide(facts.family(), facts.date());
        } catch (RuntimeException e) {
            return List.of("the engine: throws: " + e);
        }
        return Differences.between(actual, expected);
    }

    /** The smallest family with a difference of the kind. */
    private String describe(String kind, long seed) {
        FamilyCase smallest = SmallestCase.of(
                family(seed), smaller -> differences(smaller).stream().anyMatch(d -> kind(d).equals(kind)));
        return "seed " + seed + ", made smaller:\n" + String.join("\n", differences(smallest)) + "\n" + smallest;
    }

    /** The benefit and the part of the decision that differ, whoever it is for. */
    private static String kind(String difference) {
        String[] parts = difference.split(": ", 3);
        return parts[0].split(" for ", 2)[0] + ": " + parts[1];
    }
}
