package kz.zhardem.workbench;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.zhardem.Child;
import kz.zhardem.Father;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a member of one role can have, taken from the components of its record: a fact that is added there can
 * be read from JSON at once.
 */
final class MemberFacts {

    private static final String ID = "id";

    private static final String ROLE = "role";

    private static final Map<Role, MemberFacts> OF_ROLE = ofEveryRole();

    private static final FactType ROLES = FactType.oneOf(Role.class);

    private final Role role;
    private final Constructor<? extends Member> constructor;
    private final Map<String, FactType> types = new LinkedHashMap<>();

    private MemberFacts(Role role, Class<? extends Member> type) {
        this.role = role;
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            types.put(component.getName(), FactType.of(component.getGenericType()));
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor", e);
        }
    }

    private static Map<Role, MemberFacts> ofEveryRole() {
        Map<Role, MemberFacts> all = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            all.put(role, new MemberFacts(role, recordOf(role)));
        }
        return all;
    }

    private static Class<? extends Member> recordOf(Role role) {
        return switch (role) {
            case MOTHER -> Mother.class;
            case FATHER -> Father.class;
            case CHILD -> Child.class;
            case OTHER -> OtherMember.class;
        };
    }

    /** The member that a JSON object describes. */
    static Member read(JsonObject json) {
        Role role = (Role) json.required(ROLE, ROLES);
        MemberFacts facts = OF_ROLE.get(role);
        if (facts == null) {
            throw new IllegalStateException("a role without facts");
        }
        return facts.member(json);
    }

    /** The fields of a member in JSON: id and role first, and of the facts those that are known. */
    static Map<String, Object> of(Member member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(ID, member.id());
        fields.put(ROLE, member.role());
        try {
            for (RecordComponent component : member.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(member);
                if (value != null) {
                    fields.put(component.getName(), value);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a member's record is public", e);
        }
        return fields;
    }

    /**
     * The value of one fact, as the member's record takes it.
     *
     * @param family everyone
     * @param path the fact, such as {@code members[dana].born}
     * @param json its value as it stands in JSON
     */
    static Object read(List<Member> family, String path, Object json) {
        // An id may hold any character, so the path is split at its last bracket.
        int end = path.lastIndexOf("].");
        String id = path.substring("members[".length(), end);
        Role role = family.stream()
                .filter(member -> member.id().equals(id))
                .map(Member::role)
                .findFirst()
                .orElseThrow();
        FactType type = Objects.requireNonNull(OF_ROLE.get(role)).types.get(path.substring(end + 2));
        return Objects.requireNonNull(type).read(path, json);
    }

    private Member member(JsonObject json) {
        json.reject(this::isUnknown, this::expectation);
        List<@Nullable Object> values = new ArrayList<>();
        types.forEach(
                (name, type) -> values.add(name.equals(ID) ? json.required(name, type) : json.optional(name, type)));
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidFactsException invalid) {
                throw invalid.under(json.path());
            }
            throw new IllegalStateException("a member cannot be made of its facts", e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a member's record is public", e);
        }
    }

    private boolean isUnknown(String name) {
        return !name.equals(ROLE) && !types.containsKey(name);
    }

    private String expectation(String name) {
        List<Role> others = Arrays.stream(Role.values())
                .filter(other -> {
                    MemberFacts facts = OF_ROLE.get(other);
                    return facts != null && facts.types.containsKey(name);
                })
                .toList();
        if (!others.isEmpty()) {
            return "no such field on a " + role + "; it is one of a "
                    + String.join(" or ", others.stream().map(Role::name).toList());
        }
        Set<String> known = types.keySet();
        String suggestion = Suggestion.of(name, known);
        return suggestion.isEmpty()
                ? "only the fields of a " + role + ": " + ROLE + ", " + String.join(", ", known)
                : "a field of a " + role + suggestion;
    }
}
