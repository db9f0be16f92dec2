package kz.zhardem.spark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.zhardem.ZhardemException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Decides the families of a Parquet or JSON-lines file or folder and writes the answers as Parquet, one row per family. For
 * {@code spark-submit}; prints how many could not be decided, and the most frequent errors.
 */
public final class DecideJob {

    private static final String USAGE = """
            usage: spark-submit --class kz.zhardem.spark.DecideJob ... INPUT OUTPUT --rulebook ID|FOLDER --date YYYY-MM-DD
            INPUT   families as Parquet, or families or cases as JSON lines when its name ends in .json, .jsonl or
                    either with .gz
            OUTPUT  a folder that does not exist yet, for the answers as Parquet""";

    private static final String RULEBOOK = "--rulebook";

    private static final String DATE = "--date";

    private static final String METHOD_LIMIT = "spark.sql.codegen.hugeMethodLimit";

    /** How many of the errors are told. */
    private static final int TOLD = 3;

    private DecideJob() {}

    /**
     * Runs the job. Ends the JVM with exit code 2 when the job cannot be done.
     *
     * @param args as in the usage that is printed when they are wrong
     */
    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        Map<String, String> named = new HashMap<>();
        for (int i = 2; i + 1 < args.length; i += 2) {
            named.put(args[i], args[i + 1]);
        }
        String rulebook = named.get(RULEBOOK);
        String date = named.get(DATE);
        boolean usable = args.length == 6 && named.keySet().equals(Set.of(RULEBOOK, DATE));
        if (!usable || rulebook == null || date == null) {
            err.println(USAGE);
            return 2;
        }
        try {
            run(args[0], args[1], rulebook, LocalDate.parse(date), out);
            return 0;
        } catch (DateTimeParseException e) {
            err.println(DATE + " " + date + ": expected a date that the calendar has, written YYYY-MM-DD");
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
            err.println(cause(e));
        }
        return 2;
    }

    private static void run(String input, String output, String rulebook, LocalDate date, PrintStream out) {
        BenefitDecisions benefits = rulebook(rulebook);
        SparkSession spark = SparkSession.builder()
                .appName("zhardem " + rulebook + " " + date)
                .getOrCreate();
        compileInPieces(spark);
        benefits.decide(FamiliesFile.read(spark, input), date).write().parquet(output);

        Dataset<Row> decided = spark.read().parquet(output);
        Dataset<Row> failed = decided.filter("error is not null");
        out.println(decided.count() + " families, of which " + failed.count() + " could not be decided");
        failed.groupBy("error")
                .count()
                .orderBy(functions.desc("count"), functions.col("error"))
                .limit(TOLD)
                .collectAsList()
                .forEach(row -> out.println("  " + row.getLong(1) + " of them: " + row.getString(0)));
    }

    /**
     * Spark makes one Java method of what turns a family's answers into a row, so long that HotSpot never compiles it. With
     * HotSpot's limit Spark makes several.
     */
    private static void compileInPieces(SparkSession spark) {
        if (!spark.conf().contains(METHOD_LIMIT)) {
            spark.conf().set(METHOD_LIMIT, 8000);
        }
    }

    private static BenefitDecisions rulebook(String idOrFolder) {
        Path folder = Path.of(idOrFolder);
        return Files.isDirectory(folder) ? BenefitDecisions.by(folder) : BenefitDecisions.by(idOrFolder);
    }

    /** What this library says of a failure, if it is behind it, or what Spark says. */
    private static @Nullable String cause(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof ZhardemException || e instanceof RulebookDiffersException) {
                return e.getMessage();
            }
        }
        return failure.getMessage();
    }
}
