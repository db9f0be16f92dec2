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
 * @param accessors by the records that have the fact
 */
record Facts(String name, Map<Class<?>, Method> accessors) {

    /** Reads a fact of one record; null when it is unknown. */
    @FunctionalInterface
    interface Reader {

        @Nullable
        Object read(Object whose);
    }

    /** By reflection: whoever decides a single family reads few facts, and compiling functions for them takes longer. */
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

    /** A compiled function: reflection would take most of the time of deciding many families. */
    private static Reader compiled(Method accessor) {
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

    /** The facts of one name, whosever they are. */
    static Facts named(String name) {
        Map<Class<?>, Method> named = new HashMap<>();
        ACCESSORS.forEach((type, accessors) -> {
            Method accessor = accessors.get(name);
            if (accessor != null) {
                named.put(type, accessor);
            }
        });
        if (named.isEmpty()) {
            throw new IllegalStateException("nothing derives the property " + name);
        }
        return new Facts(name, Map.copyOf(named));
    }

    /** What reads the fact of all records of one type, of many families. */
    Reader of(Class<?> type) {
        return compiled(Objects.requireNonNull(accessors.get(type), name));
    }

    /** What reads the fact of all members, of many families. */
    Reader ofMembers() {
        Map<Class<?>, Reader> readers = new HashMap<>();
        accessors.forEach((type, accessor) -> readers.put(type, compiled(accessor)));
        Map<Class<?>, Reader> all = Map.copyOf(readers);
        return whose -> Objects.requireNonNull(all.get(whose.getClass()), name).read(whose);
    }

    /** The fact of one record; null when it is unknown. */
    @Nullable
    Object in(Object whose) {
        Method accessor = accessors.get(whose.getClass());
        if (accessor == null) {
            throw new IllegalStateException("a " + whose.getClass().getSimpleName() + " has no fact " + name);
        }
        return read(accessor, whose);
    }

    /** A fact about a member or about the family itself, if it is known and there is such a fact. */
    static Optional<Object> of(Object whose, String name) {
        Method accessor = ACCESSORS.getOrDefault(whose.getClass(), Map.of()).get(name);
        return accessor == null ? Optional.empty() : Optional.ofNullable(read(accessor, whose));
    }
}
