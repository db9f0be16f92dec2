package kz.zhardem.workbench;

import java.nio.file.Path;
import java.util.SortedSet;
import kz.zhardem.BenefitRules;
import kz.zhardem.spi.RulesEngine;

/** The engine that the library finds on the class path. */
final class LibraryEngine implements RulesEngine {

    @Override
    public SortedSet<String> rulebooks() {
        return BenefitRules.available();
    }

    @Override
    public BenefitRules load(String rulebook) {
        return BenefitRules.load(rulebook);
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
