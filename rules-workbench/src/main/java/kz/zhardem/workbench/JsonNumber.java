package kz.zhardem.workbench;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as written in JSON. It is kept as text until it is known what it counts, so that no amount ever passes
 * through a binary fraction.
 *
 * @param text the number as written
 */
record JsonNumber(String text) {

    /** The exact number, or null when its exponent is beyond what a decimal can hold. */
    @Nullable
    BigDecimal decimal() {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException tooLargeAnExponent) {
            return null;
        }
    }

    /** The whole number, or null when it is not whole or not an int. */
    @Nullable
    Integer whole() {
        BigDecimal decimal = decimal();
        if (decimal == null) {
            return null;
        }
        BigDecimal plain = decimal.stripTrailingZeros();
        // Looked at before it is expanded: 1e999999999 has a billion digits.
        boolean small = plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= 10;
        if (!small || plain.longValueExact() != plain.intValue()) {
            return null;
        }
        return plain.intValue();
    }

    /** Shows no fact about a person. */
    @Override
    public String toString() {
        return "JsonNumber[...]";
    }
}
