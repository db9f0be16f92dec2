package kz.zhardem.tests.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import org.jspecify.annotations.Nullable;

/** A family with everything that several benefits need of it, worked out once. */
final class FamilyOnDay {

    /** An age or birth order that the facts do not tell. */
    static final int UNKNOWN = -1;

    static final int ADULT = 18;

    final LocalDate date;
    final int index;
    final List<Member> members;
    final @Nullable Mother mother;
    final @Nullable Father father;

    /** The children as listed, and at the same place of the arrays their ages and birth orders. */
    final Child[] children;

    final int[] ages;
    final int[] birthOrders;

    /** Ages of all members as listed. */
    final int[] memberAges;

    /** Whether the income per member is at most twice the index; null when unknown. */
    final @Nullable Boolean lowIncome;

    FamilyOnDay(Family family, LocalDate date) {
        this.date = date;
        this.index = CalculationIndex.on(date);
        this.members = family.members();
        int size = members.size();
        this.memberAges = new int[size];
        Child[] childrenFound = new Child[size];
        int[] agesFound = new int[size];
        int count = 0;
        Mother motherFound = null;
        Father fatherFound = null;
        for (int i = 0; i < size; i++) {
            Member member = members.get(i);
            LocalDate born = member.born();
            if (born != null && born.isAfter(date)) {
                throw new InvalidFactsException(
                        "family.members[" + i + "].born", "a date that is not after the day asked for");
            }
            memberAges[i] = born == null ? UNKNOWN : Birthdays.age(born, date);
            if (member instanceof Child child) {
                childrenFound[count] = child;
                agesFound[count++] = memberAges[i];
            } else if (member instanceof Mother m) {
                motherFound = m;
            } else if (member instanceof Father f) {
                fatherFound = f;
            }
        }
        this.mother = motherFound;
        this.father = fatherFound;
        this.children = Arrays.copyOf(childrenFound, count);
        this.ages = Arrays.copyOf(agesFound, count);
        this.birthOrders = birthOrders(children);
        BigDecimal income = family.averageMonthlyIncome();
        // Multiplied, not divided: nothing is rounded before the comparison.
        this.lowIncome = income == null ? null : income.compareTo(BigDecimal.valueOf(2L * index * size)) <= 0;
    }

    private static int[] birthOrders(Child[] children) {
        boolean derivable = true;
        for (Child child : children) {
            derivable &= child.born() != null;
        }
        int[] orders = new int[children.length];
        for (int i = 0; i < children.length; i++) {
            Integer given = children[i].birthOrder();
            if (given != null) {
                orders[i] = given;
            } else {
                orders[i] = derivable ? 1 + earlierThan(i, children) : UNKNOWN;
            }
        }
        return orders;
    }

    /** How many children are older; of those born on the same day, the ones listed before. */
    private static int earlierThan(int i, Child[] children) {
        int earlier = 0;
        LocalDate born = children[i].born();
        for (int j = 0; j < children.length; j++) {
            LocalDate other = children[j].born();
            if (born != null && other != null) {
                int order = other.compareTo(born);
                if (order < 0 || (order == 0 && j < i)) {
                    earlier++;
                }
            }
        }
        return earlier;
    }

    boolean mayBeMinor(int child) {
        return ages[child] < ADULT;
    }

    boolean isMinor(int child) {
        return ages[child] != UNKNOWN && ages[child] < ADULT;
    }

    LocalDate lastDayOfQuarter() {
        int lastMonth = (date.getMonthValue() + 2) / 3 * 3;
        LocalDate first = LocalDate.of(date.getYear(), lastMonth, 1);
        return first.plusDays(first.lengthOfMonth() - 1L);
    }
}
