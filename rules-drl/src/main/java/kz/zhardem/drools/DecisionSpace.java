package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import kz.zhardem.Frequency;
import kz.zhardem.Member;
import kz.zhardem.Subject;
import org.jspecify.annotations.Nullable;

/**
 * All claims of one benefit on one day, as its rules tell them apart: finitely many classes. The dimensions follow from the
 * rules; nobody writes them. Where several texts of the benefit are in question, it tells apart what any of them does.
 * Thread-safe.
 */
final class DecisionSpace {

    /** That a claim belongs to no class. */
    static final long NO_CLASS = -1;

    /** Keys of claims of which all that matters is known are below. */
    private static final long MOST_CLOSED = 1L << 56;

    /** In the sum of a key, makes it negative whatever else is added; dozens of it can be added. */
    private static final long NOT_CLOSED = -2 * MOST_CLOSED;

    /** More classes than these are not held: the claims of others are decided one by one. */
    private static final int MOST_CLASSES = 20_000;

    private final Subject kind;
    private final Frequency frequency;
    private final List<Text> texts;

    /** By rulebook, the place of its text among those that decide differently. */
    private final Map<Integer, Integer> textOf;

    private final Axis[] axes;
    private final Axis[] axesOfFamily;
    private final Axis[] axesOfSubject;
    private final boolean divisible;

    /** How many classes there are of claims of which all that matters is known: their keys are the lowest. */
    private final long closed;

    private final Shelf<ClaimClass> classes;
    private final Shelf<Prospect> prospects;
    private final AtomicInteger count = new AtomicInteger();

    /** By their signature: many classes are answered alike, and what is kept once is found faster. */
    private final Map<List<List<Object>>, List<Answer>> answersOf = new ConcurrentHashMap<>();

    private final AtomicInteger foreseen = new AtomicInteger();

    private DecisionSpace(List<Text> texts, Map<Integer, Integer> textOf, List<Axis> axes, boolean divisible) {
        this.closed = divisible ? size(axes) : 0;
        this.classes = new Shelf<>(closed);
        this.prospects = new Shelf<>(closed);
        Sheet sheet = texts.get(0).benefit().sheet();
        this.kind = sheet.subject();
        this.frequency = sheet.frequency();
        this.texts = texts;
        this.textOf = textOf;
        this.axes = axes.toArray(Axis[]::new);
        this.axesOfFamily = axes.stream().filter(axis -> !axis.ofSubject).toArray(Axis[]::new);
        this.axesOfSubject = axes.stream().filter(axis -> axis.ofSubject).toArray(Axis[]::new);
        this.divisible = divisible;
    }

    /**
     * A text of a benefit.
     *
     * @param rules whose it is, by their place among the rulebooks in question
     * @param benefit as in force on the day
     * @param rounding of its rulebook
     * @param values what requirements compare with, but for what a family brings along
     * @param turns what finds the days on which time alone may change what it says
     * @param ageing of the subject, when time changes nothing else; null when it does
     */
    record Text(
            int rules,
            BenefitRule benefit,
            Rounding rounding,
            Map<String, BigDecimal> values,
            List<Derivation.Turns> turns,
            @Nullable Ageing ageing) {

        /** Whether it decides every claim of a day as another text does. */
        boolean saysTheSameOn(LocalDate date, Text other) {
            return rounding.equals(other.rounding) && benefit.saysTheSameOn(date, other.benefit);
        }

        static Text of(int rules, BenefitRule benefit, Rounding rounding, Map<String, BigDecimal> values) {
            List<Derivation.Turns> turns = new ArrayList<>();
            List<Ageing> ageing = new ArrayList<>();
            for (Rulebook.Reading reading : benefit.readings()) {
                Property property = reading.property();
                Set<Integer> limits = Inquiry.limits(reading, values);
                Derivation.Turns some = Derivation.turns(property, limits);
                if (some != null) {
                    turns.add(some);
                    Stream.ofNullable(property.isOfSubject() ? Ageing.of(property, limits) : null)
                            .forEach(ageing::add);
                }
            }
            boolean nothingElse = turns.size() == 1 && ageing.size() == 1;
            return new Text(rules, benefit, rounding, values, turns, nothingElse ? ageing.get(0) : null);
        }
    }

    /** A dimension with its place in the key. */
    private static final class Axis {

        private final Dimension dimension;
        private final Sensor sensor;
        private final boolean ofSubject;
        private final int slot;
        private final long stride;

        /**
         * What a code adds to the key of a claim of which all is known, by the code and one: first what is not known, last all
         * that is higher. What has no cell makes the key negative whatever else is added.
         */
        private final long[] closed;

