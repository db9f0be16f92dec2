package kz.zhardem.workbench;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object as a document: in UTF-8, numbers in plain digits, with a line feed at the end. */
final class JsonDocument {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** That of the decisions about a family, so that the buffer rarely grows. */
    private static final int USUAL_SIZE = 1 << 15;

    private static final int USUAL_SIZE_OF_FRAGMENT = 1 << 9;

    private JsonDocument() {}

    /** What writes the fields of the object. */
    interface Body {
        void write(JsonGenerator json);
    }

    /**
     * Writes a document.
     *
     * @param pretty on many lines; else on one
     * @param body what writes the fields
     */
    static byte[] of(boolean pretty, Body body) {
        return of(pretty, buffer(), body);
    }

    /** A buffer in which one thread writes documents one after another: a new one for each takes longer to clear than to fill. */
    static ByteArrayOutputStream buffer() {
        return new ByteArrayOutputStream(USUAL_SIZE);
    }

    /**
     * Writes a document.
     *
     * @param pretty on many lines; else on one
     * @param bytes where to write; what is in it is lost
     * @param body what writes the fields
     */
    static byte[] of(boolean pretty, ByteArrayOutputStream bytes, Body body) {
        bytes.reset();
        try (JsonGenerator json = JSON.createGenerator(new JsonLayout(pretty), bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /**
     * A value to be put on the one line of a document as it is.
     *
     * @param value what writes it
     */
    static String fragment(Body value) {
        StringWriter text = new StringWriter(USUAL_SIZE_OF_FRAGMENT);
        try (JsonGenerator json = JSON.createGenerator(new JsonLayout(false), text)) {
            value.write(json);
        }
        return text.toString();
    }

    /**
     * Properties to be put on the one line of a document as they are.
     *
     * @param value what writes them; at least one
     */
    static String properties(Body value) {
        String object = fragment(json -> {
            json.writeStartObject();
            value.write(json);
            json.writeEndObject();
        });
        return object.substring(1, object.length() - 1);
    }
}
