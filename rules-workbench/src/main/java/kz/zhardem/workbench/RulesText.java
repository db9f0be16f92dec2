package kz.zhardem.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.RulebookVersion;
import kz.zhardem.ValueInForce;

/** A list of rulebooks for a person to read, with their values on one day. Not thread-safe. */
final class RulesText {

    private final Language language;
    private final LocalDate date;
    private final StringBuilder text = new StringBuilder();
    private final List<String> problems = new ArrayList<>();

    RulesText(Language language, LocalDate date) {
        this.language = language;
        this.date = date;
    }

    void add(BenefitRules rules) {
        RulebookVersion version = rules.version();
        if (!text.isEmpty()) {
            line("");
        }
        line(language.of(rules.title()));
        line(language.phrase("rulebook", version.id(), version.version(), version.sha256()));
        line("");
        line(language.word("benefits"));
        table(
                rules.benefits(),
                List.of(
                        Benefit::id,
                        benefit -> language.word("subject", benefit.subject()),
                        benefit -> language.word("frequency", benefit.frequency()),
                        benefit -> language.of(benefit.title())));
        try {
            List<ValueInForce> values = rules.valuesOn(date);
            line("");
            line(language.phrase("values", date.toString()));
            table(
                    values,
                    List.of(
                            ValueInForce::name,
                            value -> value.value().toPlainString(),
                            ValueInForce::unit,
                            value -> value.from() == null
                                    ? ""
                                    : language.phrase("since", value.from().toString()),
                            value -> value.source()
                                    + (value.status() == null
                                            ? ""
                                            : " (" + language.word("caveat", value.status()) + ")")));
        } catch (DateNotCoveredException e) {
            problems.add(version.id() + ": " + e.getMessage());
        }
    }

    /** All that was added. */
    String text() {
        return text.toString();
    }

    /** Which rulebooks do not know their values on the day. */
    Optional<String> problem() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", problems));
    }

    private <T> void table(List<T> rows, List<Function<T, String>> columns) {
        Columns.align(rows, columns).forEach(this::line);
    }

    private void line(String line) {
        text.append(Printable.line(line)).append('\n');
    }
}
