package kz.zhardem;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts about many families in columns, as tables have them: a row for each family, and a row for each member, those of a
 * family next to each other in the order of the families. A fact of which there is no column is unknown. Members have no
 * names here; as objects they are called {@code m1}, {@code m2} and so on. Immutable and thread-safe; {@code toString} shows
 * no fact.
 */
public final class FamilyColumns {

    private static final int MOST_MEMBERS = 100;

    private static final String MEMBERS = "members";

    private static final String ID = "id";

    private final int[] first;
    private final List<Role> roles;
    private final Map<String, Column> ofFamilies;
    private final Map<String, Column> ofMembers;

    private FamilyColumns(
            int[] first, List<Role> roles, Map<String, Column> ofFamilies, Map<String, Column> ofMembers) {
        this.first = first;
        this.roles = roles;
        this.ofFamilies = Collections.unmodifiableMap(new LinkedHashMap<>(ofFamilies));
        this.ofMembers = Collections.unmodifiableMap(new LinkedHashMap<>(ofMembers));
    }

    /**
     * Starts with families of whom nothing is known but who belongs to them.
     *
     * @param members of each family, how many members it has
     * @param roles of each member, family by family, what it is in the family
     * @return a new builder
     * @throws InvalidFactsException when a family has no member or more than 100, two mothers or two fathers, or when there
     *     are more or fewer roles than members
     */
    public static Builder builder(int[] members, List<Role> roles) {
        int[] first = new int[members.length + 1];
        for (int i = 0; i < members.length; i++) {
            if (members[i] < 1 || members[i] > MOST_MEMBERS) {
                throw new InvalidFactsException(
                        MEMBERS + "[" + i + "]", "at least one member and at most " + MOST_MEMBERS);
            }
            first[i + 1] = Math.addExact(first[i], members[i]);
        }
        if (roles.size() != first[members.length]) {
            throw new InvalidFactsException("roles", first[members.length] + " roles, one for each member");
        }
        List<Role> all = List.copyOf(roles);
        for (int i = 0; i < members.length; i++) {
            List<Role> ofFamily = all.subList(first[i], first[i + 1]);
            if (Collections.frequency(ofFamily, Role.MOTHER) > 1 || Collections.frequency(ofFamily, Role.FATHER) > 1) {
                throw new InvalidFactsException(
                        "roles[" + first[i] + "]", "at most one mother and one father in a family");
            }
        }
        return new Builder(first, all);
    }

    /**
     * The same facts as families have, in columns. Names of members are not kept.
     *
     * @param families the families
     * @return the columns
     */
    public static FamilyColumns of(List<Family> families) {
        List<Member> members = new ArrayList<>();
        families.forEach(family -> members.addAll(family.members()));
        Builder builder = builder(
                families.stream().mapToInt(family -> family.members().size()).toArray(),
                members.stream().map(Member::role).toList());
        for (RecordComponent fact : facts(Family.class).values()) {
            builder.family(fact.getName(), column(fact, families));
        }
        Map<String, RecordComponent> ofMembers = new LinkedHashMap<>();
        List.of(Child.class, Mother.class, Father.class, OtherMember.class)
                .forEach(type -> facts(type).forEach(ofMembers::putIfAbsent));
        for (RecordComponent fact : ofMembers.values()) {
            builder.member(fact.getName(), column(fact, members));
        }
        return builder.build();
    }

