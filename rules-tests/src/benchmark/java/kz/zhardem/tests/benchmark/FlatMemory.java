package kz.zhardem.tests.benchmark;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Family;
import kz.zhardem.Population;

/**
 * How much memory deciding and counting hold while families pass by, which nobody keeps: the heap that is left after a
 * collection, at ten points of the run and at its end. One line of JSON for each of the two.
 */
public final class FlatMemory {

    private static final int SAMPLES = 10;

    private static final long MEGABYTE = 1 << 20;

    private final AtomicLong most = new AtomicLong();

    private FlatMemory() {}

    /**
     * Measures.
     *
     * @param args how many families
     */
    public static void main(String[] args) {
        int families = Integer.parseInt(args[0]);
        BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

        FlatMemory deciding = new FlatMemory();
        long start = System.nanoTime();
        Reading reading = new Reading();
        engine.decideAll(deciding.sampled(families), Crowd.DATE).forEachOrdered(reading::read);
        deciding.report("decideAll", families, start);

        FlatMemory counting = new FlatMemory();
        start = System.nanoTime();
        Population population = engine.count(counting.sampled(families), Crowd.DATE);
        counting.sample();
        counting.report("count", families, start);
        if (population.families() != families || reading.digest() == 0) {
            throw new IllegalStateException("not all families were decided and counted");
        }
    }

    private Stream<Family> sampled(int families) {
        AtomicLong number = new AtomicLong();
        return Crowd.stream(1, families, 0).peek(family -> {
            if (number.incrementAndGet() % (families / SAMPLES) == 0) {
                sample();
            }
        });
    }

    private void sample() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
    }

    private void report(String what, int families, long start) {
        System.out.printf(
                "{\"what\":\"%s\",\"families\":%d,\"limitMegabytes\":%d,\"liveMegabytes\":%d,\"seconds\":%d}%n",
                what,
                families,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                most.get() / MEGABYTE,
                (System.nanoTime() - start) / 1_000_000_000);
    }
}
