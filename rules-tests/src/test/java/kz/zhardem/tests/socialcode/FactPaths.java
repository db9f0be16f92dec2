package kz.zhardem.tests.socialcode;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Member;
import org.jspecify.annotations.Nullable;

/** The facts of a family by the paths that questions name them by, as {@link Family#with(String, Object)} takes them. */
final class FactPaths {

    private static final Set<String> NO_FACTS = Set.of("id", "members");

    private FactPaths() {}

    /** Every place where a fact stands or lacks: the family's own, then each member's. */
    static List<String> of(Family family) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent fact : facts(Family.class)) {
            paths.add(fact.getName());
        }
        for (Member member : family.members()) {
            for (RecordComponent fact : facts(member.getClass())) {
                paths.add(Choice.path(member.id(), fact.getName()));
            }
        }
        return paths;
    }

    /** Those that stand open. A birth order that follows from birth dates does not. */
    static List<String> open(Family family) {
        boolean derived = family.children().stream().allMatch(child -> child.born() != null);
        return of(family).stream()
                .filter(path -> value(family, path) == null && !(derived && path.endsWith("].birthOrder")))
                .toList();
    }

    static @Nullable Object value(Family family, String path) {
        int end = path.lastIndexOf("].");
        if (end < 0) {
            return value((Record) family, path);
        }
        String id = path.substring("members[".length(), end);
        for (Member member : family.members()) {
            if (member.id().equals(id)) {
                return value((Record) member, path.substring(end + 2));
            }
        }
        throw new IllegalArgumentException(path);
    }

    static List<RecordComponent> facts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !NO_FACTS.contains(component.getName()))
                .toList();
    }

    private static @Nullable Object value(Record facts, String name) {
        for (RecordComponent fact : facts(facts.getClass())) {
            if (fact.getName().equals(name)) {
                return value(facts, fact);
            }
        }
        throw new IllegalArgumentException(name);
    }

    static @Nullable Object value(Record facts, RecordComponent fact) {
        try {
            return fact.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a path is a child's birth order, which may stay open and follow from the birth dates. */
    static boolean isOrder(String path, Family family) {
        return family.children().stream()
                .map(Child::id)
                .anyMatch(id -> path.equals(Choice.path(id, "birthOrder")));
    }
}
