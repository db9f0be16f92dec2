package kz.zhardem.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.Unexplained;
import kz.zhardem.tests.families.Attribute;
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

/** What must hold for every family, whatever the rules say. */
@Domain(FamilyArbitraries.class)
@Domain(DomainContext.Global.class)
class PropertiesTest {

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    private static final int TRIES = 200;

    /** Facts made up anew for each family, so that not one change only is tried. */
    private static final int CHANGES = 12;

    @Property(tries = TRIES)
    void aFactThatABenefitDoesNotReadNeverChangesItsDecision(@ForAll FamilyCase facts, @ForAll Random random) {
        Completions values = new Completions(random);
        Decisions before = decide(facts);
        List<Fact> places = Fact.allOf(facts.family());
        for (int i = 0; i < CHANGES; i++) {
            Fact fact = places.get(random.nextInt(places.size()));
            FamilyCase changed = values.redraw(fact, facts);
            Decisions after = decide(changed);
            for (int d = 0; d < before.decisions().size(); d++) {
                Decision decision = before.decisions().get(d);
                if (!Reads.mayRead(decision, fact, facts.family())) {
                    assertThat(after.decisions().get(d))
                            .as(() -> fact.path(facts.family()) + " changes " + decision.benefit() + "\n" + changed)
                            .isEqualTo(decision);
                }
            }
        }
    }

    /** The table of what is read would prove nothing if it allowed more than is read. */
    @Example
    void everyFactThatABenefitReadsChangesItsDecisionSomewhere() {
        Random random = new Random(4);
        RandomFamilies families = new RandomFamilies(random);
        Completions values = new Completions(random);
        Map<String, Set<String>> seen = new HashMap<>();
        Reads.byBenefit().keySet().forEach(benefit -> seen.put(benefit, new HashSet<>()));
        for (int i = 0; i < 300; i++) {
            FamilyCase facts = families.next();
            Decisions before = decide(facts);
            for (Fact fact : Fact.allOf(facts.family())) {
                Decisions after = decide(values.redraw(fact, facts));
                for (int d = 0; d < before.decisions().size(); d++) {
                    Decision decision = before.decisions().get(d);
                    if (!after.decisions().get(d).equals(decision)) {
                        seen.getOrDefault(decision.benefit(), new HashSet<>())
                                .addAll(Reads.names(decision, fact, facts.family()));
                    }
                }
            }
        }
        assertThat(seen.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        RULES.benefits().stream().map(benefit -> benefit.id()).toList());
        seen.forEach((benefit, names) ->
                assertThat(names).as(benefit).containsAll(Reads.byBenefit().getOrDefault(benefit, Set.of())));
    }

    @Property(tries = TRIES)
    void hivChangesNothingButItsOwnAllowance(@ForAll FamilyCase facts, @ForAll Random random) {
        FamilyCase changed = facts;
        for (Fact fact : Fact.allOf(facts.family())) {
            if (fact.attribute() == Attribute.HIV) {
                changed = new Completions(random).redraw(fact, changed);
            }
        }
        assertThat(decisionsBut("hiv-child-allowance", decide(changed)))
                .isEqualTo(decisionsBut("hiv-child-allowance", decide(facts)));
    }

    private static List<Decision> decisionsBut(String benefit, Decisions decisions) {
        return decisions.decisions().stream()
                .filter(decision -> !decision.benefit().equals(benefit))
                .toList();
    }

    /**
     * Members in another order get the same decisions, provided that children born on one day stay in their order: it tells
     * which of them is the elder. Only the orders change: of the decisions, of the facts in a list of questions, and which of
     * equally urgent facts is asked for next.
     */
    @Property(tries = TRIES)
    void theOrderOfMembersChangesOnlyTheOrderOfDecisions(@ForAll FamilyCase facts, @ForAll Random random) {
        Decisions listed = decide(facts);
        Family shuffled = shuffled(facts.family(), random);
        Decisions other = decide(new FamilyCase(shuffled, facts.date()));

        assertThat(other.totals()).isEqualTo(listed.totals());
        assertThat(other.decisions()).hasSameSizeAs(listed.decisions());
        Set<Decision> expected = new HashSet<>();
        listed.forEach(decision -> expected.add(withoutOrder(decision)));
        Set<Decision> actual = new HashSet<>();
        other.forEach(decision -> actual.add(withoutOrder(decision)));
        assertThat(actual).isEqualTo(expected);
    }

