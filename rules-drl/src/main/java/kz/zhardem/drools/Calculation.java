package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Caveat;
import kz.zhardem.Gap;

/**
 * How a value of the law comes to an amount for one claim.
 *
 * @param value a value about which the record is not silent
 */
record Calculation(Rulebook rulebook, DatedValue value, CompleteClaim claim) {

    private LocalDate day() {
        return claim.lawDate();
    }

    /** Before rounding. */
    BigDecimal exact() {
        BigDecimal exact = value.amountFor(claim);
        if (exact == null) {
            throw new IllegalStateException("the record is silent about " + value.name());
        }
        return exact;
    }

    BigDecimal amount() {
        return rulebook.rounding().round(exact(), day());
    }

    /** Whether rounding made it another amount. */
    boolean isRounded() {
        return rulebook.rounding().on(day()).mode() != Rounding.Mode.EXACT
                && exact().subtract(amount()).abs().compareTo(NEGLIGIBLE) > 0;
    }

    /** Below this, a difference comes from a quotient that was cut. */
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.0000000001");

    /** For people: {@code 5.76 × 1982 = 11416.32, up-to-whole-tenge}. */
    String text() {
        String formula = value.calculationFor(claim);
        return isRounded()
                ? formula + " = " + DatedValue.plain(exact()) + ", "
                        + rulebook.rounding().on(day()).mode().code()
                : formula;
    }

    /** What makes it less than established law. */
    List<Caveat> caveats() {
        List<Caveat> caveats = new ArrayList<>(value.caveatsOn(day()));
        Caveat rounding = rulebook.rounding().caveat(day());
        if (rounding != null && isRounded()) {
            caveats.add(rounding);
        }
        return caveats;
    }

    /** Whether the claim comes to the same amount by the law of another day. */
    boolean comesToTheSame(CompleteClaim other) {
        Gap gap = value.gapFor(other);
        return gap == null && new Calculation(rulebook, value, other).amount().compareTo(amount()) == 0;
    }
}
