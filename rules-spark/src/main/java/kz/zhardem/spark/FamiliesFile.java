package kz.zhardem.spark;

import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A file or folder of families, read so that every core has some to decide. */
final class FamiliesFile {

    private static final String CASE = "family";

    /** Fewer are decided before they would be dealt out. */
    private static final long FEW = 1000;

    private FamiliesFile() {}

    /**
     * Reads families.
     *
     * @param name with what JSON lines are named when it is such a file, else Parquet
     */
    static Dataset<Row> read(SparkSession spark, String name) {
        return name.matches(".*\\.jsonl?(\\.gz)?")
                ? json(spark, name)
                : spread(spark.read().parquet(name));
    }

    /** Lines that are families, or cases of the command, which hold one each. */
    private static Dataset<Row> json(SparkSession spark, String name) {
        StructType family = new StructType();
        for (StructField column : BenefitDecisions.jsonSchema().fields()) {
            if (!column.name().equals(FamilyColumns.CORRUPT)) {
                family = family.add(column);
            }
        }
        Dataset<Row> lines = spark.read()
                .schema(BenefitDecisions.jsonSchema().add(CASE, family))
                .json(name);
        Column isCase = functions.col(CASE).isNotNull();
        for (String fact : family.fieldNames()) {
            lines = lines.withColumn(
                    fact,
                    functions.when(isCase, functions.col(CASE).getField(fact)).otherwise(functions.col(fact)));
        }
        return lines.drop(CASE);
    }

    /**
     * Deals families out where Spark would leave cores idle. A row group of a Parquet file, which may hold a million families, is
     * read by one task, in however many parts Spark divides the file. Counting them reads no more than the file's footer.
     */
    private static Dataset<Row> spread(Dataset<Row> families) {
        List<Long> rows = families.groupBy(functions.spark_partition_id()).count().collectAsList().stream()
                .map(part -> part.<Long>getAs("count"))
                .toList();
        long all = rows.stream().mapToLong(Long::longValue).sum();
        int cores = families.sparkSession().sparkContext().defaultParallelism();
        // With parts of half a core's share or less, no core waits long for another.
        boolean even = all <= FEW * cores || Collections.max(rows) * cores * 2 <= all;
        return even ? families : families.repartition(cores * 4);
    }
}
