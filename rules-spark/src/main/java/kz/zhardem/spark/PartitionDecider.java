package kz.zhardem.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.zhardem.BenefitRules;
import kz.zhardem.Result;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.RowEncoder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Decides the families of one partition, each when its row is asked for.
 *
 * @param rulebook by which rules
 * @param date on which day
 * @param columns those of the families
 * @param decisions how decisions become rows
 */
record PartitionDecider(ShippedRulebook rulebook, LocalDate date, StructType columns, DecisionColumns decisions)
        implements MapPartitionsFunction<Row, Row> {

    /** The columns of the answers: those that are no facts, and the decisions. */
    private StructType answers() {
        StructType all = new StructType();
        for (StructField extra : new FamilyReader(columns).extras()) {
            all = all.add(extra);
        }
        for (StructField field : DecisionColumns.FAMILY.fields()) {
            all = all.add(field);
        }
        return all;
    }

    /**
     * How the answers are stored. Spark's public {@code Encoders.row} takes days and times either of {@code java.time} or of
     * {@code java.sql}, as a setting of the session says that is active by chance; this one takes both.
     */
    Encoder<Row> encoder() {
        return RowEncoder.encoderFor(answers(), true);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        BenefitRules rules = RulebooksOfThisJvm.rules(rulebook);
        FamilyReader reader = new FamilyReader(columns);
        Stream<Row> families = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false);
        return rules.decideAll(families, reader::read, date)
                .map(result -> answer(reader.extras(result.source()), result))
                .iterator();
    }

    private Row answer(@Nullable Object[] extras, Result<Row> result) {
        @Nullable
        Object[] answer = result instanceof Result.Decided<Row> decided
                ? decisions.of(decided.decisions())
                : decisions.ofError(rulebook, date, error(result));
        @Nullable Object[] all = new @Nullable Object[extras.length + answer.length];
        System.arraycopy(extras, 0, all, 0, extras.length);
        System.arraycopy(answer, 0, all, extras.length, answer.length);
        return RowFactory.create(all);
    }

    private static String error(Result<Row> result) {
        String message =
                result instanceof Result.Failed<Row> failed ? failed.error().getMessage() : null;
        return message == null ? "not decided" : message;
    }
}
