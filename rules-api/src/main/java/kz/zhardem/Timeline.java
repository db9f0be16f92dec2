package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a family is due over time, its facts staying as they are: for every day of the period the same answers as
 * {@link BenefitRules#decide(Family, LocalDate, LocalDate)} for that day, a member counting from the day of birth.
 * {@code toString} shows no fact.
 *
 * @param rulebook which rules decided
 * @param from the first day
 * @param to the last day
 * @param knownOn the day as of whose knowledge the law is read; null for all that the rulebook knows
 * @param lines one for each benefit and subject, in the order of the decisions
 * @param months the totals of each calendar month that the period touches, in order
 */
public record Timeline(
        RulebookVersion rulebook,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate knownOn,
        List<Line> lines,
        List<Month> months) {

    public Timeline {
        lines = List.copyOf(lines);
        months = List.copyOf(months);
    }

    /**
     * One benefit of one subject over time.
     *
     * @param benefit the id of the benefit
     * @param subject the id of the member, or {@link Decision#FAMILY}
     * @param frequency how often the benefit is paid
     * @param stretches in order and without gaps, from the first day of the period, or the day on which the subject was
     *     born, to the last
     */
    public record Line(String benefit, String subject, Frequency frequency, List<Stretch> stretches) {

        public Line {
            stretches = List.copyOf(stretches);
        }

        /** Shows the benefit only. */
        @Override
        public String toString() {
            return "Line[" + benefit + "]";
        }
    }

    /**
     * Days on which the answer is the same.
     *
     * @param from the first of them
     * @param to the last of them
     * @param outcome the answer
     * @param amount tenge per payment with two decimals; null unless a benefit of money is granted
     * @param decision the decision on the first day; null when no day of the stretch can be decided, because a base
     *     figure does not reach it yet: then {@code gaps} names the figure
     * @param gaps the values about which the record is silent; none unless the outcome is undetermined
     * @param why what happens on the first day so that the answer changes; null at the beginning of a line
     */
    public record Stretch(
            LocalDate from,
            LocalDate to,
            Outcome outcome,
            @Nullable BigDecimal amount,
            @Nullable Decision decision,
            List<Gap> gaps,
            @Nullable LocalText why) {

        public Stretch {
            gaps = List.copyOf(gaps);
        }

        /** Shows the days only. */
        @Override
        public String toString() {
            return "Stretch[" + from + " to " + to + "]";
        }
    }

    /**
     * What is due in one calendar month, or the part of it that lies in the period. A monthly benefit counts once, with
     * the amount of the first day of the month on which it is granted; a one-time benefit counts in the month of the first
     * day of the period on which it is granted, and never again.
     *
     * @param month the month
     * @param oneTime tenge with two decimals
     * @param monthly tenge with two decimals
     * @param complete whether nothing of money was undetermined in the month: else more may be due
     */
    public record Month(YearMonth month, BigDecimal oneTime, BigDecimal monthly, boolean complete) {

        /** Shows the month only. */
        @Override
        public String toString() {
            return "Month[" + month + "]";
        }
    }

    /**
     * What is due in one calendar year, or the part of it that lies in the period.
     *
     * @param year the year
     * @param oneTime tenge with two decimals
     * @param monthly all payments of monthly benefits together, tenge with two decimals
     * @param complete whether every month is complete
     */
    public record YearTotal(Year year, BigDecimal oneTime, BigDecimal monthly, boolean complete) {

        /** Shows the year only. */
        @Override
        public String toString() {
            return "YearTotal[" + year + "]";
        }
    }

    /**
     * The months added up by year.
     *
     * @return one total for each calendar year that the period touches, in order
     */
    public List<YearTotal> years() {
        Map<Year, YearTotal> years = new TreeMap<>();
        for (Month month : months) {
            Year year = Year.of(month.month().getYear());
            years.merge(
                    year,
                    new YearTotal(year, month.oneTime(), month.monthly(), month.complete()),
                    (one, other) -> new YearTotal(
                            year,
                            one.oneTime().add(other.oneTime()),
                            one.monthly().add(other.monthly()),
                            one.complete() && other.complete()));
        }
        return List.copyOf(years.values());
    }

    /** Shows the rulebook and the period only. */
    @Override
    public String toString() {
        return "Timeline[" + rulebook.id() + " from " + from + " to " + to + "]";
    }
}
