package kz.zhardem.drools;

import java.util.List;
import java.util.Map;
import kz.zhardem.LocalText;
import kz.zhardem.RulebookVersion;

/**
 * A rulebook that was read and found sound.
 *
 * @param figures the base figures
 * @param shared the values of {@code rulebook.yaml}
 * @param compared the values that requirements compare with, by the name they use
 * @param benefits in the order of the decisions
 */
record Rulebook(
        RulebookVersion version,
        LocalText title,
        List<DatedValue> figures,
        List<DatedValue> shared,
        Map<String, DatedValue> compared,
        List<BenefitRule> benefits) {

    /**
     * A benefit with its rules.
     *
     * @param packageName the package of its DRL file, by which its rules are known in Drools
     * @param file its DRL file
     * @param drl the text of that file
     * @param rules in the order of the file
     * @param compared the values that its requirements compare with, by the name they use
     */
    record BenefitRule(
            Sheet sheet,
            String packageName,
            String file,
            String drl,
            List<Rule> rules,
            Map<String, DatedValue> compared) {

        DatedValue comparedValue(String name) {
            DatedValue value = compared.get(name);
            if (value == null) {
                throw new IllegalStateException("no requirement of " + sheet.id() + " names the value " + name);
            }
            return value;
        }
    }
}
