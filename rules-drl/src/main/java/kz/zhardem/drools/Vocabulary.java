package kz.zhardem.drools;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.zhardem.Subject;
import kz.zhardem.rules.ChildClaim;
import kz.zhardem.rules.Claim;
import kz.zhardem.rules.FamilyClaim;
import kz.zhardem.rules.MotherClaim;
import kz.zhardem.rules.PersonClaim;
import kz.zhardem.rules.Terms;

/** All that the rules about one kind of subject can read: the components of its claim's records, and nothing else. */
final class Vocabulary {

    private static final Map<Subject, Vocabulary> ALL = Map.of(
            Subject.CHILD, new Vocabulary(ChildClaim.class),
            Subject.MOTHER, new Vocabulary(MotherClaim.class),
            Subject.FAMILY, new Vocabulary(FamilyClaim.class),
            Subject.PERSON, new Vocabulary(PersonClaim.class));

    private final Class<? extends Claim> claimType;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final List<Property> inOrder;
    private final List<Constructor<?>> situations = new ArrayList<>();
    private final Constructor<? extends Claim> claim;

    private Vocabulary(Class<? extends Claim> claimType) {
        this.claimType = claimType;
        for (RecordComponent owner : claimType.getRecordComponents()) {
            if (owner.getType() == Terms.class) {
                continue;
            }
            for (RecordComponent component : owner.getType().getRecordComponents()) {
                Property property = Property.of(owner.getName(), component, properties.size());
                properties.put(property.path(), property);
            }
            situations.add(constructor(owner.getType()));
        }
        this.inOrder = List.copyOf(properties.values());
        this.claim = constructor(claimType);
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record " + type.getName() + " hides its constructor", e);
        }
    }

    /** One for each kind of subject. */
    static List<Vocabulary> all() {
        return Arrays.stream(Subject.values()).map(Vocabulary::of).toList();
    }

    static Vocabulary of(Subject subject) {
        Vocabulary vocabulary = ALL.get(subject);
        if (vocabulary == null) {
            throw new IllegalStateException("no claim for " + subject);
        }
        return vocabulary;
    }

    String claimType() {
        return claimType.getSimpleName();
    }

    String claimTypeName() {
        return claimType.getName();
    }

    Set<String> paths() {
        return properties.keySet();
    }

    List<Property> properties() {
        return inOrder;
    }

    Optional<Property> property(String path) {
        return Optional.ofNullable(properties.get(path));
    }

    /**
     * The claim that Drools gets.
     *
     * @param values a value for each property, in order
     */
    Claim claim(List<Object> values, Terms terms) {
        Object[] arguments = new Object[situations.size() + 1];
        int next = 0;
        for (int i = 0; i < situations.size(); i++) {
            Constructor<?> situation = situations.get(i);
            Object[] components = new Object[situation.getParameterCount()];
            for (int j = 0; j < components.length; j++) {
                components[j] = values.get(next++);
            }
            arguments[i] = create(situation, components);
        }
        arguments[situations.size()] = terms;
        return create(claim, arguments);
    }

    private static <T> T create(Constructor<T> constructor, Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create a " + constructor.getName(), e);
        }
    }
}
