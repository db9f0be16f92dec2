package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.zhardem.Timeline;
import kz.zhardem.workbench.ChartBars.Bar;
import kz.zhardem.workbench.ChartBars.Look;
import kz.zhardem.workbench.ChartScale.Tick;
import kz.zhardem.workbench.ChartSums.Column;
import kz.zhardem.workbench.ChartSums.Level;
import kz.zhardem.workbench.Ledger.Account;

/**
 * A ledger as a page with a chart, to read on a screen and to print. The chart is drawn by the page's own SVG, whose
 * lengths are hundredths of whatever width there is, so that its text keeps its size from a telephone to a sheet of
 * paper. Charting libraries for Java were looked at (XChart, JFreeChart): they draw through AWT with the fonts of the
 * machine and at fixed sizes, put fixed colours on it that cannot follow a dark screen, and take amounts as double.
 */
final class TimelineChart {

    /** How many characters of the hash are enough to tell rulebooks apart on paper. */
    private static final int SHORT_HASH = 12;

    private TimelineChart() {}

    /** A row of the chart. */
    private record Row(Account account, List<Bar> bars) {}

    /** What a look means. */
    private record Meaning(String look, String text) {}

    /** What the template sees. */
    private record Page(
            Ledger ledger,
            Map<String, String> words,
            Ledger.Sum all,
            List<Tick> ticks,
            List<Row> rows,
            List<Meaning> meanings,
            List<Level> levels,
            List<Column> columns,
            String narrowest,
            String notDue,
            String by) {}

    static String of(Ledger ledger, LetterWords words, Timeline timeline) {
        Language language = words.language();
        ChartScale scale = new ChartScale(timeline.from(), timeline.to(), language);
        ChartBars bars = new ChartBars(scale, words.formats());
        ChartSums sums = new ChartSums(scale, language, timeline);
        List<Row> rows = ledger.accounts().stream()
                .map(account -> new Row(account, bars.of(account)))
                .toList();
        List<Column> columns = sums.isEmpty() ? List.of() : sums.columns();
        Letter.Rulebook rulebook = ledger.rulebook();
        String by = language.phrase(
                "chart.by", rulebook.id(), rulebook.version(), rulebook.sha256().substring(0, SHORT_HASH));
        return Templates.page(
                "timeline.ftlh",
                new Page(
                        ledger,
                        language.group("chart"),
                        new LedgerSums(words, timeline).all(),
                        scale.ticks(),
                        rows,
                        meanings(language, rows, columns),
                        columns.isEmpty() ? List.of() : sums.levels(),
                        columns,
                        Integer.toString(ChartScale.NARROWEST),
                        ledger.notDue().isEmpty()
                                ? ""
                                : language.phrase("timeline.notDue", String.join("; ", ledger.notDue())),
                        ledger.knownOn().isEmpty() ? by : by + ". " + ledger.knownOn()));
    }

    /** The looks that the chart uses, each once. */
    private static List<Meaning> meanings(Language language, List<Row> rows, List<Column> columns) {
        List<String> used = new ArrayList<>();
        rows.forEach(row -> row.bars().forEach(bar -> used.add(bar.look())));
        columns.forEach(column -> column.pieces().forEach(piece -> used.add(piece.look())));
        return Stream.of(Look.values())
                .filter(look -> used.contains(look.name()))
                // Light differs from dark only so that neighbours can be told apart.
                .filter(look -> look != Look.light)
                .map(look -> new Meaning(look.name(), language.word("look", look)))
                .toList();
    }
}
