package kz.zhardem.tests.workbench;

import java.nio.file.Path;
import java.util.SortedSet;
import kz.zhardem.BenefitRules;
import kz.zhardem.spi.RulesEngine;

/** The library's own engine with the rulebook of 2006 loaded once, for tests that run the command thousands of times. */
final class RealEngine implements RulesEngine {

    static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    @Override
    public SortedSet<String> rulebooks() {
        return BenefitRules.available();
    }

    @Override
    public BenefitRules load(String rulebook) {
        return rulebook.equals(RULES.version().id()) ? RULES : BenefitRules.load(rulebook);
    }

    @Override
    public BenefitRules load(Path folder) {
        return BenefitRules.load(folder);
    }

    @Override
    public void export(String rulebook, Path folder) {
        BenefitRules.export(rulebook, folder);
    }
}
