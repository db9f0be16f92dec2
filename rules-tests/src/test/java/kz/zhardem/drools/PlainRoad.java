package kz.zhardem.drools;

import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;

/** How decisions are made of which nothing was learnt before: all faster ways must say the same. */
public final class PlainRoad {

    private PlainRoad() {}

    /**
     * Decides with nothing but a session of Drools for the family, however often the day is asked for, and whatever Drools said
     * before.
     *
     * @param rules rules of the engine
     * @param family the facts
     * @param date the day
     * @return the decisions
     */
    public static Decisions decide(BenefitRules rules, Family family, LocalDate date) {
        DroolsBenefitRules ours = (DroolsBenefitRules) rules;
        return decide(ours, new CompiledRules(ours.rulebook(), ours.compiled()::base), family, date);
    }

    /**
     * Decides as on a day that is not asked for often: without classes, but with what Drools said before.
     *
     * @param rules rules of the engine
     * @param family the facts
     * @param date the day
     * @return the decisions
     */
    public static Decisions decideOnRareDay(BenefitRules rules, Family family, LocalDate date) {
        DroolsBenefitRules ours = (DroolsBenefitRules) rules;
        return decide(ours, ours.compiled(), family, date);
    }

    private static Decisions decide(DroolsBenefitRules ours, CompiledRules rules, Family family, LocalDate date) {
        return LibraryClassLoader.run(
                () -> Deciding.decide(ours.rulebook(), rules, family, date, new FamilyExplainer(ours, family, date)));
    }
}
