package kz.zhardem.tests.scenarios;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.zhardem.Family;

/**
 * One case of a scenario file.
 *
 * @param expected what is expected, by subject; empty when the date is expected not to be covered
 * @param notCovered the value that is expected not to be known on the date
 */
record Scenario(
        String file,
        int line,
        String sentence,
        LocalDate date,
        Family family,
        Map<String, Expectation> expected,
        Optional<String> notCovered) {

    String name() {
        return file + ": " + sentence;
    }

    String place() {
        return file + ":" + line;
    }
}
