package kz.zhardem.tests.benchmark.rivals;

import java.util.List;

/** A child with what the rules ask of its parents and its family; {@code date} is like 20060915. */
public record ChildFacts(
        String id,
        int age,
        int birthOrder,
        boolean birthRegistered,
        boolean birthGrantReceived,
        boolean hiv,
        boolean alimonyEvaded,
        boolean dispensaryRegistered,
        boolean outpatientTreatment,
        boolean guardianship,
        boolean motherSingle,
        boolean motherHiv,
        boolean fatherHiv,
        boolean fatherConscript,
        boolean fatherWorking,
        boolean fatherAbleToWork,
        boolean lowIncome,
        int date,
        long index,
        List<Grant> grants) {

    /**
     * Grants a part of the index.
     *
     * @param benefit the benefit
     * @param percent how many per cent of the index, which are as many tiyn as the index is tenge; 0 for none
     */
    public void grant(String benefit, int percent) {
        grants.add(new Grant(benefit, id, percent * index));
    }
}
