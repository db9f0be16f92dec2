package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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
import kz.zhardem.workbench.ReformCosts.Costed;

/** What a report says about a reform. Lives for one sheet. */
final class ReformSheet {

    private final Content content;
    private final Comparison comparison;
    private final ReformCosts costs;
    private final AmendmentWords amendments;
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
        this.costs = new ReformCosts(comparison);
        this.amendments = new AmendmentWords(content, words);
        this.benefits = benefits;
        this.words = words;
        this.charts = charts;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (comparison.benefits().isEmpty()) {
            parts.add(new Part(true, words.word("change"), nothing(), "", "", List.of()));
            return parts;
        }
        parts.add(new Part(true, words.word("change"), hint(), "", "", List.of(costTable(), whoTable())));
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

    private String nothing() {
        return String.join(" ", amendments.whyNothing());
    }

    private String hint() {
        List<String> sentences = new ArrayList<>();
        if (costs.isNothing()) {
            sentences.add(nothing());
        }
        sentences.add(words.word("changeHint"));
        if (comparison.families() == null) {
            sentences.add(words.word("familiesUnknown"));
        }
        if (costs.isOpen()) {
            sentences.add(words.word("openHint"));
        }
        List<String> unclear = costs.unclear(words);
        if (!unclear.isEmpty()) {
            sentences.add(String.join(" ", unclear) + " " + words.word("familiesOpenWhere"));
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

    /** What each benefit costs. */
    private Table costTable() {
        List<Row> rows = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO.setScale(2);
        BigDecimal after = BigDecimal.ZERO.setScale(2);
        BigDecimal open = BigDecimal.ZERO.setScale(2);
        for (BenefitShift benefit : comparison.benefits()) {
            BigDecimal now = ReformCosts.yearly(benefit.before());
            BigDecimal then = ReformCosts.yearly(benefit.after());
            Costed costed = Costed.of(benefit);
            rows.add(new Row(
                    words.benefit(benefit.benefit()),
                    ReformCosts.isMoney(benefit)
                            ? costs(now, then, costed.cost(), costed.open())
                            : Collections.nCopies(costs.isOpen() ? 4 : 3, "–"),
                    false));
            before = before.add(now);
            after = after.add(then);
            open = open.add(costed.open());
        }
        rows.add(new Row(words.word("allChanged"), costs(before, after, comparison.yearly(), open), true));
        List<String> columns = Stream.of("benefit", "costBefore", "costAfter", "difference", "openPart")
                .map(words::word)
                .toList();
        return new Table(words.word("changeCost"), costs.isOpen() ? columns : columns.subList(0, 4), rows);
    }

    private List<String> costs(BigDecimal before, BigDecimal after, BigDecimal change, BigDecimal open) {
        List<String> cells =
                List.of(words.amount(before), words.amount(after), words.signed(change), words.signed(open));
        return costs.isOpen() ? cells : cells.subList(0, 3);
    }

    /** Who gets each benefit, and who gains and loses by it. */
    private Table whoTable() {
        return new Table(
                words.word("changeWho"),
                Stream.of("benefit", "recipientsBefore", "recipientsAfter", "gainers", "losers", "unchanged", "unclear")
                        .map(words::word)
                        .toList(),
                comparison.benefits().stream().map(this::who).toList());
    }

    private Row who(BenefitShift benefit) {
        Shift shift = benefit.shift();
        return new Row(
                words.benefit(benefit.benefit()),
                Stream.of(
                                ReformCosts.recipients(benefit.before()),
                                ReformCosts.recipients(benefit.after()),
                                shift.gainers(),
                                shift.losers(),
                                shift.unchanged(),
                                shift.unclear())
                        .map(words::count)
                        .toList(),
                false);
    }

    private Part families(Breakdown breakdown, Map<String, Shift> by, Shift all) {
        List<String> bands = breakdown.bands().stream()
                .filter(band -> by.containsKey(band)
                        && costs.families(breakdown, band, by.get(band)).all() > 0)
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
        ShiftColumns columns = new ShiftColumns(words, true, all.unclear() > 0);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            String band = bands.get(i);
            rows.add(columns.row(words.band(breakdown, band), costs.families(breakdown, band, shifts.get(i)), false));
        }
        rows.add(columns.row(words.word("all"), costs.families(all), true));
        return new Part(false, heading, "", anybody ? id : "", label, List.of(columns.table(breakdown, rows)));
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

    /** One benefit in each band of every breakdown. */
    private Part details(BenefitShift benefit) {
        String heading = words.phrase("changeDetails", words.benefit(benefit.benefit()));
        ShiftColumns columns = new ShiftColumns(
                words, ReformCosts.isMoney(benefit), benefit.shift().unclear() > 0);
        List<Table> tables = new ArrayList<>();
        benefit.by().forEach((breakdown, bands) -> {
            List<Row> rows = new ArrayList<>();
            bands.forEach((band, shift) -> {
                Costed costed = Costed.of(benefit, breakdown, band, shift);
                if (costed.all() > 0) {
                    rows.add(columns.row(words.band(breakdown, band), costed, false));
                }
            });
            rows.add(columns.row(words.word("all"), Costed.of(benefit), true));
            tables.add(columns.table(breakdown, rows));
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
        ReformWords told = new ReformWords(
                content.rules(), Objects.requireNonNull(content.reform()), words.language(), values, secrets, example);
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

    /** What the reform says differently, and on which days. */
    Table amendments() {
        return new Table(
                words.word("amendments"),
                Stream.of("amendment", "amendmentWhen", "amendmentOnDate")
                        .map(words::word)
                        .toList(),
                comparison.amendments().stream()
                        .map(one -> new Row(
                                amendments.what(one),
                                List.of(amendments.when(one), words.word(one.onDate() ? "yes" : "no")),
                                false))
                        .toList());
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
