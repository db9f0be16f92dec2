package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import org.jspecify.annotations.Nullable;

/** What the parts of a letter call things: benefits, members, amounts. */
final class LetterWords {

    private final Language language;
    private final Formats formats;
    private final MemberNames names;
    private final Map<String, String> titles = new HashMap<>();

    LetterWords(BenefitRules rules, Language language, Family family) {
        this.language = language;
        this.formats = new Formats(language);
        this.names = new MemberNames(language, family);
        for (Benefit benefit : rules.benefits()) {
            titles.put(benefit.id(), language.of(benefit.title()));
        }
    }

    Language language() {
        return language;
    }

    Formats formats() {
        return formats;
    }

    String title(Decision decision) {
        return titles.getOrDefault(decision.benefit(), decision.benefit());
    }

    /** The title of the benefit that a value belongs to; null when it is shared. */
    @Nullable
    String ownerOf(String value) {
        int end = value.indexOf('.');
        return end < 0 ? null : titles.get(value.substring(0, end));
    }

    String subject(String id) {
        return names.of(id);
    }

    String subjects(List<String> ids) {
        return ids.stream().map(names::of).collect(Collectors.joining(", "));
    }

    /** That the law protects something; empty when it does not. */
    String confidential(boolean confidential) {
        return confidential ? language.word("confidential") : "";
    }

    String tenge(BigDecimal amount) {
        return language.phrase("tenge", formats.amount(amount));
    }
}
