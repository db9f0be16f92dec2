package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.Outcome;
import kz.zhardem.ValueInForce;
import kz.zhardem.drools.Rulebook.BenefitRule;
import kz.zhardem.spi.Explainer;
import org.jspecify.annotations.Nullable;

/** Explains the decisions on one family. Keeps its facts, and shows none of them. */
record FamilyExplainer(DroolsBenefitRules rules, Family family, LocalDate date) implements Explainer {

    @Override
    public Explanation explain(Decision decision) {
        Rulebook rulebook = rules.rulebook();
        BenefitRule benefit = rulebook.benefit(decision.benefit());
        Application application = new Application(rulebook, benefit, decision.subject());
        Outcome outcome = decision.outcome();
        Explanation bare = new Explanation(
                decision,
                values(benefit, decision),
                ends(application, decision),
                outcome == Outcome.REFUSED ? new Changes(rules, application, family, date).all() : List.of(),
                outcome == Outcome.UNDETERMINED
                        ? new MissingFacts(rules, application, family, date).all(decision)
                        : List.of(),
                decision.detailsMissing().stream()
                        .map(fact -> rulebook.wording().question(FactPath.parse(fact), family))
                        .toList(),
                conditions(benefit, decision),
                decision.law().stream().map(rulebook::cited).toList(),
                decision.caveats().stream().map(caveat -> note(benefit, caveat)).toList(),
                LocalText.of("", "", ""));
        LocalText summary = Language.text(language -> new Summary(language, rulebook, benefit, family, date).of(bare));
        return new Explanation(
                decision,
                bare.values(),
                bare.ends(),
                bare.changes(),
                bare.missing(),
                bare.details(),
                bare.conditions(),
                bare.law(),
                bare.notes(),
                summary);
    }

    private static List<LocalText> conditions(BenefitRule benefit, Decision decision) {
        List<String> conditions = decision.conditions();
        return conditions == null
                ? List.of()
                : conditions.stream().map(benefit.sheet()::condition).toList();
    }

    private LocalText note(BenefitRule benefit, Caveat caveat) {
        Rulebook rulebook = rules.rulebook();
        LocalText title = Stream.of(benefit.sheet().values().values(), rulebook.shared(), rulebook.figures())
                .flatMap(Collection::stream)
                .filter(value -> value.name().equals(caveat.value()))
                .flatMap(value -> Stream.ofNullable(value.title()))
                .findFirst()
                .orElse(LocalText.of(caveat.value(), caveat.value(), caveat.value()));
        List<LocalText> places =
                DatedValue.places(caveat.source()).stream().map(rulebook::cited).toList();
        return Language.text(language -> language.phrase(
                "caveat",
                Map.of(
                        "value", Language.capitalized(language.of(title)),
                        "status", language.phrase("status." + caveat.status()),
                        "source", places.stream().map(language::of).collect(Collectors.joining("; ")))));
    }

    /** The value granted and its base first, then what requirements compare with. */
    private List<ValueInForce> values(BenefitRule benefit, Decision decision) {
        Set<DatedValue> all = new LinkedHashSet<>();
        benefit.rules().stream()
                .filter(rule -> rule.name().equals(decision.rule()))
                .flatMap(rule -> Stream.ofNullable(Ruling.value(benefit, rule)))
                .forEach(value -> all.addAll(value.withBase()));
        benefit.compared().values().forEach(value -> all.addAll(value.withBase()));
        List<ValueInForce> values = new ArrayList<>();
        all.forEach(value -> values.add(value.inForceOn(date)));
        return values;
    }

    private @Nullable LocalText ends(Application application, Decision decision) {
        LocalDate until = decision.until();
        if (until == null) {
            return null;
        }
        LocalDate after = until.plusDays(1);
        List<LocalText> occasions = Occasions.on(after, rules.rulebook().wording(), application.inquiry(family, date));
        return Occasions.together(occasions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explainer;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "Explainer";
    }
}
