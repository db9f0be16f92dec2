package kz.zhardem.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;

/** The build asks Drools about the rules of the library's own rulebooks, so that a program need not. */
final class AskedAheadTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 1);

    /** A rulebook of the library's own, in which it can be seen how often Drools was loaded. */
    private static final class Shipped {

        private final DroolsBenefitRules engine;
        private final CompiledAhead ahead;
        private final Rulebook rulebook;
        private final AtomicInteger loaded = new AtomicInteger();

        private Shipped(String id) {
            RulebookSource.OnClassPath source = new RulebookSource.OnClassPath(id);
            this.engine = (DroolsBenefitRules) BenefitRules.load(id);
            this.ahead = CompiledAhead.of(source).orElseThrow();
            this.rulebook = RulebookReader.read(source, ahead);
        }

        private Decisions decide(Family family, LocalDate date, BiFunction<BenefitRule, Rule, Verdicts.Ahead> said) {
            CompiledRules rules = new CompiledRules(rulebook, this::load, said);
            return LibraryClassLoader.run(
                    () -> Deciding.decide(rulebook, rules, family, date, new FamilyExplainer(engine, family, date)));
        }

        private KieBase load() {
            loaded.incrementAndGet();
            return ahead.base().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"social-code", "family-benefits-2006"})
    void familiesAreDecidedWithoutDroolsAsDroolsDecidesThem(String id) {
        Shipped shipped = new Shipped(id);
        RandomFamilies families = new RandomFamilies(new Random(29));
        int granted = 0;

        for (int i = 0; i < 400; i++) {
            FamilyCase one = families.next();
            LocalDate date = one.date().isBefore(FIRST_DAY) ? LocalDate.of(2026, 9, 15) : one.date();
            Decisions decisions = shipped.decide(one.family(), date, shipped.ahead::verdicts);

            assertThat(decisions).as("family %d", i).isEqualTo(PlainRoad.decide(shipped.engine, one.family(), date));
            granted += (int) decisions.decisions().stream()
                    .filter(decision -> decision.rule() != null)
                    .count();
        }

        assertThat(granted).isPositive();
        assertThat(shipped.loaded).hasValue(0);
    }

    @Test
    void everyRuleOfTheLibrarysWasAskedAbout() {
        Stream.of("social-code", "family-benefits-2006")
                .map(Shipped::new)
                .forEach(shipped -> shipped.rulebook
                        .benefits()
                        .forEach(benefit -> benefit.rules().forEach(rule -> {
                            Verdicts.Ahead said = shipped.ahead.verdicts(benefit, rule);

                            assertThat(said.fires().cardinality())
                                    .as(rule.name())
                                    .isPositive();
                            assertThat(said.asked().cardinality())
                                    .as(rule.name())
                                    .isGreaterThan(said.fires().cardinality());
                        })));
    }

    @Test
    void whatWasNotAskedAheadIsAskedThen() {
        Shipped shipped = new Shipped("family-benefits-2006");
        FamilyCase one = new RandomFamilies(new Random(5)).next(3, 0);
        LocalDate date = LocalDate.of(2006, 9, 15);

        Decisions decisions = shipped.decide(
                one.family(),
                date,
                (benefit, rule) -> benefit.sheet().id().equals("birth-grant")
                        ? Verdicts.Ahead.nothing()
                        : shipped.ahead.verdicts(benefit, rule));

        assertThat(shipped.loaded).hasValue(1);
        assertThat(decisions).isEqualTo(PlainRoad.decide(shipped.engine, one.family(), date));
    }
}
