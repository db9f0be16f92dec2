package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.MissingFact;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.drools.Rulebook.BenefitRule;

/** An explanation for a person, in one language. */
record Summary(Language language, Rulebook rulebook, BenefitRule benefit, Family family, LocalDate date) {

    String of(Explanation explanation) {
        Decision decision = explanation.decision();
        List<String> lines = new ArrayList<>();
        lines.add(title(decision));
        switch (decision.outcome()) {
            case GRANTED -> granted(lines, explanation);
            case REFUSED -> refused(lines, explanation);
            case UNDETERMINED -> undetermined(lines, explanation);
        }
        explanation.notes().forEach(note -> lines.add(language.of(note)));
        if (!explanation.law().isEmpty()) {
            String law = explanation.law().stream().map(language::of).collect(Collectors.joining("; "));
            lines.add(language.phrase("law", Map.of("law", law)));
        }
        return String.join("\n", lines);
    }

    private String title(Decision decision) {
        String title = language.of(benefit.sheet().title());
        String outcome = outcome().given(decision.outcome(), decision.amount());
        if (decision.subject().equals(Decision.FAMILY)) {
            return language.phrase("title-of-family", Map.of("benefit", title, "outcome", outcome));
        }
        String subject = rulebook.wording().member(language, decision.subject(), family);
        return language.phrase("title", Map.of("benefit", title, "subject", subject, "outcome", outcome));
    }

    private OutcomeText outcome() {
        return new OutcomeText(language, benefit.sheet().frequency());
    }

    private void granted(List<String> lines, Explanation explanation) {
        Decision decision = explanation.decision();
        benefit.rules().stream()
                .filter(rule -> rule.name().equals(decision.rule()))
                .flatMap(rule -> Stream.ofNullable(Ruling.value(benefit, rule)))
                .forEach(value -> lines.add(language.phrase(
                        value.unit() instanceof DatedValue.Unit.OfFigure ? "calculation" : "fixed-amount",
                        Map.of("formula", formula(value)))));
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
        if (benefit.sheet().frequency() != Frequency.MONTHLY || from == null) {
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

    /** "400 % × 1,030.00 tenge = 4,120.00 tenge (monthly calculation index since 1 January 2006)". */
    private String formula(DatedValue value) {
        Money money = new Money(language);
        String result = money.of(value.amountOn(date));
        if (!(value.unit() instanceof DatedValue.Unit.OfFigure share)) {
            return result;
        }
        DatedValue.Entry base = share.figure().on(date);
        LocalText title = share.figure().title();
        String named = title == null ? share.figure().name() : language.of(title);
        return language.phrase(
                share.hundredths() ? "percent-of" : "times",
                Map.of(
                        "number",
                        language.number(value.on(date).value()),
                        "base",
                        money.of(base.value()),
                        "result",
                        result,
                        "title",
                        base.from() == null
                                ? named
                                : language.phrase(
                                        "since", Map.of("title", named, "from", language.date(base.from())))));
    }

    /** How the limits of money came about that the reasons compare with. */
    private void limits(List<String> lines, List<Reason> reasons) {
        benefit.compared().forEach((name, value) -> {
            if (value.money()
                    && reasons.stream().anyMatch(reason -> reason.requirement().contains("\"" + name + "\""))) {
                LocalText title = value.title();
                String named = title == null ? language.phrase("a-limit") : Language.capitalized(language.of(title));
                lines.add(language.phrase("limit", Map.of("title", named, "formula", formula(value))));
            }
        });
    }

    /** Where to apply, unless it is a status, for which nobody applies; and what that or the conditions wait for. */
    private void office(List<String> lines, Explanation explanation) {
        Decision decision = explanation.decision();
        Office office = decision.office();
        boolean status = benefit.sheet().frequency() == Frequency.STATUS;
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
        lines.add(language.phrase("ask"));
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
}
