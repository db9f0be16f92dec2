package kz.zhardem.tests.benchmark;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import kz.zhardem.tests.baseline.HandWrittenRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From nothing loaded to the first decision, each time in a new virtual machine; its own start is not counted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class ColdStartBenchmark {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    /**
     * The engine: load and decide.
     *
     * @return the decisions
     */
    @Benchmark
    public Decisions engine() {
        return BenefitRules.load("family-benefits-2006").decide(family(), DATE);
    }

    /**
     * The measure: decide.
     *
     * @return the decisions
     */
    @Benchmark
    public Decisions handWritten() {
        return new HandWrittenRules().decide(family(), DATE);
    }

    private static Family family() {
        return Family.builder()
                .averageMonthlyIncome(3_000)
                .add(Mother.builder("m").working(true).single(true).build())
                .add(Child.builder("c").born("2006-08-01").birthRegistered(true).build())
                .build();
    }
}
