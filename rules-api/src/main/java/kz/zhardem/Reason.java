package kz.zhardem;

import org.jspecify.annotations.Nullable;

/**
 * One requirement of the law as it bears on one claim. {@code toString} shows neither the fact's value nor the limit.
 *
 * @param rule the rule that states the requirement
 * @param requirement the requirement, word for word as in the rule
 * @param fact the property that the requirement turns on, for example {@code child.age}; of several joined by "or",
 *     the one that meets it, or the first when none does
 * @param actual that property's value: a {@link Boolean}, {@link Integer}, {@link java.math.BigDecimal} (tenge),
 *     {@link java.time.LocalDate}, or a list of enum names; null when the outcome does not depend on knowing it
 * @param limit what the value is compared with, of the same types; null when the requirement is yes or no
 * @param distance how far the value lies on the wrong side of the limit, in the unit of both: an {@link Integer} or a
 *     {@link java.math.BigDecimal}, never negative; null when the requirement is met, or is not one number against one
 *     limit
 * @param confidential whether it tells of a fact that the law protects, so that nobody but those who need it may see it
 * @param says the reason as a sentence or two
 */
public record Reason(
        String rule,
        String requirement,
        String fact,
        @Nullable Object actual,
        @Nullable Object limit,
        @Nullable Number distance,
        boolean confidential,
        LocalText says) {

    /** Shows no fact about a person. */
    @Override
    public String toString() {
        return "Reason[" + fact + "]";
    }
}
