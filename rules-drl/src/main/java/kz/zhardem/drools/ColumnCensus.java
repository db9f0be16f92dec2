package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.zhardem.Column;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Member;
import kz.zhardem.Role;
import kz.zhardem.Subject;
import kz.zhardem.ZhardemException;
import org.jspecify.annotations.Nullable;

/**
 * Counts families whose facts are columns. What tells claims apart is read from the columns; a family of which that is not
 * enough, or one whose claims belong to a class that nobody has met, is made an object and counted like any other. For one
 * thread at a time.
 */
final class ColumnCensus {

    private final MassDeciding many;
    private final FamilyColumns columns;
    private final Census census;
    private final ColumnFamily at;
    private final ColumnSensor[] ofFamily;
    private final List<ColumnSensor[]> ofSubject = new ArrayList<>();

    /** By kind of subject, the places of the benefits. */
    private final List<int[]> benefits = new ArrayList<>();

    /** Of each of them, what its keys owe to the family at hand. */
    private final List<long[]> keysOfFamily = new ArrayList<>();

    private final int[] codes;
    private final int[] places = new int[Bands.PLACES_OF_FAMILY];
    private final int minors;
    private final Column.@Nullable Amounts incomes;

    /** By benefit, what was counted. */
    private final List<Tables> tables = new ArrayList<>();

    /** The claims of the family at hand: the benefit of each, the row of its subject or -1, and its class. */
    private int[] claims = new int[3 * 64];

    private int used;

    /** What is known of the classes of one benefit, close together. */
    private static final class Tables {

        /** Keys above are looked up elsewhere. */
        private static final long MOST_KEYS = 1 << 16;

        private final DecisionSpace space;

        /** By key: the number of the class and one, negative when its amounts are each claim's own; 0 when not looked up. */
        private final int[] known;

        /** By the number of the class and by place. */
        private int[] counted = new int[64 * Bands.PLACES];

        Tables(DecisionSpace space) {
            this.space = space;
            this.known = new int[(int) Math.min(space.closed(), MOST_KEYS)];
        }

        /** The number of the class and one, negative when its amounts are each claim's own; 0 when it has none. */
        int classOf(long key) {
            if (key == DecisionSpace.NO_CLASS) {
                return 0;
            }
            if (key >= known.length) {
                return lookUp(key);
            }
            int place = (int) key;
            if (known[place] == 0) {
                known[place] = lookUp(key);
            }
            return known[place];
        }

        private int lookUp(long key) {
            ClaimClass met = space.met(key);
            if (met == null || !met.isDecided()) {
                return 0;
            }
            return met.findings().get(0).ownAmount() ? -1 - met.number() : 1 + met.number();
        }

        void count(int number, int[] places, @Nullable Role role) {
            int first = number * Bands.PLACES;
            if (first >= counted.length) {
                counted = Arrays.copyOf(counted, Math.max(2 * counted.length, first + Bands.PLACES));
            }
            for (int place : places) {
                counted[first + place]++;
            }
            if (role != null) {
                counted[first + Bands.of(role)]++;
            }
        }
    }

    ColumnCensus(MassDeciding many, FamilyColumns columns, Census census) {
        this.many = many;
        this.columns = columns;
        this.census = census;
        List<List<Slot>> slots = new ArrayList<>(List.of(many.slots().slotsOfFamily()));
        many.kinds().forEach(kind -> slots.add(many.slots().slotsOfSubject(kind)));
        ColumnHeadcount headcount = new ColumnHeadcount(counted(slots), columns, many.date());
        this.at = new ColumnFamily(columns, many.date(), headcount);
        this.minors = headcount.place(Bands.MINORS);
        this.incomes = (Column.Amounts) columns.ofFamilies(FactPath.INCOME);
        List<ColumnSensor[]> sensors = slots.stream()
                .map(all -> all.stream()
                        .map(slot -> ColumnSensor.of(slot, columns, many.date(), headcount))
                        .toArray(ColumnSensor[]::new))
                .toList();
        this.ofFamily = sensors.get(0);
        this.ofSubject.addAll(sensors.subList(1, sensors.size()));
        this.codes = new int[ofFamily.length];
        many.spaces().forEach(space -> tables.add(new Tables(space)));
        for (int kind = 0; kind < many.kinds().size(); kind++) {
            int[] all = many.benefitsFor(kind);
            benefits.add(all);
            keysOfFamily.add(new long[all.length]);
        }
    }

