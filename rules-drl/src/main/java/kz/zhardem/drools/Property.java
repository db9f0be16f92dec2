package kz.zhardem.drools;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of the vocabulary.
 *
 * @param owner whose property: {@code child} of {@code child.age}
 * @param name the property without its owner: {@code age} of {@code child.age}
 * @param path as rules write it
 * @param kind the type of its values
 * @param constants the enum of its values or of their elements; {@code Object} when there is none
 * @param index its place among the properties of its claim
 */
record Property(String owner, String name, String path, Kind kind, Class<?> constants, int index) {

    /** What values a property takes. */
    enum Kind {
        YES_OR_NO,
        COUNT,
        MONEY,
        CHOICE,
        SET
    }

    static Property of(String owner, RecordComponent component, int index) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return of(owner, component, Kind.YES_OR_NO, Object.class, index);
        }
        if (type == int.class) {
            return of(owner, component, Kind.COUNT, Object.class, index);
        }
        if (type == BigDecimal.class) {
            return of(owner, component, Kind.MONEY, Object.class, index);
        }
        if (type.isEnum()) {
            return of(owner, component, Kind.CHOICE, type, index);
        }
        if (type == Set.class && component.getGenericType() instanceof ParameterizedType set) {
            return of(owner, component, Kind.SET, (Class<?>) set.getActualTypeArguments()[0], index);
        }
        throw new IllegalStateException(
                "property " + owner + "." + component.getName() + " has a type that rules cannot read");
    }

    private static Property of(String owner, RecordComponent component, Kind kind, Class<?> constants, int index) {
        return new Property(owner, component.getName(), owner + "." + component.getName(), kind, constants, index);
    }

    /** Whether it is about the member whom a claim is for, and not about the family or a parent, whoever that is. */
    boolean isOfSubject() {
        return owner.equals("child") || owner.equals("person");
    }

    /** The same wherever it stands: of what is no subject's own, claims of every kind tell the same. */
    Property unplaced() {
        return new Property(owner, name, path, kind, constants, -1);
    }

    boolean isNumber() {
        return kind == Kind.COUNT || kind == Kind.MONEY;
    }

    /** In which unit a dated value must be that a count is compared with; empty for other properties. */
    String unit() {
        if (kind != Kind.COUNT) {
            return "";
        }
        return switch (name) {
            case "age" -> "years";
            case "ageInMonths", "ageInMonthsDayBefore" -> "months";
            default -> "count";
        };
    }

    /** Written out, since it stands in maps everywhere: a path has one meaning, and its place tells it apart from {@link #unplaced}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Property property && index == property.index && path.equals(property.path));
    }

    /** By its path. */
    @Override
    public int hashCode() {
        return path.hashCode();
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
