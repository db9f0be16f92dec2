package kz.zhardem.tests.scenarios;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;

/**
 * One case of a scenario file.
 *
 * @param knownOn the day as of whose knowledge the law is read; empty for all that is known
 * @param expected what is expected, by subject; empty when the date is expected not to be covered
 * @param notCovered the value that is expected not to be known on the date
 */
record Scenario(
        String file,
        int line,
        String sentence,
        LocalDate date,
        Optional<LocalDate> knownOn,
        Family family,
        Map<String, Expectation> expected,
        Optional<String> notCovered) {

    Decisions decidedBy(BenefitRules rules) {
        return knownOn.map(day -> rules.decide(family, date, day)).orElseGet(() -> rules.decide(family, date));
    }

    String name() {
        return file + ": " + sentence;
    }

    String place() {
        return file + ":" + line;
    }
}
