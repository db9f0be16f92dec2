package kz.zhardem.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Interview;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Outcome;
import kz.zhardem.Question;

/**
 * Holds an interview with the person at the terminal, line by line: a question, the answer, what is settled by it. Works
 * the same when the answers come from a pipe. Not thread-safe.
 */
final class InterviewDialogue {

    /** How long a line may be, so that no terminal breaks it within a word. */
    private static final int WIDTH = 80;

    private static final String UNKNOWN = "?";

    private static final String BACK = "<";

    private static final String STOP = "!";

    private final LocalDate date;
    private final Language language;
    private final BufferedReader answers;
    private final Output out;
    private final Map<String, String> titles = new HashMap<>();
    private final Consumer<Interview> told;
    private Interview interview;

    /**
     * Prepares to ask.
     *
     * @param interview where to begin
     * @param date the day of the decisions
     * @param in where the answers come from, in UTF-8
     * @param told what is done with the interview at the start and after each answer
     */
    InterviewDialogue(
            BenefitRules rules,
            Interview interview,
            LocalDate date,
            Language language,
            InputStream in,
            Output out,
            Consumer<Interview> told) {
        this.interview = interview;
        this.date = date;
        this.language = language;
        this.answers = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.told = told;
        for (Benefit benefit : rules.benefits()) {
            titles.put(benefit.id(), language.of(benefit.title()));
        }
    }

    /** Asks until the interview ends, or the person stops it, or the input does. */
    void hold() throws IOException {
        say(language.word("interview.help"));
        tellSettled(List.of());
        told.accept(interview);
        boolean goesOn = true;
        while (goesOn && interview.question().isPresent()) {
            goesOn = ask(interview.question().get());
            told.accept(interview);
        }
        say("");
        say(language.word(goesOn ? "interview.done" : "interview.stopped"));
        if (goesOn && !interview.open().isEmpty()) {
            say(language.word("interview.rest"));
        }
    }

    /** How far the interview has come. */
    Interview interview() {
        return interview;
    }

    private boolean ask(Question question) throws IOException {
        say("");
        say(language.of(question.text()));
        if (question.confidential()) {
            say("  " + language.word("interview.confidential"));
        }
        for (int i = 0; i < question.choices().size(); i++) {
            say("  " + (i + 1) + "  " + language.of(question.choices().get(i).label()));
        }
        say("  (" + language.word("interview.hint", question.kind()) + ")");
        while (true) {
            out.write("> ");
            out.flush();
            String typed = answers.readLine();
            if (typed == null) {
                say("");
                return false;
            }
            switch (typed.strip()) {
                case STOP -> {
                    return false;
                }
                case BACK -> {
                    Optional<Interview> before = interview.back();
                    if (before.isPresent()) {
                        interview = before.get();
                        tellOpen();
                        return true;
                    }
                    say("  " + language.word("interview.first"));
                }
                case UNKNOWN -> {
                    if (interview.mayBeUnknown()) {
                        interview = interview.unknown();
                        return true;
                    }
                    say("  " + language.word("interview.mustBeAnswered"));
                }
                default -> {
                    if (answered(question, typed)) {
                        return true;
                    }
                    say("  " + language.phrase("interview.wrong", expected(question)));
                }
            }
        }
    }

    private String expected(Question question) {
        return language.phrase("interview.expected." + question.kind(), date.toString());
    }

    private boolean answered(Question question, String typed) {
        try {
            Optional<Object> answer = TypedAnswer.read(
                    question, interview.family().map(Family::members).orElse(List.of()), typed);
            if (answer.isEmpty()) {
                return false;
            }
            List<Decision> before = interview.settled();
            interview = interview.answer(answer.get());
            tellSettled(before);
            return true;
        } catch (InvalidFactsException e) {
            // Its message is in English only, and says no more than what is expected of the kind.
            return false;
        }
    }

    /** Tells what is settled now and was not before. */
    private void tellSettled(List<Decision> before) {
        Set<List<String>> told = new HashSet<>();
        before.forEach(decision -> told.add(List.of(decision.benefit(), decision.subject())));
        List<Decision> settled = new ArrayList<>(interview.settled());
        settled.removeIf(decision -> told.contains(List.of(decision.benefit(), decision.subject())));
        if (!settled.isEmpty()) {
            say("");
            settled.forEach(decision -> say("  " + settled(decision)));
        }
        tellOpen();
    }

    private void tellOpen() {
        if (interview.family().isPresent()) {
            say("  "
                    + language.phrase(
                            "interview.open", String.valueOf(interview.open().size())));
        }
    }

    private String settled(Decision decision) {
        boolean granted = decision.outcome() == Outcome.GRANTED;
        String start = (granted ? "+ " : "- ") + titles.getOrDefault(decision.benefit(), decision.benefit()) + " — "
                + subject(decision.subject()) + ": ";
        String outcome = language.word(
                "interview." + (decision.frequency() == Frequency.STATUS ? "status" : "benefit"), decision.outcome());
        BigDecimal amount = decision.amount();
        if (amount != null) {
            String tenge = language.phrase("tenge", new Formats(language).amount(amount));
            return start + outcome + ", " + tenge + " " + language.word("frequency", decision.frequency());
        }
        return start
                + outcome
                + decision.unmet().stream()
                        .map(reason -> ". " + language.of(reason.says()))
                        .collect(Collectors.joining());
    }

    private String subject(String id) {
        return interview
                .family()
                .map(family -> new MemberNames(language, family).of(id))
                .orElse(id);
    }

    /** Prints a line, on several where it is long; what follows is set in by as much as the text of the first. */
    private void say(String text) {
        String line = Printable.line(text);
        int start = text.length() - text.stripLeading().length();
        String indent = " ".repeat(text.startsWith("+ ", start) || text.startsWith("- ", start) ? start + 2 : start);
        while (line.length() > WIDTH) {
            int end = line.lastIndexOf(' ', WIDTH);
            if (end <= indent.length()) {
                break;
            }
            out.write(line.substring(0, end) + "\n");
            line = indent + line.substring(end + 1);
        }
        out.write(line + "\n");
    }
}
