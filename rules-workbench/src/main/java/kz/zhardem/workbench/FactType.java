package kz.zhardem.workbench;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/** How a fact of one Java type is written in JSON. A value of the wrong kind is told by its path, never repeated. */
interface FactType {

    /** The fact that a JSON value states. */
    Object read(String path, Object json);

    FactType TEXT = (path, json) -> {
        if (json instanceof String text) {
            return text;
        }
        throw new InvalidFactsException(path, "a text in double quotes");
    };

    FactType YES_OR_NO = (path, json) -> {
        if (json instanceof Boolean bool) {
            return bool;
        }
        throw new InvalidFactsException(path, "true or false without quotes (leave it out when it is unknown)");
    };

    FactType WHOLE_NUMBER = (path, json) -> {
        Integer whole = json instanceof JsonNumber number ? number.whole() : null;
        if (whole == null) {
            throw new InvalidFactsException(path, "a whole number without quotes");
        }
        return whole;
    };

    FactType AMOUNT = (path, json) -> {
        BigDecimal amount = json instanceof JsonNumber number ? number.decimal() : null;
        if (amount == null) {
            throw new InvalidFactsException(path, "an amount in tenge as a number without quotes, such as 18000.50");
        }
        return amount;
    };

    FactType DATE = (path, json) -> {
        if (json instanceof String text && DateText.isWrittenAsOne(text)) {
            try {
                return DateText.date(text);
            } catch (DateTimeException e) {
                throw new InvalidFactsException(path, "a date that the calendar has, written \"YYYY-MM-DD\"");
            }
        }
        throw new InvalidFactsException(path, "a date written \"YYYY-MM-DD\", such as \"2006-09-15\"");
    };

    /** One of the constants of an enum, by its name. */
    static FactType oneOf(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        String expected = "one of " + String.join(", ", constants.keySet());
        return (path, json) -> {
            if (!(json instanceof String name)) {
                throw new InvalidFactsException(path, expected + " in double quotes");
            }
            Object constant = constants.get(name);
            if (constant == null) {
                throw new InvalidFactsException(path, expected + Suggestion.of(name, constants.keySet()));
            }
            return constant;
        };
    }

    /** A list of different values of a type. */
    static FactType setOf(FactType element) {
        return (path, json) -> {
            if (!(json instanceof List<?> values)) {
                throw new InvalidFactsException(path, "a list in square brackets ([] for none)");
            }
            Set<Object> set = new LinkedHashSet<>();
            for (Object value : values) {
                String at = JsonPath.element(path, set.size());
                if (value == null) {
                    throw new InvalidFactsException(at, "a value, but it is null");
                }
                if (!set.add(element.read(at, value))) {
                    throw new InvalidFactsException(at, "a value that is not in the list already");
                }
            }
            return set;
        };
    }

    /** How the facts of a Java type are written. */
    static FactType of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Set.class) {
            return setOf(of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> plain) {
            FactType known = ofClass(plain);
            if (known != null) {
                return known;
            }
        }
        throw new IllegalStateException("no way to write " + type.getTypeName() + " in JSON");
    }

    private static @Nullable FactType ofClass(Class<?> type) {
        if (type.isEnum()) {
            return oneOf(type);
        }
        Map<Class<?>, FactType> types = Map.of(
                String.class, TEXT,
                Boolean.class, YES_OR_NO,
                Integer.class, WHOLE_NUMBER,
                BigDecimal.class, AMOUNT,
                LocalDate.class, DATE);
        return types.get(type);
    }
}
