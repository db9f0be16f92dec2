package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry of a value's history says: how much. */
sealed interface Quantity {

    /** As people write it. */
    String text();

    /** What it says, however that is written: of two quantities that say the same it is equal. */
    default Object meaning() {
        return this;
    }

    /**
     * What a value comes to for a claim, in tenge where it is money; exact; null when nobody knows.
     *
     * @param value whose entry it is
     */
    @Nullable
    BigDecimal amount(DatedValue value, CompleteClaim claim);

    /**
     * How that comes about, for people: {@code 4 × 8 × 4325}.
     *
     * @param value whose entry it is
     */
    String calculation(DatedValue value, CompleteClaim claim);

    /** One number. */
    record Plain(BigDecimal number) implements Quantity {

        @Override
        public Object meaning() {
            return number.stripTrailingZeros();
        }

        @Override
        public BigDecimal amount(DatedValue value, CompleteClaim claim) {
            return value.inTenge(number, claim.lawDate());
        }

        @Override
        public String calculation(DatedValue value, CompleteClaim claim) {
            return value.timesBase(number.toPlainString(), claim.lawDate());
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /**
     * A number by bands of a count.
     *
     * @param bands at least one, by their first counts; the last is open
     */
    record Banded(List<Band> bands) implements Quantity {

        /**
         * Counts that have one number.
         *
         * @param from the first of them
         * @param each whether the number is multiplied by the count
         */
        record Band(int from, BigDecimal number, boolean each) {}

        @Override
        public Object meaning() {
            return bands.stream()
                    .map(band -> new Band(band.from(), band.number().stripTrailingZeros(), band.each()))
                    .toList();
        }

        /** The first count that has a band. */
        int first() {
            return bands.get(0).from();
        }

        /** The band of a count; null before the first. */
        @Nullable
        Band of(int count) {
            Band band = null;
            for (Band next : bands) {
                if (next.from() <= count) {
                    band = next;
                }
            }
            return band;
        }

        @Override
        public @Nullable BigDecimal amount(DatedValue value, CompleteClaim claim) {
            Band band = of(value.count(claim));
            if (band == null) {
                return null;
            }
            BigDecimal amount = value.inTenge(band.number(), claim.lawDate());
            return band.each() ? amount.multiply(BigDecimal.valueOf(value.count(claim))) : amount;
        }

        @Override
        public String calculation(DatedValue value, CompleteClaim claim) {
            Band band = of(value.count(claim));
            if (band == null) {
                return "";
            }
            String number = band.number().toPlainString();
            return value.timesBase(band.each() ? number + " × " + value.count(claim) : number, claim.lawDate());
        }

        @Override
        public String text() {
            return bands.stream()
                    .map(band -> band.from() + "+: " + band.number().toPlainString() + (band.each() ? " each" : ""))
                    .collect(Collectors.joining("; "));
        }
    }

    /** What a formula makes of the claim's own numbers. */
    record Calculated(Formula formula) implements Quantity {

        /** The values that it reads are compared by themselves. */
        @Override
        public Object meaning() {
            return formula.text();
        }

        @Override
        public BigDecimal amount(DatedValue value, CompleteClaim claim) {
            return formula.of(operand -> DatedValue.number(operand, claim));
        }

        @Override
        public String calculation(DatedValue value, CompleteClaim claim) {
            return formula.text(operand -> DatedValue.plain(DatedValue.number(operand, claim)));
        }

        @Override
        public String text() {
            return formula.text();
        }
    }

    /**
     * What each case brings along.
     *
     * @param fact the fact of the family that holds it, an amount
     */
    record Given(String fact) implements Quantity {

        @Override
        public @Nullable BigDecimal amount(DatedValue value, CompleteClaim claim) {
            return claim.values().get(value.shortName());
        }

        @Override
        public String calculation(DatedValue value, CompleteClaim claim) {
            BigDecimal given = amount(value, claim);
            return given == null ? "" : DatedValue.plain(given);
        }

        @Override
        public String text() {
            return fact;
        }
    }

    /** Nothing: the record of the law is silent. */
    record Silent() implements Quantity {

        @Override
        public @Nullable BigDecimal amount(DatedValue value, CompleteClaim claim) {
            return null;
        }

        @Override
        public String calculation(DatedValue value, CompleteClaim claim) {
            return "";
        }

        @Override
        public String text() {
            return "";
        }
    }
}
