package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.drools.Rulebook.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the rules of a benefit tell claims apart: into cells, within which no rule, no reason and no amount that
 * the law states differs.
 */
final class Dimension {

    /** That what is read has no cell. */
    static final int NONE = -1;

    /** Counts above are not told apart one by one. */
    private static final int MOST_COUNTED = 200;

    /** Open counts of which one end is above are not told apart where each number matters, unless they have no end. */
    private static final int MOST_OPEN = 16;

    private final Slot slot;

    /** The cell of what is read, by what is read plus one; the last one also stands for all that is higher. */
    private final int[] cells;

    /** How many cells have a place in the pairs of an open count; none when open counts have no cell. */
    private final int pairs;

    /** Whether each number of a count matters. */
    private final boolean oneByOne;

    private final int size;

    private Dimension(Slot slot, int[] cells, int pairs, boolean oneByOne) {
        this.slot = slot;
        this.cells = cells;
        this.pairs = pairs;
        this.oneByOne = oneByOne;
        this.size = IntStream.of(cells).max().orElse(0) + 1 + pairs * pairs;
    }

    /** What it reads. */
    Slot slot() {
        return slot;
    }

    /** How many cells there are. */
    int size() {
        return size;
    }

    /** How many codes of what is known are told apart at most: higher ones have the cell of the last. */
    int codes() {
        return cells.length - 1;
    }

    /** How many cells there are of what is known: the first after that of the unknown. */
    int closedSize() {
        return size - 1 - pairs * pairs;
    }

    /**
     * The cell of what a sensor read among those of what is known.
     *
     * @param code from 0, below {@link #codes()}
     * @return {@link #NONE} when there is none
     */
    int closedCell(int code) {
        return Math.max(NONE, cells[code + 1] - 1);
    }

    /** The cell of what a sensor read; {@link #NONE} when there is none. */
    int cell(int code) {
        if (code >= Sensor.UNKNOWN) {
            return cells[Math.min(code + 1, cells.length - 1)];
        }
        if (code == Sensor.OPEN || pairs == 0) {
            return NONE;
        }
        int low = end(Sensor.atLeast(code));
        int high = end(Sensor.atMost(code));
        return low == NONE || high == NONE ? NONE : size - pairs * pairs + low * pairs + high;
    }

    /** The place of an end of an open count; {@link #NONE} when there is none. */
    private int end(int count) {
        if (!oneByOne) {
            return cells[Math.min(count + 1, cells.length - 1)] - 1;
        }
        return count <= MOST_OPEN ? count : count == Sensor.HIGHEST ? MOST_OPEN + 1 : NONE;
    }

    /**
     * Ways to tell claims apart by what several texts of one benefit ask of a property.
     *
     * @param readings what they ask, at least one, all of one property
     * @return null when they cannot be told apart by a few cells
     */
    static @Nullable List<Dimension> of(List<Asked> readings) {
        Property property = readings.get(0).reading().property();
        return switch (property.kind()) {
            case YES_OR_NO -> List.of(of(property));
            case CHOICE ->
                List.of(each(new Slot.OfProperty(property), property.constants().getEnumConstants().length));
            case SET ->
                List.of(each(
                        new Slot.OfProperty(property), 1 << property.constants().getEnumConstants().length));
            case COUNT -> count(property, readings);
            case MONEY -> amount(property, readings);
        };
    }

    /**
     * What one text of a benefit asks of a property.
     *
     * @param values what its requirements compare with, but for what a family brings along
     * @param given what a family brings along
     * @param ownAmounts whether the amounts are reckoned for each claim, so that a number in them tells no classes apart
     */
    record Asked(Reading reading, Map<String, BigDecimal> values, List<DatedValue> given, boolean ownAmounts) {

        /** Whether each number of a count matters to the class, and not its cell only. */
        private boolean oneByOne() {
            return (reading.counted() && !ownAmounts) || comparisons().anyMatch(Dimension::isEquation);
        }

        private Stream<Comparison> comparisons() {
            return reading.comparisons().stream();
        }

