package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reform changes for a population.
 *
 * @param baseline the rules before the reform
 * @param reform the rules after it
 * @param date the day for which both decided
 * @param amendments what the two say differently, be it on that day or on others; empty when they decide alike on every day
 * @param benefits the benefits that the reform changes for somebody, and those that it brings or abolishes
 * @param families what all benefits together change for the families; null when the population was counted
 *     without this reform
 * @param by the same by the bands of each breakdown, in order; empty when {@code families} is null
 * @param examples the changes that weigh most in sum, at most {@value #MOST_EXAMPLES}, greatest first; none of a benefit that
 *     only one of the two has, of which there is nothing to compare
 */
public record Comparison(
        RulebookVersion baseline,
        RulebookVersion reform,
        LocalDate date,
        List<Amendment> amendments,
        List<BenefitShift> benefits,
        @Nullable Shift families,
        Map<Breakdown, Map<String, Shift>> by,
        List<ReformExample> examples) {

    /** How many examples there are at most. */
    public static final int MOST_EXAMPLES = 20;

    public Comparison {
        amendments = List.copyOf(amendments);
        benefits = List.copyOf(benefits);
        examples = List.copyOf(examples);
    }

    /**
     * By how much all benefits cost more in a year. Unlike the {@link Shift#yearly()} of the families it takes in what is granted
     * to those who are unclear; what is undetermined counts as nothing.
     *
     * @return the sum of {@link BenefitShift#yearly()}, in tenge with two decimals
     */
    public BigDecimal yearly() {
        return benefits.stream().map(BenefitShift::yearly).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * The same for the families in a band. The bands of a breakdown come to {@link #yearly()} in sum.
     *
     * @param breakdown the breakdown
     * @param band one of its bands
     * @return in tenge with two decimals
     */
    public BigDecimal yearly(Breakdown breakdown, String band) {
        return benefits.stream()
                .map(benefit -> benefit.yearly(breakdown, band))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
