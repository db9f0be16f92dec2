package kz.zhardem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One benefit for a whole population.
 *
 * @param benefit its id
 * @param frequency how often it is paid
 * @param total of all families
 * @param by the same by the bands of each breakdown, in order, also for bands without families
 * @param missing the facts that its undetermined decisions lack, those that most lack first
 * @param silent how many of its undetermined decisions wait for the record of the law
 * @param gaps where the record is silent, those places first for which most decisions wait
 */
public record BenefitCount(
        String benefit,
        Frequency frequency,
        Tally total,
        Map<Breakdown, Map<String, Tally>> by,
        List<MissingCount> missing,
        long silent,
        List<GapCount> gaps) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    public BenefitCount {
        missing = List.copyOf(missing);
        gaps = List.copyOf(gaps);
    }

    /**
     * What it costs in a year when nothing changes: twelve payments of a monthly benefit; of a one-time benefit what is
     * granted now.
     *
     * @return tenge with two decimals
     */
    public BigDecimal yearly() {
        return yearly(total);
    }

    /**
     * The same of some of its decisions.
     *
     * @param some those of a band, for example
     * @return tenge with two decimals
     */
    public BigDecimal yearly(Tally some) {
        return frequency == Frequency.MONTHLY ? some.amount().multiply(MONTHS) : some.amount();
    }
}
