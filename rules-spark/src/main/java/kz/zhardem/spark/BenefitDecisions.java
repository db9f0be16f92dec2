package kz.zhardem.spark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Decides the families of a {@link Dataset}. The answers are those of {@link kz.zhardem.BenefitRules#decideAll}. Immutable
 * and thread-safe; lives on the driver. No argument may be null.
 *
 * <pre>{@code
 * Dataset<Row> families = spark.read().parquet("families.parquet");
 * BenefitDecisions benefits = BenefitDecisions.by("social-code");
 * Dataset<Row> decided = benefits.decide(families, LocalDate.parse("2026-09-15"));
 * BenefitDecisions.each(decided).createOrReplaceTempView("decisions");
 * }</pre>
 *
 * <p>A column that bears the name of a fact holds that fact; a column that is not there, or null, is unknown. Every other
 * column is kept in the answers. An executor builds a rulebook once, and fails the job unless it is, by its hash, the
 * driver's.
 */
public final class BenefitDecisions {

    private final ShippedRulebook rulebook;
    private final DecisionColumns columns;

    private BenefitDecisions(ShippedRulebook rulebook, DecisionColumns columns) {
        this.rulebook = rulebook;
        this.columns = columns;
    }

    /**
     * Decides by a rulebook that comes with the library, of which every executor needs the same version.
     *
     * @param rulebook its id, one of {@link kz.zhardem.BenefitRules#available()}
     * @return what decides; sentences are in English
     * @throws kz.zhardem.UnknownRulebookException when there is none of that id
     */
    public static BenefitDecisions by(String rulebook) {
        return by(ShippedRulebook.named(rulebook));
    }

    /**
     * Decides by a rulebook in a folder of the driver. Its files are read now and sent to the executors.
     *
     * @param folder the folder that holds {@code rulebook.yaml}
     * @return what decides; sentences are in English
     * @throws kz.zhardem.RulebookException when the rulebook cannot be used; it tells every problem with file and line
     */
    public static BenefitDecisions by(Path folder) {
        return by(ShippedRulebook.in(folder));
    }

    static BenefitDecisions by(ShippedRulebook rulebook) {
        return new BenefitDecisions(rulebook, new DecisionColumns(Locale.ENGLISH, false, true));
    }

    /**
     * Decides the same, with sentences in another language.
     *
     * @param locale a locale whose language is {@code kk}, {@code ru} or {@code en}
     * @return a new instance
     * @throws IllegalArgumentException when the language is another
     */
    public BenefitDecisions in(Locale locale) {
        LocalText.of("", "", "").in(locale);
        return new BenefitDecisions(rulebook, new DecisionColumns(locale, columns.confidential(), columns.reasons()));
    }

    /**
     * Decides the same, with reasons that show the facts that the law protects, which are left out otherwise. Who may read
     * the answers must be allowed to read those facts.
     *
     * @return a new instance
     */
    public BenefitDecisions withConfidentialFacts() {
        return new BenefitDecisions(rulebook, new DecisionColumns(columns.language(), true, columns.reasons()));
    }

    /**
     * Decides the same, with {@code law}, {@code because}, {@code unmet} and {@code caveats} left null. They are most of what is
     * written, so sums over a population come faster without them.
     *
     * @return a new instance
     */
    public BenefitDecisions withoutReasons() {
        return new BenefitDecisions(rulebook, new DecisionColumns(columns.language(), columns.confidential(), false));
    }

    /**
     * The columns of a family: the facts of the records of {@link Family} and its members by their names, each of its own
     * type. A column may also be a {@code string} that holds the fact as it is written in JSON.
     *
     * @return the schema
     */
    public static StructType schema() {
        return FamilyColumns.typed();
    }

    /**
     * The columns by which families are read from JSON lines: {@code spark.read().schema(…).json(…)}. Facts stay texts until
     * {@link #decide} checks them, so that a bad line or value is told in its row and does not pass for an unknown fact. Add
     * columns of your own with {@link StructType#add(String, org.apache.spark.sql.types.DataType)}.
     *
     * @return the schema
     */
    public static StructType jsonSchema() {
        return FamilyColumns.written();
    }

    /**
     * A family as a row of {@link #schema()}.
     *
     * @param family the facts
     * @return the row
     */
    public static Row row(Family family) {
        return FamilyColumns.row(family);
    }

    /**
     * Decides every benefit for each family. One row per family: the columns of the families that hold no facts, then {@code
     * rulebook}, {@code date}, {@code error}, {@code oneTime}, {@code monthly}, {@code nextQuestion} and the array {@code
     * decisions}. A family that cannot be decided has an {@code error}, which names the fact and never its value, and null for
     * the answers; the job goes on.
     *
     * @param families the families
     * @param date the day as of which ages are counted and values are read
     * @return the answers, computed when they are asked for
     * @throws IllegalArgumentException when families cannot be read from the columns; it says which and what to do
     * @throws kz.zhardem.DateNotCoveredException when a value that the rulebook needs is not known on the date
     * @throws RulebookDiffersException when the driver itself cannot build the rulebook any more
     */
    public Dataset<Row> decide(Dataset<Row> families, LocalDate date) {
        StructType schema = families.schema();
        checkNames(new FamilyReader(schema).extras());
        // Said once here and not once in each row.
        RulebooksOfThisJvm.rules(rulebook)
                .decideAll(Stream.<Family>empty(), date)
                .close();

        PartitionDecider decider = new PartitionDecider(rulebook, date, schema, columns);
        return families.mapPartitions(decider, decider.encoder());
    }

    private static void checkNames(StructField[] extras) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(Arrays.asList(DecisionColumns.FAMILY.fieldNames()));
        taken.addAll(Arrays.asList(DecisionColumns.DECISION.fieldNames()));
        for (StructField extra : extras) {
            if (taken.contains(extra.name())) {
                throw new IllegalArgumentException("the column " + extra.name()
                        + " is no fact, and the answers have a column of that name; rename or drop it");
            }
        }
    }

    /**
     * Decisions with one row each: the fields of a decision ({@code benefit}, {@code subject}, {@code outcome}, {@code
     * amount}, …) become columns. A family that could not be decided has one row with its {@code error}.
     *
     * @param decided what {@link #decide} returned
     * @return the same decisions, without {@code oneTime}, {@code monthly} and {@code nextQuestion}, which are a family's
     */
    public static Dataset<Row> each(Dataset<Row> decided) {
        return decided.drop("oneTime", "monthly", "nextQuestion")
                .withColumn("decisions", functions.explode_outer(functions.col("decisions")))
                .select("*", "decisions.*")
                .drop("decisions");
    }
}
