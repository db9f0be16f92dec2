package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import kz.zhardem.BenefitRules;
import kz.zhardem.Outcome;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import org.junit.jupiter.api.Test;

/** What an answer is worth while facts are unknown, whatever the rules say. */
class KnowledgeTest {

    private static final BenefitRules RULES = BenefitRules.load("social-code");

    private static final int CASES = 60;

    @Test
    void aSettledAnswerHoldsHoweverTheUnknownFactsTurnOut() {
        Random random = new Random(90);
        RandomCases cases = new RandomCases(random);
        for (int i = 0; i < CASES; i++) {
            DatedCase partial = cases.next();
            List<Answer> before = decide(partial);
            for (int j = 0; j < 4; j++) {
                DatedCase complete = cases.complete(partial);
                List<Answer> after = decide(complete);
                for (int d = 0; d < before.size(); d++) {
                    Answer then = before.get(d);
                    Answer now = after.get(d);
                    Supplier<String> where = () -> then.benefit() + "\n" + partial + "\n" + complete;
                    assertThat(now.missing()).as(where).isEmpty();
                    assertThat(now.detailsMissing()).as(where).isEmpty();
                    assertThat(now.outcome() == Outcome.UNDETERMINED).as(where).isEqualTo(now.silent());
                    if (then.missing().isEmpty()) {
                        assertThat(now.result()).as(where).isEqualTo(then.result());
                    }
                    if (then.missing().isEmpty() && then.detailsMissing().isEmpty()) {
                        assertThat(now.conditions()).as(where).isEqualTo(then.conditions());
                    }
                }
            }
        }
    }

    /** Another fact never takes a settled answer back, and one that is not asked for changes nothing that is asked. */
    @Test
    void everyFactMoreLeavesWhatIsSettledAndAsksForNothingNew() {
        Random random = new Random(91);
        RandomCases cases = new RandomCases(random);
        for (int i = 0; i < CASES; i++) {
            DatedCase facts = cases.next();
            List<Fact> open = new ArrayList<>(Completions.openFacts(facts.family()));
            Collections.shuffle(open, random);
            List<Answer> before = decide(facts);
            for (Fact fact : open) {
                DatedCase more = cases.put(facts, fact);
                List<Answer> after = decide(more);
                for (int d = 0; d < before.size(); d++) {
                    check(fact.path(facts.family()), before.get(d), after.get(d), facts, more);
                }
                facts = more;
                before = after;
            }
        }
    }

    private static void check(String path, Answer then, Answer now, DatedCase facts, DatedCase more) {
        Supplier<String> where = () -> then.benefit() + " with " + path + "\n" + facts + "\n" + more;
        if (!then.missing().contains(path)) {
            assertThat(now.missing()).as(where).isEqualTo(then.missing());
            assertThat(now.result()).as(where).isEqualTo(then.result());
        }
        assertThat(then.missing()).as(where).containsAll(now.missing());
        assertThat(now.missing()).as(where).doesNotContain(path);
    }

    /**
     * For every fact that is asked for there are two families that differ in nothing else and get different answers. A birth
     * date that is asked for the sake of the birth order alone cannot change the answer while the order may still be given.
     */
    @Test
    void everyMissingFactCanChangeTheAnswer() {
        Random random = new Random(92);
        RandomCases cases = new RandomCases(random);
        Set<String> looked = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            DatedCase partial = cases.next(0.05);
            List<Answer> before = decide(partial);
            for (int d = 0; d < before.size(); d++) {
                Answer answer = before.get(d);
                for (Fact fact : missing(partial, answer)) {
                    String path = fact.path(partial.family());
                    boolean forTheOrder = path.endsWith("].born")
                            && answer.missing().contains(Choice.path(answer.subject(), "birthOrder"));
                    if (!forTheOrder) {
                        assertThat(canChange(cases, partial, d, fact))
                                .as(() -> path + " for " + answer.benefit() + "\n" + partial)
                                .isTrue();
                        looked.add(answer.benefit() + path.substring(path.indexOf('.') + 1));
                    }
                }
            }
        }
        assertThat(looked).hasSizeGreaterThan(15);
    }

    private static List<Fact> missing(DatedCase partial, Answer answer) {
        return Completions.openFacts(partial.family()).stream()
                .filter(fact -> answer.missing().contains(fact.path(partial.family())))
                .toList();
    }

    private static boolean canChange(RandomCases cases, DatedCase partial, int claim, Fact fact) {
        for (int i = 0; i < 200; i++) {
            DatedCase complete = cases.complete(partial);
            DatedCase other = cases.put(complete, fact);
            if (!decide(complete)
                    .get(claim)
                    .result()
                    .equals(decide(other).get(claim).result())) {
                return true;
            }
        }
        return false;
    }

    private static List<Answer> decide(DatedCase facts) {
        return RULES.decide(facts.family(), facts.date(), facts.knownOn()).decisions().stream()
                .map(Answer::of)
                .toList();
    }
}
