package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Role;
import kz.zhardem.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit's YAML file says.
 *
 * @param id the benefit
 * @param workplaceOf the parents at whose workplace it is granted if they work
 * @param inForce null when no first day is known
 * @param conditions what recipients may have to do, in words
 * @param values the dated values by their names in the file
 */
record Sheet(
        String id,
        LocalText title,
        Subject subject,
        Frequency frequency,
        List<Role> workplaceOf,
        @Nullable InForce inForce,
        Map<String, LocalText> conditions,
        Map<String, DatedValue> values) {

    /** Since when, and by which text. */
    record InForce(LocalDate from, String source) {}

    LocalText condition(String name) {
        return Objects.requireNonNull(conditions.get(name), name);
    }

    boolean inForceOn(LocalDate date) {
        return inForce == null || !date.isBefore(inForce.from());
    }
}
