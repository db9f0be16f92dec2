package kz.zhardem.drools;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.Caveat;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.Mark;
import kz.zhardem.Status;
import kz.zhardem.ValueInForce;
import kz.zhardem.drools.Quantity.Banded;
import kz.zhardem.drools.Quantity.Calculated;
import kz.zhardem.drools.Quantity.Given;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law through time. Each entry holds until the next one begins; nobody types an end.
 *
 * @param name unique in the rulebook: {@code monthly-calculation-index}, {@code birth-grant.rate}
 * @param title what people call it; null when its sheet gives it no name of its own
 * @param unit what it counts
 * @param bandsOf the count that picks a number where an entry has bands; null when none has
 * @param checkedUntil the last day for which somebody checked it; null when its source is closed
 * @param entries by day, oldest first, at least one; of those of one day the one known last stands last
 */
record DatedValue(
        String name,
        @Nullable LocalText title,
        Unit unit,
        @Nullable Property bandsOf,
        @Nullable LocalDate checkedUntil,
        List<Entry> entries) {

    /**
     * What holds from one day on.
     *
     * @param from null when it has no first day
     * @param knownFrom the day from which it was known; null when it was known in time
     * @param law the places that the source names
     * @param mark how well it is supported; null when the sheet does not say
     * @param status null when the source establishes it
     */
    record Entry(
            @Nullable LocalDate from,
            @Nullable LocalDate knownFrom,
            Quantity quantity,
            String source,
            List<String> law,
            @Nullable Mark mark,
            @Nullable Status status) {

        boolean knownOn(LocalDate day) {
            return knownFrom == null || !knownFrom.isAfter(day);
        }

        Entry asKnownOn(LocalDate day) {
            return quantity instanceof Calculated calculated
                    ? new Entry(
                            from,
                            knownFrom,
                            new Calculated(calculated.formula().asKnownOn(day)),
                            source,
                            law,
                            mark,
                            status)
                    : this;
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

    /** Whether it is one number on every day, whatever the claim. */
    boolean isNumberAlways() {
        return entries.stream()
                .allMatch(entry -> entry.quantity() instanceof Quantity.Plain || entry.quantity() instanceof Given);
    }

    /** The fact that brings the value along; null when the law states it. */
    @Nullable
    String givenAs() {
        return entries.get(0).quantity() instanceof Given given ? given.fact() : null;
    }

    /** The value as it was known on a day; without an entry when nothing was. */
    DatedValue asKnownOn(LocalDate day) {
        Unit then = unit instanceof Unit.OfFigure share
                ? new Unit.OfFigure(share.code(), share.figure().asKnownOn(day), share.hundredths())
                : unit;
        return new DatedValue(
                name,
                title,
                then,
                bandsOf,
                checkedUntil,
                entries.stream()
                        .filter(entry -> entry.knownOn(day))
                        .map(entry -> entry.asKnownOn(day))
                        .toList());
    }

    @Nullable
    LocalDate firstDay() {
        return entries.get(0).from();
    }

    boolean covers(LocalDate date) {
        LocalDate first = firstDay();
        return (first == null || !date.isBefore(first)) && (checkedUntil == null || !date.isAfter(checkedUntil));
    }

    DateNotCoveredException notCovered(LocalDate date) {
        return new DateNotCoveredException(name, date, firstDay(), checkedUntil);
    }

    /** What holds on a day; before the first day, what holds on it. */
    Entry on(LocalDate date) {
        Entry current = entries.get(0);
        for (Entry entry : entries) {
            if (entry.from() != null && entry.from().isAfter(date)) {
                break;
            }
            current = entry;
        }
        return current;
    }

    /** The time around a day about which the record says nothing; null when it says something about the day. */
    @Nullable
    Gap gapOn(LocalDate date) {
        Gap own = ownGapOn(date);
        if (own != null) {
            return own;
        }
        return bases(on(date).quantity(), date).stream()
                .filter(base -> !base.covers(date))
                .findFirst()
                .map(base -> Rulebook.gap(base.notCovered(date)))
                .orElse(null);
    }

    /** The same for one claim: nor does it say anything about a count below the first band. */
    @Nullable
    Gap gapFor(CompleteClaim claim) {
        LocalDate date = claim.lawDate();
        Gap gap = gapOn(date);
        if (gap != null) {
            return gap;
        }
        Entry entry = on(date);
        return entry.quantity() instanceof Banded banded && banded.of(count(claim)) == null
                ? new Gap(
                        name,
                        entry.from(),
                        lastDayOfEntry(date),
                        "its first band begins at " + banded.first() + ", and fewer have no amount")
                : null;
    }

    /** The same, whatever the base figures say. */
    @Nullable
    Gap ownGapOn(LocalDate date) {
        LocalDate first = firstDay();
        if (first != null && date.isBefore(first)) {
            return new Gap(name, null, first.minusDays(1), "its history begins on " + first);
        }
        Entry entry = on(date);
        return entry.quantity() instanceof Quantity.Silent
                ? new Gap(name, entry.from(), lastDayOfEntry(date), entry.source())
                : null;
    }

    /** The day before the next entry of its own; null when none follows. */
    private @Nullable LocalDate lastDayOfEntry(LocalDate date) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.from()))
                .filter(from -> from.isAfter(date))
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(null);
    }

    /** The last day before the record falls silent; null when it does not, as far as it goes. */
    @Nullable
    LocalDate lastDayBeforeSilence(LocalDate date) {
        return entries.stream()
                .filter(entry -> entry.quantity() instanceof Quantity.Silent)
                .flatMap(entry -> Stream.ofNullable(entry.from()))
                .filter(from -> from.isAfter(date))
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(null);
    }

    /** What it rests on on a day: its base figure; of a formula, the values that it reads and what they rest on. */
    private List<DatedValue> bases(Quantity quantity, LocalDate date) {
        List<DatedValue> bases = new ArrayList<>();
        if (quantity instanceof Calculated calculated) {
            calculated.formula().forEach(operand -> {
                if (operand instanceof Formula.Named named) {
                    bases.addAll(named.value().withBases(date));
                }
            });
        } else if (unit instanceof Unit.OfFigure share && !(quantity instanceof Quantity.Silent)) {
            bases.add(share.figure());
        }
        return bases;
    }

    /** The value and what it rests on. */
    List<DatedValue> withBases(LocalDate date) {
        List<DatedValue> all = new ArrayList<>(List.of(this));
        all.addAll(bases(on(date).quantity(), date));
        return all;
    }

    /** All values on which the amount can depend on some day. */
    List<DatedValue> withAllBases() {
        List<DatedValue> all = new ArrayList<>(List.of(this));
        for (Entry entry : entries) {
            all.addAll(bases(entry.quantity(), entry.from() == null ? LocalDate.EPOCH : entry.from()));
        }
        return all;
    }

    /** The days after one on which the number, or what it rests on, becomes another, in order. */
    SortedSet<LocalDate> changesAfter(LocalDate date) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (DatedValue value : withAllBases()) {
            for (Entry entry : value.entries) {
                if (entry.from() != null && entry.from().isAfter(date)) {
                    days.add(entry.from());
                }
            }
        }
        return days;
    }

    /** The last day before the number, or what it rests on, is another; null when no change is known. */
    @Nullable
    LocalDate lastDayFrom(LocalDate date) {
        SortedSet<LocalDate> changes = changesAfter(date);
        return changes.isEmpty() ? null : changes.first().minusDays(1);
    }

    /** What is the same for every claim on a day: one for a number, one for each band, none for a formula or silence. */
    List<ValueInForce> inForceOn(LocalDate date) {
        Entry entry = on(date);
        if (entry.quantity() instanceof Quantity.Plain plain) {
            return List.of(inForce(entry, name, plain.number()));
        }
        return entry.quantity() instanceof Banded banded
                ? banded.bands().stream()
                        .map(band -> inForce(entry, name + "[" + band.from() + "]", band.number()))
                        .toList()
                : List.of();
    }

    /** The same, and what a family brought along. */
    List<ValueInForce> inForceOn(LocalDate date, Map<String, BigDecimal> values) {
        BigDecimal given = givenAs() == null ? null : values.get(shortName());
        return given == null ? inForceOn(date) : List.of(inForce(on(date), name, given));
    }

    /** What one claim's amount rests on. */
    List<ValueInForce> inForceFor(CompleteClaim claim) {
        LocalDate date = claim.lawDate();
        Entry entry = on(date);
        if (entry.quantity() instanceof Banded banded) {
            Banded.Band band = banded.of(count(claim));
            if (band == null) {
                return List.of();
            }
            BigDecimal number = band.number();
            BigDecimal times = timesFor(claim);
            return List.of(inForce(entry, name, times == null ? number : number.multiply(times)));
        }
        return inForceOn(date, claim.values());
    }

    private ValueInForce inForce(Entry entry, String called, BigDecimal number) {
        return new ValueInForce(
                called, title, number, unit.code(), entry.from(), entry.source(), entry.mark(), entry.status());
    }

    /** The name by which its own sheet's rules know it. */
    String shortName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The count that picks the band. */
    int count(CompleteClaim claim) {
        if (bandsOf == null) {
            throw new IllegalStateException("bands need a count");
        }
        return (Integer) claim.of(bandsOf);
    }

    /** A plain number on a day, in tenge where it is money; exact. */
    BigDecimal numberOn(LocalDate date) {
        if (on(date).quantity() instanceof Quantity.Plain plain) {
            return inTenge(plain.number(), date);
        }
        throw new IllegalStateException("the value " + name + " is no plain number on " + date);
    }

    BigDecimal inTenge(BigDecimal number, LocalDate date) {
        if (unit instanceof Unit.OfFigure share) {
            BigDecimal product = number.multiply(share.figure().numberOn(date));
            return share.hundredths() ? product.movePointLeft(2) : product;
        }
        return number;
    }

    /** What it comes to for a claim, in tenge where it is money; exact; null when the record is silent. */
    @Nullable
    BigDecimal amountFor(CompleteClaim claim) {
        return on(claim.lawDate()).quantity().amount(this, claim);
    }

    /** What a property or a value in a formula is for a claim. */
    static BigDecimal number(Formula operand, CompleteClaim claim) {
        if (operand instanceof Formula.Read read) {
            return claim.number(read.property());
        }
        if (operand instanceof Formula.Named named) {
            BigDecimal number = named.value().amountFor(claim);
            if (number != null) {
                return number;
            }
        }
        throw new IllegalStateException("a formula reads properties and values that are there");
    }

    /** For an amount for each of several, how many; null for others. */
    @Nullable
    BigDecimal timesFor(CompleteClaim claim) {
        Banded.Band band = on(claim.lawDate()).quantity() instanceof Banded banded ? banded.of(count(claim)) : null;
        return band != null && band.each() ? BigDecimal.valueOf(count(claim)) : null;
    }

    /** How the amount comes about, for people: {@code 4 × 8 × 4325}. */
    String calculationFor(CompleteClaim claim) {
        return on(claim.lawDate()).quantity().calculation(this, claim);
    }

    /** With at most four decimals: a quotient has more than anybody wants to read. */
    static String plain(BigDecimal number) {
        return number.setScale(
                        Math.min(4, Math.max(0, number.stripTrailingZeros().scale())), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    String timesBase(String number, LocalDate date) {
        if (unit instanceof Unit.OfFigure share) {
            String base = share.figure().numberOn(date).toPlainString();
            return number + (share.hundredths() ? " % × " : " × ") + base;
        }
        return number;
    }

    /** What it says on a day, however that is written, and what it rests on says; nothing where the record is silent. */
    List<Object> saidOn(LocalDate date) {
        List<Object> said = new ArrayList<>();
        for (DatedValue value : withBases(date)) {
            said.addAll(value.saidAloneOn(date));
        }
        return said;
    }

    /** The same, whatever its base figures say. */
    List<Object> saidAloneOn(LocalDate date) {
        return covers(date)
                ? Arrays.asList(name, unit.code(), bandsOf, on(date).quantity().meaning())
                : List.of();
    }

    /** The days on which it may begin to say something else, whatever its base figures say. */
    Stream<LocalDate> turns() {
        return Stream.concat(
                entries.stream().flatMap(entry -> Stream.ofNullable(entry.from())),
                Stream.ofNullable(checkedUntil).map(last -> last.plusDays(1)));
    }

    /** The same up to a day, and those of its base figures. */
    private Stream<LocalDate> turnsUpTo(LocalDate date) {
        return withAllBases().stream().flatMap(DatedValue::turns).filter(day -> !day.isAfter(date));
    }

    /** Whether it says the same as another on every day up to one. */
    boolean saysTheSameUpTo(LocalDate date, DatedValue other) {
        return Stream.of(Stream.of(LocalDate.MIN, date), turnsUpTo(date), other.turnsUpTo(date))
                .flatMap(days -> days)
                .allMatch(day -> saidOn(day).equals(other.saidOn(day)));
    }

    /** What makes the number on a day less than established law: its own entry, and what it rests on. */
    List<Caveat> caveatsOn(LocalDate date) {
        List<Caveat> caveats = new ArrayList<>();
        Entry own = on(date);
        if (own.status() != null) {
            caveats.add(new Caveat(name, own.from(), own.status(), own.source()));
        }
        for (DatedValue value : bases(own.quantity(), date)) {
            Entry entry = value.on(date);
            if (entry.status() != null) {
                caveats.add(new Caveat(value.name(), entry.from(), entry.status(), entry.source()));
            }
        }
        return caveats;
    }
}
