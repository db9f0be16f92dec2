package kz.zhardem.spark;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.InvalidFactsException;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a record keeps, taken from its components: a fact that is added there has a column at once.
 *
 * @param <R> the record
 */
final class FactRecord<R> {

    private final List<String> components;
    private final Constructor<? extends R> constructor;
    private final Map<String, RecordComponent> facts = new LinkedHashMap<>();
    private final Map<String, FactType> types = new LinkedHashMap<>();

    /**
     * Takes the facts from a record.
     *
     * @param others the components that are not simply a fact of some type
     */
    FactRecord(Class<? extends R> type, Set<String> others) {
        RecordComponent[] all = type.getRecordComponents();
        this.components = Arrays.stream(all).map(RecordComponent::getName).toList();
        for (RecordComponent component : all) {
            if (!others.contains(component.getName())) {
                facts.put(component.getName(), component);
                types.put(component.getName(), FactType.of(component.getGenericType()));
            }
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    /** How each fact stands in its column, in the order of the record. */
    Map<String, FactType> types() {
        return Collections.unmodifiableMap(types);
    }

    /** Room for the components of a record, of which nothing is known yet. */
    @Nullable
    Object[] blank() {
        return new @Nullable Object[components.size()];
    }

    /** Where a component stands in {@link #blank}; negative when the record has none of that name. */
    int place(String component) {
        return components.indexOf(component);
    }

    /**
     * The record with these components; those that are null are unknown.
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

    /** What the column of a fact holds for a record; null when the fact is unknown or the record has none of that name. */
    @Nullable
    Object value(R of, String fact) {
        RecordComponent component = facts.get(fact);
        FactType type = types.get(fact);
        if (component == null || type == null) {
            return null;
        }
        try {
            Object value = component.getAccessor().invoke(of);
            return value == null ? null : type.write(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of facts is public", e);
        }
    }
}
