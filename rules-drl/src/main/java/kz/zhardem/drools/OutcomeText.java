package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.Map;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An answer in words of one language: of money how much, and of a status that nobody is granted whether it is so.
 *
 * @param frequency of the benefit
 */
record OutcomeText(Language language, Frequency frequency) {

    /** The answer that was given. */
    String given(Outcome outcome, @Nullable BigDecimal amount) {
        return outcome == Outcome.UNDETERMINED ? language.phrase("open") : possible(outcome, amount);
    }

    /** The answer that would be given if something were otherwise. */
    String possible(Outcome outcome, @Nullable BigDecimal amount) {
        if (outcome == Outcome.UNDETERMINED) {
            return language.phrase("more-needed");
        }
        if (amount != null) {
            return language.phrase("granted-amount", Map.of("amount", new Money(language).paid(amount, frequency)));
        }
        String key = outcome == Outcome.GRANTED ? "granted" : "refused";
        return language.phrase(frequency == Frequency.STATUS ? "status-" + key : key);
    }
}
