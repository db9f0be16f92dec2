package kz.zhardem.tests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.tests.benchmark.rivals.EasyRules;
import kz.zhardem.tests.benchmark.rivals.EvreteRules;
import kz.zhardem.tests.benchmark.rivals.Grant;
import kz.zhardem.tests.benchmark.rivals.LeanRules;
import kz.zhardem.tests.benchmark.rivals.SameAnswers;
import org.junit.jupiter.api.Test;

/** Whoever is measured answers alike, and a measurement would notice if somebody did not. */
final class RivalsTest {

    private static final int FAMILIES = 200;

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
            assertThat(decisions.find("birth-grant-1", "c1").orElseThrow().outcome())
                    .isEqualTo(decisions.find("birth-grant", "c1").orElseThrow().outcome());
        }
    }
}
