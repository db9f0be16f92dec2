package kz.zhardem.tests.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Interview;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.FamilyArbitraries;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** What every interview keeps to, whoever answers. */
@Domain(FamilyArbitraries.class)
@Domain(DomainContext.Global.class)
class InterviewPropertiesTest {

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    private static final List<String> BENEFITS =
            RULES.benefits().stream().map(Benefit::id).toList();

    @Property(tries = 40)
    void anInterviewAboutEverythingEndsWithTheDecisionsOnAllFacts(@ForAll FamilyCase facts, @ForAll Random random) {
        Respondent respondent = Respondent.of(facts, random);

        Held held = hold(start(facts, List.of()), respondent, random, 0);

        assertThat(held.end().open()).isEmpty();
        assertThat(answers(held.end().decisions().orElseThrow(), List.of()))
                .isEqualTo(answers(decide(respondent.truth()), List.of()));
    }

    @Property(tries = 60)
    void anInterviewAboutOneBenefitEndsWithItsDecisionsOnAllFacts(@ForAll FamilyCase facts, @ForAll Random random) {
        Respondent respondent = Respondent.of(facts, random);
        List<String> about = List.of(BENEFITS.get(random.nextInt(BENEFITS.size())));

        Held held = hold(start(facts, about), respondent, random, 0);

        assertThat(held.end().open()).isEmpty();
        assertThat(answers(held.end().decisions().orElseThrow(), about))
                .isEqualTo(answers(decide(respondent.truth()), about));
    }

    @Property(tries = 25)
    void whatNobodyKnowsIsNotAskedAgainAndChangesNoAnswer(@ForAll FamilyCase facts, @ForAll Random random) {
        Respondent respondent = Respondent.of(facts, random);

        Held held = hold(start(facts, List.of()), respondent, random, 0.4);

        Decisions truth = decide(respondent.truth());
        for (Decision settled : held.end().settled()) {
            Decision full = truth.find(settled.benefit(), settled.subject()).orElseThrow();
            assertThat(full.outcome()).isEqualTo(settled.outcome());
            assertThat(full.amount()).isEqualTo(settled.amount());
        }
    }

    /** By trying many answers: some other facts that can still be told make one answer lead elsewhere than another. */
    @Example
    void noQuestionIsAskedWhoseAnswersAllLeadToTheSame() {
        Random random = new Random(11);
        RandomFamilies families = new RandomFamilies(random);
        for (int i = 0; i < 8; i++) {
            FamilyCase facts = families.next(random.nextInt(3), 0.5 + 0.4 * random.nextInt(2));
            Respondent respondent = Respondent.of(facts, random);
            Interview interview = start(facts, List.of());
            Set<String> declined = new LinkedHashSet<>();
            while (interview.question().isPresent()) {
                Question question = interview.question().get();
                if (!declined.isEmpty()) {
                    FamilyCase known = new FamilyCase(interview.family().orElseThrow(), facts.date());
                    assertThat(matters(question, known, declined, random))
                            .as(() -> question.fact() + " without " + declined + "\n" + known)
                            .isTrue();
                }
                if (random.nextInt(3) == 0) {
                    declined.add(question.fact());
                    interview = interview.unknown();
                } else {
                    interview = interview.answer(respondent.answer(question));
                }
            }
            assertNothingElseHelps(
                    interview, new FamilyCase(interview.family().orElseThrow(), facts.date()), declined, random);
        }
    }

