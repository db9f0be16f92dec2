package kz.zhardem.tests.workbench;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.zhardem.BenefitRules;
import kz.zhardem.UnknownRulebookException;
import kz.zhardem.spi.RulesEngine;

/** The library's own engine with the shipped rulebook loaded once, for tests that run the command thousands of times. */
final class RealEngine implements RulesEngine {

    static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    @Override
    public SortedSet<String> rulebooks() {
        return BenefitRules.available();
    }

    @Override
    public BenefitRules load(String rulebook) {
        if (!rulebook.equals(RULES.version().id())) {
            throw new UnknownRulebookException(rulebook, new TreeSet<>(rulebooks()));
        }
        return RULES;
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
