package kz.zhardem.tests.socialcode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** What one member adds to a sum, for each way in which the member's open facts can turn out. */
final class Share {

    private final List<Choice<?>> open = new ArrayList<>();

    private final int[] values;

    /**
     * Tries all ways.
     *
     * @param choices the facts that {@code value} reads
     * @param value what is added with the facts as they stand
     */
    Share(List<Choice<?>> choices, IntSupplier value) {
        int ways = 1;
        for (Choice<?> choice : choices) {
            if (choice.size > 1) {
                open.add(choice);
                ways *= choice.size;
            }
        }
        this.values = new int[ways];
        for (int way = 0; way < ways; way++) {
            values[way] = value.getAsInt();
            // The first fact changes fastest.
            for (int i = 0; i < open.size() && !open.get(i).next(); i++) {
                // carried over to the next one
            }
        }
    }

    int[] values() {
        return IntStream.of(values).distinct().toArray();
    }

    /** For each open fact the pairs of values between which it alone decides. */
    Map<String, Set<Pair>> differences() {
        Map<String, Set<Pair>> differences = new LinkedHashMap<>();
        int step = 1;
        for (Choice<?> fact : open) {
            Set<Pair> pairs = new HashSet<>();
            for (int way = 0; way < values.length; way++) {
                if (way / step % fact.size == 0) {
                    for (int one = 0; one < fact.size; one++) {
                        for (int other = one + 1; other < fact.size; other++) {
                            add(pairs, values[way + one * step], values[way + other * step]);
                        }
                    }
                }
            }
            differences.put(fact.path, pairs);
            step *= fact.size;
        }
        return differences;
    }

    private static void add(Set<Pair> pairs, int one, int other) {
        if (one != other) {
            pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
        }
    }

    /** Two different values. */
    record Pair(int one, int other) {}
}