    /** The facts of a record by name. */
    private static Map<String, RecordComponent> facts(Class<?> type) {
        Map<String, RecordComponent> facts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals(MEMBERS) && !component.getName().equals(ID)) {
                facts.put(component.getName(), component);
            }
        }
        return facts;
    }

    private static Column column(RecordComponent fact, List<?> rows) {
        Map<Class<?>, Optional<RecordComponent>> ofTypes = new HashMap<>();
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Optional<RecordComponent> own = ofTypes.computeIfAbsent(
                    row.getClass(), type -> Optional.ofNullable(facts(type).get(fact.getName())));
            values.add(own.isEmpty() ? null : read(own.get(), row));
        }
        if (fact.getType() == Boolean.class) {
            byte[] all = new byte[values.size()];
            for (int i = 0; i < all.length; i++) {
                Object value = values.get(i);
                all[i] = value == null ? Column.YesOrNo.UNKNOWN : (byte) (Boolean.TRUE.equals(value) ? 1 : 0);
            }
            return Column.yesOrNo(all);
        }
        if (fact.getType() == LocalDate.class) {
            return Column.days(values.stream()
                    .mapToInt(
                            day -> day == null ? Column.Days.UNKNOWN : Math.toIntExact(((LocalDate) day).toEpochDay()))
                    .toArray());
        }
        if (fact.getType() == BigDecimal.class) {
            return Column.amounts(values.stream()
                    .mapToLong(amount -> amount == null
                            ? Column.Amounts.UNKNOWN
                            : ((BigDecimal) amount).movePointRight(2).longValueExact())
                    .toArray());
        }
        if (fact.getType() == Integer.class) {
            return Column.counts(values.stream()
                    .mapToInt(count -> count == null ? Column.Counts.UNKNOWN : (Integer) count)
                    .toArray());
        }
        return Column.choices(values);
    }

    private static @Nullable Object read(RecordComponent fact, Object row) {
        try {
            return fact.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the fact " + fact.getName(), e);
        }
    }

    /** Collects the columns. For one thread at a time. */
    public static final class Builder {

        private final int[] first;
        private final List<Role> roles;
        private final Map<String, Column> ofFamilies = new LinkedHashMap<>();
        private final Map<String, Column> ofMembers = new LinkedHashMap<>();

        private Builder(int[] first, List<Role> roles) {
            this.first = first;
            this.roles = roles;
        }

        /**
         * Adds a fact about families.
         *
         * @param fact its name, as {@link Family} has it, for example {@code averageMonthlyIncome}
         * @param values a row for each family
         * @return this builder
         * @throws InvalidFactsException when there is no such fact, or the column has another kind or length
         */
        public Builder family(String fact, Column values) {
            check("family." + fact, facts(Family.class).get(fact), values, first.length - 1);
            ofFamilies.put(fact, values);
            return this;
        }

        /**
         * Adds a fact about members.
         *
         * @param fact its name, as {@link Child}, {@link Mother}, {@link Father} or {@link OtherMember} has it, for example
         *     {@code born}; where the record of a member has no such fact, its row is not read
         * @param values a row for each member
         * @return this builder
         * @throws InvalidFactsException when there is no such fact, or the column has another kind or length
         */
        public Builder member(String fact, Column values) {
            RecordComponent component = RECORDS.values().stream()
                    .map(record -> record.components().get(fact))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            check("member." + fact, component, values, roles.size());
            ofMembers.put(fact, values);
            return this;
        }

        private static void check(String path, @Nullable RecordComponent fact, Column values, int rows) {
            if (fact == null) {
                throw new InvalidFactsException(path, "one of the facts " + new TreeSet<>(names(path)));
            }
            Class<? extends Column> kind = kind(fact.getType());
            if (!kind.isInstance(values)) {
                throw new InvalidFactsException(path, "a column of " + kind.getSimpleName());
            }
            if (values.size() != rows) {
                throw new InvalidFactsException(path, rows + " rows, not " + values.size());
            }
            if (values instanceof Column.Choices) {
                checkChoices(path, fact, values);
            }
        }

        private static void checkChoices(String path, RecordComponent fact, Column values) {
            Class<?> element = fact.getGenericType() instanceof ParameterizedType set
                    ? (Class<?>) set.getActualTypeArguments()[0]
                    : null;
            for (int row = 0; row < values.size(); row++) {
                Object value = values.value(row);
                boolean fits = element == null
                        ? fact.getType().isInstance(value)
                        : value instanceof Set<?> some && some.stream().allMatch(element::isInstance);
                if (value != null && !fits) {
                    throw new InvalidFactsException(
                            path + "[" + row + "]",
                            (element == null ? fact.getType() : element).getSimpleName()
                                    + (element == null ? "" : " constants in a set"));
                }
            }
        }

        private static List<String> names(String path) {
            return path.startsWith("family.")
                    ? List.copyOf(facts(Family.class).keySet())
                    : RECORDS.values().stream()
                            .flatMap(record -> record.components().keySet().stream())
                            .distinct()
                            .toList();
        }

        private static Class<? extends Column> kind(Class<?> type) {
            if (type == Boolean.class) {
                return Column.YesOrNo.class;
            }
            if (type == LocalDate.class) {
                return Column.Days.class;
            }
            if (type == BigDecimal.class) {
                return Column.Amounts.class;
            }
            return type == Integer.class ? Column.Counts.class : Column.Choices.class;
        }

        /**
         * Ends.
         *
         * @return the columns
         */
        public FamilyColumns build() {
            return new FamilyColumns(first, roles, ofFamilies, ofMembers);
        }
    }

    /**
     * How many families there are.
     *
     * @return the number
     */
    public int families() {
        return first.length - 1;
    }

    /**
     * The row of the first member of a family.
     *
     * @param family from 0; with {@link #families()}, the number of all members
     * @return a row of the columns of members
     */
    public int firstMember(int family) {
        return first[family];
    }

    /**
     * What a member is in its family.
     *
     * @param member a row
     * @return the role
     */
    public Role role(int member) {
        return roles.get(member);
    }

    /**
     * A fact about families.
     *
     * @param fact its name
     * @return a row for each family; null when there is no column, so that nothing is known
     */
    public @Nullable Column ofFamilies(String fact) {
        return ofFamilies.get(fact);
    }

    /**
     * A fact about members.
     *
     * @param fact its name
     * @return a row for each member; null when there is no column, so that nothing is known
     */
    public @Nullable Column ofMembers(String fact) {
        return ofMembers.get(fact);
    }

    /**
     * The facts about one family as an object.
     *
     * @param family from 0
     * @return the family
     * @throws InvalidFactsException when the facts cannot be so
     */
    public Family family(int family) {
        List<Member> members = new ArrayList<>();
        for (int row = first[family]; row < first[family + 1]; row++) {
            RecordOf record = Objects.requireNonNull(RECORDS.get(roles.get(row)));
            members.add((Member) record.made(row, ofMembers, Map.of(ID, "m" + (row - first[family] + 1))));
        }
        return (Family) FAMILY.made(family, ofFamilies, Map.of(MEMBERS, members));
    }

    /** How a record is made of rows. */
    private record RecordOf(Map<String, RecordComponent> components, List<String> names, Constructor<?> constructor) {

        static RecordOf type(Class<?> type) {
            Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                List<String> names = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                return new RecordOf(facts(type), names, type.getConstructor(parameters));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("record " + type.getName() + " hides its constructor", e);
            }
        }

        Object made(int row, Map<String, Column> columns, Map<String, Object> given) {
            @Nullable Object[] values = new @Nullable Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                Column column = columns.get(names.get(i));
                values[i] = column == null ? given.get(names.get(i)) : column.value(row);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof InvalidFactsException invalid) {
                    throw invalid;
                }
                throw new IllegalStateException("a row cannot be a " + constructor.getName(), e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a row cannot be a " + constructor.getName(), e);
            }
        }
    }

    private static final RecordOf FAMILY = RecordOf.type(Family.class);

    private static final Map<Role, RecordOf> RECORDS = new EnumMap<>(Map.of(
            Role.MOTHER, RecordOf.type(Mother.class),
            Role.FATHER, RecordOf.type(Father.class),
            Role.CHILD, RecordOf.type(Child.class),
            Role.OTHER, RecordOf.type(OtherMember.class)));

    /** Shows no fact. */
    @Override
    public String toString() {
        return "FamilyColumns[" + families() + "]";
    }
}
