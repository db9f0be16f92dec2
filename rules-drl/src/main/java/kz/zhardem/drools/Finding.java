package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a decision.
 *
 * @param amount what is granted; null when there is none, or when it is summed up by itself
 * @param ownAmount whether a formula makes the amount from the claim's own numbers
 * @param rule the name of the rule that grants; null when none does
 * @param lacking the facts that it waits for
 * @param gaps where the record of the law is silent for which it waits
 */
record Finding(
        Outcome outcome,
        @Nullable BigDecimal amount,
        boolean ownAmount,
        @Nullable String rule,
        Set<Lacking> lacking,
        List<Gap> gaps) {

    static final Finding NOTHING = new Finding(Outcome.REFUSED, null, false, null, Set.of(), List.of());

    /**
     * A fact that is missing.
     *
     * @param role whose it is; null when it is the family's, or the subject's
     * @param ofSubject whether it is the subject's
     */
    record Lacking(@Nullable Role role, boolean ofSubject, String fact) {

        /** Where classes are counted, all their claims lack the same facts: none has an open count. */
        static Lacking of(Answer.Open open) {
            if (!(open instanceof Answer.OwnFact fact)) {
                throw new IllegalStateException("a class that is counted lacks facts of its own");
            }
            return of(fact);
        }

        static Lacking of(Answer.OwnFact fact) {
            Role role = switch (fact.owner()) {
                case MOTHER -> Role.MOTHER;
                case FATHER -> Role.FATHER;
                case SUBJECT, FAMILY -> null;
            };
            return new Lacking(role, fact.owner() == Answer.Owner.SUBJECT, fact.name());
        }
    }

    static Finding of(Answer answer) {
        Set<Lacking> lacking = new LinkedHashSet<>();
        answer.missing().forEach(fact -> lacking.add(Lacking.of(fact)));
        return new Finding(
                answer.outcome(),
                answer.ruling().amount(),
                answer.ownAmount() && answer.outcome() == Outcome.GRANTED,
                answer.rule() == null ? null : answer.rule().name(),
                lacking,
                answer.gaps());
    }

    /**
     * Of a decision that was made by itself.
     *
     * @param members by their ids
     * @param ownAmount whether the benefit's amounts are each claim's own
     */
    static Finding of(Decision decision, Map<String, Member> members, boolean ownAmount) {
        Set<Lacking> lacking = new LinkedHashSet<>();
        for (String path : decision.missing()) {
            FactPath fact = FactPath.parse(path);
            Member whose = fact.member() == null ? null : members.get(fact.member());
            lacking.add(new Lacking(whose == null ? null : whose.role(), false, fact.name()));
        }
        boolean own = ownAmount && decision.outcome() == Outcome.GRANTED;
        return new Finding(
                decision.outcome(), own ? null : decision.amount(), own, decision.rule(), lacking, decision.gaps());
    }

    boolean granted() {
        return outcome == Outcome.GRANTED;
    }

    /** What a payment of an amount comes to in a year. */
    static BigDecimal yearly(@Nullable BigDecimal amount, Frequency frequency) {
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        return frequency == Frequency.MONTHLY ? amount.multiply(MONTHS) : amount;
    }

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
}
