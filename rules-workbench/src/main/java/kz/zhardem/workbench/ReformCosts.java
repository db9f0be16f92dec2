package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.List;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitShift;
import kz.zhardem.Comparison;
import kz.zhardem.Shift;
import org.jspecify.annotations.Nullable;

/** What a reform costs: what is granted after it less what was granted before. */
record ReformCosts(Comparison comparison) {

    /** In a year, for all benefits. */
    BigDecimal change() {
        return comparison.benefits().stream()
                .map(ReformCosts::change)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * Why the families' sum is another than this: some of them cannot be told.
     *
     * @return sentences; none when all can be told, or the families were not counted with the reform
     */
    List<String> unclear(PopulationWords words) {
        Shift families = comparison.families();
        if (families == null || families.unclear() == 0) {
            return List.of();
        }
        String open = words.phrase("familiesOpen", words.count(families.unclear()));
        return families.yearly().compareTo(change()) == 0
                ? List.of(open)
                : List.of(open, words.phrase("familiesSum", words.signed(families.yearly()), words.signed(change())));
    }

    /** In a year, for one benefit. */
    static BigDecimal change(BenefitShift benefit) {
        return yearly(benefit.after()).subtract(yearly(benefit.before()));
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
