package kz.zhardem.workbench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.MissingCount;
import kz.zhardem.Population;
import kz.zhardem.Shift;
import kz.zhardem.Tally;
import kz.zhardem.workbench.PopulationReport.Content;
import kz.zhardem.workbench.ReformCosts.Costed;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a population as CSV in long form, for a spreadsheet or a data frame. What a cell does not apply to is empty:
 * the band is empty for the total. Families go by their number, because a name can be anything, a formula for a spreadsheet
 * among it. Lives for one table.
 */
final class PopulationTable {

    private static final String BASELINE = "baseline";

    private static final String REFORM = "reform";

    private static final String CHANGE = "change";

    private static final String ALL = "";

    private final CsvWriter csv;

    private PopulationTable(CsvWriter csv) {
        this.csv = csv;
    }

    static String of(Content content) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            new PopulationTable(csv).all(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Whose figure it is: a benefit or all, in a band or in all. */
    private record Place(String rules, String benefit, String breakdown, String band) {

        private Place(String rules, String benefit) {
            this(rules, benefit, ALL, ALL);
        }

        private Place in(Breakdown breakdown, String in) {
            return new Place(rules, benefit, breakdown.name(), in);
        }
    }

    private void all(Content content) {
        csv.writeRecord("rules", "benefit", "breakdown", "band", "fact", "family", "income", "measure", "value");
        Population population = content.population();
        Place families = new Place(BASELINE, ALL);
        figure(families, "read", content.reach().read());
        figure(families, "interrupted", content.reach().interrupted() ? 1 : 0);
        Integer percent = content.reach().percent();
        if (percent != null) {
            figure(families, "percent", percent);
        }
        figure(families, "families", population.families());
        figure(families, "failed", population.failed());
        population
                .familiesBy()
                .forEach((breakdown, bands) ->
                        bands.forEach((band, number) -> figure(families.in(breakdown, band), "families", number)));
        content.benefits().forEach(benefit -> benefit(BASELINE, benefit));
        Comparison comparison = content.comparison();
        if (comparison != null) {
            comparison(comparison);
        }
        for (int i = 0; i < content.curves().size(); i++) {
            String number = Integer.toString(i + 1);
            course(BASELINE, number, content.curves().get(i).baseline());
            course(REFORM, number, content.curves().get(i).reform());
        }
    }

    private void benefit(String rules, BenefitCount benefit) {
        Place place = new Place(rules, benefit.benefit());
        boolean money = benefit.frequency().isMoney();
        tally(place, money, benefit.total());
        if (money) {
            amount(place, "yearly", benefit.yearly());
        }
        figure(place, "silent", benefit.silent());
        each(benefit.by(), (breakdown, band, tally) -> tally(place.in(breakdown, band), money, tally));
        for (MissingCount missing : benefit.missing()) {
            String fact = missing.role() == null ? missing.fact() : missing.role() + "." + missing.fact();
            write(place, fact, "", "", "missing", Long.toString(missing.decisions()));
        }
    }

    private void comparison(Comparison comparison) {
        for (BenefitShift benefit : comparison.benefits()) {
            if (benefit.after() != null) {
                benefit(REFORM, benefit.after());
            }
            Place place = new Place(CHANGE, benefit.benefit());
            shift(place, Costed.of(benefit));
            each(
                    benefit.by(),
                    (breakdown, band, shift) ->
                            shift(place.in(breakdown, band), Costed.of(benefit, breakdown, band, shift)));
        }
        if (comparison.families() != null) {
            Place place = new Place(CHANGE, ALL);
            ReformCosts costs = new ReformCosts(comparison);
            shift(place, costs.families(comparison.families()));
            each(
                    comparison.by(),
                    (breakdown, band, shift) ->
                            shift(place.in(breakdown, band), costs.families(breakdown, band, shift)));
        }
    }

    /** Takes what there is for a band. */
    private interface OfBand<T> {
        void take(Breakdown breakdown, String band, T value);
    }

    private static <T> void each(Map<Breakdown, Map<String, T>> by, OfBand<T> taken) {
        by.forEach((breakdown, bands) -> bands.forEach((band, value) -> taken.take(breakdown, band, value)));
    }

    private void tally(Place place, boolean money, Tally tally) {
        figure(place, "granted", tally.granted());
        figure(place, "refused", tally.refused());
        figure(place, "undetermined", tally.undetermined());
        if (money) {
            amount(place, "amount", tally.amount());
        }
    }

    private void shift(Place place, Costed costed) {
        Shift shift = costed.shift();
        figure(place, "gainers", shift.gainers());
        figure(place, "losers", shift.losers());
        figure(place, "unchanged", shift.unchanged());
        figure(place, "unclear", shift.unclear());
        amount(place, "monthly", shift.monthly());
        amount(place, "oneTime", shift.oneTime());
        amount(place, "yearly", shift.yearly());
        amount(place, "unclearYearly", costed.open());
        amount(place, "costYearly", costed.cost());
    }

    private void course(String rules, String family, IncomeCurve.@Nullable Course course) {
        if (course == null) {
            return;
        }
        Place place = new Place(rules, ALL);
        for (IncomeCurve.Point point : course.points()) {
            String income = plain(point.income());
            write(place, "", family, income, "monthly", plain(point.monthly()));
            if (point.open()) {
                write(place, "", family, income, "open", "1");
            }
        }
        for (IncomeCurve.Cliff cliff : course.cliffs()) {
            write(place, "", family, plain(cliff.income()), "loss", plain(cliff.loss()));
        }
    }

    private void figure(Place place, String measure, long value) {
        write(place, "", "", "", measure, Long.toString(value));
    }

    private void amount(Place place, String measure, BigDecimal value) {
        write(place, "", "", "", measure, plain(value));
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private void write(Place place, String fact, String family, String income, String measure, String value) {
        csv.writeRecord(List.of(
                place.rules(), place.benefit(), place.breakdown(), place.band(), fact, family, income, measure, value));
    }
}
