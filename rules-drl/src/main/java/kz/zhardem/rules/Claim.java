package kz.zhardem.rules;

import java.math.BigDecimal;

/** One subject's claim, as the rules see it. */
public sealed interface Claim permits ChildClaim, MotherClaim, FamilyClaim, PersonClaim {

    /**
     * The dated values that the rules compare with, and what they granted.
     *
     * @return the terms; not part of the vocabulary
     */
    Terms terms();

    /**
     * A dated value of the rulebook, in its unit: money in tenge, counts and periods as they are.
     *
     * @param name its name in the sheet
     * @return the value on the day of the decision
     */
    default BigDecimal value(String name) {
        return terms().value(name);
    }

    /**
     * Grants what a dated value of the benefit's sheet says.
     *
     * @param value its name in the sheet
     */
    default void grant(String value) {
        terms().grant(value);
    }

    /** Grants a benefit in kind, or finds that a status holds. */
    default void grant() {
        terms().grant(Terms.NO_AMOUNT);
    }
}
