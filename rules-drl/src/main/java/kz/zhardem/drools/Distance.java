package kz.zhardem.drools;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a number lies from a limit.
 *
 * @param limit the limit
 * @param exact the distance, never negative
 * @param told the same as reasons tell it
 */
record Distance(BigDecimal limit, BigDecimal exact, Number told) {

    /** Of an amount of money. */
    static Distance of(BigDecimal amount, BigDecimal limit) {
        BigDecimal exact = amount.subtract(limit).abs();
        return new Distance(limit, exact, Language.money(exact));
    }

    /** Of a count. */
    static Distance of(int count, BigDecimal limit) {
        BigDecimal exact = BigDecimal.valueOf(count).subtract(limit).abs();
        return new Distance(limit, exact, ReasonForm.whole(exact));
    }

    /** Null of a number that lies on a limit which it must not reach: there is nothing to say. */
    @Nullable
    BigDecimal beyond() {
        return exact.signum() == 0 ? null : exact;
    }
}
