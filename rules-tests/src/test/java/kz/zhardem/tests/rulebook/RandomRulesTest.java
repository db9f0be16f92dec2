package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Outcome;
import kz.zhardem.Result;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that nobody has thought of: any requirements in the profile, decided for families with gaps. In every decision the
 * engine compares what Drools fired with what its own reading of the rule says, and throws if they differ; so that no
 * exception here means that both agree on every operator, in every nesting.
 */
final class RandomRulesTest {

    private static final int RULEBOOKS = 20;

    private static final int FAMILIES = 60;

    private static final int COMPLETIONS = 6;

    private static final LocalDate DAY = LocalDate.of(2012, 2, 29);

    private static final String BENEFIT = "conscript-child-allowance";

    private static final List<String> YES_OR_NO = List.of(
            "child.birthRegistered",
            "child.livesWithMother",
            "child.hiv",
            "child.disability",
            "mother.present",
            "mother.single",
            "mother.working",
            "father.conscript",
            "father.ableToWork",
            "father.imprisoned",
            "child.student",
            "child.adoptionInForce",
            "child.guardianshipInForce",
            "family.kandasStatusHeld",
            "family.severalCars");

    private static final List<String> COUNTS = List.of(
            "child.age",
            "child.ageInMonths",
            "child.birthOrder",
            "family.members",
            "family.minorChildren",
            "family.idleAdults",
            "mother.minorChildrenLivingWithHer",
            "child.ageInMonthsDayBefore",
            "child.countedOrder",
            "family.childrenOfLargeFamily",
            "family.countedMembers",
            "family.childrenFromOneToSix",
            "family.ableMembers",
            "family.ableMembersNotCaring",
            "family.membersWithSevereDisability");

    private static final List<String> INCOMES = List.of("family.incomePerMember", "family.incomePerCountedMember");

    private static final List<String> RESIDENCES = List.of("CITIZEN", "KANDAS", "NOT_RESIDENT");

    private static final List<String> AWARDS = List.of("ALTYN_ALQA", "KUMIS_ALQA", "MOTHER_HEROINE");

    private final Path temporary;

    RandomRulesTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void droolsAndTheTreeAgreeAndAnAnswerGivenStands() {
        Random random = new Random(7);
        int granted = 0;
        int refused = 0;
        int undetermined = 0;
        for (int i = 0; i < RULEBOOKS; i++) {
            String drl = drl(random);
            BenefitRules rules =
                    new EditedRulebook(temporary).write(BENEFIT + ".drl", drl).load();
            RandomFamilies families = new RandomFamilies(random);
            Completions completions = new Completions(random);
            List<Family> all = new ArrayList<>();
            for (int j = 0; j < FAMILIES; j++) {
                FamilyCase partial = families.next();
                partial.family().bornBy(DAY).ifPresent(all::add);
                for (Decision decision : decisions(rules, partial)) {
                    switch (decision.outcome()) {
                        case GRANTED -> granted++;
                        case REFUSED -> {
                            refused++;
                            assertThat(decision.unmet()).as(drl).isNotEmpty();
                        }
                        case UNDETERMINED -> {
                            undetermined++;
                            assertThat(decision.missing()).as(drl).isNotEmpty();
                        }
                    }
                }
                List<Decision> before = decisions(rules, partial);
                for (int k = 0; k < COMPLETIONS; k++) {
                    FamilyCase complete = completions.complete(partial);
                    List<Decision> after = decisions(rules, complete);
                    for (int d = 0; d < before.size(); d++) {
                        Outcome outcome = after.get(d).outcome();
                        assertThat(outcome).as(() -> drl + complete).isNotEqualTo(Outcome.UNDETERMINED);
                        if (before.get(d).outcome() != Outcome.UNDETERMINED) {
                            assertThat(outcome)
                                    .as(() -> drl + complete)
                                    .isEqualTo(before.get(d).outcome());
                        }
                    }
                }
            }
            assertThat(decisionsOfMany(rules, all))
                    .as(drl)
                    .isEqualTo(all.stream()
                            .map(family -> PlainRoad.decide(rules, family, DAY))
                            .toList());
        }
        assertThat(granted).isGreaterThan(100);
        assertThat(refused).isGreaterThan(100);
        assertThat(undetermined).isGreaterThan(100);
    }

    private static List<Decisions> decisionsOfMany(BenefitRules rules, List<Family> families) {
        return rules.decideAll(families.stream(), DAY)
                .map(result -> ((Result.Decided<Family>) result).decisions())
                .toList();
    }

    private static List<Decision> decisions(BenefitRules rules, FamilyCase facts) {
        return rules.decide(facts.family(), facts.date()).decisions().stream()
                .filter(decision -> decision.benefit().equals(BENEFIT))
                .toList();
    }

    private static String drl(Random random) {
        String rules = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> """

                        rule "Way %d"
                            @law( "made up" )
                            when
                                $claim : ChildClaim( %s )
                            then
                                $claim.grant( "rate" );
                        end
                        """.formatted(number, requirements(random)))
                .collect(Collectors.joining());
        return """
                package kz.zhardem.madeup;

                import kz.zhardem.Award;
                import kz.zhardem.Residence;
                import kz.zhardem.rules.ChildClaim;
                """ + rules;
    }

    private static String requirements(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> expression(random, 2))
                .collect(Collectors.joining(", "));
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return comparison(random);
        }
        return switch (random.nextInt(6)) {
            case 0 -> expression(random, depth - 1) + " || " + expression(random, depth - 1);
            case 1 -> "( " + expression(random, depth - 1) + " ) && ( " + expression(random, depth - 1) + " )";
            case 2 -> "!( " + expression(random, depth - 1) + " )";
            case 3 -> "( " + expression(random, depth - 1) + " || " + comparison(random) + " )";
            default -> comparison(random);
        };
    }

    private static String comparison(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> any(random, YES_OR_NO) + (random.nextBoolean() ? " == " : " != ") + random.nextBoolean();
            case 1 -> (random.nextBoolean() ? "!" : "") + any(random, YES_OR_NO);
            case 2 ->
                any(random, COUNTS)
                        + (random.nextBoolean() ? " in " : " not in ")
                        + "( " + random.nextInt(6) + ", " + random.nextInt(20) + " )";
            case 3 -> any(random, INCOMES) + " " + operator(random) + " value( \"low-income-limit\" )";
            case 4 ->
                "mother.awards "
                        + (random.nextBoolean() ? "contains" : "not contains")
                        + " Award." + any(random, AWARDS);
            case 5 ->
                "family.residence " + (random.nextBoolean() ? "==" : "!=") + " Residence." + any(random, RESIDENCES);
            default -> any(random, COUNTS) + " " + operator(random) + " " + random.nextInt(20);
        };
    }

    private static String operator(Random random) {
        return any(random, List.of("==", "!=", "<", "<=", ">", ">="));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
