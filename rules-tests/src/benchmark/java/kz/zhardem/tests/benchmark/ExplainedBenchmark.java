package kz.zhardem.tests.benchmark;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.tests.families.FamilyCase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one family waits for its answer from the warm engine: the slowest of a hundred is what counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExplainedBenchmark {

    private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

    /**
     * All decisions with their reasons as data.
     *
     * @param families what is decided
     * @return the decisions
     */
    @Benchmark
    public Decisions decide(Families families) {
        FamilyCase facts = families.next();
        return engine.decide(facts.family(), facts.date());
    }

    /**
     * The same as the only family of a stream: its claims are of classes that were decided before.
     *
     * @param families what is decided
     * @return what was read
     */
    @Benchmark
    public long decideAllOfOne(Families families) {
        Reading reading = new Reading();
        engine.decideAll(Stream.of(families.nextOfOneDay()), Crowd.DATE)
                .map(Reading::decided)
                .forEachOrdered(reading::readReasons);
        return reading.digest();
    }

    /**
     * All decisions, and every sentence of their reasons in English.
     *
     * @param families what is decided
     * @return what was read
     */
    @Benchmark
    public long decideAndReadAloud(Families families) {
        FamilyCase facts = families.next();
        Reading reading = new Reading();
        reading.readAloud(engine.decide(facts.family(), facts.date()), Locale.ENGLISH);
        return reading.digest();
    }
}
