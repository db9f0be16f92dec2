package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import kz.zhardem.Child;

/**
 * Which child it is, and what follows for the amount. Given, or derived once all listed children's birth dates are known;
 * otherwise any number may still be given, and each unknown date is asked for, too.
 */
final class BirthOrders {

    private static final int FOURTH = 4;

    private final List<Child> children;

    private final LocalDate date;

    BirthOrders(List<Child> children, LocalDate date) {
        this.children = children;
        this.date = date;
    }

    /** The amounts that are possible, and the facts that decide between them. */
    record Amounts(Set<BigDecimal> possible, SortedSet<String> missing) {}

    /**
     * By birth order.
     *
     * @param child the place in the list of children
     */
    Amounts byOrder(int child, IntFunction<BigDecimal> amount) {
        Choice<Integer> order = order(child);
        return sumUp(List.of(new Share(List.of(order), order::get)), amount, order);
    }

    /**
     * By birth order without the elder children over whom parental rights are lost.
     *
     * @param child the place in the list of children
     * @param eligible birth dates with which any amount is due at all
     */
    Amounts byCountedOrder(int child, Predicate<LocalDate> eligible, IntFunction<BigDecimal> amount) {
        Set<BigDecimal> possible = new HashSet<>();
        SortedSet<String> missing = new TreeSet<>();
        for (LocalDate born : birthDates(child, eligible)) {
            Choice<Integer> order = order(child);
            List<Share> shares = new ArrayList<>();
            shares.add(new Share(List.of(order), order::get));
            for (int other = 0; other < children.size(); other++) {
                if (other != child) {
                    shares.add(lostElder(other, other < child, born));
                }
            }
            Amounts amounts = sumUp(shares, amount, order);
            possible.addAll(amounts.possible());
            missing.addAll(amounts.missing());
        }
        return new Amounts(possible, missing);
    }

    private Amounts sumUp(List<Share> shares, IntFunction<BigDecimal> amount, Choice<Integer> order) {
        Sum sum = new Sum(shares, number -> number);
        IntFunction<BigDecimal> ofAtLeastFirst = number -> amount.apply(Math.max(1, number));
        IntToLongFunction answer = number -> ofAtLeastFirst.apply(number).longValueExact();
        Set<BigDecimal> possible = new HashSet<>();
        sum.possible().forEach(number -> possible.add(ofAtLeastFirst.apply(number)));
        SortedSet<String> missing = sum.deciding(List.of(answer));
        if (missing.contains(order.path)) {
            for (Child child : children) {
                if (child.born() == null) {
                    missing.add(Choice.path(child.id(), "born"));
                }
            }
        }
        return new Amounts(possible, missing);
    }

    private Choice<Integer> order(int child) {
        Child one = children.get(child);
        String path = Choice.path(one.id(), "birthOrder");
        if (one.birthOrder() != null) {
            return Choice.of(path, one.birthOrder(), List.of());
        }
        List<Integer> any = new ArrayList<>();
        for (int order = 1; order < FOURTH + children.size() + 1; order++) {
            any.add(order);
        }
        int elder = 0;
        for (int other = 0; other < children.size(); other++) {
            LocalDate born = children.get(other).born();
            if (born == null || one.born() == null) {
                return Choice.of(path, null, any);
            }
            elder += other != child && isElder(born, other < child, one.born()) ? 1 : 0;
        }
        return Choice.of(path, 1 + elder, any);
    }

    /** Of children born on one day the one listed before is the elder. */
    private static boolean isElder(LocalDate other, boolean listedBefore, LocalDate born) {
        return other.isBefore(born) || (listedBefore && other.equals(born));
    }

    private Share lostElder(int other, boolean listedBefore, LocalDate born) {
        Child child = children.get(other);
        Choice<Boolean> lost = Choice.of(child.id(), "parentalRightsLost", child.parentalRightsLost());
        List<LocalDate> elderOrNot = List.of(LocalDate.MIN, date);
        Choice<LocalDate> day = Choice.of(Choice.path(child.id(), "born"), child.born(), elderOrNot);
        return new Share(List.of(lost, day), () -> lost.get() && isElder(day.get(), listedBefore, born) ? -1 : 0);
    }

    /** The child's own date; while it is unknown, every one that is eligible and that tells it apart from the others. */
    private Set<LocalDate> birthDates(int child, Predicate<LocalDate> eligible) {
        Set<LocalDate> dates = new HashSet<>();
        LocalDate known = children.get(child).born();
        if (known != null) {
            dates.add(known);
        } else {
            dates.add(date);
            // So that an unknown one may also be younger.
            dates.add(date.minusDays(1));
            for (Child other : children) {
                LocalDate born = other.born();
                for (int days = -1; born != null && days <= 1; days++) {
                    LocalDate near = born.plusDays(days);
                    if (!near.isAfter(date)) {
                        dates.add(near);
                    }
                }
            }
        }
        dates.removeIf(eligible.negate());
        return dates;
    }
}
