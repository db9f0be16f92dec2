package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would lead a refusal to another answer. Each was confirmed by deciding again with the change. {@code toString}
 * shows no fact.
 */
public sealed interface Change {

    /**
     * The answer after the change: granted, or undetermined when it then depends on facts that are not known.
     *
     * @return the outcome, never {@link Outcome#REFUSED}
     */
    Outcome outcome();

    /**
     * What would be due after the change, per payment.
     *
     * @return tenge with two decimals; null unless a benefit of money would be granted
     */
    @Nullable
    BigDecimal amount();

    /**
     * The change as a sentence.
     *
     * @return the text
     */
    LocalText says();

    /**
     * Time alone, all other facts staying as they are.
     *
     * @param from the first day on which the answer is another
     * @param outcome the answer on that day
     * @param amount what is due then
     * @param says the change as a sentence, with what happens on that day
     */
    record OfTime(LocalDate from, Outcome outcome, @Nullable BigDecimal amount, LocalText says) implements Change {

        @Override
        public String toString() {
            return "Change[of time]";
        }
    }

    /**
     * The smallest change of one fact, all others staying as they are. Facts that nobody can or should change, such as
     * a birth or an illness, are never named.
     *
     * @param fact the fact, as a JSON path that {@link Family#with(String, Object)} takes
     * @param value its value after the change
     * @param outcome the answer then
     * @param amount what is due then
     * @param says the change as a sentence
     */
    record OfFact(
            String fact,
            Object value,
            Outcome outcome,
            @Nullable BigDecimal amount,
            LocalText says) implements Change {

        @Override
        public String toString() {
            return "Change[of a fact]";
        }
    }
}
