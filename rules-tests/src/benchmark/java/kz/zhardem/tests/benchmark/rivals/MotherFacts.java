package kz.zhardem.tests.benchmark.rivals;

import java.util.List;

/** A mother with her children counted; {@code awarded} is whether she has an award that counts. */
public record MotherFacts(
        String id,
        boolean working,
        boolean awarded,
        int minorChildren,
        int minorChildrenLivingWithHer,
        long index,
        List<Grant> grants) {

    /**
     * Grants an amount.
     *
     * @param benefit the benefit
     * @param tiyn the amount
     */
    public void grant(String benefit, long tiyn) {
        grants.add(new Grant(benefit, id, tiyn));
    }
}
