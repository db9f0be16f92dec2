package kz.zhardem.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.zhardem.BenefitRules;
import org.apache.spark.sql.SparkSession;
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
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("3 families, of which 1 could not be decided");
        assertThat(spark.read().parquet(output).filter("size(decisions) > 0").count())
                .isEqualTo(2);
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
