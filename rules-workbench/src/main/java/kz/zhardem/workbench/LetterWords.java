package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Coverage;
import kz.zhardem.Family;
import kz.zhardem.Gap;
import org.jspecify.annotations.Nullable;

/** What the parts of a letter call things: benefits, members, amounts. */
final class LetterWords {

    private final BenefitRules rules;
    private final Language language;
    private final Formats formats;
    private final MemberNames names;
    private final Map<String, String> titles = new HashMap<>();

    LetterWords(BenefitRules rules, Language language, Family family) {
        this.rules = rules;
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

    /** What a benefit is called. */
    String title(String benefit) {
        return titles.getOrDefault(benefit, benefit);
    }

    /** The title of the benefit that a value belongs to; null when it is shared. */
    @Nullable
    String ownerOf(String value) {
        int end = value.indexOf('.');
        return end < 0 ? null : titles.get(value.substring(0, end));
    }

    /** What a value is called: a base figure by its title, any other by its benefit and its id. */
    String value(String value) {
        String owner = ownerOf(value);
        return owner == null ? figure(value) : owner + " (" + value + ")";
    }

    private String figure(String id) {
        return rules.coverage().figures().stream()
                .filter(figure -> figure.value().equals(id))
                .map(Coverage.OfValue::title)
                .filter(Objects::nonNull)
                .findFirst()
                .map(language::of)
                .orElse(id);
    }

    /** Since when and until when nothing is known of a value. */
    String silentTime(Gap gap) {
        LocalDate from = gap.from();
        LocalDate until = gap.until();
        if (from == null) {
            return until == null ? language.word("always") : language.phrase("until", formats.date(until));
        }
        return until == null
                ? language.phrase("from", formats.date(from))
                : language.phrase("fromUntil", formats.date(from), formats.date(until));
    }

    /** That nothing is known of a value for a time. */
    String silence(Gap gap) {
        return language.phrase("timeline.silence", value(gap.value()), silentTime(gap));
    }

    /** That the law was read as known on some day; empty when it was not. */
    String knownOn(@Nullable LocalDate day) {
        return day == null ? "" : language.phrase("knownOn", formats.date(day));
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
