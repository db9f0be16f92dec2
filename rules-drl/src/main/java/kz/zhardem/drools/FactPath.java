package kz.zhardem.drools;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    static final String INCOME = "averageMonthlyIncome";

    /** The names of the amounts that the family itself has. */
    static List<String> amountsOfFamily() {
        return Arrays.stream(Family.class.getRecordComponents())
                .filter(component -> component.getType() == BigDecimal.class)
                .map(RecordComponent::getName)
                .toList();
    }

    static FactPath ofFamily(String name) {
        return new FactPath(null, name);
    }

    static FactPath of(Member member, String name) {
        return new FactPath(member.id(), name);
    }

    /** What {@link #toString()} wrote. */
    static FactPath parse(String path) {
        // An id may hold any character, so the path is split at its last bracket.
        int end = path.lastIndexOf("].");
        return end < 0
                ? ofFamily(path)
                : new FactPath(path.substring("members[".length(), end), path.substring(end + 2));
    }

    /** Written out, since it stands in sets everywhere: what Java makes of a record takes a first decision a tenth of its time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactPath path && name.equals(path.name) && Objects.equals(member, path.member);
    }

    /** By both. */
    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(member) + name.hashCode();
    }

    /** The value of the fact, if it is known and there is such a fact. */
    Optional<Object> get(Family family) {
        if (member == null) {
            return Facts.of(family, name);
        }
        return family.members().stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .flatMap(one -> Facts.of(one, name));
    }

    /** The same facts, but for this one. */
    Family set(Family family, Object value) {
        return family.with(toString(), value);
    }

    /** The path as in the JSON of the facts: {@code members[dana].born}. */
    @Override
    public String toString() {
        return member == null ? name : "members[" + member + "]." + name;
    }
}
