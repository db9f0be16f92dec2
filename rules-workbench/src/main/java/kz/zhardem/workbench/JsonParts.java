package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import kz.zhardem.Caveat;
import kz.zhardem.Gap;
import kz.zhardem.RulebookVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What several documents write alike. */
final class JsonParts {

    private JsonParts() {}

    static void rulebook(JsonGenerator json, RulebookVersion rulebook) {
        json.writeName("rulebook");
        json.writeStartObject();
        json.writeStringProperty("id", rulebook.id());
        json.writeStringProperty("version", rulebook.version());
        json.writeStringProperty("sha256", rulebook.sha256());
        json.writeEndObject();
    }

    /** Tenge with two decimals; nothing when there is no amount. */
    static void amount(JsonGenerator json, String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            json.writeNumberProperty(name, amount.setScale(2, RoundingMode.UNNECESSARY));
        }
    }

    /** A text, a day or a constant; nothing when there is none. */
    static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An array of objects. */
    static <T> void objects(JsonGenerator json, String name, List<T> values, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Values that are not established law; nothing when there are none. */
    static void caveats(JsonGenerator json, List<Caveat> caveats) {
        if (!caveats.isEmpty()) {
            objects(json, "caveats", caveats, caveat -> {
                json.writeStringProperty("value", caveat.value());
                text(json, "from", caveat.from());
                json.writeStringProperty("status", caveat.status().name());
                json.writeStringProperty("source", caveat.source());
            });
        }
    }

    /** Values about which the record of the law is silent; nothing when there are none. */
    static void gaps(JsonGenerator json, List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            objects(json, "gaps", gaps, gap -> {
                json.writeStringProperty("value", gap.value());
                text(json, "from", gap.from());
                text(json, "until", gap.until());
                json.writeStringProperty("why", gap.why());
            });
        }
    }
}
