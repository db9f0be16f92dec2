package kz.zhardem.workbench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.zhardem.BenefitRules;
import kz.zhardem.Timeline;
import kz.zhardem.spi.RulesEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is due over time. */
@Command(
        name = "timeline",
        description = {
            "Tells what a family is due over time: for each benefit from when to when, how much, and why it changes; and"
                    + " the totals of each month and year.",
            "",
            "The facts of FILE stay as they are for the whole period; a member who is born within it belongs to the family"
                    + " from that day on. What the record of the law does not reach is unknown, never zero.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhardem timeline family.json",
            "  zhardem timeline --from 2020-01-01 --to 2026-12-31 --lang kk family.json",
            "  zhardem timeline --chart family.html family.json",
            "",
            "Exit codes: 0 done, 2 unusable input or usage.",
        })
final class TimelineCommand implements Callable<Integer> {

    private final RulesEngine engine;
    private final InputStream in;
    private final Output out;

    @Parameters(paramLabel = "FILE", description = "The case in JSON (UTF-8); - for standard input.")
    private @Nullable String file;

    @Mixin
    private PeriodOptions period = new PeriodOptions();

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "Decide by what was known of the law on this day, as YYYY-MM-DD (default: 'knownOn' of the"
                    + " case, or all that is known).")
    private @Nullable LocalDate knownOn;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--chart",
            paramLabel = "FILE.html",
            description = "Also write a chart into this file, in HTML that needs nothing else and that only its owner"
                    + " can read. An existing one is replaced.")
    private @Nullable Path chart;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Decide by the rulebook in this folder, for example an exported one.")
    private @Nullable Path rules;

    TimelineCommand(RulesEngine engine, InputStream in, Output out) {
        this.engine = engine;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        period.check();
        String name = Objects.requireNonNull(file);
        Case question = CaseFile.read(name, in).asKnownOn(knownOn);
        if (chart != null) {
            CaseFile.checkPage(chart, name);
        }
        PeriodOptions.Period days = period.of(question.date());
        BenefitRules by = Rulebooks.from(engine, rules).named(question.rulebook());
        Timeline timeline = question.over(by, days);
        if (chart != null || !json) {
            LetterWords words = new LetterWords(by, language.chosen(), question.family());
            Ledger ledger = LedgerWriter.ledger(by.title(), words, timeline);
            // Before anything is printed: what cannot be written down should not look done.
            if (chart != null) {
                WholeFile.write(chart, TimelineChart.of(ledger, words, timeline).getBytes(StandardCharsets.UTF_8));
            }
            if (!json) {
                out.write(TimelineText.of(ledger));
                return Zhardem.DONE;
            }
        }
        out.write(TimelineWriter.write(timeline, language.chosen().locale()));
        return Zhardem.DONE;
    }
}
