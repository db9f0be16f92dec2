package kz.zhardem;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/** Copies records of facts with one component replaced. */
final class RecordComponents {

    private RecordComponents() {}

    /** Asked for at every supposition about a family, and slow to find out each time. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static Set<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    static <T> T with(T facts, String name, @Nullable Object value) {
        RecordComponent[] components = COMPONENTS.get(facts.getClass());
        RecordComponent fact = Arrays.stream(components)
                .filter(component -> component.getName().equals(name) && !name.equals("id") && !name.equals("members"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a "
                        + facts.getClass().getSimpleName() + " has no fact \"" + name + "\""
                        + Suggestion.of(name, names(components))));
        if (value != null && !fact.getType().isInstance(value)) {
            throw new IllegalArgumentException(
                    "the fact " + name + " takes a " + fact.getGenericType().getTypeName());
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
