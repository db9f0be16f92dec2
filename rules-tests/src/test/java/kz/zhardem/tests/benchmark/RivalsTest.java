package kz.zhardem.tests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.tests.benchmark.rivals.EasyRules;
import kz.zhardem.tests.benchmark.rivals.EvreteRules;
import kz.zhardem.tests.benchmark.rivals.ExplainingRules;
import kz.zhardem.tests.benchmark.rivals.Grant;
import kz.zhardem.tests.benchmark.rivals.Known;
import kz.zhardem.tests.benchmark.rivals.LeanRules;
import kz.zhardem.tests.benchmark.rivals.SameAnswers;
import kz.zhardem.tests.families.Attribute;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is measured answers alike, and a measurement would notice if somebody did not. */
final class RivalsTest {

    private static final int FAMILIES = 200;

    /** An income that is low for nobody. */
    private static final BigDecimal MUCH = new BigDecimal("200000");

    private final List<Family> families = Crowd.of(FAMILIES, 0);

    private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

    @Test
    void allSayTheSame() {
        LeanRules lean = new LeanRules();
        EasyRules easyRules = new EasyRules();
        try (EvreteRules evrete = new EvreteRules()) {
            List<List<Grant>> byEvrete = evrete.decide(families, Crowd.DATE);
            for (int i = 0; i < FAMILIES; i++) {
                Family family = families.get(i);
                Decisions decisions = engine.decide(family, Crowd.DATE);
                SameAnswers.expectLean(decisions, lean.decide(family, Crowd.DATE));
                SameAnswers.expectGrants(decisions, easyRules.decide(family, Crowd.DATE));
                SameAnswers.expectGrants(decisions, byEvrete.get(i));
            }
        }
    }

    /** The days on which the benefits of 2006 begin, and the days before; an index that is only recalled; the ends of the record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2006-09-15",
                "1998-01-01",
                "1999-05-05",
                "2005-12-31",
                "2006-01-01",
                "2006-06-30",
                "2006-07-01",
                "2008-02-29",
                "2020-03-31",
                "2026-12-31"
            })
    void whoGivesTheSameReasonsSaysAllThatTheEngineSays(LocalDate date) {
        ExplainingRules explaining = new ExplainingRules(date);
        Random random = new Random(date.toEpochDay());
        RandomFamilies some = new RandomFamilies(random);
        List<Family> onDay = IntStream.range(0, FAMILIES)
                .mapToObj(i -> some.on(date, random.nextInt(RandomFamilies.MOST_CHILDREN + 1), 0))
                .toList();
        List<Decisions> batch =
                engine.decideAll(onDay.stream(), date).map(Reading::decided).toList();
        for (int i = 0; i < FAMILIES; i++) {
            SameAnswers.expectSame(batch.get(i), explaining.decide(onDay.get(i)));
        }
    }

    @Test
    void anotherNumberInAReasonIsNoticed() {
        Family family = families.stream()
                .filter(one -> Known.fact(one.averageMonthlyIncome()).compareTo(MUCH) > 0)
                .findFirst()
                .orElseThrow();
        Fact income = Fact.allOf(family).stream()
                .filter(fact -> fact.attribute() == Attribute.INCOME)
                .findFirst()
                .orElseThrow();
        Family richer =
                income.put(family, Known.fact(family.averageMonthlyIncome()).add(BigDecimal.ONE));
        Decisions decisions = engine.decide(family, Crowd.DATE);
        Decisions others = new ExplainingRules(Crowd.DATE).decide(richer);
        SameAnswers.expect(decisions, others);

        assertThatThrownBy(() -> SameAnswers.expectSame(decisions, others)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDifferenceIsNoticed() {
        Family family = families.get(0);
        Decisions decisions = engine.decide(family, Crowd.DATE);
        List<Grant> grants = new EasyRules().decide(family, Crowd.DATE);
        assertThat(grants).isNotEmpty();

        assertThatThrownBy(() -> SameAnswers.expectGrants(decisions, grants.subList(1, grants.size())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aGeneratedRulebookHasTheBenefitsManyTimes() {
        try (RulebookFolder folder = RulebookFolder.ofBenefits(20)) {
            BenefitRules generated = folder.load();
            Family withChild = Crowd.withChildren(1, 1).get(0);
            Decisions decisions = generated.decide(withChild, Crowd.DATE);

            assertThat(generated.benefits()).hasSize(20);
            assertThat(decisions.find("birth-grant-1", "c1-1").orElseThrow().outcome())
                    .isEqualTo(
                            decisions.find("birth-grant", "c1-1").orElseThrow().outcome());
        }
    }
}
