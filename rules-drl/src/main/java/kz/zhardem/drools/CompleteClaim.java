package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A claim with nothing unknown: one way in which a family's claim can turn out.
 *
 * @param properties a value for each property of the vocabulary, in order
 * @param values what requirements compare with, by name
 * @param lawDate the day whose law says how much it is
 */
record CompleteClaim(List<Object> properties, Map<String, BigDecimal> values, LocalDate lawDate) {

    Object of(Property property) {
        return properties.get(property.index());
    }

    /** A count or an amount. */
    BigDecimal number(Property property) {
        return of(property) instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) of(property);
    }
}
