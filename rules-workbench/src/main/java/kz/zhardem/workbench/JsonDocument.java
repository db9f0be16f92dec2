package kz.zhardem.workbench;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object as a document: in UTF-8, numbers in plain digits, with a line feed at the end. */
final class JsonDocument {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

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
        return of(pretty, new Page(), body);
    }

    /**
     * Writes a document.
     *
     * @param pretty on many lines; else on one
     * @param page where to write; what is on it is lost
     * @param body what writes the fields
     */
    static byte[] of(boolean pretty, Page page, Body body) {
        page.reset();
        try (JsonGenerator json = JSON.createGenerator(new JsonLayout(pretty), page)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        page.write('\n');
        return page.toByteArray();
    }
}
