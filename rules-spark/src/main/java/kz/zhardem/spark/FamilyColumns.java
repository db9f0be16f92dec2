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

    /** The field of a member's record, or of a role that has none of that name. */
    private record Field(
            Role role, String name, int place, @Nullable FactType type) {

        static Field of(Role role, String name) {
            FactRecord<Member> facts = FamilyColumns.of(role);
            return new Field(role, name, facts.place(name), facts.types().get(name));
        }

        void read(Object value, @Nullable Object[] into) {
            if (type == null) {
                throw new InvalidFactsException(name, expectation(role, name));
            }
            into[place] = type.read(name, value);
        }
    }

    /** Reads members from structs. What a field means for each role is looked up once and not for each member. */
    static final class MemberReader {

        private final int id;
        private final int role;
        private final Map<Role, Field[]> fields = new EnumMap<>(Role.class);

        /**
         * Prepares to read.
         *
         * @param names the fields of the structs
         */
        MemberReader(List<String> names) {
            this.id = names.indexOf(ID);
            this.role = names.indexOf(ROLE);
            for (Role one : Role.values()) {
                fields.put(one, names.stream().map(name -> Field.of(one, name)).toArray(Field[]::new));
            }
        }

        /**
         * A member.
         *
         * @throws InvalidFactsException when the facts cannot be so; its path begins at the member
         */
        Member read(Row struct) {
            Role read = role(role < 0 ? null : struct.get(role), id >= 0 && !struct.isNullAt(id));
            @Nullable Object[] values = FamilyColumns.of(read).blank();
            Field[] all = Objects.requireNonNull(fields.get(read));
            for (int i = 0; i < all.length; i++) {
                Object value = i == role ? null : struct.get(i);
                if (value != null) {
                    all[i].read(value, values);
                }
            }
            return FamilyColumns.of(read).create(values);
        }
    }

    /**
     * A member.
     *
     * @param fields its fields
     * @throws InvalidFactsException when the facts cannot be so; its path begins at the member
     */
    static Member member(Map<?, ? extends @Nullable Object> fields) {
        Role role = role(fields.get(ROLE), fields.get(ID) != null);
        @Nullable Object[] values = of(role).blank();
        fields.forEach((name, value) -> {
            if (value != null && !name.equals(ROLE)) {
                Field.of(role, (String) name).read(value, values);
            }
        });
        return of(role).create(values);
    }

    private static Role role(@Nullable Object given, boolean hasId) {
        if (given == null || !hasId) {
            throw new InvalidFactsException(given == null ? ROLE : ID, "a value, but it is missing");
        }
        return (Role) ROLES.read(ROLE, given);
    }

    private static String expectation(Role role, String name) {
        return MEMBER.containsKey(name)
                ? "nothing: a " + role + " has no such field"
                : "a field of a " + role + Suggestion.of(name, of(role).types().keySet());
    }
}
