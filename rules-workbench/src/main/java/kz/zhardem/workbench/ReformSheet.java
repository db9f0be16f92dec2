package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Decision;
import kz.zhardem.ReformExample;
import kz.zhardem.Shift;
import kz.zhardem.ValueInForce;
import kz.zhardem.workbench.PopulationReport.Content;
import kz.zhardem.workbench.PopulationSheet.Example;
import kz.zhardem.workbench.PopulationSheet.Part;
import kz.zhardem.workbench.PopulationSheet.Row;
import kz.zhardem.workbench.PopulationSheet.Table;
import kz.zhardem.workbench.PopulationSheetWriter.Sides;

/** What a report says about a reform. Lives for one sheet. */
final class ReformSheet {

    private final Content content;
    private final Comparison comparison;
    private final List<BenefitCount> benefits;
    private final PopulationWords words;
    private final List<PopulationChart> charts;

    /**
     * Begins what a sheet says about a reform.
     *
     * @param benefits before the reform
     * @param charts takes the charts
     */
    ReformSheet(
            Content content,
            Comparison comparison,
            List<BenefitCount> benefits,
            PopulationWords words,
            List<PopulationChart> charts) {
        this.content = content;
        this.comparison = comparison;
        this.benefits = benefits;
        this.words = words;
        this.charts = charts;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (comparison.benefits().isEmpty()) {
            parts.add(new Part(true, words.word("change"), words.word("changeNone"), "", "", List.of()));
            return parts;
        }
        parts.add(new Part(true, words.word("change"), hint(), "", "", List.of(table())));
        parts.addAll(PopulationSheetWriter.charts(words, charts, benefits, sides()));
        for (Breakdown breakdown : Breakdown.values()) {
            Map<String, Shift> by = comparison.by().get(breakdown);
            if (by != null && comparison.families() != null) {
                parts.add(families(breakdown, by, comparison.families()));
            }
        }
        comparison.benefits().forEach(benefit -> parts.add(details(benefit)));
        return parts;
    }

