package kz.zhardem.spark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;
import kz.zhardem.spi.Suggestion;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Which facts there are about a family and its members, and the columns that hold them. */
final class FamilyColumns {

    static final String MEMBERS = "members";

    static final String ID = "id";

    static final String ROLE = "role";

    /** Where Spark's reader of JSON puts a line that is none. */
    static final String CORRUPT = "_corrupt_record";

    static final FactRecord<Family> FAMILY = new FactRecord<>(Family.class, Set.of(MEMBERS));

    static final FactType ROLES = FactType.of(Role.class);

    /** Every field of a member, whatever the role. */
    static final Map<String, FactType> MEMBER = new LinkedHashMap<>();

    private static final Map<Role, FactRecord<Member>> OF_ROLE = new EnumMap<>(Role.class);

    static {
        MEMBER.put(ID, FactType.TEXT);
        MEMBER.put(ROLE, ROLES);
        for (Role role : Role.values()) {
            FactRecord<Member> facts = new FactRecord<>(recordOf(role), Set.of());
            OF_ROLE.put(role, facts);
            MEMBER.putAll(facts.types());
        }
    }

    private FamilyColumns() {}

    private static Class<? extends Member> recordOf(Role role) {
        return switch (role) {
            case MOTHER -> Mother.class;
            case FATHER -> Father.class;
            case CHILD -> Child.class;
            case OTHER -> OtherMember.class;
        };
    }

    private static FactRecord<Member> of(Role role) {
        return Objects.requireNonNull(OF_ROLE.get(role), "a role without facts");
    }

    /** The columns of a family, each of the type of its fact. */
    static StructType typed() {
        StructType member = new StructType();
        for (Map.Entry<String, FactType> field : MEMBER.entrySet()) {
            member = member.add(field.getKey(), field.getValue().column());
        }
        StructType family = new StructType();
        for (Map.Entry<String, FactType> fact : FAMILY.types().entrySet()) {
            family = family.add(fact.getKey(), fact.getValue().column());
        }
        return family.add(MEMBERS, DataTypes.createArrayType(member));
    }

    /** The columns by which JSON is read: no value is lost or guessed before it is checked, and no name of a member's field. */
    static StructType written() {
        StructType family = new StructType();
        for (String fact : FAMILY.types().keySet()) {
            family = family.add(fact, DataTypes.StringType);
        }
        return family.add(
                        MEMBERS,
                        DataTypes.createArrayType(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType)))
                .add(CORRUPT, DataTypes.StringType);
    }

    /** A family as a row of {@link #typed}. */
    static Row row(Family family) {
        List<@Nullable Object> values = new ArrayList<>();
        FAMILY.types().keySet().forEach(fact -> values.add(FAMILY.value(family, fact)));
        values.add(family.members().stream().map(FamilyColumns::row).toArray());
        return RowFactory.create(values.toArray());
    }

    private static Row row(Member member) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String field : MEMBER.keySet()) {
            values.add(
                    field.equals(ROLE)
                            ? ROLES.write(member.role())
                            : of(member.role()).value(member, field));
        }
        return RowFactory.create(values.toArray());
    }

    /**
     * A member.
     *
     * @param path where it stands
     * @param fields its fields that are not null
     */
    static Member member(String path, Map<String, Object> fields) {
        Object given = fields.get(ROLE);
        if (given == null || !fields.containsKey(ID)) {
            throw new InvalidFactsException(path + "." + (given == null ? ROLE : ID), "a value, but it is missing");
        }
        Role role = (Role) ROLES.read(path + "." + ROLE, given);
        FactRecord<Member> facts = of(role);
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.equals(ROLE)) {
                return;
            }
            FactType type = facts.types().get(name);
            if (type == null) {
                throw new InvalidFactsException(path + "." + name, expectation(role, name));
            }
            values.put(name, type.read(path + "." + name, value));
        });
        try {
            return facts.create(values);
        } catch (InvalidFactsException e) {
            throw e.under(path);
        }
    }

    private static String expectation(Role role, String name) {
        return MEMBER.containsKey(name)
                ? "nothing: a " + role + " has no such field"
                : "a field of a " + role + Suggestion.of(name, of(role).types().keySet());
    }
}
