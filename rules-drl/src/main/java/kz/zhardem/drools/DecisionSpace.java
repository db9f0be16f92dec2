package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
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

    /** More classes than these are not held: the claims of others are decided one by one. */
    private static final int MOST_CLASSES = 20_000;

    private final Subject kind;
    private final List<Text> texts;
    private final Axis[] axes;
    private final boolean divisible;
    private final Shelf<ClaimClass> classes;
    private final Shelf<Prospect> prospects;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger foreseen = new AtomicInteger();

    private DecisionSpace(List<Text> texts, List<Axis> axes, boolean divisible, long size) {
        this.classes = Shelf.of(divisible ? size : 0);
        this.prospects = Shelf.of(divisible ? size : 0);
        this.kind = texts.get(0).benefit().sheet().subject();
        this.texts = texts;
        this.axes = axes.toArray(Axis[]::new);
        this.divisible = divisible;
    }

    /**
     * A text of a benefit.
     *
     * @param rules whose it is, by their place among the rulebooks in question
     * @param benefit as in force on the day
     * @param values what requirements compare with, but for what a family brings along
     * @param crossed what each property that it reads is compared with, if it is a count
     */
    record Text(int rules, BenefitRule benefit, Map<String, BigDecimal> values, Map<Property, Set<Integer>> crossed) {

        static Text of(int rules, BenefitRule benefit, Map<String, BigDecimal> values) {
            Map<Property, Set<Integer>> crossed = new LinkedHashMap<>();
            for (Rulebook.Reading reading : benefit.readings()) {
                crossed.put(reading.property(), Inquiry.limits(reading, values));
            }
            return new Text(rules, benefit, values, crossed);
        }
    }

    /**
     * A dimension with its place in the key.
     *
     * @param slot where the code that it tells apart is read
     * @param stride what one cell adds to the key
     */
    private record Axis(Dimension dimension, boolean ofSubject, int slot, long stride) {}

    /**
     * What a class comes to on a coming day by today's law.
     *
     * @param ruling null when that is open, or is nothing
     */
    record Prospect(@Nullable Ruling ruling) {}

    /**
     * Divides the claims.
     *
     * @param texts at least one, all of one benefit and for subjects of one kind
     * @param slots where what must be read is entered
     */
    static DecisionSpace of(List<Text> texts, Rounding rounding, Slots slots) {
        List<Dimension> dimensions = dimensions(texts, rounding);
        List<Axis> axes = new ArrayList<>();
        long size = 1;
        boolean divisible = dimensions != null;
        if (dimensions != null) {
            Subject kind = texts.get(0).benefit().sheet().subject();
            for (Dimension dimension : dimensions) {
                axes.add(new Axis(dimension, dimension.slot().ofSubject(), slots.place(kind, dimension.slot()), size));
                divisible &= size <= Long.MAX_VALUE / dimension.size();
                size *= dimension.size();
            }
        }
        return new DecisionSpace(texts, divisible ? axes : List.of(), divisible, size);
    }

    /** Null when some property has too many values that matter. */
    private static @Nullable List<Dimension> dimensions(List<Text> texts, Rounding rounding) {
        Map<Property, List<Dimension.Asked>> asked = new LinkedHashMap<>();
        Map<Slot, Dimension> all = new LinkedHashMap<>();
        for (Text text : texts) {
            BenefitRule benefit = text.benefit();
            for (Rulebook.Reading reading : benefit.readings()) {
                asked.computeIfAbsent(reading.property(), one -> new ArrayList<>())
                        .add(new Dimension.Asked(reading, text.values(), benefit.given()));
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
        List<LocalDate> days = daysOfBirth(texts, rounding);
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
    private static List<LocalDate> daysOfBirth(List<Text> texts, Rounding rounding) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Text text : texts) {
            Sheet sheet = text.benefit().sheet();
            boolean ofMember = sheet.subject() != Subject.FAMILY;
            if (ofMember && sheet.valuesAsOf().reads(Sheet.Event.BIRTH)) {
                for (DatedValue value : text.benefit().granted()) {
                    days.addAll(value.changesAfter(LocalDate.MIN));
                }
                rounding.entries().stream()
                        .map(Rounding.Entry::from)
                        .forEach(from -> days.addAll(from == null ? List.of() : List.of(from)));
            }
        }
        return List.copyOf(days);
    }

    Subject kind() {
        return kind;
    }

    /** In the order of the rulebooks. */
    List<Text> texts() {
        return texts;
    }

    /** Whether its claims have classes at all. */
    boolean isDivisible() {
        return divisible;
    }

    /** How many classes have been met. */
    int size() {
        return count.get();
    }

    /** All classes met so far. */
    List<ClaimClass> classes() {
        return classes.all();
    }

    /**
     * The class of a claim.
     *
     * @param family what the slots of the family read
     * @param subject what those of the subject read
     * @return its key, or {@link #NO_CLASS}
     */
    long key(int[] family, int[] subject) {
        if (!divisible) {
            return NO_CLASS;
        }
        long key = 0;
        for (Axis axis : axes) {
            int cell = axis.dimension.cell(axis.ofSubject ? subject[axis.slot] : family[axis.slot]);
            if (cell == Dimension.NONE) {
                return NO_CLASS;
            }
            key += cell * axis.stride;
        }
        return key;
    }

    /** The same on another day. */
    long key(Derivation derivation, @Nullable Member subject) {
        long key = 0;
        for (Axis axis : axes) {
            int code = axis.dimension.slot().sensor().read(derivation, subject);
            int cell = axis.dimension.cell(code);
            if (cell == Dimension.NONE || !isSimple(axis.dimension, code)) {
                return NO_CLASS;
            }
            key += cell * axis.stride;
        }
        return key;
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
        /** What some unknown facts mean depends on others. */
        JOINT
    }

    Openness openness(int[] family, int[] subject) {
        Openness openness = Openness.NOTHING_OPEN;
        Set<Property> amounts = new HashSet<>();
        for (Axis axis : axes) {
            int code = axis.ofSubject ? subject[axis.slot] : family[axis.slot];
            if (!isSimple(axis.dimension, code)) {
                return Openness.JOINT;
            }
            if (code == Sensor.UNKNOWN) {
                openness = Openness.SIMPLE;
                if (axis.dimension.slot() instanceof Slot.OfAmount amount) {
                    amounts.add(amount.property());
                }
            }
        }
        // Two amounts per member that follow from one unknown income.
        return amounts.size() > 1 ? Openness.JOINT : openness;
    }

    /** A class that was met before; null when it was not. */
    @Nullable
    ClaimClass met(long key) {
        return classes.get(key);
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
