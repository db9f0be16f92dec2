package kz.zhardem.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Residence;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "spark.md");

    private static final Path EXAMPLE = Path.of("src", "test", "java", "kz", "zhardem", "spark", "CostOfBenefits.java");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theExampleIsTheOneThatIsRun() throws IOException {
        String source = Files.readString(EXAMPLE);
        String example = source.substring(source.indexOf("// example\n") + 11, source.indexOf("        // end"));
        assertThat(Files.readString(DOCUMENT))
                .contains("```java\n"
                        + example.lines()
                                .map(line -> line.isBlank() ? "" : line.substring(8))
                                .collect(Collectors.joining("\n"))
                        + "\n```\n");
    }

    @Test
    void theExampleWorks() {
        SparkSession spark = LocalSpark.session();
        Family family = Family.builder()
                .residence(Residence.CITIZEN)
                .add(Child.builder("dana")
                        .born("2026-08-01")
                        .birthGrantReceived(false)
                        .disability(false)
                        .stillborn(false)
                        .adopted(false)
                        .guardianship(false)
                        .fullStateSupport(false)
                        .parentalRightsLost(false)
                        .countedInOtherFamily(false)
                        .build())
                .build();
        String file = folder.resolve("families.parquet").toString();
        spark.createDataFrame(List.of(BenefitDecisions.row(family)), BenefitDecisions.schema())
                .write()
                .parquet(file);
        Row birthGrant =
                CostOfBenefits.of(spark, file).filter("benefit = 'birth-grant'").first();
        assertThat(birthGrant.<Long>getAs("recipients")).isEqualTo(1);
        assertThat(birthGrant.<BigDecimal>getAs("cost")).isEqualByComparingTo("164350.00");
    }

    @Test
    void everyColumnOfTheAnswersIsNamed() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String column : DecisionColumns.FAMILY.fieldNames()) {
            assertThat(document).contains("`" + column + "`");
        }
        for (String column : DecisionColumns.DECISION.fieldNames()) {
            assertThat(document).contains("`" + column + "`");
        }
    }
}
