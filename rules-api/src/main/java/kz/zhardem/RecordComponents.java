package kz.zhardem;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Copies records of facts with one component replaced. */
final class RecordComponents {

    private RecordComponents() {}

    static <T> T with(T facts, String name, @Nullable Object value) {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        boolean known = Arrays.stream(components)
                .anyMatch(component -> component.getName().equals(name)
                        && (value == null || component.getType().isInstance(value)));
        if (!known || name.equals("id") || name.equals("members")) {
            throw new IllegalArgumentException("no fact of that name and type");
        }
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                boolean replaced = components[i].getName().equals(name);
                arguments[i] = replaced ? value : components[i].getAccessor().invoke(facts);
                types[i] = components[i].getType();
            }
            @SuppressWarnings("unchecked") // the constructor of its own class
            Constructor<T> constructor = (Constructor<T>) facts.getClass().getConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFactsException invalid) {
                throw invalid;
            }
            throw new IllegalStateException("a record of facts cannot be copied", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of facts cannot be copied", e);
        }
    }
}
