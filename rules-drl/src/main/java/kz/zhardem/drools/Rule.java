package kz.zhardem.drools;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to a benefit, as its author wrote it.
 *
 * @param name as in the file
 * @param line where it begins
 * @param law the places it comes from
 * @param editions the texts of law in which it holds; none when it holds in all
 * @param condition what the recipient must do under this rule; null when nothing
 * @param requirements what must hold, all of it
 * @param grants the name of the sheet's value that it grants; null for a benefit in kind or a status
 */
record Rule(
        String name,
        int line,
        List<String> law,
        List<String> editions,
        @Nullable String condition,
        List<Requirement> requirements,
        @Nullable String grants) {

    /**
     * One comma-separated constraint.
     *
     * @param text as written, with single spaces
     */
    record Requirement(String text, Expression expression) {}

    boolean holdsIn(Sheet.Edition edition) {
        return editions.isEmpty() || editions.contains(edition.name());
    }

    /** Whether it decides as another does under the same name, wherever they stand and whatever they cite. */
    boolean saysTheSameAs(Rule other) {
        return name.equals(other.name)
                && editions.equals(other.editions)
                && Objects.equals(condition, other.condition)
                && requirements.equals(other.requirements)
                && Objects.equals(grants, other.grants);
    }

    List<Expression> expressions() {
        return requirements.stream().map(Requirement::expression).toList();
    }
}
