package kz.zhardem.drools;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderErrors;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.conf.ShareAlphaNodesOption;
import org.kie.internal.io.ResourceFactory;

/**
 * Has Drools compile the rules as their authors wrote them: the very trees that were checked, so that nothing is read twice
 * and perhaps otherwise.
 */
final class DroolsCompiler {

    private DroolsCompiler() {}

    /**
     * Compiles all rules of a rulebook that is in the profile.
     *
     * @throws kz.zhardem.RulebookException when Drools finds an error that the profile let through
     */
    static KieBase compile(Rulebook rulebook) {
        // The class loader of this class, not of the thread: in an application server the latter may not see the
        // claims.
        ClassLoader classes = DroolsCompiler.class.getClassLoader();
        // Building on several threads leaves them behind, and they hold the class loader.
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, classes);
        configuration.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        for (BenefitRule benefit : rulebook.benefits()) {
            builder.add(
                    ResourceFactory.newDescrResource(benefit.tree()).setSourcePath(benefit.file()), ResourceType.DESCR);
        }
        report(rulebook, builder.getErrors());
        InternalKnowledgeBase base = empty();
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    /** Room for rules, whoever compiled them. */
    static InternalKnowledgeBase empty() {
        KieBaseConfiguration baseConfiguration =
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, DroolsCompiler.class.getClassLoader());
        // Compiling constraints while they run leaves threads behind, too.
        baseConfiguration.setOption(ConstraintJittingThresholdOption.get(0));
        // Drools looks for "==" outside brackets to tell whether two rules can share a constraint, and fails when both
        // say !( x == y ).
        baseConfiguration.setOption(ShareAlphaNodesOption.NO);
        return KnowledgeBaseFactory.newKnowledgeBase(baseConfiguration);
    }

    private static void report(Rulebook rulebook, KnowledgeBuilderErrors errors) {
        Problems problems = new Problems(rulebook.version().id());
        for (KnowledgeBuilderError error : errors) {
            String file = error.getResource() == null
                    ? "rulebook.yaml"
                    : error.getResource().getSourcePath();
            int line = error.getLines().length > 0 ? Math.max(error.getLines()[0], 0) : 0;
            problems.add(
                    file, line, "Drools refuses the rule: " + error.getMessage().strip());
        }
        problems.throwIfAny();
    }
}
