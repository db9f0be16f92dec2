package kz.zhardem.workbench;

import java.util.Locale;
import kz.zhardem.Decision;
import kz.zhardem.LocalText;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what is due over time as JSON, as described by the schema {@code kz/zhardem/schema/timeline.schema.json}. Equal
 * timelines give equal bytes.
 */
final class TimelineWriter {

    private TimelineWriter() {}

    /**
     * Writes a timeline.
     *
     * @param timeline what is due
     * @param language the language of the texts; all else is alike in every language
     * @return one JSON object in UTF-8, indented, with a line feed at the end
     */
    static byte[] write(Timeline timeline, Locale language) {
        return JsonDocument.of(true, json -> {
            JsonParts.rulebook(json, timeline.rulebook());
            JsonParts.text(json, "from", timeline.from());
            JsonParts.text(json, "to", timeline.to());
            JsonParts.text(json, "knownOn", timeline.knownOn());
            JsonParts.objects(json, "lines", timeline.lines(), line -> {
                json.writeStringProperty("benefit", line.benefit());
                json.writeStringProperty("for", line.subject());
                json.writeStringProperty("frequency", line.frequency().name());
                JsonParts.objects(json, "stretches", line.stretches(), stretch -> stretch(json, stretch, language));
            });
            JsonParts.objects(json, "months", timeline.months(), month -> {
                JsonParts.text(json, "month", month.month());
                JsonParts.amount(json, "oneTime", month.oneTime());
                JsonParts.amount(json, "monthly", month.monthly());
                json.writeBooleanProperty("complete", month.complete());
            });
            JsonParts.objects(json, "years", timeline.years(), year -> {
                json.writeNumberProperty("year", year.year().getValue());
                JsonParts.amount(json, "oneTime", year.oneTime());
                JsonParts.amount(json, "monthly", year.monthly());
                json.writeBooleanProperty("complete", year.complete());
            });
        });
    }

    private static void stretch(JsonGenerator json, Timeline.Stretch stretch, Locale language) {
        Decision decision = stretch.decision();
        JsonParts.text(json, "from", stretch.from());
        JsonParts.text(json, "to", stretch.to());
        JsonParts.text(json, "outcome", stretch.outcome());
        if (stretch.amount() != null) {
            JsonParts.amount(json, "amount", stretch.amount());
            json.writeStringProperty("currency", Decision.CURRENCY);
        }
        LocalText why = stretch.why();
        if (why != null) {
            json.writeStringProperty("why", why.in(language));
        }
        if (decision != null) {
            JsonParts.text(json, "rule", decision.rule());
            JsonParts.text(json, "calculation", decision.calculation());
            if (stretch.outcome() != Outcome.UNDETERMINED) {
                JsonParts.texts(json, "law", decision.law());
            }
            if (!decision.missing().isEmpty()) {
                JsonParts.texts(json, "missing", decision.missing());
            }
        }
        JsonParts.gaps(json, stretch.gaps());
        if (decision != null) {
            JsonParts.caveats(json, decision.caveats());
        }
    }
}
