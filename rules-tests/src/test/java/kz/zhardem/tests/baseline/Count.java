package kz.zhardem.tests.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.zhardem.Child;
import org.jspecify.annotations.Nullable;

/**
 * How many children under 18 count: some surely do, some surely do not, and of the others each may or may not, whatever
 * the others turn out to be.
 *
 * <p>A limit is reached for sure when the sure ones reach it, and missed for sure when all that may count do not. Between
 * the two, every fact of every undecided child can change the answer: let as many of the other undecided ones count that
 * one is lacking (there are enough of them, or the limit would be out of reach), let this child's other unknown facts
 * be favourable, and the answer turns on this one.
 */
final class Count {

    private final FamilyOnDay family;
    private final boolean[] sure;
    private final boolean[] possible;
    private final boolean mustLiveWithMother;
    private final boolean mustHaveDisability;
    private int sureOnes;
    private int possibleOnes;

    private Count(FamilyOnDay family, boolean mustLiveWithMother, boolean mustHaveDisability) {
        this.family = family;
        this.mustLiveWithMother = mustLiveWithMother;
        this.mustHaveDisability = mustHaveDisability;
        int size = family.children.length;
        this.sure = new boolean[size];
        this.possible = new boolean[size];
        for (int i = 0; i < size; i++) {
            Boolean asked = asked(family.children[i]);
            possible[i] = family.mayBeMinor(i) && (asked == null || asked);
            sure[i] = family.isMinor(i) && asked != null && asked;
            possibleOnes += possible[i] ? 1 : 0;
            sureOnes += sure[i] ? 1 : 0;
        }
    }

    static Count ofMinors(FamilyOnDay family) {
        return new Count(family, false, false);
    }

    static Count ofMinorsLivingWithMother(FamilyOnDay family) {
        return new Count(family, true, false);
    }

    static Count ofMinorsWithDisability(FamilyOnDay family) {
        return new Count(family, false, true);
    }

    /** What is asked of a minor besides the age; true when nothing is. */
    private @Nullable Boolean asked(Child child) {
        if (mustLiveWithMother) {
            return child.livesWithMother();
        }
        return mustHaveDisability ? child.disability() : Boolean.TRUE;
    }

    boolean reaches(int limit) {
        return sureOnes >= limit;
    }

    boolean isBelow(int limit) {
        return possibleOnes < limit;
    }

    /** The unknown facts of the children who may or may not count. */
    List<String> undecided() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < sure.length; i++) {
            if (possible[i] && !sure[i]) {
                Child child = family.children[i];
                if (child.born() == null) {
                    paths.add(Paths.of(child.id(), "born"));
                }
                if (asked(child) == null) {
                    paths.add(Paths.of(child.id(), mustLiveWithMother ? "livesWithMother" : "disability"));
                }
            }
        }
        return paths;
    }

    /**
     * The last day on which the sure ones still reach a limit that they reach today: of the oldest of them as many may turn
     * 18 as are over the limit, and the next one ends it.
     */
    LocalDate until(int limit) {
        LocalDate[] lastDays = new LocalDate[sureOnes];
        int found = 0;
        for (int i = 0; i < sure.length; i++) {
            LocalDate born = family.children[i].born();
            if (sure[i] && born != null) {
                lastDays[found++] = Birthdays.dayBefore(FamilyOnDay.ADULT, born);
            }
        }
        Arrays.sort(lastDays);
        return lastDays[sureOnes - limit];
    }
}
