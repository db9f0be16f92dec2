package kz.zhardem.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kz.zhardem.BenefitRules;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.spi.RulesEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands with their options and help. */
@Command(
        name = "zhardem",
        description = {
            "Decides which family benefits are due in Kazakhstan, how much, why, and why not.",
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhardem decide family.json              the decisions as JSON",
            "  zhardem decide --text family.json       the decisions for a person",
            "  zhardem decide --notice notice.html --lang kk family.json",
            "                                          and a notice to print",
            "  zhardem decide --lines families.jsonl   one family a line, one answer a line",
            "  zhardem timeline --chart year.html family.json",
            "                                          what is due over the year, and a chart of it",
            "  zhardem population --report cost.html families.jsonl.gz",
            "                                          what the rules come to for many families",
            "  zhardem interview                       asks what is needed, one question at a time",
            "  zhardem rules --date 2006-09-15         what there is, and the values on a day",
            "  zhardem vocabulary                      what rules can read",
            "  zhardem coverage social-code            what the record of the law holds",
            "  zhardem export family-benefits-2006 my-rules",
            "  zhardem decide --rules my-rules family.json",
            "",
            "'zhardem COMMAND --help' tells more.",
            "",
            "Exit codes:",
            "  0   done",
            "  1   some lines failed (decide --lines; each says why in its place), or some cases (population)",
            "  2   unusable input or usage; nothing decided",
            "  130 interrupted (population)",
        })
final class Commands {

    private final RulesEngine engine;
    private final InputStream in;
    private final Output out;

    @Spec
    private @Nullable CommandSpec spec;

    Commands(RulesEngine engine, InputStream in, Output out) {
        this.engine = engine;
        this.in = in;
        this.out = out;
    }

    @Command(
            name = "decide",
            description = {
                "Decides every benefit of a rulebook for a family and prints the decisions as JSON.",
                "",
                "FILE holds a case: the rulebook, the date and the family. A fact that is left out is unknown,"
                        + " which is not false and not zero: what cannot be told without it is UNDETERMINED, and"
                        + " 'missing' names the facts to ask for. The members are all there are: a family without a"
                        + " FATHER has none.",
            },
            mixinStandardHelpOptions = true,
            sortOptions = false,
            parameterListHeading = "%nArguments:%n",
            optionListHeading = "%nOptions:%n",
            footerHeading = "%nExample:%n",
            footer = {
                "  {",
                "    \"rulebook\": \"family-benefits-2006\",",
                "    \"date\": \"2006-09-15\",",
                "    \"family\": {",
                "      \"averageMonthlyIncome\": 18000,",
                "      \"members\": [",
                "        { \"id\": \"aliya\", \"role\": \"MOTHER\", \"working\": false },",
                "        { \"id\": \"dana\", \"role\": \"CHILD\", \"born\": \"2006-08-01\" }",
                "      ]",
                "    }",
                "  }",
                "",
                "With --lines, every line of FILE is such a case, at most 1 MiB long. The answers come in the same"
                        + " order; in the place of a line that cannot be decided stands"
                        + " {\"line\": N, \"error\": \"...\"}, the others go on, and the exit code is 1. Blank lines"
                        + " are skipped, but counted.",
                "",
                "Exit codes: 0 done, 1 some lines failed, 2 unusable input or usage.",
            })
    int decide(
            @Parameters(paramLabel = "FILE", description = "The case in JSON (UTF-8); - for standard input.")
                    String file,
            @Option(names = "--text", description = "Print the decisions for a person.") boolean text,
            @Mixin LanguageOption language,
            @Option(
                            names = "--explain",
                            description = "Add to each decision in JSON how it came about and what would change it.")
                    boolean explain,
            @Option(
                            names = "--notice",
                            paramLabel = "FILE.html",
                            description = "Also write a notice to print into this file, in HTML that needs nothing else"
                                    + " and that only its owner can read. An existing one is replaced.")
                    @Nullable
                    Path notice,
            @Option(names = "--lines", description = "Decide one case per line.") boolean lines,
            @Option(
                            names = "--known-on",
                            paramLabel = "DATE",
                            description = "Decide by what was known of the law on this day, as YYYY-MM-DD (default:"
                                    + " 'knownOn' of the case, or all that is known).")
                    @Nullable
                    LocalDate knownOn,
            @Option(
                            names = "--rules",
                            paramLabel = "FOLDER",
                            description = "Decide by the rulebook in this folder, for example an exported one.")
                    @Nullable
                    Path rules) {
        if (text && lines) {
            throw usage("decide", "--text and --lines do not go together");
        }
        if (text && explain) {
            throw usage("decide", "--explain is for JSON; --text explains already");
        }
        if (notice != null && lines) {
            throw usage("decide", "--notice is for one case, and --lines for many");
        }
        // Opened and looked at first: a wrong file name should not wait for the rules to be loaded.
        return CaseFile.with(file, in, input -> {
            if (notice != null) {
                CaseFile.checkPage(notice, file);
            }
            Decide decide = new Decide(Rulebooks.from(engine, rules), knownOn, out);
            Decide.Form form = new Decide.Form(text, language.chosen(), explain);
            if (lines) {
                return decide.lines(input, form) ? Zhardem.DONE : Zhardem.SOME_LINES_FAILED;
            }
            decide.one(input, form, notice);
            return Zhardem.DONE;
        });
    }

