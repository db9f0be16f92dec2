package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A chart as the page's script draws it. Numbers place what is drawn; what is written beside it comes as text.
 *
 * @param id where on the page it goes
 * @param kind how it is drawn
 * @param label what it shows
 * @param axis what its numbers count
 * @param unit how many of these one on the axis stands for
 * @param categories what its bars are about, from above; none for a curve
 * @param series what is told of each
 * @param cliffs the points to mark on a curve
 * @param own the family's own income, on a curve
 */
record PopulationChart(
        String id,
        Kind kind,
        String label,
        String axis,
        BigDecimal unit,
        List<String> categories,
        List<Series> series,
        List<Mark> cliffs,
        @Nullable Mark own) {

    /** What a web page would take for something else than text of a script. */
    private static final Pattern MARKUP = Pattern.compile("[<>&\u2028\u2029]");

    /** How a chart is drawn. */
    enum Kind {
        /** Bars beside each other. */
        BARS,
        /** Those who gain to the right, those who lose to the left. */
        SHIFTS,
        /** Amounts against incomes. */
        CURVE
    }

    /** Numbers that belong together; {@code at} are those on the other axis, of a curve. */
    record Series(String name, List<BigDecimal> at, List<BigDecimal> values, List<String> texts) {}

    /** A point with a text; {@code series} is the one that it lies on. */
    record Mark(int series, BigDecimal at, BigDecimal value, String text) {}

    /**
     * The data of charts for a script.
     *
     * @param charts all charts of the page, in every language
     * @param languages the languages, in the form of whose numbers the axes are written
     */
    static String data(List<PopulationChart> charts, List<Language> languages) {
        String json = new String(
                JsonDocument.of(false, generator -> {
                    JsonParts.objects(generator, "languages", languages, language -> {
                        generator.writeStringProperty("code", language.name());
                        generator.writeStringProperty("group", language == Language.en ? "," : "\u00a0");
                        generator.writeStringProperty("point", language == Language.en ? "." : ",");
                    });
                    JsonParts.objects(generator, "charts", charts, chart -> chart.write(generator));
                }),
                StandardCharsets.UTF_8);
        return MARKUP.matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "\\u%04x".formatted((int) found.group().charAt(0))));
    }

    private void write(JsonGenerator json) {
        json.writeStringProperty("id", id);
        json.writeStringProperty("kind", kind.name());
        json.writeStringProperty("label", label);
        json.writeStringProperty("axis", axis);
        json.writeNumberProperty("unit", unit);
        texts(json, "categories", categories);
        JsonParts.objects(json, "series", series, one -> {
            json.writeStringProperty("name", Printable.line(one.name()));
            numbers(json, "at", one.at());
            numbers(json, "values", one.values());
            texts(json, "texts", one.texts());
        });
        JsonParts.objects(json, "cliffs", cliffs, cliff -> mark(json, cliff));
        if (own != null) {
            json.writeName("own");
            json.writeStartObject();
            mark(json, own);
            json.writeEndObject();
        }
    }

    private static void mark(JsonGenerator json, Mark mark) {
        json.writeNumberProperty("series", mark.series());
        json.writeNumberProperty("at", mark.at());
        json.writeNumberProperty("value", mark.value());
        json.writeStringProperty("text", mark.text());
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        JsonParts.texts(json, name, texts.stream().map(Printable::line).toList());
    }

    private static void numbers(JsonGenerator json, String name, List<BigDecimal> numbers) {
        json.writeName(name);
        json.writeStartArray();
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
