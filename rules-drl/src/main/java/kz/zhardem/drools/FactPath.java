package kz.zhardem.drools;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import kz.zhardem.Family;
import kz.zhardem.Member;
import org.jspecify.annotations.Nullable;

/**
 * Names one fact of a family: a question that a person can answer.
 *
 * @param member the id of the member whom it is about; null for a fact about the family
 * @param name the record component
 */
record FactPath(@Nullable String member, String name) {

    static FactPath of(Member member, String name) {
        return new FactPath(member.id(), name);
    }

    /** The same facts, but for this one. */
    Family set(Family family, Object value) {
        if (member == null) {
            return with(family, name, value);
        }
        List<Member> members = family.members().stream()
                .map(one -> one.id().equals(member) ? with(one, name, value) : one)
                .toList();
        return new Family(family.averageMonthlyIncome(), members);
    }

    private static <T> T with(T facts, String name, Object value) {
        RecordComponent[] components = facts.getClass().getRecordComponents();
        try {
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                arguments[i] = components[i].getName().equals(name)
                        ? value
                        : components[i].getAccessor().invoke(facts);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked") // the constructor of its own class
            Constructor<T> constructor = (Constructor<T>) facts.getClass().getConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException
                | InstantiationException
                | IllegalAccessException
                | NoSuchMethodException e) {
            throw new IllegalStateException("cannot set the fact " + name, e);
        }
    }

    /** The path as in the JSON of the facts: {@code members[dana].born}. */
    @Override
    public String toString() {
        return member == null ? name : "members[" + member + "]." + name;
    }
}
