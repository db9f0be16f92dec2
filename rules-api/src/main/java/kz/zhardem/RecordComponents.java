package kz.zhardem;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/** Sets a fact by its name: that of a record's component, and of the method of the record's builder. */
final class RecordComponents {

    private RecordComponents() {}

    /** Asked for at every supposition about a family, and slow to find out each time. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private static boolean isFact(RecordComponent component) {
        return !component.getName().equals("id") && !component.getName().equals("members");
    }

    private static Set<String> names(RecordComponent[] components) {
        return Arrays.stream(components)
                .filter(RecordComponents::isFact)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    /** The one set among the facts is of awards, and reflection does not tell of what a set is. */
    private static boolean takes(RecordComponent fact, Object value) {
        return fact.getType().isInstance(value)
                && (!(value instanceof Set<?> set) || set.stream().allMatch(Award.class::isInstance));
    }

    /**
     * Sets it.
     *
     * @param builder of records like the one given
     * @return the builder
     */
    static <B> B set(B builder, Record facts, String name, @Nullable Object value) {
        RecordComponent[] components = COMPONENTS.get(facts.getClass());
        RecordComponent fact = Arrays.stream(components)
                .filter(component -> component.getName().equals(name) && isFact(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a "
                        + facts.getClass().getSimpleName() + " has no fact \"" + name + "\""
                        + Suggestion.of(name, names(components))));
        if (value != null && !takes(fact, value)) {
            throw new IllegalArgumentException(
                    "the fact " + name + " takes a " + fact.getGenericType().getTypeName());
        }
        try {
            builder.getClass().getMethod(name, fact.getType()).invoke(builder, value);
            return builder;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact cannot be set", e);
        }
    }
}