    @Command(
            name = "interview",
            description = {
                "Finds out what a family is due by asking one question at a time, always the one that settles most, and"
                        + " tells on the way what is settled.",
                "",
                "Each answer is a line: '?' when you do not know, '<' to go back, '!' to stop. It starts from the facts in"
                        + " FILE, or from nothing, and ends when nothing more can be settled.",
            },
            mixinStandardHelpOptions = true,
            sortOptions = false,
            parameterListHeading = "%nArguments:%n",
            optionListHeading = "%nOptions:%n",
            footerHeading = "%nExamples:%n",
            footer = {
                "  zhardem interview --lang kk",
                "  zhardem interview --benefit birth-grant --save family.json",
                "  zhardem interview --date 2006-09-15 family.json",
                "",
                "Exit codes: 0 done or stopped, 2 unusable input or usage.",
            })
    int interview(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            description = "A case in JSON (UTF-8), as for 'zhardem decide', to go on from.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--rulebook",
                            paramLabel = "ID",
                            description =
                                    "The rulebook to decide by; FILE names its own. Not needed where there is only one.")
                    @Nullable
                    String rulebook,
            @Option(
                            names = "--date",
                            paramLabel = "DATE",
                            description = "The day of the decisions, as YYYY-MM-DD (default: that of FILE, or today).")
                    @Nullable
                    LocalDate date,
            @Option(
                            names = "--lang",
                            paramLabel = "LANGUAGE",
                            description = "The language to ask in: kk, ru or en (default: en).",
                            defaultValue = "en")
                    Language language,
            @Option(
                            names = "--benefit",
                            paramLabel = "ID",
                            description =
                                    "Ask only what this benefit needs; can be given several times (default: all).")
                    @Nullable
                    List<String> benefits,
            @Option(
                            names = "--save",
                            paramLabel = "FILE",
                            description =
                                    "Save the facts as a case after each answer, in a file that does not exist yet.")
                    @Nullable
                    Path save,
            @Option(
                            names = "--rules",
                            paramLabel = "FOLDER",
                            description = "Decide by the rulebook in this folder, for example an exported one.")
                    @Nullable
                    Path folder) {
        if (file != null && rulebook != null) {
            throw usage("interview", "FILE names its rulebook: leave --rulebook out");
        }
        Case known = file == null ? null : read(file);
        if (known != null && known.knownOn() != null) {
            throw new InvalidFactsException("knownOn", "nothing: an interview goes by all that is known of the law");
        }
        FactsFile facts = save == null ? null : new FactsFile(save);
        Rulebooks rulebooks = Rulebooks.from(engine, folder);
        String named = known == null ? rulebook : known.rulebook();
        BenefitRules rules = named == null
                ? rulebooks.only().orElseThrow(() -> usage("interview", rulebooks.several() + " with --rulebook"))
                : rulebooks.named(named);
        LocalDate day = date != null ? date : known != null ? known.date() : LocalDate.now(ZoneId.systemDefault());
        try {
            new Interviewing(language, in, out)
                    .hold(
                            rules,
                            day,
                            known == null ? null : known.family(),
                            benefits == null ? List.of() : benefits,
                            facts);
            return Zhardem.DONE;
        } catch (IOException e) {
            throw new UserError("cannot read standard input: " + UserError.why(e));
        }
    }

    private static Case read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return new CaseReader().read(input.readNBytes(CaseReader.LONGEST + 1));
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + UserError.why(e));
        }
    }

    @Command(
            name = "export",
            description = {
                "Copies a rulebook that comes with the program into a folder, to be read or edited.",
            },
            mixinStandardHelpOptions = true,
            parameterListHeading = "%nArguments:%n",
            optionListHeading = "%nOptions:%n",
            footerHeading = "%nExample:%n",
            footer = {
                "  zhardem export family-benefits-2006 my-rules",
                "  zhardem decide --rules my-rules family.json",
                "",
                "Exit codes: 0 done, 2 unusable input or usage.",
            })
    int export(
            @Parameters(paramLabel = "RULEBOOK", description = "Its id; 'zhardem rules' lists them.") String rulebook,
            @Parameters(paramLabel = "FOLDER", description = "An empty folder, or one that does not exist yet.")
                    Path folder) {
        engine.export(rulebook, folder);
        out.write("Exported " + Printable.line(rulebook) + " to " + Printable.line(folder.toString()) + "\n");
        return Zhardem.DONE;
    }

    @Command(
            name = "rules",
            description = {
                "Lists the rulebooks: version and hash, the benefits and statuses they decide, and the values in force"
                        + " on a day.",
            },
            mixinStandardHelpOptions = true,
            sortOptions = false,
            parameterListHeading = "%nArguments:%n",
            optionListHeading = "%nOptions:%n",
            footerHeading = "%nExamples:%n",
            footer = {
                "  zhardem rules --date 2006-09-15 --lang kk",
                "  zhardem rules --rules my-rules",
                "",
                "Exit codes: 0 done, 2 unusable input or usage, or values that are not known on the day.",
            })
    int rules(
            @Option(
                            names = "--date",
                            paramLabel = "DATE",
                            description = "The day whose values are shown, as YYYY-MM-DD (default: today).")
                    @Nullable
                    LocalDate date,
            @Option(
                            names = "--rules",
                            paramLabel = "FOLDER",
                            description =
                                    "List the rulebook in this folder instead of those that come with the program.")
                    @Nullable
                    Path folder,
            @Option(
                            names = "--lang",
                            paramLabel = "LANGUAGE",
                            description = "Language of the titles: kk, ru or en (default: en).",
                            defaultValue = "en")
                    Language language) {
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        RulesText text = new RulesText(language, day);
        Rulebooks.from(engine, folder).all().forEach(text::add);
        out.write(text.text());
        text.problem().ifPresent(problem -> {
            throw new UserError(problem);
        });
        return Zhardem.DONE;
    }

    @Command(
            name = "vocabulary",
            description = {
                "Lists what rules can read: each property as a rule writes it, what its values are, its name, and the"
                        + " facts of a case that it comes from.",
            },
            mixinStandardHelpOptions = true,
            sortOptions = false,
            optionListHeading = "%nOptions:%n",
            footerHeading = "%nExample:%n",
            footer = {
                "  zhardem vocabulary --rules my-rules --lang kk",
                "",
                "Exit codes: 0 done, 2 unusable input or usage.",
            })
    int vocabulary(
            @Option(
                            names = "--rules",
                            paramLabel = "FOLDER",
                            description = "The rulebook in this folder instead of those that come with the program.")
                    @Nullable
                    Path folder,
            @Option(
                            names = "--lang",
                            paramLabel = "LANGUAGE",
                            description = "Language of the names: kk, ru or en (default: en).",
                            defaultValue = "en")
                    Language language) {
        VocabularyText text = new VocabularyText(language);
        Rulebooks.from(engine, folder).all().forEach(text::add);
        out.write(text.text());
        return Zhardem.DONE;
    }

    private ParameterException usage(String command, String message) {
        CommandLine zhardem = Objects.requireNonNull(spec).commandLine();
        return new ParameterException(zhardem.getSubcommands().get(command), message);
    }

    /** The version of the program. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            try (InputStream resource = Commands.class.getResourceAsStream("version.txt")) {
                if (resource == null) {
                    throw new IllegalStateException("the program does not know its version");
                }
                String version = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)).readLine();
                return new String[] {"zhardem " + version};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
