package kz.zhardem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time for which the rulebook's record of the law is silent about a value. Nothing is guessed in its place: a decision
 * that needs the value is {@link Outcome#UNDETERMINED}, however complete the facts are.
 *
 * @param value the id of the value, for example {@code award-mother-allowance.rate}, or of the base figure on which it rests
 * @param from the first day of the silence; null when nothing is known before its end
 * @param until the last day; null when nothing is known after its beginning
 * @param why what was looked for and not found, in the words of the sheet
 */
public record Gap(
        String value, @Nullable LocalDate from, @Nullable LocalDate until, String why) {}
