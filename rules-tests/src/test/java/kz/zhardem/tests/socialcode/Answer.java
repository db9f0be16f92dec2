package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.zhardem.Decision;
import kz.zhardem.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a decision.
 *
 * @param benefit the id of the benefit
 * @param subject whom it is for
 * @param outcome the answer
 * @param amount null unless granted
 * @param missing the facts that can change outcome or amount
 * @param silent whether the record of the law has no value for the day
 * @param conditions null unless granted and known
 * @param detailsMissing the facts that can change the conditions
 */
record Answer(
        String benefit,
        String subject,
        Outcome outcome,
        @Nullable BigDecimal amount,
        SortedSet<String> missing,
        boolean silent,
        @Nullable List<String> conditions,
        SortedSet<String> detailsMissing) {

    static Answer of(Decision decision) {
        return new Answer(
                decision.benefit(),
                decision.subject(),
                decision.outcome(),
                decision.amount(),
                new TreeSet<>(decision.missing()),
                !decision.gaps().isEmpty(),
                decision.conditions(),
                new TreeSet<>(decision.detailsMissing()));
    }

    static Answer refused(String benefit, String subject) {
        return new Answer(benefit, subject, Outcome.REFUSED, null, new TreeSet<>(), false, null, new TreeSet<>());
    }

    static Answer granted(String benefit, String subject, BigDecimal amount) {
        return new Answer(benefit, subject, Outcome.GRANTED, amount, new TreeSet<>(), false, null, new TreeSet<>());
    }

    static Answer open(String benefit, String subject, SortedSet<String> missing, boolean silent) {
        return new Answer(benefit, subject, Outcome.UNDETERMINED, null, missing, silent, null, new TreeSet<>());
    }

    /** What facts can change besides the conditions. */
    List<@Nullable Object> result() {
        List<@Nullable Object> result = new ArrayList<>();
        result.add(outcome);
        result.add(amount);
        result.add(silent);
        return result;
    }

    Answer on(List<String> conditionsThatHold) {
        return new Answer(benefit, subject, outcome, amount, missing, silent, conditionsThatHold, detailsMissing);
    }

    Answer onConditionsThatDependOn(SortedSet<String> facts) {
        return new Answer(benefit, subject, outcome, amount, missing, silent, null, facts);
    }
}
