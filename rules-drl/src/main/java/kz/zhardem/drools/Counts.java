package kz.zhardem.drools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.zhardem.Member;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member counts for something, by facts about nobody else. What is sure not to count, does not, whatever is
 * open besides.
 *
 * @param open the unknown facts that it depends on
 */
record Counts(Truth truth, Set<FactPath> open) {

    static final Counts YES = new Counts(Truth.TRUE, Set.of());

    private static final Counts NO = new Counts(Truth.FALSE, Set.of());

    static Counts of(boolean counts) {
        return counts ? YES : NO;
    }

    /** That it depends on an unknown fact. */
    static Counts by(FactPath open) {
        return new Counts(Truth.UNKNOWN, Set.of(open));
    }

    /** Where one of the two is sure not to be, nothing that the other depends on matters. */
    Counts and(Counts other) {
        if (truth == Truth.FALSE || other.truth == Truth.FALSE) {
            return NO;
        }
        if (open.isEmpty()) {
            return other;
        }
        return other.open.isEmpty() ? this : new Counts(truth.and(other.truth), both(other));
    }

    /** Where one of the two is sure, nothing that the other depends on matters. */
    Counts or(Counts other) {
        return truth == Truth.TRUE || other.truth == Truth.TRUE ? YES : whichever(other);
    }

    /** By one of the two, as will turn out: what either depends on may matter. */
    Counts whichever(Counts other) {
        return open.isEmpty() && other.open.isEmpty()
                ? of(truth.or(other.truth) == Truth.TRUE)
                : new Counts(truth.or(other.truth), both(other));
    }

    private Set<FactPath> both(Counts other) {
        Set<FactPath> both = new LinkedHashSet<>(open);
        both.addAll(other.open);
        return both;
    }

    /** And a fact must be so. */
    Counts and(Member member, String name, @Nullable Boolean fact) {
        return and(fact == null ? by(FactPath.of(member, name)) : of(fact));
    }

    /** And a fact must not be so. */
    Counts andNot(Member member, String name, @Nullable Boolean fact) {
        return and(member, name, fact == null ? null : !fact);
    }

    /**
     * How many members count. Each open one adds nothing or one, whatever the others do, so that every number from the
     * smallest to the largest is possible and every open fact can change it.
     */
    static <M extends Member> Knowledge count(List<M> members, Function<M, Counts> counts) {
        int certain = 0;
        int open = 0;
        Set<FactPath> facts = null;
        for (int i = 0; i < members.size(); i++) {
            M member = members.get(i);
            Counts one = counts.apply(member);
            switch (one.truth()) {
                case TRUE -> certain++;
                case UNKNOWN -> {
                    open++;
                    facts = facts == null ? new LinkedHashSet<>() : facts;
                    facts.addAll(one.open());
                }
                case FALSE -> {
                    // adds nothing
                }
            }
        }
        return facts == null ? Known.of(certain) : new Unknown(certain, certain + open, List.copyOf(facts), List.of());
    }
}
