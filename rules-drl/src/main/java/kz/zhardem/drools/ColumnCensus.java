package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.zhardem.Column;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Member;
import kz.zhardem.Role;
import kz.zhardem.RulebookException;
import kz.zhardem.Subject;
import kz.zhardem.ZhardemException;
import org.jspecify.annotations.Nullable;

/**
 * Counts families whose facts are columns, a stretch of them at a time. What tells claims apart is read from the columns; a
 * family of which that is not enough, or one whose claims belong to a class that nobody has met, is made an object and counted
 * like any other. For one thread at a time.
 */
final class ColumnCensus {

    private final MassDeciding many;
    private final FamilyColumns columns;
    private final Census census;
    private final ColumnStretch at;
    private final int minors;
    private final Column.@Nullable Amounts incomes;

    /** One claim for each family. */
    private final ColumnSensor.Claims families = new ColumnSensor.Claims();

    private final ColumnSensor[] sensors;

    /** What was read of the families, by slot. */
    private final int[][] codes;

    private final List<Kind> kinds = new ArrayList<>();

    /** By family, whether it is made an object. */
    private final boolean[] alone = new boolean[ColumnStretch.SIZE];

    /** By family and breakdown. */
    private final int[][] places = new int[ColumnStretch.SIZE][Bands.PLACES_OF_FAMILY];