        /**
         * A dimension.
         *
         * @param slot where the code that it tells apart is read
         * @param stride what one cell adds to the key
         * @param closedStride what one cell adds to the key of a claim of which all is known
         */
        Axis(Dimension dimension, int slot, long stride, long closedStride) {
            this.dimension = dimension;
            this.sensor = dimension.slot().sensor();
            this.ofSubject = dimension.slot().ofSubject();
            this.slot = slot;
            this.stride = stride;
            this.closed = new long[dimension.codes() + 1];
            closed[0] = NOT_CLOSED;
            for (int code = 0; code < dimension.codes(); code++) {
                int cell = dimension.closedCell(code);
                closed[code + 1] = cell == Dimension.NONE ? NOT_CLOSED : cell * closedStride;
            }
        }

        /** The key with what a code adds; {@link #NO_CLASS} when the code has no cell. */
        long added(long key, int code) {
            int cell = dimension.cell(code);
            return cell == Dimension.NONE ? NO_CLASS : key + cell * stride;
        }

        /** What a code adds to the key of a claim of which all is known; {@link #NOT_CLOSED} when it is open. */
        long closed(int code) {
            return closed[Math.min(Math.max(code, Sensor.UNKNOWN) + 1, closed.length - 1)];
        }
    }

    private static long size(List<Axis> axes) {
        return axes.stream().mapToLong(axis -> axis.dimension.closedSize()).reduce(1, Math::multiplyExact);
    }

    /**
     * What a class comes to on a coming day by today's law.
     *
     * @param ruling null when that is open, or is nothing, or is each claim's own
     * @param holding where the amounts are each claim's own, the rules that hold; else none
     */
    record Prospect(@Nullable Ruling ruling, List<Rule> holding) {}

    /**
     * Divides the claims.
     *
     * @param all at least one, all of one benefit and for subjects of one kind; those that decide alike become one
     * @param date the day
     * @param slots where what must be read is entered
     */
    static DecisionSpace of(List<Text> all, LocalDate date, Slots slots) {
        List<Text> texts = new ArrayList<>();
        Map<Integer, Integer> textOf = new HashMap<>();
        for (Text text : all) {
            int place = 0;
            while (place < texts.size() && !texts.get(place).saysTheSameOn(date, text)) {
                place++;
            }
            if (place == texts.size()) {
                texts.add(text);
            }
            textOf.put(text.rules(), place);
        }
        return of(List.copyOf(texts), Map.copyOf(textOf), slots);
    }

    private static DecisionSpace of(List<Text> texts, Map<Integer, Integer> textOf, Slots slots) {
        List<Dimension> dimensions = dimensions(texts);
        List<Axis> axes = new ArrayList<>();
        long size = 1;
        long closed = 1;
        boolean divisible = dimensions != null;
        if (dimensions != null) {
            Subject kind = texts.get(0).benefit().sheet().subject();
            for (Dimension dimension : dimensions) {
                axes.add(new Axis(dimension, slots.place(kind, dimension.slot()), size, closed));
                // Keys of claims of which something is open come after all others.
                divisible &=
                        size <= Long.MAX_VALUE / 2 / dimension.size() && closed <= MOST_CLOSED / dimension.closedSize();
                size *= dimension.size();
                closed *= dimension.closedSize();
            }
        }
        return new DecisionSpace(texts, textOf, divisible ? axes : List.of(), divisible);
    }

    /** Null when some property has too many values that matter. */
    private static @Nullable List<Dimension> dimensions(List<Text> texts) {
        Map<Property, List<Dimension.Asked>> asked = new LinkedHashMap<>();
        Map<Slot, Dimension> all = new LinkedHashMap<>();
        for (Text text : texts) {
            BenefitRule benefit = text.benefit();
            for (Rulebook.Reading reading : benefit.readings()) {
                asked.computeIfAbsent(reading.property(), one -> new ArrayList<>())
                        .add(new Dimension.Asked(reading, text.values(), benefit.given(), benefit.hasOwnAmounts()));
            }
            for (DatedValue given : benefit.given()) {
                if (given.givenAs() != null) {
                    Dimension brought = Dimension.ofGiven(given.givenAs());
                    all.put(brought.slot(), brought);
                }
            }
        }
        // A reason says of somebody who is not there just that.
        asked.keySet().stream()
                .flatMap(property ->
                        Vocabulary.of(texts.get(0).benefit().sheet().subject())
                                .property(property.owner() + ".present")
                                .stream())
                .filter(present -> !asked.containsKey(present))
                .map(Dimension::of)
                .forEach(present -> all.put(present.slot(), present));
        List<LocalDate> days = daysOfBirth(texts);
        if (!days.isEmpty()) {
            Dimension birth = Dimension.ofBirth(days);
            all.put(birth.slot(), birth);
        }
        List<Dimension> dimensions = new ArrayList<>(all.values());
        for (List<Dimension.Asked> readings : asked.values()) {
            List<Dimension> of = Dimension.of(readings);
            if (of == null) {
                return null;
            }
            dimensions.addAll(of);
        }
        return dimensions;
    }

