package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Frequency;
import kz.zhardem.Population;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Shift;
import kz.zhardem.Tally;
import kz.zhardem.workbench.PopulationReport.Content;
import kz.zhardem.workbench.PopulationReport.Reach;
import kz.zhardem.workbench.PopulationSheet.DiffLine;
import kz.zhardem.workbench.PopulationSheet.Figure;
import kz.zhardem.workbench.PopulationSheet.Part;
import kz.zhardem.workbench.PopulationSheet.Row;
import kz.zhardem.workbench.PopulationSheet.Table;
import kz.zhardem.workbench.PopulationSheet.Warning;
import org.jspecify.annotations.Nullable;

/** Writes a population report in one language, and the charts that belong to it. Lives for one sheet. */
final class PopulationSheetWriter {

    /** How many characters of the hash are enough to tell rulebooks apart on paper. */
    private static final int SHORT_HASH = 12;

    private final Content content;
    private final PopulationWords words;
    private final List<BenefitCount> benefits;
    private final List<PopulationChart> charts = new ArrayList<>();

    PopulationSheetWriter(Content content, Language language) {
        this.content = content;
        this.words = new PopulationWords(language, content.rules(), content.reform());
        this.benefits = content.benefits();
    }

    /** The charts of the sheet, once it is written. */
    List<PopulationChart> charts() {
        return List.copyOf(charts);
    }

    PopulationSheet sheet() {
        Language language = words.language();
        Comparison comparison = content.comparison();
        ReformSheet reform = comparison == null ? null : new ReformSheet(content, comparison, benefits, words, charts);
        List<Part> parts = new ArrayList<>();
        if (reform != null) {
            parts.addAll(reform.parts());
        }
        parts.addAll(costs());
        return new PopulationSheet(
                language.name(),
                language.group("population"),
                language.of(content.rules().title()),
                words.phrase("asOf", words.formats().date(content.population().date())),
                by(),
                warnings(),
                figures(),
                parts,
                reform == null ? List.of() : reform.examples(),
                new CurveSheet(content.curves(), words, charts).parts(),
                rules(reform),
                coverage(),
                content.reach().assumptions().stream().map(language::of).toList());
    }

    private List<String> by() {
        Reach reach = content.reach();
        BenefitRules reform = content.reform();
        return Stream.of(
                        Stream.of(version("by", content.rules().version())),
                        Stream.ofNullable(reform).map(after -> version("reformBy", after.version())),
                        Stream.ofNullable(content.reformFolder()).map(folder -> words.phrase("reformFrom", folder)),
                        reach.sources().stream()
                                .limit(1)
                                .map(source -> words.phrase("from", String.join(", ", reach.sources()))))
                .flatMap(Function.identity())
                .toList();
    }

    private String version(String key, RulebookVersion version) {
        return words.phrase(
                key, version.id(), version.version(), version.sha256().substring(0, SHORT_HASH));
    }

    private List<Warning> warnings() {
        Reach reach = content.reach();
        List<Warning> warnings = new ArrayList<>();
        if (reach.isSynthetic()) {
            warnings.add(new Warning(
                    words.word("synthetic"), List.of(words.word("syntheticWhy"), words.word("assumptionsWhere"))));
        }
        if (reach.interrupted()) {
            warnings.add(new Warning(words.word("interrupted"), List.of(words.far(reach))));
        }
        BenefitRules reform = content.reform();
        if (reform != null
                && !reform.version().id().equals(content.rules().version().id())) {
            warnings.add(new Warning(
                    words.word("otherRulebook"),
                    List.of(words.phrase(
                            "otherRulebookWhy",
                            reform.version().id(),
                            content.rules().version().id()))));
        }
        List<String> uncounted = content.population().uncounted();
        if (!uncounted.isEmpty()) {
            String titles =
                    String.join("; ", uncounted.stream().map(words::benefit).toList());
            warnings.add(new Warning(words.word("uncounted"), List.of(words.phrase("uncountedWhy", titles))));
        }
        return warnings;
    }

