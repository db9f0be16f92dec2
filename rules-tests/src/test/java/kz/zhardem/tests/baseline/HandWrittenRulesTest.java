package kz.zhardem.tests.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Outcome;
import kz.zhardem.Residence;
import kz.zhardem.tests.families.Attribute;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The oracle against itself: what it says about partial facts must be what its own answers about all completions say.
 * The completions need only one value of each kind between which no rule tells.
 */
class HandWrittenRulesTest {

    private static final int MOST_COMPLETIONS = 5_000;

    private static final Set<String> INCOME_TESTED = Set.of("child-allowance", "low-income-child-allowance");

    /** Facts that bear on one benefit together; of none, any facts. */
    private static final List<Set<Attribute>> THEMES = List.of(
            Set.of(),
            Set.of(Attribute.BORN),
            Set.of(Attribute.BORN, Attribute.WORKING),
            Set.of(Attribute.BORN, Attribute.DISABILITY),
            Set.of(Attribute.BORN, Attribute.LIVES_WITH_MOTHER, Attribute.AWARDS),
            Set.of(Attribute.LIVES_WITH_MOTHER, Attribute.AWARDS),
            Set.of(Attribute.INCOME, Attribute.WORKING, Attribute.ABLE_TO_WORK),
            Set.of(Attribute.HIV));

    private final HandWrittenRules rules = new HandWrittenRules();

    @Test
    void settledAnswersHoldForAllCompletionsAndMissingFactsAreExactlyThoseThatMatter() {
        Random random = new Random(20060915);
        Tally tally = new Tally();
        for (int i = 0; i < 1_000; i++) {
            FamilyCase partial = withFewGaps(random);
            check(partial, tally, "case " + i);
        }
        // The check would be empty if the cases were: every benefit that can be open must have been (whether there are
        // two
        // parents is always known), the counts for several reasons.
        assertThat(tally.undetermined.keySet()).hasSize(20);
        assertThat(tally.undetermined.get("special-state-allowance"))
                .hasSizeGreaterThan(20)
                .anyMatch(missing -> missing.contains("members[m-1].awards") && missing.size() > 2);
        assertThat(tally.undetermined.get("non-working-mother-allowance")).hasSizeGreaterThan(10);
        assertThat(tally.undetermined.get("large-family")).hasSizeGreaterThan(10);
        assertThat(tally.openDetails.keySet())
                .containsExactlyInAnyOrder("birth-grant", "child-allowance", "targeted-social-assistance");
    }

    @Test
    void settledAnswersHoldForRandomCompletionsOfFamiliesWithManyGaps() {
        Random random = new Random(7);
        RandomFamilies families = new RandomFamilies(random);
        Completions completions = new Completions(random);
        for (int i = 0; i < 3_000; i++) {
            FamilyCase partial = families.next();
            List<Decision> before = decide(partial);
            for (int j = 0; j < 3; j++) {
                FamilyCase complete = completions.complete(partial);
                List<Decision> after = decide(complete);
                for (int d = 0; d < before.size(); d++) {
                    assertThat(after.get(d).outcome()).isNotEqualTo(Outcome.UNDETERMINED);
                    if (before.get(d).outcome() != Outcome.UNDETERMINED
                            && !answer(before.get(d)).equals(answer(after.get(d)))) {
                        throw new AssertionError(
                                before.get(d).benefit() + " changes\nfrom " + partial + "\nto " + complete);
                    }
                }
            }
        }
    }