    /** The days between which a birth picks other values. */
    private static List<LocalDate> daysOfBirth(List<Text> texts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Text text : texts) {
            Sheet sheet = text.benefit().sheet();
            boolean ofMember = sheet.subject() != Subject.FAMILY;
            if (ofMember && sheet.valuesAsOf().reads(Sheet.Event.BIRTH)) {
                for (DatedValue value : text.benefit().granted()) {
                    days.addAll(value.changesAfter(LocalDate.MIN));
                }
                text.rounding().entries().stream()
                        .map(Rounding.Entry::from)
                        .forEach(from -> days.addAll(from == null ? List.of() : List.of(from)));
            }
        }
        return List.copyOf(days);
    }

    Subject kind() {
        return kind;
    }

    /** Those that decide differently, in the order of the rulebooks; each is told by the first rulebook that has it. */
    List<Text> texts() {
        return texts;
    }

    /** The place of a rulebook's text among all; -1 when the rulebook does not have the benefit. */
    int textOf(int rules) {
        return textOf.getOrDefault(rules, -1);
    }

    /** Whether two rulebooks can decide a claim differently. */
    boolean isChanged(int before, int after) {
        return textOf(before) != textOf(after);
    }

    /** The benefit's id. */
    String benefit() {
        return texts.get(0).benefit().sheet().id();
    }

    /** Whether it tells apart whatever another text of the benefit does, too. */
    boolean tellsApart(Text other) {
        List<Text> all = new ArrayList<>(texts);
        all.add(other);
        List<Dimension> now = dimensions(texts);
        List<Dimension> then = dimensions(all);
        return now != null
                && then != null
                && now.stream()
                        .map(Dimension::slot)
                        .toList()
                        .equals(then.stream().map(Dimension::slot).toList())
                && now.stream()
                        .map(Dimension::size)
                        .toList()
                        .equals(then.stream().map(Dimension::size).toList());
    }

    /** The keys of claims of which all that matters is known are below. */
    long closed() {
        return closed;
    }

    /** Whether more classes were met than are held. */
    boolean isFull() {
        return count.get() >= MOST_CLASSES;
    }

    /** Whether its claims have classes at all. */
    boolean isDivisible() {
        return divisible;
    }

    /** All classes met so far. */
    List<ClaimClass> classes() {
        return classes.all();
    }

    /**
     * What the key of a claim of which all is known owes to the family.
     *
     * @param family what the slots of the family read
     * @return for {@link #key(long, int[], int[])}; negative when not all is known
     */
    long keyOfFamily(int[] family) {
        return divisible ? closed(0, axesOfFamily, family) : NOT_CLOSED;
    }

    private static long closed(long start, Axis[] axes, int[] codes) {
        long key = start;
        for (int i = 0; i < axes.length; i++) {
            key += axes[i].closed(codes[axes[i].slot]);
        }
        return key;
    }

    /**
     * The class of a claim.
     *
     * @param ofFamily what the key owes to the family
     * @param family what the slots of the family read
     * @param subject what those of the subject read
     * @return its key, or {@link #NO_CLASS}
     */
    long key(long ofFamily, int[] family, int[] subject) {
        long key = closed(ofFamily, axesOfSubject, subject);
        return key < 0 ? openKey(family, subject) : key;
    }

    /**
     * What the keys of claims of which all is known owe to their families.
     *
     * @param codes what the slots of the families read, by slot and by family
     * @param size how many families there are
     * @param keys where to put it; negative when not all is known
     */
    void keysOfFamilies(int[][] codes, int size, long[] keys) {
        Arrays.fill(keys, 0, size, divisible ? 0 : NOT_CLOSED);
        add(axesOfFamily, codes, size, keys);
    }

    /**
     * Adds what the keys owe to the subjects.
     *
     * @param codes what the slots of the subjects read, by slot and by claim
     * @param size how many claims there are
     * @param keys what they owe to the families, then the whole; negative when not all is known
     */
    void addSubjects(int[][] codes, int size, long[] keys) {
        add(axesOfSubject, codes, size, keys);
    }

    private static void add(Axis[] axes, int[][] codes, int size, long[] keys) {
        for (Axis axis : axes) {
            int[] read = codes[axis.slot];
            for (int i = 0; i < size; i++) {
                keys[i] += axis.closed(read[i]);
            }
        }
    }

    /** The key of a claim of which something is open, by the places of its family and its subject among what was read. */
    long openKey(int[][] codesOfFamilies, int family, int[][] codesOfSubjects, int subject) {
        return openKey(column(codesOfFamilies, family), column(codesOfSubjects, subject));
    }

    private static int[] column(int[][] codes, int place) {
        return Stream.of(codes).mapToInt(row -> row[place]).toArray();
    }

    private long openKey(int[] family, int[] subject) {
        long key = divisible ? closed : NO_CLASS;
        for (int i = 0; i < axes.length && key != NO_CLASS; i++) {
            Axis axis = axes[i];
            key = axis.added(key, axis.ofSubject ? subject[axis.slot] : family[axis.slot]);
        }
        return key;
    }

    /** The same on another day. */
    long key(Derivation derivation, @Nullable Member subject) {
        long key = closed;
        long closedKey = 0;
        for (Axis axis : axes) {
            int code = axis.sensor.read(derivation, subject);
            key = axis.added(key, code);
            if (key == NO_CLASS || !isSimple(axis.dimension, code)) {
                return NO_CLASS;
            }
            closedKey += axis.closed(code);
        }
        return closedKey < 0 ? key : closedKey;
    }

    private static boolean isSimple(Dimension dimension, int code) {
        boolean unbrought = dimension.slot() instanceof Slot.OfGiven && code == Sensor.UNKNOWN;
        boolean noLimit = dimension.slot() instanceof Slot.OfGivenLimit && code == Slot.OfGivenLimit.NO_LIMIT;
        return code >= Sensor.UNKNOWN && !unbrought && !noLimit;
    }

    /** How much is known of a claim. */
    enum Openness {
        /** Everything that matters. */
        NOTHING_OPEN,
        /** Some facts are unknown that are properties themselves. */
        SIMPLE,
        /** A count is open, and besides at most facts that decide no count. */
        ONE_COUNT,
        /** What some unknown facts mean depends on others. */
        JOINT
    }

    Openness openness(int[] family, int[] subject) {
        Openness openness = Openness.NOTHING_OPEN;
        Set<Property> amounts = new HashSet<>();
        boolean shared = false;
        for (Axis axis : axes) {
            int code = axis.ofSubject ? subject[axis.slot] : family[axis.slot];
            Slot slot = axis.dimension.slot();
            if (code == Sensor.UNKNOWN && isSimple(axis.dimension, code)) {
                openness = openness == Openness.NOTHING_OPEN ? Openness.SIMPLE : openness;
                shared |= slot.mayDecideCounts();
                if (slot instanceof Slot.OfAmount amount) {
                    amounts.add(amount.property());
                }
            } else if (Sensor.isRange(code) && openness != Openness.ONE_COUNT) {
                openness = Openness.ONE_COUNT;
            } else if (code < 0 || !isSimple(axis.dimension, code)) {
                return Openness.JOINT;
            }
        }
        // Two amounts per member that follow from one unknown income.
        return amounts.size() > 1 || (openness == Openness.ONE_COUNT && shared) ? Openness.JOINT : openness;
    }

    /** The count that is open, where one is. */
    Property openCount(int[] family, int[] subject) {
        for (Axis axis : axes) {
            if (Sensor.isRange(axis.ofSubject ? subject[axis.slot] : family[axis.slot])
                    && axis.dimension.slot() instanceof Slot.OfProperty count) {
                return count.property();
            }
        }
        throw new IllegalStateException("no count is open");
    }

    Frequency frequency() {
        return frequency;
    }

    /** A class that was met before and whose claims are not decided one by one; null when there is none. */
    @Nullable
    ClaimClass metOf(long key) {
        ClaimClass met = key == NO_CLASS ? null : classes.get(key);
        return met != null && met.isDecided() ? met : null;
    }

    /**
     * Keeps a class.
     *
     * @param made makes it when it was not met meanwhile, by its number
     * @return the class, or null when no more are held
     */
    @Nullable
    ClaimClass keep(long key, IntFunction<ClaimClass> made) {
        return count.get() >= MOST_CLASSES
                ? classes.get(key)
                : classes.keep(key, () -> made.apply(count.getAndIncrement()));
    }

    /** A class, whose answers are those of an earlier class if they are the same. */
    ClaimClass classOf(long key, int number, List<Answer> answers, ClaimClass.@Nullable Example example) {
        List<List<Object>> signature = answers.stream().map(Answer::signature).toList();
        return new ClaimClass(number, key < closed, answersOf.computeIfAbsent(signature, one -> answers), example);
    }

    /** What a class comes to on a coming day; null when nobody has asked yet. */
    @Nullable
    Prospect prospect(long key) {
        return prospects.get(key);
    }

    void keep(long key, Prospect prospect) {
        if (foreseen.getAndIncrement() < MOST_CLASSES) {
            prospects.keep(key, () -> prospect);
        }
    }
}
