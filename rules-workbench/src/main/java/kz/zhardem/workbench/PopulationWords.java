package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Breakdown;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.MissingCount;
import kz.zhardem.Role;
import kz.zhardem.ValueInForce;
import org.jspecify.annotations.Nullable;

/** What a population report calls things, in one language. */
final class PopulationWords {

    /** The units that an axis can count in, the largest first. */
    private static final List<BigDecimal> UNITS =
            Stream.of("1000000000", "1000000", "1000", "1").map(BigDecimal::new).toList();

    /** An axis counts in a unit from this many of it on. */
    private static final BigDecimal ENOUGH = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;
    private final Formats formats;
    private final Map<String, String> titles = new LinkedHashMap<>();

    PopulationWords(Language language, BenefitRules rules, @Nullable BenefitRules reform) {
        this.language = language;
        this.formats = new Formats(language);
        // What both have goes by the name that it has now.
        Stream.concat(rules.benefits().stream(), Stream.ofNullable(reform).flatMap(r -> r.benefits().stream()))
                .forEach(benefit -> titles.putIfAbsent(benefit.id(), title(benefit)));
    }

    private String title(Benefit benefit) {
        return language.of(benefit.title());
    }

    Language language() {
        return language;
    }

    Formats formats() {
        return formats;
    }

    String word(String key) {
        return language.word("population." + key);
    }

    String phrase(String key, Object... parts) {
        return language.phrase("population." + key, parts);
    }

    /** What a benefit is called. */
    String benefit(String id) {
        return titles.getOrDefault(id, id);
    }

    String breakdown(Breakdown breakdown) {
        return word("breakdown." + breakdown);
    }

    /** What a breakdown is called at the head of a column. */
    String heading(Breakdown breakdown) {
        String name = breakdown(breakdown);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What a band is called. */
    String band(Breakdown breakdown, String band) {
        boolean limit = breakdown == Breakdown.INCOME && band.chars().allMatch(Character::isDigit) && !band.equals("0");
        if (limit || band.equals("more")) {
            String last = breakdown.bands().get(breakdown.bands().indexOf(band) - 1);
            String from = formats.number(new BigDecimal(last));
            if (!limit) {
                return phrase("band.more", from);
            }
            String to = formats.number(new BigDecimal(band));
            return last.equals("0") ? phrase("band.upTo", to) : phrase("band.between", from, to);
        }
        return language.wordOr("population.band." + band, band.replace('-', '–'));
    }

    /** A fact with whose it is. */
    String fact(MissingCount missing) {
        Role role = missing.role();
        String whose = role == null ? language.word("who.FAMILY") : language.word("who", role);
        return whose + ": " + language.wordOr("fact." + missing.fact(), missing.fact());
    }

    String count(long number) {
        return formats.number(BigDecimal.valueOf(number));
    }

    String amount(BigDecimal amount) {
        return formats.amount(amount);
    }

    /** With a sign, so that what grows and what shrinks can be told apart without colour. */
    String signed(BigDecimal amount) {
        String sign = amount.signum() > 0 ? "+" : amount.signum() < 0 ? "−" : "";
        return sign + formats.amount(amount.abs());
    }

    String signed(long number) {
        String sign = number > 0 ? "+" : number < 0 ? "−" : "";
        return sign + count(Math.abs(number));
    }

    /** A part of all in hundredths, to one decimal. */
    String share(long part, long all) {
        return all == 0
                ? "–"
                : formats.percent(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN));
    }

    /** The unit in which an axis counts amounts up to some size. */
    static BigDecimal unit(BigDecimal most) {
        return UNITS.stream()
                .filter(unit -> most.compareTo(unit.multiply(ENOUGH)) >= 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    String unitName(BigDecimal unit) {
        return word("unit." + unit.toPlainString());
    }

    /** An amount in a unit, short enough to stand beside a bar. */
    String inUnit(BigDecimal amount, BigDecimal unit) {
        return formats.number(amount.divide(unit, unit.compareTo(BigDecimal.ONE) == 0 ? 0 : 1, RoundingMode.HALF_EVEN));
    }

    /** What a dated value is called: by its own title, or by its benefit and its id. */
    String value(ValueInForce value) {
        LocalText title = value.title();
        if (title != null) {
            return language.of(title);
        }
        int end = value.name().indexOf('.');
        String owner = end < 0 ? null : titles.get(value.name().substring(0, end));
        return owner == null ? value.name() : owner + " (" + value.name() + ")";
    }

    /** The number of a dated value. */
    String number(@Nullable ValueInForce value) {
        if (value == null) {
            return "–";
        }
        if (value.unit().equals("tenge")) {
            return language.phrase("tenge", formats.amount(value.value()));
        }
        return value.unit().startsWith("percent-of-") ? formats.percent(value.value()) : formats.number(value.value());
    }

    String frequency(Frequency frequency) {
        return language.word("frequency", frequency);
    }

    /** Whether a benefit is paid in money. */
    static boolean isMoney(Frequency frequency) {
        return frequency == Frequency.MONTHLY || frequency == Frequency.ONE_TIME;
    }
}
