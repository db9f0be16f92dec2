package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kz.zhardem.LocalText;
import kz.zhardem.drools.Wording.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A language of the library: how it writes numbers, dates and lists, and which form a word takes beside a number. The
 * forms are written out here and not taken from the platform's locale data, which change from one Java to the next.
 */
enum Language {
    /** Kazakh. */
    KK("kk", ',', '\u00A0', "dd.MM.uuuu") {
        @Override
        String reached(BigDecimal number, Unit unit) {
            return number(number) + NO_BREAK + unit.form(this, "to");
        }

        @Override
        String than(BigDecimal number, @Nullable Unit unit) {
            return unit == null
                    ? number(number) + "-" + ablative(number)
                    : number(number) + NO_BREAK + unit.form(this, "than");
        }

        @Override
        String quantity(BigDecimal number, Unit unit) {
            return number(number) + NO_BREAK + unit.form(this, "name");
        }
    },

    /** Russian. */
    RU("ru", ',', '\u00A0', "dd.MM.uuuu") {
        @Override
        String reached(BigDecimal number, Unit unit) {
            return than(number, unit);
        }

        @Override
        String than(BigDecimal number, @Nullable Unit unit) {
            if (unit == null) {
                return number(number);
            }
            return number(number) + NO_BREAK + unit.form(this, endsInOne(number) ? "of-one" : "many");
        }

        @Override
        String quantity(BigDecimal number, Unit unit) {
            return number(number) + NO_BREAK + unit.form(this, plural(number));
        }

        /** By the last digits: 21 год, 22 года, 25 лет, 11 лет; after a fraction the genitive singular. */
        private String plural(BigDecimal number) {
            if (!isWhole(number)) {
                return "of-one";
            }
            int last = lastDigit(number);
            if (endsInOne(number)) {
                return "one";
            }
            return last >= 2 && last <= 4 && !isTeen(number) ? "few" : "many";
        }

        private boolean endsInOne(BigDecimal number) {
            return isWhole(number) && lastDigit(number) == 1 && !isTeen(number);
        }

        private boolean isTeen(BigDecimal number) {
            int tens = number.toBigInteger().mod(BigInteger.valueOf(100)).intValue();
            return tens >= 11 && tens <= 14;
        }
    },

    /** English. */
    EN("en", '.', ',', "d MMMM uuuu") {
        @Override
        String reached(BigDecimal number, Unit unit) {
            return number(number);
        }

        @Override
        String than(BigDecimal number, @Nullable Unit unit) {
            return unit == null ? number(number) : quantity(number, unit);
        }

        @Override
        String quantity(BigDecimal number, Unit unit) {
            boolean one = number.compareTo(BigDecimal.ONE) == 0;
            return number(number) + NO_BREAK + unit.form(this, one ? "one" : "other");
        }
    };

    private static final char NO_BREAK = '\u00A0';

    private static final int GROUP = 3;

    private static final int MOST_DECIMALS = 4;

    private final Locale locale;
    private final char decimal;
    private final char grouping;
    private final DateTimeFormatter dates;

    Language(String code, char decimal, char grouping, String dates) {
        this.locale = Locale.forLanguageTag(code);
        this.decimal = decimal;
        this.grouping = grouping;
        this.dates = DateTimeFormatter.ofPattern(dates, Locale.ENGLISH);
    }

    /**
     * The language of a locale.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        throw new IllegalArgumentException("language \"" + locale.getLanguage() + "\" is none of kk, ru, en");
    }

    /** A text composed alike in every language. */
    static LocalText text(Function<Language, String> composed) {
        return LocalText.of(composed.apply(KK), composed.apply(RU), composed.apply(EN));
    }

    String of(LocalText text) {
        return text.in(locale);
    }

    /** The code by which the vocabulary names the language. */
    String code() {
        return locale.getLanguage();
    }

    /** A fixed phrase with places such as {@code {limit}} filled in, in one pass: what is filled in is not read again. */
    String phrase(String key, Map<String, String> parts) {
        return Phrases.in(this).of(key).filled(parts);
    }

    String phrase(String key) {
        return Phrases.in(this).of(key).filled(Map.of());
    }

    Locale locale() {
        return locale;
    }

    /** The number in comparisons: "less than 3 years", "3 жастан кем", "менее 3 лет". */
    abstract String than(BigDecimal number, @Nullable Unit unit);

    /** The number with what it counts. */
    abstract String quantity(BigDecimal number, Unit unit);

    /** The number as an age that somebody reaches: "turns 3", "3 жасқа толады", "достигает возраста 3 лет". */
    abstract String reached(BigDecimal number, Unit unit);

    /** As {@link #quantity(BigDecimal, Unit)}, or the bare number when it counts nothing that has a name. */
    String amount(BigDecimal number, @Nullable Unit unit) {
        return unit == null ? number(number) : quantity(number, unit);
    }

    /** Whole numbers without decimals, others with all of theirs; thousands apart. */
    String number(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        if (point < 0 && whole <= GROUP && number.signum() >= 0) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.length() + 1 + whole / GROUP);
        if (number.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                text.append(grouping);
            }
            text.append(digits.charAt(i));
        }
        if (point >= 0) {
            text.append(decimal).append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    /** Several things, the last joined by a word: {@code or}, {@code and}. */
    String list(List<String> parts, String word) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String last = parts.get(parts.size() - 1);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + phrase(word) + " " + last;
    }

    /** Several clauses, the last joined by a word: {@code or}, {@code and}. */
    String clauses(List<String> clauses, String word) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        String last = clauses.get(clauses.size() - 1);
        String before = this == KK ? " " : ", ";
        return String.join(", ", clauses.subList(0, clauses.size() - 1)) + before + phrase(word) + " " + last;
    }

    /** The same text as the beginning of a sentence. */
    static String capitalized(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static int lastDigit(BigDecimal number) {
        return number.toBigInteger().mod(BigInteger.TEN).intValue();
    }

    /** The Kazakh ending "from, than" by the sound of the number's last word. */
    private static String ablative(BigDecimal number) {
        if (!isWhole(number)) {
            return "ден";
        }
        int last = lastDigit(number);
        if (last != 0) {
            return List.of("ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан")
                    .get(last - 1);
        }
        int tens = number.toBigInteger().mod(BigInteger.valueOf(100)).intValue() / 10;
        if (tens != 0) {
            return List.of("нан", "дан", "дан", "тан", "ден", "тан", "тен", "нен", "нан")
                    .get(tens - 1);
        }
        int hundreds = number.toBigInteger().mod(BigInteger.valueOf(1000)).intValue();
        return hundreds != 0 || number.signum() == 0 ? "ден" : "нан";
    }

    /**
     * An amount of money as it is shown: with two decimals where they say all, else up to four, the last rounded up, so
     * that an amount above a limit never looks as if it were on it.
     */
    static BigDecimal money(BigDecimal amount) {
        if (amount.scale() == 2) {
            return amount;
        }
        // Cut first: stripping the zeros of a quotient of many decimals takes longer.
        BigDecimal cut = amount.scale() > MOST_DECIMALS ? amount.setScale(MOST_DECIMALS, RoundingMode.UP) : amount;
        BigDecimal shown = cut.stripTrailingZeros();
        return shown.scale() < 2 ? shown.setScale(2, RoundingMode.UNNECESSARY) : shown;
    }
}
