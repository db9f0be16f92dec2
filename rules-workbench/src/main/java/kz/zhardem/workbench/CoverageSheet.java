package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.Population;
import kz.zhardem.Tally;
import kz.zhardem.workbench.PopulationReport.Content;
import kz.zhardem.workbench.PopulationSheet.Part;
import kz.zhardem.workbench.PopulationSheet.Row;
import kz.zhardem.workbench.PopulationSheet.Table;

/** What a report says about the data themselves. Lives for one sheet. */
final class CoverageSheet {

    /** How many of the cases that could not be decided are shown. */
    private static final int FAILURES = 10;

    private final Population population;
    private final List<String> places;
    private final List<BenefitCount> benefits;
    private final PopulationWords words;
    private final List<PopulationChart> charts;

    /** Begins what a sheet says about the data. */
    CoverageSheet(Content content, PopulationWords words, List<PopulationChart> charts) {
        this.population = content.population();
        this.places = content.reach().failures();
        this.benefits = content.benefits();
        this.words = words;
        this.charts = charts;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<BenefitCount> open = benefits.stream()
                .filter(benefit -> benefit.total().undetermined() > 0)
                .toList();
        if (open.isEmpty()) {
            parts.add(new Part(true, words.word("data"), words.word("missingNone"), "", "", List.of()));
        } else {
            parts.add(new Part(
                    true,
                    words.word("data"),
                    words.word("dataHint"),
                    chart(open),
                    label(),
                    List.of(undetermined(open))));
            if (open.stream().anyMatch(benefit -> !benefit.missing().isEmpty())) {
                parts.add(new Part(false, words.word("missing"), "", "", "", List.of(missing(open))));
            }
        }
        if (!population.failures().isEmpty()) {
            parts.add(new Part(false, words.word("failures"), "", "", "", List.of(failures())));
        }
        return parts;
    }

    private String label() {
        return words.phrase("chartLabel", words.word("undeterminedChart"));
    }

    private String chart(List<BenefitCount> open) {
        String id = words.language() + "-undetermined";
        List<Long> numbers =
                open.stream().map(benefit -> benefit.total().undetermined()).toList();
        charts.add(new PopulationChart(
                id,
                PopulationChart.Kind.BARS,
                label(),
                words.word("undetermined"),
                BigDecimal.ONE,
                open.stream().map(benefit -> words.benefit(benefit.benefit())).toList(),
                List.of(new PopulationChart.Series(
                        words.word("undetermined"),
                        List.of(),
                        numbers.stream().map(BigDecimal::valueOf).toList(),
                        numbers.stream().map(words::count).toList())),
                List.of(),
                null));
        return id;
    }

    private Table undetermined(List<BenefitCount> open) {
        return new Table(
                words.word("undeterminedChart"),
                Stream.of("benefit", "undetermined", "share", "silent")
                        .map(words::word)
                        .toList(),
                open.stream()
                        .map(benefit -> new Row(
                                words.benefit(benefit.benefit()),
                                List.of(
                                        words.count(benefit.total().undetermined()),
                                        words.share(benefit.total().undetermined(), all(benefit.total())),
                                        words.count(benefit.silent())),
                                false))
                        .toList());
    }

    private static long all(Tally tally) {
        return tally.granted() + tally.refused() + tally.undetermined();
    }

    private Table missing(List<BenefitCount> open) {
        return new Table(
                "",
                Stream.of("benefit", "missingFact", "missingDecisions")
                        .map(words::word)
                        .toList(),
                open.stream()
                        .flatMap(benefit -> benefit.missing().stream()
                                .map(missing -> new Row(
                                        words.benefit(benefit.benefit()),
                                        List.of(words.fact(missing), words.count(missing.decisions())),
                                        false)))
                        .toList());
    }

    private Table failures() {
        List<Population.Failure> failures = population.failures();
        return new Table(
                "",
                List.of(words.word("failureNumber"), words.word("failureError")),
                IntStream.range(0, Math.min(failures.size(), FAILURES))
                        .mapToObj(i -> new Row(
                                i < places.size()
                                        ? places.get(i)
                                        : words.count(failures.get(i).number()),
                                List.of(Objects.requireNonNullElse(
                                        failures.get(i).error().getMessage(), "")),
                                false))
                        .toList(),
                true);
    }
}
