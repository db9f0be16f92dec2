package kz.zhardem;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.zhardem.spi.LazyList;
import org.jspecify.annotations.Nullable;

/**
 * All decisions about one family on one day: one for each benefit of the rulebook and each subject it can be for, in
 * the
 * order of the rulebook's benefits and, within one, of the members.
 *
 * @param rulebook which rules decided
 * @param date the day as of which ages were counted and values read
 * @param knownOn the day as of whose knowledge the law was read; null for all that the rulebook knows
 * @param decisions the answers
 * @param totals what is granted in sum
 * @param nextQuestion the missing fact that most of the undetermined decisions wait for, as a JSON path; null when none is
 *     undetermined
 */
public record Decisions(
        RulebookVersion rulebook,
        LocalDate date,
        @Nullable LocalDate knownOn,
        List<Decision> decisions,
        Totals totals,
        @Nullable String nextQuestion)
        implements Iterable<Decision> {

    public Decisions {
        decisions = LazyList.copyOf(decisions);
    }

    /**
     * The decision on one benefit for one subject.
     *
     * @param benefit the id of the benefit or status
     * @param subject the id of a member, or {@value Decision#FAMILY}
     * @return the decision, or empty when the benefit is not for such a subject
     */
    public Optional<Decision> find(String benefit, String subject) {
        return decisions.stream()
                .filter(d -> d.benefit().equals(benefit) && d.subject().equals(subject))
                .findFirst();
    }

    @Override
    public Iterator<Decision> iterator() {
        return decisions.iterator();
    }

    /** Shows nothing about the family. */
    @Override
    public String toString() {
        return "Decisions[" + rulebook.id() + " on " + date + "]";
    }
}
