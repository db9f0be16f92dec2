package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine and the rules written by hand agree on random families, days and days of knowledge, with complete and with
 * partial facts. How many and which: the system properties {@code zhardem.agreement.cases} and
 * {@code zhardem.agreement.seed}.
 */
class AgreementTest {

    private static final int CASES = Integer.getInteger("zhardem.agreement.cases", 5_000);

    private static final long SEED = Long.getLong("zhardem.agreement.seed", 20230701L);

    /** After so many kinds of mismatches more would not tell more. */
    private static final int MOST_MISMATCHES = 12;

    private static final BenefitRules ENGINE = BenefitRules.load("social-code");

    @Test
    void engineAndOracleAgreeOnRandomCases() {
        long[] seeds = new SplittableRandom(SEED).longs(CASES).toArray();
        Map<String, Long> seen = new ConcurrentHashMap<>();
        Map<String, Long> mismatches = new ConcurrentHashMap<>();
        LongStream.of(seeds).parallel().forEach(seed -> {
            DatedCase facts = made(seed);
            List<Answer> expected = oracle(facts);
            for (String difference : differences(facts, expected)) {
                mismatches.putIfAbsent(kind(difference), seed);
            }
            for (Answer answer : expected) {
                seen.merge(
                        answer.benefit() + " " + answer.outcome() + (answer.silent() ? " silent" : ""), 1L, Long::sum);
            }
        });
        if (!mismatches.isEmpty()) {
            throw new AssertionError(mismatches.entrySet().stream()
                    .limit(MOST_MISMATCHES)
                    .map(mismatch -> describe(mismatch.getKey(), mismatch.getValue()))
                    .collect(Collectors.joining("\n\n", mismatches.size() + " kinds of mismatches\n", "")));
        }
        assertThat(seen)
                .as("all outcomes of all benefits, and all silences, have been compared")
                .hasSize(6 * 3 + 4);
        assertThat(seen.values()).allMatch(times -> times >= CASES / 200);
    }

    @Test
    void withoutADayOfKnowledgeAllThatIsKnownCounts() {
        RandomCases cases = new RandomCases(new Random(20200513));
        for (int i = 0; i < 500; i++) {
            DatedCase facts = cases.next();
            Decisions all = ENGINE.decide(facts.family(), facts.date());
            assertThat(all.knownOn()).isNull();
            assertThat(all.decisions().stream().map(Answer::of).toList())
                    .as(facts::toString)
                    .isEqualTo(
                            ENGINE.decide(facts.family(), facts.date(), LocalDate.of(2100, 1, 1)).decisions().stream()
                                    .map(Answer::of)
                                    .toList());
        }
    }

    @Test
    void daysBeforeTheRecordAndAfterItAreRefused() {
        Family family = Family.builder().add(Mother.builder("m").build()).build();
        for (LocalDate date : List.of(LocalDate.of(2006, 1, 1), LocalDate.of(2026, 12, 31))) {
            assertThat(ENGINE.decide(family, date).decisions()).hasSize(3);
        }
        for (LocalDate date : List.of(LocalDate.of(2005, 12, 31), LocalDate.of(2027, 1, 1))) {
            assertThatThrownBy(() -> ENGINE.decide(family, date)).isInstanceOf(DateNotCoveredException.class);
        }
    }

    private static DatedCase made(long seed) {
        return new RandomCases(new Random(seed)).next();
    }

    private static List<Answer> oracle(DatedCase facts) {
        return HandWrittenSocialCode.decide(facts.family(), facts.date(), facts.knownOn());
    }

    private static List<String> differences(DatedCase facts, List<Answer> expected) {
        List<Decision> decisions;
        try {
            decisions =
                    ENGINE.decide(facts.family(), facts.date(), facts.knownOn()).decisions();
        } catch (RuntimeException e) {
            return List.of("the engine: throws: " + e);
        }
        List<Answer> actual = decisions.stream().map(Answer::of).toList();
        if (!claims(actual).equals(claims(expected))) {
            return List.of("all: claims: the engine has " + claims(actual) + ", the oracle " + claims(expected));
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            Answer one = actual.get(i);
            Answer other = expected.get(i);
            compare(found, one, "outcome", one.outcome(), other.outcome());
            compare(found, one, "amount", one.amount(), other.amount());
            compare(found, one, "missing", missing(one, other), other.missing());
            compare(found, one, "silent", one.silent(), other.silent());
            compare(found, one, "conditions", one.conditions(), other.conditions());
            compare(found, one, "detailsMissing", one.detailsMissing(), other.detailsMissing());
            compare(found, one, "gaps of the day", gapsOfTheDay(decisions.get(i), facts.date()), true);
        }
        return found;
    }

    /**
     * What the engine asks for, but for what it may ask in vain, as DESIGN.md says: which place by birth counts while birth
     * dates are open, and what a household depends on when very much of it is unknown.
     */
    private static SortedSet<String> missing(Answer engine, Answer oracle) {
        boolean mayAskMore = engine.benefit().equals("child-care-allowance")
                || (engine.benefit().equals("targeted-social-assistance")
                        && oracle.missing().size() > MUCH);
        return mayAskMore && engine.missing().containsAll(oracle.missing()) ? oracle.missing() : engine.missing();
    }

    /** A gap is the benefit's own and holds on the day. */
    private static boolean gapsOfTheDay(Decision decision, LocalDate date) {
        return decision.gaps().stream()
                .allMatch(gap -> gap.value().startsWith(decision.benefit() + ".")
                        && (gap.from() == null || !gap.from().isAfter(date))
                        && (gap.until() == null || !gap.until().isBefore(date))
                        && !gap.why().isBlank());
    }

    /** From so many missing facts on, the engine takes some for independent that are not. */
    private static final int MUCH = 12;

    private static List<String> claims(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.benefit() + " for " + answer.subject())
                .toList();
    }

    private static void compare(
            List<String> found, Answer claim, String part, @Nullable Object engine, @Nullable Object oracle) {
        if (!Objects.equals(engine, oracle)) {
            found.add(claim.benefit() + " for " + claim.subject() + ": " + part + ": the engine says " + engine
                    + ", the oracle " + oracle);
        }
    }

    /** The smallest case with a difference of the kind, as JSON. */
    private static String describe(String kind, long seed) {
        DatedCase smallest = made(seed)
                .smallest(smaller -> differences(smaller, oracle(smaller)).stream()
                        .anyMatch(difference -> kind(difference).equals(kind)));
        return "seed " + seed + ", made smaller:\n" + String.join("\n", differences(smallest, oracle(smallest))) + "\n"
                + smallest;
    }

    /** The benefit and the part of the decision that differ, whoever it is for, and between which outcomes. */
    private static String kind(String difference) {
        String[] parts = difference.split(": ", 3);
        String outcomes = parts[1].equals("outcome") ? parts[2] : "";
        return parts[0].split(" for ", 2)[0] + ": " + parts[1] + outcomes;
    }
}
