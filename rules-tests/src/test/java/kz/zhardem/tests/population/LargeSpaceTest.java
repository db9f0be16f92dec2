package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Population;
import kz.zhardem.Result;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.rulebook.EditedRulebook;
import kz.zhardem.workbench.PopulationReport;
import kz.zhardem.workbench.PopulationReport.Reach;
import kz.zhardem.workbench.PopulationReport.RuleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A benefit whose rules tell more claims apart than can be held is decided claim by claim, as exactly as any other, and said to be. */
final class LargeSpaceTest {

    private static final String BENEFIT = "conscript-child-allowance";

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    /** As many classes of a benefit are held. */
    private static final int MOST_CLASSES = 20_000;

    private static final int MORE = 200;

    /** Together they tell 32,768 children apart. */
    private static final List<String> OF_CHILD = List.of(
            "birthRegistered",
            "birthGrantReceived",
            "livesWithMother",
            "livesWithFamily",
            "hiv",
            "disability",
            "alimonyEvaded",
            "dispensaryRegistered",
            "outpatientTreatment",
            "guardianship",
            "student",
            "fullStateSupport",
            "parentalRightsLost",
            "countedInOtherFamily",
            "carerInsured");

    /** With those of the child more than a key can number. */
    private static final List<String> OF_OTHERS = List.of(
            "child.adopted",
            "child.stillborn",
            "father.ableToWork",
            "father.carer",
            "father.conscript",
            "father.disability",
            "father.fullStateSupport",
            "father.hiv",
            "father.imprisoned",
            "father.pensioner",
            "father.severeDisability",
            "father.working",
            "mother.ableToWork",
            "mother.carer",
            "mother.disability",
            "mother.fullStateSupport",
            "mother.hiv",
            "mother.imprisoned",
            "mother.pensioner",
            "mother.severeDisability",
            "mother.single",
            "mother.working",
            "family.buildingPlot",
            "family.businessPremises",
            "family.machinery",
            "family.secondDwelling",
            "family.severalCars");

    private final EditedRulebook rulebook;

    LargeSpaceTest(@TempDir Path folder) {
        rulebook = new EditedRulebook(folder);
    }

    /** Grants to whom anything is true of. */
    private BenefitRules ruleThatReads(Stream<String> facts) {
        return rulebook.write(BENEFIT + ".drl", """
                        package kz.zhardem.madeup;

                        import kz.zhardem.rules.ChildClaim;

                        rule "Anything"
                            @law( "made up" )
                            when
                                $claim : ChildClaim( %s )
                            then
                                $claim.grant( "rate" );
                        end
                        """.formatted(
                                facts.map(fact -> fact + " == true").collect(Collectors.joining(" || "))))
                .load();
    }

    private static Family family(int number) {
        IntPredicate is = fact -> (number >> fact & 1) == 1;
        Family family = Family.builder()
                .averageMonthlyIncome(1_000_000)
                .add(Child.builder("c").born(DATE.minusYears(5)).build())
                .build();
        for (int fact = 0; fact < OF_CHILD.size(); fact++) {
            family = family.with("members[c]." + OF_CHILD.get(fact), is.test(fact));
        }
        return family;
    }

    @Test
    void whatDoesNotFitIsDecidedByItself() {
        BenefitRules rules = ruleThatReads(OF_CHILD.stream().map("child."::concat));
        List<Family> families = IntStream.range(0, MOST_CLASSES + MORE)
                .mapToObj(LargeSpaceTest::family)
                .toList();

        Population few = rules.count(families.stream().limit(MORE), DATE);
        assertThat(few.uncounted()).isEmpty();
        Population all = rules.count(families.stream(), DATE);
        assertThat(all.uncounted()).containsExactly(BENEFIT);
        assertThat(granted(all, rules)).isEqualTo(families.size() - 1);

        List<Decisions> decided = decided(rules, families);
        for (int i = MOST_CLASSES - MORE; i < families.size(); i++) {
            assertThat(decided.get(i)).as("family %d", i).isEqualTo(PlainRoad.decide(rules, families.get(i), DATE));
        }
        assertThat(decided.stream().filter(one -> of(one).outcome() == Outcome.GRANTED))
                .hasSize(families.size() - 1);
    }

    @Test
    void whatNoKeyCanNumberIsDecidedByItself() {
        BenefitRules rules = ruleThatReads(Stream.concat(OF_CHILD.stream().map("child."::concat), OF_OTHERS.stream()));
        List<Family> families = Families.of(150, 31, 0.02, DATE);
        List<Decisions> decided = decided(rules, families);
        for (int i = 0; i < families.size(); i++) {
            assertThat(decided.get(i)).as("family %d", i).isEqualTo(PlainRoad.decide(rules, families.get(i), DATE));
        }

        Population all = rules.count(families.stream(), DATE);

        assertThat(all.uncounted()).containsExactly(BENEFIT);
        assertThat(granted(all, rules))
                .isEqualTo(decided.stream()
                        .flatMap(one -> one.decisions().stream())
                        .filter(one -> one.benefit().equals(BENEFIT) && one.outcome() == Outcome.GRANTED)
                        .count());
        Reach reach = new Reach(families.size(), null, false, List.of("families.jsonl"), List.of(), List.of());
        assertThat(new PopulationReport(all, rules, null, reach, List.of(), RuleTexts.NONE).html(Locale.ENGLISH))
                .contains("Benefits decided one by one");
    }

    private static long granted(Population population, BenefitRules rules) {
        return population.benefits(rules).stream()
                .filter(one -> one.benefit().equals(BENEFIT))
                .mapToLong(one -> one.total().granted())
                .sum();
    }

    private static List<Decisions> decided(BenefitRules rules, List<Family> families) {
        return rules.decideAll(families.stream(), DATE)
                .map(result -> ((Result.Decided<Family>) result).decisions())
                .toList();
    }

    private static Decision of(Decisions decisions) {
        return decisions.decisions().stream()
                .filter(one -> one.benefit().equals(BENEFIT))
                .findFirst()
                .orElseThrow();
    }
}
