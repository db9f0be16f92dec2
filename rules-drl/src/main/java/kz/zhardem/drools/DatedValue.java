package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.zhardem.Caveat;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Mark;
import kz.zhardem.Status;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law through time. Each entry holds until the next one begins; nobody types an end.
 *
 * @param name unique in the rulebook: {@code monthly-calculation-index}, {@code birth-grant.rate}
 * @param unit what it counts
 * @param checkedUntil the last day for which somebody checked it; null when its source is closed
 * @param entries by day, oldest first, at least one
 */
record DatedValue(String name, Unit unit, @Nullable LocalDate checkedUntil, List<Entry> entries) {

    /**
     * The number from one day on.
     *
     * @param from null when it has no first day
     * @param law the places that the source names
     * @param mark how well it is supported; null when the sheet does not say
     * @param status null when the source establishes it
     */
    record Entry(
            @Nullable LocalDate from,
            BigDecimal value,
            String source,
            List<String> law,
            @Nullable Mark mark,
            @Nullable Status status) {

        static Entry of(
                @Nullable LocalDate from,
                BigDecimal value,
                String source,
                @Nullable Mark mark,
                @Nullable Status status) {
            return new Entry(from, value, source, places(source), mark, status);
        }
    }

    /** The places that a citation names: several stand with semicolons between them. */
    static List<String> places(String citation) {
        return Arrays.stream(citation.split(";", -1)).map(String::strip).toList();
    }

    /** What the number counts. */
    sealed interface Unit {

        String code();

        /** An amount of tenge. */
        record Tenge(String code) implements Unit {}

        /** A share of a base figure: percent when {@code hundredths}, else multiples. */
        record OfFigure(String code, DatedValue figure, boolean hundredths) implements Unit {}

        /** A count or a period. */
        record Plain(String code) implements Unit {}
    }

    /** Whether the number comes to an amount of money. */
    boolean money() {
        return !(unit instanceof Unit.Plain);
    }

    Entry on(LocalDate date) {
        LocalDate first = entries.get(0).from();
        if ((first != null && date.isBefore(first)) || (checkedUntil != null && date.isAfter(checkedUntil))) {
            throw new DateNotCoveredException(name, date, first, checkedUntil);
        }
        Entry current = entries.get(0);
        for (Entry entry : entries) {
            if (entry.from() != null && entry.from().isAfter(date)) {
                break;
            }
            current = entry;
        }
        return current;
    }

    /** The last day before the number, or its base, is another; null when no change is known. */
    @Nullable
    LocalDate lastDayFrom(LocalDate date) {
        List<Entry> all = new ArrayList<>(entries);
        if (unit instanceof Unit.OfFigure share) {
            all.addAll(share.figure().entries());
        }
        LocalDate next = null;
        for (Entry entry : all) {
            LocalDate from = entry.from();
            if (from != null && from.isAfter(date) && (next == null || from.isBefore(next))) {
                next = from;
            }
        }
        return next == null ? null : next.minusDays(1);
    }

    /** The number on a day, in tenge where it is money; exact. */
    BigDecimal amountOn(LocalDate date) {
        BigDecimal number = on(date).value();
        if (unit instanceof Unit.OfFigure share) {
            BigDecimal product = number.multiply(share.figure().on(date).value());
            return share.hundredths() ? product.movePointLeft(2) : product;
        }
        return number;
    }

    /** How the amount comes about, for people. */
    String calculationOn(LocalDate date) {
        String number = on(date).value().toPlainString();
        if (unit instanceof Unit.OfFigure share) {
            String base = share.figure().on(date).value().toPlainString();
            return number + (share.hundredths() ? " % × " : " × ") + base;
        }
        return number;
    }

    /** What makes the number on a day less than established law: its own entry, and its base figure's. */
    List<Caveat> caveatsOn(LocalDate date) {
        List<Caveat> caveats = new ArrayList<>();
        addCaveat(date, caveats);
        if (unit instanceof Unit.OfFigure share) {
            share.figure().addCaveat(date, caveats);
        }
        return caveats;
    }

    private void addCaveat(LocalDate date, List<Caveat> caveats) {
        Entry entry = on(date);
        if (entry.status() != null) {
            caveats.add(new Caveat(name, entry.from(), entry.status(), entry.source()));
        }
    }
}
