package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import kz.zhardem.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A requirement with the facts that it turns on, put into words when somebody reads it. Shows nothing by itself.
 *
 * @param values the dated values that it compares with
 * @param knowledge of each property that it reads, and of whether their owners are there
 */
record ReasonText(
        Wording wording,
        Expression requirement,
        Map<String, BigDecimal> values,
        Map<Property, Knowledge> knowledge,
        boolean met,
        @Nullable BigDecimal distance)
        implements LocalText {

    @Override
    public String in(Locale locale) {
        return new Speech(Language.of(locale), wording, values).reason(requirement, knowledge, met, distance);
    }

    @Override
    public String toString() {
        return "LocalText";
    }
}
