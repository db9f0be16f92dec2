package kz.zhardem.spark;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The example of {@code docs/spark.md}, word for word. */
final class CostOfBenefits {

    private CostOfBenefits() {}

    static Dataset<Row> of(SparkSession spark, String file) {
        // example
        Dataset<Row> families = spark.read().parquet(file);
        BenefitDecisions benefits = BenefitDecisions.by("social-code").withoutReasons();
        Dataset<Row> decided = benefits.decide(families, LocalDate.parse("2026-09-15"));

        BenefitDecisions.each(decided).createOrReplaceTempView("decisions");
        Dataset<Row> costs = spark.sql("""
                SELECT benefit, frequency, count(*) AS recipients, sum(amount) AS cost
                FROM decisions WHERE outcome = 'GRANTED'
                GROUP BY benefit, frequency ORDER BY cost DESC""");
        // end
        return costs;
    }
}
