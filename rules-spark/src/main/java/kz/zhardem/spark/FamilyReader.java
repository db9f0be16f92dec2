package kz.zhardem.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.spark.FamilyColumns.MemberReader;
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
    private final @Nullable Fact[] facts;
    private final MemberReader structs;

    /** The fact in a column: its type, its path in errors, and its place in the record. */
    private record Fact(FactType type, String path, int place) {}

    /**
     * Prepares to read.
     *
     * @param columns those of the rows
     * @throws IllegalArgumentException when families cannot be read from such columns
     */
    FamilyReader(StructType columns) {
        this.columns = columns.fields();
        this.facts = new @Nullable Fact[this.columns.length];
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
                facts[i] = new Fact(fact, "family." + name, FamilyColumns.FAMILY.place(name));
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
        this.structs = new MemberReader(fieldsOfMembers(this.columns[foundMembers].dataType()));
        this.corrupt = foundCorrupt;
        this.extras = others.stream().mapToInt(Integer::intValue).toArray();
    }

    /** None when the members are maps. */
    private static List<String> fieldsOfMembers(DataType members) {
        return members instanceof ArrayType array && array.elementType() instanceof StructType struct
                ? List.of(struct.fieldNames())
                : List.of();
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
        @Nullable Object[] kept = new @Nullable Object[extras.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = row.get(extras[i]);
        }
        return kept;
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
        @Nullable Object[] values = FamilyColumns.FAMILY.blank();
        for (int i = 0; i < facts.length; i++) {
            Fact fact = facts[i];
            if (fact != null && !row.isNullAt(i)) {
                values[fact.place()] = fact.type().read(fact.path(), row.get(i));
            }
        }
        values[FamilyColumns.FAMILY.place(FamilyColumns.MEMBERS)] = members(row.get(members));
        return FamilyColumns.FAMILY.create(values);
    }

    private List<Member> members(@Nullable Object column) {
        if (column == null) {
            throw new InvalidFactsException("family.members", "a list of members, but it is missing");
        }
        List<Member> all = new ArrayList<>();
        for (Object member : SparkLists.of(column)) {
            if (member == null) {
                throw new InvalidFactsException(path(all), "a member, but it is null");
            }
            try {
                all.add(
                        member instanceof Row struct
                                ? structs.read(struct)
                                : FamilyColumns.member(SparkLists.map(member)));
            } catch (InvalidFactsException e) {
                throw e.under(path(all));
            }
        }
        return all;
    }

    /** Where the next member stands. */
    private static String path(List<Member> before) {
        return "family.members[" + before.size() + "]";
    }
}
