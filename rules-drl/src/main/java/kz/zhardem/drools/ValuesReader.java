package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.zhardem.LocalText;
import kz.zhardem.Mark;
import kz.zhardem.Status;
import kz.zhardem.drools.DatedValue.Entry;
import kz.zhardem.drools.DatedValue.Unit;
import kz.zhardem.drools.Quantity.Banded;
import kz.zhardem.drools.Quantity.Banded.Band;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads the dated values of a sheet. */
final class ValuesReader {

    private static final Map<String, Status> STATUSES = statuses();

    private static final Map<String, Mark> MARKS = marks();

    private static final Set<String> PLAIN_UNITS = new LinkedHashSet<>(List.of("years", "months", "count"));

    private static final String PERCENT_OF = "percent-of-";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private static final Pattern BAND = Pattern.compile("(?<number>\\d{1,12}(\\.\\d{1,6})?)(?<each> each)?");

    private static final String NO_BANDS = "only the values of a benefit can have bands";

    private static final String KINDS = "value, bands, formula, unknown";

    private final Map<String, DatedValue> figures;
    private final Rounding rounding;

    /**
     * Creates a reader.
     *
     * @param figures the base figures that units may name
     * @param rounding how amounts become payable
     */
    ValuesReader(Map<String, DatedValue> figures, Rounding rounding) {
        this.figures = figures;
        this.rounding = rounding;
    }

    private static Map<String, Status> statuses() {
        Map<String, Status> statuses = new LinkedHashMap<>();
        statuses.put("unverified", Status.UNVERIFIED);
        statuses.put("assumption", Status.ASSUMPTION);
        return statuses;
    }

