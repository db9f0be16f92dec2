package kz.zhardem.tests.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An amount as a case writes it: a number, or a product such as {@code 1.25 * 1030} that shows where it comes from. */
final class Workings {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private static final int TIYN = 2;

    private Workings() {}

    /** The exact amount with two decimals; an {@link IllegalArgumentException} tells what is wrong with the text. */
    static BigDecimal amount(String text) {
        BigDecimal product = BigDecimal.ONE;
        for (String factor : text.split("\\*", -1)) {
            String number = factor.strip();
            if (!NUMBER.matcher(number).matches()) {
                throw new IllegalArgumentException(
                        "expected an amount in tenge, such as 1339 or 1.30 * 1030, but found \"" + text + "\"");
            }
            product = product.multiply(new BigDecimal(number));
        }
        try {
            return product.setScale(TIYN, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException("\"" + text + "\" is not a whole number of tiyn", inexact);
        }
    }
}
