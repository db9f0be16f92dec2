package kz.zhardem.tests.families;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.zhardem.Award;
import kz.zhardem.Family;
import kz.zhardem.Member;
import org.jspecify.annotations.Nullable;

/** Makes a family with a property smaller while it keeps the property, so that a person can read a failing case. */
public final class SmallestCase {

    private SmallestCase() {}

    /**
     * Leaves out members and facts, one at a time, as long as the property stays.
     *
     * @param start a case with the property
     * @param property what to keep; an exception of it counts as no
     * @return a case with the property from which nothing more can be left out
     */
    public static FamilyCase of(FamilyCase start, Predicate<FamilyCase> property) {
        FamilyCase smallest = start;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (FamilyCase candidate : smaller(smallest)) {
                if (property.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<FamilyCase> smaller(FamilyCase big) {
        List<FamilyCase> candidates = new ArrayList<>();
        Family family = big.family();
        for (int i = 0; i < family.members().size() && family.members().size() > 1; i++) {
            List<Member> members = new ArrayList<>(family.members());
            members.remove(i);
            candidates.add(new FamilyCase(RandomFamilies.with(family, members), big.date()));
        }
        for (Fact fact : Fact.allOf(family)) {
            Object value = fact.in(family);
            if (value != null) {
                candidates.add(new FamilyCase(fact.put(family, null), big.date()));
                Object plain = plain(value);
                if (plain != null && !plain.equals(value)) {
                    candidates.add(new FamilyCase(fact.put(family, plain), big.date()));
                }
            }
        }
        return candidates;
    }

    /** The least that a known fact can say; null when nothing is less than what it says. */
    private static @Nullable Object plain(Object value) {
        if (value instanceof Boolean) {
            return false;
        }
        if (value instanceof BigDecimal) {
            return BigDecimal.ZERO;
        }
        if (value instanceof Integer) {
            return 1;
        }
        return value instanceof Set<?> ? EnumSet.noneOf(Award.class) : null;
    }
}
