package kz.zhardem.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.LocalText;
import kz.zhardem.Population;
import kz.zhardem.spi.RulesEngine;
import kz.zhardem.workbench.PopulationReport.Chosen;
import kz.zhardem.workbench.PopulationReport.Reach;
import kz.zhardem.workbench.PopulationReport.RuleTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What rules come to for a whole population, and what a reform of them changes. */
@Command(
        name = "population",
        description = {
            "Counts what the rules come to for many families: who gets each benefit and what it costs; and with --compare"
                    + " what other rules would change, for whom and why.",
            "",
            "Each line of FILES is a case, as for 'zhardem decide --lines'; files may be compressed by gzip. All are"
                    + " counted for one day and by one rulebook: those of the first case, unless --date, --rulebook or"
                    + " --rules say otherwise, which then hold for all cases whatever these name. A case that does not fit,"
                    + " or cannot be decided, is not counted; the first ones are told with file and line.",
            "",
            "Ctrl-C ends the reading; what was counted until then is still told, and how far it got.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  zhardem population --report now.html families.jsonl.gz",
            "  zhardem export social-code my-rules",
            "  zhardem population --compare my-rules --report reform.html families.jsonl",
            "  zhardem population --generate 1000000 --seed 7 --rulebook social-code \\",
            "      --date 2026-03-01 --report test-bed.html",
            "",
            "Exit codes: 0 done, 1 some cases failed, 2 unusable input or usage, 130 interrupted.",
        })
final class PopulationCommand implements Callable<Integer> {

    /** How many failures are told one by one. */
    private static final int TOLD = 10;

    private static final int HUNDREDTHS_OF_HUNDREDTHS = 10_000;

    private final RulesEngine engine;
    private final InputStream in;
    private final Output out;
    private final OutputStream err;
    private final Consumer<String> complaints;

    @Parameters(
            paramLabel = "FILES",
            arity = "0..*",
            description =
                    "Files with one case a line in JSON (UTF-8), plain or compressed by gzip; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--rulebook",
            paramLabel = "ID",
            description = "Count by this rulebook (default: the one of the first case).")
    private @Nullable String rulebook;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Count by the rulebook in this folder, for example an exported one.")
    private @Nullable Path folder;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Count for this day, as YYYY-MM-DD (default: the date of the first case).")
    private @Nullable LocalDate date;

