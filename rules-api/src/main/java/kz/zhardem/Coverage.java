package kz.zhardem;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook's record of the law holds, from when to when, and how well each part is supported.
 *
 * @param from the first day for which the rulebook can be asked; null when it sets none
 * @param figures the base figures
 * @param benefits the benefits, in the order of the decisions
 * @param leftOut what belongs to the subject and is not in the rulebook
 * @param due what somebody has to look up, because one figure reaches further than another; none when all reach alike
 */
public record Coverage(
        @Nullable LocalDate from,
        List<OfValue> figures,
        List<OfBenefit> benefits,
        List<LeftOut> leftOut,
        List<Due> due) {

    public Coverage {
        figures = List.copyOf(figures);
        benefits = List.copyOf(benefits);
        leftOut = List.copyOf(leftOut);
        due = List.copyOf(due);
    }

    /**
     * One benefit through time.
     *
     * @param benefit its id
     * @param title its name
     * @param editions the texts of law that it rests on, oldest first; none when its sheet names none
     * @param values its dated values
     */
    public record OfBenefit(String benefit, LocalText title, List<Edition> editions, List<OfValue> values) {

        public OfBenefit {
            editions = List.copyOf(editions);
            values = List.copyOf(values);
        }
    }

    /**
     * A text of law from the day on which it took effect, until the next one did.
     *
     * @param name what rules call it
     * @param from its first day
     * @param source where to find it
     * @param status null when the source establishes it
     */
    public record Edition(
            String name,
            LocalDate from,
            String source,
            @Nullable Status status) {}

    /**
     * A dated value through time.
     *
     * @param value its id
     * @param title what people call it; null when its sheet gives it no name of its own
     * @param checkedUntil the last day for which somebody checked it; null when its source is closed
     * @param periods in order of their first days
     */
    public record OfValue(
            String value,
            @Nullable LocalText title,
            @Nullable LocalDate checkedUntil,
            List<Period> periods) {

        public OfValue {
            periods = List.copyOf(periods);
        }
    }

    /**
     * An entry of a value's history.
     *
     * @param from its first day; null when it has none
     * @param until its last day, which is the day before the next entry; null when none follows
     * @param knownFrom since when it is known, for law that was made for days gone by; null when it was known in time
     * @param number what it says, for people: {@code 38}, {@code 1–3: 30; 4+: 50}, a formula; null when the record is
     *     silent
     * @param unit what it counts
     * @param mark how well it is supported; null when its sheet does not say
     * @param status null when the source establishes it
     * @param source where it comes from, or what was looked for and not found
     */
    public record Period(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate knownFrom,
            @Nullable String number,
            String unit,
            @Nullable Mark mark,
            @Nullable Status status,
            String source) {}

    /**
     * Something that a reader may look for and not find.
     *
     * @param what what it is
     * @param why why it is not there
     */
    public record LeftOut(LocalText what, LocalText why) {}

    /**
     * A base figure that ends before another one does.
     *
     * @param figure the id of the figure that is due
     * @param checkedUntil the last day for which it was checked
     * @param file its file in the rulebook
     * @param needed the last day that another figure reaches
     */
    public record Due(String figure, LocalDate checkedUntil, String file, LocalDate needed) {}
}
