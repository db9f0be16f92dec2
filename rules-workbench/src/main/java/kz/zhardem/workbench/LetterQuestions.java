package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Frequency;
import kz.zhardem.MissingFact;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import kz.zhardem.workbench.Letter.Asking;
import kz.zhardem.workbench.Letter.Consequence;
import kz.zhardem.workbench.Letter.Lead;
import org.jspecify.annotations.Nullable;

/** What a letter asks, and what the answers lead to. */
final class LetterQuestions {

    private final LetterWords words;
    private final Language language;
    private final List<Explanation> explanations;

    LetterQuestions(LetterWords words, List<Explanation> explanations) {
        this.words = words;
        this.language = words.language();
        this.explanations = explanations;
    }

    /** A decision that waits for a fact; what the answers lead to is null when only its details wait. */
    private record Waiting(Decision decision, @Nullable MissingFact missing) {}

    /** The questions, the one first that most decisions wait for. */
    List<Asking> all() {
        Map<String, List<Waiting>> facts = new LinkedHashMap<>();
        Map<String, Question> texts = new HashMap<>();
        for (Explanation explanation : explanations) {
            for (MissingFact missing : explanation.missing()) {
                texts.put(missing.question().fact(), missing.question());
                facts.computeIfAbsent(missing.question().fact(), fact -> new ArrayList<>())
                        .add(new Waiting(explanation.decision(), missing));
            }
        }
        for (Explanation explanation : explanations) {
            for (Question detail : explanation.details()) {
                texts.put(detail.fact(), detail);
                facts.computeIfAbsent(detail.fact(), fact -> new ArrayList<>())
                        .add(new Waiting(explanation.decision(), null));
            }
        }
        Map<Asking, List<String>> questions = new LinkedHashMap<>();
        facts.entrySet().stream()
                .sorted(Comparator.comparing(fact -> -waiting(fact.getValue())))
                .forEach(fact -> questions
                        .computeIfAbsent(asking(fact.getKey(), fact.getValue()), asking -> new ArrayList<>())
                        .add(language.of(
                                Objects.requireNonNull(texts.get(fact.getKey())).text())));
        return questions.entrySet().stream()
                .map(asked -> new Asking(
                        asked.getValue(),
                        asked.getKey().confidential(),
                        asked.getKey().consequences(),
                        asked.getKey().bearsOn()))
                .toList();
    }

    private static long waiting(Collection<Waiting> all) {
        return all.stream().filter(waiting -> waiting.missing() != null).count();
    }

    /** What a fact leads to, without the question itself, which others with the same consequences join. */
    private Asking asking(String fact, List<Waiting> all) {
        Map<List<Lead>, Map<String, List<String>>> subjects = new LinkedHashMap<>();
        List<String> details = new ArrayList<>();
        boolean confidential = false;
        for (Waiting waiting : all) {
            MissingFact missing = waiting.missing();
            Decision decision = waiting.decision();
            if (missing == null) {
                details.add(about(words.title(decision.benefit()), fact, List.of(decision.subject())) + ": "
                        + detail(decision));
            } else {
                confidential |= missing.question().confidential();
                subjects.computeIfAbsent(leads(decision, missing), same -> new LinkedHashMap<>())
                        .computeIfAbsent(words.title(decision.benefit()), title -> new ArrayList<>())
                        .add(decision.subject());
            }
        }
        List<Consequence> consequences = new ArrayList<>();
        List<String> bearsOn = new ArrayList<>();
        subjects.forEach((leads, ids) -> {
            List<String> titles = ids.entrySet().stream()
                    .map(title -> about(title.getKey(), fact, title.getValue()))
                    .toList();
            if (leads.isEmpty()) {
                bearsOn.addAll(titles);
            } else {
                consequences.add(new Consequence(titles, leads));
            }
        });
        bearsOn.addAll(details);
        return new Asking(List.of(), words.confidential(confidential), consequences, bearsOn);
    }

    /** A title with the subjects, unless it is clear from the question whom it is about. */
    private String about(String title, String fact, List<String> subjects) {
        boolean clear = subjects.size() == 1
                && (subjects.get(0).equals(Decision.FAMILY) || subjects.get(0).equals(memberOf(fact)));
        return clear ? title : title + " — " + words.subjects(subjects);
    }

    private String detail(Decision decision) {
        return language.word(conditionsOpen(decision) ? "detail.conditions" : "detail.office");
    }

    /** What each answer leads to; empty when each leaves the decision open. */
    private List<Lead> leads(Decision decision, MissingFact missing) {
        boolean open = missing.answers().stream().allMatch(answer -> answer.outcome() == Outcome.UNDETERMINED);
        return open
                ? List.of()
                : missing.answers().stream()
                        .map(answer -> new Lead(language.of(answer.says()), result(decision, answer)))
                        .toList();
    }

    private String result(Decision decision, MissingFact.Answer answer) {
        BigDecimal amount = answer.amount();
        if (amount != null) {
            return language.phrase("answer." + decision.frequency(), words.tenge(amount));
        }
        return language.word(decision.frequency() == Frequency.STATUS ? "answer.status" : "answer", answer.outcome());
    }

    /** The id in a path {@code members[ID].fact}; empty for a fact of the family. An id may hold any character. */
    private static String memberOf(String fact) {
        int end = fact.lastIndexOf("].");
        return fact.startsWith("members[") && end >= 0 ? fact.substring("members[".length(), end) : "";
    }

    /** Whether it is the conditions that missing details would tell, and not the office. */
    static boolean conditionsOpen(Decision decision) {
        return decision.office() != null
                && decision.conditions() == null
                && !decision.detailsMissing().isEmpty();
    }
}