    @Option(
            names = "--compare",
            paramLabel = "FOLDER",
            description = "Also tell what the rulebook in this folder would change.")
    private @Nullable Path reformFolder;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write a report into this file, in HTML that needs nothing else and that only its owner can"
                    + " read. An existing one is replaced, as with the next two.")
    private @Nullable Path report;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the figures as CSV; - for standard output.")
    private @Nullable String csv;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON; - for standard output.")
    private @Nullable String json;

    @Option(
            names = "--family",
            paramLabel = "FILE",
            description = "Show in the report what the family of this case gets for every income; can be given several"
                    + " times.")
    private List<Path> chosen = new ArrayList<>();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--generate",
            paramLabel = "N",
            description =
                    "Instead of FILES, make up N families at random. They are a test bed, not Kazakhstan's microdata;"
                            + " the report lists what is assumed. Needs --date, and --rulebook or --rules.")
    private @Nullable Long generate;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Which families to make up: the same number gives the same ones (default: 1).",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--families",
            paramLabel = "FILE",
            description = "Write the families that are made up into this file, one case a line, instead of counting"
                    + " them; compressed by gzip when its name ends in .gz.")
    private @Nullable Path families;

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * The command.
     *
     * @param err standard error, for the progress
     * @param complaints tells on standard error what went wrong, or can
     */
    PopulationCommand(RulesEngine engine, InputStream in, Output out, OutputStream err, Consumer<String> complaints) {
        this.engine = engine;
        this.in = in;
        this.out = out;
        this.err = err;
        this.complaints = complaints;
    }

    @Override
    public Integer call() {
        checkUsage();
        checkFiles();
        List<Chosen> curves = chosen.stream()
                .map(file -> new Chosen(
                        String.valueOf(file.getFileName()),
                        CaseFile.read(file.toString(), in).family()))
                .toList();
        try (Interruption interruption = new Interruption()) {
            int exitCode = generate == null ? count(interruption, curves) : madeUp(generate, interruption, curves);
            // Before the process may end.
            out.flush();
            return exitCode;
        }
    }

    private void checkUsage() {
        if (generate == null) {
            require(!files.isEmpty(), "give FILES to count, or --generate");
            require(families == null, "--families goes with --generate");
        } else {
            require(files.isEmpty(), "--generate makes families up: leave FILES out");
            require(generate > 0, "--generate needs a number from 1");
            require(date != null, "--generate needs --date");
            require(
                    families == null || (report == null && csv == null && json == null && reformFolder == null),
                    "--families writes families instead of counting them");
        }
        require(folder == null || rulebook == null, "--rules has its own rulebook: leave --rulebook out");
        require(!"-".equals(csv) || !"-".equals(json), "--csv and --json cannot both go to standard output");
        require(files.stream().filter(CaseFile::isStandardInput).count() <= 1, "standard input can be read only once");
        require(chosen.isEmpty() || report != null, "--family goes with --report");
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
    }

    /** A wrong name should not show after an hour. */
    private void checkFiles() {
        List<Path> outputs = Stream.of(report, families, outputFile(csv), outputFile(json))
                .filter(Objects::nonNull)
                .toList();
        for (String file : files) {
            if (!CaseFile.isStandardInput(file)) {
                CaseFile.with(file, in, InputStream::read);
            }
            outputs.forEach(output -> CaseFile.checkPage(output, file));
        }
        outputs.forEach(WholeFile::check);
    }

    private static @Nullable Path outputFile(@Nullable String name) {
        try {
            return name == null || CaseFile.isStandardInput(name) ? null : Path.of(name);
        } catch (InvalidPathException e) {
            throw new UserError("cannot write " + name + ": no file can have this name");
        }
    }

    private int count(Interruption interruption, List<Chosen> curves) {
        Rulebooks rulebooks = Rulebooks.from(engine, folder);
        BenefitRules named =
                folder != null ? rulebooks.only().orElseThrow() : rulebook != null ? rulebooks.named(rulebook) : null;
        long size = size();
        Counted counted;
        Far far;
        try (Progress progress = Progress.inBytes(err, size);
                CaseLines lines = new CaseLines(files, in, interruption, progress)) {
            if (!lines.hasNext() && interruption.isRequested()) {
                return nothingCounted();
            }
            CasesToCount cases = CasesToCount.of(
                    lines, named == null ? null : named.version().id(), date);
            BenefitRules rules = named == null ? rulebooks.named(cases.rulebook()) : named;
            BenefitRules reform = reform(rules);
            check(curves, cases.date(), rules);
            Population population =
                    rules.count(cases.stream().parallel(), cases::family, cases.date(), reforms(reform));
            counted = new Counted(population, rules, reform, cases::place);
            // Who asks for an end after the last line interrupts nothing.
            far = new Far(!interruption.isRequested() || lines.isEnded(), percent(lines, size, population));
        }
        return tell(counted, far, names(), List.of(), curves);
    }

    /**
     * How much of the input was counted, in hundredths: the part of its bytes that was read, and of the lines in them those that
     * were counted before the end was asked for.
     *
     * @param size the bytes of the input; negative when that is not known
     */
    private static @Nullable Integer percent(CaseLines lines, long size, Population population) {
        if (size <= 0) {
            return null;
        }
        long counted = population.families() + population.failed();
        long ofRead =
                Math.min(counted * HUNDREDTHS_OF_HUNDREDTHS / Math.max(lines.lines(), 1), HUNDREDTHS_OF_HUNDREDTHS);
        return ofHundred(lines.bytes() * ofRead / HUNDREDTHS_OF_HUNDREDTHS, size);
    }

    /** A part of all in hundredths, of which something is left. */
    private static int ofHundred(long part, long all) {
        return (int) Math.min(99, part * 100 / all);
    }

    private int nothingCounted() {
        complaints.accept(
                "interrupted before the first family was counted: there is nothing to tell, and nothing is written");
        return Interruption.EXIT_CODE;
    }

    /** A family that cannot be decided on this day should not show after an hour, either. */
    private static void check(List<Chosen> curves, LocalDate day, BenefitRules rules) {
        for (Chosen one : curves) {
            try {
                rules.decide(one.family(), day);
            } catch (InvalidFactsException e) {
                throw new UserError("cannot show " + one.name() + " in the report: " + e.getMessage());
            }
        }
    }

    /** How many bytes there are to read; negative when that is not known. */
    private long size() {
        long size = 0;
        for (String file : files) {
            if (CaseFile.isStandardInput(file) || !Files.isRegularFile(Path.of(file))) {
                return -1;
            }
            try {
                size += Files.size(Path.of(file));
            } catch (IOException e) {
                return -1;
            }
        }
        return size;
    }

    private List<String> names() {
        return files.stream()
                .map(file -> CaseFile.isStandardInput(file)
                        ? "standard input"
                        : String.valueOf(Path.of(file).getFileName()))
                .toList();
    }

    private @Nullable BenefitRules reform(BenefitRules rules) {
        if (reformFolder == null) {
            return null;
        }
        BenefitRules reform = engine.load(reformFolder);
        String id = rules.version().id();
        if (!reform.version().id().equals(id)) {
            complaints.accept(reformFolder + " holds " + reform.version().id() + ", not " + id
                    + ": a benefit that only one of the two has counts as abolished or as new");
        }
        return reform;
    }

    private static List<BenefitRules> reforms(@Nullable BenefitRules reform) {
        return reform == null ? List.of() : List.of(reform);
    }

    private int madeUp(long count, Interruption interruption, List<Chosen> curves) {
        LocalDate day = Objects.requireNonNull(date);
        SyntheticFamilies made = new SyntheticFamilies(seed, day);
        Rulebooks rulebooks = Rulebooks.from(engine, folder);
        BenefitRules rules = rulebook != null
                ? rulebooks.named(rulebook)
                : rulebooks
                        .only()
                        .orElseThrow(() -> new ParameterException(
                                Objects.requireNonNull(spec).commandLine(), rulebooks.several() + " with --rulebook"));
        Counted counted;
        try (Progress progress = Progress.inFamilies(err, count)) {
            if (families != null) {
                write(families, rules.version().id(), day, made.families(count), interruption, progress);
                complaints.accept("the families in " + families
                        + " are made up; the file does not say so, and a report on it takes them for real ones");
                return Zhardem.DONE;
            }
            Stream<Long> numbers = Stream.iterate(1L, number -> number + 1)
                    .limit(count)
                    .takeWhile(number -> !interruption.isRequested());
            BenefitRules reform = reform(rules);
            check(curves, day, rules);
            Population population = rules.count(
                    numbers.parallel(),
                    number -> {
                        progress.add(1);
                        return made.family(number);
                    },
                    day,
                    reforms(reform));
            counted = new Counted(population, rules, reform, number -> "family " + number);
        }
        List<String> sources = List.of("--generate " + count + " --seed " + seed);
        Population population = counted.population();
        long read = population.families() + population.failed();
        Far far = new Far(!interruption.isRequested() || read == count, ofHundred(read, count));
        return tell(counted, far, sources, made.assumptions(), curves);
    }

    private static void write(
            Path file,
            String rulebook,
            LocalDate day,
            Stream<Family> families,
            Interruption interruption,
            Progress progress) {
        boolean compressed = file.toString().endsWith(".gz");
        CaseWriter writer = new CaseWriter();
        WholeFile.write(file, whole -> {
            try (OutputStream lines = compressed ? new GZIPOutputStream(whole, 1 << 16) : whole) {
                Iterator<Family> each = families.iterator();
                while (each.hasNext()) {
                    if (interruption.isRequested()) {
                        throw new UserError("interrupted: " + file + " is not written");
                    }
                    lines.write(writer.writeLine(new Case(rulebook, day, each.next())));
                    progress.add(1);
                }
            }
        });
    }

    /** Where a case stands, by its number. */
    private interface Places {
        String of(long number);
    }

    /** What was counted, and by what. */
    private record Counted(
            Population population,
            BenefitRules rules,
            @Nullable BenefitRules reform,
            Places places) {

        @Override
        public String toString() {
            return "Counted[...]";
        }
    }

    /**
     * How far a count got.
     *
     * @param percent how much of the input that is about; null when that is not known
     */
    private record Far(boolean toTheEnd, @Nullable Integer percent) {}

    private int tell(Counted counted, Far far, List<String> sources, List<LocalText> assumptions, List<Chosen> curves) {
        Population population = counted.population();
        BenefitRules rules = counted.rules();
        BenefitRules reform = counted.reform();
        boolean interrupted = !far.toTheEnd();
        Reach reach = new Reach(
                population.families() + population.failed(),
                interrupted ? far.percent() : null,
                interrupted,
                sources,
                assumptions,
                population.failures().stream()
                        .map(failure -> counted.places().of(failure.number()))
                        .toList());
        if (interrupted && reach.read() == 0) {
            return nothingCounted();
        }
        tellFailures(population, counted.places());
        RuleTexts texts = report == null || reformFolder == null ? RuleTexts.NONE : texts(rules, reformFolder);
        PopulationReport all = new PopulationReport(population, rules, reform, reach, curves, texts);
        if (report != null) {
            WholeFile.write(report, all.html(language.chosen().locale()).getBytes(StandardCharsets.UTF_8));
        }
        write(csv, csv == null ? "" : all.csv());
        write(json, json == null ? "" : all.json());
        if (!"-".equals(csv) && !"-".equals(json)) {
            out.write(PopulationSummary.of(language.chosen(), all));
        }
        if (interrupted) {
            complaints.accept("interrupted. " + new PopulationWords(Language.en, rules, reform).far(reach));
            return Interruption.EXIT_CODE;
        }
        return population.failed() == 0 ? Zhardem.DONE : Zhardem.SOME_LINES_FAILED;
    }

    private RuleTexts texts(BenefitRules rules, Path reformed) {
        return RuleTexts.of(
                folder == null ? RuleFiles.shipped(engine, rules.version().id()) : RuleFiles.in(folder),
                RuleFiles.in(reformed),
                reformed.toString());
    }

    private void tellFailures(Population population, Places places) {
        population.failures().stream()
                .limit(TOLD)
                .forEach(failure -> complaints.accept(
                        places.of(failure.number()) + ": " + failure.error().getMessage()));
        if (population.failed() > TOLD) {
            complaints.accept((population.failed() - TOLD) + " more cases are not counted");
        }
    }

    private void write(@Nullable String name, String content) {
        Path file = outputFile(name);
        if (file != null) {
            WholeFile.write(file, content.getBytes(StandardCharsets.UTF_8));
        } else if (name != null) {
            out.write(content);
        }
    }
}
