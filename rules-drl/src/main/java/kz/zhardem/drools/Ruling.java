package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.zhardem.Gap;
import kz.zhardem.Problem;
import kz.zhardem.RulebookException;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one complete claim: the same when outcome and amount are the same.
 *
 * @param amount what is paid; null when nothing is, or when the record is silent
 * @param gap the silence of the record; null when it says the amount
 */
record Ruling(
        boolean granted,
        @Nullable BigDecimal amount,
        @Nullable Gap gap) {

    static final Ruling REFUSAL = new Ruling(false, null, null);

    /**
     * What follows when some rules hold and no others.
     *
     * @throws RulebookException when they grant differently
     */
    static Ruling of(Rulebook rulebook, BenefitRule benefit, List<Rule> holding, CompleteClaim claim) {
        if (holding.isEmpty()) {
            return REFUSAL;
        }
        Rule first = holding.get(0);
        Ruling ruling = of(rulebook, benefit, first, claim);
        for (Rule other : holding) {
            boolean alike = ruling.equals(of(rulebook, benefit, other, claim))
                    && Objects.equals(first.condition(), other.condition());
            if (!alike) {
                throw new RulebookException(
                        rulebook.source(),
                        List.of(new Problem(
                                benefit.file(),
                                other.line(),
                                "the rules \"" + first.name() + "\" and \"" + other.name()
                                        + "\" both hold for one claim but grant differently: make their requirements"
                                        + " exclude each other")));
            }
        }
        return ruling;
    }

    /** What one rule grants. */
    static Ruling of(Rulebook rulebook, BenefitRule benefit, Rule rule, CompleteClaim claim) {
        DatedValue value = benefit.granted(rule);
        if (value == null) {
            return new Ruling(true, null, null);
        }
        Gap gap = value.gapFor(claim);
        BigDecimal exact = gap == null ? value.amountFor(claim) : null;
        return new Ruling(true, exact == null ? null : rulebook.rounding().round(exact, claim.lawDate()), gap);
    }

    /** Whether the record says what is granted, if anything is. */
    boolean known() {
        return gap == null;
    }
}
