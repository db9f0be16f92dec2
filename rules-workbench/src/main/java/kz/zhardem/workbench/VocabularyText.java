package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.zhardem.BenefitRules;
import kz.zhardem.Subject;
import kz.zhardem.Term;

/** What the rules of rulebooks can read, for a person who writes them. Not thread-safe. */
final class VocabularyText {

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    VocabularyText(Language language) {
        this.language = language;
    }

    /** Whose property it is, and whose claims have it. */
    private record Owner(String name, List<Subject> subjects) {

        static Owner of(Term term) {
            return new Owner(term.property().split("\\.", 2)[0], term.subjects());
        }
    }

    void add(BenefitRules rules) {
        if (!text.isEmpty()) {
            line("");
        }
        line(language.of(rules.title()));
        Map<Owner, List<Term>> owners = new LinkedHashMap<>();
        rules.vocabulary()
                .forEach(term -> owners.computeIfAbsent(Owner.of(term), owner -> new ArrayList<>())
                        .add(term));
        owners.forEach((owner, terms) -> {
            line("");
            String subjects = owner.subjects().stream()
                    .map(subject -> language.word("subject", subject))
                    .collect(Collectors.joining(", "));
            line(language.phrase("owner", owner.name(), subjects));
            Columns.align(
                            terms,
                            List.of(
                                    Term::property,
                                    Term::type,
                                    term -> language.of(term.name())
                                            + (term.confidential() ? " (" + language.word("confidential") + ")" : ""),
                                    term -> String.join(", ", term.facts())))
                    .forEach(this::line);
        });
    }

    /** All that was added. */
    String text() {
        return text.toString();
    }

    private void line(String line) {
        text.append(Printable.line(line)).append('\n');
    }
}
