package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kz.zhardem.Change;
import kz.zhardem.Decision;
import kz.zhardem.Decision.Content;
import kz.zhardem.Decisions;
import kz.zhardem.Explanation;
import kz.zhardem.LocalText;
import kz.zhardem.MissingFact;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import kz.zhardem.Reason;
import kz.zhardem.ValueInForce;
import kz.zhardem.spi.LazyList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes decisions as JSON, as described by the schema {@code kz/zhardem/schema/decisions.schema.json}. Equal decisions
 * give equal bytes. Immutable and thread-safe.
 */
public final class DecisionsWriter {

    private final boolean pretty;
    private final Locale language;
    private final boolean explained;
    private final @Nullable Desk desk;

    private DecisionsWriter(boolean pretty, Locale language, boolean explained, @Nullable Desk desk) {
        this.pretty = pretty;
        this.language = language;
        this.explained = explained;
        this.desk = desk;
    }

    /**
     * Writes everything on one line, texts in English, without explanations.
     *
     * @return the writer
     */
    public static DecisionsWriter oneLine() {
        return new DecisionsWriter(false, Locale.ENGLISH, false, null);
    }

    /**
     * Writes on many lines, indented, texts in English, without explanations.
     *
     * @return the writer
     */
    public static DecisionsWriter indented() {
        return new DecisionsWriter(true, Locale.ENGLISH, false, null);
    }

    /**
     * Writes the same with texts in another language. All else is alike in every language.
     *
     * @param locale a locale whose language is {@code kk}, {@code ru} or {@code en}
     * @return a new writer
     */
    public DecisionsWriter in(Locale locale) {
        return new DecisionsWriter(pretty, locale, explained, desk == null ? null : Desk.empty());
    }

    /**
     * Writes the same with the explanation of each decision, which takes longer.
     *
     * @return a new writer
     */
    public DecisionsWriter explained() {
        return new DecisionsWriter(pretty, language, true, desk);
    }

    /**
     * For very many families: keeps some thousand pieces of what was written, because decisions share most reasons. For one
     * thread; others get theirs by {@link #beside}.
     */
    static DecisionsWriter ofManyLines() {
        return new DecisionsWriter(false, Locale.ENGLISH, false, Desk.empty());
    }

    /** Writes the same on another thread, sharing what can be shared. */
    DecisionsWriter beside() {
        return new DecisionsWriter(pretty, language, explained, desk == null ? null : desk.beside());
    }

    /**
     * Writes decisions.
     *
     * @param decisions the decisions
     * @return one JSON object in UTF-8, with a line feed at the end
     * @throws IllegalArgumentException when the language is none of {@code kk}, {@code ru} and {@code en}
     */
    public byte[] write(Decisions decisions) {
        return JsonDocument.of(pretty, desk == null ? new Page() : desk.page(), json -> {
            JsonParts.rulebook(json, decisions.rulebook());
            json.writeStringProperty("date", decisions.date().toString());
            JsonParts.text(json, "knownOn", decisions.knownOn());
            json.writeName("decisions");
            json.writeStartArray();
            decisions.forEach(decision -> decision(json, decision));
            json.writeEndArray();
            json.writeName("totals");
            json.writeStartObject();
            JsonParts.amount(json, "oneTime", decisions.totals().oneTime());
            JsonParts.amount(json, "monthly", decisions.totals().monthly());
            json.writeEndObject();
            JsonParts.text(json, "nextQuestion", decisions.nextQuestion());
        });
    }

    /** What stands in the place of the decisions about a line that cannot be decided. */
    byte[] error(long line, String message) {
        return JsonDocument.of(pretty, json -> {
            json.writeNumberProperty("line", line);
            json.writeStringProperty("error", message);
        });
    }

    private void decision(JsonGenerator json, Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("benefit", decision.benefit());
        json.writeStringProperty("for", decision.subject());
        Content content = decision.content();
        if (desk != null && isOfMany(content)) {
            desk.content(json, content, () -> content(json, content));
        } else {
            content(json, content);
        }
        if (explained) {
            json.writeName("explanation");
            explanation(json, decision.explanation());
        }
        json.writeEndObject();
    }

    /** Whether it is likely to be said of many: it tells neither whose facts are missing nor numbers and days of one family. */
    private static boolean isOfMany(Content content) {
        return content.until() == null
                && content.missing().isEmpty()
                && content.detailsMissing().isEmpty()
                && !isLazy(content.because())
                && !isLazy(content.unmet());
    }

    private static boolean isLazy(List<Reason> reasons) {
        return reasons instanceof LazyList<Reason> lazy && lazy.isLazy();
    }

