package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Role;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit's YAML file says.
 *
 * @param id the benefit
 * @param workplaceOf the parents at whose workplace it is granted if they work
 * @param editions the texts of law that it rests on, by their first days; none when no first day is known
 * @param valuesAsOf which day picks the values
 * @param conditions what recipients may have to do, in words
 * @param values the dated values by their names in the file
 */
record Sheet(
        String id,
        LocalText title,
        Subject subject,
        Frequency frequency,
        List<Role> workplaceOf,
        List<Edition> editions,
        ValuesAsOf valuesAsOf,
        Map<String, LocalText> conditions,
        Map<String, DatedValue> values) {

    /**
     * A text of law, in force until the next one is.
     *
     * @param name what rules call it
     * @param knownFrom the day from which it was known; null when it was known in time
     * @param status null when its source establishes what the rules say
     */
    record Edition(
            String name,
            LocalDate from,
            @Nullable LocalDate knownFrom,
            String source,
            @Nullable Status status) {

        boolean knownOn(LocalDate day) {
            return knownFrom == null || !knownFrom.isAfter(day);
        }
    }

    /** A day that can pick the values. */
    enum Event {
        /** The day of the application, which is that of the decision. */
        APPLICATION,
        /** The month for which it is paid, which is that of the decision. */
        PAYMENT_MONTH,
        /** The day on which the child was born. */
        BIRTH
    }

    /**
     * Which day picks the values.
     *
     * @param otherReading another day by which the law can be read, too; null when there is none
     * @param source null when the sheet names no event
     * @param status null when the source establishes it
     */
    record ValuesAsOf(
            Event event,
            @Nullable Event otherReading,
            @Nullable String source,
            @Nullable Status status) {

        static final ValuesAsOf DECISION = new ValuesAsOf(Event.APPLICATION, null, null, null);

        /** Whether the day of an event matters. */
        boolean reads(Event one) {
            return event == one || otherReading == one;
        }
    }

    LocalText condition(String name) {
        return Objects.requireNonNull(conditions.get(name), name);
    }

    /** The text of law on a day; null before the first, and when the sheet names none. */
    @Nullable
    Edition editionOn(LocalDate date) {
        Edition current = null;
        for (Edition edition : editions) {
            if (!edition.from().isAfter(date)) {
                current = edition;
            }
        }
        return current;
    }

    boolean inForceOn(LocalDate date) {
        return editions.isEmpty() || editionOn(date) != null;
    }

    /** The day before the next text of law; null when none is known. */
    @Nullable
    LocalDate lastDayOfEdition(LocalDate date) {
        return editions.stream()
                .map(Edition::from)
                .filter(from -> from.isAfter(date))
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1))
                .orElse(null);
    }
}
