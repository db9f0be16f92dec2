package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.Comparison;
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
    private final List<BenefitCount> reformed;
    private final PopulationWords words;
    private final List<PopulationChart> charts;

    /** Begins what a sheet says about the data. */
    CoverageSheet(Content content, PopulationWords words, List<PopulationChart> charts) {
        this.population = content.population();
        this.places = content.reach().failures();
        this.benefits = content.benefits();
        Comparison comparison = content.comparison();
        this.reformed = comparison == null
                ? List.of()
                : comparison.benefits().stream()
                        .flatMap(shift -> Stream.ofNullable(shift.after()))
                        .toList();
        this.words = words;
        this.charts = charts;
    }

    /**
     * A benefit by some rules.
     *
     * @param name its title, and whether it is that after the reform
     */
    private record Counted(String name, BenefitCount count) {

        boolean isOpen() {
            return count.total().undetermined() > 0;
        }
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Counted> open = open();
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
            if (open.stream().anyMatch(one -> !one.count().missing().isEmpty())) {
                parts.add(new Part(false, words.word("missing"), "", "", "", List.of(missing(open))));
            }
            if (open.stream().anyMatch(one -> !one.count().gaps().isEmpty())) {
                parts.add(new Part(false, words.word("gaps"), "", "", "", List.of(gaps(open))));
            }
        }
        if (!population.failures().isEmpty()) {
            parts.add(new Part(false, words.word("failures"), "", "", "", List.of(failures())));
        }
        return parts;
    }

    /** The benefits of which something is undetermined; below each the same after the reform, where that changes it. */
    private List<Counted> open() {
        Map<String, Counted> after = new LinkedHashMap<>();
        for (BenefitCount count : reformed) {
            String title = words.benefit(count.benefit());
            after.put(count.benefit(), new Counted(words.phrase("dataAfter", title), count));
        }
        List<Counted> all = new ArrayList<>();
        for (BenefitCount count : benefits) {
            all.add(new Counted(words.benefit(count.benefit()), count));
            Stream.ofNullable(after.remove(count.benefit())).forEach(all::add);
        }
        all.addAll(after.values());
        return all.stream().filter(Counted::isOpen).toList();
    }

    private String label() {
        return words.phrase("chartLabel", words.word("undeterminedChart"));
    }

    private String chart(List<Counted> open) {
        String id = words.language() + "-undetermined";
        List<Long> numbers =
                open.stream().map(one -> one.count().total().undetermined()).toList();
        charts.add(new PopulationChart(
                id,
                PopulationChart.Kind.BARS,
                label(),
                words.word("undetermined"),
                BigDecimal.ONE,
                open.stream().map(Counted::name).toList(),
                List.of(new PopulationChart.Series(
                        words.word("undetermined"),
                        List.of(),
                        numbers.stream().map(BigDecimal::valueOf).toList(),
                        numbers.stream().map(words::count).toList())),
                List.of(),
                null));
        return id;
    }

    private Table undetermined(List<Counted> open) {
        return new Table(
                words.word("undeterminedChart"),
                Stream.of("benefit", "undetermined", "share", "silent")
                        .map(words::word)
                        .toList(),
                open.stream()
                        .map(one -> {
                            Tally total = one.count().total();
                            return new Row(
                                    one.name(),
                                    List.of(
                                            words.count(total.undetermined()),
                                            words.share(total.undetermined(), all(total)),
                                            words.count(one.count().silent())),
                                    false);
                        })
                        .toList());
    }

    private static long all(Tally tally) {
        return tally.granted() + tally.refused() + tally.undetermined();
    }

    private Table missing(List<Counted> open) {
        return new Table(
                "",
                Stream.of("benefit", "missingFact", "missingDecisions")
                        .map(words::word)
                        .toList(),
                open.stream()
                        .flatMap(one -> one.count().missing().stream()
                                .map(missing -> new Row(
                                        one.name(),
                                        List.of(words.fact(missing), words.count(missing.decisions())),
                                        false)))
                        .toList());
    }

    private Table gaps(List<Counted> open) {
        return new Table(
                "",
                Stream.of("benefit", "undetermined", "gapValue", "gapWhen", "gapWhy")
                        .map(words::word)
                        .toList(),
                open.stream()
                        .flatMap(one -> one.count().gaps().stream()
                                .map(gap -> new Row(
                                        one.name(),
                                        List.of(
                                                words.count(gap.decisions()),
                                                gap.gap().value(),
                                                words.days(
                                                        gap.gap().from(),
                                                        gap.gap().until()),
                                                gap.gap().why()),
                                        false)))
                        .toList(),
                true);
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
