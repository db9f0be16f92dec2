package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kz.zhardem.Decision;
import kz.zhardem.Family;

/**
 * An application: one benefit asked for one subject, whatever the facts are.
 *
 * @param benefit with the rules of all editions
 * @param subject the id of a member, or {@link Decision#FAMILY}
 */
record Application(Rulebook rulebook, BenefitRule benefit, String subject) {

    Inquiry inquiry(Family family, LocalDate date) {
        return inquiry(family, date, rulebook.comparedOn(date));
    }

    private Inquiry inquiry(Family family, LocalDate date, Map<String, BigDecimal> values) {
        Standing standing = Standing.of(
                benefit.sheet().subject(),
                family.members().stream()
                        .filter(member -> member.id().equals(subject))
                        .findFirst()
                        .orElse(null),
                new Derivation(family, date));
        return new Inquiry(benefit.on(date), standing, values);
    }

    /** What the parsed rules say: settled when it is a leaf. */
    Diagram<Ruling> ruling(Family family, LocalDate date, Map<String, BigDecimal> values) {
        return inquiry(family, date, values).rulings(rulebook);
    }
}
