package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Child;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;

/**
 * Which child is born before which. Children of one day count in the order listed.
 *
 * @param children the listed ones, in order
 */
record OrderOfBirth(List<Child> children) {

    /**
     * As given, or by the birth dates when all listed children's are known. As long as a date is open the order itself may
     * still be given, whatever the dates turn out to be.
     */
    Knowledge among(Child child) {
        Integer given = child.birthOrder();
        if (given != null) {
            return Known.of((int) given);
        }
        int order = 1;
        boolean dated = true;
        for (int i = 0; i < children.size(); i++) {
            Child other = children.get(i);
            dated &= other.born() != null;
            if (before(other, child) == Truth.TRUE) {
                order++;
            }
        }
        return dated
                ? Known.of(order)
                : new Unknown(
                        1,
                        Integer.MAX_VALUE,
                        List.of(FactPath.of(child, "birthOrder")),
                        children.stream().flatMap(OrderOfBirth::undated).toList());
    }

    /** The same, without the elder listed children over whom the parents' rights are lost or limited. */
    Knowledge counted(Child child) {
        int out = 0;
        int open = 0;
        Set<FactPath> lost = new LinkedHashSet<>();
        Set<FactPath> dates = new LinkedHashSet<>();
        for (Child other : children) {
            Boolean rightsLost = other.parentalRightsLost();
            Truth before = before(other, child);
            Truth leftOut = before.and(rightsLost == null ? Truth.UNKNOWN : Truth.of(rightsLost));
            if (leftOut == Truth.TRUE) {
                out++;
            } else if (leftOut == Truth.UNKNOWN) {
                open++;
                if (rightsLost == null) {
                    lost.add(FactPath.of(other, "parentalRightsLost"));
                }
                if (before == Truth.UNKNOWN) {
                    Stream.of(other, child).flatMap(OrderOfBirth::undated).forEach(dates::add);
                }
            }
        }
        if (!(among(child) instanceof Known order)) {
            return with((Unknown) among(child), lost);
        }
        int most = Math.max(1, (Integer) order.value() - out);
        int least = Math.max(1, most - open);
        return least == most ? new Known(most) : new Unknown(least, most, List.copyOf(lost), List.copyOf(dates));
    }

    private static Unknown with(Unknown order, Set<FactPath> more) {
        List<FactPath> facts = new ArrayList<>(order.facts());
        facts.addAll(more);
        return new Unknown(order.atLeast(), order.atMost(), List.copyOf(facts), order.instead());
    }

    private static Stream<FactPath> undated(Child child) {
        return child.born() == null ? Stream.of(FactPath.of(child, "born")) : Stream.empty();
    }

    private Truth before(Child one, Child other) {
        if (one.id().equals(other.id())) {
            return Truth.FALSE;
        }
        LocalDate born = one.born();
        LocalDate then = other.born();
        if (born == null || then == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(born.equals(then) ? children.indexOf(one) < children.indexOf(other) : born.isBefore(then));
    }
}