        private @Nullable DatedValue given(Comparison comparison) {
            for (Operand operand : comparison.operands()) {
                for (DatedValue value : given) {
                    if (operand instanceof Operand.Named named && named.name().equals(value.shortName())) {
                        return value;
                    }
                }
            }
            return null;
        }

        private List<BigDecimal> limits(Comparison comparison) {
            return comparison.operands().stream()
                    .map(operand -> (BigDecimal) operand.on(values))
                    .toList();
        }
    }

    /** Each value a cell of its own. */
    private static Dimension each(Slot slot, int values) {
        int[] cells = new int[values + 1];
        Arrays.setAll(cells, i -> i);
        return new Dimension(slot, cells, 0, false);
    }

    /** By a property that is yes or no. */
    static Dimension of(Property property) {
        return each(new Slot.OfProperty(property), 2);
    }

    /** By the subject's birth, between days. */
    static Dimension ofBirth(List<LocalDate> days) {
        return each(new Slot.OfBirth(days), days.size() + 1);
    }

    /** By whether the family has brought a value along. */
    static Dimension ofGiven(String fact) {
        return each(new Slot.OfGiven(fact), 1);
    }

    private static @Nullable List<Dimension> count(Property property, List<Asked> readings) {
        boolean oneByOne = readings.stream().anyMatch(Asked::oneByOne);
        if (readings.stream().anyMatch(asked -> asked.comparisons().anyMatch(one -> asked.given(one) != null))) {
            return null;
        }
        if (oneByOne) {
            int[] cells = new int[MOST_COUNTED + 2];
            Arrays.setAll(cells, i -> i);
            cells[MOST_COUNTED + 1] = NONE;
            return List.of(new Dimension(new Slot.OfProperty(property), cells, MOST_OPEN + 2, true));
        }
        TreeSet<Integer> firsts = new TreeSet<>(Set.of(0));
        for (Asked asked : readings) {
            for (Comparison comparison : asked.comparisons().toList()) {
                for (BigDecimal limit : asked.limits(comparison)) {
                    if (limit.compareTo(BigDecimal.valueOf(Sensor.HIGHEST)) >= 0) {
                        return null;
                    }
                    firsts.add(limit.setScale(0, RoundingMode.CEILING).intValueExact());
                    firsts.add(limit.setScale(0, RoundingMode.FLOOR).intValueExact() + 1);
                }
            }
        }
        List<Integer> starts = List.copyOf(firsts.tailSet(0));
        int last = starts.get(starts.size() - 1);
        int[] cells = new int[last + 2];
        for (int count = 0; count <= last; count++) {
            cells[count + 1] = firsts.subSet(0, true, count, true).size();
        }
        return List.of(new Dimension(new Slot.OfProperty(property), cells, starts.size(), false));
    }

    /** Which of two numbers a value is nearer to matters then, too. */
    private static boolean isEquation(Comparison comparison) {
        return switch (comparison.operator()) {
            case EQUAL, NOT_EQUAL, IN, NOT_IN -> true;
            default -> false;
        };
    }

    private static @Nullable List<Dimension> amount(Property property, List<Asked> readings) {
        TreeSet<BigDecimal> limits = new TreeSet<>();
        Set<Slot> given = new LinkedHashSet<>();
        Set<Comparison> comparisons = new LinkedHashSet<>();
        for (Asked asked : readings) {
            for (Comparison comparison : asked.comparisons().toList()) {
                comparisons.add(comparison);
                DatedValue brought = asked.given(comparison);
                if (brought != null) {
                    if (comparison.operands().size() > 1) {
                        return null;
                    }
                    given.add(new Slot.OfGivenLimit(comparison, brought));
                } else {
                    limits.addAll(asked.limits(comparison));
                }
            }
        }
        // Which of two limits is nearer would depend on the number that the family brings.
        boolean mixed = !given.isEmpty() && comparisons.size() > 1;
        boolean equation = limits.size() > 1 && comparisons.stream().anyMatch(Dimension::isEquation);
        if (mixed || equation) {
            return null;
        }
        List<Dimension> all = new ArrayList<>();
        given.forEach(slot -> all.add(each(slot, 3)));
        all.add(each(new Slot.OfAmount(property, List.copyOf(limits)), 2 * limits.size() + 1));
        return all;
    }
}
