package kz.zhardem.drools;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A word of the vocabulary.
 *
 * @param path as rules write it: {@code child.age}
 * @param kind the type of its values
 * @param constants the enum of its values or of their elements; {@code Object} when there is none
 * @param index its place among the properties of its claim
 */
record Property(String path, Kind kind, Class<?> constants, int index) {

    /** What values a property takes. */
    enum Kind {
        YES_OR_NO,
        COUNT,
        MONEY,
        CHOICE,
        SET
    }

    static Property of(String path, RecordComponent component, int index) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return new Property(path, Kind.YES_OR_NO, Object.class, index);
        }
        if (type == int.class) {
            return new Property(path, Kind.COUNT, Object.class, index);
        }
        if (type == BigDecimal.class) {
            return new Property(path, Kind.MONEY, Object.class, index);
        }
        if (type.isEnum()) {
            return new Property(path, Kind.CHOICE, type, index);
        }
        if (type == Set.class && component.getGenericType() instanceof ParameterizedType set) {
            return new Property(path, Kind.SET, (Class<?>) set.getActualTypeArguments()[0], index);
        }
        throw new IllegalStateException("property " + path + " has a type that rules cannot read");
    }

    /** Whose property: {@code child} of {@code child.age}. */
    String owner() {
        return path.substring(0, path.indexOf('.'));
    }

    /** The property without its owner: {@code age} of {@code child.age}. */
    String name() {
        return path.substring(path.indexOf('.') + 1);
    }

    /** Some value, for a claim whose rules do not read the property. */
    Object anyValue() {
        return switch (kind) {
            case YES_OR_NO -> false;
            case COUNT -> 0;
            case MONEY -> BigDecimal.ZERO;
            case CHOICE -> constants.getEnumConstants()[0];
            case SET -> Set.of();
        };
    }
}
