package kz.zhardem.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.LocalText;
import kz.zhardem.Reason;
import kz.zhardem.spi.Explainer;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Decisions, and rows with decisions, as lists and maps that can be compared. Every component of a record counts. */
final class PlainAnswers {

    private PlainAnswers() {}

    /** What a row of a family must hold. */
    static Map<String, @Nullable Object> of(Decisions decisions, Locale language, boolean confidential) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("rulebook", plain(decisions.rulebook(), language));
        all.put("date", decisions.date());
        all.put("oneTime", decisions.totals().oneTime());
        all.put("monthly", decisions.totals().monthly());
        all.put("nextQuestion", decisions.nextQuestion());
        List<Object> each = new ArrayList<>();
        for (Decision decision : decisions) {
            Map<String, @Nullable Object> fields = record(decision.content(), language);
            fields.put("subject", decision.subject());
            fields.put("because", reasons(decision.because(), language, confidential));
            fields.put("unmet", reasons(decision.unmet(), language, confidential));
            each.add(fields);
        }
        all.put("decisions", each);
        return all;
    }

    private static List<Object> reasons(List<Reason> reasons, Locale language, boolean confidential) {
        List<Object> all = new ArrayList<>();
        for (Reason reason : reasons) {
            Map<String, @Nullable Object> fields = record(reason, language);
            for (String fact : List.of("actual", "limit", "distance")) {
                Object value = fields.get(fact);
                fields.put(fact, value == null ? null : value.toString());
            }
            if (reason.confidential() && !confidential) {
                List.of("actual", "distance", "says").forEach(hidden -> fields.put(hidden, null));
            }
            all.add(fields);
        }
        return all;
    }

    private static Map<String, @Nullable Object> record(Record record, Locale language) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getType() != Explainer.class) {
                    fields.put(
                            component.getName(), plain(component.getAccessor().invoke(record), language));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value, Locale language) {
        if (value instanceof LocalText text) {
            return text.in(language);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal amount) {
            return amount.scale() < 2 ? amount.setScale(2) : amount;
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> plain(one, language)).toList();
        }
        return value instanceof Record record ? record(record, language) : value;
    }

    /** What a row holds, without the columns named. */
    static Map<String, @Nullable Object> of(Row row, String... without) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            if (!Arrays.asList(without).contains(names[i])) {
                fields.put(names[i], plain(row.get(i)));
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Row row) {
            return of(row);
        }
        if (value instanceof java.sql.Date day) {
            return LocalDate.parse(day.toString());
        }
        return value instanceof scala.collection.Seq<?>
                ? SparkLists.of(value).stream().map(PlainAnswers::plain).toList()
                : value;
    }

    /** Compares one by one, so that a difference can be found. */
    static void assertEqual(List<Map<String, @Nullable Object>> found, List<Map<String, @Nullable Object>> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).as("family %d", i).isEqualTo(expected.get(i));
        }
    }
}
