package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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

    private static final String PERCENT_OF = "percent-of-";

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

    /** From one day to another, of which each can be missing. */
    String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null ? word("days.all") : phrase("days.until", formats.date(until));
        }
        return until == null
                ? phrase("days.from", formats.date(from))
                : phrase("days.between", formats.date(from), formats.date(until));
    }

    /** A fact with whose it is. */
    String fact(MissingCount missing) {
        Role role = missing.role();
        String whose = role == null ? language.word("who.FAMILY") : language.word("who", role);
        return whose + ": " + language.wordOr("fact." + missing.fact(), missing.fact());
    }

    /** How far a count got that was interrupted. */
    String far(PopulationReport.Reach reach) {
        Integer percent = reach.percent();
        if (percent == null) {
            return phrase("interruptedFar", count(reach.read()));
        }
        return percent == 0
                ? phrase("interruptedBegun", count(reach.read()))
                : phrase("interruptedPart", count(reach.read()), count(percent));
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
        return title == null ? value(value.name()) : language.of(title);
    }

    /** The same of a value of which only its name is known. */
    String value(String name) {
        int end = name.indexOf('.');
        String owner = end < 0 ? null : titles.get(name.substring(0, end));
        return owner == null ? name : owner + " (" + name + ")";
    }

    /** The number of a dated value with what it counts. */
    String number(@Nullable ValueInForce value) {
        if (value == null) {
            return "–";
        }
        if (value.unit().equals("tenge")) {
            return language.phrase("tenge", formats.amount(value.value()));
        }
        if (value.unit().startsWith(PERCENT_OF)) {
            return phrase(
                    "percentOf",
                    formats.percent(value.value()),
                    unit(value.unit().substring(PERCENT_OF.length())));
        }
        String number = formats.number(value.value());
        return value.unit().equals("count") ? number : number + " " + unit(value.unit());
    }

    private String unit(String unit) {
        return language.wordOr("population.of." + unit, unit);
    }

    String frequency(Frequency frequency) {
        return language.word("frequency", frequency);
    }
}
