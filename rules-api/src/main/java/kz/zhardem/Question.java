package kz.zhardem;

import java.util.List;

/**
 * A question about one fact, which a person can answer. {@code toString} shows neither text nor choices.
 *
 * @param fact the fact as a JSON path such as {@code members[dana].born}, which {@link Family#with(String, Object)}
 *     takes; while an interview asks who belongs to the family, {@code members}
 * @param text the question as a sentence
 * @param kind what kind of answer it takes
 * @param choices for {@link Kind#CHOICE} and {@link Kind#CHOICES}, what there is to choose from; else empty
 * @param confidential whether the law protects the answer, so that nobody but those who need it may see it
 */
public record Question(String fact, LocalText text, Kind kind, List<Choice> choices, boolean confidential) {

    /** What kind of answer a question takes. */
    public enum Kind {
        /** A {@link Boolean}. */
        YES_OR_NO,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** An {@link Integer}. */
        COUNT,
        /** A {@link java.math.BigDecimal} in tenge. */
        AMOUNT,
        /** The enum constant whose name one of the choices has. */
        CHOICE,
        /** A {@link java.util.Set} of the enum constants whose names the choices have; empty for none of them. */
        CHOICES,
        /** A {@link java.util.List} of {@link String}: what to call the members; empty for none. */
        NAMES
    }

    /**
     * One of the things that an answer can name.
     *
     * @param value the name of the enum constant
     * @param label what people call it
     */
    public record Choice(String value, LocalText label) {}

    public Question {
        choices = List.copyOf(choices);
    }

    /** Shows the kind of answer only: an id can be a name. */
    @Override
    public String toString() {
        return "Question[" + kind + "]";
    }
}
