package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kz.zhardem.Amendment;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitShift;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Decision;
import kz.zhardem.Difference;
import kz.zhardem.Frequency;
import kz.zhardem.GapCount;
import kz.zhardem.LocalText;
import kz.zhardem.MissingCount;
import kz.zhardem.Population;
import kz.zhardem.ReformExample;
import kz.zhardem.Shift;
import kz.zhardem.Tally;
import kz.zhardem.workbench.PopulationReport.Content;
import kz.zhardem.workbench.PopulationReport.Reach;
import kz.zhardem.workbench.ReformCosts.Costed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the figures of a population as JSON, as described by the schema {@code kz/zhardem/schema/population.schema.json}.
 * Lives for one document.
 */
final class PopulationWriter {

    private final Content content;
    private final JsonGenerator json;

    private PopulationWriter(Content content, JsonGenerator json) {
        this.content = content;
        this.json = json;
    }

    static String write(Content content) {
        return new String(
                JsonDocument.of(true, json -> new PopulationWriter(content, json).all()), StandardCharsets.UTF_8);
    }

    private void all() {
        Population population = content.population();
        JsonParts.rulebook(json, content.rules().version());
        JsonParts.text(json, "date", population.date());
        reach(content.reach());
        json.writeNumberProperty("families", population.families());
        json.writeNumberProperty("failed", population.failed());
        Iterator<String> places = content.reach().failures().iterator();
        JsonParts.objects(json, "failures", population.failures(), failure -> {
            json.writeNumberProperty("number", failure.number());
            JsonParts.text(json, "place", places.hasNext() ? places.next() : null);
            json.writeStringProperty(
                    "error", Objects.requireNonNullElse(failure.error().getMessage(), ""));
        });
        JsonParts.texts(json, "uncounted", population.uncounted());
        by("familiesBy", population.familiesBy(), (band, number) -> json.writeNumberProperty(band, number));
        JsonParts.objects(json, "benefits", content.benefits(), this::benefit);
        Comparison comparison = content.comparison();
        if (comparison != null) {
            object("comparison", () -> comparison(comparison));
        }
        JsonParts.objects(json, "incomeCurves", content.curves(), this::curve);
    }

    private void reach(Reach reach) {
        json.writeNumberProperty("read", reach.read());
        Integer percent = reach.percent();
        if (percent != null) {
            json.writeNumberProperty("percent", percent);
        }
        json.writeBooleanProperty("interrupted", reach.interrupted());
        json.writeBooleanProperty("synthetic", reach.isSynthetic());
        JsonParts.texts(json, "sources", reach.sources());
        JsonParts.objects(json, "assumptions", reach.assumptions(), this::text);
    }

    private void text(LocalText text) {
        for (Language language : Language.values()) {
            json.writeStringProperty(language.name(), language.of(text));
        }
    }

