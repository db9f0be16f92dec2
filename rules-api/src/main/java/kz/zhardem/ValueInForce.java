package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated value of a rulebook as it stands on one day.
 *
 * @param name the value, for example {@code birth-grant.rate} or {@code monthly-calculation-index}; where it goes by bands and no
 *     decision picks one, one for each with its first count: {@code birth-grant.rate[4]}
 * @param title what people call it; null when its sheet gives it no name of its own
 * @param value the number
 * @param unit what it counts, for example {@code percent-of-mci}
 * @param from since when it holds; null when it has no first day
 * @param source where it comes from
 * @param mark how well the value is supported; null when its sheet does not say
 * @param status null when the source establishes it
 */
public record ValueInForce(
        String name,
        @Nullable LocalText title,
        BigDecimal value,
        String unit,
        @Nullable LocalDate from,
        String source,
        @Nullable Mark mark,
        @Nullable Status status) {}
