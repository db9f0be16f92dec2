package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.zhardem.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A requirement with the facts that it turns on, put into words when somebody reads it. Shows nothing by itself.
 *
 * @param values the dated values that it compares with
 * @param told the properties that it reads, and whether their owners are there
 * @param known what is known of each of them, in the same order
 */
record ReasonText(
        Wording wording,
        Expression requirement,
        Map<String, BigDecimal> values,
        List<Property> told,
        List<Knowledge> known,
        boolean met,
        @Nullable BigDecimal distance)
        implements LocalText {

    @Override
    public String in(Locale locale) {
        return new Speech(Language.of(locale), wording, values).reason(requirement, knowledge(), met, distance);
    }

    /** What is known of the properties told. */
    Map<Property, Knowledge> knowledge() {
        Map<Property, Knowledge> all = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            all.put(told.get(i), known.get(i));
        }
        return all;
    }

    @Override
    public String toString() {
        return "LocalText";
    }
}
