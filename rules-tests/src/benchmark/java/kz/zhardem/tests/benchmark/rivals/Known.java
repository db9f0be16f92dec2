package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Mother;
import org.jspecify.annotations.Nullable;

/** Reads facts that must be known, because rivals have no third value. */
public final class Known {

    private static final Set<Award> AWARDS_THAT_COUNT =
            EnumSet.of(Award.ALTYN_ALQA, Award.KUMIS_ALQA, Award.MATERNAL_GLORY_I, Award.MATERNAL_GLORY_II);

    private Known() {}

    /**
     * A fact.
     *
     * @param <T> its type
     * @param fact the fact
     * @return the same
     * @throws IllegalArgumentException when it is unknown
     */
    public static <T> T fact(@Nullable T fact) {
        if (fact == null) {
            throw new IllegalArgumentException("a fact is unknown; rivals decide families of which all is known");
        }
        return fact;
    }

    /**
     * Whether a mother has an award that counts for the special state allowance.
     *
     * @param mother the mother
     * @return whether she has
     */
    public static boolean awarded(Mother mother) {
        for (Award award : fact(mother.awards())) {
            if (AWARDS_THAT_COUNT.contains(award)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A day as a number whose order is the calendar's, like 20060915.
     *
     * @param day the day
     * @return the number
     */
    public static int day(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** The order that was given, or one more than there are older children; of twins the one listed first is older. */
    static int birthOrder(List<Child> children, int number) {
        Child child = children.get(number);
        Integer given = child.birthOrder();
        if (given != null) {
            return given;
        }
        LocalDate born = fact(child.born());
        int order = 1;
        for (int i = 0; i < children.size(); i++) {
            int comparison = fact(children.get(i).born()).compareTo(born);
            if (comparison < 0 || (comparison == 0 && i < number)) {
                order++;
            }
        }
        return order;
    }
}
