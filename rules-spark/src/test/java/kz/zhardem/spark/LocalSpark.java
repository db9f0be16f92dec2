package kz.zhardem.spark;

import org.apache.spark.sql.SparkSession;

/** A real Spark with two threads, one for all tests of a JVM. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("zhardem tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.session.timeZone", "Asia/Almaty")
                .config("spark.driver.host", "localhost")
                .getOrCreate();
    }
}
