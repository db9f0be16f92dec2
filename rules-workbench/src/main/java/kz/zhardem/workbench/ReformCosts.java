package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Shift;
import org.jspecify.annotations.Nullable;

/** What a reform costs in a year: what is granted after it less what was granted before. */
record ReformCosts(Comparison comparison) {

    /**
     * Some of those for whom the reform changes something, and what it costs for all of them.
     *
     * @param cost also for those of whom it cannot be told what they gain or lose; what is undetermined counts as nothing
     */
    record Costed(Shift shift, BigDecimal cost) {

        static Costed of(BenefitShift benefit) {
            return new Costed(benefit.shift(), benefit.yearly());
        }

        static Costed of(BenefitShift benefit, Breakdown breakdown, String band, Shift shift) {
            return new Costed(shift, benefit.yearly(breakdown, band));
        }

        /** The part of the cost that is not in the shift: that of those of whom nothing can be told. */
        BigDecimal open() {
            return cost.subtract(shift.yearly());
        }

        /** How many there are. */
        long all() {
            return shift.gainers() + shift.losers() + shift.unchanged() + shift.unclear();
        }
    }

    /** All families; {@code shift} is that of all of them. */
    Costed families(Shift shift) {
        return new Costed(shift, comparison.yearly());
    }

    /** The families in a band. */
    Costed families(Breakdown breakdown, String band, Shift shift) {
        return new Costed(shift, comparison.yearly(breakdown, band));
    }

    /** Whether nobody is known to gain or to lose, and no more or fewer decisions are open after the reform than before. */
    boolean isNothing() {
        return comparison.benefits().stream()
                .allMatch(benefit -> benefit.shift().gainers() == 0
                        && benefit.shift().losers() == 0
                        && benefit.yearly().signum() == 0
                        && undetermined(benefit.before()) == undetermined(benefit.after()));
    }

    private static long undetermined(@Nullable BenefitCount count) {
        return count == null ? 0 : count.total().undetermined();
    }

    /** Whether there is a benefit of which it cannot be told for everybody what changes. */
    boolean isOpen() {
        return comparison.benefits().stream()
                .anyMatch(benefit -> benefit.shift().unclear() > 0);
    }

    /**
     * What families of whom nothing can be told mean for the sums.
     *
     * @return sentences; none when all can be told, or the families were not counted with the reform
     */
    List<String> unclear(PopulationWords words) {
        Shift families = comparison.families();
        if (families == null || families.unclear() == 0) {
            return List.of();
        }
        String open = words.phrase("familiesOpen", words.count(families.unclear()));
        Costed all = families(families);
        if (all.open().signum() == 0) {
            return List.of(open);
        }
        String sum = words.phrase("familiesSum", words.signed(all.open()), words.signed(all.cost()));
        BigDecimal ofBenefits = comparison.benefits().stream()
                .map(benefit -> Costed.of(benefit).open())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofBenefits.compareTo(all.open()) == 0
                ? List.of(open, sum)
                : List.of(open, sum, words.word("familiesSumWhole"));
    }

    /** Whether a benefit is paid in money, before the reform or after it. */
    static boolean isMoney(BenefitShift benefit) {
        return Stream.of(benefit.before(), benefit.after())
                .anyMatch(side -> side != null && side.frequency().isMoney());
    }

    /** In a year, where there is such a benefit. */
    static BigDecimal yearly(@Nullable BenefitCount benefit) {
        return benefit == null ? BigDecimal.ZERO.setScale(2) : benefit.yearly();
    }

    /** How many recipients, where there is such a benefit. */
    static long recipients(@Nullable BenefitCount benefit) {
        return benefit == null ? 0 : benefit.total().granted();
    }
}