    private void object(String name, Runnable fields) {
        json.writeName(name);
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    /** Writes what there is for a band. */
    private interface OfBand<T> {
        void write(String band, T value);
    }

    private <T> void by(String name, Map<Breakdown, Map<String, T>> by, OfBand<T> written) {
        object(
                name,
                () -> by.forEach((breakdown, bands) -> object(breakdown.name(), () -> bands.forEach(written::write))));
    }

    private void benefit(BenefitCount benefit) {
        json.writeStringProperty("benefit", benefit.benefit());
        json.writeStringProperty("frequency", benefit.frequency().name());
        count(benefit);
    }

    private void count(BenefitCount benefit) {
        object("total", () -> tally(benefit.frequency(), benefit.total()));
        if (benefit.frequency().isMoney()) {
            JsonParts.amount(json, "yearly", benefit.yearly());
        }
        by("by", benefit.by(), (band, tally) -> object(band, () -> tally(benefit.frequency(), tally)));
        JsonParts.objects(json, "missing", benefit.missing(), this::missing);
        json.writeNumberProperty("silent", benefit.silent());
        JsonParts.objects(json, "gaps", benefit.gaps(), this::gap);
    }

    private void tally(Frequency frequency, Tally tally) {
        json.writeNumberProperty("granted", tally.granted());
        json.writeNumberProperty("refused", tally.refused());
        json.writeNumberProperty("undetermined", tally.undetermined());
        if (frequency.isMoney()) {
            JsonParts.amount(json, "amount", tally.amount());
        }
    }

    private void missing(MissingCount missing) {
        JsonParts.text(json, "role", missing.role());
        json.writeStringProperty("fact", missing.fact());
        json.writeNumberProperty("decisions", missing.decisions());
    }

    private void gap(GapCount gap) {
        json.writeStringProperty("value", gap.gap().value());
        JsonParts.text(json, "from", gap.gap().from());
        JsonParts.text(json, "until", gap.gap().until());
        json.writeStringProperty("why", gap.gap().why());
        json.writeNumberProperty("decisions", gap.decisions());
    }

    private void amendment(Amendment amendment) {
        json.writeStringProperty("kind", amendment.kind().name());
        json.writeStringProperty("name", amendment.name());
        JsonParts.text(json, "from", amendment.from());
        JsonParts.text(json, "until", amendment.until());
        json.writeBooleanProperty("onDate", amendment.onDate());
    }

    private void comparison(Comparison comparison) {
        JsonParts.rulebook(json, comparison.reform());
        JsonParts.objects(json, "amendments", comparison.amendments(), this::amendment);
        JsonParts.objects(json, "benefits", comparison.benefits(), this::benefit);
        Shift families = comparison.families();
        if (families != null) {
            ReformCosts costs = new ReformCosts(comparison);
            object("families", () -> shift(costs.families(families)));
            shifts(comparison.by(), costs::families);
        }
        ReformSecrets secrets = new ReformSecrets(content.rules(), content.reform());
        JsonParts.objects(json, "examples", comparison.examples(), example -> example(example, secrets.tells(example)));
    }

    private void benefit(BenefitShift benefit) {
        json.writeStringProperty("benefit", benefit.benefit());
        json.writeStringProperty("frequency", benefit.frequency().name());
        side("before", benefit.before());
        side("after", benefit.after());
        object("shift", () -> shift(Costed.of(benefit)));
        shifts(benefit.by(), (breakdown, band, shift) -> Costed.of(benefit, breakdown, band, shift));
    }

    /** Adds what those in a band cost. */
    private interface Costing {
        Costed of(Breakdown breakdown, String band, Shift shift);
    }

    private void shifts(Map<Breakdown, Map<String, Shift>> by, Costing costing) {
        object(
                "by",
                () -> by.forEach((breakdown, bands) -> object(
                        breakdown.name(),
                        () -> bands.forEach(
                                (band, shift) -> object(band, () -> shift(costing.of(breakdown, band, shift)))))));
    }

    private void side(String name, @Nullable BenefitCount count) {
        if (count != null) {
            object(name, () -> count(count));
        }
    }

    private void shift(Costed costed) {
        Shift shift = costed.shift();
        json.writeNumberProperty("gainers", shift.gainers());
        json.writeNumberProperty("losers", shift.losers());
        json.writeNumberProperty("unchanged", shift.unchanged());
        json.writeNumberProperty("unclear", shift.unclear());
        JsonParts.amount(json, "monthly", shift.monthly());
        JsonParts.amount(json, "oneTime", shift.oneTime());
        JsonParts.amount(json, "yearly", shift.yearly());
        JsonParts.amount(json, "unclearYearly", costed.open());
        JsonParts.amount(json, "costYearly", costed.cost());
    }

    private void example(ReformExample example, boolean secret) {
        json.writeStringProperty("benefit", example.after().benefit());
        json.writeNumberProperty("decisions", example.decisions());
        JsonParts.amount(json, "yearly", example.yearly());
        json.writeBooleanProperty("confidential", secret);
        object("before", () -> answer(example.before()));
        object("after", () -> answer(example.after()));
        if (!secret) {
            JsonParts.objects(json, "why", example.why(), this::difference);
            JsonParts.objects(json, "obstacles", example.obstacles(), this::obstacle);
        }
    }

    private void answer(Decision decision) {
        json.writeStringProperty("outcome", decision.outcome().name());
        JsonParts.amount(json, "amount", decision.amount());
        JsonParts.text(json, "rule", decision.rule());
    }

    private void obstacle(ReformExample.Obstacle obstacle) {
        json.writeStringProperty("rule", obstacle.reason().rule());
        json.writeStringProperty("requirement", obstacle.reason().requirement());
        json.writeStringProperty("fact", obstacle.reason().fact());
        json.writeBooleanProperty("onBothSides", obstacle.onBothSides());
    }

    private void difference(Difference difference) {
        json.writeStringProperty("aspect", difference.aspect().name());
        JsonParts.text(json, "about", difference.about());
        value("before", difference.before());
        value("after", difference.after());
    }

    private void value(String name, @Nullable Object value) {
        if (value != null) {
            json.writeName(name);
            value(value);
        }
    }

    private void value(Object value) {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(this::value);
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private void curve(IncomeCurve curve) {
        json.writeStringProperty("family", curve.name());
        JsonParts.amount(json, "income", curve.income());
        object("baseline", () -> course(curve.baseline()));
        IncomeCurve.Course reform = curve.reform();
        if (reform != null) {
            object("reform", () -> course(reform));
        }
    }

    private void course(IncomeCurve.Course course) {
        Consumer<IncomeCurve.Point> point = at -> {
            JsonParts.amount(json, "income", at.income());
            JsonParts.amount(json, "monthly", at.monthly());
            json.writeBooleanProperty("open", at.open());
        };
        JsonParts.objects(json, "points", course.points(), point);
        JsonParts.objects(json, "cliffs", course.cliffs(), cliff -> {
            JsonParts.amount(json, "income", cliff.income());
            JsonParts.amount(json, "monthly", cliff.monthly());
            JsonParts.amount(json, "loss", cliff.loss());
            JsonParts.texts(json, "benefits", cliff.benefits());
        });
    }
}
