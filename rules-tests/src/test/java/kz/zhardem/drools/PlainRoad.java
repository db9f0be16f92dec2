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
        CompiledRules unasked = new CompiledRules(ours.rulebook(), ours.compiled()::base);
        return LibraryClassLoader.run(
                () -> Deciding.decide(ours.rulebook(), unasked, family, date, new FamilyExplainer(ours, family, date)));
    }
}
