package kz.zhardem.drools;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fact of a family or its members.
 *
 * @param name of the record component
 * @param readers by the records that have the fact
 */
record Facts(String name, Map<Class<?>, Reader> readers) {

    /** Reads a fact of one record; null when it is unknown. */
    @FunctionalInterface
    interface Reader {

        @Nullable
        Object read(Object whose);
    }

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS =
            List.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class).stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Facts::accessorsOf));

    private static Map<String, Method> accessorsOf(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
        return Map.copyOf(accessors);
    }

    private static @Nullable Object read(Method accessor, Object whose) {
        try {
            return accessor.invoke(whose);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the fact " + accessor.getName(), e);
        }
    }

    private static Reader function(Method accessor) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(accessor);
            return (Reader) LambdaMetafactory.metafactory(
                            lookup,
                            "read",
                            MethodType.methodType(Reader.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read the fact " + accessor.getName(), e);
        }
    }

    /** The facts of one name, whosever they are, read by reflection: for one family, compiling functions takes longer. */
    static Facts named(String name) {
        return named(name, accessor -> whose -> read(accessor, whose));
    }

    /** The same as compiled functions: for many families, reflection would take most of the time. */
    static Facts compiled(String name) {
        return named(name, Facts::function);
    }

    private static Facts named(String name, Function<Method, Reader> reader) {
        Map<Class<?>, Reader> named = new HashMap<>();
        ACCESSORS.forEach((type, accessors) -> {
            Method accessor = accessors.get(name);
            if (accessor != null) {
                named.put(type, reader.apply(accessor));
            }
        });
        if (named.isEmpty()) {
            throw new IllegalStateException("nothing derives the property " + name);
        }
        return new Facts(name, Map.copyOf(named));
    }

    /** What reads the fact of all records of one type. */
    Reader of(Class<?> type) {
        return Objects.requireNonNull(readers.get(type), name);
    }

    /** The fact of one record; null when it is unknown. */
    @Nullable
    Object in(Object whose) {
        Reader reader = readers.get(whose.getClass());
        if (reader == null) {
            throw new IllegalStateException("a " + whose.getClass().getSimpleName() + " has no fact " + name);
        }
        return reader.read(whose);
    }

    /** A fact about a member or about the family itself, if it is known and there is such a fact. */
    static Optional<Object> of(Object whose, String name) {
        Method accessor = ACCESSORS.getOrDefault(whose.getClass(), Map.of()).get(name);
        return accessor == null ? Optional.empty() : Optional.ofNullable(read(accessor, whose));
    }
}