    private static Family shuffled(Family family, Random random) {
        List<Member> members = new ArrayList<>(family.members());
        Collections.shuffle(members, random);
        Map<LocalDate, List<Child>> sameDay = new HashMap<>();
        for (Child child : family.children()) {
            if (child.born() != null) {
                sameDay.computeIfAbsent(child.born(), day -> new ArrayList<>()).add(child);
            }
        }
        // Where the dice put a child of several of one day, the one whose turn it is comes instead.
        Map<LocalDate, Integer> turns = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) instanceof Child child && child.born() != null) {
                List<Child> ofThatDay = sameDay.getOrDefault(child.born(), List.of(child));
                members.set(i, ofThatDay.get(turns.merge(child.born(), 1, Integer::sum) - 1));
            }
        }
        return RandomFamilies.with(family, members);
    }

    private static Decision withoutOrder(Decision d) {
        return new Decision(
                d.subject(),
                new Decision.Content(
                        d.benefit(),
                        d.outcome(),
                        d.frequency(),
                        d.amount(),
                        d.rule(),
                        d.calculation(),
                        d.from(),
                        d.until(),
                        d.office(),
                        d.conditions(),
                        d.law(),
                        d.because(),
                        d.unmet(),
                        List.copyOf(new TreeSet<>(d.missing())),
                        List.copyOf(new TreeSet<>(d.detailsMissing())),
                        d.caveats(),
                        d.gaps()),
                Unexplained.EXPLAINER);
    }

    @Property(tries = TRIES)
    void aSettledAnswerHoldsHoweverTheUnknownFactsTurnOut(@ForAll FamilyCase partial, @ForAll Random random) {
        Decisions before = decide(partial);
        Completions completions = new Completions(random);
        for (int i = 0; i < 5; i++) {
            FamilyCase complete = completions.complete(partial);
            Decisions after = decide(complete);
            for (int d = 0; d < before.decisions().size(); d++) {
                Decision then = before.decisions().get(d);
                Decision now = after.decisions().get(d);
                assertThat(now.outcome()).isNotEqualTo(Outcome.UNDETERMINED);
                assertThat(now.missing()).isEmpty();
                assertThat(now.detailsMissing()).isEmpty();
                if (then.outcome() != Outcome.UNDETERMINED) {
                    assertThat(answer(now))
                            .as(() -> then.benefit() + "\n" + complete)
                            .isEqualTo(answer(then));
                    assertThat(then.missing()).isEmpty();
                } else {
                    assertThat(then.missing()).isNotEmpty();
                }
            }
        }
    }

    /** Every fact that is asked for is one that is not given. */
    @Property(tries = TRIES)
    void onlyUnknownFactsAreAskedFor(@ForAll FamilyCase facts) {
        Set<String> open = new HashSet<>();
        Completions.openFacts(facts.family()).forEach(fact -> open.add(fact.path(facts.family())));
        for (Decision decision : decide(facts)) {
            assertThat(open).containsAll(decision.missing()).containsAll(decision.detailsMissing());
        }
    }

    private static List<@Nullable Object> answer(Decision decision) {
        List<@Nullable Object> answer = new ArrayList<>();
        answer.add(decision.outcome());
        answer.add(decision.amount());
        return answer;
    }

    @Property(tries = TRIES)
    void theSameFactsGetEqualDecisions(@ForAll FamilyCase facts) {
        Family copy = facts.family().toBuilder().build();
        assertThat(RULES.decide(copy, facts.date())).isEqualTo(decide(facts));
    }

    @Example
    void rulesLoadedTwiceDecideAlike() {
        BenefitRules again = BenefitRules.load("family-benefits-2006");
        RandomFamilies families = new RandomFamilies(new Random(5));
        for (int i = 0; i < 1_000; i++) {
            FamilyCase facts = families.next();
            assertThat(again.decide(facts.family(), facts.date())).isEqualTo(decide(facts));
        }
    }

    /** Freshly loaded rules, so that the threads also meet where anything is worked out the first time. */
    @Example
    void eightThreadsDecideAsOneDoes() throws Exception {
        eightThreadsDecideAsOneDoes(2_000, BenefitRules.load("family-benefits-2006")::decide);
    }

    /** Every family in a session of its own, and all sessions over the same compiled rules. */
    @Example
    void eightThreadsAskDroolsAsOneDoes() throws Exception {
        BenefitRules shared = BenefitRules.load("family-benefits-2006");

        eightThreadsDecideAsOneDoes(400, (family, date) -> PlainRoad.decide(shared, family, date));
    }

    private static void eightThreadsDecideAsOneDoes(int size, BiFunction<Family, LocalDate, Decisions> shared)
            throws Exception {
        int threads = 8;
        List<FamilyCase> cases = new ArrayList<>();
        RandomFamilies families = new RandomFamilies(new Random(8));
        for (int i = 0; i < size; i++) {
            cases.add(families.next());
        }
        List<Decisions> expected = cases.stream().map(PropertiesTest::decide).toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int first = t % 2 == 0 ? 0 : t * cases.size() / threads;
                tasks.add(() -> decideAll(shared, cases, expected, first));
            }
            for (Future<Integer> done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(cases.size());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static int decideAll(
            BiFunction<Family, LocalDate, Decisions> rules,
            List<FamilyCase> cases,
            List<Decisions> expected,
            int first) {
        int equal = 0;
        for (int i = 0; i < cases.size(); i++) {
            int next = (first + i) % cases.size();
            FamilyCase facts = cases.get(next);
            equal += rules.apply(facts.family(), facts.date()).equals(expected.get(next)) ? 1 : 0;
        }
        return equal;
    }

    private static Decisions decide(FamilyCase facts) {
        return RULES.decide(facts.family(), facts.date());
    }
}
