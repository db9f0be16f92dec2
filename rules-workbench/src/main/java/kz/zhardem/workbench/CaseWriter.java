package kz.zhardem.workbench;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import kz.zhardem.Family;
import kz.zhardem.Member;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a case as JSON that {@link CaseReader} reads back to an equal one. Facts that are unknown are left out.
 * Immutable and thread-safe.
 */
public final class CaseWriter {

    private static final JsonFactory JSON = new JsonFactory();

    /** Creates a writer. */
    public CaseWriter() {}

    /**
     * Writes a case.
     *
     * @param facts the case
     * @return one JSON object in UTF-8, indented by two spaces, with a line feed at the end
     */
    public byte[] write(Case facts) {
        return write(facts, true);
    }

    /**
     * Writes a case for {@code decide --lines}.
     *
     * @param facts the case
     * @return one JSON object in UTF-8 on one line, with a line feed at the end
     */
    public byte[] writeLine(Case facts) {
        return write(facts, false);
    }

    private static byte[] write(Case facts, boolean pretty) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new JsonLayout(pretty), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("rulebook", facts.rulebook());
            json.writeStringProperty("date", facts.date().toString());
            property(json, "knownOn", facts.knownOn());
            json.writeName("family");
            family(json, facts.family());
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void family(JsonGenerator json, Family family) {
        json.writeStartObject();
        FamilyFacts.of(family).forEach((name, value) -> property(json, name, value));
        json.writeName(FamilyFacts.MEMBERS);
        json.writeStartArray();
        for (Member member : family.members()) {
            json.writeStartObject();
            MemberFacts.of(member).forEach((name, value) -> property(json, name, value));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void property(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeName(name);
            value(json, value);
        }
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal amount) {
            // As it was given, be it with an exponent: it must come back equal.
            json.writeNumber(amount);
        } else if (value instanceof Set<?> set) {
            json.writeStartArray();
            set.forEach(element -> value(json, element));
            json.writeEndArray();
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof String || value instanceof LocalDate) {
            json.writeString(value.toString());
        } else {
            throw new IllegalStateException(
                    "no way to write a " + value.getClass().getName() + " in JSON");
        }
    }
}
