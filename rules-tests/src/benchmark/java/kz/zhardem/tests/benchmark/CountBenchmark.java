package kz.zhardem.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Comparison;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Population;
import kz.zhardem.tests.baseline.HandWrittenRules;
import kz.zhardem.tests.benchmark.rivals.LeanRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million different families: counting them, and a reform of one rule for those who are counted already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class CountBenchmark {

    private static final int SIZE = 1_000_000;

    private final List<Family> families = Crowd.of(SIZE, 0);

    private final FamilyColumns columns = FamilyColumns.of(families);

    private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

    private final HandWrittenRules byHand = new HandWrittenRules();

    private final LeanRules lean = new LeanRules();

    /** A population that has been counted without knowing the reform. */
    @State(Scope.Benchmark)
    public static class Counted {

        private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

        private final BenefitRules reform = reform();

        private final Population population = engine.count(Crowd.stream(1, SIZE, 0), Crowd.DATE);

        private static BenefitRules reform() {
            try (RulebookFolder folder = RulebookFolder.reform()) {
                return folder.load();
            }
        }
    }

    /**
     * Rules written by hand, with reasons, of which only the amounts are summed up: the measure.
     *
     * @return what was read
     */
    @Benchmark
    public long handWritten() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.read(byHand.decide(family, Crowd.DATE));
        }
        return reading.digest();
    }

    /**
     * Rules written by hand, with no more than codes.
     *
     * @return what was read
     */
    @Benchmark
    public long lean() {
        Reading reading = new Reading();
        for (Family family : families) {
            reading.readLean(lean.decide(family, Crowd.DATE));
        }
        return reading.digest();
    }

    /**
     * Counting.
     *
     * @return the population
     */
    @Benchmark
    public Population count() {
        return engine.count(families.stream(), Crowd.DATE);
    }

    /**
     * Counting families whose facts are columns.
     *
     * @return the population
     */
    @Benchmark
    public Population countColumns() {
        return engine.count(columns, Crowd.DATE);
    }

    /**
     * Counting on as many threads as there are processors.
     *
     * @return the population
     */
    @Benchmark
    public Population countParallel() {
        return engine.count(families.parallelStream(), Crowd.DATE);
    }

    /**
     * What the reform changes for those who were counted.
     *
     * @param counted the population
     * @return the changes
     */
    @Benchmark
    public Comparison reform(Counted counted) {
        return counted.population.compare(counted.engine, counted.reform);
    }
}
