package kz.zhardem.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares two folders of answers, whatever the order of their rows. For {@code second-core.sh}. */
public final class CompareAnswers {

    private CompareAnswers() {}

    /**
     * Ends with an exception unless the answers are the same.
     *
     * @param args two folders of answers
     */
    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder().getOrCreate();
        Row one = digest(spark.read().parquet(args[0]));
        Row other = digest(spark.read().parquet(args[1]));
        if (!one.equals(other)) {
            throw new IllegalStateException("the answers differ: " + one + " and " + other);
        }
    }

    /** The number of rows and the sums of two hashes of each, of every column and of all that is in it. */
    private static Row digest(Dataset<Row> answers) {
        return answers.selectExpr(
                        "count(*)", "sum(cast(xxhash64(*) as decimal(38, 0)))", "sum(cast(hash(*) as decimal(38, 0)))")
                .first();
    }
}