    /**
     * A grant of today is the same on its last day and on all birthdays until then, and no longer the day after, unless the
     * quarter ends there. A grant without a last day is the same on every birthday to come.
     */
    @Test
    void aMonthlyGrantIsTheSameUntilItsLastDayAndNotTheDayAfter() {
        Random random = new Random(18);
        RandomFamilies families = new RandomFamilies(random);
        LocalDate lateEnough = LocalDate.of(2008, 12, 31);
        int ended = 0;
        int endless = 0;
        for (int i = 0; i < 4_000; i++) {
            FamilyCase facts = families.next(random.nextInt(8), RandomFamilies.UNKNOWN.get(random.nextInt(3)));
            for (Decision decision : facts.date().isAfter(lateEnough) ? List.<Decision>of() : decide(facts)) {
                if (decision.outcome() != Outcome.GRANTED || decision.frequency() != Frequency.MONTHLY) {
                    assertThat(decision.until()).isNull();
                    continue;
                }
                LocalDate until = decision.until();
                LocalDate last = until == null ? lateEnough.plusYears(18) : until;
                for (LocalDate day : birthdays(facts.family(), facts.date(), last)) {
                    assertThat(isSameOn(day, decision, facts))
                            .as("%s is the same on %s, %s", decision.benefit(), day, facts)
                            .isTrue();
                }
                if (until == null) {
                    endless++;
                } else {
                    ended++;
                    boolean quarterly = INCOME_TESTED.contains(decision.benefit());
                    boolean quarterEnds =
                            until.plusDays(1).getDayOfMonth() == 1 && until.getMonthValue() % 3 == 0 && quarterly;
                    assertThat(isSameOn(until, decision, facts)).isTrue();
                    assertThat(quarterEnds || !isSameOn(until.plusDays(1), decision, facts))
                            .as("%s ends after %s, %s", decision.benefit(), until, facts)
                            .isTrue();
                    assertThat(quarterly && until.isAfter(facts.date().plusMonths(3)))
                            .isFalse();
                }
            }
        }
        assertThat(ended).isGreaterThan(1000);
        assertThat(endless).isGreaterThan(100);
    }

    private static List<LocalDate> birthdays(Family family, LocalDate after, LocalDate until) {
        List<LocalDate> days = new ArrayList<>();
        for (Child child : family.children()) {
            LocalDate born = child.born();
            for (int age = 1; born != null && age <= 18; age++) {
                // On the day itself or, for a child of 29 February, the day after it.
                for (int late = 0; late < 2; late++) {
                    LocalDate day = born.plusYears(age).plusDays(late);
                    if (day.isAfter(after) && !day.isAfter(until)) {
                        days.add(day);
                    }
                }
            }
        }
        return days;
    }

    /** Granted, and of the same number of indexes or of tenge. */
    private boolean isSameOn(LocalDate day, Decision today, FamilyCase facts) {
        Decision then = find(facts.family(), day, today.benefit(), today.subject());
        BigDecimal amount = today.amount();
        if (then.amount() == null || amount == null) {
            return false;
        }
        if (today.benefit().equals("special-state-allowance")) {
            return then.amount().compareTo(amount) == 0;
        }
        BigDecimal indexThen = BigDecimal.valueOf(CalculationIndex.on(day));
        BigDecimal index = BigDecimal.valueOf(CalculationIndex.on(facts.date()));
        return then.amount().multiply(index).compareTo(amount.multiply(indexThen)) == 0;
    }

