package kz.zhardem.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.spi.Suggestion;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads families from rows of some columns. What the columns cannot be is told once, before any row is read. */
final class FamilyReader {

    private static final int NONE = -1;

    private final StructField[] columns;
    private final int members;
    private final int corrupt;
    private final int[] extras;

    /**
     * Prepares to read.
     *
     * @param columns those of the rows
     * @throws IllegalArgumentException when families cannot be read from such columns
     */
    FamilyReader(StructType columns) {
        this.columns = columns.fields();
        List<Integer> others = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        int foundMembers = NONE;
        int foundCorrupt = NONE;
        for (int i = 0; i < this.columns.length; i++) {
            String name = this.columns[i].name();
            FactType fact = FamilyColumns.FAMILY.types().get(name);
            if (!seen.add(name)) {
                throw new IllegalArgumentException("there are two columns " + name + "; rename or drop one");
            } else if (name.equals(FamilyColumns.MEMBERS)) {
                foundMembers = i;
                checkMembers(this.columns[i].dataType());
            } else if (name.equals(FamilyColumns.CORRUPT)) {
                foundCorrupt = i;
            } else if (fact != null) {
                checkType(name, fact, this.columns[i].dataType());
            } else {
                checkName(name);
                others.add(i);
            }
        }
        if (foundMembers == NONE) {
            throw new IllegalArgumentException("there is no column " + FamilyColumns.MEMBERS
                    + " with the members of each family; there is: " + String.join(", ", columns.fieldNames()));
        }
        this.members = foundMembers;
        this.corrupt = foundCorrupt;
        this.extras = others.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void checkMembers(DataType type) {
        DataType element = type instanceof ArrayType array ? array.elementType() : type;
        if (element instanceof StructType struct && element != type) {
            for (StructField field : struct.fields()) {
                FactType fact = FamilyColumns.MEMBER.get(field.name());
                if (fact == null) {
                    throw new IllegalArgumentException("the column " + FamilyColumns.MEMBERS + " has a field "
                            + field.name() + ", which no member has"
                            + Suggestion.of(field.name(), FamilyColumns.MEMBER.keySet()));
                }
                checkType(FamilyColumns.MEMBERS + "." + field.name(), fact, field.dataType());
            }
            return;
        }
        boolean texts = element != type
                && element instanceof MapType map
                && map.keyType() instanceof StringType
                && map.valueType() instanceof StringType;
        if (!texts) {
            throw new IllegalArgumentException("the column " + FamilyColumns.MEMBERS + " is of the type "
                    + type.catalogString()
                    + "; it must be an array of structs, as BenefitDecisions.schema() says, or of map<string,string>");
        }
    }

    private static void checkType(String name, FactType fact, DataType type) {
        if (!fact.readsFrom(type)) {
            throw new IllegalArgumentException("the column " + name + " is of the type " + type.catalogString()
                    + "; it must be of the type " + fact.expectation()
                    + ", so read it as such or cast it");
        }
    }

    /** A fact that stands in a column whose name differs only in its spelling would be taken as unknown. */
    private static void checkName(String name) {
        for (String fact : FamilyColumns.typed().fieldNames()) {
            if (plain(fact).equals(plain(name))) {
                throw new IllegalArgumentException(
                        "the column " + name + " must be named " + fact + "; names are as in the JSON contract");
            }
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The columns that are no facts. */
    StructField[] extras() {
        return Arrays.stream(extras).mapToObj(i -> columns[i]).toArray(StructField[]::new);
    }

    /** What a row holds beside the facts, in the order of {@link #extras()}. */
    @Nullable
    Object[] extras(Row row) {
        return Arrays.stream(extras).mapToObj(row::get).toArray();
    }

    /**
     * The family of a row.
     *
     * @throws InvalidFactsException when the facts cannot be so
     */
    Family read(Row row) {
        if (corrupt != NONE && !row.isNullAt(corrupt)) {
            throw new InvalidFactsException("family", "a JSON object with a list of members, each an object");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            String name = columns[i].name();
            FactType type = FamilyColumns.FAMILY.types().get(name);
            if (type != null && !row.isNullAt(i)) {
                facts.put(name, type.read("family." + name, row.get(i)));
            }
        }
        facts.put(FamilyColumns.MEMBERS, members(row.get(members)));
        return FamilyColumns.FAMILY.create(facts);
    }

    private static List<Member> members(@Nullable Object column) {
        if (column == null) {
            throw new InvalidFactsException("family.members", "a list of members, but it is missing");
        }
        List<Member> all = new ArrayList<>();
        for (Object member : SparkLists.of(column)) {
            String path = "family.members[" + all.size() + "]";
            if (member == null) {
                throw new InvalidFactsException(path, "a member, but it is null");
            }
            all.add(FamilyColumns.member(path, member instanceof Row struct ? fields(struct) : fields(member)));
        }
        return all;
    }

    private static Map<String, Object> fields(Row struct) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String[] names = struct.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            Object value = struct.get(i);
            if (value != null) {
                fields.put(names[i], value);
            }
        }
        return fields;
    }

    private static Map<String, Object> fields(Object map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        SparkLists.map(map).forEach((name, value) -> {
            if (value != null) {
                fields.put((String) name, value);
            }
        });
        return fields;
    }
}
