package kz.zhardem.tests.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Family;

/**
 * The shipped rulebook with other benefits: one for each of some lists of requirements, with one rule that states them. So
 * many requirements are tried with one load.
 */
final class OneRuleEach {

    private final List<String> requirements;
    private final BenefitRules rules;

    /**
     * Writes and loads the rulebook.
     *
     * @param requirements what each rule demands, as it stands between the brackets of a pattern; they may
     *     name the values {@code age-limit}, 18 years, and {@code application-period}, 12 months
     */
    OneRuleEach(Path temporary, Collection<String> requirements) {
        this.requirements = List.copyOf(new LinkedHashSet<>(requirements));
        EditedRulebook rulebook = new EditedRulebook(temporary);
        String index = rulebook.read("rulebook.yaml");
        int benefits = index.indexOf("benefits:\n");
        int citations = index.indexOf("# The places that rules", benefits);
        List<String> shipped = index.substring(benefits, citations)
                .lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();
        for (String benefit : shipped) {
            rulebook.delete(benefit + ".drl").delete(benefit + ".yaml");
        }
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < this.requirements.size(); i++) {
            listed.add("  - " + id(i) + "\n");
            write(rulebook, i);
        }
        String values = """
                  age-limit:
                    unit: years
                    history:
                      - { value: "18", source: "table, row 4" }
                  application-period:
                    unit: months
                    history:
                      - { value: "12", source: "table, row 1" }
                """;
        rulebook.write(
                "rulebook.yaml",
                index.substring(0, benefits)
                        + values
                        + listed.stream().collect(Collectors.joining("", "benefits:\n", ""))
                        + index.substring(citations));
        this.rules = rulebook.load();
    }

    private static String id(int index) {
        return "case-" + index;
    }

    private static boolean aboutPerson(String requirements) {
        return requirements.contains("person.");
    }

    private void write(EditedRulebook rulebook, int index) {
        String demanded = requirements.get(index);
        String subject = aboutPerson(demanded) ? "person" : "child";
        String imported = (demanded.contains("Award.") ? "\nimport kz.zhardem.Award;" : "")
                + (demanded.contains("Residence.") ? "\nimport kz.zhardem.Residence;" : "");
        String claim = aboutPerson(demanded) ? "PersonClaim" : "ChildClaim";
        rulebook.write(id(index) + ".yaml", """
                benefit: %s
                title: { kk: "іс", ru: "случай", en: "case" }
                subject: %s
                frequency: status
                office: social-protection
                """.formatted(id(index), subject));
        rulebook.write(id(index) + ".drl", """
                package kz.zhardem.familybenefits2006.case%d;

                import kz.zhardem.rules.%s;%s

                rule "Case"
                    @law( "table, row 1" )
                    when
                        $claim : %s( %s )
                    then
                        $claim.grant();
                end
                """.formatted(index, claim, imported, claim, demanded));
    }

    /**
     * Decides by one of the rules.
     *
     * @param family with a child {@code dana} and a father {@code marat}: a rule about a person is about him
     */
    Decision decide(String demanded, Family family, LocalDate day) {
        String subject = aboutPerson(demanded) ? "marat" : "dana";
        return rules.decide(family, day)
                .find(id(requirements.indexOf(demanded)), subject)
                .orElseThrow();
    }

    BenefitRules rules() {
        return rules;
    }

    /** The requirements that a decision was made by. */
    String requirement(Decision decision) {
        return requirements.get(Integer.parseInt(decision.benefit().substring("case-".length())));
    }
}
