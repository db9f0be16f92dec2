package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.util.List;
import kz.zhardem.Caveat;
import org.jspecify.annotations.Nullable;

/** What a grant amounts to, how that comes about, and what makes it less than established law. */
record Rate(@Nullable BigDecimal amount, @Nullable String calculation, List<Caveat> caveats) {

    /** A per cent of whole tenge is a whole number of tiyn. */
    static Rate percent(int percent, int index, List<Caveat> caveats) {
        return new Rate(BigDecimal.valueOf((long) percent * index, 2), percent + " % × " + index, caveats);
    }

    static Rate tenge(int tenge) {
        return new Rate(BigDecimal.valueOf(tenge).setScale(2), String.valueOf(tenge), List.of());
    }

    /** Of a status, or of a benefit in kind. */
    static Rate nothing(List<Caveat> caveats) {
        return new Rate(null, null, caveats);
    }
}