    ColumnCensus(MassDeciding many, FamilyColumns columns, Census census) {
        this.many = many;
        this.columns = columns;
        this.census = census;
        List<List<Slot>> slots = new ArrayList<>(List.of(many.slots().slotsOfFamily()));
        many.kinds().forEach(kind -> slots.add(many.slots().slotsOfSubject(kind)));
        ColumnHeadcount headcount = new ColumnHeadcount(counted(slots), columns, many.date());
        this.at = new ColumnStretch(columns, many.date(), headcount);
        this.minors = headcount.place(Bands.MINORS);
        this.incomes = (Column.Amounts) columns.ofFamilies(FactPath.INCOME);
        List<ColumnSensor[]> all = slots.stream()
                .map(some -> some.stream()
                        .map(slot -> ColumnSensor.of(slot, columns, many.ages(), headcount))
                        .toArray(ColumnSensor[]::new))
                .toList();
        this.sensors = all.get(0);
        this.codes = new int[sensors.length][ColumnStretch.SIZE];
        for (int kind = 0; kind < many.kinds().size(); kind++) {
            kinds.add(new Kind(many.kinds().get(kind), all.get(kind + 1), many.benefitsFor(kind)));
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
        for (int row = 0; row < columns.families(); row += ColumnStretch.SIZE) {
            at.moveTo(row);
            addStretch();
        }
        kinds.forEach(Kind::report);
    }

    private void addStretch() {
        families.clear();
        for (int family = 0; family < at.size(); family++) {
            families.add(family, 0);
            alone[family] = !at.isBorn(family);
        }
        for (int slot = 0; slot < sensors.length; slot++) {
            sensors[slot].read(at, families, codes[slot]);
        }
        for (Kind kind : kinds) {
            kind.place();
        }
        for (int family = 0; family < at.size(); family++) {
            if (alone[family]) {
                addAlone(at.row(family));
            } else {
                place(family);
            }
        }
        for (Kind kind : kinds) {
            kind.count();
        }
    }

    private void addAlone(int row) {
        try {
            census.add(row + 1L, columns.family(row));
        } catch (RulebookException e) {
            // What the rules come to for the others is no result.
            throw e;
        } catch (ZhardemException e) {
            census.fail(row + 1L, e);
        }
    }

    private void place(int family) {
        Bands.place(
                places[family],
                at.counts(minors)[family],
                at.youngest(family, many.ages()),
                incomes == null ? Column.Amounts.UNKNOWN : incomes.at(at.row(family)),
                at.members(family),
                at.mothers()[family] >= 0,
                at.fathers()[family] >= 0);
        census.add(places[family]);
    }

    /** The claims of a stretch for subjects of one kind. */
    private final class Kind {

        private final Subject kind;
        private final ColumnSensor[] sensors;
        private final ColumnSensor.Claims claims = new ColumnSensor.Claims();
        private final List<Tables> tables = new ArrayList<>();

        /** What was read of the subjects, by slot. */
        private final int[][] codes;

        private final long[] keysOfFamilies = new long[ColumnStretch.SIZE];
        private long[] keys = new long[0];

        Kind(Subject kind, ColumnSensor[] sensors, int[] benefits) {
            this.kind = kind;
            this.sensors = sensors;
            this.codes = new int[sensors.length][];
            for (int benefit : benefits) {
                tables.add(new Tables(benefit, many.space(benefit)));
            }
        }

        /** Finds the class of each claim; a family with a claim that has none is left to be made an object. */
        void place() {
            claims.clear();
            for (int family = 0; family < at.size(); family++) {
                addClaims(family);
            }
            if (keys.length < claims.size()) {
                keys = new long[2 * claims.size()];
                Arrays.setAll(codes, slot -> new int[keys.length]);
            }
            for (int slot = 0; slot < sensors.length; slot++) {
                sensors[slot].read(at, claims, codes[slot]);
            }
            for (Tables table : tables) {
                place(table);
            }
        }

        private void addClaims(int family) {
            switch (kind) {
                case FAMILY -> claims.add(family, -1);
                case MOTHER -> {
                    if (at.mothers()[family] >= 0) {
                        claims.add(family, at.mothers()[family]);
                    }
                }
                case CHILD, PERSON -> {
                    for (int member = at.firstMember(family); member < at.end(family); member++) {
                        if (kind == Subject.PERSON || columns.role(member) == Role.CHILD) {
                            claims.add(family, member);
                        }
                    }
                }
            }
        }

        private void place(Tables table) {
            int size = claims.size();
            table.makeRoom(size);
            table.space.keysOfFamilies(ColumnCensus.this.codes, at.size(), keysOfFamilies);
            for (int claim = 0; claim < size; claim++) {
                keys[claim] = keysOfFamilies[claims.family(claim)];
            }
            table.space.addSubjects(codes, size, keys);
            for (int claim = 0; claim < size; claim++) {
                long key = keys[claim];
                int number = table.classOf(
                        key < 0
                                ? table.space.openKey(ColumnCensus.this.codes, claims.family(claim), codes, claim)
                                : key);
                table.numbers[claim] = number;
                if (number == 0) {
                    alone[claims.family(claim)] = true;
                }
            }
        }

        void count() {
            for (Tables table : tables) {
                for (int claim = 0; claim < claims.size(); claim++) {
                    int family = claims.family(claim);
                    if (!alone[family]) {
                        int number = table.numbers[claim];
                        int member = claims.member(claim);
                        table.count(Math.abs(number) - 1, places[family], member < 0 ? null : columns.role(member));
                        if (number < 0) {
                            addAmount(table, family, member);
                        }
                    }
                }
            }
        }

        private void addAmount(Tables table, int family, int member) {
            Family whole = columns.family(at.row(family));
            Member subject = member < 0 ? null : whole.members().get(member - at.firstMember(family));
            BigDecimal amount =
                    new FamilyClaims(many, whole).ruling(table.space, subject).amount();
            if (amount != null) {
                census.addAmount(table.benefit, places[family], amount);
            }
        }

        void report() {
            tables.forEach(table -> census.add(table.benefit, table.counted));
        }
    }

    /** What is known of the classes of one benefit, close together. */
    private static final class Tables {

        /** Keys above are looked up elsewhere. */
        private static final long MOST_KEYS = 1 << 16;

        private final int benefit;
        private final DecisionSpace space;

        /** By key: the number of the class and one, negative when its amounts are each claim's own; 0 when not looked up. */
        private final int[] known;

        /** The same by claim; 0 when it has no class. */
        private int[] numbers = new int[0];

        /** By the number of the class and by place. */
        private int[] counted = new int[64 * Bands.PLACES];

        Tables(int benefit, DecisionSpace space) {
            this.benefit = benefit;
            this.space = space;
            this.known = new int[(int) Math.min(space.closed(), MOST_KEYS)];
        }

        void makeRoom(int claims) {
            if (numbers.length < claims) {
                numbers = new int[2 * claims];
            }
        }

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
            ClaimClass met = space.metOf(key);
            if (met == null) {
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
}
