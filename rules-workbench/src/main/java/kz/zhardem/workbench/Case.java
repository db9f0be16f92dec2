package kz.zhardem.workbench;

import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * One question: what is due to a family on a day by a rulebook.
 *
 * @param rulebook the id of the rulebook that decides
 * @param date the day as of which ages are counted and values are read
 * @param family the facts
 * @param knownOn the day whose knowledge of the law decides; null for all that is known
 */
public record Case(
        String rulebook,
        LocalDate date,
        Family family,
        @Nullable LocalDate knownOn) {

    /**
     * By all that is known of the law.
     *
     * @param rulebook as in the record
     * @param date as in the record
     * @param family as in the record
     */
    public Case(String rulebook, LocalDate date, Family family) {
        this(rulebook, date, family, null);
    }

    /**
     * The answer of some rules.
     *
     * @param rules those of the rulebook that decides
     * @return the decisions
     */
    Decisions decided(BenefitRules rules) {
        return knownOn == null ? rules.decide(family, date) : rules.decide(family, date, knownOn);
    }

    /**
     * The same question by what was known of the law on another day.
     *
     * @param day the day; null for the one that the case names
     */
    Case asKnownOn(@Nullable LocalDate day) {
        return day == null ? this : new Case(rulebook, date, family, day);
    }

    /**
     * What is due over time.
     *
     * @param rules those of the rulebook that decides
     * @param period the days
     */
    Timeline over(BenefitRules rules, PeriodOptions.Period period) {
        return knownOn == null
                ? rules.timeline(family, period.from(), period.to())
                : rules.timeline(family, period.from(), period.to(), knownOn);
    }

    /** Shows no fact about the family. */
    @Override
    public String toString() {
        return "Case[...]";
    }
}
