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

    /** As compiled functions: reflection would take most of the time of deciding many families. */
    private static final Map<Class<?>, Map<String, Reader>> READERS =
            List.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class).stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Facts::readersOf));

    private static Map<String, Reader> readersOf(Class<?> type) {
        Map<String, Reader> readers = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            readers.put(component.getName(), reader(component.getAccessor()));
        }
        return Map.copyOf(readers);
    }

    private static Reader reader(Method accessor) {
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
        Map<Class<?>, Reader> named = new HashMap<>();
        READERS.forEach((type, readers) -> {
            Reader reader = readers.get(name);
            if (reader != null) {
                named.put(type, reader);
            }
        });
        if (named.isEmpty()) {
            throw new IllegalStateException("nothing derives the property " + name);
        }
        return new Facts(name, Map.copyOf(named));
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
        Reader reader = READERS.getOrDefault(whose.getClass(), Map.of()).get(name);
        return reader == null ? Optional.empty() : Optional.ofNullable(reader.read(whose));
    }
}
