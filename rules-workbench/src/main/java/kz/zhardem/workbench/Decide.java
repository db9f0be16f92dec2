package kz.zhardem.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import org.jspecify.annotations.Nullable;

/** Reads cases, decides them and writes the answers. */
final class Decide {

    /**
     * How to print decisions.
     *
     * @param text for a person instead of as JSON
     * @param language the language of texts
     * @param explained whether each decision comes with its explanation
     */
    record Form(boolean text, Language language, boolean explained) {

        DecisionsWriter json(DecisionsWriter writer) {
            DecisionsWriter told = writer.in(language.locale());
            return explained ? told.explained() : told;
        }
    }

    private final CaseReader reader = new CaseReader();
    private final Rulebooks rulebooks;
    private final @Nullable LocalDate knownOn;
    private final Output out;

    /**
     * Decides by rulebooks.
     *
     * @param knownOn the day as of whose knowledge the law is read; null for the one that each case names
     */
    Decide(Rulebooks rulebooks, @Nullable LocalDate knownOn, Output out) {
        this.rulebooks = rulebooks;
        this.knownOn = knownOn;
        this.out = out;
    }

    /**
     * Decides one case, writes the notice if there is to be one, and prints the decisions.
     *
     * @param input the case
     * @param form how to print
     * @param notice where to write a notice; null for none
     */
    void one(InputStream input, Form form, @Nullable Path notice) throws IOException {
        Case question = reader.read(input.readNBytes(CaseReader.LONGEST + 1)).asKnownOn(knownOn);
        BenefitRules rules = rulebooks.named(question.rulebook());
        Decisions decisions = question.decided(rules);
        if (form.text() || notice != null) {
            Letter letter = LetterWriter.letter(rules, form.language(), question.family(), decisions);
            // Before anything is printed: what cannot be written down should not look done.
            if (notice != null) {
                WholeFile.write(notice, DecisionNotice.of(letter).getBytes(StandardCharsets.UTF_8));
            }
            if (form.text()) {
                out.write(DecisionsText.of(letter));
                return;
            }
        }
        out.write(form.json(DecisionsWriter.indented()).write(decisions));
    }

    /**
     * Decides one case per line, on several threads; the answers come in order.
     *
     * @param input the cases
     * @param form how to print
     * @return whether every line was decided
     */
    boolean lines(InputStream input, Form form) throws IOException {
        DecisionsWriter writer = form.json(DecisionsWriter.ofManyLines());
        try (OrderedAnswers answers = new OrderedAnswers(new BlockOfLines(rulebooks, knownOn, writer)::answers, out)) {
            return answers.of(input);
        }
    }
}
