package kz.zhardem.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/** A JSON object together with where it stands, so that every complaint about it can say so. */
final class JsonObject {

    private final String path;
    private final Map<?, ?> fields;

    private JsonObject(String path, Map<?, ?> fields) {
        this.path = path;
        this.fields = fields;
    }

    static JsonObject of(String path, @Nullable Object json) {
        if (json instanceof Map<?, ?> fields) {
            return new JsonObject(path, fields);
        }
        throw new InvalidFactsException(path, "a JSON object in braces");
    }

    String path() {
        return path;
    }

    String pathOf(String name) {
        return JsonPath.field(path, name);
    }

    /** Throws at the first field that is not known. */
    void reject(Predicate<String> unknown, Function<String, String> expectation) {
        for (Object key : fields.keySet()) {
            String name = (String) key;
            if (unknown.test(name)) {
                throw new InvalidFactsException(pathOf(name), expectation.apply(name));
            }
        }
    }

    /** Throws when there is any field but these. */
    void allowOnly(List<String> known) {
        reject(name -> !known.contains(name), name -> {
            String suggestion = Suggestion.of(name, known);
            return suggestion.isEmpty()
                    ? "only the fields " + String.join(", ", known)
                    : "one of the fields " + String.join(", ", known) + suggestion;
        });
    }

    /** The fact, or null when the field is absent or null, which is the same: unknown. */
    @Nullable
    Object optional(String name, FactType type) {
        Object value = fields.get(name);
        return value == null ? null : type.read(pathOf(name), value);
    }

    Object required(String name, FactType type) {
        return type.read(pathOf(name), requiredJson(name));
    }

    Object requiredJson(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new InvalidFactsException(pathOf(name), "a value, but it is missing");
        }
        return value;
    }
}
