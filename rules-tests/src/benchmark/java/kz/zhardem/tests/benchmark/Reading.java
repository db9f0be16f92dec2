package kz.zhardem.tests.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Result;
import kz.zhardem.tests.benchmark.rivals.Grant;
import kz.zhardem.tests.benchmark.rivals.LeanDecision;
import org.jspecify.annotations.Nullable;

/** Reads answers as somebody would who sums them up, so that no part of them is left out as unused. */
final class Reading {

    private BigDecimal tenge = BigDecimal.ZERO;

    private long tiyn;

    private long details;

    void read(Decisions decisions) {
        for (Decision decision : decisions) {
            BigDecimal amount = decision.amount();
            if (amount != null) {
                tenge = tenge.add(amount);
            }
            details += (decision.outcome() == Outcome.GRANTED ? 1 : 0)
                    + decision.unmet().size()
                    + decision.missing().size();
        }
    }

    void read(Result<?> result) {
        read(decided(result));
    }

    /** Also every reason: what it cites, the value, the limit and the distance; all but the sentence. */
    void readReasons(Decisions decisions) {
        read(decisions);
        for (Decision decision : decisions) {
            decision.because().forEach(this::read);
            decision.unmet().forEach(this::read);
            details += told(decision.rule())
                    + told(decision.calculation())
                    + decision.law().size()
                    + decision.caveats().size();
        }
    }

    private void read(Reason reason) {
        details += reason.rule().length()
                + reason.requirement().length()
                + reason.fact().length()
                + told(reason.actual())
                + told(reason.limit())
                + told(reason.distance())
                + (reason.confidential() ? 1 : 0);
    }

    private static int told(@Nullable Object value) {
        return value == null ? 0 : value.hashCode();
    }

    static Decisions decided(Result<?> result) {
        if (result instanceof Result.Decided<?> decided) {
            return decided.decisions();
        }
        throw new IllegalStateException("a made-up family cannot be decided: " + result);
    }

    void readLean(List<LeanDecision> decisions) {
        for (LeanDecision decision : decisions) {
            tiyn += decision.tiyn();
            details += (decision.outcome() == Outcome.GRANTED ? 1 : 0) + decision.unmet().size();
        }
    }

    void readGrants(List<Grant> grants) {
        for (Grant grant : grants) {
            tiyn += grant.tiyn();
            details++;
        }
    }

    /** Every sentence of the reasons, as somebody would who writes a letter. */
    void readAloud(Decisions decisions, Locale language) {
        for (Decision decision : decisions) {
            for (Reason reason : decision.unmet()) {
                details += reason.says().in(language).length();
            }
            for (Reason reason : decision.because()) {
                details += reason.says().in(language).length();
            }
            details += decision.missing().size();
        }
    }

    /** Everything that was read, as one number. */
    long digest() {
        return tiyn + details + tenge.hashCode();
    }
}
