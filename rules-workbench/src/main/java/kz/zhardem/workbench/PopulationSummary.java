package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.BenefitShift;
import kz.zhardem.Comparison;
import kz.zhardem.Population;
import kz.zhardem.Shift;
import org.jspecify.annotations.Nullable;

/** What a population comes to, in a few lines. */
final class PopulationSummary {

    private final Language language;
    private final Formats formats;
    private final List<String> lines = new ArrayList<>();

    private PopulationSummary(Language language) {
        this.language = language;
        this.formats = new Formats(language);
    }

    /**
     * The lines.
     *
     * @param rules the rules that the population was counted with
     * @param reform other such rules to compare with; null for none
     */
    static String of(
            Language language,
            Population population,
            PopulationReport.Reach reach,
            BenefitRules rules,
            @Nullable BenefitRules reform) {
        PopulationSummary summary = new PopulationSummary(language);
        summary.head(population, reach, rules);
        summary.benefits(population.benefits(rules), titles(language, rules));
        if (reform != null) {
            summary.comparison(population.compare(rules, reform), titles(language, reform), titles(language, rules));
        }
        return String.join("\n", summary.lines) + "\n";
    }

    private static Map<String, String> titles(Language language, BenefitRules rules) {
        return rules.benefits().stream()
                .collect(Collectors.toMap(Benefit::id, benefit -> language.of(benefit.title()), (a, b) -> a));
    }

    private void head(Population population, PopulationReport.Reach reach, BenefitRules rules) {
        lines.add(language.of(rules.title()) + ", " + formats.date(population.date()));
        if (reach.isSynthetic()) {
            lines.add(language.word("population.synthetic"));
        }
        if (reach.interrupted()) {
            lines.add(language.word("population.interrupted") + ". "
                    + language.phrase("population.interruptedFar", count(reach.read())));
        }
        lines.add("");
        rows(List.of(
                List.of(language.word("population.counted"), count(population.families())),
                List.of(language.word("population.failed"), count(population.failed()))));
    }

    private void benefits(List<BenefitCount> benefits, Map<String, String> titles) {
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.word("population.benefit"),
                language.word("population.recipients"),
                language.word("population.undetermined"),
                language.word("population.inYear")));
        for (BenefitCount benefit : benefits) {
            rows.add(List.of(
                    titles.getOrDefault(benefit.benefit(), benefit.benefit()),
                    count(benefit.total().granted()),
                    count(benefit.total().undetermined()),
                    money(benefit.yearly())));
        }
        rows(rows);
    }

    private void comparison(Comparison comparison, Map<String, String> after, Map<String, String> before) {
        lines.add("");
        lines.add(language.word("population.change"));
        if (comparison.benefits().isEmpty()) {
            lines.add("  " + language.word("population.changeNone"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.word("population.benefit"),
                language.word("population.gainers"),
                language.word("population.losers"),
                language.word("population.unclear"),
                language.word("population.yearChange")));
        for (BenefitShift benefit : comparison.benefits()) {
            String id = benefit.benefit();
            rows.add(shift(after.getOrDefault(id, before.getOrDefault(id, id)), benefit.shift()));
        }
        Shift families = comparison.families();
        if (families != null) {
            rows.add(shift(language.word("population.families"), families));
        }
        rows(rows);
    }

    private List<String> shift(String of, Shift shift) {
        BigDecimal yearly = shift.yearly();
        return List.of(
                of,
                count(shift.gainers()),
                count(shift.losers()),
                count(shift.unclear()),
                (yearly.signum() > 0 ? "+" : "") + money(yearly));
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
