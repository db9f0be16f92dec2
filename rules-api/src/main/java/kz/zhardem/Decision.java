package kz.zhardem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.zhardem.spi.Explainer;
import kz.zhardem.spi.LazyList;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: is this benefit due to this subject? {@code toString} shows nothing about the subject.
 *
 * @param subject the id of the member whom it is for, or {@value #FAMILY}
 * @param content what is answered
 * @param explainer what makes the explanation; it keeps the facts that were decided on
 */
public record Decision(String subject, Content content, Explainer explainer) {

    /** The subject of a benefit that is for the family as a whole. */
    public static final String FAMILY = "family";

    /** The currency of every amount. */
    public static final String CURRENCY = "KZT";

    /**
     * What is answered. Claims that the rules do not tell apart often have one object in common, so that what is made of it
     * can be kept.
     *
     * @param benefit the id of the benefit or status
     * @param outcome the answer
     * @param frequency how often the benefit is paid
     * @param amount what is due per payment, exact, in tenge with two decimals; null unless a benefit of money is granted
     * @param rule the rule that grants; null unless granted
     * @param calculation how the amount comes about, for example {@code 400 % × 1030}, or {@code 5.76 × 1982 = 11416.32,
     *     up-to-whole-tenge} where it was rounded; null without an amount
     * @param from the day from which it is due, which is the day asked for; null unless granted
     * @param until the last day of a monthly grant as far as the facts tell; null when nothing known ends it
     * @param office who grants and pays; null unless granted and known
     * @param conditions what the recipient must do; null unless the benefit is granted, has conditions at all, and it is
     *     known which hold; empty when none holds
     * @param law where the rule, and the value that it grants, come from
     * @param because the requirements that are met, when granted
     * @param unmet when refused, every unmet requirement of the rule that comes nearest; of several rules equally near,
     *     those of each
     * @param missing when undetermined, every fact that can still change the outcome or the amount, as JSON paths such as
     *     {@code members[dana].born}; empty then only when nothing but the record of the law is missing
     * @param detailsMissing when granted with an office or conditions that cannot be told yet, the facts that tell them
     * @param caveats the values relied on that are not established law
     * @param gaps when undetermined, the values that the answer needs and about which the rulebook's record of the law is
     *     silent on the day: no fact about the family settles it then
     */
    public record Content(
            String benefit,
            Outcome outcome,
            Frequency frequency,
            @Nullable BigDecimal amount,
            @Nullable String rule,
            @Nullable String calculation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Office office,
            @Nullable List<String> conditions,
            List<String> law,
            List<Reason> because,
            List<Reason> unmet,
            List<String> missing,
            List<String> detailsMissing,
            List<Caveat> caveats,
            List<Gap> gaps) {

        public Content {
            conditions = conditions == null ? null : List.copyOf(conditions);
            law = List.copyOf(law);
            because = LazyList.copyOf(because);
            unmet = LazyList.copyOf(unmet);
            missing = List.copyOf(missing);
            detailsMissing = List.copyOf(detailsMissing);
            caveats = List.copyOf(caveats);
            gaps = List.copyOf(gaps);
        }

        /**
         * That nothing is due: there are reasons, sources and caveats, and nothing else.
         *
         * @param benefit the id of the benefit or status
         * @param frequency how often the benefit is paid
         * @param law where the rule that comes nearest comes from
         * @param unmet its unmet requirements
         * @param caveats the values relied on that are not established law
         * @return a refusal
         */
        public static Content refused(
                String benefit, Frequency frequency, List<String> law, List<Reason> unmet, List<Caveat> caveats) {
            return unpaid(benefit, Outcome.REFUSED, frequency, law, unmet, List.of(), caveats, List.of());
        }

        /**
         * That it cannot be told yet whether anything is due, or how much: there is what is missing, and nothing else.
         *
         * @param benefit the id of the benefit or status
         * @param frequency how often the benefit is paid
         * @param missing every fact that can still change the outcome or the amount
         * @param caveats the values relied on that are not established law
         * @param gaps the values about which the record of the law is silent
         * @return an open answer
         */
        public static Content undetermined(
                String benefit, Frequency frequency, List<String> missing, List<Caveat> caveats, List<Gap> gaps) {
            return unpaid(benefit, Outcome.UNDETERMINED, frequency, List.of(), List.of(), missing, caveats, gaps);
        }

        private static Content unpaid(
                String benefit,
                Outcome outcome,
                Frequency frequency,
                List<String> law,
                List<Reason> unmet,
                List<String> missing,
                List<Caveat> caveats,
                List<Gap> gaps) {
            return new Content(
                    benefit, outcome, frequency, null, null, null, null, null, null, null, law, List.of(), unmet,
                    missing, List.of(), caveats, gaps);
        }

        /** Shows the benefit only. */
        @Override
        public String toString() {
            return "Content[" + benefit + "]";
        }
    }

    /** {@return the id of the benefit or status} */
    public String benefit() {
        return content.benefit();
    }

    /** {@return the answer} */
    public Outcome outcome() {
        return content.outcome();
    }

    /** {@return how often the benefit is paid} */
    public Frequency frequency() {
        return content.frequency();
    }

    /** {@return what is due per payment, exact, in tenge with two decimals; null unless a benefit of money is granted} */
    public @Nullable BigDecimal amount() {
        return content.amount();
    }

    /** {@return the rule that grants; null unless granted} */
    public @Nullable String rule() {
        return content.rule();
    }

    /** {@return how the amount comes about; null without an amount} */
    public @Nullable String calculation() {
        return content.calculation();
    }

    /** {@return the day from which it is due, which is the day asked for; null unless granted} */
    public @Nullable LocalDate from() {
        return content.from();
    }

    /** {@return the last day of a monthly grant as far as the facts tell; null when nothing known ends it} */
    public @Nullable LocalDate until() {
        return content.until();
    }

    /** {@return who grants and pays; null unless granted and known} */
    public @Nullable Office office() {
        return content.office();
    }

    /** {@return what the recipient must do; null unless the benefit is granted, has any, and it is known which hold} */
    public @Nullable List<String> conditions() {
        return content.conditions();
    }

    /** {@return where the rule, and the value that it grants, come from} */
    public List<String> law() {
        return content.law();
    }

    /** {@return the requirements that are met, when granted} */
    public List<Reason> because() {
        return content.because();
    }

    /** {@return when refused, every unmet requirement of the rule that comes nearest} */
    public List<Reason> unmet() {
        return content.unmet();
    }

    /** {@return when undetermined, every fact that can still change the outcome or the amount} */
    public List<String> missing() {
        return content.missing();
    }

    /** {@return when granted with an office or conditions that cannot be told yet, the facts that tell them} */
    public List<String> detailsMissing() {
        return content.detailsMissing();
    }

    /** {@return the values relied on that are not established law} */
    public List<Caveat> caveats() {
        return content.caveats();
    }

    /** {@return when undetermined, the values about which the rulebook's record of the law is silent on the day} */
    public List<Gap> gaps() {
        return content.gaps();
    }

    /**
     * All that lies behind the decision. It is made at each call, which takes some milliseconds: keep it.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return explainer.explain(this);
    }

    /** Shows the benefit only. */
    @Override
    public String toString() {
        return "Decision[" + benefit() + "]";
    }
}
