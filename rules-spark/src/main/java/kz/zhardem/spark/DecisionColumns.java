package kz.zhardem.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Gap;
import kz.zhardem.Reason;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as rows.
 *
 * @param language that of the sentences
 * @param confidential whether reasons show facts that the law protects
 * @param reasons whether reasons and their law are there at all
 */
record DecisionColumns(Locale language, boolean confidential, boolean reasons) implements Serializable {

    /** No amount is larger: incomes have fifteen digits before the point. */
    private static final DataType AMOUNT = DataTypes.createDecimalType(19, 2);

    private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType);

    static final StructType REASON = new StructType()
            .add("rule", DataTypes.StringType)
            .add("requirement", DataTypes.StringType)
            .add("fact", DataTypes.StringType)
            .add("actual", DataTypes.StringType)
            .add("limit", DataTypes.StringType)
            .add("distance", DataTypes.StringType)
            .add("confidential", DataTypes.BooleanType)
            .add("says", DataTypes.StringType);

    private static final StructType CAVEAT = new StructType()
            .add("value", DataTypes.StringType)
            .add("from", DataTypes.DateType)
            .add("status", DataTypes.StringType)
            .add("source", DataTypes.StringType);

    private static final StructType GAP = new StructType()
            .add("value", DataTypes.StringType)
            .add("from", DataTypes.DateType)
            .add("until", DataTypes.DateType)
            .add("why", DataTypes.StringType);

    private static final StructType RULEBOOK = new StructType()
            .add("id", DataTypes.StringType)
            .add("version", DataTypes.StringType)
            .add("sha256", DataTypes.StringType);

    static final StructType DECISION = new StructType()
            .add("benefit", DataTypes.StringType)
            .add("subject", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("frequency", DataTypes.StringType)
            .add("amount", AMOUNT)
            .add("rule", DataTypes.StringType)
            .add("calculation", DataTypes.StringType)
            .add("from", DataTypes.DateType)
            .add("until", DataTypes.DateType)
            .add("office", DataTypes.StringType)
            .add("conditions", TEXTS)
            .add("law", TEXTS)
            .add("because", DataTypes.createArrayType(REASON))
            .add("unmet", DataTypes.createArrayType(REASON))
            .add("missing", TEXTS)
            .add("detailsMissing", TEXTS)
            .add("caveats", DataTypes.createArrayType(CAVEAT))
            .add("gaps", DataTypes.createArrayType(GAP));

    static final StructType FAMILY = new StructType()
            .add("rulebook", RULEBOOK)
            .add("date", DataTypes.DateType)
            .add("error", DataTypes.StringType)
            .add("oneTime", AMOUNT)
            .add("monthly", AMOUNT)
            .add("nextQuestion", DataTypes.StringType)
            .add("decisions", DataTypes.createArrayType(DECISION));

    /** The values of {@link #FAMILY} for a family that was decided. */
    @Nullable
    Object[] of(Decisions decisions) {
        return new @Nullable Object[] {
            RowFactory.create(
                    decisions.rulebook().id(),
                    decisions.rulebook().version(),
                    decisions.rulebook().sha256()),
            decisions.date(),
            null,
            decisions.totals().oneTime(),
            decisions.totals().monthly(),
            decisions.nextQuestion(),
            all(decisions.decisions(), this::decision)
        };
    }

    /** The values of {@link #FAMILY} for one that could not be decided. */
    @Nullable
    Object[] ofError(ShippedRulebook rulebook, LocalDate date, String error) {
        return new @Nullable Object[] {
            RowFactory.create(rulebook.id(), rulebook.version(), rulebook.sha256()), date, error, null, null, null, null
        };
    }

    private Row decision(Decision decision) {
        return RowFactory.create(
                decision.benefit(),
                decision.subject(),
                decision.outcome().name(),
                decision.frequency().name(),
                decision.amount(),
                decision.rule(),
                decision.calculation(),
                decision.from(),
                decision.until(),
                name(decision.office()),
                texts(decision.conditions()),
                reasons ? texts(decision.law()) : null,
                reasons ? all(decision.because(), this::reason) : null,
                reasons ? all(decision.unmet(), this::reason) : null,
                texts(decision.missing()),
                texts(decision.detailsMissing()),
                reasons ? all(decision.caveats(), this::caveat) : null,
                all(decision.gaps(), this::gap));
    }

    private Row reason(Reason reason) {
        boolean shown = confidential || !reason.confidential();
        return RowFactory.create(
                reason.rule(),
                reason.requirement(),
                reason.fact(),
                shown ? written(reason.actual()) : null,
                written(reason.limit()),
                shown ? written(reason.distance()) : null,
                reason.confidential(),
                shown ? reason.says().in(language) : null);
    }

    private Row caveat(Caveat caveat) {
        return RowFactory.create(caveat.value(), caveat.from(), caveat.status().name(), caveat.source());
    }

    private Row gap(Gap gap) {
        return RowFactory.create(gap.value(), gap.from(), gap.until(), gap.why());
    }

    private static @Nullable String written(@Nullable Object fact) {
        if (fact instanceof BigDecimal amount) {
            return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
        }
        return fact == null ? null : fact.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Object texts(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray();
    }

    private static <T> Object all(List<T> elements, Function<T, Row> row) {
        Row[] rows = new Row[elements.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row.apply(elements.get(i));
        }
        return rows;
    }
}
