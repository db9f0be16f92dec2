package kz.zhardem.tests.benchmark.rivals;

import java.util.List;
import kz.zhardem.Decision;

/** A family with its members counted. */
public record FamilyFacts(
        boolean lowIncome,
        int minorChildren,
        int minorChildrenWithDisability,
        int idleAdults,
        boolean motherPresent,
        boolean fatherPresent,
        List<Grant> grants) {

    /**
     * Grants what is not money.
     *
     * @param benefit the benefit
     */
    public void grant(String benefit) {
        grants.add(new Grant(benefit, Decision.FAMILY, 0));
    }
}
