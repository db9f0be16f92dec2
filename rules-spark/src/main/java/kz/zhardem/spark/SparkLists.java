package kz.zhardem.spark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The lists and maps in Spark's rows are Scala's. */
final class SparkLists {

    private SparkLists() {}

    /** The elements of an array column's value. */
    static List<? extends @Nullable Object> of(Object value) {
        return CollectionConverters.asJava((Seq<?>) value);
    }

    /** The entries of a map column's value. */
    static Map<?, ? extends @Nullable Object> map(Object value) {
        return CollectionConverters.asJava((scala.collection.Map<?, ?>) value);
    }
}
