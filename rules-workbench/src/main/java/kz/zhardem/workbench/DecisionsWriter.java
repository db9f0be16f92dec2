package kz.zhardem.workbench;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes decisions as JSON, as described by the schema {@code kz/zhardem/schema/decisions.schema.json}. Equal decisions
 * give equal bytes. Immutable and thread-safe.
 */
public final class DecisionsWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final boolean pretty;

    private DecisionsWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /**
     * Writes everything on one line.
     *
     * @return the writer
     */
    public static DecisionsWriter oneLine() {
        return new DecisionsWriter(false);
    }

    /**
     * Writes on many lines, indented.
     *
     * @return the writer
     */
    public static DecisionsWriter indented() {
        return new DecisionsWriter(true);
    }

    /**
     * Writes decisions.
     *
     * @param decisions the decisions
     * @return one JSON object in UTF-8, with a line feed at the end
     */
    public byte[] write(Decisions decisions) {
        return document(json -> {
            json.writeName("rulebook");
            json.writeStartObject();
            json.writeStringProperty("id", decisions.rulebook().id());
            json.writeStringProperty("version", decisions.rulebook().version());
            json.writeStringProperty("sha256", decisions.rulebook().sha256());
            json.writeEndObject();
            json.writeStringProperty("date", decisions.date().toString());
            json.writeName("decisions");
            json.writeStartArray();
            decisions.forEach(decision -> decision(json, decision));
            json.writeEndArray();
            json.writeName("totals");
            json.writeStartObject();
            amount(json, "oneTime", decisions.totals().oneTime());
            amount(json, "monthly", decisions.totals().monthly());
            json.writeEndObject();
            text(json, "nextQuestion", decisions.nextQuestion());
        });
    }

    /** What stands in the place of the decisions about a line that cannot be decided. */
    byte[] error(long line, String message) {
        return document(json -> {
            json.writeNumberProperty("line", line);
            json.writeStringProperty("error", message);
        });
    }

    private interface Body {
        void write(JsonGenerator json);
    }

    private byte[] document(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new Style(pretty), bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void decision(JsonGenerator json, Decision decision) {
        boolean granted = decision.outcome() == Outcome.GRANTED;
        boolean refused = decision.outcome() == Outcome.REFUSED;
        BigDecimal amount = decision.amount();

        json.writeStartObject();
        json.writeStringProperty("benefit", decision.benefit());
        json.writeStringProperty("for", decision.subject());
        json.writeStringProperty("outcome", decision.outcome().name());
        if (amount != null) {
            amount(json, "amount", amount);
            json.writeStringProperty("currency", Decision.CURRENCY);
        }
        if (granted) {
            json.writeStringProperty("frequency", decision.frequency().name());
        }
        text(json, "rule", decision.rule());
        text(json, "calculation", decision.calculation());
        text(json, "from", decision.from());
        text(json, "until", decision.until());
        text(json, "office", decision.office());
        List<String> conditions = decision.conditions();
        if (conditions != null) {
            texts(json, "conditions", conditions);
        }
        if (granted || refused) {
            texts(json, "law", decision.law());
        }
        if (granted) {
            reasons(json, "because", decision.because());
        }
        if (refused) {
            reasons(json, "unmet", decision.unmet());
        }
        if (!granted && !refused) {
            texts(json, "missing", decision.missing());
        }
        if (!decision.detailsMissing().isEmpty()) {
            texts(json, "detailsMissing", decision.detailsMissing());
        }
        if (!decision.caveats().isEmpty()) {
            caveats(json, decision.caveats());
        }
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, String name, List<Reason> reasons) {
        json.writeName(name);
        json.writeStartArray();
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("rule", reason.rule());
            json.writeStringProperty("requirement", reason.requirement());
            json.writeStringProperty("fact", reason.fact());
            fact(json, "actual", reason.actual());
            fact(json, "limit", reason.limit());
            json.writeStringProperty("says", reason.says().in(Locale.ENGLISH));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void caveats(JsonGenerator json, List<Caveat> caveats) {
        json.writeName("caveats");
        json.writeStartArray();
        for (Caveat caveat : caveats) {
            json.writeStartObject();
            json.writeStringProperty("value", caveat.value());
            text(json, "from", caveat.from());
            json.writeStringProperty("status", caveat.status().name());
            json.writeStringProperty("source", caveat.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fact(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Boolean yes) {
            json.writeBooleanProperty(name, yes);
        } else if (value instanceof Integer number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof BigDecimal amount) {
            json.writeNumberProperty(name, twoDecimalsOrMore(amount));
        } else if (value instanceof LocalDate date) {
            json.writeStringProperty(name, date.toString());
        } else if (value instanceof List<?> list) {
            json.writeArrayPropertyStart(name);
            list.forEach(element -> element(json, element));
            json.writeEndArray();
        } else if (value instanceof String constant) {
            json.writeStringProperty(name, constant);
        } else {
            throw new IllegalStateException(
                    "a reason cannot show a " + value.getClass().getName());
        }
    }

    private static void element(JsonGenerator json, Object value) {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** An amount as it is shown: no digit is lost. */
    static BigDecimal twoDecimalsOrMore(BigDecimal amount) {
        return amount.scale() < 2 ? amount.setScale(2) : amount;
    }

    private static void amount(JsonGenerator json, String name, BigDecimal amount) {
        json.writeNumberProperty(name, amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** How to lay the JSON out; a pretty printer counts its indentation, so each document needs its own. */
    private static final class Style extends ObjectWriteContext.Base {

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");

        private final boolean pretty;

        Style(boolean pretty) {
            this.pretty = pretty;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return pretty;
        }

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            if (!pretty) {
                return null;
            }
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            return printer;
        }
    }
}
