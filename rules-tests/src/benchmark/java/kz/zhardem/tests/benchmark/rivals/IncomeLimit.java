package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/** The requirement that the income per member is low, as one rule states it. */
record IncomeLimit(String rule) {

    private static final String FACT = "family.incomePerMember";

    private static final String REQUIREMENT = FACT + " <= value( \"low-income-limit\" )";

    Reason met(ExplainedFamily family) {
        return reason(family, null);
    }

    Reason unmet(ExplainedFamily family) {
        return reason(family, family.overLimit);
    }

    /** The reason against a grant; null when there is none. */
    @Nullable
    Reason unless(ExplainedFamily family) {
        return family.lowIncome ? null : unmet(family);
    }

    private Reason reason(ExplainedFamily family, @Nullable BigDecimal distance) {
        BigDecimal actual = family.incomePerMember;
        return new Reason(
                rule,
                REQUIREMENT,
                FACT,
                actual,
                family.law.lowIncomeLimit,
                distance,
                false,
                new Sentence(REQUIREMENT, actual));
    }
}
