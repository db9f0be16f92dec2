package kz.zhardem.tests.engine;

import java.util.Map;
import java.util.Set;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Role;
import kz.zhardem.tests.families.Fact;

/**
 * Which facts each benefit may look at, read off the regulations: those of the member it is for ({@code own}), of a parent,
 * of any child, of any other member, of the family.
 */
final class Reads {

    private static final Map<String, Set<String>> BY_BENEFIT = Map.ofEntries(
            Map.entry(
                    "birth-grant",
                    Set.of("own.born", "own.birthRegistered", "own.birthGrantReceived", "mother.working")),
            Map.entry(
                    "child-allowance",
                    Set.of(
                            "own.born",
                            "family.averageMonthlyIncome",
                            "mother.working",
                            "father.working",
                            "father.ableToWork")),
            Map.entry("single-mother-allowance", Set.of("own.born", "mother.single")),
            Map.entry("conscript-child-allowance", Set.of("own.born", "father.conscript")),
            Map.entry("hiv-child-allowance", Set.of("own.born", "own.hiv", "mother.hiv", "father.hiv")),
            Map.entry("unpaid-alimony-allowance", Set.of("own.born", "own.alimonyEvaded")),
            Map.entry("non-working-mother-allowance", Set.of("own.working", "child.born")),
            Map.entry("special-state-allowance", Set.of("own.awards", "child.born", "child.livesWithMother")),
            Map.entry("infant-care-allowance", Set.of("own.born", "own.birthOrder", "child.born")),
            Map.entry("low-income-child-allowance", Set.of("own.born", "family.averageMonthlyIncome")),
            Map.entry(
                    "free-outpatient-medicines",
                    Set.of("own.born", "own.dispensaryRegistered", "own.outpatientTreatment")),
            Map.entry(
                    "targeted-social-assistance",
                    Set.of(
                            "family.averageMonthlyIncome",
                            "child.born",
                            "child.working",
                            "child.ableToWork",
                            "other.born",
                            "other.working",
                            "other.ableToWork",
                            "mother.working",
                            "mother.ableToWork",
                            "father.working",
                            "father.ableToWork")),
            Map.entry("low-income-family", Set.of("family.averageMonthlyIncome")),
            Map.entry("family-with-minors", Set.of("child.born")),
            Map.entry("large-family", Set.of("child.born")),
            Map.entry("no-second-breadwinner", Set.of()),
            Map.entry("child-under-guardianship", Set.of("own.guardianship")),
            Map.entry("raising-child-with-disability", Set.of("child.born", "child.disability")),
            Map.entry("unable-to-work", Set.of("own.born", "own.ableToWork")),
            Map.entry("lone-pensioner", Set.of("own.pensioner")),
            Map.entry("person-with-disability", Set.of("own.disability")));

    private Reads() {}

    static Map<String, Set<String>> byBenefit() {
        return BY_BENEFIT;
    }

    static boolean mayRead(Decision decision, Fact fact, Family family) {
        Set<String> reads = BY_BENEFIT.getOrDefault(decision.benefit(), Set.of());
        return names(decision, fact, family).stream().anyMatch(reads::contains);
    }

    /** How the fact stands to the subject of the decision: a child's own fact is a child's, too. */
    static Set<String> names(Decision decision, Fact fact, Family family) {
        String field = fact.attribute().field();
        if (fact.attribute().isOfFamily()) {
            return Set.of("family." + field);
        }
        Member member = family.members().get(fact.member());
        String relation = relation(member.role());
        return member.id().equals(decision.subject())
                ? Set.of("own." + field, relation + field)
                : Set.of(relation + field);
    }

    private static String relation(Role role) {
        return switch (role) {
            case MOTHER -> "mother.";
            case FATHER -> "father.";
            case CHILD -> "child.";
            case OTHER -> "other.";
        };
    }
}
