package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Population;
import kz.zhardem.Result;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.families.RandomFamilies;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Many families by the Social Code, in families a second. Of its benefits one has an amount that is reckoned for each family: targeted
 * assistance.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 3)
@Fork(2)
public class SocialCodeBenchmark {

    private static final int SIZE = 10_000;

    private static final int MOST_CHILDREN = 4;

    private static final LocalDate DATE = LocalDate.of(2026, 5, 1);

    /** After whatever the record of the law holds became known. */
    private static final LocalDate NOW = LocalDate.of(2100, 1, 1);

    /** How likely each fact is unknown. */
    @Param({"0.0", "0.02"})
    public double unknown;

    private final BenefitRules engine = BenefitRules.load("social-code");

    private List<Family> families = List.of();

    /** Makes families up, lets both decide all of them, and goes on only if they say the same. */
    @Setup
    public void expectTheSameAnswersOfBoth() {
        Random random = new Random(1);
        RandomFamilies made = new RandomFamilies(random);
        families = IntStream.range(0, SIZE)
                .mapToObj(i -> made.on(DATE, random.nextInt(MOST_CHILDREN + 1), unknown))
                .toList();
        List<Decisions> all = engine.decideAll(families.stream(), DATE)
                .map(SocialCodeBenchmark::decided)
                .toList();
        for (int i = 0; i < SIZE; i++) {
            List<Answer> engines = all.get(i).decisions().stream().map(Answer::of).toList();
            List<Answer> byHand = HandWrittenSocialCode.decide(families.get(i), DATE, NOW);
            if (!engines.equals(byHand)) {
                throw new IllegalStateException("family " + i + ": the engine says " + engines + ", by hand " + byHand);
            }
        }
    }

    private static Decisions decided(Result<?> result) {
        if (result instanceof Result.Decided<?> decided) {
            return decided.decisions();
        }
        throw new IllegalStateException(result + " was not decided");
    }

    /** Sums amounts up, so that no answer is left out as unused. */
    private static final class Sum {

        private BigDecimal tenge = BigDecimal.ZERO;
        private long missing;

        void add(@Nullable BigDecimal amount) {
            if (amount != null) {
                tenge = tenge.add(amount);
            }
        }

        void read(Decisions decisions) {
            for (Decision decision : decisions) {
                add(decision.amount());
                missing += decision.missing().size() + decision.unmet().size();
            }
        }

        long digest() {
            return tenge.hashCode() + missing;
        }
    }

    /**
     * Rules written by hand, without reasons: the second opinion of the tests.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long handWritten() {
        Sum sum = new Sum();
        for (Family family : families) {
            for (Answer answer : HandWrittenSocialCode.decide(family, DATE, NOW)) {
                sum.add(answer.amount());
                sum.missing += answer.missing().size();
            }
        }
        return sum.digest();
    }

    /**
     * The engine, many at a time, with reasons.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long decideAll() {
        Sum sum = new Sum();
        engine.decideAll(families.stream(), DATE).forEachOrdered(result -> sum.read(decided(result)));
        return sum.digest();
    }

    /**
     * Counting.
     *
     * @return the population
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public Population count() {
        return engine.count(families.stream(), DATE);
    }

    /**
     * The engine, a session of Drools for each family.
     *
     * @return what was read
     */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public long plainRoad() {
        Sum sum = new Sum();
        for (Family family : families) {
            sum.read(PlainRoad.decide(engine, family, DATE));
        }
        return sum.digest();
    }
}
