package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated value that a decision rests on and that is not established law.
 *
 * @param value the id of the value, for example {@code monthly-calculation-index}
 * @param from since when the value holds; null when it has no first day
 * @param status why it is not established
 * @param source what its sheet says about where it comes from
 */
public record Caveat(String value, @Nullable LocalDate from, Status status, String source) {}
