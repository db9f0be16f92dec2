package kz.zhardem.spark;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Writes the families of cases, one in each line, into a single Parquet file. For {@code second-core.sh}. */
public final class ParquetOfCases {

    private ParquetOfCases() {}

    /**
     * Writes them.
     *
     * @param args the file of cases, and the folder of the Parquet file
     */
    public static void main(String[] args) {
        SparkSession.builder()
                .getOrCreate()
                .read()
                .schema(new StructType().add("family", BenefitDecisions.schema()))
                .json(args[0])
                .select("family.*")
                .coalesce(1)
                .write()
                .parquet(args[1]);
    }
}
