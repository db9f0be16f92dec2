package kz.zhardem.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.zhardem.Amendment;
import kz.zhardem.BenefitRules;
import kz.zhardem.Comparison;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.workbench.PopulationReport.Content;

/** What a reform says differently, in the words of one language, and why that may change nothing. */
final class AmendmentWords {

    /** How many are told in a sentence. */
    private static final int TOLD = 5;

    private final Content content;
    private final Comparison comparison;
    private final PopulationWords words;

    /** For a report with a reform. */
    AmendmentWords(Content content, PopulationWords words) {
        this.content = content;
        this.comparison = Objects.requireNonNull(content.comparison());
        this.words = words;
    }

    /** Why nobody gains and nobody loses, in some sentences. */
    List<String> whyNothing() {
        LocalDate day = comparison.date();
        String date = words.formats().date(day);
        List<Amendment> all = comparison.amendments();
        if (comparison.baseline().sha256().equals(comparison.reform().sha256())) {
            return List.of(words.word("changeSameFiles"));
        }
        if (all.isEmpty()) {
            return List.of(words.word("changeSameRules"));
        }
        if (all.stream().anyMatch(Amendment::onDate)) {
            return List.of(words.phrase("changeNobody", date));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.phrase("changeOtherDays", date));
        all.stream().limit(TOLD).map(one -> what(one) + " – " + when(one) + ".").forEach(sentences::add);
        if (all.size() > TOLD) {
            sentences.add(words.phrase("changeMore", words.count(all.size() - TOLD)));
        }
        // What the families are on an earlier day nobody has said.
        all.stream()
                .flatMap(one -> Stream.ofNullable(one.from()))
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo)
                .ifPresent(later -> sentences.add(words.phrase(
                        isCovered(later) ? "changeCount" : "changeUncovered",
                        words.formats().date(later),
                        later.toString())));
        return sentences;
    }

    private boolean isCovered(LocalDate day) {
        return Stream.of(content.rules(), Objects.requireNonNull(content.reform()))
                .allMatch(rules -> isCovered(rules, day));
    }

    private static boolean isCovered(BenefitRules rules, LocalDate day) {
        try {
            rules.valuesOn(day);
            return true;
        } catch (DateNotCoveredException e) {
            return false;
        }
    }

    /** What is said differently. */
    String what(Amendment amendment) {
        String name = amendment.name();
        return switch (amendment.kind()) {
            case VALUE -> words.value(name);
            case ROUNDING -> words.word("amendment.ROUNDING");
            case BENEFIT, RULES, SHEET -> words.phrase("amendment." + amendment.kind(), words.benefit(name));
        };
    }

    /** On which days. */
    String when(Amendment amendment) {
        return words.days(amendment.from(), amendment.until());
    }
}
