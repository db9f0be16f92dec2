package kz.zhardem.tests.benchmark;

import java.util.concurrent.TimeUnit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.tests.baseline.HandWrittenRules;
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

/** One family after another by the warm engine and, in the same run, by hand: their ratio is what counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WarmBenchmark {

    private final BenefitRules engine = BenefitRules.load("family-benefits-2006");

    private final HandWrittenRules byHand = new HandWrittenRules();

    /**
     * The engine.
     *
     * @param families what is decided
     * @return the decisions
     */
    @Benchmark
    public Decisions engine(Families families) {
        FamilyCase facts = families.next();
        return engine.decide(facts.family(), facts.date());
    }

    /**
     * The measure.
     *
     * @param families what is decided
     * @return the decisions
     */
    @Benchmark
    public Decisions handWritten(Families families) {
        FamilyCase facts = families.next();
        return byHand.decide(facts.family(), facts.date());
    }
}
