package kz.zhardem.tests.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Coverage;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Subject;
import kz.zhardem.tests.Unexplained;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that no scenario grants by, or a requirement that no scenario refuses for, fails the build. */
class ScenarioCoverageTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2006-07-01");
    private static final Reason UNDER_3 = age("Under 3", "child.age < 3", 2, 3);
    private static final Reason FROM_3 = age("From 3", "child.age >= 3", 4, 3);
    private static final Reason UNDER_18 = age("From 3", "child.age < 18", 4, 18);
    private static final Reason SINGLE = new Reason(
            "Under 3", "mother.single == true", "mother.single", true, null, null, false, LocalText.of("…", "…", "…"));
    private static final Reason SINGLE_TOO = new Reason(
            "From 3", "mother.single == true", "mother.single", true, null, null, false, LocalText.of("…", "…", "…"));

    @Test
    void everyRuleIsGrantedAndEveryRequirementRefused() {
        List<String> gaps = new ArrayList<>();
        for (String rulebook : BenefitRules.available()) {
            BenefitRules rules = BenefitRules.load(rulebook);
            List<Scenario> scenarios = ScenarioFiles.of(rulebook).stream()
                    .map(ScenarioFiles::read)
                    .flatMap(file -> file.scenarios().stream())
                    .toList();
            for (Benefit benefit : rules.benefits()) {
                ScenarioCoverage coverage = new ScenarioCoverage(benefit, refusedBefore(rules.coverage(), benefit));
                ownDecisions(rules, benefit, scenarios).forEach(coverage::add);
                gaps.addAll(coverage.gaps());
            }
        }

        assertThat(gaps).as("what no scenario tries").containsExactlyInAnyOrderElementsOf(impossible());
    }

    /** The first day of a benefit, if the rulebook can be asked for the day before it. */
    private static @Nullable LocalDate refusedBefore(Coverage coverage, Benefit benefit) {
        return coverage.benefits().stream()
                .filter(covered -> covered.benefit().equals(benefit.id()))
                .flatMap(covered -> covered.editions().stream().limit(1))
                .map(Coverage.Edition::from)
                .filter(first -> coverage.from() == null || first.isAfter(coverage.from()))
                .findFirst()
                .orElse(null);
    }

    /** Who is able to work is counted: where nobody counts, the rules for nobody able to work are always nearer. */
    private static List<String> impossible() {
        return BenefitRules.available().contains("social-code")
                ? Stream.of("Conditional assistance under Law N 246", "Conditional assistance")
                        .map(rule -> "targeted-social-assistance: no scenario refuses by rule \"" + rule
                                + "\" for \"family.countedMembers >= 1\"")
                        .toList()
                : List.of();
    }

    @Test
    void aRuleWithoutAGrantIsAGap() {
        assertThat(gaps(granted("Under 3", UNDER_3), refused(UNDER_3)))
                .containsExactly("a-benefit: no scenario grants by rule \"From 3\"");
    }

    @Test
    void aRequirementWithoutARefusalIsAGapInEachRule() {
        assertThat(gaps(
                        granted("Under 3", UNDER_3, SINGLE),
                        granted("From 3", FROM_3, UNDER_18, SINGLE_TOO),
                        refused(SINGLE),
                        refused(UNDER_18)))
                .containsExactly("a-benefit: no scenario refuses by rule \"From 3\" for \"mother.single == true\"");
    }

    @Test
    void alternativesTellThemselvesApartWithoutARefusal() {
        assertThat(gaps(granted("Under 3", UNDER_3), granted("From 3", FROM_3))).isEmpty();
    }

    @Test
    void aLimitThatTheAlternativeKeepsTooNeedsARefusal() {
        assertThat(gaps(granted("Under 3", UNDER_3), granted("From 3", FROM_3, UNDER_18)))
                .containsExactly("a-benefit: no scenario refuses by rule \"From 3\" for \"child.age < 18\"");
    }

    @Test
    void anAlternativeThatDiffersInMoreTellsNothing() {
        assertThat(gaps(granted("Under 3", UNDER_3, SINGLE), granted("From 3", FROM_3), refused(SINGLE)))
                .containsExactly(
                        "a-benefit: no scenario refuses by rule \"Under 3\" for \"child.age < 3\"",
                        "a-benefit: no scenario refuses by rule \"From 3\" for \"child.age >= 3\"");
    }

    @Test
    void theFirstDayNeedsARefusalAndLaterTextsOfLawDoNot() {
        assertThat(gaps(
                        granted("Under 3", UNDER_3, inForce("2006-07-01")),
                        granted("From 3", FROM_3, inForce("2023-07-01"))))
                .containsExactly(
                        "a-benefit: no scenario refuses by rule \"Under 3\" for \"child.age < 3\"",
                        "a-benefit: no scenario refuses by rule \"Under 3\" for \"in force from 2006-07-01\"",
                        "a-benefit: no scenario refuses by rule \"From 3\" for \"child.age >= 3\"");
    }

    @Test
    void awardsTellAlternativesApart() {
        Reason either =
                awards("Gold", "mother.awards contains Award.GOLD || mother.awards contains Award.HERO", "GOLD");
        Reason silver = awards("Silver", "mother.awards contains Award.SILVER", "SILVER");
        Reason noOther = awards(
                "Silver", "!( mother.awards contains Award.GOLD || mother.awards contains Award.HERO )", "SILVER");

        assertThat(gapsOf(List.of("Gold", "Silver"), granted("Gold", either), granted("Silver", silver, noOther)))
                .isEmpty();
        assertThat(RequirementText.broken(noOther.requirement(), "mother.awards", List.of("SILVER", "GOLD"), null))
                .isTrue();
        assertThat(RequirementText.broken(noOther.requirement(), "mother.awards", List.of("SILVER"), null))
                .isFalse();
    }

    static Stream<Arguments> requirementsAndWhatBreaksThem() {
        return Stream.of(
                Arguments.of("a == 0 || a == 1 && b == 0", 2, true),
                Arguments.of("a == 0 || a == 1 && b == 0", 1, false),
                Arguments.of("a == 0 || a == 1 && b == 0", 0, false),
                Arguments.of("a >= 2 || a == 1 && b >= 1", 0, true),
                Arguments.of("!( a < 3 )", 2, true),
                Arguments.of("a != 3", 3, true),
                Arguments.of("a < value( \"limit\" )", 18, true),
                Arguments.of("a < value( \"limit\" )", 17, false),
                Arguments.of("a in ( 1, 2 )", 3, true),
                Arguments.of("a not in ( 1, 2 )", 2, true),
                Arguments.of("a in ( Residence.CITIZEN, Residence.KANDAS )", "REFUGEE", true),
                Arguments.of("a != Residence.KANDAS || b == true", "KANDAS", false),
                Arguments.of("a == true", false, true),
                Arguments.of("b == true", false, false));
    }

    @ParameterizedTest
    @MethodSource("requirementsAndWhatBreaksThem")
    void oneFactBreaksARequirementOnlyWhateverTheOthersAre(String requirement, Object actual, boolean broken) {
        assertThat(RequirementText.broken(requirement, "a", actual, 18)).isEqualTo(broken);
    }

    /** Only what a case of the benefit's own file states counts: a decision that nobody looks at proves nothing. */
    private static Stream<Decision> ownDecisions(BenefitRules rules, Benefit benefit, List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.file().equals(benefit.id() + ScenarioFile.SUFFIX))
                .filter(scenario -> scenario.notCovered().isEmpty())
                .flatMap(scenario -> {
                    var decisions = scenario.decidedBy(rules);
                    return scenario.expected().keySet().stream()
                            .flatMap(subject -> decisions.find(benefit.id(), subject).stream());
                });
    }

    private static List<String> gaps(Decision... decisions) {
        return gapsOf(List.of("Under 3", "From 3"), decisions);
    }

    private static List<String> gapsOf(List<String> rules, Decision... decisions) {
        ScenarioCoverage coverage = new ScenarioCoverage(
                new Benefit("a-benefit", LocalText.of("kk", "ru", "en"), Subject.CHILD, Frequency.MONTHLY, rules),
                FIRST_DAY);
        Stream.of(decisions).forEach(coverage::add);
        return coverage.gaps();
    }

    private static Reason age(String rule, String requirement, int actual, int limit) {
        return new Reason(rule, requirement, "child.age", actual, limit, null, false, LocalText.of("…", "…", "…"));
    }

    private static Reason inForce(String from) {
        return new Reason(
                "any",
                "in force from " + from,
                "date",
                LocalDate.parse("2026-03-02"),
                LocalDate.parse(from),
                null,
                false,
                LocalText.of("…", "…", "…"));
    }

    private static Reason awards(String rule, String requirement, String... awards) {
        return new Reason(
                rule,
                requirement,
                "mother.awards",
                List.of(awards),
                List.of(),
                null,
                false,
                LocalText.of("…", "…", "…"));
    }

    private static Decision granted(String rule, Reason... because) {
        return new Decision(
                "dana",
                new Decision.Content(
                        "a-benefit",
                        Outcome.GRANTED,
                        Frequency.MONTHLY,
                        new BigDecimal("1000.00"),
                        rule,
                        "100 % × 1000",
                        LocalDate.parse("2006-09-15"),
                        null,
                        null,
                        null,
                        List.of("table, row 0"),
                        List.of(because),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Unexplained.EXPLAINER);
    }

    private static Decision refused(Reason... unmet) {
        return new Decision(
                "dana",
                Decision.Content.refused(
                        "a-benefit", Frequency.MONTHLY, List.of("table, row 0"), List.of(unmet), List.of()),
                Unexplained.EXPLAINER);
    }
}
