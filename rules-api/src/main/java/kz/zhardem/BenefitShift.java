package kz.zhardem;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reform changes in one benefit. Its {@link Shift}s count its subjects (children, mothers, families or persons) and look
 * at this benefit alone.
 *
 * @param benefit its id
 * @param frequency how often it is paid, after the reform where that has it
 * @param before the benefit before the reform; null when it is new
 * @param after the benefit after the reform; null when it is abolished
 * @param shift of all subjects
 * @param by the same by the bands of each breakdown, in order
 */
public record BenefitShift(
        String benefit,
        Frequency frequency,
        @Nullable BenefitCount before,
        @Nullable BenefitCount after,
        Shift shift,
        Map<Breakdown, Map<String, Shift>> by) {

    /**
     * By how much its cost in a year grows. Unlike {@link Shift#yearly()} it takes in what is granted to those whose {@link
     * #shift()} is unclear; what is undetermined counts as nothing.
     *
     * @return what {@link #after()} costs less what {@link #before()} does, in tenge with two decimals
     */
    public BigDecimal yearly() {
        return yearly(after, BenefitCount::total).subtract(yearly(before, BenefitCount::total));
    }

    /**
     * The same in a band. The bands of a breakdown come to {@link #yearly()} in sum.
     *
     * @param breakdown the breakdown
     * @param band one of its bands
     * @return in tenge with two decimals
     */
    public BigDecimal yearly(Breakdown breakdown, String band) {
        Function<BenefitCount, @Nullable Tally> some =
                count -> count.by().getOrDefault(breakdown, Map.of()).get(band);
        return yearly(after, some).subtract(yearly(before, some));
    }

    private static BigDecimal yearly(@Nullable BenefitCount count, Function<BenefitCount, @Nullable Tally> some) {
        Tally tally = count == null ? null : some.apply(count);
        return count == null || tally == null ? BigDecimal.ZERO.setScale(2) : count.yearly(tally);
    }
}
