package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.Map;
import kz.zhardem.Frequency;

/** Amounts of money in words of one language. */
record Money(Language language) {

    String of(BigDecimal amount) {
        return language.phrase("tenge", Map.of("amount", language.number(Language.money(amount))));
    }

    /** With how often it is paid. */
    String paid(BigDecimal amount, Frequency frequency) {
        return language.phrase("frequency." + frequency.name(), Map.of("amount", of(amount)));
    }
}
