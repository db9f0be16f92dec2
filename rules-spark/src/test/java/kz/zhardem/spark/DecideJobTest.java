package kz.zhardem.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import kz.zhardem.BenefitRules;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideJobTest {

    private static final String GOOD =
            "{\"members\": [{\"id\": \"dana\", \"role\": \"CHILD\", \"born\": \"2006-08-01\"}]}";

    private final SparkSession spark = LocalSpark.session();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int run(String... args) {
        return DecideJob.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String input() throws IOException {
        return Files.write(folder.resolve("families.jsonl"), List.of(GOOD, "{\"members\": []}", GOOD))
                .toString();
    }

    @Test
    void decidesAndSaysHowManyFailed() throws IOException {
        String output = folder.resolve("out").toString();
        assertThat(run(input(), output, "--rulebook", "family-benefits-2006", "--date", "2006-09-15"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "3 families, of which 1 could not be decided",
                        "  1 of them: family.members: expected at least one member and at most 100");
        assertThat(spark.read().parquet(output).filter("size(decisions) > 0").count())
                .isEqualTo(2);
    }

    @Test
    void readsCasesToo() throws IOException {
        String input = Files.write(
                        folder.resolve("cases.jsonl"),
                        List.of(
                                "{\"rulebook\": \"other\", \"date\": \"2000-01-01\", \"family\": " + GOOD + "}",
                                GOOD,
                                "{\"family\": 5}",
                                "{\"family\": {\"averageMonthlyIncome\": \"much\", \"members\": []}}"))
                .toString();
        String output = folder.resolve("out").toString();
        assertThat(run(input, output, "--rulebook", "family-benefits-2006", "--date", "2006-09-15"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "4 families, of which 2 could not be decided",
                        "  1 of them: family.averageMonthlyIncome: expected an amount in tenge, such as 18000.50",
                        "  1 of them: family: expected a JSON object with a list of members, each an object");
        Dataset<Row> decided = spark.read().parquet(output).filter("error is null");
        assertThat(decided.count()).isEqualTo(2);
        assertThat(decided.distinct().count()).isEqualTo(1);
    }

    @Test
    void oneRowGroupIsDecidedByAllCores() {
        String input = folder.resolve("families").toString();
        families(4000).coalesce(1).write().parquet(input);
        assertThat(new File(input).list((of, name) -> name.endsWith(".parquet")))
                .hasSize(1);
        Dataset<Row> read = FamiliesFile.read(spark, input);
        List<Row> parts = read.groupBy(functions.spark_partition_id())
                .count()
                .orderBy("count")
                .collectAsList();
        assertThat(parts).hasSize(8);
        assertThat(parts.get(0).getLong(1)).isGreaterThan(400);
        assertThat(parts.get(7).getLong(1)).isLessThan(600);
        assertThat(read.select("case").distinct().count()).isEqualTo(4000);
    }

    @Test
    void fewFamiliesStayInTheirOrder() {
        String input = folder.resolve("families").toString();
        families(1000).coalesce(1).write().parquet(input);
        assertThat(FamiliesFile.read(spark, input).collectAsList().stream()
                        .map(row -> row.<Long>getAs("case"))
                        .toList())
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    private Dataset<Row> families(int count) {
        return spark.range(count)
                .selectExpr("id as case", "array(named_struct('id', 'dana', 'role', 'CHILD')) as members");
    }

    @Test
    void decidesByAFolder() throws IOException {
        Path rulebook = folder.resolve("rules");
        BenefitRules.export("social-code", rulebook);
        String output = folder.resolve("out").toString();
        assertThat(run(input(), output, "--date", "2026-09-15", "--rulebook", rulebook.toString()))
                .isZero();
        assertThat(spark.read().parquet(output).first().getStruct(0).<String>getAs("id"))
                .isEqualTo("social-code");
    }

    @Test
    void saysWhatIsWrongInOneLine() throws IOException {
        assertWrong("usage: spark-submit", "x", "y");
        assertWrong("usage: spark-submit", "x", "y", "--rulebook", "social-code", "--day", "2026-09-15");
        assertWrong("--date tomorrow: expected a date", "x", "y", "--rulebook", "social-code", "--date", "tomorrow");
        assertWrong("no rulebook \"none\"; there is: ", "x", "y", "--rulebook", "none", "--date", "2026-09-15");
        assertWrong(
                "[PATH_NOT_FOUND]",
                folder.resolve("nothing").toString(),
                "y",
                "--rulebook",
                "social-code",
                "--date",
                "2026-09-15");
        assertWrong("date 2090-01-01: ", input(), "y", "--rulebook", "social-code", "--date", "2090-01-01");
    }

    private void assertWrong(String message, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).doesNotContain("\tat ");
        assertThat(out.size()).isZero();
    }
}
