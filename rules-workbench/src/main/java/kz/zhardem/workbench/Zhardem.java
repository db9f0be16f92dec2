package kz.zhardem.workbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.ZhardemException;
import kz.zhardem.spi.RulesEngine;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code zhardem} command. Every error is told on standard error in a few lines that start with {@code zhardem:},
 * without a fact about a person. Each call of {@link #run} stands alone.
 */
public final class Zhardem {

    /** The exit code when everything is done. */
    public static final int DONE = 0;

    /** The exit code when some of many lines could not be decided. */
    public static final int SOME_LINES_FAILED = 1;

    /** The exit code when the input or the arguments cannot be used. */
    public static final int UNUSABLE = 2;

    private final RulesEngine engine;
    private final InputStream in;
    private final OutputStream out;
    private final OutputStream err;

    /**
     * The command with the engine on the class path.
     *
     * @param in standard input
     * @param out standard output
     * @param err standard error
     */
    public Zhardem(InputStream in, OutputStream out, OutputStream err) {
        this(new LibraryEngine(), in, out, err);
    }

    /**
     * The command with an engine of one's own.
     *
     * @param engine what loads rulebooks
     * @param in standard input
     * @param out standard output
     * @param err standard error
     */
    public Zhardem(RulesEngine engine, InputStream in, OutputStream out, OutputStream err) {
        this.engine = engine;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        // Not System.out and System.err, which write in the platform's charset and swallow errors.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(new Zhardem(System.in, out, err).run(args));
    }

    /**
     * Runs the command.
     *
     * @param args the arguments
     * @return {@link #DONE}, {@link #SOME_LINES_FAILED} or {@link #UNUSABLE}; 130 when interrupted
     */
    public int run(String... args) {
        Output output = new Output(out);
        StringWriter help = new StringWriter();
        // One for both: two references to one method crash Java 17 when it makes an archive of classes.
        ITypeConverter<Long> wholeNumber = Zhardem::wholeNumber;
        CommandLine commandLine = new CommandLine(new Commands(engine, in, output))
                .addSubcommand(new TimelineCommand(engine, in, output))
                .addSubcommand(new ArrearsCommand(engine, in, output))
                .addSubcommand(new CoverageCommand(engine, output))
                .addSubcommand(new PopulationCommand(engine, in, output, err, this::complain))
                .setOut(new PrintWriter(help))
                .setErr(new PrintWriter(new StringWriter()))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .registerConverter(LocalDate.class, Zhardem::date)
                .registerConverter(Long.class, wholeNumber)
                .registerConverter(long.class, wholeNumber)
                .setParameterExceptionHandler((e, arguments) -> misused(e))
                .setExecutionExceptionHandler((e, command, arguments) -> failed(e));
        int exitCode = commandLine.execute(args);
        try {
            output.write(help.toString());
            output.flush();
            return exitCode;
        } catch (OutputClosed e) {
            return failed(e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return (LocalDate) FactType.DATE.read("--date", text);
        } catch (InvalidFactsException e) {
            throw new TypeConversionException("expected " + e.expected() + ", but got " + text);
        }
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("expected a whole number in digits alone, such as 3000, but got " + text);
        }
    }

    private int misused(ParameterException e) {
        String suggestion = "";
        if (e instanceof UnmatchedArgumentException unmatched) {
            suggestion = unmatched.getSuggestions().stream()
                    .findFirst()
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
        }
        boolean subcommand = e.getCommandLine().getParent() != null;
        String command = subcommand ? "zhardem " + e.getCommandLine().getCommandName() : "zhardem";
        return complain(e.getMessage() + suggestion + "\nTry '" + command + " --help'.");
    }

    private int failed(Exception e) {
        if (e instanceof OutputClosed closed) {
            return closed.readerHasGone() ? DONE : complain("cannot write the output: " + UserError.why(closed.why()));
        }
        if (e instanceof ZhardemException || e instanceof UserError) {
            return complain(String.valueOf(e.getMessage()));
        }
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            return complain(UserError.whyAndWhat(cause));
        }
        // The command line wraps what is no Exception, such as a StackOverflowError, in an exception of its own.
        Throwable thrown = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return complain(unexpected(thrown));
    }

    /** What is told about an error of the program: not its message, which may hold anything. */
    static String unexpected(Throwable thrown) {
        return "internal error (" + thrown.getClass().getName() + "): this is a defect, please report it";
    }

    private int complain(String message) {
        byte[] bytes = ("zhardem: " + Printable.lines(message) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            err.write(bytes);
            err.flush();
        } catch (IOException e) {
            // Nobody can be told; the exit code still says it.
            return UNUSABLE;
        }
        return UNUSABLE;
    }
}
