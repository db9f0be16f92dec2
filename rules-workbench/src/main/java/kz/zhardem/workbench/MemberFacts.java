package kz.zhardem.workbench;

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

/** Which facts a member of one role can have. */
final class MemberFacts {

    static final String ID = "id";

    static final String ROLE = "role";

    private static final Map<Role, MemberFacts> OF_ROLE = ofEveryRole();

    static final FactType ROLES = FactType.oneOf(Role.class);

    private final Role role;
    private final RecordFacts<Member> facts;

    private MemberFacts(Role role, Class<? extends Member> type) {
        this.role = role;
        this.facts = new RecordFacts<>(type, Set.of(ID));
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

    static MemberFacts of(Role role) {
        return Objects.requireNonNull(OF_ROLE.get(role), "a role without facts");
    }

    /** The member that a JSON object describes. */
    static Member read(JsonObject json) {
        return of((Role) json.required(ROLE, ROLES)).member(json);
    }

    /** The fields of a member in JSON: id and role first, and of the facts those that are known. */
    static Map<String, Object> of(Member member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(ID, member.id());
        fields.put(ROLE, member.role());
        fields.putAll(of(member.role()).facts.of(member));
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
        return of(role).facts.type(path.substring(end + 2)).read(path, json);
    }

    /** What the record of the role keeps. */
    RecordFacts<Member> record() {
        return facts;
    }

    private Member member(JsonObject json) {
        json.reject(this::isUnknown, this::expectation);
        @Nullable Object[] values = facts.values(json, Map.of(ID, json.required(ID, FactType.TEXT)));
        try {
            return facts.create(values);
        } catch (InvalidFactsException e) {
            throw e.under(json.path());
        }
    }

    private boolean isUnknown(String name) {
        return !name.equals(ID) && !name.equals(ROLE) && !facts.types().containsKey(name);
    }

    private String expectation(String name) {
        List<Role> others = Arrays.stream(Role.values())
                .filter(other -> of(other).facts.types().containsKey(name))
                .toList();
        if (!others.isEmpty()) {
            return "no such field on a " + role + "; it is one of a "
                    + String.join(" or ", others.stream().map(Role::name).toList());
        }
        List<String> known = new ArrayList<>(List.of(ID));
        known.addAll(facts.types().keySet());
        String suggestion = Suggestion.of(name, known);
        return suggestion.isEmpty()
                ? "only the fields of a " + role + ": " + ROLE + ", " + String.join(", ", known)
                : "a field of a " + role + suggestion;
    }
}
