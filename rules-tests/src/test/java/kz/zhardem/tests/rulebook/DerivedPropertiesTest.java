package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.MissingFact;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import kz.zhardem.Residence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is derived from facts for the Social Code: the days and the facts on both sides of every limit. Small rulebooks ask
 * for one property each, so that no law stands between.
 */
class DerivedPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    /** Of each count, every number up to this is asked for. */
    private static final int MOST = 5;

    private static final List<String> COUNTS = List.of(
            "family.childrenOfLargeFamily",
            "family.countedMembers",
            "family.childrenFromOneToSix",
            "family.ableMembers",
            "family.ableMembersNotCaring",
            "family.membersWithSevereDisability",
            "child.countedOrder");

    private static final String SHARE = "family.incomePerCountedMember <= value( \"low-income-limit\" )";

    private static final String BOTH = "family.countedMembers == 2, " + SHARE;

    private static final String UP_TO_A_YEAR_AND_A_HALF = "child.ageInMonthsDayBefore < 18";

    private static final String RESIDENT = "family.residence in ( Residence.CITIZEN, Residence.KANDAS )";

    private static final String HELD = "family.residence == Residence.CITIZEN || family.kandasStatusHeld";

    private static final String ADOPTION = "child.adoptionInForce == true";

    private static final String GUARDIANSHIP = "child.guardianshipInForce == true";

    private static OneRuleEach rules;

    @BeforeAll
    static void load(@TempDir Path temporary) {
        List<String> requirements = new ArrayList<>(List.of(
                SHARE, BOTH, UP_TO_A_YEAR_AND_A_HALF, RESIDENT, HELD, ADOPTION, GUARDIANSHIP, "!family.machinery"));
        COUNTS.forEach(
                count -> IntStream.rangeClosed(0, MOST).forEach(number -> requirements.add(count + " == " + number)));
        rules = new OneRuleEach(temporary, requirements);
    }

    private static Decision decide(String requirement, Family family, LocalDate day) {
        return rules.decide(requirement, family, day);
    }

    private static Outcome outcome(String requirement, Family family, LocalDate day) {
        return decide(requirement, family, day).outcome();
    }

    /** The numbers that a count can turn out to be. */
    private static List<Integer> possible(String count, Family family, LocalDate day) {
        return IntStream.rangeClosed(0, MOST)
                .filter(number -> outcome(count + " == " + number, family, day) != Outcome.REFUSED)
                .boxed()
                .toList();
    }

    private static List<String> missing(String requirement, Family family) {
        return decide(requirement, family, DAY).missing();
    }

    private static Child.Builder dana() {
        return Child.builder("dana")
                .born("2020-06-01")
                .livesWithFamily(true)
                .student(false)
                .fullStateSupport(false)
                .imprisoned(false)
                .severeDisability(false)
                .carer(false)
                .conscript(false)
                .ableToWork(false)
                .parentalRightsLost(false)
                .countedInOtherFamily(false);
    }

    private static Family with(Member... others) {
        Family.Builder family = Family.builder();
        for (Member other : others) {
            family.add(other);
        }
        return family.build();
    }

    private static Family dana(UnaryOperator<Child.Builder> facts) {
        return with(facts.apply(dana()).build());
    }

    @ParameterizedTest
    @CsvSource({
        // A minor counts who lives with the family, studying or not.
        "2006-03-16, true, false, 1",
        "2006-03-16, false, true, 0",
        // The 18th birthday: from then on, only who studies, wherever that is.
        "2006-03-15, true, false, 0",
        "2006-03-15, false, true, 1",
        "2001-03-16, false, true, 1",
        // The 23rd birthday.
        "2001-03-15, true, true, 0",
    })
    void aLargeFamilyHasMinorsWhoLiveWithItAndStudentsUpToTwentyThree(
            LocalDate born, boolean livesWithFamily, boolean student, int counted) {
        Family family =
                dana(child -> child.born(born).livesWithFamily(livesWithFamily).student(student));

        assertThat(possible("family.childrenOfLargeFamily", family, DAY)).containsExactly(counted);
    }

    @Test
    void whoIsBornOnALeapDayTurnsEighteenOnTheFirstOfMarch() {
        Family family = dana(child -> child.born("2004-02-29"));

        assertThat(possible("family.childrenOfLargeFamily", family, LocalDate.of(2022, 2, 28)))
                .containsExactly(1);
        assertThat(possible("family.childrenOfLargeFamily", family, LocalDate.of(2022, 3, 1)))
                .containsExactly(0);
    }

    @Test
    void noChildOfALargeFamilyIsKeptByTheStateOrCountedElsewhereOrTakenFromTheParents() {
        String count = "family.childrenOfLargeFamily";

        assertThat(possible(count, dana(child -> child), DAY)).containsExactly(1);
        assertThat(possible(count, dana(child -> child.fullStateSupport(true)), DAY))
                .containsExactly(0);
        assertThat(possible(count, dana(child -> child.parentalRightsLost(true)), DAY))
                .containsExactly(0);
        assertThat(possible(count, dana(child -> child.countedInOtherFamily(true)), DAY))
                .containsExactly(0);
    }

    @Test
    void ofAnUnknownAgeOnlyWhatCanMatterIsAsked() {
        String one = "family.childrenOfLargeFamily == 1";

        assertThat(missing(one, dana(child -> child.born((LocalDate) null)))).containsExactly("members[dana].born");
        assertThat(missing(
                        one,
                        dana(child -> child.born((LocalDate) null)
                                .livesWithFamily(null)
                                .student(null))))
                .containsExactlyInAnyOrder(
                        "members[dana].born", "members[dana].livesWithFamily", "members[dana].student");
        assertThat(outcome(one, dana(child -> child.born((LocalDate) null).livesWithFamily(false)), DAY))
                .isEqualTo(Outcome.REFUSED);
        assertThat(outcome(one, dana(child -> child.born((LocalDate) null).fullStateSupport(true)), DAY))
                .isEqualTo(Outcome.REFUSED);
        // A minor need not study, and who has come of age need not live at home.
        assertThat(missing(one, dana(child -> child.livesWithFamily(null).student(null))))
                .containsExactly("members[dana].livesWithFamily");
        assertThat(missing(
                        one,
                        dana(child ->
                                child.born("2004-01-01").livesWithFamily(null).student(null))))
                .containsExactly("members[dana].student");
    }

    @Test
    void conscriptsPrisonersAndWhoIsKeptByTheStateAreNotCounted() {
        String count = "family.countedMembers";
        Member mother =
                Mother.builder("m").fullStateSupport(false).imprisoned(false).build();
        Father.Builder father = Father.builder("marat").fullStateSupport(false).imprisoned(false);
        Child.Builder grown = dana().born("2004-01-01");
        OtherMember.Builder other = OtherMember.builder("o")
                .born("1950-01-01")
                .fullStateSupport(false)
                .imprisoned(false);

        assertThat(possible(
                        count,
                        with(
                                mother,
                                father.conscript(false).build(),
                                grown.build(),
                                other.conscript(false).build()),
                        DAY))
                .containsExactly(4);
        assertThat(possible(
                        count,
                        with(
                                mother,
                                father.conscript(true).build(),
                                grown.conscript(true).build(),
                                other.conscript(true).build()),
                        DAY))
                .containsExactly(1);
        assertThat(possible(
                        count,
                        with(
                                mother,
                                father.conscript(false).imprisoned(true).build(),
                                dana().fullStateSupport(true).build(),
                                other.conscript(null).build()),
                        DAY))
                .containsExactly(1, 2);
        assertThat(missing(count + " == 2", with(father.imprisoned(null).build(), dana().build())))
                .containsExactly("members[marat].imprisoned");
    }

    /** Nobody is called up before 18 or sent to prison before 14, whatever is told or not told. */
    @ParameterizedTest
    @CsvSource({
        "2010-03-16, false, true",
        "2010-03-15, true, true",
        "2006-03-16, true, true",
        "2006-03-15, true, false",
    })
    void aChildTooYoungToServeOrForPrisonIsCounted(LocalDate born, boolean asksPrison, boolean young) {
        Family family = dana(child -> child.born(born).imprisoned(null).conscript(null));
        List<String> missing = missing("family.countedMembers == 1", family);

        assertThat(missing.contains("members[dana].imprisoned")).isEqualTo(asksPrison);
        assertThat(missing.contains("members[dana].conscript")).isEqualTo(!young);
    }

    /** Twice the calculation index is 7384 tenge for each on that day. */
    @ParameterizedTest
    @CsvSource({
        "14768.00, false, GRANTED",
        "14768.01, false, REFUSED",
        "7384.00, true, GRANTED",
        "7384.01, true, REFUSED",
        // As long as it is open whether one or two count.
        "7384.00, , GRANTED",
        "7384.01, , UNDETERMINED",
        "14768.00, , UNDETERMINED",
        "14768.01, , REFUSED",
    })
    void incomeIsDividedByWhoCounts(BigDecimal income, @Nullable Boolean conscript, Outcome outcome) {
        Family family = Family.builder()
                .averageMonthlyIncome(income)
                .add(dana().build())
                .add(grownUp().conscript(conscript).build())
                .build();
        Decision decision = decide(SHARE, family, DAY);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.missing())
                .isEqualTo(outcome == Outcome.UNDETERMINED ? List.of("members[ali].conscript") : List.of());
    }

    private static Child.Builder grownUp() {
        return sibling("ali").born("2004-01-01");
    }

    @Test
    void whereNobodyCountsIncomeStaysUndivided() {
        Family family = dana(child -> child.fullStateSupport(true));

        assertThat(outcome(SHARE, family.with("averageMonthlyIncome", new BigDecimal("7384.00")), DAY))
                .isEqualTo(Outcome.GRANTED);
        assertThat(outcome(SHARE, family.with("averageMonthlyIncome", new BigDecimal("7384.01")), DAY))
                .isEqualTo(Outcome.REFUSED);
        // With none or one of them counted it is the same.
        assertThat(outcome(
                        SHARE,
                        family.with("averageMonthlyIncome", new BigDecimal("7384.01"))
                                .with("members[dana].fullStateSupport", null),
                        DAY))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void incomeAndItsDivisorAreNotTakenForIndependent() {
        Family family = Family.builder()
                .averageMonthlyIncome(10_000)
                .add(dana().build())
                .add(grownUp().conscript(null).build())
                .build();

        // With two it is 5000 for each; with one the first requirement fails.
        assertThat(missing(BOTH, family)).containsExactly("members[ali].conscript");
        assertThat(outcome(BOTH, family.with("averageMonthlyIncome", new BigDecimal("20000")), DAY))
                .isEqualTo(Outcome.REFUSED);
        assertThat(missing(BOTH, family.with("averageMonthlyIncome", null)))
                .containsExactlyInAnyOrder("averageMonthlyIncome", "members[ali].conscript");
    }

    @ParameterizedTest
    @CsvSource({"2023-03-16, 0", "2023-03-15, 1", "2017-03-16, 1", "2017-03-15, 0"})
    void fromOneToSixEndsWithTheDayBeforeTheSeventhBirthday(LocalDate born, int counted) {
        assertThat(possible("family.childrenFromOneToSix", dana(child -> child.born(born)), DAY))
                .containsExactly(counted);
        assertThat(possible(
                        "family.childrenFromOneToSix",
                        dana(child -> child.born(born).fullStateSupport(true)),
                        DAY))
                .containsExactly(0);
    }

    @Test
    void ableAreParentsAndAdultsWhoCount() {
        Member mother = Mother.builder("m")
                .fullStateSupport(false)
                .imprisoned(false)
                .ableToWork(true)
                .carer(true)
                .build();
        Family family = with(mother, dana().born("2006-03-15").ableToWork(true).build());

        assertThat(possible("family.ableMembers", family, DAY)).containsExactly(2);
        assertThat(possible("family.ableMembers", family, DAY.minusDays(1))).containsExactly(1);
        assertThat(possible("family.ableMembersNotCaring", family, DAY)).containsExactly(1);
        assertThat(possible("family.ableMembers", family.with("members[dana].imprisoned", true), DAY))
                .containsExactly(1);
        assertThat(missing("family.ableMembersNotCaring == 1", family.with("members[m].carer", null)))
                .containsExactly("members[m].carer");
    }

    @Test
    void severeDisabilityCountsOnWhoCounts() {
        Family family = dana(child -> child.severeDisability(true));

        assertThat(possible("family.membersWithSevereDisability", family, DAY)).containsExactly(1);
        assertThat(possible(
                        "family.membersWithSevereDisability", family.with("members[dana].fullStateSupport", true), DAY))
                .containsExactly(0);
        assertThat(possible(
                        "family.membersWithSevereDisability", family.with("members[dana].severeDisability", null), DAY))
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-15, 2024-03-15, GRANTED",
        "2022-09-15, 2024-03-16, REFUSED",
        "2022-08-31, 2024-02-29, GRANTED",
        // The 18th month ends with February, so that 1 March is the day, and it counts.
        "2021-08-31, 2023-03-01, GRANTED",
        "2021-08-31, 2023-03-02, REFUSED",
        "2024-03-15, 2024-03-15, GRANTED",
    })
    void aYearAndAHalfIncludesTheDayOnWhichItIsReached(LocalDate born, LocalDate day, Outcome outcome) {
        assertThat(outcome(UP_TO_A_YEAR_AND_A_HALF, dana(child -> child.born(born)), day))
                .isEqualTo(outcome);
    }

    @Test
    void aDayThatHasComeCountsAndOneThatHasNotDoesNot() {
        Family adopted = dana(child -> child.adoptedOn(DAY).guardianshipSince(DAY));
        Family kandas = dana(child -> child).toBuilder()
                .residence(Residence.KANDAS)
                .kandasSince(DAY)
                .build();

        for (String requirement : List.of(ADOPTION, GUARDIANSHIP)) {
            assertThat(outcome(requirement, adopted, DAY)).isEqualTo(Outcome.GRANTED);
            assertThat(outcome(requirement, adopted, DAY.minusDays(1))).isEqualTo(Outcome.REFUSED);
        }
        assertThat(missing(ADOPTION, dana(child -> child))).containsExactly("members[dana].adoptedOn");
        assertThat(missing(GUARDIANSHIP, dana(child -> child))).containsExactly("members[dana].guardianshipSince");
        assertThat(outcome(HELD, kandas, DAY)).isEqualTo(Outcome.GRANTED);
        assertThat(outcome(HELD, kandas, DAY.minusDays(1))).isEqualTo(Outcome.REFUSED);
        assertThat(missing(HELD, kandas.with("kandasSince", null))).containsExactly("kandasSince");
        assertThat(missing(HELD, kandas.with("kandasSince", null).with("residence", null)))
                .containsExactlyInAnyOrder("residence", "kandasSince");
        assertThat(outcome(HELD, kandas.with("kandasSince", null).with("residence", Residence.CITIZEN), DAY))
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    void residenceIsOneOfSeveral() {
        Family family = dana(child -> child);

        assertThat(missing(RESIDENT, family)).containsExactly("residence");
        for (Residence residence : Residence.values()) {
            boolean met = residence == Residence.CITIZEN || residence == Residence.KANDAS;
            assertThat(outcome(RESIDENT, family.with("residence", residence), DAY))
                    .isEqualTo(met ? Outcome.GRANTED : Outcome.REFUSED);
        }
    }

    @Test
    void theExplanationTellsWhichResidenceLeadsWhere() {
        Decision open = decide(RESIDENT, dana(child -> child), DAY);

        assertThat(open.explanation().missing()).singleElement().satisfies(missing -> {
            assertThat(missing.question().kind()).isEqualTo(Question.Kind.CHOICE);
            assertThat(missing.question().choices())
                    .extracting(Question.Choice::value)
                    .containsExactly(Arrays.stream(Residence.values())
                            .map(Residence::name)
                            .toArray(String[]::new));
            assertThat(missing.answers())
                    .extracting(MissingFact.Answer::example, MissingFact.Answer::outcome)
                    .containsExactly(
                            tuple(Residence.CITIZEN, Outcome.GRANTED),
                            tuple(Residence.TREATY_FOREIGNER, Outcome.REFUSED));
            assertThat(missing.answers().get(0).says().in(Locale.ENGLISH))
                    .isEqualTo("citizen of Kazakhstan or kandas (ethnic Kazakh who returned)");
        });
    }

    @Test
    void aDateOtherThanOfBirthHasTwoSides() {
        Decision open = decide(ADOPTION, dana(child -> child), DAY);

        assertThat(open.explanation().missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.answers())
                        .extracting(answer -> answer.says().in(Locale.ENGLISH), MissingFact.Answer::outcome)
                        .containsExactly(
                                tuple("on 15 March 2024 or earlier", Outcome.GRANTED),
                                tuple("on 16 March 2024 or later", Outcome.REFUSED)));
    }

    @Test
    void aFactOfTheFamilyIsReadAsItWasTold() {
        Family family = dana(child -> child);

        assertThat(missing("!family.machinery", family)).containsExactly("machinery");
        assertThat(outcome("!family.machinery", family.with("machinery", false), DAY))
                .isEqualTo(Outcome.GRANTED);
        assertThat(outcome("!family.machinery", family.with("machinery", true), DAY))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void elderChildrenTakenFromTheParentsDoNotCountInTheOrder() {
        String order = "child.countedOrder";
        Child elder = Child.builder("elder")
                .born("2015-01-01")
                .parentalRightsLost(true)
                .build();
        Child second = Child.builder("second")
                .born("2017-01-01")
                .parentalRightsLost(false)
                .build();
        Child younger = Child.builder("younger")
                .born("2022-01-01")
                .parentalRightsLost(true)
                .build();
        Family family = with(elder, second, dana().build(), younger);

        assertThat(possible(order, family, DAY)).containsExactly(2);
        assertThat(possible(order, family.with("members[elder].parentalRightsLost", null), DAY))
                .containsExactly(2, 3);
        assertThat(missing("child.countedOrder == 2", family.with("members[elder].parentalRightsLost", null)))
                .containsExactly("members[elder].parentalRightsLost");
        // Given among all children of the mother, listed or not.
        assertThat(possible(order, family.with("members[dana].birthOrder", 5), DAY))
                .containsExactly(4);
        assertThat(possible(order, family.with("members[dana].birthOrder", 1), DAY))
                .containsExactly(1);
        // Whether the elder one is the elder is open, and then also the order itself if it was not given.
        Family undated = family.with("members[elder].born", null);
        assertThat(possible(order, undated.with("members[dana].birthOrder", 3), DAY))
                .containsExactly(2, 3);
        assertThat(missing("child.countedOrder == 2", undated.with("members[dana].birthOrder", 3)))
                .containsExactly("members[elder].born");
        assertThat(missing("child.countedOrder == 2", undated))
                .containsExactlyInAnyOrder("members[elder].born", "members[dana].birthOrder");
    }

    /** A monthly allowance ends with the day before the one on which time alone changes the answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "family.childrenOfLargeFamily == 3 | 2024-06-09",
                "family.childrenOfLargeFamily >= 2 | 2025-03-09",
                "family.childrenFromOneToSix == 1 | 2024-03-31",
                "family.childrenFromOneToSix >= 1 | 2030-03-31",
                "family.ableMembers == 0 | 2024-06-09",
                "child.ageInMonthsDayBefore < 18 | 2024-10-01",
                "!child.adoptionInForce | 2024-05-01",
                "!child.guardianshipInForce | 2024-05-02",
                "!family.kandasStatusHeld | 2024-05-03",
                "family.incomePerCountedMember <= value( \"low-income-limit\" ) | 2024-03-31",
            })
    void anAllowanceEndsWhenTimeChangesAProperty(String requirement, LocalDate until, @TempDir Path temporary) {
        BenefitRules monthly = new EditedRulebook(temporary)
                .write("conscript-child-allowance.drl", """
                        package kz.zhardem.madeup;

                        import kz.zhardem.rules.ChildClaim;

                        rule "One property"
                            @law( "table, row 4" )
                            when
                                $claim : ChildClaim( %s )
                            then
                                $claim.grant( "rate" );
                        end
                        """.formatted(requirement))
                .load();
        Family family = Family.builder()
                .averageMonthlyIncome(0)
                .kandasSince("2024-05-04")
                .add(dana().born("2023-04-01")
                        .adoptedOn("2024-05-02")
                        .guardianshipSince("2024-05-03")
                        .build())
                .add(sibling("almost18")
                        .born("2006-06-10")
                        .ableToWork(true)
                        .livesWithFamily(true)
                        .build())
                .add(sibling("six").born("2017-06-01").build())
                .add(sibling("almost23")
                        .born("2002-03-10")
                        .ableToWork(false)
                        .student(true)
                        .build())
                .build();

        Decision decision = monthly.decide(family, DAY)
                .find("conscript-child-allowance", "dana")
                .orElseThrow();
        assertThat(decision.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(decision.until()).isEqualTo(until);
    }

    private static Child.Builder sibling(String id) {
        return Child.builder(id)
                .livesWithFamily(false)
                .student(false)
                .fullStateSupport(false)
                .imprisoned(false)
                .conscript(false)
                .parentalRightsLost(false)
                .countedInOtherFamily(false);
    }
}
