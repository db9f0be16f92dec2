package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kz.zhardem.Caveat;
import kz.zhardem.Status;
import org.jspecify.annotations.Nullable;

/**
 * How amounts become payable, through time.
 *
 * @param entries by day, oldest first, at least one
 */
record Rounding(List<Entry> entries) {

    /** The id under which a caveat names the rounding. */
    static final String ID = "rounding";

    /**
     * What a quotient within an amount can be off by is far below this; what two amounts that the law tells apart differ by
     * is far above: a quotient is cut at 20 decimals, and its divisor is a count of at most 100 people.
     */
    private static final int DECIMALS = 10;

    /** A rule of rounding. */
    enum Mode {
        /** Not at all: an amount that is not whole tiyn is a fault of the rulebook. */
        EXACT("exact"),
        /** Up to the whole tenge. */
        UP("up-to-whole-tenge"),
        /** To the nearest whole tenge, one half up. */
        NEAREST("to-nearest-whole-tenge");

        private final String code;

        Mode(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The mode from one day on. */
    record Entry(
            @Nullable LocalDate from,
            Mode mode,
            String source,
            @Nullable Status status) {}

    static Rounding exact() {
        return new Rounding(List.of(new Entry(null, Mode.EXACT, "", null)));
    }

    /** Whether there is a day on which nothing is rounded, so that every amount must be whole tiyn. */
    boolean isExact() {
        return entries.stream().anyMatch(entry -> entry.mode() == Mode.EXACT);
    }

    Entry on(LocalDate date) {
        Entry current = entries.get(0);
        for (Entry entry : entries) {
            if (entry.from() != null && !entry.from().isAfter(date)) {
                current = entry;
            }
        }
        return current;
    }

    /** The amount to pay, with two decimals. */
    BigDecimal round(BigDecimal amount, LocalDate date) {
        BigDecimal plain = amount.setScale(Math.min(amount.scale(), DECIMALS), RoundingMode.HALF_EVEN);
        BigDecimal rounded = switch (on(date).mode()) {
            case EXACT -> plain;
            case UP -> plain.setScale(0, RoundingMode.CEILING);
            case NEAREST -> plain.setScale(0, RoundingMode.HALF_UP);
        };
        return rounded.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** What makes a rounded amount less than established law, when rounding mattered. */
    @Nullable
    Caveat caveat(LocalDate date) {
        Entry entry = on(date);
        return entry.status() == null ? null : new Caveat(ID, entry.from(), entry.status(), entry.source());
    }
}
