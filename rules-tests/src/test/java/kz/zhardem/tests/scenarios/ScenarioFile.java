package kz.zhardem.tests.scenarios;

import java.util.List;
import kz.zhardem.Frequency;
import kz.zhardem.Subject;

/**
 * The cases of one benefit.
 *
 * @param name the file's name, without its folder
 * @param benefit the benefit's id, which is the name without its suffix
 * @param subject whom the benefit is for
 * @param frequency how often it is paid
 */
record ScenarioFile(String name, String benefit, Subject subject, Frequency frequency, List<Scenario> scenarios) {

    static final String SUFFIX = ".scenarios.yaml";
}
