package kz.zhardem.drools;

import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;

/** How decisions are made of which nothing was learnt before: all faster ways must say the same. */
public final class PlainRoad {

    private PlainRoad() {}

    /**
     * Decides with nothing but a session of Drools for the family, however often the day is asked for.
     *
     * @param rules rules of the engine
     * @param family the facts
     * @param date the day
     * @return the decisions
     */
    public static Decisions decide(BenefitRules rules, Family family, LocalDate date) {
        return ((DroolsBenefitRules) rules).decideAnew(family, date);
    }
}
