package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import kz.zhardem.spi.Explainer;
import org.jspecify.annotations.Nullable;

/** Explains the decisions on one family. Keeps its facts, and shows none of them. */
record FamilyExplainer(DroolsBenefitRules rules, Family family, LocalDate date) implements Explainer {

    @Override
    public Explanation explain(Decision decision) {
        Rulebook rulebook = rules.rulebook();
        BenefitRule benefit = rulebook.benefit(decision.benefit());
        Application application = new Application(rulebook, benefit, decision.subject());
        Inquiry inquiry = application.inquiry(family, date);
        Outcome outcome = decision.outcome();
        @Nullable Calculation calculation = calculation(application, decision).orElse(null);
        Explanation bare = new Explanation(
                decision,
                calculation == null
                        ? null
                        : Language.text(
                                language -> new Summary(language, rulebook, inquiry, calculation).told(calculation)),
                values(application, decision),
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
        LocalText summary = Language.text(language -> new Summary(language, rulebook, inquiry, calculation).of(bare));
        return new Explanation(
                decision,
                bare.calculation(),
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
        LocalText title = title(benefit, caveat);
        List<LocalText> places =
                DatedValue.places(caveat.source()).stream().map(rulebook::cited).toList();
        return Language.text(language -> language.phrase(
                "caveat",
                Map.of(
                        "value", Language.capitalized(language.of(title)),
                        "status", language.phrase("status." + caveat.status()),
                        "source", places.stream().map(language::of).collect(Collectors.joining("; ")))));
    }

    private LocalText title(BenefitRule benefit, Caveat caveat) {
        Sheet sheet = benefit.sheet();
        String own = sheet.id() + ".";
        if (caveat.value().equals(Rounding.ID)) {
            return Language.text(language -> language.phrase("the-rounding"));
        }
        if (caveat.value().equals(own + "values-as-of")) {
            return Language.text(language -> language.phrase("the-day-of-the-values"));
        }
        if (sheet.editions().stream().anyMatch(edition -> caveat.value().equals(own + edition.name()))) {
            return Language.text(language -> language.phrase("the-text-of-the-law"));
        }
        Rulebook rulebook = rules.rulebook();
        return Stream.of(sheet.values().values(), rulebook.shared(), rulebook.figures())
                .flatMap(Collection::stream)
                .filter(value -> value.name().equals(caveat.value()))
                .flatMap(value -> Stream.ofNullable(value.title()))
                .findFirst()
                .orElse(Language.text(language -> language.phrase("the-rate")));
    }

    /** The value granted and what it rests on first, then what requirements compare with. */
    private List<ValueInForce> values(Application application, Decision decision) {
        Inquiry inquiry = application.inquiry(family, date);
        BenefitRule benefit = inquiry.benefit();
        Set<ValueInForce> values = new LinkedHashSet<>();
        calculation(application, decision).ifPresent(calculation -> {
            CompleteClaim claim = calculation.claim();
            calculation.value().withBases(claim.lawDate()).forEach(value -> values.addAll(value.inForceFor(claim)));
        });
        for (DatedValue value : benefit.compared().values()) {
            value.withBases(date).forEach(one -> values.addAll(one.inForceOn(date, inquiry.values())));
        }
        return List.copyOf(values);
    }

    /** How the amount of a grant came about; empty when no money is granted. */
    private Optional<Calculation> calculation(Application application, Decision decision) {
        Inquiry inquiry = application.inquiry(family, date);
        return inquiry.benefit().rules().stream()
                .filter(rule -> rule.name().equals(decision.rule()))
                .findFirst()
                .flatMap(rule -> Optional.ofNullable(inquiry.benefit().granted(rule))
                        .map(value -> new Calculation(
                                rules.rulebook(), value, Deciding.claimFor(rule, inquiry, inquiry.claims()))));
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
