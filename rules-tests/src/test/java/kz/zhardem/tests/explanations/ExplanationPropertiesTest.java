package kz.zhardem.tests.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import kz.zhardem.BenefitRules;
import kz.zhardem.Change;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Difference;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.MissingFact;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an explanation claims is so: every claim is tried by deciding again, on families at random. */
class ExplanationPropertiesTest {

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    private static final int FAMILIES = 40;

    private static final BigDecimal TIYN = new BigDecimal("0.01");

    /** The facts that a person can be told to change; no others may be named. */
    private static final Set<String> CHANGEABLE =
            Set.of("averageMonthlyIncome", "working", "birthRegistered", "dispensaryRegistered");

    private static Decision decide(Family family, LocalDate date, Decision like) {
        return RULES.decide(family, date).find(like.benefit(), like.subject()).orElseThrow();
    }

    private static List<@Nullable Object> answer(Outcome outcome, @Nullable Object amount) {
        List<@Nullable Object> answer = new ArrayList<>();
        answer.add(outcome);
        answer.add(amount);
        return answer;
    }

    private static List<@Nullable Object> answer(Decision decision) {
        return answer(decision.outcome(), decision.amount());
    }

    /** A change that is suggested has the effect that it claims, and a smaller one has not. */
    @Test
    void everySuggestedChangeHasTheEffectThatItClaims() {
        RandomFamilies families = new RandomFamilies(new Random(31));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < FAMILIES; i++) {
            FamilyCase facts = families.next();
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                for (Change change : decision.explanation().changes()) {
                    assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(change.outcome()).isNotEqualTo(Outcome.REFUSED);
                    if (change instanceof Change.OfTime time) {
                        check(decision, time, facts);
                        seen.merge("time " + time.outcome(), 1, Integer::sum);
                    } else {
                        Change.OfFact fact = (Change.OfFact) change;
                        check(decision, fact, facts);
                        String name = fact.fact().substring(fact.fact().lastIndexOf('.') + 1);
                        assertThat(CHANGEABLE).contains(name);
                        // Nobody is told to give up work or to be struck off a register.
                        assertThat(fact.value()).isNotEqualTo(false);
                        seen.merge(name + " " + fact.outcome(), 1, Integer::sum);
                    }
                }
            }
        }
        // Every kind of change was really tried.
        assertThat(seen)
                .containsKeys(
                        "time GRANTED",
                        "averageMonthlyIncome GRANTED",
                        "birthRegistered GRANTED",
                        "dispensaryRegistered GRANTED");
    }

    /** An id can hold anything; it cannot forge a line, fill in a place, or move a cursor. */
    @Test
    void anIdStaysWhatItIs() {
        String id = "d{member}{choice}\n\u0001\u2028$1\\";
        Family family = Family.builder()
                .add(Father.builder("f").working(false).ableToWork(true).build())
                .add(Child.builder(id).build())
                .build();
        for (Decision decision : RULES.decide(family, LocalDate.parse("2006-09-15"))) {
            String summary = decision.explanation().summarize(Locale.ENGLISH);
            assertThat(summary.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\x{2028}]");
            if (decision.subject().equals(id)) {
                assertThat(summary).contains("d{member}{choice}\uFFFD\uFFFD\uFFFD$1\\");
            }
        }
    }

    /** Taking up work is suggested where it helps, giving it up nowhere. */
    @Test
    void workIsSuggestedOneWay() {
        LocalDate day = LocalDate.parse("2006-09-15");
        Family family = Family.builder()
                .averageMonthlyIncome(0)
                .add(Mother.builder("m").working(true).build())
                .add(Father.builder("f").working(false).ableToWork(true).build())
                .add(Child.builder("c").born("2000-01-01").build())
                .build();
        Decision child = RULES.decide(family, day).find("child-allowance", "c").orElseThrow();
        Decision mother = RULES.decide(family, day)
                .find("non-working-mother-allowance", "m")
                .orElseThrow();

        assertThat(child.explanation().changes()).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Change.OfFact.class);
            assertThat(((Change.OfFact) change).fact()).isEqualTo("members[f].working");
            assertThat(((Change.OfFact) change).value()).isEqualTo(true);
            assertThat(change.amount()).isEqualTo(new BigDecimal("1339.00"));
        });
        assertThat(mother.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(mother.explanation().changes()).isEmpty();
    }

    private static void check(Decision decision, Change.OfTime time, FamilyCase facts) {
        assertThat(answer(decide(facts.family(), time.from(), decision)))
                .as(() -> decision.benefit() + " from " + time.from() + "\n" + facts)
                .isEqualTo(answer(time.outcome(), time.amount()));
        assertThat(decide(facts.family(), time.from().minusDays(1), decision).outcome())
                .as(() -> decision.benefit() + " before " + time.from() + "\n" + facts)
                .isEqualTo(Outcome.REFUSED);
    }

    private static void check(Decision decision, Change.OfFact change, FamilyCase facts) {
        Family changed = facts.family().with(change.fact(), change.value());
        assertThat(answer(decide(changed, facts.date(), decision)))
                .as(() -> decision.benefit() + " with " + change.fact() + " = " + change.value() + "\n" + facts)
                .isEqualTo(answer(change.outcome(), change.amount()));
        if (change.value() instanceof BigDecimal income) {
            BigDecimal now = Objects.requireNonNull(facts.family().averageMonthlyIncome());
            BigDecimal smaller = income.compareTo(now) < 0 ? income.add(TIYN) : income.subtract(TIYN);
            Family almost = facts.family().with(change.fact(), smaller);
            assertThat(decide(almost, facts.date(), decision).outcome())
                    .as(() -> decision.benefit() + " with an income of " + smaller + "\n" + facts)
                    .isEqualTo(Outcome.REFUSED);
        }
    }

    /** Time alone is not overlooked: on no birthday, quarter or new year before the day named is a refusal another answer. */
    @Test
    void noEarlierDayThanTheOneNamedChangesARefusal() {
        RandomFamilies families = new RandomFamilies(new Random(32));
        int tried = 0;
        for (int i = 0; i < 40; i++) {
            FamilyCase facts = families.next();
            LocalDate last = facts.date().plusMonths(14);
            Map<Decision, LocalDate> refusals = new HashMap<>();
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                boolean ofIncome = decision.unmet().stream()
                        .anyMatch(reason -> reason.fact().equals("family.incomePerMember"));
                if (decision.outcome() == Outcome.REFUSED && !ofIncome) {
                    refusals.put(decision, named(decision));
                }
            }
            for (LocalDate day = facts.date(); day.isBefore(last) && day.getYear() <= 2026; day = day.plusDays(9)) {
                Decisions then = RULES.decide(facts.family(), day);
                for (Map.Entry<Decision, LocalDate> refusal : refusals.entrySet()) {
                    if (day.isBefore(refusal.getValue())) {
                        Decision decision = refusal.getKey();
                        assertThat(then.find(decision.benefit(), decision.subject())
                                        .orElseThrow()
                                        .outcome())
                                .as(decision.benefit() + " on " + day + "\n" + facts)
                                .isEqualTo(Outcome.REFUSED);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(4_000);
    }

    private static LocalDate named(Decision refusal) {
        return refusal.explanation().changes().stream()
                .filter(Change.OfTime.class::isInstance)
                .map(change -> ((Change.OfTime) change).from())
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    /** What an answer to a question would lead to is what it leads to, whichever way the fact turns out. */
    @Test
    void everyAnswerToAQuestionLeadsWhereItSays() {
        Random random = new Random(33);
        RandomFamilies families = new RandomFamilies(random);
        Completions completions = new Completions(random);
        int tried = 0;
        for (int i = 0; i < FAMILIES; i++) {
            FamilyCase facts = families.next();
            Map<String, Fact> places = new HashMap<>();
            Fact.allOf(facts.family()).forEach(fact -> places.put(fact.path(facts.family()), fact));
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                Explanation explanation = decision.explanation();
                assertThat(explanation.missing())
                        .extracting(missing -> missing.question().fact())
                        .isEqualTo(decision.missing());
                for (MissingFact missing : explanation.missing()) {
                    String path = missing.question().fact();
                    assertThat(missing.answers()).hasSizeGreaterThanOrEqualTo(2);
                    List<List<@Nullable Object>> possible = new ArrayList<>();
                    for (MissingFact.Answer answer : missing.answers()) {
                        Family then = facts.family().with(path, answer.example());
                        assertThat(answer(decide(then, facts.date(), decision)))
                                .as(() ->
                                        decision.benefit() + " with " + path + " = " + answer.example() + "\n" + facts)
                                .isEqualTo(answer(answer.outcome(), answer.amount()));
                        possible.add(answer(answer.outcome(), answer.amount()));
                    }
                    Fact place = Objects.requireNonNull(places.get(path));
                    Object any = completions.any(place, facts);
                    assertThat(possible)
                            .as(() -> decision.benefit() + " with " + path + " = " + any + "\n" + facts)
                            .contains(answer(decide(facts.family().with(path, any), facts.date(), decision)));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** For each fact that is asked for there are two ways to fill in the family that differ in it only, and in the answer. */
    @Test
    void everyMissingFactCanChangeTheAnswer() {
        Random random = new Random(34);
        RandomFamilies families = new RandomFamilies(random);
        Completions completions = new Completions(random);
        int tried = 0;
        for (int i = 0; i < 50; i++) {
            FamilyCase facts = families.next();
            Map<String, Fact> places = new HashMap<>();
            Fact.allOf(facts.family()).forEach(fact -> places.put(fact.path(facts.family()), fact));
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                // Of many, the others would have to turn out just so, which does not happen by chance.
                for (String path : decision.missing().size() <= 4 ? decision.missing() : List.<String>of()) {
                    if (path.endsWith(".born") && decision.benefit().equals("infant-care-allowance")) {
                        // A sibling's birth date settles the order instead of the order itself; see DESIGN.md.
                        continue;
                    }
                    Fact place = Objects.requireNonNull(places.get(path));
                    boolean changes = false;
                    for (int n = 0; n < 400 && !changes; n++) {
                        FamilyCase one = completions.complete(facts);
                        Object other = completions.any(place, one);
                        changes = !answer(decide(one.family(), one.date(), decision))
                                .equals(answer(decide(one.family().with(path, other), one.date(), decision)));
                    }
                    assertThat(changes)
                            .as(() -> path + " never changes " + decision.benefit() + "\n" + facts)
                            .isTrue();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    /** The same each time; and two explanations differ in something exactly when they say something else. */
    @Test
    void explanationsAreStableAndTheirDifferencesComplete() {
        Random random = new Random(35);
        RandomFamilies families = new RandomFamilies(random);
        Completions completions = new Completions(random);
        int differences = 0;
        for (int i = 0; i < 40; i++) {
            FamilyCase facts = families.next();
            FamilyCase complete = completions.complete(facts);
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                Explanation explanation = decision.explanation();
                assertThat(decide(facts.family(), facts.date(), decision).explanation())
                        .isEqualTo(explanation);
                assertThat(explanation.diff(explanation)).isEmpty();
                Decision then = decide(complete.family(), complete.date(), decision);
                List<Difference> diff = explanation.diff(then.explanation());
                if (diff.isEmpty()) {
                    assertThat(answer(then)).isEqualTo(answer(decision));
                    assertThat(then.missing()).isEqualTo(decision.missing());
                } else {
                    differences++;
                }
                assertThat(diff.stream().anyMatch(one -> one.aspect() == Difference.Aspect.OUTCOME))
                        .isEqualTo(then.outcome() != decision.outcome());
                // Looked at from the other side, everything is the other way round.
                assertThat(then.explanation().diff(explanation))
                        .extracting(one -> new Difference(
                                one.aspect(), one.about(), /* before= */ one.after(), /* after= */ one.before()))
                        .containsExactlyInAnyOrderElementsOf(diff);
            }
        }
        assertThat(differences).isGreaterThan(100);
    }

    /** Whatever is unknown, every explanation can be told in every language, and every question has a text. */
    @Test
    void everyExplanationCanBeTold() {
        RandomFamilies families = new RandomFamilies(new Random(36));
        for (int i = 0; i < FAMILIES; i++) {
            FamilyCase facts = families.next();
            for (Decision decision : RULES.decide(facts.family(), facts.date())) {
                Explanation explanation = decision.explanation();
                for (Locale locale :
                        List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"))) {
                    assertThat(explanation.summarize(locale))
                            .doesNotContain("{")
                            .doesNotContain("null")
                            .doesNotContain("..");
                    for (MissingFact missing : explanation.missing()) {
                        Question question = missing.question();
                        assertThat(question.text().in(locale)).isNotBlank();
                        question.choices()
                                .forEach(choice ->
                                        assertThat(choice.label().in(locale)).isNotBlank());
                    }
                }
            }
        }
    }
}
