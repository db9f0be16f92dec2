package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.MissingFact;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.ValueInForce;
import org.jspecify.annotations.Nullable;

/**
 * An explanation for a person, in one language.
 *
 * @param calculation how the amount of a grant came about; null when no money is granted
 */
record Summary(
        Language language,
        Rulebook rulebook,
        Inquiry inquiry,
        @Nullable Calculation calculation) {

    private BenefitRule benefit() {
        return inquiry.benefit();
    }

    String of(Explanation explanation) {
        Decision decision = explanation.decision();
        List<String> lines = new ArrayList<>();
        lines.add(title(decision));
        switch (decision.outcome()) {
            case GRANTED -> granted(lines, explanation);
            case REFUSED -> refused(lines, explanation);
            case UNDETERMINED -> undetermined(lines, explanation);
        }
        trust(lines, explanation);
        explanation.notes().forEach(note -> lines.add(language.of(note)));
        if (!explanation.law().isEmpty()) {
            String law = explanation.law().stream().map(language::of).collect(Collectors.joining("; "));
            lines.add(language.phrase("law", Map.of("law", law)));
        }
        return String.join("\n", lines);
    }

    private String title(Decision decision) {
        String title = language.of(benefit().sheet().title());
        String outcome = outcome().given(decision.outcome(), decision.amount());
        if (decision.subject().equals(Decision.FAMILY)) {
            return language.phrase("title-of-family", Map.of("benefit", title, "outcome", outcome));
        }
        String subject = rulebook.wording()
                .member(
                        language,
                        decision.subject(),
                        inquiry.standing().derivation().family());
        return language.phrase("title", Map.of("benefit", title, "subject", subject, "outcome", outcome));
    }

    private OutcomeText outcome() {
        return new OutcomeText(language, benefit().sheet().frequency());
    }

    private void granted(List<String> lines, Explanation explanation) {
        Decision decision = explanation.decision();
        if (calculation != null) {
            lines.add(calculation(calculation));
        }
        limits(lines, decision.because());
        period(lines, explanation);
        office(lines, explanation);
        conditions(lines, explanation);
        reasons(lines, "because", decision.because());
    }

    private void period(List<String> lines, Explanation explanation) {
        LocalDate from = explanation.decision().from();
        LocalDate until = explanation.decision().until();
        LocalText ends = explanation.ends();
        if (benefit().sheet().frequency() != Frequency.MONTHLY || from == null) {
            return;
        }
        lines.add(
                until == null || ends == null
                        ? language.phrase("period-open", Map.of("from", language.date(from)))
                        : language.phrase(
                                "period",
                                Map.of(
                                        "from", language.date(from),
                                        "until", language.date(until),
                                        "ends", language.of(ends))));
    }

    private String calculation(Calculation calculation) {
        boolean fixed = calculation.value().on(calculation.claim().lawDate()).quantity() instanceof Quantity.Plain
                && calculation.value().unit() instanceof DatedValue.Unit.Tenge;
        boolean exact = rulebook.rounding().on(calculation.claim().lawDate()).mode() == Rounding.Mode.EXACT;
        return language.phrase(
                fixed ? "fixed-amount" : exact ? "calculation" : "calculation-whole",
                Map.of("formula", told(calculation)));
    }

    /** How an amount came about, with how it was rounded. */
    String told(Calculation calculation) {
        String formula = formula(calculation.value(), calculation.claim());
        return calculation.isRounded()
                ? language.phrase(
                        "rounded."
                                + rulebook.rounding()
                                        .on(calculation.claim().lawDate())
                                        .mode(),
                        Map.of("formula", formula, "amount", new Money(language).of(calculation.amount())))
                : formula;
    }

    /** "400 % × 1,030.00 tenge = 4,120.00 tenge (monthly calculation index since 1 January 2006)". */
    private String formula(DatedValue value, CompleteClaim claim) {
        Money money = new Money(language);
        BigDecimal exact = value.amountFor(claim);
        String result = exact == null ? "" : money.of(exact);
        LocalDate day = claim.lawDate();
        if (value.on(day).quantity() instanceof Quantity.Calculated calculated) {
            return calculated.formula().text(operand -> operand(operand, claim)) + " = " + result;
        }
        if (!(value.unit() instanceof DatedValue.Unit.OfFigure share)) {
            return result;
        }
        DatedValue.Entry base = share.figure().on(day);
        LocalText title = share.figure().title();
        String named = title == null ? share.figure().name() : language.of(title);
        return language.phrase(
                share.hundredths() ? "percent-of" : "times",
                Map.of(
                        "number",
                        number(value, claim),
                        "base",
                        money.of(share.figure().numberOn(day)),
                        "result",
                        result,
                        "title",
                        base.from() == null
                                ? named
                                : language.phrase(
                                        "since", Map.of("title", named, "from", language.date(base.from())))));
    }

    /** The multiple of the base figure; for an amount for each of several, how many. */
    private String number(DatedValue value, CompleteClaim claim) {
        BigDecimal number = value.inForceFor(claim).get(0).value();
        BigDecimal times = value.timesFor(claim);
        return times == null
                ? language.number(number)
                : language.number(number.divide(times)) + " × " + language.number(times);
    }

    private String operand(Formula operand, CompleteClaim claim) {
        BigDecimal number = operand.of(one -> DatedValue.number(one, claim));
        boolean money =
                !(operand instanceof Formula.Read read) || read.property().kind() == Property.Kind.MONEY;
        return language.number(money ? Language.money(number) : number);
    }

    /** How the limits of money came about that the reasons compare with. */
    private void limits(List<String> lines, List<Reason> reasons) {
        CompleteClaim limits = new CompleteClaim(
                List.of(), inquiry.values(), inquiry.standing().derivation().date());
        benefit().compared().forEach((name, value) -> {
            if (value.money()
                    && inquiry.values().containsKey(name)
                    && reasons.stream().anyMatch(reason -> reason.requirement().contains("\"" + name + "\""))) {
                LocalText title = value.title();
                String named = title == null ? language.phrase("a-limit") : Language.capitalized(language.of(title));
                lines.add(language.phrase("limit", Map.of("title", named, "formula", formula(value, limits))));
            }
        });
    }

    /** Where to apply, unless it is a status, for which nobody applies; and what that or the conditions wait for. */
    private void office(List<String> lines, Explanation explanation) {
        Decision decision = explanation.decision();
        Office office = decision.office();
        boolean status = benefit().sheet().frequency() == Frequency.STATUS;
        if (office != null && !status) {
            lines.add(language.phrase("office", Map.of("office", language.phrase("office." + office))));
        }
        if (!decision.detailsMissing().isEmpty()) {
            lines.add(language.phrase(office == null && !status ? "office-open" : "condition-open"));
            explanation.details().forEach(question -> lines.add("  " + language.of(question.text())));
        }
    }

    private void conditions(List<String> lines, Explanation explanation) {
        List<String> conditions = explanation.decision().conditions();
        if (conditions != null && conditions.isEmpty()) {
            lines.add(language.phrase("no-condition"));
        }
        explanation
                .conditions()
                .forEach(condition ->
                        lines.add(language.phrase("condition", Map.of("condition", language.of(condition)))));
    }

    private void refused(List<String> lines, Explanation explanation) {
        reasons(lines, "why-not", explanation.decision().unmet());
        limits(lines, explanation.decision().unmet());
        if (explanation.changes().isEmpty()) {
            lines.add(language.phrase("no-change"));
        } else {
            lines.add(language.phrase("changes"));
            explanation.changes().forEach(change -> lines.add("  " + language.of(change.says())));
        }
    }

    /** Each way to the benefit for itself. */
    private void reasons(List<String> lines, String heading, List<Reason> reasons) {
        String way = null;
        for (Reason reason : reasons) {
            if (!reason.rule().equals(way)) {
                lines.add(language.phrase(way == null ? heading : "another-way"));
                way = reason.rule();
            }
            lines.add("  " + language.of(reason.says()));
        }
    }

    private void undetermined(List<String> lines, Explanation explanation) {
        explanation.decision().gaps().forEach(gap -> lines.add(silence(gap)));
        if (!explanation.missing().isEmpty()) {
            lines.add(language.phrase("ask"));
        }
        for (MissingFact missing : explanation.missing()) {
            lines.add("  " + language.of(missing.question().text()));
            // Where no answer is enough by itself, there is nothing to choose from.
            boolean open = missing.answers().stream().allMatch(answer -> answer.outcome() == Outcome.UNDETERMINED);
            for (MissingFact.Answer answer : open ? List.<MissingFact.Answer>of() : missing.answers()) {
                lines.add("    "
                        + language.phrase(
                                "answer",
                                Map.of(
                                        "answer", language.of(answer.says()),
                                        "outcome", outcome().possible(answer.outcome(), answer.amount()))));
            }
        }
    }

    private String silence(Gap gap) {
        LocalDate from = gap.from();
        LocalDate until = gap.until();
        String why = DatedValue.places(gap.why()).stream()
                .map(place -> language.of(rulebook.cited(place)))
                .collect(Collectors.joining("; "));
        Map<String, String> words = new HashMap<>(Map.of("why", why));
        if (from != null) {
            words.put("from", language.date(from));
        }
        if (until != null) {
            words.put("until", language.date(until));
        }
        return language.phrase("silent" + (from == null ? "" : "-from") + (until == null ? "" : "-until"), words);
    }

    /** How well each figure is supported that the answer rests on. */
    private void trust(List<String> lines, Explanation explanation) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (ValueInForce value : explanation.values()) {
            if (value.mark() != null) {
                LocalText title = value.title();
                figures.put(
                        title == null ? language.phrase("the-rate") : language.of(title),
                        language.phrase("mark." + value.mark()));
            }
        }
        if (!figures.isEmpty()) {
            String list = figures.entrySet().stream()
                    .map(figure ->
                            language.phrase("figure", Map.of("title", figure.getKey(), "mark", figure.getValue())))
                    .collect(Collectors.joining("; "));
            lines.add(language.phrase("trust", Map.of("figures", list)));
        }
    }
}
