package kz.zhardem.workbench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.InvalidFactsException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document into maps, lists, texts, booleans, {@link JsonNumber}s and nulls, and tells where it is not
 * JSON. The parser's own messages are not used: they quote the input.
 */
final class StrictJson {

    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 100;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonParser parser;
    private final boolean oneLine;
    private String path = JsonPath.ROOT;

    private StrictJson(JsonParser parser, boolean oneLine) {
        this.parser = parser;
        this.oneLine = oneLine;
    }

    static @Nullable Object parse(byte[] utf8) {
        String text = decode(utf8);
        boolean oneLine = text.strip().indexOf('\n') < 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new StrictJson(parser, oneLine).document();
        }
    }

    static String decode(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            // A byte order mark, which some editors write.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidFactsException(JsonPath.ROOT, "text in UTF-8, but some bytes are not");
        }
    }

    private @Nullable Object document() {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new InvalidFactsException(JsonPath.ROOT, "a JSON object, but there is nothing");
            }
            Object value = value(first, JsonPath.ROOT);
            path = JsonPath.ROOT;
            if (parser.nextToken() != null) {
                throw new InvalidFactsException(
                        JsonPath.ROOT,
                        "nothing after the JSON object, but there is more at " + place(parser.currentTokenLocation()));
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new InvalidFactsException(
                    path,
                    "JSON nested at most " + DEEPEST + " deep, with numbers of at most " + LONGEST_NUMBER
                            + " characters");
        } catch (UnexpectedEndOfInputException e) {
            throw new InvalidFactsException(
                    path,
                    "valid JSON, but it ends too early, at " + place(e.getLocation())
                            + (oneLine ? "; where each line is a case, all of it stands on that line" : ""));
        } catch (JacksonException e) {
            throw new InvalidFactsException(path, "valid JSON, but it is not at " + place(e.getLocation()));
        }
    }

    private @Nullable Object value(JsonToken token, String at) {
        path = at;
        return switch (token) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> text(at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("no JSON value starts with " + token);
        };
    }

    private Map<String, @Nullable Object> object(String at) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (nextName(at, fields) != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String inside = JsonPath.field(at, name);
            path = inside;
            if (fields.containsKey(name)) {
                throw new InvalidFactsException(inside, "each field once, but this one is there twice");
            }
            fields.put(name, value(parser.nextToken(), inside));
            path = at;
        }
        return fields;
    }

    private @Nullable JsonToken nextName(String at, Map<String, @Nullable Object> before) {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            // The parser reads the start of the value together with the name: then it is the value that is wrong.
            String name = parser.streamReadContext().currentName();
            if (name != null && !before.containsKey(name)) {
                path = JsonPath.field(at, name);
            }
            throw e;
        }
    }

    private List<@Nullable Object> array(String at) {
        List<@Nullable Object> elements = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            elements.add(value(token, JsonPath.element(at, elements.size())));
            path = at;
            token = parser.nextToken();
        }
        return elements;
    }

    private String text(String at) {
        String text = parser.getString();
        // Half of a surrogate pair, which JSON can escape but UTF-8 cannot carry: it could not be printed again.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidFactsException(at, "a text of whole Unicode characters, but one is half a pair");
        }
        return text;
    }

    private String place(TokenStreamLocation location) {
        String column = "column " + location.getColumnNr();
        return oneLine ? column : "line " + location.getLineNr() + ", " + column;
    }
}
