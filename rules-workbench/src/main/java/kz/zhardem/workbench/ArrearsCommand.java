package kz.zhardem.workbench;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.zhardem.Arrears;
import kz.zhardem.BenefitRules;
import kz.zhardem.spi.RulesEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a later knowledge of the law changes in what was paid. */
@Command(
        name = "arrears",
        description = {
            "Tells the back pay that follows when law was made for days gone by: for each month and benefit what was due as"
                    + " known then, what is due as known now, and the difference.",
            "",
            "The facts of FILE stay as they are for the whole period. A month in which either cannot be told is marked, and"
                    + " not counted.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  zhardem arrears --from 2020-01-01 --to 2020-06-30 \\",
            "      --known-then 2020-05-01 --known-now 2020-06-01 family.json",
            "",
            "Exit codes: 0 done, 2 unusable input or usage.",
        })
final class ArrearsCommand implements Callable<Integer> {

    private final RulesEngine engine;
    private final InputStream in;
    private final Output out;

    @Parameters(paramLabel = "FILE", description = "The case in JSON (UTF-8); - for standard input.")
    private @Nullable String file;

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--known-then",
            paramLabel = "DATE",
            required = true,
            description = "The day as of whose knowledge of the law it was paid, as YYYY-MM-DD.")
    private @Nullable LocalDate knownThen;

    @Option(
            names = "--known-now",
            paramLabel = "DATE",
            required = true,
            description = "The day as of whose knowledge of the law it should have been paid, as YYYY-MM-DD.")
    private @Nullable LocalDate knownNow;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Decide by the rulebook in this folder, for example an exported one.")
    private @Nullable Path rules;

    ArrearsCommand(RulesEngine engine, InputStream in, Output out) {
        this.engine = engine;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        period.check();
        Case question = CaseFile.read(Objects.requireNonNull(file), in);
        PeriodOptions.Period days = period.of(question.date());
        BenefitRules by = Rulebooks.from(engine, rules).named(question.rulebook());
        Arrears arrears = by.arrears(
                question.family(),
                days.from(),
                days.to(),
                Objects.requireNonNull(knownThen),
                Objects.requireNonNull(knownNow));
        if (json) {
            out.write(ArrearsWriter.write(arrears));
        } else {
            LetterWords words = new LetterWords(by, language.chosen(), question.family());
            out.write(ArrearsText.of(language.chosen().of(by.title()), words, arrears));
        }
        return Zhardem.DONE;
    }
}
