package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.zhardem.Problem;
import kz.zhardem.RulebookException;
import kz.zhardem.RulebookVersion;
import kz.zhardem.drools.Rulebook.BenefitRule;
import org.jspecify.annotations.Nullable;

/** What the rules say of one complete claim: the same when outcome and amount are the same. */
record Ruling(boolean granted, @Nullable BigDecimal amount) {

    static final Ruling REFUSAL = new Ruling(false, null);

    /**
     * What follows when some rules hold and no others.
     *
     * @throws RulebookException when they grant differently
     */
    static Ruling of(RulebookVersion rulebook, BenefitRule benefit, List<Rule> holding, LocalDate date) {
        if (holding.isEmpty()) {
            return REFUSAL;
        }
        Rule first = holding.get(0);
        for (Rule other : holding) {
            boolean alike = of(benefit, first, date).equals(of(benefit, other, date))
                    && Objects.equals(first.condition(), other.condition());
            if (!alike) {
                throw new RulebookException(
                        rulebook.id(),
                        List.of(new Problem(
                                benefit.file(),
                                other.line(),
                                "the rules \"" + first.name() + "\" and \"" + other.name()
                                        + "\" both hold for one claim but grant differently: make their requirements"
                                        + " exclude each other")));
            }
        }
        return of(benefit, first, date);
    }

    /** What one rule grants. */
    static Ruling of(BenefitRule benefit, Rule rule, LocalDate date) {
        DatedValue value = value(benefit, rule);
        return new Ruling(true, value == null ? null : value.amountOn(date).setScale(2, RoundingMode.UNNECESSARY));
    }

    /** The value of the sheet that a rule grants; null for a benefit in kind or a status. */
    static @Nullable DatedValue value(BenefitRule benefit, Rule rule) {
        return rule.grants() == null ? null : benefit.sheet().values().get(rule.grants());
    }
}
