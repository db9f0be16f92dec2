package kz.zhardem.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.drools.PlainRoad;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deciding and loading leave nothing behind. How much is decided and how often loaded: the system properties
 * {@code zhardem.heap.decisions} and {@code zhardem.heap.reloads}.
 */
class HeapTest {

    private static final int DECISIONS = Integer.getInteger("zhardem.heap.decisions", 200_000);

    private static final int RELOADS = Integer.getInteger("zhardem.heap.reloads", 200);

    private static final long MEGABYTE = 1024 * 1024;

    /** What is worked out once for each kind of family, and for each class of claims, still arrives after warming up. */
    private static final long BOUND_FOR_DECISIONS = 4 * MEGABYTE;

    /** A few loaded rulebooks, far less than {@link #RELOADS}. */
    private static final long BOUND_FOR_RELOADS = 3 * MEGABYTE;

    private static final int ENOUGH_TO_BE_SEEN = 20;

    /** Classes that the virtual machine makes for itself; each load makes more of its own. */
    private static final int BOUND_FOR_CLASSES = 200;

    @Test
    void decidingLeavesNothingBehind() {
        BenefitRules rules = BenefitRules.load("family-benefits-2006");

        assertThat(growthByDeciding(rules::decide, decisions -> {})).isLessThan(BOUND_FOR_DECISIONS);
    }

    @Test
    void askingDroolsLeavesNothingBehind() {
        BenefitRules rules = BenefitRules.load("family-benefits-2006");

        assertThat(growthByDeciding((family, date) -> PlainRoad.decide(rules, family, date), decisions -> {}))
                .isLessThan(BOUND_FOR_DECISIONS);
    }

    /** The measurement sees it when the answers are kept, and nothing else. */
    @Test
    void keepingTheAnswersWouldBeSeen() {
        BenefitRules rules = BenefitRules.load("family-benefits-2006");
        List<Decisions> kept = new ArrayList<>();

        assertThat(growthByDeciding(rules::decide, kept::add)).isGreaterThan(BOUND_FOR_DECISIONS);
        assertThat(kept).isNotEmpty();
    }

    /** What is learnt of a day that is asked for all the time tells nobody's facts. */
    @ParameterizedTest
    @CsvSource({"family-benefits-2006, 2006-09-15", "social-code, 2026-09-15"})
    void nobodysFactsAreKept(String rulebook, LocalDate date) {
        BenefitRules rules = BenefitRules.load(rulebook);
        RandomFamilies families = new RandomFamilies(new Random(201));
        List<WeakReference<Family>> decided = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Family family = families.on(date, i % 5, 0.02);
            rules.decide(family, date);
            decided.add(new WeakReference<>(family));
        }
        rules.decideAll(Stream.generate(() -> families.on(date, 3, 0)).limit(300), date)
                .forEach(result -> decided.add(new WeakReference<>(result.source())));

        usedHeap();

        assertThat(decided).allSatisfy(family -> assertThat(family.get()).isNull());
    }

    @Test
    void loadingLeavesNothingBehind() {
        Growth growth = growth(RELOADS / 10, RELOADS, i -> BenefitRules.load("family-benefits-2006"));

        assertThat(growth.bytes()).isLessThan(BOUND_FOR_RELOADS);
        assertThat(growth.classes()).isLessThan(BOUND_FOR_CLASSES);
    }

    @Test
    void compilingLeavesNothingBehind(@TempDir Path folder) {
        BenefitRules.export("family-benefits-2006", folder);
        Growth growth = growth(RELOADS / 20, RELOADS / 4, i -> BenefitRules.load(folder));

        assertThat(growth.bytes()).isLessThan(BOUND_FOR_RELOADS);
        assertThat(growth.classes()).isLessThan(BOUND_FOR_CLASSES);
    }

    /** The measurement sees it when a tenth of as many loaded rules is kept. */
    @Test
    void keepingSomeOfTheRulesWouldBeSeen() {
        List<BenefitRules> kept = new ArrayList<>();
        Growth growth = growth(2, ENOUGH_TO_BE_SEEN, i -> kept.add(BenefitRules.load("family-benefits-2006")));

        assertThat(growth.bytes()).isGreaterThan(BOUND_FOR_RELOADS);
        assertThat(kept).isNotEmpty();
    }

    /** The same of less than half as many that were compiled, and their classes. */
    @Test
    void keepingSomeOfTheCompiledRulesWouldBeSeen(@TempDir Path folder) {
        BenefitRules.export("family-benefits-2006", folder);
        List<BenefitRules> kept = new ArrayList<>();
        Growth growth = growth(2, ENOUGH_TO_BE_SEEN, i -> kept.add(BenefitRules.load(folder)));

        assertThat(growth.bytes()).isGreaterThan(BOUND_FOR_RELOADS);
        assertThat(growth.classes()).isGreaterThan(BOUND_FOR_CLASSES);
        assertThat(kept).isNotEmpty();
    }

    /** New families all the time, so that anything kept for each would pile up. */
    private static long growthByDeciding(BiFunction<Family, LocalDate, Decisions> rules, Consumer<Decisions> use) {
        RandomFamilies families = new RandomFamilies(new Random(200));
        int[] decided = new int[1];
        IntConsumer decideSome = limit -> {
            decided[0] = 0;
            while (decided[0] < limit) {
                FamilyCase facts = families.next();
                Decisions decisions = rules.apply(facts.family(), facts.date());
                use.accept(decisions);
                decided[0] += decisions.decisions().size();
            }
        };
        decideSome.accept(DECISIONS / 4);
        long before = usedHeap();
        decideSome.accept(DECISIONS);
        return usedHeap() - before;
    }

    private static Growth growth(int warmUp, int times, IntConsumer action) {
        for (int i = 0; i < warmUp; i++) {
            action.accept(i);
        }
        long bytes = usedHeap();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        for (int i = 0; i < times; i++) {
            action.accept(i);
        }
        return new Growth(
                usedHeap() - bytes, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes);
    }

    /** The heap in use once collecting does not make it smaller any more. */
    private static long usedHeap() {
        long used = Long.MAX_VALUE;
        long before;
        do {
            before = used;
            System.gc();
            used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        } while (used < before - MEGABYTE / 16);
        return used;
    }

    private record Growth(long bytes, int classes) {}
}
