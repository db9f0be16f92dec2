package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a later knowledge of the law changes in what was paid: for each month and benefit the amount by what was known then,
 * by what is known now, and the difference. Months are counted as in a {@link Timeline}. {@code toString} shows no amount.
 *
 * @param rulebook which rules decided
 * @param from the first day
 * @param to the last day
 * @param knownThen the day as of whose knowledge the amounts were paid
 * @param knownNow the day as of whose knowledge they should have been
 * @param months the months and benefits whose amounts differ or cannot be compared, in order; none when all are the same
 * @param total all differences together, tenge with two decimals: positive when the family is owed, negative when it was
 *     paid too much
 * @param complete whether every month could be compared: else the total is not the whole
 */
public record Arrears(
        RulebookVersion rulebook,
        LocalDate from,
        LocalDate to,
        LocalDate knownThen,
        LocalDate knownNow,
        List<Month> months,
        BigDecimal total,
        boolean complete) {

    public Arrears {
        months = List.copyOf(months);
    }

    /**
     * One benefit of one subject in one month.
     *
     * @param month the calendar month
     * @param benefit the id of the benefit
     * @param subject the id of the member, or {@link Decision#FAMILY}
     * @param then what was due as known then, tenge with two decimals; null when it is undetermined
     * @param now what was due as known now; null when it is undetermined
     * @param difference {@code now} less {@code then}; null when one of them is
     */
    public record Month(
            YearMonth month,
            String benefit,
            String subject,
            @Nullable BigDecimal then,
            @Nullable BigDecimal now,
            @Nullable BigDecimal difference) {

        /** Shows the month and the benefit only. */
        @Override
        public String toString() {
            return "Month[" + month + " " + benefit + "]";
        }
    }

    /** Shows the rulebook and the period only. */
    @Override
    public String toString() {
        return "Arrears[" + rulebook.id() + " from " + from + " to " + to + "]";
    }
}
