package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.zhardem.Family;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/** The rules for Evrete: conditions as text, which it compiles, and consequences as functions. */
public final class EvreteRules implements AutoCloseable {

    private final KnowledgeService service;

    private final Knowledge knowledge;

    /** Compiles them. */
    public EvreteRules() {
        // One thread as everybody else; by itself it would take all processors.
        service = new KnowledgeService(new Configuration().set("evrete.core.parallelism", "1"));
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        ofChild(rules);
        ofMother(rules);
        ofFamily(rules);
        ofPerson(rules);
        knowledge = rules.build();
    }

    private static void ofChild(RuleSetBuilder<Knowledge> rules) {
        child(
                rules,
                "birth-grant",
                400,
                "$c.birthRegistered",
                "!$c.birthGrantReceived",
                "$c.age < 1");
        for (String[] band : new String[][] {{"$c.age < 3", "125", "100", "100"}, {"$c.age >= 3", "130", "130", "200"}}) {
            child(
                    rules,
                    "child-allowance",
                    Integer.parseInt(band[1]),
                    band[0],
                    "$c.age < 18",
                    "$c.lowIncome",
                    "$c.fatherWorking || !$c.fatherAbleToWork");
            child(
                    rules,
                    "single-mother-allowance",
                    Integer.parseInt(band[2]),
                    band[0],
                    "$c.age < 18",
                    "$c.motherSingle");
            child(
                    rules,
                    "unpaid-alimony-allowance",
                    Integer.parseInt(band[3]),
                    band[0],
                    "$c.age < 18",
                    "$c.alimonyEvaded");
        }
        child(rules, "conscript-child-allowance", 130, "$c.age < 18", "$c.fatherConscript");
        child(rules, "hiv-child-allowance", 130, "$c.age < 18", "$c.hiv || $c.motherHiv || $c.fatherHiv");
        child(rules, "infant-care-allowance", 300, "$c.age < 1", "$c.date >= 20060701", "$c.birthOrder == 1");
        child(rules, "infant-care-allowance", 350, "$c.age < 1", "$c.date >= 20060701", "$c.birthOrder == 2");
        child(rules, "infant-care-allowance", 400, "$c.age < 1", "$c.date >= 20060701", "$c.birthOrder == 3");
        child(rules, "infant-care-allowance", 450, "$c.age < 1", "$c.date >= 20060701", "$c.birthOrder >= 4");
        child(rules, "low-income-child-allowance", 100, "$c.age < 18", "$c.date >= 20060101", "$c.lowIncome");
        child(
                rules,
                "free-outpatient-medicines",
                0,
                "$c.age < 18",
                "$c.date >= 20060101",
                "$c.dispensaryRegistered",
                "$c.outpatientTreatment");
        child(rules, "child-under-guardianship", 0, "$c.guardianship");
    }

    private static void child(RuleSetBuilder<Knowledge> rules, String benefit, int percent, String... conditions) {
        rule(rules, ChildFacts.class, child -> child.grant(benefit, percent), conditions);
    }

    private static void ofMother(RuleSetBuilder<Knowledge> rules) {
        rule(
                rules,
                MotherFacts.class,
                mother -> mother.grant("non-working-mother-allowance", 100 * mother.index()),
                "!$c.working",
                "$c.minorChildren >= 5");
        rule(
                rules,
                MotherFacts.class,
                mother -> mother.grant("special-state-allowance", 400_000),
                "$c.minorChildrenLivingWithHer >= 4 || $c.awarded");
    }

    private static void ofFamily(RuleSetBuilder<Knowledge> rules) {
        family(rules, "targeted-social-assistance", "$c.lowIncome", "$c.idleAdults >= 1");
        family(rules, "targeted-social-assistance", "$c.lowIncome", "$c.idleAdults == 0");
        family(rules, "low-income-family", "$c.lowIncome");
        family(rules, "family-with-minors", "$c.minorChildren >= 1");
        family(rules, "large-family", "$c.minorChildren >= 4");
        family(rules, "no-second-breadwinner", "!$c.motherPresent || !$c.fatherPresent");
        family(rules, "raising-child-with-disability", "$c.minorChildrenWithDisability >= 1");
    }

    private static void family(RuleSetBuilder<Knowledge> rules, String benefit, String... conditions) {
        rule(rules, FamilyFacts.class, family -> family.grant(benefit), conditions);
    }

    private static void ofPerson(RuleSetBuilder<Knowledge> rules) {
        person(rules, "unable-to-work", "$c.age < 18 || !$c.ableToWork");
        person(rules, "lone-pensioner", "$c.pensioner", "$c.familyMembers == 1");
        person(rules, "person-with-disability", "$c.disability");
    }

    private static void person(RuleSetBuilder<Knowledge> rules, String benefit, String... conditions) {
        rule(rules, PersonFacts.class, person -> person.grant(benefit), conditions);
    }

    private static <T> void rule(
            RuleSetBuilder<Knowledge> rules, Class<T> type, Consumer<T> grant, String... conditions) {
        rules.newRule()
                .forEach("$c", type)
                .where(conditions)
                .execute(context -> grant.accept(context.get(type, "$c")));
    }

    /**
     * Decides some families in one session.
     *
     * @param families complete facts
     * @param date the day
     * @return what is due to each
     */
    public List<List<Grant>> decide(List<Family> families, LocalDate date) {
        StatelessSession session = knowledge.newStatelessSession();
        List<List<Grant>> grants = new ArrayList<>(families.size());
        for (Family family : families) {
            FlatFacts facts = FlatFacts.of(family, date);
            facts.children().forEach(session::insert);
            if (facts.mother() != null) {
                session.insert(facts.mother());
            }
            session.insert(facts.family());
            facts.persons().forEach(session::insert);
            grants.add(facts.grants());
        }
        session.fire();
        return grants;
    }

    /** Ends its threads. */
    @Override
    public void close() {
        service.shutdown();
    }
}