    private void content(JsonGenerator json, Content content) {
        boolean granted = content.outcome() == Outcome.GRANTED;
        boolean refused = content.outcome() == Outcome.REFUSED;
        BigDecimal amount = content.amount();
        json.writeStringProperty("outcome", content.outcome().name());
        if (amount != null) {
            JsonParts.amount(json, "amount", amount);
            json.writeStringProperty("currency", Decision.CURRENCY);
        }
        if (granted) {
            json.writeStringProperty("frequency", content.frequency().name());
        }
        JsonParts.text(json, "rule", content.rule());
        JsonParts.text(json, "calculation", content.calculation());
        JsonParts.text(json, "from", content.from());
        JsonParts.text(json, "until", content.until());
        JsonParts.text(json, "office", content.office());
        List<String> conditions = content.conditions();
        if (conditions != null) {
            JsonParts.texts(json, "conditions", conditions);
        }
        if (granted || refused) {
            json.writeName("law");
            if (desk == null) {
                texts(json, content.law());
            } else {
                desk.texts(json, content.law(), () -> texts(json, content.law()));
            }
        }
        if (granted) {
            reasons(json, "because", content.because());
        }
        if (refused) {
            reasons(json, "unmet", content.unmet());
        }
        if (!content.missing().isEmpty()) {
            JsonParts.texts(json, "missing", content.missing());
        }
        JsonParts.gaps(json, content.gaps());
        if (!content.detailsMissing().isEmpty()) {
            JsonParts.texts(json, "detailsMissing", content.detailsMissing());
        }
        JsonParts.caveats(json, content.caveats());
    }

    private void reasons(JsonGenerator json, String name, List<Reason> reasons) {
        json.writeName(name);
        json.writeStartArray();
        for (Reason reason : reasons) {
            if (desk == null) {
                reason(json, reason);
            } else {
                desk.reason(json, reason, () -> reason(json, reason));
            }
        }
        json.writeEndArray();
    }

    private void reason(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("rule", reason.rule());
        json.writeStringProperty("requirement", reason.requirement());
        json.writeStringProperty("fact", reason.fact());
        fact(json, "actual", reason.actual());
        fact(json, "limit", reason.limit());
        fact(json, "distance", reason.distance());
        if (reason.confidential()) {
            json.writeBooleanProperty("confidential", true);
        }
        told(json, "says", reason.says());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void explanation(JsonGenerator json, Explanation explanation) {
        json.writeStartObject();
        told(json, "summary", explanation.summary());
        if (!explanation.values().isEmpty()) {
            values(json, explanation.values());
        }
        LocalText ends = explanation.ends();
        if (ends != null) {
            told(json, "ends", ends);
        }
        if (!explanation.changes().isEmpty()) {
            changes(json, explanation.changes());
        }
        if (!explanation.missing().isEmpty()) {
            missing(json, explanation.missing());
        }
        told(json, "conditions", explanation.conditions());
        told(json, "law", explanation.law());
        told(json, "notes", explanation.notes());
        json.writeEndObject();
    }

    private void values(JsonGenerator json, List<ValueInForce> values) {
        json.writeName("values");
        json.writeStartArray();
        for (ValueInForce value : values) {
            json.writeStartObject();
            json.writeStringProperty("name", value.name());
            LocalText title = value.title();
            if (title != null) {
                told(json, "title", title);
            }
            json.writeNumberProperty("value", value.value());
            json.writeStringProperty("unit", value.unit());
            JsonParts.text(json, "from", value.from());
            json.writeStringProperty("source", value.source());
            JsonParts.text(json, "mark", value.mark());
            JsonParts.text(json, "status", value.status());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void changes(JsonGenerator json, List<Change> changes) {
        json.writeName("changes");
        json.writeStartArray();
        for (Change change : changes) {
            json.writeStartObject();
            if (change instanceof Change.OfTime time) {
                JsonParts.text(json, "from", time.from());
            }
            if (change instanceof Change.OfFact other) {
                json.writeStringProperty("fact", other.fact());
                fact(json, "value", other.value());
            }
            answer(json, change.outcome(), change.amount());
            told(json, "says", change.says());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void missing(JsonGenerator json, List<MissingFact> facts) {
        json.writeName("missing");
        json.writeStartArray();
        for (MissingFact missing : facts) {
            Question question = missing.question();
            json.writeStartObject();
            json.writeStringProperty("fact", question.fact());
            told(json, "question", question.text());
            json.writeStringProperty("kind", question.kind().name());
            if (!question.choices().isEmpty()) {
                choices(json, question.choices());
            }
            if (question.confidential()) {
                json.writeBooleanProperty("confidential", true);
            }
            json.writeName("answers");
            json.writeStartArray();
            for (MissingFact.Answer answer : missing.answers()) {
                json.writeStartObject();
                fact(json, "example", answer.example());
                told(json, "says", answer.says());
                answer(json, answer.outcome(), answer.amount());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void choices(JsonGenerator json, List<Question.Choice> choices) {
        json.writeName("choices");
        json.writeStartArray();
        for (Question.Choice choice : choices) {
            json.writeStartObject();
            json.writeStringProperty("value", choice.value());
            told(json, "label", choice.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void answer(JsonGenerator json, Outcome outcome, @Nullable BigDecimal amount) {
        json.writeStringProperty("outcome", outcome.name());
        JsonParts.amount(json, "amount", amount);
    }

    private void told(JsonGenerator json, String name, LocalText text) {
        json.writeStringProperty(name, text.in(language));
    }

    private void told(JsonGenerator json, String name, List<LocalText> texts) {
        if (!texts.isEmpty()) {
            JsonParts.texts(
                    json, name, texts.stream().map(text -> text.in(language)).toList());
        }
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
        } else if (value instanceof Collection<?> several) {
            json.writeArrayPropertyStart(name);
            several.forEach(element -> element(json, element));
            json.writeEndArray();
        } else if (value instanceof String constant) {
            json.writeStringProperty(name, constant);
        } else if (value instanceof Enum<?> constant) {
            json.writeStringProperty(name, constant.name());
        } else {
            throw new IllegalStateException(
                    "a decision cannot show a " + value.getClass().getName());
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
}
