package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline.Stretch;
import kz.zhardem.workbench.Ledger.Account;
import kz.zhardem.workbench.Ledger.Entry;

/** The bars of a chart's rows. What is not due has none. */
final class ChartBars {

    private final ChartScale scale;
    private final Formats formats;

    ChartBars(ChartScale scale, Formats formats) {
        this.scale = scale;
        this.formats = formats;
    }

    /** How a bar looks. */
    enum Look {
        /** A monthly payment. */
        dark,
        /** A monthly payment beside one that is dark. */
        light,
        /** A payment that is made once. */
        once,
        /** Help in kind, or a status. */
        held,
        /** Open, because facts are missing. */
        open,
        /** Open, because the record of the law is silent. */
        silent
    }

    /**
     * A bar.
     *
     * @param look the name of how it looks
     * @param label what is written in it or beside it
     * @param labelX where that begins
     * @param beside whether it is written beside the bar
     * @param row the number of the row that tells all, when there is no room for a label; else empty
     * @param told all about it
     */
    record Bar(
            String x, String width, String look, String label, String labelX, boolean beside, String row, String told) {

        /** Shows no fact. */
        @Override
        public String toString() {
            return "Bar[" + look + "]";
        }
    }

    /** The bars of one benefit and subject. */
    List<Bar> of(Account account) {
        List<Bar> bars = new ArrayList<>();
        Look before = Look.light;
        List<Entry> entries = account.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.stretch().outcome() == Outcome.REFUSED) {
                continue;
            }
            Look look = look(account, entry.stretch(), before);
            before = look;
            double begin = scale.begin(entry.stretch().from());
            double end = scale.end(entry.stretch().to());
            double free = i + 1 == entries.size() ? 100 : freeUntil(entries, i + 1);
            bars.add(bar(account, entry, look, begin, end, free));
        }
        return bars;
    }

    /** Where the next bar begins after an entry that has one. */
    private double freeUntil(List<Entry> entries, int next) {
        return entries.stream()
                .skip(next)
                .filter(entry -> entry.stretch().outcome() != Outcome.REFUSED)
                .mapToDouble(entry -> scale.begin(entry.stretch().from()))
                .findFirst()
                .orElse(100);
    }

    private Bar bar(Account account, Entry entry, Look look, double begin, double end, double free) {
        String told = account.title() + " — " + account.subject() + ": " + entry.from() + " – " + entry.to() + ", "
                + entry.answer();
        for (String text : texts(entry)) {
            boolean inside = ChartScale.fits(text, end - begin);
            if (inside || ChartScale.fits(text, free - end)) {
                return bar(look, begin, end, text, inside ? begin : end, !inside, "", told);
            }
        }
        String row = ChartScale.fitsSmall(entry.number(), end - begin) ? entry.number() : "";
        return bar(look, begin, end, "", begin, false, row, told);
    }

    private static Bar bar(
            Look look, double begin, double end, String label, double labelX, boolean beside, String row, String told) {
        return new Bar(
                ChartScale.percent(begin),
                ChartScale.percent(end - begin),
                look.name(),
                label,
                ChartScale.percent(labelX),
                beside,
                row,
                told);
    }

    /** What could be written at a bar, the fullest first. */
    private List<String> texts(Entry entry) {
        BigDecimal amount = entry.stretch().amount();
        if (amount != null) {
            return List.of(entry.answer(), formats.shortAmount(amount));
        }
        boolean open = entry.stretch().outcome() == Outcome.UNDETERMINED;
        return open ? List.of(entry.answer(), "?") : List.of(entry.answer());
    }

    private static Look look(Account account, Stretch stretch, Look before) {
        if (stretch.outcome() == Outcome.UNDETERMINED) {
            return DueMonth.waitsForLaw(stretch) ? Look.silent : Look.open;
        }
        Frequency frequency = account.line().frequency();
        if (frequency == Frequency.ONE_TIME) {
            return Look.once;
        }
        if (frequency != Frequency.MONTHLY) {
            return Look.held;
        }
        return before == Look.dark ? Look.light : Look.dark;
    }
}
