package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.Column;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Member;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a family are so or so, from columns. Who counts is left to {@link Headcount}: it is asked once for all
 * members who are alike in the facts that it reads.
 */
final class ColumnHeadcount {

    /** That who counts has not been asked yet. */
    private static final int NOT_ASKED = -1;

    /** More facts than these would need too large a table. */
    private static final int MOST_FACTS = 16;

    private final List<Property> properties;
    private final LocalDate date;
    private final FamilyColumns columns;

    /** By role. */
    private final Alike[] alike;

    /**
     * For some properties.
     *
     * @param properties each of them is counted
     */
    ColumnHeadcount(Set<Property> properties, FamilyColumns columns, LocalDate date) {
        this.properties = properties.stream().map(Property::unplaced).distinct().toList();
        this.columns = columns;
        this.date = date;
        this.alike = Stream.of(Role.values()).map(this::of).toArray(Alike[]::new);
    }

    /** The place of a property; -1 when it is not counted here. */
    int place(Property property) {
        return properties.indexOf(property.unplaced());
    }

    int size() {
        return properties.size();
    }

    /**
     * Counts the members of families; {@link Sensor#OPEN} each, as soon as some fact of one is missing.
     *
     * @param counts by place of the property and by family
     */
    void count(ColumnStretch families, int[][] counts) {
        for (int[] some : counts) {
            Arrays.fill(some, 0);
        }
        for (int family = 0; family < families.size(); family++) {
            for (int member = families.firstMember(family); member < families.end(family); member++) {
                int who = alike(columns.role(member)).whoCounts(member);
                for (int[] some : counts) {
                    if (who == Sensor.OPEN || some[family] == Sensor.OPEN) {
                        some[family] = Sensor.OPEN;
                    } else {
                        some[family] += who & 1;
                        who >>= 1;
                    }
                }
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // never kept longer than the classes of the program
    private Alike alike(Role role) {
        return alike[role.ordinal()];
    }

    private Alike of(Role role) {
        Member unknown = member(role, Map.of(), null);
        Set<String> facts = new LinkedHashSet<>();
        Set<LocalDate> days = new TreeSet<>();
        for (Property property : properties) {
            counts(property, unknown).open().forEach(fact -> facts.add(fact.name()));
            days.addAll(Derivation.justOldEnough(property, List.of(), date));
        }
        boolean ofAges = facts.remove("born");
        Column.Days born = ofAges ? (Column.Days) columns.ofMembers("born") : null;
        boolean readable = facts.size() <= MOST_FACTS
                && ofAges == (born != null)
                && facts.stream().allMatch(fact -> columns.ofMembers(fact) instanceof Column.YesOrNo);
        return new Alike(
                role,
                List.copyOf(facts),
                readable,
                born,
                days.stream().mapToInt(day -> Math.toIntExact(day.toEpochDay())).toArray());
    }

    /** Whether a member counts, as {@link Headcount} says. */
    private Counts counts(Property property, Member member) {
        Headcount.Counting counting = Headcount.counting(property).orElseThrow();
        Headcount headcount = new Headcount(new Family(null, List.of(member)), List.of(), date);
        return counting.ofChildren() && member.role() != Role.CHILD
                ? Counts.of(false)
                : counting.counts().apply(headcount, member);
    }

    private static Member member(Role role, Map<String, Byte> facts, @Nullable Integer born) {
        FamilyColumns.Builder builder = FamilyColumns.builder(new int[] {1}, List.of(role));
        facts.forEach((fact, value) -> builder.member(fact, Column.yesOrNo(new byte[] {value})));
        if (born != null) {
            builder.member("born", Column.days(new int[] {born}));
        }
        return builder.build().family(0).members().get(0);
    }

    /** The members of one role: those who are alike in the facts that matter count alike. */
    private final class Alike {

        private final Role role;
        private final List<String> facts;
        private final boolean readable;
        private final Column.@Nullable Days born;
        private final int[] days;
        private final Column.YesOrNo[] read;

        /** By the facts: a bit for each property that such a member counts for. */
        private final int[] known;

        Alike(Role role, List<String> facts, boolean readable, Column.@Nullable Days born, int[] days) {
            this.role = role;
            this.facts = facts;
            this.readable = readable;
            this.born = born;
            this.days = days;
            this.read = (readable ? facts : List.<String>of())
                    .stream()
                            .map(fact -> (Column.YesOrNo) Objects.requireNonNull(columns.ofMembers(fact)))
                            .toArray(Column.YesOrNo[]::new);
            this.known = new int[readable ? (days.length + 1) << facts.size() : 0];
            Arrays.fill(known, NOT_ASKED);
        }

        int whoCounts(int member) {
            if (!readable) {
                return Sensor.OPEN;
            }
            int place = 0;
            if (born != null) {
                int day = born.at(member);
                if (day == Column.Days.UNKNOWN) {
                    return Sensor.OPEN;
                }
                while (place < days.length && day > days[place]) {
                    place++;
                }
            }
            for (int i = 0; i < read.length; i++) {
                int fact = read[i].at(member);
                if (fact == Column.YesOrNo.UNKNOWN) {
                    return Sensor.OPEN;
                }
                place = place << 1 | fact;
            }
            int who = known[place];
            if (who == NOT_ASKED) {
                who = ask(member);
                known[place] = who;
            }
            return who;
        }

        private int ask(int member) {
            Map<String, Byte> values = new LinkedHashMap<>();
            for (int i = 0; i < facts.size(); i++) {
                values.put(facts.get(i), read[i].at(member));
            }
            Member like = member(role, values, born == null ? null : born.at(member));
            int who = 0;
            for (int i = 0; i < properties.size(); i++) {
                switch (counts(properties.get(i), like).truth()) {
                    case TRUE -> who |= 1 << i;
                    case UNKNOWN ->
                        throw new IllegalStateException(
                                "whoever counts for " + properties.get(i).path() + " depends on more than " + facts);
                    case FALSE -> {
                        // adds nothing
                    }
                }
            }
            return who;
        }
    }
}
