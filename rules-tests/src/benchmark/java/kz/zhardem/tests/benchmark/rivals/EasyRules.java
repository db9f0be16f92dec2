package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.zhardem.Family;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The rules for Easy Rules: conditions and consequences as functions, the fastest of its ways to write them. */
public final class EasyRules {

    private static final String SUBJECT = "subject";

    private final RulesEngine engine = new DefaultRulesEngine();

    private final Rules ofChild = ofChild();

    private final Rules ofMother = ofMother();

    private final Rules ofFamily = ofFamily();

    private final Rules ofPerson = ofPerson();

    /** Registers them. */
    public EasyRules() {}

    private static Rules ofChild() {
        Rules rules = new Rules();
        child(rules, "birth-grant", 400, c -> c.birthRegistered() && !c.birthGrantReceived() && c.age() < 1);
        child(
                rules,
                "child-allowance",
                125,
                c -> c.age() < 3 && c.lowIncome() && (c.fatherWorking() || !c.fatherAbleToWork()));
        child(
                rules,
                "child-allowance",
                130,
                c -> c.age() >= 3 && c.age() < 18 && c.lowIncome() && (c.fatherWorking() || !c.fatherAbleToWork()));
        child(rules, "single-mother-allowance", 100, c -> c.age() < 3 && c.motherSingle());
        child(rules, "single-mother-allowance", 130, c -> c.age() >= 3 && c.age() < 18 && c.motherSingle());
        child(rules, "unpaid-alimony-allowance", 100, c -> c.age() < 3 && c.alimonyEvaded());
        child(rules, "unpaid-alimony-allowance", 200, c -> c.age() >= 3 && c.age() < 18 && c.alimonyEvaded());
        child(rules, "conscript-child-allowance", 130, c -> c.age() < 18 && c.fatherConscript());
        child(
                rules,
                "hiv-child-allowance",
                130,
                c -> c.age() < 18 && (c.hiv() || c.motherHiv() || c.fatherHiv()));
        child(rules, "infant-care-allowance", 300, c -> isInfant(c) && c.birthOrder() == 1);
        child(rules, "infant-care-allowance", 350, c -> isInfant(c) && c.birthOrder() == 2);
        child(rules, "infant-care-allowance", 400, c -> isInfant(c) && c.birthOrder() == 3);
        child(rules, "infant-care-allowance", 450, c -> isInfant(c) && c.birthOrder() >= 4);
        child(
                rules,
                "low-income-child-allowance",
                100,
                c -> c.age() < 18 && c.date() >= 20060101 && c.lowIncome());
        child(
                rules,
                "free-outpatient-medicines",
                0,
                c -> c.age() < 18 && c.date() >= 20060101 && c.dispensaryRegistered() && c.outpatientTreatment());
        child(rules, "child-under-guardianship", 0, ChildFacts::guardianship);
        return rules;
    }

    private static boolean isInfant(ChildFacts child) {
        return child.age() < 1 && child.date() >= 20060701;
    }

    private static void child(Rules rules, String benefit, int percent, Predicate<ChildFacts> condition) {
        rule(rules, benefit + ", " + percent + " %", condition, child -> child.grant(benefit, percent));
    }

    private static Rules ofMother() {
        Rules rules = new Rules();
        EasyRules.<MotherFacts>rule(
                rules,
                "non-working-mother-allowance",
                m -> !m.working() && m.minorChildren() >= 5,
                m -> m.grant("non-working-mother-allowance", 100 * m.index()));
        EasyRules.<MotherFacts>rule(
                rules,
                "special-state-allowance",
                m -> m.minorChildrenLivingWithHer() >= 4 || m.awarded(),
                m -> m.grant("special-state-allowance", 400_000));
        return rules;
    }

    private static Rules ofFamily() {
        Rules rules = new Rules();
        family(rules, "targeted-social-assistance", "on condition", f -> f.lowIncome() && f.idleAdults() >= 1);
        family(rules, "targeted-social-assistance", "without", f -> f.lowIncome() && f.idleAdults() == 0);
        family(rules, "low-income-family", "", FamilyFacts::lowIncome);
        family(rules, "family-with-minors", "", f -> f.minorChildren() >= 1);
        family(rules, "large-family", "", f -> f.minorChildren() >= 4);
        family(rules, "no-second-breadwinner", "", f -> !f.motherPresent() || !f.fatherPresent());
        family(rules, "raising-child-with-disability", "", f -> f.minorChildrenWithDisability() >= 1);
        return rules;
    }

    private static void family(Rules rules, String benefit, String which, Predicate<FamilyFacts> condition) {
        rule(rules, benefit + which, condition, family -> family.grant(benefit));
    }

    private static Rules ofPerson() {
        Rules rules = new Rules();
        person(rules, "unable-to-work", p -> p.age() < 18 || !p.ableToWork());
        person(rules, "lone-pensioner", p -> p.pensioner() && p.familyMembers() == 1);
        person(rules, "person-with-disability", PersonFacts::disability);
        return rules;
    }

    private static void person(Rules rules, String benefit, Predicate<PersonFacts> condition) {
        rule(rules, benefit, condition, person -> person.grant(benefit));
    }

    private static <T> void rule(Rules rules, String name, Predicate<T> condition, Consumer<T> grant) {
        rules.register(new RuleBuilder()
                .name(name)
                .when(facts -> condition.test(facts.get(SUBJECT)))
                .then(facts -> grant.accept(facts.get(SUBJECT)))
                .build());
    }

    /**
     * Decides a family.
     *
     * @param family complete facts
     * @param date the day
     * @return what is due
     */
    public List<Grant> decide(Family family, LocalDate date) {
        FlatFacts facts = FlatFacts.of(family, date);
        facts.children().forEach(child -> fire(ofChild, child));
        if (facts.mother() != null) {
            fire(ofMother, facts.mother());
        }
        fire(ofFamily, facts.family());
        facts.persons().forEach(person -> fire(ofPerson, person));
        return facts.grants();
    }

    private void fire(Rules rules, Object subject) {
        Facts facts = new Facts();
        facts.put(SUBJECT, subject);
        engine.fire(rules, facts);
    }
}