    private String hint() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.word("changeHint"));
        if (comparison.families() == null) {
            sentences.add(words.word("familiesUnknown"));
        }
        List<String> unclear = new ReformCosts(comparison).unclear(words);
        if (!unclear.isEmpty()) {
            sentences.addAll(unclear);
            sentences.add(words.word("familiesOpenWhere"));
        }
        return String.join(" ", sentences);
    }

    /** All benefits, those that the reform does not change with the same on both sides. */
    private List<Sides> sides() {
        Map<String, Sides> all = new LinkedHashMap<>();
        benefits.forEach(benefit -> all.put(benefit.benefit(), new Sides(benefit.benefit(), benefit, benefit)));
        comparison
                .benefits()
                .forEach(shift -> all.put(shift.benefit(), new Sides(shift.benefit(), shift.before(), shift.after())));
        return List.copyOf(all.values());
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        for (BenefitShift benefit : comparison.benefits()) {
            rows.add(row(benefit));
            before = before.add(ReformCosts.yearly(benefit.before()));
            after = after.add(ReformCosts.yearly(benefit.after()));
        }
        rows.add(new Row(
                words.word("allChanged"),
                List.of(
                        words.amount(before),
                        words.amount(after),
                        words.signed(new ReformCosts(comparison).change()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                true));
        return new Table(
                words.word("changeBenefits"),
                Stream.of(
                                "benefit",
                                "costBefore",
                                "costAfter",
                                "difference",
                                "recipientsBefore",
                                "recipientsAfter",
                                "gainers",
                                "losers",
                                "unchanged",
                                "unclear")
                        .map(words::word)
                        .toList(),
                rows);
    }

    private Row row(BenefitShift benefit) {
        boolean money = PopulationWords.isMoney(benefit.frequency());
        Shift shift = benefit.shift();
        return new Row(
                words.benefit(benefit.benefit()),
                List.of(
                        money ? words.amount(ReformCosts.yearly(benefit.before())) : "–",
                        money ? words.amount(ReformCosts.yearly(benefit.after())) : "–",
                        money ? words.signed(ReformCosts.change(benefit)) : "–",
                        words.count(ReformCosts.recipients(benefit.before())),
                        words.count(ReformCosts.recipients(benefit.after())),
                        words.count(shift.gainers()),
                        words.count(shift.losers()),
                        words.count(shift.unchanged()),
                        words.count(shift.unclear())),
                false);
    }

    private Part families(Breakdown breakdown, Map<String, Shift> by, Shift all) {
        List<String> bands = breakdown.bands().stream()
                .filter(band -> by.containsKey(band) && of(by, band) > 0)
                .toList();
        String id = words.language() + "-families-" + breakdown;
        String heading = words.word("changeFamilies") + " – " + words.breakdown(breakdown);
        String label = words.phrase("chartLabel", heading);
        List<Shift> shifts =
                bands.stream().map(band -> Objects.requireNonNull(by.get(band))).toList();
        boolean anybody = shifts.stream().anyMatch(shift -> shift.gainers() + shift.losers() > 0);
        if (anybody) {
            charts.add(new PopulationChart(
                    id,
                    PopulationChart.Kind.SHIFTS,
                    label,
                    words.word("families"),
                    BigDecimal.ONE,
                    bands.stream().map(band -> words.band(breakdown, band)).toList(),
                    List.of(
                            series("losers", shifts.stream().map(Shift::losers).toList(), -1),
                            series(
                                    "gainers",
                                    shifts.stream().map(Shift::gainers).toList(),
                                    1)),
                    List.of(),
                    null));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            rows.add(shift(words.band(breakdown, bands.get(i)), shifts.get(i), false));
        }
        rows.add(shift(words.word("all"), all, true));
        return new Part(false, heading, "", anybody ? id : "", label, List.of(shifts("", breakdown, rows)));
    }

    private static long of(Map<String, Shift> by, String band) {
        Shift shift = Objects.requireNonNull(by.get(band));
        return shift.gainers() + shift.losers() + shift.unchanged() + shift.unclear();
    }

    private PopulationChart.Series series(String name, List<Long> numbers, long sign) {
        return new PopulationChart.Series(
                words.word(name),
                List.of(),
                numbers.stream()
                        .map(number -> BigDecimal.valueOf(sign * number))
                        .toList(),
                numbers.stream()
                        .map(number -> number == 0 ? "" : words.count(number))
                        .toList());
    }

    private Table shifts(String caption, Breakdown breakdown, List<Row> rows) {
        return new Table(
                caption,
                List.of(
                        words.heading(breakdown),
                        words.word("gainers"),
                        words.word("losers"),
                        words.word("unchanged"),
                        words.word("unclear"),
                        words.word("yearChange")),
                rows);
    }

    private Row shift(String name, Shift shift, boolean strong) {
        return new Row(
                name,
                List.of(
                        words.count(shift.gainers()),
                        words.count(shift.losers()),
                        words.count(shift.unchanged()),
                        words.count(shift.unclear()),
                        words.signed(shift.yearly())),
                strong);
    }

    /** One benefit in each band of every breakdown. */
    private Part details(BenefitShift benefit) {
        String heading = words.phrase("changeDetails", words.benefit(benefit.benefit()));
        List<Table> tables = new ArrayList<>();
        benefit.by().forEach((breakdown, bands) -> {
            List<Row> rows = bands.entrySet().stream()
                    .filter(band -> of(bands, band.getKey()) > 0)
                    .map(band -> shift(words.band(breakdown, band.getKey()), band.getValue(), false))
                    .toList();
            tables.add(shifts("", breakdown, rows));
        });
        return new Part(false, heading, "", "", "", tables);
    }

    List<Example> examples() {
        BenefitRules reform = content.reform();
        ReformSecrets secrets = new ReformSecrets(content.rules(), reform);
        Map<String, String> values = new LinkedHashMap<>();
        Stream.concat(
                        byName(content.rules()).values().stream(),
                        Stream.ofNullable(reform).flatMap(after -> byName(after).values().stream()))
                .forEach(value -> values.putIfAbsent(value.name(), words.value(value)));
        return comparison.examples().stream()
                .map(example -> example(values, secrets, example))
                .toList();
    }

    private Example example(Map<String, String> values, ReformSecrets secrets, ReformExample example) {
        ReformWords told = new ReformWords(content.rules(), words.language(), values, secrets, example);
        boolean secret = secrets.tells(example);
        return new Example(
                words.benefit(example.after().benefit()) + ": " + answer(example.before()) + " → "
                        + answer(example.after()),
                words.phrase("exampleDecisions", words.count(example.decisions()), words.signed(example.yearly())),
                secret ? "" : told.subject(),
                secret ? List.of() : told.family(),
                secret ? List.of() : told.why());
    }

    private String answer(Decision decision) {
        String outcome = words.word("outcome." + decision.outcome());
        BigDecimal amount = decision.amount();
        return amount == null ? outcome : words.phrase("answerAmount", outcome, words.amount(amount));
    }

    /** The dated values that the reform changes, on the day of the count. */
    Table values() {
        Map<String, ValueInForce> before = byName(content.rules());
        Map<String, ValueInForce> after = byName(Objects.requireNonNull(content.reform()));
        Map<String, ValueInForce> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        List<Row> rows = all.values().stream()
                .map(value -> new Row(
                        words.value(value),
                        List.of(words.number(before.get(value.name())), words.number(after.get(value.name()))),
                        false))
                .filter(row -> !row.cells().get(0).equals(row.cells().get(1)))
                .toList();
        return new Table(
                words.phrase("values", words.formats().date(comparison.date())),
                List.of(words.word("value"), words.word("valueBefore"), words.word("valueAfter")),
                rows);
    }

    private Map<String, ValueInForce> byName(BenefitRules rules) {
        Map<String, ValueInForce> values = new LinkedHashMap<>();
        rules.valuesOn(comparison.date()).forEach(value -> values.put(value.name(), value));
        return values;
    }
}
