package kz.zhardem.workbench;

import java.util.List;
import kz.zhardem.Timeline;

/**
 * What is due over time in the words of one language, ready to be laid out. A text that there is nothing to say for is
 * empty.
 *
 * @param language the code of the language
 * @param title the rulebook's
 * @param period the first and the last day
 * @param knownOn that the law was read as known on some day; empty when it was not
 * @param rulebook which rules decided
 * @param unreached the times that the record of the law does not reach, so that nothing at all can be told
 * @param accounts one for each benefit and subject that is ever granted or open
 * @param notDue the benefits that are refused as far as anything can be told, with their subjects
 * @param months the totals; consecutive months that are alike stand together
 * @param years the totals
 * @param notes what entries refer to by number, from 1
 */
record Ledger(
        String language,
        String title,
        String period,
        String knownOn,
        Letter.Rulebook rulebook,
        List<String> unreached,
        List<Account> accounts,
        List<String> notDue,
        List<Sum> months,
        List<Sum> years,
        List<String> notes) {

    /**
     * One benefit of one subject.
     *
     * @param line where it comes from
     * @param title the benefit's
     * @param subject whom it is for
     * @param confidential that it turns on a fact that the law protects
     * @param frequency how often, or what kind of help it is
     * @param law where it comes from
     */
    record Account(
            Timeline.Line line,
            String title,
            String subject,
            String confidential,
            String frequency,
            List<Entry> entries,
            List<String> law) {

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Account[" + title + "]";
        }
    }

    /**
     * Days on which the answer is the same.
     *
     * @param stretch where it comes from
     * @param number by which others refer to it, counted through all accounts
     * @param from the first of them
     * @param to the last of them
     * @param answer the amount, or what else the answer is
     * @param why what happens on the first day, and what an open answer waits for
     * @param notes the numbers of the notes on it
     */
    record Entry(
            Timeline.Stretch stretch,
            String number,
            String from,
            String to,
            String answer,
            List<String> why,
            List<String> notes) {

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Entry[" + number + "]";
        }
    }

    /**
     * What is due in a month, in each of several months, or in a year.
     *
     * @param time the month, the months or the year
     * @param remarks why it may be more
     */
    record Sum(String time, String oneTime, String monthly, List<String> remarks) {

        /** Shows no amount. */
        @Override
        public String toString() {
            return "Sum[" + time + "]";
        }
    }

    /** Shows nothing about the family. */
    @Override
    public String toString() {
        return "Ledger[...]";
    }
}
