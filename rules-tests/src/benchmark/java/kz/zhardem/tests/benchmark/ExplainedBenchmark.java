package kz.zhardem.tests.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.benchmark.rivals.ExplainingRules;
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

    private final ExplainingRules byHand = new ExplainingRules(Crowd.DATE);

    /** Families of whom all is known. */
    @State(Scope.Thread)
    public static class KnownFamilies {

        private final List<Family> families = Crowd.of(Families.SIZE, 0);

        private int next;

        Family next() {
            next = (next + 1) % families.size();
            return families.get(next);
        }
    }

    /**
     * All decisions of the day, and every reason is read as data.
     *
     * @param families what is decided
     * @return what was read
     */
    @Benchmark
    public long decide(Families families) {
        Reading reading = new Reading();
        reading.readReasons(engine.decide(families.nextOfOneDay(), Crowd.DATE));
        return reading.digest();
    }

    /**
     * The measure: the same reasons by hand.
     *
     * @param families what is decided; it knows no unknown facts
     * @return what was read
     */
    @Benchmark
    public long handWrittenReasons(KnownFamilies families) {
        Reading reading = new Reading();
        reading.readReasons(byHand.decide(families.next()));
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
        Reading reading = new Reading();
        reading.readAloud(engine.decide(families.nextOfOneDay(), Crowd.DATE), Locale.ENGLISH);
        return reading.digest();
    }

    /**
     * Each family on another day, so that there are no classes of the day.
     *
     * @param families what is decided
     * @return the decisions
     */
    @Benchmark
    public Decisions decideOnRareDay(Families families) {
        FamilyCase facts = families.next();
        return PlainRoad.decideOnRareDay(engine, facts.family(), facts.date());
    }

    /**
     * The same, with a session of Drools for each family.
     *
     * @param families what is decided
     * @return the decisions
     */
    @Benchmark
    public Decisions plainRoad(Families families) {
        FamilyCase facts = families.next();
        return PlainRoad.decide(engine, facts.family(), facts.date());
    }
}
