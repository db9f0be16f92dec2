package kz.zhardem.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Interview;
import kz.zhardem.Question;
import kz.zhardem.Totals;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/** Holds an interview from its start to its end: the decisions in full, and the facts in a file. */
final class Interviewing {

    private final Language language;
    private final InputStream in;
    private final Output out;

    Interviewing(Language language, InputStream in, Output out) {
        this.language = language;
        this.in = in;
        this.out = out;
    }

    /**
     * Asks what is needed, saves the facts after each answer, so that none is lost however it ends, and prints the
     * decisions.
     *
     * @param family what is known so far; null for nothing
     * @param benefits the ids of those that the person cares about; empty for all
     * @param save where the facts go; null for nowhere
     */
    void hold(
            BenefitRules rules,
            LocalDate date,
            @Nullable Family family,
            Collection<String> benefits,
            @Nullable FactsFile save)
            throws IOException {
        check(rules, benefits);
        Interview start = (family == null ? rules.interview(date) : rules.interview(family, date)).about(benefits);
        out.write(Printable.line(language.phrase("on", language.of(rules.title()), new Formats(language).date(date)))
                + "\n");
        Consumer<Interview> told = interview -> interview.family().ifPresent(facts -> {
            if (save != null) {
                save.write(new Case(rules.version().id(), date, facts));
            }
        });
        InterviewDialogue dialogue = new InterviewDialogue(rules, start, date, language, in, out, told);
        dialogue.hold();
        Interview ended = dialogue.interview();
        if (ended.family().isPresent() && ended.decisions().isPresent()) {
            Decisions decisions = askedAbout(benefits, ended.decisions().get(), ended);
            out.write("\n");
            out.write(DecisionsText.of(
                    LetterWriter.letter(rules, language, ended.family().get(), decisions)));
        }
        if (save != null) {
            String saved = save.isWritten()
                    ? language.phrase("interview.saved", save.toString())
                    : language.word("interview.notSaved");
            out.write("\n" + Printable.line(saved) + "\n");
        }
    }

    private static void check(BenefitRules rules, Collection<String> benefits) {
        List<String> known = rules.benefits().stream().map(Benefit::id).toList();
        for (String benefit : benefits) {
            if (!known.contains(benefit)) {
                throw new UserError("the rulebook " + rules.version().id() + " has no benefit \"" + benefit + "\""
                        + Suggestion.of(benefit, known));
            }
        }
    }

    /** The decisions that the person cares about, with their own totals. */
    private static Decisions askedAbout(Collection<String> benefits, Decisions all, Interview interview) {
        if (benefits.isEmpty()) {
            return all;
        }
        List<Decision> wanted = all.decisions().stream()
                .filter(decision -> benefits.contains(decision.benefit()))
                .toList();
        return new Decisions(
                all.rulebook(),
                all.date(),
                all.knownOn(),
                wanted,
                new Totals(total(wanted, Frequency.ONE_TIME), total(wanted, Frequency.MONTHLY)),
                interview.question().map(Question::fact).orElse(null));
    }

    private static BigDecimal total(List<Decision> decisions, Frequency frequency) {
        return decisions.stream()
                .filter(decision -> decision.frequency() == frequency)
                .map(Decision::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
