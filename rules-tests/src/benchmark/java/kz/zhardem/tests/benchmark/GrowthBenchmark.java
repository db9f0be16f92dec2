package kz.zhardem.tests.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.drools.PlainRoad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How the time grows with families, children and benefits. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class GrowthBenchmark {

    /** Ever more families. */
    @State(Scope.Benchmark)
    public static class ByFamilies {

        /** How many. */
        @Param({"1000", "10000", "100000", "1000000"})
        public int families;

        private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

        private List<Family> crowd = List.of();

        /** Makes them up, and lets the engine see enough families to be warm however few are decided. */
        @Setup
        public void makeUp() {
            crowd = Crowd.of(families, 0);
            decideAll(engine, Crowd.of(WARM, 0));
        }
    }

    /** Families of ever more children. */
    @State(Scope.Benchmark)
    public static class ByChildren {

        /** How many each family has. */
        @Param({"1", "2", "3", "4", "6", "8", "10", "12"})
        public int children;

        private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

        private List<Family> crowd = List.of();

        /** Makes them up. */
        @Setup
        public void makeUp() {
            crowd = Crowd.withChildren(SIZE, children);
            decideAll(engine, Crowd.of(WARM, 0));
        }
    }

    /** Rulebooks of ever more benefits. */
    @State(Scope.Benchmark)
    public static class ByBenefits {

        /** How many. */
        @Param({"10", "100", "1000"})
        public int benefits;

        private final List<Family> crowd = Crowd.of(SIZE_FOR_MANY_BENEFITS, 0);

        private RulebookFolder folder = RulebookFolder.reform();

        private BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

        /** Writes the rulebook and loads it. */
        @Setup(Level.Trial)
        public void write() {
            folder.close();
            folder = RulebookFolder.ofBenefits(benefits);
            engine = folder.load();
            if (engine.benefits().size() != benefits) {
                throw new IllegalStateException("not " + benefits + " benefits: " + engine.benefits().size());
            }
        }

        /** Deletes it. */
        @TearDown
        public void delete() {
            folder.close();
        }
    }

    private static final int SIZE = 10_000;

    private static final int SIZE_FOR_MANY_BENEFITS = 1_000;

    private static final int WARM = 200_000;

    private static long decideAll(BenefitRules engine, List<Family> families) {
        Reading reading = new Reading();
        engine.decideAll(families.stream(), Crowd.DATE).forEachOrdered(reading::read);
        return reading.digest();
    }

    /**
     * Many families.
     *
     * @param state the families
     * @return what was read
     */
    @Benchmark
    @Warmup(iterations = 8)
    public long families(ByFamilies state) {
        return decideAll(state.engine, state.crowd);
    }

    /**
     * Ten thousand families.
     *
     * @param state the families
     * @return what was read
     */
    @Benchmark
    @Warmup(iterations = 40)
    @Measurement(iterations = 10)
    public long children(ByChildren state) {
        return decideAll(state.engine, state.crowd);
    }

    /**
     * Loading the rulebook.
     *
     * @param state the folder
     * @return the rules
     */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public BenefitRules benefitsBuild(ByBenefits state) {
        return state.folder.load();
    }

    /**
     * One family, with a session of Drools.
     *
     * @param state the rules
     * @return the decisions
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 3, time = 2)
    public Decisions benefitsOneDecision(ByBenefits state) {
        return PlainRoad.decide(state.engine, state.crowd.get(0), Crowd.DATE);
    }

    /**
     * A thousand families.
     *
     * @param state the rules
     * @return what was read
     */
    @Benchmark
    @Warmup(iterations = 40)
    @Measurement(iterations = 10)
    public long benefitsBatch(ByBenefits state) {
        return decideAll(state.engine, state.crowd);
    }
}
