package kz.zhardem.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.zhardem.Column;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/** One family after the other among columns. For one thread at a time. */
final class ColumnFamily {

    private final FamilyColumns columns;
    private final ColumnHeadcount headcount;
    private final int today;
    private final Column.@Nullable Days born;
    private final Column.@Nullable Counts birthOrder;
    private final Column.@Nullable YesOrNo parentalRightsLost;
    private final int[] counts;
    private int row;
    private int first;
    private int end;
    private int mother;
    private int father;
    private boolean counted;

    ColumnFamily(FamilyColumns columns, LocalDate date, ColumnHeadcount headcount) {
        this.columns = columns;
        this.headcount = headcount;
        this.today = Math.toIntExact(date.toEpochDay());
        this.born = (Column.Days) columns.ofMembers("born");
        this.birthOrder = (Column.Counts) columns.ofMembers("birthOrder");
        this.parentalRightsLost = (Column.YesOrNo) columns.ofMembers("parentalRightsLost");
        this.counts = new int[headcount.size()];
    }

    /**
     * Goes to a family.
     *
     * @return whether nobody is born later than the day
     */
    boolean moveTo(int family) {
        row = family;
        first = columns.firstMember(family);
        end = columns.firstMember(family + 1);
        mother = -1;
        father = -1;
        counted = false;
        boolean allBorn = true;
        for (int member = first; member < end; member++) {
            switch (columns.role(member)) {
                case MOTHER -> mother = member;
                case FATHER -> father = member;
                default -> {
                    // one of several
                }
            }
            allBorn &= born == null || born.at(member) <= today;
        }
        return allBorn;
    }

    int row() {
        return row;
    }

    /** The row of the first member. */
    int first() {
        return first;
    }

    /** The row after the last member. */
    int end() {
        return end;
    }

    /** A row; -1 when there is none. */
    int mother() {
        return mother;
    }

    /** A row; -1 when there is none. */
    int father() {
        return father;
    }

    /** How many members count for a property; {@link Sensor#OPEN} when facts are missing. */
    int count(int place) {
        if (!counted) {
            headcount.count(this, counts);
            counted = true;
        }
        return counts[place];
    }

    /** As {@link OrderOfBirth} finds it; {@link Sensor#OPEN} when that is left to it. */
    int birthOrder(int child) {
        int given = birthOrder == null ? Column.Counts.UNKNOWN : birthOrder.at(child);
        if (given != Column.Counts.UNKNOWN) {
            return Math.min(given, Sensor.HIGHEST + 1);
        }
        int order = 1;
        for (int other = first; other < end; other++) {
            if (columns.role(other) == Role.CHILD) {
                if (born == null || born.at(other) == Column.Days.UNKNOWN) {
                    return Sensor.OPEN;
                }
                if (isBefore(other, child)) {
                    order++;
                }
            }
        }
        return order;
    }

    /** The same without those over whom the parents' rights are lost. */
    int countedOrder(int child) {
        int order = birthOrder(child);
        int out = 0;
        for (int other = first; other < end; other++) {
            if (columns.role(other) == Role.CHILD && other != child) {
                int lost = parentalRightsLost == null ? Column.YesOrNo.UNKNOWN : parentalRightsLost.at(other);
                boolean dated =
                        born != null && born.at(other) != Column.Days.UNKNOWN && born.at(child) != Column.Days.UNKNOWN;
                if (lost == Column.YesOrNo.UNKNOWN || !dated) {
                    return Sensor.OPEN;
                }
                if (lost == 1 && isBefore(other, child)) {
                    out++;
                }
            }
        }
        return order < 0 ? order : Math.max(1, order - out);
    }

    /** Children of one day count in the order listed. */
    private boolean isBefore(int one, int other) {
        if (born == null || one == other) {
            return false;
        }
        int day = born.at(one);
        int then = born.at(other);
        return day == then ? one < other : day < then;
    }

    /** The completed years of the youngest child; negative when open, {@link Bands#NO_CHILD} when there is none. */
    long youngest() {
        int last = Integer.MIN_VALUE;
        for (int member = first; member < end; member++) {
            if (columns.role(member) == Role.CHILD) {
                if (born == null || born.at(member) == Column.Days.UNKNOWN) {
                    return -1;
                }
                last = Math.max(last, born.at(member));
            }
        }
        return last == Integer.MIN_VALUE
                ? Bands.NO_CHILD
                : ChronoUnit.YEARS.between(LocalDate.ofEpochDay(last), LocalDate.ofEpochDay(today));
    }
}
