package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitShift;
import kz.zhardem.Comparison;
import kz.zhardem.GapCount;
import kz.zhardem.Population;
import kz.zhardem.Shift;
import kz.zhardem.workbench.PopulationReport.Content;
import kz.zhardem.workbench.ReformCosts.Costed;

/** What a population comes to, in a few lines. */
final class PopulationSummary {

    private final Language language;
    private final Formats formats;
    private final List<String> lines = new ArrayList<>();

    private PopulationSummary(Language language) {
        this.language = language;
        this.formats = new Formats(language);
    }

    /** The lines of a report. */
    static String of(Language language, PopulationReport report) {
        Content content = report.content();
        PopulationSummary summary = new PopulationSummary(language);
        PopulationWords words = new PopulationWords(language, content.rules(), content.reform());
        summary.head(content, words);
        summary.benefits(content.benefits(), words);
        Comparison comparison = content.comparison();
        if (comparison != null) {
            summary.comparison(comparison, words, new AmendmentWords(content, words));
        }
        return String.join("\n", summary.lines) + "\n";
    }

    private void head(Content content, PopulationWords words) {
        Population population = content.population();
        lines.add(language.of(content.rules().title()) + ", " + formats.date(population.date()));
        if (content.reach().isSynthetic()) {
            lines.add(language.word("population.synthetic"));
        }
        if (content.reach().interrupted()) {
            lines.add(language.word("population.interrupted") + ". " + words.far(content.reach()));
        }
        lines.add("");
        rows(List.of(
                List.of(language.word("population.counted"), count(population.families())),
                List.of(language.word("population.failed"), count(population.failed()))));
    }

    private void benefits(List<BenefitCount> benefits, PopulationWords words) {
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.word("population.benefit"),
                language.word("population.recipients"),
                language.word("population.undetermined"),
                language.word("population.inYear")));
        for (BenefitCount benefit : benefits) {
            rows.add(List.of(
                    words.benefit(benefit.benefit()),
                    count(benefit.total().granted()),
                    count(benefit.total().undetermined()),
                    money(benefit.yearly())));
        }
        rows(rows);
        benefits.forEach(benefit -> gaps(benefit, words, "gap"));
    }

    /** Where the record of the law is silent. */
    private void gaps(BenefitCount benefit, PopulationWords words, String key) {
        for (GapCount gap : benefit.gaps()) {
            lines.add("  "
                    + Printable.line(words.phrase(
                            key,
                            words.benefit(benefit.benefit()),
                            count(gap.decisions()),
                            gap.gap().value(),
                            gap.gap().why())));
        }
    }

    private void comparison(Comparison comparison, PopulationWords words, AmendmentWords amendments) {
        lines.add("");
        lines.add(language.word("population.change"));
        ReformCosts costs = new ReformCosts(comparison);
        if (costs.isNothing()) {
            amendments.whyNothing().forEach(sentence -> lines.add("  " + Printable.line(sentence)));
        }
        if (comparison.benefits().isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.word("population.benefit"),
                language.word("population.gainers"),
                language.word("population.losers"),
                language.word("population.unclear"),
                language.word("population.yearChange"),
                language.word("population.openPart")));
        for (BenefitShift benefit : comparison.benefits()) {
            rows.add(shift(words.benefit(benefit.benefit()), Costed.of(benefit)));
        }
        Shift families = comparison.families();
        if (families != null) {
            rows.add(shift(language.word("population.families"), costs.families(families)));
        }
        rows(costs.isOpen() ? rows : withoutLast(rows));
        for (BenefitShift benefit : comparison.benefits()) {
            BenefitCount after = benefit.after();
            if (after != null) {
                gaps(after, words, "gapAfter");
            }
        }
        List<String> unclear = costs.unclear(words);
        if (!unclear.isEmpty()) {
            lines.add("");
            unclear.forEach(sentence -> lines.add("  " + sentence));
        }
    }

    private List<String> shift(String of, Costed costed) {
        Shift shift = costed.shift();
        return List.of(
                of,
                count(shift.gainers()),
                count(shift.losers()),
                count(shift.unclear()),
                signed(costed.cost()),
                signed(costed.open()));
    }

    private String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + money(amount);
    }

    private static List<List<String>> withoutLast(List<List<String>> rows) {
        return rows.stream().map(row -> row.subList(0, row.size() - 1)).toList();
    }

    /** Rows of cells, of which all but the first are numbers. */
    private void rows(List<List<String>> rows) {
        List<Function<List<String>, String>> columns = new ArrayList<>();
        columns.add(row -> row.get(0));
        for (int i = 1; i < rows.get(0).size(); i++) {
            int column = i;
            columns.add(Columns.right(rows, row -> row.get(column)));
        }
        Columns.align(rows, columns).forEach(line -> lines.add(Printable.line(line)));
    }

    private String count(long number) {
        return formats.number(BigDecimal.valueOf(number));
    }

    private String money(BigDecimal amount) {
        return formats.shortAmount(amount);
    }
}
