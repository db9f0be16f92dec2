package kz.zhardem.workbench;

import java.time.LocalDate;
import kz.zhardem.Family;

/**
 * One question: what is due to a family on a day by a rulebook.
 *
 * @param rulebook the id of the rulebook that decides
 * @param date the day as of which ages are counted and values are read
 * @param family the facts
 */
public record Case(String rulebook, LocalDate date, Family family) {

    /** Shows no fact about the family. */
    @Override
    public String toString() {
        return "Case[...]";
    }
}
