package kz.zhardem.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.baseline.HandWrittenRules;
import kz.zhardem.tests.benchmark.rivals.EasyRules;
import kz.zhardem.tests.benchmark.rivals.EvreteRules;
import kz.zhardem.tests.benchmark.rivals.ExplainingRules;
import kz.zhardem.tests.benchmark.rivals.Grant;
import kz.zhardem.tests.benchmark.rivals.LeanRules;
import kz.zhardem.tests.benchmark.rivals.SameAnswers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Many families of whom all is known, in families a second. With two threads ({@code -t 2}) each decides all of them;
 * {@link #decideAllParallel} is one caller whose stream is parallel.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(3)
public class BatchBenchmark {

    private static final int SIZE = 10_000;

    private static final int SESSION = 100;

    /** Of what is slow, fewer are decided at a time. */
    private static final int ALONE = 100;

    private final List<Family> families = Crowd.of(SIZE, 0);

    private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

    private final HandWrittenRules byHand = new HandWrittenRules();

    private final ExplainingRules explaining = new ExplainingRules(Crowd.DATE);

    private final LeanRules lean = new LeanRules();

    private final EasyRules easyRules = new EasyRules();

    /** Evrete for one thread. */
    @State(Scope.Thread)
    public static class Evrete {

        private final EvreteRules rules = new EvreteRules();

        /** Ends its threads. */
        @TearDown
        public void close() {
            rules.close();
        }
    }

    /**
     * Lets everybody decide all families, and goes on only if all say the same.
     *
     * @param evrete one of the rivals
     */
    @Setup
    public void expectTheSameAnswersOfAll(Evrete evrete) {
        List<List<Grant>> byEvrete = evrete.rules.decide(families, Crowd.DATE);
        List<Decisions> batch = engine.decideAll(families.stream(), Crowd.DATE)
                .map(Reading::decided)
                .toList();
        for (int i = 0; i < SIZE; i++) {
            Family family = families.get(i);
            Decisions decisions = batch.get(i);
            if (i < ALONE) {
                SameAnswers.expect(decisions, PlainRoad.decide(engine, family, Crowd.DATE));
                SameAnswers.expect(decisions, engine.decide(family, Crowd.DATE));
            }
            SameAnswers.expect(decisions, byHand.decide(family, Crowd.DATE));
            SameAnswers.expectSame(decisions, explaining.decide(family));
            SameAnswers.expectLean(decisions, lean.decide(family, Crowd.DATE));
            SameAnswers.expectGrants(decisions, byEvrete.get(i));
            SameAnswers.expectGrants(decisions, easyRules.decide(family, Crowd.DATE));
        }
    }

    /**
     * Rules written by hand, with codes for reasons: the measure.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long handWritten() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.read(byHand.decide(family, Crowd.DATE));
        }
        return reading.digest();
    }

    /**
     * Rules written by hand that say all that the engine says, and every reason is read: the measure of {@link
     * #decideAllReasons}.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long handWrittenReasons() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.readReasons(explaining.decide(family));
        }
        return reading.digest();
    }

    /**
     * Rules written by hand, with no more than codes.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long lean() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.readLean(lean.decide(family, Crowd.DATE));
        }
        return reading.digest();
    }

    /**
     * The engine, many at a time.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long decideAll() {
        return decideAll(families.stream());
    }

    /**
     * The engine, many at a time, and every reason is read.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long decideAllReasons() {
        Reading reading = new Reading();
        engine.decideAll(families.stream(), Crowd.DATE)
                .forEachOrdered(result -> reading.readReasons(Reading.decided(result)));
        return reading.digest();
    }

    /**
     * The engine, many at a time, on as many threads as there are processors.
     *
     * @return what was read
     */
    @Benchmark
    @Threads(1)
    @OperationsPerInvocation(SIZE)
    public long decideAllParallel() {
        return decideAll(families.parallelStream());
    }

    private long decideAll(Stream<Family> stream) {
        Reading reading = new Reading();
        engine.decideAll(stream, Crowd.DATE).forEachOrdered(reading::read);
        return reading.digest();
    }

    /**
     * The engine, one at a time, as a service asks it.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long decide() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.read(engine.decide(family, Crowd.DATE));
        }
        return reading.digest();
    }

    /**
     * The engine, a session of Drools for each family.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(ALONE)
    public long plainRoad() {
        Reading reading = new Reading();
        for (Family family : families.subList(0, ALONE)) {
            reading.read(PlainRoad.decide(engine, family, Crowd.DATE));
        }
        return reading.digest();
    }

    /**
     * Evrete, some families in one session.
     *
     * @param evrete the rules
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long evrete(Evrete evrete) {
        Reading reading = new Reading();
        for (int start = 0; start < SIZE; start += SESSION) {
            evrete.rules.decide(families.subList(start, start + SESSION), Crowd.DATE).forEach(reading::readGrants);
        }
        return reading.digest();
    }

    /**
     * Evrete, each family in a session of its own.
     *
     * @param evrete the rules
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(ALONE)
    public long evreteOneByOne(Evrete evrete) {
        Reading reading = new Reading();
        for (Family family : families.subList(0, ALONE)) {
            evrete.rules.decide(List.of(family), Crowd.DATE).forEach(reading::readGrants);
        }
        return reading.digest();
    }

    /**
     * Easy Rules.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long easyRules() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.readGrants(easyRules.decide(family, Crowd.DATE));
        }
        return reading.digest();
    }
}
