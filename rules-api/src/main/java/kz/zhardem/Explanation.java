package kz.zhardem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that lies behind one decision, as data: for a grant how the amount came about and why it ends, for a refusal what
 * would change it, for an open question what each answer would lead to. {@code toString} shows nothing about the
 * family.
 *
 * @param decision the decision explained, with the requirements that are met or unmet and the law
 * @param calculation {@link Decision#calculation()} in words, with how it was rounded; null without an amount
 * @param values the dated values behind the amount, factor first, and then those behind the limits of requirements
 * @param ends why a grant ends after its last day; null when nothing known ends it
 * @param changes what would change a refusal: first time, then facts; empty for every other outcome, and when no change
 *     of one thing is enough
 * @param missing the facts that an open answer waits for, in the order of {@link Decision#missing()}; empty for every
 *     other outcome
 * @param details what to ask in order to tell the office or the conditions of a grant, in the order of
 *     {@link Decision#detailsMissing()}
 * @param conditions what the recipient must do, in words; empty when {@link Decision#conditions()} names nothing
 * @param law the places of {@link Decision#law()} in words
 * @param notes the {@link Decision#caveats()} in words
 * @param summary all this for a person
 */
public record Explanation(
        Decision decision,
        @Nullable LocalText calculation,
        List<ValueInForce> values,
        @Nullable LocalText ends,
        List<Change> changes,
        List<MissingFact> missing,
        List<Question> details,
        List<LocalText> conditions,
        List<LocalText> law,
        List<LocalText> notes,
        LocalText summary) {

    public Explanation {
        values = List.copyOf(values);
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
        details = List.copyOf(details);
        conditions = List.copyOf(conditions);
        law = List.copyOf(law);
        notes = List.copyOf(notes);
    }

    /**
     * The explanation for a person, in some sentences. Do not parse it.
     *
     * @param locale a locale whose language is {@code kk}, {@code ru} or {@code en}
     * @return the text, its lines separated by {@code \n}
     * @throws IllegalArgumentException when the language is another
     */
    public String summarize(Locale locale) {
        return summary.in(locale);
    }

    /**
     * What is otherwise in another explanation, for example after a fact or a rule was changed.
     *
     * @param other the explanation to compare with, usually of the same benefit and subject
     * @return the differences in a stable order; empty when both say the same
     */
    public List<Difference> diff(Explanation other) {
        return Difference.between(this, other);
    }

    /** Shows the benefit only. */
    @Override
    public String toString() {
        return "Explanation[" + decision.benefit() + "]";
    }
}
