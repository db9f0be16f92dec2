package kz.zhardem.workbench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.zhardem.BenefitRules;
import kz.zhardem.spi.RulesEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the record of the law holds. */
@Command(
        name = "coverage",
        description = {
            "Tells what a rulebook's record of the law holds: for each base figure and benefit the texts and values with"
                    + " their days, how well each is supported, where the record is silent, what is left out and why, and"
                    + " what is due to be looked up.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhardem coverage social-code --lang ru",
            "  zhardem coverage --rules my-rules",
            "",
            "Exit codes: 0 done, 2 unusable input or usage.",
        })
final class CoverageCommand implements Callable<Integer> {

    private final RulesEngine engine;
    private final Output out;

    @Parameters(
            paramLabel = "RULEBOOK",
            arity = "0..1",
            description = "Its id; 'zhardem rules' lists them. Not needed where there is only one.")
    private @Nullable String rulebook;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "The rulebook in this folder instead of those that come with the program.")
    private @Nullable Path folder;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    CoverageCommand(RulesEngine engine, Output out) {
        this.engine = engine;
        this.out = out;
    }

    @Override
    public Integer call() {
        Rulebooks rulebooks = Rulebooks.from(engine, folder);
        BenefitRules rules = rulebook != null
                ? rulebooks.named(rulebook)
                : rulebooks
                        .only()
                        .orElseThrow(() -> new ParameterException(
                                Objects.requireNonNull(spec).commandLine(), rulebooks.several()));
        out.write(CoverageText.of(language.chosen(), rules));
        return Zhardem.DONE;
    }
}
