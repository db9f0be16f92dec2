package kz.zhardem.tests.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.tests.benchmark.rivals.ExplainingRules;
import org.jspecify.annotations.Nullable;

/**
 * How long each of many families waits for its decisions from a warm engine, all reasons read. Each is decided over and over: the
 * median is the family's own time, what single calls take besides is the machine's, which does something else at times. One
 * line of JSON for each way.
 */
public final class Latency {

    private static final int FAMILIES = 4_096;

    private static final int WARM_UP = 40;

    private final List<Family> families;

    /** By call and by family, in nanoseconds. */
    private final long[][] times;

    private long digest;

    private Latency(int calls, double unknown) {
        this.families = Crowd.of(FAMILIES, unknown);
        this.times = new long[calls][FAMILIES];
    }

    /** Decides one family. */
    @FunctionalInterface
    private interface Way {
        Decisions decide(Family family);
    }

    /**
     * Measures.
     *
     * @param args how often each family is decided, after warming up, and who decides: {@code decide} or {@code
     *     handWrittenReasons}; for the former, also how likely each fact is unknown
     */
    public static void main(String[] args) {
        double unknown = args.length > 2 ? Double.parseDouble(args[2]) : 0;
        Latency latency = new Latency(Integer.parseInt(args[0]), unknown);
        latency.measure(way(args[1]));
        latency.report(args[1], args.length > 2 ? args[2] : null);
    }

    private static Way way(String name) {
        if (name.equals("decide")) {
            BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);
            return family -> engine.decide(family, Crowd.DATE);
        }
        ExplainingRules byHand = new ExplainingRules(Crowd.DATE);
        return byHand::decide;
    }

    private void measure(Way way) {
        for (int call = -WARM_UP; call < times.length; call++) {
            for (int family = 0; family < FAMILIES; family++) {
                Reading reading = new Reading();
                long start = System.nanoTime();
                reading.readReasons(way.decide(families.get(family)));
                long time = System.nanoTime() - start;
                digest += reading.digest();
                if (call >= 0) {
                    times[call][family] = time;
                }
            }
        }
    }

    private void report(String what, @Nullable String unknown) {
        if (digest == 0) {
            throw new IllegalStateException("nothing was decided");
        }
        long[] ofFamilies = IntStream.range(0, FAMILIES)
                .mapToLong(family -> percentile(
                        Arrays.stream(times).mapToLong(call -> call[family]).toArray(), 50))
                .toArray();
        long[] ofCalls = Arrays.stream(times).flatMapToLong(Arrays::stream).toArray();
        System.out.printf(
                "{\"what\":\"%s\",\"unknown\":\"%s\",\"families\":{\"p50\":%d,\"p99\":%d,\"most\":%d},\"calls\":{\"p50\":%d,\"p99\":%d}}%n",
                what,
                unknown == null ? "0.0" : unknown,
                percentile(ofFamilies, 50),
                percentile(ofFamilies, 99),
                percentile(ofFamilies, 100),
                percentile(ofCalls, 50),
                percentile(ofCalls, 99));
    }

    /** The time within which a share of all is done. */
    private static long percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) ((long) sorted.length * percent / 100))];
    }
}