    @Test
    void followsTheFiguresOfTheRegulations() {
        Child first = Child.builder("a").born("2004-02-29").build();
        Child second = Child.builder("b")
                .born("2006-08-01")
                .birthRegistered(true)
                .birthGrantReceived(false)
                .build();
        Family family = Family.builder()
                .averageMonthlyIncome(new BigDecimal("4120.00"))
                .add(first)
                .add(second)
                .build();
        LocalDate date = LocalDate.of(2006, 9, 15);

        assertThat(find(family, date, "birth-grant", "b").amount()).isEqualTo("4120.00");
        assertThat(find(family, date, "infant-care-allowance", "b").amount()).isEqualTo("3605.00");
        assertThat(find(family, date, "infant-care-allowance", "b").until()).isEqualTo("2007-07-31");
        assertThat(find(family, date, "child-allowance", "a").amount()).isEqualTo("1287.50");
        assertThat(find(family, date, "child-allowance", "a").until()).isEqualTo("2006-09-30");
        assertThat(find(family, LocalDate.of(2007, 2, 28), "child-allowance", "a")
                        .until())
                .isEqualTo("2007-02-28");
        assertThat(find(family, LocalDate.of(2007, 3, 1), "child-allowance", "a")
                        .amount())
                .isEqualTo("1419.60");
        Family aTiynMore = family.toBuilder()
                .averageMonthlyIncome(new BigDecimal("4120.01"))
                .build();
        assertThat(find(aTiynMore, date, "child-allowance", "a").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void refusesFactsAndDatesThatCannotBe() {
        Family family = Family.builder()
                .add(Child.builder("a").build())
                .add(Child.builder("b").born("2006-09-16").build())
                .build();

        assertThatThrownBy(() -> rules.decide(family, LocalDate.of(2006, 9, 15)))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("family.members[1].born");
        assertThatThrownBy(() -> rules.decide(family, LocalDate.of(1997, 12, 31)))
                .isInstanceOf(DateNotCoveredException.class);
        assertThatThrownBy(() -> rules.decide(family, LocalDate.of(2027, 1, 1)))
                .isInstanceOf(DateNotCoveredException.class);
    }

    private Decision find(Family family, LocalDate date, String benefit, String subject) {
        return rules.decide(family, date).find(benefit, subject).orElseThrow();
    }

    private List<Decision> decide(FamilyCase facts) {
        return rules.decide(facts.family(), facts.date()).decisions();
    }

    private static List<@Nullable Object> answer(Decision decision) {
        List<@Nullable Object> answer = new ArrayList<>();
        answer.add(decision.outcome());
        answer.add(decision.amount());
        return answer;
    }

    private static List<@Nullable Object> details(Decision decision) {
        List<@Nullable Object> details = new ArrayList<>();
        details.add(decision.office());
        details.add(decision.conditions());
        return details;
    }

    /** A family that lacks some facts, often of those that bear on one benefit, but not so many that trying all takes long. */
    private FamilyCase withFewGaps(Random random) {
        FamilyCase complete = new RandomFamilies(random).next(random.nextInt(7), 0);
        Family family = complete.family();
        List<Fact> facts = new ArrayList<>(Fact.allOf(family));
        facts.removeIf(fact -> kinds(fact, complete).size() == 1);
        Collections.shuffle(facts, random);
        // A birth date that lacks opens every birth order that is not given, and few birth dates could lack at a time.
        if (random.nextInt(5) != 0) {
            for (Fact fact : facts) {
                if (fact.attribute() == Attribute.BIRTH_ORDER && fact.in(family) == null) {
                    family = fact.put(family, 1 + random.nextInt(5));
                }
            }
        }
        Set<Attribute> theme = THEMES.get(random.nextInt(THEMES.size()));
        facts.sort(Comparator.comparing(fact -> theme.contains(fact.attribute()) ? 0 : 1));
        int gaps = 1 + random.nextInt(6);
        for (Fact fact : facts.subList(0, Math.min(gaps, facts.size()))) {
            Family poorer = fact.put(family, null);
            if (completions(new FamilyCase(poorer, complete.date())) <= MOST_COMPLETIONS) {
                family = poorer;
            }
        }
        return new FamilyCase(family, complete.date());
    }

    private static long completions(FamilyCase partial) {
        long product = 1;
        for (Fact fact : Completions.openFacts(partial.family())) {
            product *= kinds(fact, partial).size();
        }
        return product;
    }

    /** One value of each kind between which no rule can tell; a single one of a fact that no rule reads. */
    private static List<?> kinds(Fact fact, FamilyCase partial) {
        LocalDate date = partial.date();
        return switch (fact.attribute()) {
            case INCOME -> {
                long limit = 200L
                        * CalculationIndex.on(date)
                        * partial.family().members().size();
                yield List.of(BigDecimal.valueOf(limit, 2), BigDecimal.valueOf(limit + 1, 2));
            }
            case BORN ->
                List.of(
                        date,
                        date.minusYears(1).minusDays(1),
                        date.minusYears(3).minusDays(1),
                        date.minusYears(30));
            case AWARDS -> List.of(Set.of(Award.MOTHER_HEROINE), Set.of(Award.MATERNAL_GLORY_II));
            case BIRTH_ORDER -> List.of(1, 2, 3, 4, 5);
            case POVERTY_LINE -> List.of(BigDecimal.ZERO);
            case RESIDENCE -> List.of(Residence.CITIZEN);
            case KANDAS_SINCE, ADOPTED_ON, GUARDIANSHIP_SINCE -> List.of(date);
            case SECOND_DWELLING,
                    BUSINESS_PREMISES,
                    BUILDING_PLOT,
                    SEVERAL_CARS,
                    MACHINERY,
                    FULL_STATE_SUPPORT,
                    IMPRISONED,
                    SEVERE_DISABILITY,
                    CARER,
                    STUDENT,
                    LIVES_WITH_FAMILY,
                    PARENTAL_RIGHTS_LOST,
                    COUNTED_IN_OTHER_FAMILY,
                    STILLBORN,
                    CARER_INSURED,
                    ADOPTED -> List.of(false);
            default -> List.of(false, true);
        };
    }

    private void check(FamilyCase partial, Tally tally, String name) {
        List<Fact> open = Completions.openFacts(partial.family());
        List<Decision> claimed = decide(partial);
        int[] sizes =
                open.stream().mapToInt(fact -> kinds(fact, partial).size()).toArray();
        List<List<List<@Nullable Object>>> answers = new ArrayList<>();
        List<List<List<@Nullable Object>>> details = new ArrayList<>();
        answerAll(partial, partial.family(), open, 0, answers, details);

        for (int d = 0; d < claimed.size(); d++) {
            Decision decision = claimed.get(d);
            Set<List<@Nullable Object>> different = new HashSet<>();
            for (List<List<@Nullable Object>> completion : answers) {
                different.add(completion.get(d));
            }
            Set<String> matter = factsThatMatter(partial, open, sizes, answers, d);
            Supplier<String> where =
                    () -> name + ", " + decision.benefit() + " for " + decision.subject() + ", " + partial;
            if (decision.outcome() == Outcome.UNDETERMINED) {
                assertThat(different).as(where).hasSizeGreaterThan(1);
                assertThat(new TreeSet<>(decision.missing())).as(where).isEqualTo(new TreeSet<>(matter));
                assertThat(decision.missing()).as(where).doesNotHaveDuplicates();
                tally.undetermined
                        .computeIfAbsent(decision.benefit(), benefit -> new HashSet<>())
                        .add(decision.missing());
            } else {
                assertThat(different).as(where).containsExactly(answer(decision));
                assertThat(matter).as(where).isEmpty();
                assertThat(decision.missing()).as(where).isEmpty();
                checkDetails(
                        decision,
                        factsThatMatter(partial, open, sizes, details, d),
                        details.get(0).get(d),
                        where);
                if (!decision.detailsMissing().isEmpty()) {
                    tally.openDetails
                            .computeIfAbsent(decision.benefit(), benefit -> new HashSet<>())
                            .add(decision.detailsMissing());
                }
            }
        }
    }

    /** Office and conditions are told if no open fact can change them; otherwise what is open is null. */
    private static void checkDetails(
            Decision decision, Set<String> matter, List<@Nullable Object> ofACompletion, Supplier<String> where) {
        assertThat(new TreeSet<>(decision.detailsMissing())).as(where).isEqualTo(new TreeSet<>(matter));
        if (matter.isEmpty()) {
            assertThat(details(decision)).as(where).isEqualTo(ofACompletion);
        } else {
            boolean conditional = decision.benefit().equals("targeted-social-assistance");
            assertThat(conditional ? decision.conditions() : decision.office())
                    .as(where)
                    .isNull();
        }
    }

    /** The answers to all completions, the last open fact changing fastest. */
    private void answerAll(
            FamilyCase partial,
            Family family,
            List<Fact> open,
            int next,
            List<List<List<@Nullable Object>>> answers,
            List<List<List<@Nullable Object>>> details) {
        if (next == open.size()) {
            List<Decision> decisions = decide(new FamilyCase(family, partial.date()));
            answers.add(decisions.stream().map(HandWrittenRulesTest::answer).toList());
            details.add(decisions.stream().map(HandWrittenRulesTest::details).toList());
            return;
        }
        Fact fact = open.get(next);
        for (Object value : kinds(fact, partial)) {
            answerAll(partial, fact.put(family, value), open, next + 1, answers, details);
        }
    }

    /** The facts for which two completions that differ in nothing else differ in their answer. */
    private static Set<String> factsThatMatter(
            FamilyCase partial, List<Fact> open, int[] sizes, List<List<List<@Nullable Object>>> answers, int d) {
        Set<String> matter = new TreeSet<>();
        int step = 1;
        for (int f = open.size() - 1; f >= 0; f--) {
            for (int c = 0; c < answers.size(); c++) {
                boolean isFirstValue = c / step % sizes[f] == 0;
                for (int v = 1; isFirstValue && v < sizes[f]; v++) {
                    if (!answers.get(c).get(d).equals(answers.get(c + v * step).get(d))) {
                        matter.add(open.get(f).path(partial.family()));
                    }
                }
            }
            step *= sizes[f];
        }
        // An unknown order is free in the completions, but each unknown birth date would help to settle it.
        if (matter.stream().anyMatch(path -> path.endsWith(".birthOrder"))) {
            for (Child child : partial.family().children()) {
                if (child.born() == null) {
                    matter.add("members[" + child.id() + "].born");
                }
            }
        }
        return matter;
    }

    /** What the cases have covered: by benefit the different lists of missing facts. */
    private static final class Tally {
        private final Map<String, Set<List<String>>> undetermined = new HashMap<>();
        private final Map<String, Set<List<String>>> openDetails = new HashMap<>();
    }
}
