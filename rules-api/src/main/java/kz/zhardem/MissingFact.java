package kz.zhardem;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an answer waits for, and what each way in which it can turn out would lead to.
 *
 * @param question what to ask
 * @param answers the ways that the rules tell apart, at least two; where several lead to the same, they stand together
 *     if they lie side by side
 */
public record MissingFact(Question question, List<Answer> answers) {

    public MissingFact {
        answers = List.copyOf(answers);
    }

    /**
     * One way in which the fact can turn out. {@code toString} shows nothing.
     *
     * @param example a value of the fact for which it holds, as {@link Family#with(String, Object)} takes it
     * @param says which values these are, for example "up to 6,180.00 tenge"
     * @param outcome the answer then
     * @param amount what is due then, per payment; null unless a benefit of money is granted
     */
    public record Answer(
            Object example,
            LocalText says,
            Outcome outcome,
            @Nullable BigDecimal amount) {

        @Override
        public String toString() {
            return "Answer";
        }
    }
}
