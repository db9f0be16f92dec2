package kz.zhardem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds out by questions what a family is due: one question at a time, always the one that settles most, never one whose
 * answer can no longer change anything. Ends when everything that is asked about is settled, or when only facts are
 * open that nobody could tell.
 *
 * <p>Immutable and thread-safe: each answer leads to a new interview, and the old one stays as it was. It keeps the
 * facts that it was told; {@code toString} shows none of them.
 *
 * <pre>{@code
 * Interview interview = rules.interview(LocalDate.parse("2006-09-15"));
 * while (interview.question().isPresent()) {
 *     Object answer = ask(interview.question().get()); // null for "I do not know"
 *     interview = answer != null ? interview.answer(answer) : interview.unknown(); // see mayBeUnknown()
 * }
 * Decisions decisions = interview.decisions().orElseThrow();
 * }</pre>
 */
public interface Interview {

    /**
     * The same interview about some benefits only.
     *
     * @param benefits their ids; empty for all
     * @return a new interview
     * @throws IllegalArgumentException when the rulebook has no such benefit
     */
    Interview about(Collection<String> benefits);

    /**
     * What to ask next.
     *
     * @return the question, or empty when the interview has ended
     */
    Optional<Question> question();

    /**
     * Whether {@link #unknown()} is a possible answer. Who belongs to the family must be told: who is not listed is not
     * in it.
     *
     * @return whether the question can stay unanswered; false when there is none
     */
    boolean mayBeUnknown();

    /**
     * Goes on with the answer to {@link #question()}.
     *
     * @param answer of the type that the question's kind names
     * @return the interview after it
     * @throws InvalidFactsException when the answer cannot be so; the interview can be asked again
     * @throws java.util.NoSuchElementException when there is no question
     */
    Interview answer(Object answer);

    /**
     * Goes on without the answer, which nobody knows. It is not asked again.
     *
     * @return the interview after it
     * @throws IllegalStateException when the question must be answered
     * @throws java.util.NoSuchElementException when there is no question
     */
    Interview unknown();

    /**
     * Takes the last answer back.
     *
     * @return the interview before it, or empty at the beginning
     */
    Optional<Interview> back();

    /**
     * The facts so far.
     *
     * @return the family; empty until it has been told who belongs to it
     */
    Optional<Family> family();

    /**
     * What the facts so far decide.
     *
     * @return the decisions on the benefits asked about and all others; empty until it has been told who belongs to the
     *     family
     */
    Optional<Decisions> decisions();

    /**
     * The decisions asked about that no further fact can change.
     *
     * @return those that are granted or refused, in the order of the rulebook
     */
    List<Decision> settled();

    /**
     * The decisions asked about that are not settled yet.
     *
     * @return those that are undetermined, in the order of the rulebook
     */
    List<Decision> open();
}
