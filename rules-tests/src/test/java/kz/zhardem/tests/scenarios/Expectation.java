package kz.zhardem.tests.scenarios;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.zhardem.Outcome;

/**
 * What a case expects for one subject.
 *
 * @param outcome the answer; empty when there must be no decision for the subject at all
 * @param details what else the case states, as it is written, by key; what it does not state is not looked at
 * @param unmet when refused, exactly the unmet requirements
 */
record Expectation(Optional<Outcome> outcome, Map<Detail, String> details, List<Unmet> unmet) {

    /** What a case can state about a decision besides the outcome. */
    enum Detail {
        AMOUNT("amount"),
        RULE("rule"),
        UNTIL("until"),
        OFFICE("office"),
        CONDITIONS("conditions"),
        DETAILS_MISSING("detailsMissing"),
        MISSING("missing"),
        CAVEATS("caveats"),
        GAPS("gaps");

        private final String key;

        Detail(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * One unmet requirement.
     *
     * @param fact the fact that it turns on
     * @param values the values shown with it that the case states: {@code actual}, {@code limit} or {@code rule}
     */
    record Unmet(String fact, Map<String, String> values) {}
}
