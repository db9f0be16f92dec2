package kz.zhardem.drools;

import java.time.LocalDate;
import kz.zhardem.Column;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/** Some hundred families in a row among columns: what is the same for all of them is done in one go. For one thread at a time. */
final class ColumnStretch {

    /** Few enough that what is read of them stays in a processor's cache. */
    static final int SIZE = 512;

    private final FamilyColumns columns;
    private final ColumnHeadcount headcount;
    private final int today;
    private final Column.@Nullable Days born;
    private final Column.@Nullable Counts birthOrder;
    private final Column.@Nullable YesOrNo parentalRightsLost;
    private final int[] mothers = new int[SIZE];
    private final int[] fathers = new int[SIZE];
    private final boolean[] allBorn = new boolean[SIZE];

    /** By place of the property and by family. */
    private final int[][] counts;

    private int first;
    private int size;

    ColumnStretch(FamilyColumns columns, LocalDate date, ColumnHeadcount headcount) {
        this.columns = columns;
        this.headcount = headcount;
        this.today = Math.toIntExact(date.toEpochDay());
        this.born = (Column.Days) columns.ofMembers("born");
        this.birthOrder = (Column.Counts) columns.ofMembers("birthOrder");
        this.parentalRightsLost = (Column.YesOrNo) columns.ofMembers("parentalRightsLost");
        this.counts = new int[headcount.size()][SIZE];
    }

    /** Goes to the families from a row on. */
    void moveTo(int row) {
        first = row;
        size = Math.min(SIZE, columns.families() - row);
        for (int family = 0; family < size; family++) {
            int mother = -1;
            int father = -1;
            boolean born = true;
            for (int member = firstMember(family); member < end(family); member++) {
                Role role = columns.role(member);
                mother = role == Role.MOTHER ? member : mother;
                father = role == Role.FATHER ? member : father;
                born &= this.born == null || this.born.at(member) <= today;
            }
            mothers[family] = mother;
            fathers[family] = father;
            allBorn[family] = born;
        }
        headcount.count(this, counts);
    }

    /** How many families there are. */
    int size() {
        return size;
    }

    /** The row of a family. */
    int row(int family) {
        return first + family;
    }

    /** The row of a family's first member. */
    int firstMember(int family) {
        return columns.firstMember(first + family);
    }

    /** The row after a family's last member. */
    int end(int family) {
        return columns.firstMember(first + family + 1);
    }

    int members(int family) {
        return end(family) - firstMember(family);
    }

    /** By family, the row of its mother; -1 when there is none. */
    int[] mothers() {
        return mothers;
    }

    /** By family, the row of its father; -1 when there is none. */
    int[] fathers() {
        return fathers;
    }

    /** Whether nobody of a family is born after the day. */
    boolean isBorn(int family) {
        return allBorn[family];
    }

    /** By family, how many members count for a property; {@link Sensor#OPEN} when facts are missing. */
    int[] counts(int place) {
        return counts[place];
    }

    /** As {@link OrderOfBirth} finds it; {@link Sensor#OPEN} when that is left to it. */
    int birthOrder(int family, int child) {
        int given = birthOrder == null ? Column.Counts.UNKNOWN : birthOrder.at(child);
        if (given != Column.Counts.UNKNOWN) {
            return Math.min(given, Sensor.HIGHEST + 1);
        }
        int order = 1;
        for (int other = firstMember(family); other < end(family); other++) {
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
    int countedOrder(int family, int child) {
        int order = birthOrder(family, child);
        int out = 0;
        for (int other = firstMember(family); other < end(family); other++) {
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

    /** The completed years of a family's youngest child; negative when open, {@link Bands#NO_CHILD} when there is none. */
    long youngest(int family, Ages ages) {
        int last = Integer.MIN_VALUE;
        for (int member = firstMember(family); member < end(family); member++) {
            if (columns.role(member) == Role.CHILD) {
                if (born == null || born.at(member) == Column.Days.UNKNOWN) {
                    return -1;
                }
                last = Math.max(last, born.at(member));
            }
        }
        return last == Integer.MIN_VALUE ? Bands.NO_CHILD : ages.years(last);
    }
}
