package kz.zhardem.workbench;

import java.util.List;
import java.util.stream.Stream;

/**
 * Decisions in the words of one language, ready to be laid out: what is alike is told once. A text that there is nothing
 * to say for is empty.
 *
 * @param language the code of the language
 * @param title the rulebook's
 * @param date the day of the decisions
 * @param knownOn that the law was read as known on some day; empty when it was not
 * @param rulebook which rules decided
 * @param family who belongs to it, by role
 * @param totals what is granted in sum; empty when no payment is
 * @param remarks what is to be said of the totals
 * @param office where to apply for all that is granted, when it is the same; blocks then do not repeat it
 * @param granted what is granted, without statuses
 * @param statuses the statuses that hold
 * @param refused what is refused, without statuses
 * @param statusesRefused the statuses that do not hold
 * @param questions what to ask, the question first that most decisions wait for
 * @param silences where the record of the law is silent, so that no fact settles what waits for it
 * @param figures the dated values behind the amounts, base figures first
 * @param notes what blocks refer to by number, from 1
 */
record Letter(
        String language,
        String title,
        String date,
        String knownOn,
        Rulebook rulebook,
        List<Kin> family,
        List<Sum> totals,
        List<String> remarks,
        String office,
        List<Block> granted,
        List<Block> statuses,
        List<Block> refused,
        List<Block> statusesRefused,
        List<Asking> questions,
        List<Silence> silences,
        List<Figure> figures,
        List<String> notes) {

    /** Which rules decided. */
    record Rulebook(String id, String version, String sha256) {}

    /** All grants of one frequency. */
    record Sum(String label, String amount) {

        /** Shows no amount. */
        @Override
        public String toString() {
            return "Sum[" + label + "]";
        }
    }

    /** The members of one role. */
    record Kin(String role, List<String> ids) {}

    /**
     * The answer about one benefit for one or several subjects.
     *
     * @param confidential that it turns on a fact that the law protects
     * @param amount what each of the subjects is due per payment
     * @param frequency how often, or what kind of help it is
     * @param calculation how the amount comes about
     * @param period since when and until when, and why it ends
     * @param office where to apply
     * @param ways the requirements that are met; for a refusal those that are not met, of each way that comes near
     * @param changes what would change a refusal
     * @param law where it comes from
     * @param notes the numbers of the notes on it
     */
    record Block(
            String title,
            List<String> subjects,
            String confidential,
            String amount,
            String frequency,
            String calculation,
            List<Line> period,
            String office,
            List<String> conditions,
            List<List<Line>> ways,
            List<Line> changes,
            String law,
            List<String> notes) {

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Block[" + title + "]";
        }
    }

    /** A text about some of the subjects; about all when none is named. */
    record Line(List<String> about, String text) {

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Line[...]";
        }
    }

    /**
     * A question, or several with the same consequences.
     *
     * @param confidential that the law protects the answer
     * @param consequences what each answer leads to
     * @param bearsOn what else waits for the answer, which alone does not settle it
     */
    record Asking(List<String> questions, String confidential, List<Consequence> consequences, List<String> bearsOn) {}

    /** What the answers lead to in decisions that turn out alike. */
    record Consequence(List<String> titles, List<Lead> leads) {}

    /** What one answer leads to. */
    record Lead(String answer, String result) {

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Lead[...]";
        }
    }

    /**
     * A time for which nothing is known of a value of the law.
     *
     * @param titles what waits for it
     * @param value what it is called
     * @param period since when and until when nothing is known
     * @param why what was looked for and not found
     */
    record Silence(List<String> titles, String value, String period, String why) {}

    /** A dated value with its source. */
    record Figure(String name, String value, String since, String source) {}

    /** Whether nothing was decided at all. */
    boolean isEmpty() {
        return Stream.of(granted, statuses, refused, statusesRefused, questions, silences)
                .allMatch(List::isEmpty);
    }

    /** Shows nothing about the family. */
    @Override
    public String toString() {
        return "Letter[...]";
    }
}
