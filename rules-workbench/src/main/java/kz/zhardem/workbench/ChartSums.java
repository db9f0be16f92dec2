package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.zhardem.Timeline;

/** The months of a timeline as columns; the height of an amount is reckoned exactly. */
final class ChartSums {

    /** With more months than these, columns touch each other, and those that are alike are one. */
    private static final int APART = 60;

    /** The most room beside a column, in hundredths of the width. */
    private static final double WIDEST_GAP = 1;

    /** How much of the height the highest column may take, in hundredths: its label stands above it. */
    private static final BigDecimal HIGHEST = new BigDecimal("86");

    private static final BigDecimal FULL = new BigDecimal("100");

    private static final int LINES = 4;

    private final ChartScale scale;
    private final Formats formats;
    private final List<DueMonth> months;
    private final BigDecimal step;
    private final BigDecimal top;

    ChartSums(ChartScale scale, Language language, Timeline timeline) {
        this.scale = scale;
        this.formats = new Formats(language);
        this.months = DueMonth.of(timeline);
        BigDecimal highest = months.stream().map(ChartSums::certain).reduce(BigDecimal.ZERO, BigDecimal::max);
        this.step = step(highest);
        this.top = highest.divide(step, 0, RoundingMode.UP).max(BigDecimal.ONE).multiply(step);
    }

    /**
     * A piece of a column.
     *
     * @param look the name of how it looks, as in {@link ChartBars.Look}
     */
    record Piece(String y, String height, String look) {}

    /**
     * One month.
     *
     * @param label what stands above it; empty when there is no room
     * @param told all about it
     */
    record Column(String x, String width, List<Piece> pieces, String label, String labelX, String labelY, String told) {

        /** Shows no amount. */
        @Override
        public String toString() {
            return "Column[...]";
        }
    }

    /** A line across the chart. */
    record Level(String y, String label) {}

    /** Whether there is anything to show. */
    boolean isEmpty() {
        return months.stream()
                .allMatch(month -> month.month().complete() && certain(month).signum() == 0);
    }

    /** The lines across, from below. */
    List<Level> levels() {
        int count = top.divide(step, 0, RoundingMode.UNNECESSARY).intValueExact();
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
                .map(amount -> new Level(FULL.subtract(height(amount)).toPlainString() + "%", formats.number(amount)))
                .toList();
    }

    /** The months, or what stands for several that are alike. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < months.size(); i++) {
            boolean last = i + 1 == months.size()
                    || months.size() <= APART
                    || !pieces(months.get(i)).equals(pieces(months.get(i + 1)));
            if (last) {
                columns.add(column(months.get(first), months.get(i)));
                first = i + 1;
            }
        }
        return columns;
    }

    private static BigDecimal certain(DueMonth month) {
        return month.month().oneTime().add(month.month().monthly());
    }

    /** One, two or five with zeros, so that some lines are enough. */
    private static BigDecimal step(BigDecimal highest) {
        BigDecimal step = BigDecimal.ONE;
        int[] factors = {2, 5, 10};
        for (int i = 0; step.multiply(BigDecimal.valueOf(LINES)).compareTo(highest) < 0; i++) {
            BigDecimal power = BigDecimal.TEN.pow(i / factors.length);
            step = power.multiply(BigDecimal.valueOf(factors[i % factors.length]));
        }
        return step;
    }

    private BigDecimal height(BigDecimal amount) {
        return amount.multiply(HIGHEST).divide(top, 3, RoundingMode.HALF_UP);
    }

    /** The column of a month, or of several that are alike. */
    private Column column(DueMonth first, DueMonth last) {
        YearMonth from = first.month().month();
        YearMonth to = last.month().month();
        double begin = scale.begin(from.atDay(1));
        double end = scale.end(to.atEndOfMonth());
        double apart = months.size() > APART ? 0 : Math.min(WIDEST_GAP, (end - begin) / 10);
        List<Piece> pieces = pieces(first);
        String amount = amount(first);
        boolean room = ChartScale.fitsSmall(amount, end - begin) && !pieces.isEmpty();
        String time = from.equals(to) ? formats.month(from) : formats.month(from) + " – " + formats.month(to);
        return new Column(
                ChartScale.percent(begin + apart),
                ChartScale.percent(end - begin - 2 * apart),
                pieces,
                room ? amount : "",
                ChartScale.percent((begin + end) / 2),
                FULL.subtract(height(certain(first))).toPlainString() + "%",
                time + ": " + amount);
    }

    private List<Piece> pieces(DueMonth month) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal filled = add(pieces, BigDecimal.ZERO, height(month.month().monthly()), ChartBars.Look.dark);
        filled = add(pieces, filled, height(month.month().oneTime()), ChartBars.Look.once);
        if (!month.month().complete()) {
            boolean facts = month.unreached().isEmpty() && !month.waitsForLaw();
            add(pieces, filled, FULL.subtract(filled), facts ? ChartBars.Look.open : ChartBars.Look.silent);
        }
        return pieces;
    }

    private static BigDecimal add(List<Piece> pieces, BigDecimal filled, BigDecimal height, ChartBars.Look look) {
        if (height.signum() == 0) {
            return filled;
        }
        BigDecimal y = FULL.subtract(filled).subtract(height);
        pieces.add(new Piece(y.toPlainString() + "%", height.toPlainString() + "%", look.name()));
        return filled.add(height);
    }

    private String amount(DueMonth month) {
        boolean open = !month.month().complete();
        if (DueMonth.isUnknown(certain(month), open)) {
            return "?";
        }
        String amount = formats.shortAmount(certain(month));
        return open ? "≥ " + amount : amount;
    }
}