    private static Map<String, Mark> marks() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (Mark mark : Mark.values()) {
            marks.put(mark.name(), mark);
        }
        return marks;
    }

    static @Nullable Status status(YamlMapping yaml) {
        return yaml.has("status") ? yaml.choice("status", STATUSES) : null;
    }

    /** What a sheet's values can be made of. */
    private record Context(@Nullable Vocabulary vocabulary, Map<String, DatedValue> readable) {

        static final Context NONE = new Context(null, Map.of());
    }

    /** A base figure: the whole file is its value. */
    DatedValue figure(YamlMapping yaml, String name, LocalText title) {
        return datedValue(yaml, name, title, Context.NONE);
    }

    /** The values of {@code rulebook.yaml}, which every benefit can compare with. */
    Map<String, DatedValue> values(YamlMapping yaml, String prefix) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        yaml.forEachMapping("values", (name, value) -> {
            values.put(name, datedValue(value, prefix + name, title(value), Context.NONE));
            value.done();
        });
        return values;
    }

    /**
     * The values of a benefit's sheet. A formula reads values that stand above it.
     *
     * @param vocabulary what bands and formulas can read
     * @param shared further values that formulas can read
     */
    Map<String, DatedValue> values(
            YamlMapping yaml, String prefix, Vocabulary vocabulary, Map<String, DatedValue> shared) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        Map<String, DatedValue> readable = new LinkedHashMap<>(shared);
        yaml.forEachMapping("values", (name, value) -> {
            DatedValue read = datedValue(value, prefix + name, title(value), new Context(vocabulary, readable));
            values.put(name, read);
            readable.put(name, read);
            value.done();
        });
        return values;
    }

    private static @Nullable LocalText title(YamlMapping value) {
        return value.has("title") ? RulebookReader.text(value, "title") : null;
    }

    private DatedValue datedValue(YamlMapping yaml, String name, @Nullable LocalText title, Context context) {
        Unit unit = unit(yaml);
        if (yaml.has("given-as")) {
            return given(yaml, name, title, unit);
        }
        Property bandsOf = bandsOf(yaml, context);
        Map<String, String> sources = yaml.textsByName("sources");
        List<Entry> entries = new ArrayList<>();
        for (YamlMapping item : yaml.mappings("history")) {
            LocalDate from = item.optionalDate("from");
            LocalDate knownFrom = item.optionalDate("known-from");
            if (item.has("bands") && !yaml.has("bands-of")) {
                item.problem("bands", noBandsOf(context));
            }
            Quantity quantity = quantity(item, unit, context);
            Status status = status(item);
            Mark mark = item.has("mark") ? item.choice("mark", MARKS) : null;
            if (mark == Mark.RECALLED && status == null) {
                item.problem("mark", "a RECALLED value needs \"status: unverified\"");
            }
            item.optionalText("note");
            String source = source(item, sources);
            if (from == null && !item.has("from") && !entries.isEmpty()) {
                item.problem("from", "only the first entry of a history can do without \"from\"");
            }
            LocalDate before =
                    entries.isEmpty() ? null : entries.get(entries.size() - 1).from();
            checkOrder(item, before, from, knownFrom, entries.isEmpty());
            if (quantity instanceof Quantity.Calculated calculated) {
                checkReach(item, from, calculated.formula());
            }
            item.done();
            entries.add(new Entry(from, knownFrom, quantity, source, DatedValue.places(source), mark, status));
        }
        if (entries.isEmpty()) {
            yaml.problem("history", "\"history\" must have at least one entry");
            entries.add(zero());
        }
        LocalDate checkedUntil = yaml.optionalDate("checked-until");
        LocalDate last = entries.get(entries.size() - 1).from();
        if (checkedUntil != null && last != null && checkedUntil.isBefore(last)) {
            yaml.problem(
                    "checked-until",
                    "\"checked-until\" lies before the last entry: move it to the last day for which that was checked");
        }
        return new DatedValue(name, title, unit, bandsOf, checkedUntil, List.copyOf(entries));
    }

    /** Before its first day a value has no number, so a formula of that time would have none either. */
    private static void checkReach(YamlMapping item, @Nullable LocalDate from, Formula formula) {
        formula.forEach(operand -> {
            if (operand instanceof Formula.Named named) {
                LocalDate first = named.value().firstDay();
                if (first != null && (from == null || from.isBefore(first))) {
                    item.problem(
                            "formula",
                            "value( \"" + named.name() + "\" ) is known only from " + first
                                    + ": the formula cannot begin before");
                }
            }
        });
    }

    private static Entry zero() {
        return new Entry(null, null, new Quantity.Plain(BigDecimal.ZERO), "", List.of(), null, null);
    }

    private static DatedValue given(YamlMapping yaml, String name, @Nullable LocalText title, Unit unit) {
        String fact = yaml.text("given-as");
        String source = yaml.text("source");
        if (!FactPath.amountsOfFamily().contains(fact)) {
            yaml.problem(
                    "given-as",
                    "\"" + fact + "\" is none of the amounts that a family brings: "
                            + String.join(", ", FactPath.amountsOfFamily()));
        }
        if (!(unit instanceof Unit.Tenge)) {
            yaml.problem("unit", "what a case brings along is in tenge: write \"unit: tenge\"");
        }
        Entry entry = new Entry(null, null, new Quantity.Given(fact), source, DatedValue.places(source), null, null);
        return new DatedValue(name, title, unit, null, null, List.of(entry));
    }

    private static @Nullable Property bandsOf(YamlMapping yaml, Context context) {
        if (!yaml.has("bands-of")) {
            return null;
        }
        String path = yaml.text("bands-of");
        if (context.vocabulary() == null) {
            yaml.problem("bands-of", NO_BANDS);
            return null;
        }
        Property property = context.vocabulary().property(path).orElse(null);
        if (property == null || property.kind() != Property.Kind.COUNT) {
            yaml.problem(
                    "bands-of",
                    "\"" + path + "\" is no count that " + context.vocabulary().claimType() + " has"
                            + Suggestion.of(path, context.vocabulary().paths()));
            return null;
        }
        return property;
    }

    private static String noBandsOf(Context context) {
        return context.vocabulary() == null
                ? NO_BANDS
                : "say by which count the bands go: \"bands-of: "
                        + context.vocabulary().properties().stream()
                                .filter(property -> property.kind() == Property.Kind.COUNT)
                                .findFirst()
                                .map(Property::path)
                                .orElse("…")
                        + "\"";
    }

    private Quantity quantity(YamlMapping item, Unit unit, Context context) {
        if (item.has("bands")) {
            return bands(item, unit);
        }
        if (item.has("formula")) {
            return formula(item, unit, context);
        }
        if (item.has("unknown")) {
            if (!item.text("unknown").equals("true")) {
                item.problem(
                        "unknown", "write \"unknown: true\", or what is known in its place: value, bands, formula");
            }
            return new Quantity.Silent();
        }
        if (!item.has("value")) {
            item.problem("value", "\"value\" is missing: an entry has one of " + KINDS);
        }
        String text = item.has("value") ? item.quoted("value") : "0";
        if (!NUMBER.matcher(text).matches()) {
            item.problem(
                    "value", "\"value\": \"" + text + "\" is no number such as \"130\" or \"5.76\"" + withPoint(text));
            return new Quantity.Plain(BigDecimal.ZERO);
        }
        BigDecimal number = new BigDecimal(text);
        checkWhole(item, "value", unit, number);
        checkExact(item, "value", unit, number);
        return new Quantity.Plain(number);
    }

    /** In Kazakhstan decimals stand after a comma. */
    private static String withPoint(String text) {
        String point = text.replace(',', '.');
        return !point.equals(text) && BAND.matcher(point).matches() ? ": write \"" + point + "\", with a point" : "";
    }

    private Quantity bands(YamlMapping item, Unit unit) {
        List<Band> bands = new ArrayList<>();
        item.quotedByName("bands").forEach((from, text) -> {
            Matcher band = BAND.matcher(text);
            if (!from.matches("\\d{1,4}")) {
                item.problem("bands", "\"" + from + "\" is no count with which a band begins, such as \"4\"");
            } else if (!band.matches()) {
                item.problem(
                        "bands", "\"" + text + "\" is no number such as \"16.03\", nor \"4 each\"" + withPoint(text));
            } else {
                int first = Integer.parseInt(from);
                if (!bands.isEmpty() && first <= bands.get(bands.size() - 1).from()) {
                    item.problem(
                            "bands",
                            "bands must stand in order: " + first + " does not come after "
                                    + bands.get(bands.size() - 1).from());
                }
                BigDecimal number = new BigDecimal(band.group("number"));
                checkExact(item, "bands", unit, number);
                bands.add(new Band(first, number, band.group("each") != null));
            }
        });
        if (bands.isEmpty()) {
            item.problem("bands", "\"bands\" must have at least one band: { \"1\": \"38\", \"4\": \"63\" }");
            return new Quantity.Plain(BigDecimal.ZERO);
        }
        return new Banded(List.copyOf(bands));
    }

    private Quantity formula(YamlMapping item, Unit unit, Context context) {
        if (rounding.isExact()) {
            item.problem("formula", "an amount by a formula may not be whole tiyn: the rulebook needs a rounding");
        }
        if (!(unit instanceof Unit.Tenge)) {
            item.problem("formula", "a formula comes to tenge: write \"unit: tenge\"");
        }
        if (context.vocabulary() == null) {
            item.problem("formula", "only the values of a benefit can have a formula");
            return new Quantity.Plain(BigDecimal.ZERO);
        }
        try {
            return new Quantity.Calculated(
                    FormulaParser.parse(item.text("formula"), context.vocabulary(), context.readable()));
        } catch (RequirementParser.Refused e) {
            item.problem("formula", "\"formula\": " + e.getMessage());
            return new Quantity.Plain(BigDecimal.ZERO);
        }
    }

    /** A source in words, or several from the list at the end of the file. */
    private static String source(YamlMapping item, Map<String, String> sources) {
        if (!item.has("sources")) {
            return item.text("source");
        }
        return item.texts("sources").keySet().stream()
                .map(id -> {
                    if (!sources.containsKey(id)) {
                        item.problem("sources", "\"" + id + "\" is not in the list of sources of this file");
                    }
                    return sources.getOrDefault(id, id);
                })
                .collect(Collectors.joining("; "));
    }

    /** Law may change what an earlier law said for the same day, if it became known later. */
    static void checkOrder(
            YamlMapping item,
            @Nullable LocalDate before,
            @Nullable LocalDate from,
            @Nullable LocalDate knownFrom,
            boolean first) {
        if (first && knownFrom != null) {
            item.problem("known-from", "the first entry cannot become known later: before it, nothing would be known");
        }
        if (from == null || before == null) {
            return;
        }
        if (from.isBefore(before) || (from.equals(before) && knownFrom == null)) {
            item.problem(
                    "from",
                    "entries must stand in order: " + from + " does not lie after " + before
                            + " (law made later for the same day says since when it is known: \"known-from\")");
        }
    }

    private static void checkWhole(YamlMapping item, String key, Unit unit, BigDecimal number) {
        if (unit instanceof Unit.Plain && number.stripTrailingZeros().scale() > 0) {
            item.problem(key, "\"" + number + "\" is not whole, and " + unit.code() + " are counted whole");
        }
    }

    /** Where the rounding is exact, an amount that is not whole tiyn cannot be paid, and must be found now, not then. */
    private void checkExact(YamlMapping item, String key, Unit unit, BigDecimal number) {
        if (!rounding.isExact() || unit instanceof Unit.Plain) {
            return;
        }
        List<BigDecimal> products = unit instanceof Unit.OfFigure share
                ? share.figure().entries().stream()
                        .map(Entry::quantity)
                        .filter(Quantity.Plain.class::isInstance)
                        .map(base -> ((Quantity.Plain) base).number().multiply(number))
                        .map(product -> share.hundredths() ? product.movePointLeft(2) : product)
                        .toList()
                : List.of(number);
        products.stream()
                .filter(product -> product.stripTrailingZeros().scale() > 2)
                .findFirst()
                .ifPresent(product -> item.problem(
                        key,
                        "\"" + number + "\" makes an amount of " + product.toPlainString()
                                + " tenge, which is not whole tiyn; rounding is exact"));
    }

    private Unit unit(YamlMapping yaml) {
        String code = yaml.text("unit");
        if (code.equals("tenge")) {
            return new Unit.Tenge(code);
        }
        boolean percent = code.startsWith(PERCENT_OF);
        DatedValue figure = figures.get(percent ? code.substring(PERCENT_OF.length()) : code);
        if (figure != null) {
            return new Unit.OfFigure(code, figure, percent);
        }
        if (!PLAIN_UNITS.contains(code) && yaml.has("unit")) {
            Set<String> units = new LinkedHashSet<>(List.of("tenge"));
            figures.keySet().forEach(alias -> units.addAll(List.of(PERCENT_OF + alias, alias)));
            units.addAll(PLAIN_UNITS);
            yaml.problem("unit", "\"unit\": \"" + code + "\" is none of " + String.join(", ", units));
        }
        return percent || code.isEmpty() ? new Unit.Tenge(code) : new Unit.Plain(code);
    }
}
