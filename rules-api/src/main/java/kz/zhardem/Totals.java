package kz.zhardem;

import java.math.BigDecimal;

/**
 * What is granted in sum, in tenge with two decimals. What is undetermined is not in it.
 *
 * @param oneTime all one-time grants
 * @param monthly all monthly grants, per month
 */
public record Totals(BigDecimal oneTime, BigDecimal monthly) {

    /** Shows no amount. */
    @Override
    public String toString() {
        return "Totals[...]";
    }
}
