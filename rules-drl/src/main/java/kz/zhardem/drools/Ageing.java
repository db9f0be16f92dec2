package kz.zhardem.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the age of somebody changes by time alone.
 *
 * @param property the age
 * @param limits the ages that matter, in order
 * @param unit of the age
 * @param later how many days after a birthday it counts
 */
record Ageing(Property property, List<Integer> limits, ChronoUnit unit, int later) {

    /** By birthdays. */
    static Ageing inYears(Property property, Set<Integer> limits) {
        return new Ageing(property, limits.stream().sorted().toList(), ChronoUnit.YEARS, 0);
    }

    /** How a property changes; null when it is no age of one person. */
    static @Nullable Ageing of(Property property, Set<Integer> limits) {
        List<Integer> sorted = limits.stream().sorted().toList();
        return switch (property.name()) {
            case "age" -> inYears(property, limits);
            case "ageInMonths" -> new Ageing(property, sorted, ChronoUnit.MONTHS, 0);
            case "ageInMonthsDayBefore" -> new Ageing(property, sorted, ChronoUnit.MONTHS, 1);
            default -> null;
        };
    }

    /**
     * How old somebody is on a day. Java's calendar counts the birthday of 29 February on 1 March in common years, which is
     * the rulebook's choice.
     */
    int age(LocalDate born, LocalDate date) {
        return Math.toIntExact(born.until(later == 0 ? date : date.minusDays(later), unit));
    }

    /** The first day on which somebody has reached an age. */
    LocalDate turn(LocalDate born, int age) {
        LocalDate day = born.plus(age, unit);
        // In a month that is too short for the day of birth, the first day after it.
        LocalDate birthday = day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
        return later == 0 ? birthday : birthday.plusDays(later);
    }
}
