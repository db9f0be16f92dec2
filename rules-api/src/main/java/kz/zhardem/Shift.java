package kz.zhardem;

import java.math.BigDecimal;

/**
 * What a reform changes for many, of whom each gains when what is granted in a year, twelve monthly payments and the one-time
 * ones, is more than before. Of a benefit in kind or a status, which comes to no money, those gain to whom it is granted only after the
 * reform; what all benefits together come to for families is money alone.
 *
 * @param gainers how many gain
 * @param losers how many lose
 * @param unchanged how many get as much as before
 * @param unclear how many have an undetermined decision, before or after, on a benefit that the reform changes: what they
 *     gain or lose cannot be told, and is in no sum here; {@link BenefitShift#yearly()} and {@link Comparison#yearly()} take
 *     in what is granted to them
 * @param monthly by how much the monthly payments grow in sum, in tenge with two decimals; negative when they shrink
 * @param oneTime by how much the one-time payments grow in sum
 */
public record Shift(long gainers, long losers, long unchanged, long unclear, BigDecimal monthly, BigDecimal oneTime) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * By how much the payments of a year grow.
     *
     * @return twelve times the monthly payments and the one-time ones, in tenge
     */
    public BigDecimal yearly() {
        return monthly.multiply(MONTHS).add(oneTime);
    }
}
