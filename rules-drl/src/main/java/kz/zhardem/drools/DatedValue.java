package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.zhardem.Caveat;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.LocalText;
import kz.zhardem.Mark;
import kz.zhardem.Status;
import kz.zhardem.ValueInForce;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law through time. Each entry holds until the next one begins; nobody types an end.
 *
 * @param name unique in the rulebook: {@code monthly-calculation-index}, {@code birth-grant.rate}
 * @param title what people call it; null when its sheet gives it no name of its own
 * @param unit what it counts
 * @param checkedUntil the last day for which somebody checked it; null when its source is closed
 * @param entries by day, oldest first, at least one
 */
record DatedValue(
        String name,
        @Nullable LocalText title,
        Unit unit,
        @Nullable LocalDate checkedUntil,
        List<Entry> entries) {

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

    boolean covers(LocalDate date) {
        LocalDate first = entries.get(0).from();
        return (first == null || !date.isBefore(first)) && (checkedUntil == null || !date.isAfter(checkedUntil));
    }

    Entry on(LocalDate date) {
        if (!covers(date)) {
            throw new DateNotCoveredException(name, date, entries.get(0).from(), checkedUntil);
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

    /** The value, and the figure that it is a share of. */
    List<DatedValue> withBase() {
        return unit instanceof Unit.OfFigure share ? List.of(this, share.figure()) : List.of(this);
    }

    /** The days after one on which the number, or its base, becomes another, in order. */
    SortedSet<LocalDate> changesAfter(LocalDate date) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (DatedValue value : withBase()) {
            for (Entry entry : value.entries) {
                if (entry.from() != null && entry.from().isAfter(date)) {
                    days.add(entry.from());
                }
            }
        }
        return days;
    }

    /** The last day before the number, or its base, is another; null when no change is known. */
    @Nullable
    LocalDate lastDayFrom(LocalDate date) {
        SortedSet<LocalDate> changes = changesAfter(date);
        return changes.isEmpty() ? null : changes.first().minusDays(1);
    }

    ValueInForce inForceOn(LocalDate date) {
        Entry entry = on(date);
        return new ValueInForce(
                name, title, entry.value(), unit.code(), entry.from(), entry.source(), entry.mark(), entry.status());
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
