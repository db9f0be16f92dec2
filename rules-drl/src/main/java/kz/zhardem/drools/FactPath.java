package kz.zhardem.drools;

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

    /** The fact of a path as {@link #toString} writes it. An id may hold any character, so it ends at the last bracket. */
    static FactPath parse(String path) {
        int end = path.lastIndexOf("].");
        return end < 0
                ? new FactPath(null, path)
                : new FactPath(path.substring("members[".length(), end), path.substring(end + 2));
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
