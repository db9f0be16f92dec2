package kz.zhardem.tests.benchmark.rivals;

import java.util.List;

/** A member, whoever it is. */
public record PersonFacts(
        String id,
        int age,
        boolean ableToWork,
        boolean pensioner,
        boolean disability,
        int familyMembers,
        List<Grant> grants) {

    /**
     * Grants what is not money.
     *
     * @param benefit the benefit
     */
    public void grant(String benefit) {
        grants.add(new Grant(benefit, id, 0));
    }
}