    /** The properties that are counts of members. */
    private static Set<Property> counted(List<List<Slot>> slots) {
        Set<Property> all = new LinkedHashSet<>(Set.of(Bands.MINORS));
        for (List<Slot> some : slots) {
            for (Slot slot : some) {
                if (slot instanceof Slot.OfProperty one
                        && Headcount.counting(one.property()).isPresent()) {
                    all.add(one.property());
                }
            }
        }
        all.add(Derivation.COUNTED);
        return all;
    }

    /** Counts all families. */
    void addAll() {
        for (int family = 0; family < columns.families(); family++) {
            try {
                if (!at.moveTo(family) || !isAdded()) {
                    census.add(family + 1L, columns.family(family));
                }
            } catch (ZhardemException e) {
                census.fail(family + 1L, e);
            }
        }
        for (int benefit = 0; benefit < tables.size(); benefit++) {
            census.add(benefit, tables.get(benefit).counted);
        }
    }

    /** Counts the family at hand, if all its claims belong to classes that were met. */
    private boolean isAdded() {
        read(ofFamily, codes, at.first());
        used = 0;
        for (int kind = 0; kind < ofSubject.size(); kind++) {
            if (!isPlaced(kind)) {
                return false;
            }
        }
        Bands.place(
                places,
                at.count(minors),
                at.youngest(),
                incomes == null ? Column.Amounts.UNKNOWN : incomes.at(at.row()),
                at.end() - at.first(),
                at.mother() >= 0,
                at.father() >= 0);
        census.add(places);
        FamilyClaims one = null;
        for (int i = 0; i < used; i += 3) {
            int benefit = claims[i];
            int member = claims[i + 1];
            int number = claims[i + 2];
            tables.get(benefit).count(Math.abs(number) - 1, places, member < 0 ? null : columns.role(member));
            if (number < 0) {
                one = one == null ? new FamilyClaims(many, columns.family(at.row())) : one;
                addAmount(one, benefit, member);
            }
        }
        return true;
    }

    private void addAmount(FamilyClaims one, int benefit, int member) {
        Member subject = member < 0 ? null : one.derivation().family().members().get(member - at.first());
        BigDecimal amount = one.ruling(many.space(benefit), subject).amount();
        if (amount != null) {
            census.addAmount(benefit, places, amount);
        }
    }

    /** Finds the classes of the claims for all subjects of a kind. */
    private boolean isPlaced(int kind) {
        Subject subject = many.kinds().get(kind);
        int[] benefits = this.benefits.get(kind);
        long[] keys = keysOfFamily.get(kind);
        for (int i = 0; i < benefits.length; i++) {
            keys[i] = many.space(benefits[i]).keyOfFamily(codes);
        }
        ColumnSensor[] sensors = ofSubject.get(kind);
        int[] own = new int[sensors.length];
        int end = subject == Subject.FAMILY ? at.first() + 1 : at.end();
        for (int member = at.first(); member < end; member++) {
            if ((subject == Subject.CHILD && columns.role(member) != Role.CHILD)
                    || (subject == Subject.MOTHER && columns.role(member) != Role.MOTHER)) {
                continue;
            }
            read(sensors, own, member);
            for (int i = 0; i < benefits.length; i++) {
                Tables table = tables.get(benefits[i]);
                int number = table.classOf(table.space.key(keys[i], codes, own));
                if (number == 0) {
                    return false;
                }
                add(benefits[i], subject == Subject.FAMILY ? -1 : member, number);
            }
        }
        return true;
    }

    private void add(int benefit, int member, int number) {
        if (used == claims.length) {
            claims = Arrays.copyOf(claims, 2 * used);
        }
        claims[used++] = benefit;
        claims[used++] = member;
        claims[used++] = number;
    }

    private void read(ColumnSensor[] sensors, int[] into, int member) {
        for (int i = 0; i < into.length; i++) {
            into[i] = sensors[i].read(at, member);
        }
    }
}
