package kz.zhardem.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.baseline.HandWrittenRules;
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
import org.openjdk.jmh.annotations.Warmup;

/** Many families of whom a fifth of the facts is unknown, in families a second: only some can do that at all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PartialFactsBenchmark {

    private static final int SIZE = 500;

    private final List<Family> families = Crowd.of(SIZE, 0.2);

    private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

    private final HandWrittenRules byHand = new HandWrittenRules();

    /** Lets both decide all families, and goes on only if they say the same. */
    @Setup
    public void expectTheSameAnswersOfBoth() {
        List<Decisions> batch = engine.decideAll(families.stream(), Crowd.DATE)
                .map(Reading::decided)
                .toList();
        for (int i = 0; i < SIZE; i++) {
            SameAnswers.expect(batch.get(i), byHand.decide(families.get(i), Crowd.DATE));
        }
    }

    /**
     * Rules written by hand: the measure.
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
     * The engine, many at a time.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long decideAll() {
        Reading reading = new Reading();
        engine.decideAll(families.stream(), Crowd.DATE).forEachOrdered(reading::read);
        return reading.digest();
    }

    /**
     * The engine, a session of Drools for each family.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long plainRoad() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.read(PlainRoad.decide(engine, family, Crowd.DATE));
        }
        return reading.digest();
    }
}
