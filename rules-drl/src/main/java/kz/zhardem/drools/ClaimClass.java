package kz.zhardem.drools;

import java.util.List;
import kz.zhardem.Family;

/**
 * Claims that the rules do not tell apart.
 *
 * @param number among all classes of the benefit, in the order in which they were met
 * @param answers what is answered to each of them, one for each rulebook in question; none when such claims must be decided
 *     one by one
 * @param family the first family in which one was met
 * @param subject for whom it was
 */
record ClaimClass(int number, List<Answer> answers, Family family, String subject) {

    boolean isDecided() {
        return !answers.isEmpty();
    }

    /** Shows no fact. */
    @Override
    public String toString() {
        return "ClaimClass[" + number + "]";
    }
}
