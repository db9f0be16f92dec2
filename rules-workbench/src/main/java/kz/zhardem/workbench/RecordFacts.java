package kz.zhardem.workbench;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.zhardem.InvalidFactsException;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a record keeps, taken from its components: a fact that is added there can be read from JSON and written
 * at once.
 *
 * @param <R> the record
 */
final class RecordFacts<R> {

    private final List<RecordComponent> all;
    private final List<String> components;
    private final Constructor<? extends R> constructor;
    private final Map<String, FactType> types = new LinkedHashMap<>();

    /**
     * Takes the facts from a record.
     *
     * @param others the components that are not simply a fact of some type
     */
    RecordFacts(Class<? extends R> type, Set<String> others) {
        this.all = List.of(type.getRecordComponents());
        this.components = all.stream().map(RecordComponent::getName).toList();
        for (RecordComponent component : all) {
            if (!others.contains(component.getName())) {
                types.put(component.getName(), FactType.of(component.getGenericType()));
            }
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    all.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    /** How each fact is written, in the order of the record. */
    Map<String, FactType> types() {
        return Collections.unmodifiableMap(types);
    }

    /** How a fact is written that the record has. */
    FactType type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    /** The names of all components, in order. */
    List<String> components() {
        return components;
    }

    /**
     * The values of all components, as far as a JSON object tells.
     *
     * @param others the values of the components that are not simply a fact
     */
    @Nullable
    Object[] values(JsonObject json, Map<String, Object> others) {
        return components.stream()
                .map(name -> others.containsKey(name) ? others.get(name) : json.optional(name, type(name)))
                .toArray();
    }

    /**
     * The record with some values.
     *
     * @throws InvalidFactsException when the facts cannot be so
     */
    R create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFactsException invalid) {
                throw invalid;
            }
            throw new IllegalStateException("a record cannot be made of its facts", e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a record of facts is public", e);
        }
    }

    /** The facts of a record that are known, in order. */
    Map<String, Object> of(R facts) {
        Map<String, Object> known = new LinkedHashMap<>();
        try {
            for (RecordComponent component : all) {
                Object value = types.containsKey(component.getName())
                        ? component.getAccessor().invoke(facts)
                        : null;
                if (value != null) {
                    known.put(component.getName(), value);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of facts is public", e);
        }
        return known;
    }
}
