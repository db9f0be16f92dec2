package kz.zhardem.drools;

import java.util.List;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Subject;
import org.jspecify.annotations.Nullable;

/** For whom a benefit is asked in a family. */
final class Subjects {

    private Subjects() {}

    /**
     * One subject.
     *
     * @param member null for the family as a whole
     */
    record One(@Nullable Member member) {}

    static List<One> of(Subject kind, Family family) {
        return switch (kind) {
            case CHILD -> family.children().stream().map(One::new).toList();
            case MOTHER -> family.mother().map(One::new).stream().toList();
            case FAMILY -> List.of(new One(null));
            case PERSON -> family.members().stream().map(One::new).toList();
        };
    }
}