    private List<Figure> figures() {
        Population population = content.population();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.word("counted"), words.count(population.families())));
        if (population.failed() > 0) {
            figures.add(new Figure(words.word("failed"), words.count(population.failed())));
        }
        figures.add(new Figure(words.word("yearly"), words.amount(yearly(benefits))));
        BenefitRules reform = content.reform();
        Comparison comparison = content.comparison();
        if (reform != null && comparison != null) {
            BigDecimal change = comparison.yearly();
            figures.add(new Figure(
                    words.word("yearlyAfter"), words.amount(yearly(benefits).add(change))));
            figures.add(new Figure(words.word("yearlyChange"), words.signed(change)));
            Shift families = comparison.families();
            if (families != null) {
                figures.add(new Figure(words.word("familiesGain"), words.count(families.gainers())));
                figures.add(new Figure(words.word("familiesLose"), words.count(families.losers())));
                figures.add(new Figure(words.word("familiesUnchanged"), words.count(families.unchanged())));
                figures.add(new Figure(words.word("familiesUnclear"), words.count(families.unclear())));
            }
        }
        return figures;
    }

    private static BigDecimal yearly(List<BenefitCount> benefits) {
        return benefits.stream().map(BenefitCount::yearly).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What each benefit costs and who gets it. */
    private List<Part> costs() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                true,
                words.word("benefits"),
                words.word("yearHint"),
                "",
                "",
                List.of(new Table(
                        "",
                        Stream.of(
                                        "benefit",
                                        "frequency",
                                        "recipients",
                                        "refused",
                                        "undetermined",
                                        "perPayment",
                                        "inYear")
                                .map(words::word)
                                .toList(),
                        Stream.concat(benefits.stream().map(this::costs), Stream.of(allCosts()))
                                .toList()))));
        if (content.comparison() == null) {
            parts.addAll(charts(words, charts, benefits, null));
        }
        for (Breakdown breakdown : Breakdown.values()) {
            parts.add(groups(breakdown));
        }
        return parts;
    }

    private Row costs(BenefitCount benefit) {
        Tally total = benefit.total();
        boolean money = benefit.frequency().isMoney();
        return new Row(
                words.benefit(benefit.benefit()),
                List.of(
                        words.frequency(benefit.frequency()),
                        words.count(total.granted()),
                        words.count(total.refused()),
                        words.count(total.undetermined()),
                        money ? words.amount(total.amount()) : "–",
                        money ? words.amount(benefit.yearly()) : "–"),
                false);
    }

    private Row allCosts() {
        return new Row(words.word("all"), List.of("", "", "", "", "", words.amount(yearly(benefits))), true);
    }

    /** A benefit before and after the reform, as far as there are both. */
    record Sides(
            String benefit,
            @Nullable BenefitCount before,
            @Nullable BenefitCount after) {

        Frequency frequency() {
            return Objects.requireNonNull(after == null ? before : after).frequency();
        }

        static BigDecimal yearly(@Nullable BenefitCount side) {
            return side == null ? BigDecimal.ZERO.setScale(2) : side.yearly();
        }

        static long granted(@Nullable BenefitCount side) {
            return side == null ? 0 : side.total().granted();
        }
    }

    /**
     * The charts of cost and recipients.
     *
     * @param after the same benefits after a reform; null when there is none
     */
    static List<Part> charts(
            PopulationWords words,
            List<PopulationChart> charts,
            List<BenefitCount> before,
            @Nullable List<Sides> after) {
        List<Sides> all = after != null
                ? after
                : before.stream()
                        .map(benefit -> new Sides(benefit.benefit(), benefit, null))
                        .toList();
        boolean reform = after != null;
        List<Sides> money = all.stream()
                .filter(sides -> Sides.yearly(sides.before()).signum() > 0
                        || Sides.yearly(sides.after()).signum() > 0)
                .toList();
        List<Sides> given = all.stream()
                .filter(sides -> Sides.granted(sides.before()) > 0 || Sides.granted(sides.after()) > 0)
                .toList();
        BigDecimal most = money.stream()
                .flatMap(sides -> Stream.of(Sides.yearly(sides.before()), Sides.yearly(sides.after())))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        BigDecimal unit = PopulationWords.unit(most);
        List<Part> parts = new ArrayList<>();
        if (!money.isEmpty()) {
            List<PopulationChart.Series> series = new ArrayList<>();
            series.add(costs(words, unit, "baseline", money, Sides::before));
            if (reform) {
                series.add(costs(words, unit, "reform", money, Sides::after));
            }
            parts.add(bars(words, charts, "cost", "costChart", words.unitName(unit), unit, money, series));
        }
        if (!given.isEmpty()) {
            List<PopulationChart.Series> series = new ArrayList<>();
            series.add(recipients(words, "baseline", given, Sides::before));
            if (reform) {
                series.add(recipients(words, "reform", given, Sides::after));
            }
            parts.add(bars(
                    words,
                    charts,
                    "recipients",
                    "recipientsChart",
                    words.word("recipients"),
                    BigDecimal.ONE,
                    given,
                    series));
        }
        return parts;
    }

    private static PopulationChart.Series costs(
            PopulationWords words,
            BigDecimal unit,
            String name,
            List<Sides> all,
            Function<Sides, @Nullable BenefitCount> side) {
        List<BigDecimal> values =
                all.stream().map(sides -> Sides.yearly(side.apply(sides))).toList();
        return new PopulationChart.Series(
                words.word(name),
                List.of(),
                values,
                values.stream().map(value -> words.inUnit(value, unit)).toList());
    }

    private static PopulationChart.Series recipients(
            PopulationWords words, String name, List<Sides> all, Function<Sides, @Nullable BenefitCount> side) {
        List<Long> values =
                all.stream().map(sides -> Sides.granted(side.apply(sides))).toList();
        return new PopulationChart.Series(
                words.word(name),
                List.of(),
                values.stream().map(BigDecimal::valueOf).toList(),
                values.stream().map(words::count).toList());
    }

    private static Part bars(
            PopulationWords words,
            List<PopulationChart> charts,
            String id,
            String heading,
            String axis,
            BigDecimal unit,
            List<Sides> all,
            List<PopulationChart.Series> series) {
        String where = words.language() + "-" + id;
        charts.add(new PopulationChart(
                where,
                PopulationChart.Kind.BARS,
                words.phrase("chartLabel", words.word(heading)),
                axis,
                unit,
                all.stream().map(sides -> words.benefit(sides.benefit())).toList(),
                series,
                List.of(),
                null));
        return new Part(
                false,
                words.word(heading),
                id.equals("recipients") ? words.word("recipientsHint") : "",
                where,
                words.phrase("chartLabel", words.word(heading)),
                List.of());
    }

    /** The families, the recipients and the cost in each band of a breakdown. */
    private Part groups(Breakdown breakdown) {
        Map<String, Long> families =
                Objects.requireNonNullElse(content.population().familiesBy().get(breakdown), Map.of());
        List<String> bands = breakdown.bands().stream()
                .filter(band -> Objects.requireNonNullElse(families.get(band), 0L) > 0)
                .toList();
        List<String> columns = Stream.of(
                        Stream.of(words.heading(breakdown)),
                        bands.stream().map(band -> words.band(breakdown, band)),
                        Stream.of(words.word("all")))
                .flatMap(Function.identity())
                .toList();
        List<Row> recipients = new ArrayList<>();
        recipients.add(new Row(
                words.word("families"),
                Stream.concat(
                                bands.stream().map(band -> Objects.requireNonNull(families.get(band))),
                                Stream.of(content.population().families()))
                        .map(words::count)
                        .toList(),
                true));
        List<Row> costs = new ArrayList<>();
        for (BenefitCount benefit : benefits) {
            if (benefit.total().granted() > 0) {
                recipients.add(row(benefit, breakdown, bands, tally -> words.count(tally.granted())));
                if (benefit.frequency().isMoney()) {
                    costs.add(row(benefit, breakdown, bands, tally -> words.amount(benefit.yearly(tally))));
                }
            }
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(words.phrase("recipientsBy", words.breakdown(breakdown)), columns, recipients));
        if (!costs.isEmpty()) {
            tables.add(new Table(words.phrase("costBy", words.breakdown(breakdown)), columns, costs));
        }
        return new Part(false, words.word("groups") + ": " + words.breakdown(breakdown), "", "", "", tables);
    }

    private Row row(BenefitCount benefit, Breakdown breakdown, List<String> bands, Function<Tally, String> cell) {
        Map<String, Tally> by = Objects.requireNonNullElse(benefit.by().get(breakdown), Map.of());
        return new Row(
                words.benefit(benefit.benefit()),
                Stream.concat(
                                bands.stream()
                                        .map(band -> Stream.ofNullable(by.get(band))
                                                .map(cell)
                                                .findFirst()
                                                .orElse("–")),
                                Stream.of(cell.apply(benefit.total())))
                        .toList(),
                false);
    }

    private PopulationSheet.Rules rules(@Nullable ReformSheet reform) {
        List<PopulationSheet.File> files = content.diffs().stream()
                .map(diff -> new PopulationSheet.File(
                        diff.file(),
                        words.word("state." + diff.state()),
                        diff.lines().stream()
                                .map(line -> new DiffLine(
                                        line.kind().name().toLowerCase(Locale.ROOT),
                                        line.text().replace("\t", "    ")))
                                .toList()))
                .toList();
        Table nothing = new Table("", List.of(), List.of());
        return reform == null
                ? new PopulationSheet.Rules(nothing, nothing, files)
                : new PopulationSheet.Rules(reform.amendments(), reform.values(), files);
    }

    /** How far the data suffice. */
    private List<Part> coverage() {
        return new CoverageSheet(content, words, charts).parts();
    }
}