    private static boolean matters(Question question, FamilyCase known, Set<String> declined, Random random) {
        Completions completions = new Completions(random);
        Fact fact = Respondent.fact(question.fact(), known.family());
        for (int i = 0; i < 300; i++) {
            FamilyCase rest = without(declined, completions.complete(known));
            Set<List<List<@Nullable Object>>> outcomes = new HashSet<>();
            for (int j = 0; j < 6; j++) {
                Object value = fact.in(completions.complete(known).family());
                if (value != null) {
                    outcomes.add(answers(
                            decide(new FamilyCase(fact.put(rest.family(), value), known.date())), List.of()));
                }
            }
            if (outcomes.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** What is open at the end stays open however the facts turn out that nobody was asked. */
    private static void assertNothingElseHelps(Interview end, FamilyCase known, Set<String> declined, Random random) {
        Completions completions = new Completions(random);
        List<List<@Nullable Object>> told = answers(end.decisions().orElseThrow(), List.of());
        for (int i = 0; i < 30; i++) {
            FamilyCase rest = without(declined, completions.complete(known));
            assertThat(answers(decide(rest), List.of()))
                    .as(() -> rest.toString())
                    .isEqualTo(told);
        }
    }

    private static FamilyCase without(Set<String> declined, FamilyCase complete) {
        Family family = complete.family();
        for (String path : declined) {
            family = Respondent.fact(path, family).put(family, null);
        }
        return new FamilyCase(family, complete.date());
    }

    @Property(tries = 12)
    void goingBackLeadsToWhereItWasBefore(@ForAll FamilyCase facts, @ForAll Random random) {
        Respondent respondent = Respondent.of(facts, random);
        List<Interview> path = new ArrayList<>(List.of(start(facts, List.of())));
        while (last(path).question().isPresent()) {
            path.add(next(last(path), respondent, random, 0.2));
        }
        Interview back = last(path);
        for (int i = path.size() - 2; i >= 0; i--) {
            back = back.back().orElseThrow();
            assertThat(state(back)).isEqualTo(state(path.get(i)));
        }
        assertThat(back.back()).isEmpty();
    }

    private static List<Object> state(Interview interview) {
        return List.of(
                interview.question(),
                interview.mayBeUnknown(),
                interview.family(),
                interview.decisions(),
                interview.settled(),
                interview.open());
    }

    /** Half of what is unknown need not be asked. */
    @Example
    void askingInGoodOrderSavesMoreThanHalfOfTheQuestions() {
        int asked = 0;
        int askedFromNothing = 0;
        int unknown = 0;
        int unknownFromNothing = 0;
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Respondent respondent = Respondent.of(new RandomFamilies(random).next(), random);
            asked += hold(start(respondent.start(), List.of()), respondent, random, 0)
                    .asked()
                    .size();
            unknown += Completions.openFacts(respondent.start().family()).size();
            if (seed % 5 == 0) {
                Respondent silent = respondent.silent();
                askedFromNothing += hold(start(silent.start(), List.of()), silent, random, 0)
                        .asked()
                        .size();
                unknownFromNothing +=
                        Completions.openFacts(silent.start().family()).size();
            }
        }
        assertThat(asked * 2).isLessThan(unknown);
        assertThat(askedFromNothing * 5).isLessThan(unknownFromNothing * 3);
    }

    /** How an interview went: what was asked, and where it ended. */
    private record Held(Interview end, List<String> asked) {}

    private static Held hold(Interview start, Respondent respondent, Random random, double unknown) {
        List<String> asked = new ArrayList<>();
        Interview interview = start;
        while (interview.question().isPresent()) {
            String fact = interview.question().get().fact();
            asked.add(fact);
            assertThat(interview.mayBeUnknown()).isTrue();
            assertThat(Stream.concat(interview.open().stream(), interview.settled().stream()))
                    .anyMatch(decision -> decision.missing().contains(fact)
                            || decision.detailsMissing().contains(fact));
            interview = next(interview, respondent, random, unknown);
        }
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(interview.mayBeUnknown()).isFalse();
        return new Held(interview, asked);
    }

    private static Interview next(Interview interview, Respondent respondent, Random random, double unknown) {
        return random.nextDouble() < unknown
                ? interview.unknown()
                : interview.answer(respondent.answer(interview.question().orElseThrow()));
    }

    private static Interview start(FamilyCase facts, List<String> about) {
        return RULES.interview(facts.family(), facts.date()).about(about);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** What people are told of each decision. */
    private static List<List<@Nullable Object>> answers(Decisions decisions, Collection<String> about) {
        List<List<@Nullable Object>> answers = new ArrayList<>();
        for (Decision decision : decisions) {
            if (about.isEmpty() || about.contains(decision.benefit())) {
                boolean granted = decision.outcome() == Outcome.GRANTED;
                answers.add(Arrays.asList(
                        decision.benefit(),
                        decision.subject(),
                        decision.outcome(),
                        decision.amount(),
                        granted ? decision.office() : null,
                        granted ? decision.conditions() : null));
            }
        }
        return answers;
    }

    private static Decisions decide(FamilyCase facts) {
        return RULES.decide(facts.family(), facts.date());
    }
}
