package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as people write them in one language. Given by hand and not by the locale, whose forms differ between
 * versions of Java.
 */
final class Formats {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final String percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter month;
    private final DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);

    Formats(Language language) {
        boolean english = language == Language.en;
        percent = english ? "%" : NO_BREAK_SPACE + "%";
        date = DateTimeFormatter.ofPattern(english ? "d MMMM uuuu" : "dd.MM.uuuu", Locale.ENGLISH);
        shortDate = DateTimeFormatter.ofPattern(english ? "d MMM uuuu" : "dd.MM.uuuu", Locale.ENGLISH);
        month = DateTimeFormatter.ofPattern(english ? "MMM uuuu" : "MM.uuuu", Locale.ENGLISH);
        symbols.setGroupingSeparator(english ? ',' : NO_BREAK_SPACE);
        symbols.setDecimalSeparator(english ? '.' : ',');
    }

    /** A day: {@code 15 March 2007} or {@code 15.03.2007}. */
    String date(LocalDate day) {
        return date.format(day);
    }

    /** A day in a table: {@code 15 Mar 2007} or {@code 15.03.2007}. */
    String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    /** A month in a table: {@code Mar 2007} or {@code 03.2007}. */
    String month(YearMonth of) {
        return month.format(of);
    }

    /** An amount with two decimals, or more if it has them: {@code 2,100.00}. */
    String amount(BigDecimal amount) {
        return number(DecisionsWriter.twoDecimalsOrMore(amount));
    }

    /** An amount as short as it can be exact: {@code 2,100}, {@code 2,100.50}. */
    String shortAmount(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? number(amount.setScale(0)) : amount(amount);
    }

    /** A number with the decimals that it has: {@code 1,030}. */
    String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        int decimals = Math.max(number.scale(), 0);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** A share in hundredths: {@code 400%}. */
    String percent(BigDecimal number) {
        return number(number) + percent;
    }
}
