package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Difference;
import kz.zhardem.Difference.Aspect;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.ReformExample;
import kz.zhardem.ReformExample.Obstacle;
import kz.zhardem.Residence;
import kz.zhardem.tests.rulebook.EditedRulebook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a reform turns a decision: what stands in the way of the grant on one side, and nothing that both sides meet. */
final class ReformReasonsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

    private static final String DRL = "large-family-allowance.drl";

    private static final String FOUR = "family.childrenOfLargeFamily >= 4,";

    private static final String RESIDENCE =
            "family.residence in ( Residence.CITIZEN, Residence.KANDAS, Residence.TREATY_FOREIGNER )";

    private static final String FIRST_WAY = "rule \"Birth grant\"";

    private static final String SECOND_WAY = """
            rule "Second way"
                @edition( "social-code" )
                @law( "Social Code, art. 79 p. 1" )
                when
                    $claim : ChildClaim(
                        child.ageInMonthsDayBefore < value( "application-period" )%s
                    )
                then
                    $claim.grant( "rate" );
            end

            """;

    private static final BenefitRules SHIPPED = BenefitRules.load("social-code");

    private final Path temporary;

    ReformReasonsTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private EditedRulebook edited() {
        return new EditedRulebook(temporary, "social-code");
    }

    private static Family family(int children, Residence residence) {
        Family.Builder family = Family.builder().residence(residence);
        for (int number = 1; number <= children; number++) {
            family.add(Child.builder("child" + number)
                    .born(DATE.minusYears(10 - number))
                    .livesWithFamily(true)
                    .fullStateSupport(false)
                    .parentalRightsLost(false)
                    .countedInOtherFamily(false)
                    .build());
        }
        return family.build();
    }

    /** With a child of eight months. */
    private static Family grantReceived(boolean received) {
        return newborn(8, Residence.CITIZEN, received);
    }

    private static Family newborn(int months, Residence residence) {
        return newborn(months, residence, false);
    }

    private static Family newborn(int months, Residence residence, boolean received) {
        return Family.builder()
                .residence(residence)
                .add(Child.builder("child")
                        .born(DATE.minusMonths(months))
                        .birthOrder(1)
                        .birthGrantReceived(received)
                        .build())
                .build();
    }

    /** What becomes of the large-family allowance of one family. */
    private static ReformExample example(BenefitRules baseline, BenefitRules reform, Family family) {
        return example(baseline, reform, family, "large-family-allowance");
    }

    private static ReformExample example(BenefitRules baseline, BenefitRules reform, Family family, String benefit) {
        List<ReformExample> examples = baseline
                .count(Stream.of(family), one -> one, DATE, List.of(reform))
                .compare(baseline, reform)
                .examples()
                .stream()
                .filter(example -> example.after().benefit().equals(benefit))
                .toList();
        assertThat(examples).hasSize(1);
        return examples.get(0);
    }

    private static List<Tuple> told(ReformExample example, Aspect aspect) {
        return example.why().stream()
                .filter(one -> one.aspect() == aspect)
                .map(one -> tuple(one.about(), one.before(), one.after()))
                .toList();
    }

    private static List<Tuple> obstacles(ReformExample example) {
        return example.obstacles().stream()
                .map(one -> tuple(one.reason().requirement(), one.onBothSides()))
                .toList();
    }

    @Test
    void ofADroppedRequirementNothingElseIsTold() {
        BenefitRules reform = edited().replace(DRL, RESIDENCE + ",", "").load();

        ReformExample gain = example(SHIPPED, reform, family(4, Residence.NOT_RESIDENT));

        assertThat(gain.before().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(gain.after().outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(obstacles(gain)).containsExactly(tuple(RESIDENCE, false));
        assertThat(told(gain, Aspect.UNMET)).containsExactly(tuple(RESIDENCE, "NOT_RESIDENT", null));
        assertThat(told(gain, Aspect.MET)).isEmpty();
    }

    @Test
    void norOfAnAddedOne() {
        BenefitRules reform = edited().replace(DRL, RESIDENCE + ",", "").load();

        ReformExample loss = example(reform, SHIPPED, family(4, Residence.NOT_RESIDENT));

        assertThat(loss.before().outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(obstacles(loss)).containsExactly(tuple(RESIDENCE, false));
        assertThat(told(loss, Aspect.UNMET)).containsExactly(tuple(RESIDENCE, null, "NOT_RESIDENT"));
        assertThat(told(loss, Aspect.MET)).isEmpty();
    }

    @Test
    void anotherLimitInTheRuleIsAnotherRequirementAndBothAreTold() {
        BenefitRules reform = edited().replace(DRL, FOUR, "family.childrenOfLargeFamily >= 5,")
                .load();

        ReformExample loss = example(SHIPPED, reform, family(4, Residence.CITIZEN));

        assertThat(obstacles(loss)).containsExactly(tuple("family.childrenOfLargeFamily >= 5", false));
        assertThat(told(loss, Aspect.UNMET)).containsExactly(tuple("family.childrenOfLargeFamily >= 5", null, 4));
        assertThat(told(loss, Aspect.MET)).containsExactly(tuple("family.childrenOfLargeFamily >= 4", 4, null));
    }

    @Test
    void anotherLimitInAValueStandsInTheWayOfARequirementOfBoth() {
        BenefitRules reform = edited().replace(
                        "birth-grant.yaml", "value: \"18\", mark: SINGLE", "value: \"6\", mark: SINGLE")
                .load();

        ReformExample loss = example(SHIPPED, reform, grantReceived(false), "birth-grant");

        String period = "child.ageInMonthsDayBefore < value( \"application-period\" )";
        assertThat(obstacles(loss)).containsExactly(tuple(period, true));
        assertThat(told(loss, Aspect.LIMIT)).containsExactly(tuple(period, 18, 6));
    }

    @Test
    void aRefusalIsToldByTheRuleThatGrantsNotByTheOneThatComesNearest() {
        String dropped = "family.residence == Residence.TREATY_FOREIGNER";
        String alsoDropped = "family.residence != Residence.CITIZEN";
        BenefitRules baseline = withSecondWay(",\n" + dropped + ",\n" + alsoDropped);
        BenefitRules reform = withSecondWay("");

        ReformExample gain = example(baseline, reform, grantReceived(true), "birth-grant");

        assertThat(gain.before().unmet()).extracting(Reason::rule).containsExactly("Birth grant");
        assertThat(obstacles(gain)).containsExactly(tuple(dropped, false), tuple(alsoDropped, false));
        assertThat(gain.obstacles())
                .extracting(Obstacle::reason)
                .extracting(Reason::rule)
                .containsOnly("Second way");
        assertThat(told(gain, Aspect.MET)).isEmpty();
    }

    @Test
    void ofARuleThatOnlyOneSideHasThatIsToldWhichTheNearestOfTheOtherDoesNotAsk() {
        BenefitRules reform = withSecondWay(",\nchild.ageInMonths < 10");

        ReformExample gain = example(SHIPPED, reform, grantReceived(true), "birth-grant");

        // The other rule asks it after the reform, too.
        assertThat(obstacles(gain)).isEmpty();
        assertThat(told(gain, Aspect.UNMET)).isEmpty();
        assertThat(told(gain, Aspect.MET)).containsExactly(tuple("child.ageInMonths < 10", null, 8));
    }

    private BenefitRules withSecondWay(String more) {
        return edited().replace("birth-grant.drl", FIRST_WAY, SECOND_WAY.formatted(more) + FIRST_WAY)
                .load();
    }

    @Test
    void aRuleUnderAnotherNameIsComparedAllTheSame() {
        BenefitRules reform = edited().replace(DRL, "rule \"Large family\"", "rule \"Many children\"")
                .replace(DRL, RESIDENCE + ",", "")
                .load();

        ReformExample gain = example(SHIPPED, reform, family(4, Residence.NOT_RESIDENT));

        assertThat(obstacles(gain)).containsExactly(tuple(RESIDENCE, false));
        assertThat(told(gain, Aspect.MET)).isEmpty();
    }

    @Test
    void changesStandTogetherOnlyWhenTheSameStoodInTheWay() {
        BenefitRules reform = edited().replace("birth-grant.drl", RESIDENCE + ",", "")
                .replace("birth-grant.yaml", "value: \"18\", mark: SINGLE", "value: \"24\", mark: SINGLE")
                .load();
        List<Family> families = List.of(
                newborn(8, Residence.NOT_RESIDENT),
                newborn(20, Residence.CITIZEN),
                newborn(20, Residence.NOT_RESIDENT),
                newborn(9, Residence.NOT_RESIDENT),
                newborn(8, Residence.CITIZEN));

        List<ReformExample> examples = SHIPPED.count(families.stream(), one -> one, DATE, List.of(reform))
                .compare(SHIPPED, reform)
                .examples();

        String period = "child.ageInMonthsDayBefore < value( \"application-period\" )";
        assertThat(examples)
                .extracting(ReformExample::decisions, ReformReasonsTest::obstacles)
                .containsExactlyInAnyOrder(
                        tuple(2L, List.of(tuple(RESIDENCE, false))),
                        tuple(1L, List.of(tuple(period, true))),
                        tuple(1L, List.of(tuple(period, true), tuple(RESIDENCE, false))));
        // A limit that stood in nobody's way is no reason.
        assertThat(examples.get(0).why())
                .extracting(Difference::about)
                .doesNotContain("birth-grant.application-period", period);
        assertThat(examples.get(1).why())
                .extracting(Difference::about)
                .contains("birth-grant.application-period", period);
    }

    @Test
    void whereBothGrantNothingStandsInTheWay() {
        BenefitRules reform = edited().replace(
                        "large-family-allowance.yaml",
                        "2023-07-01\", bands: { \"4\": \"16.03\"",
                        "2023-07-01\", bands: { \"4\": \"18\"")
                .load();

        assertThat(SHIPPED.count(Stream.of(family(4, Residence.CITIZEN)), one -> one, DATE, List.of(reform))
                        .compare(SHIPPED, reform)
                        .examples())
                .singleElement()
                .satisfies(example -> {
                    assertThat(example.obstacles()).isEmpty();
                    assertThat(example.why()).extracting(Difference::aspect).contains(Aspect.AMOUNT);
                });
    }

    @Test
    void nothingOfTheFamilyShows() {
        BenefitRules reform = edited().replace(DRL, RESIDENCE + ",", "").load();

        ReformExample gain = example(SHIPPED, reform, family(4, Residence.NOT_RESIDENT));

        assertThat(gain.obstacles()).hasToString("[Obstacle[family.residence]]");
    }
}
