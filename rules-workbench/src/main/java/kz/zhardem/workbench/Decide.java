package kz.zhardem.workbench;

import java.io.IOException;
import java.io.InputStream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.ZhardemException;

/** Reads cases, decides them and writes the answers. */
final class Decide {

    private final CaseReader reader = new CaseReader();
    private final Rulebooks rulebooks;
    private final Output out;

    Decide(Rulebooks rulebooks, Output out) {
        this.rulebooks = rulebooks;
        this.out = out;
    }

    /** Decides one case and prints the decisions as JSON. */
    void asJson(InputStream input) throws IOException {
        Case question = read(input);
        Decisions decisions = rulebooks.named(question.rulebook()).decide(question.family(), question.date());
        out.write(DecisionsWriter.indented().write(decisions));
    }

    /** Decides one case and prints the decisions for a person. */
    void asText(InputStream input, Language language) throws IOException {
        Case question = read(input);
        BenefitRules rules = rulebooks.named(question.rulebook());
        Decisions decisions = rules.decide(question.family(), question.date());
        out.write(new DecisionsText(rules, language).of(decisions));
    }

    private Case read(InputStream input) throws IOException {
        return reader.read(input.readNBytes(CaseReader.LONGEST + 1));
    }

    /**
     * Decides one case per line, holding one at a time.
     *
     * @return whether every line was decided
     */
    boolean lines(InputStream input) throws IOException {
        DecisionsWriter writer = DecisionsWriter.oneLine();
        Lines lines = new Lines(input, out::flush);
        boolean everyLine = true;
        while (lines.next()) {
            byte[] answer;
            try {
                answer = answer(lines.content(), writer);
            } catch (ZhardemException e) {
                answer = writer.error(lines.number(), String.valueOf(e.getMessage()));
                everyLine = false;
            } catch (RuntimeException | StackOverflowError e) {
                answer = writer.error(lines.number(), Zhardem.unexpected(e));
                everyLine = false;
            }
            out.write(answer);
        }
        return everyLine;
    }

    private byte[] answer(byte[] line, DecisionsWriter writer) {
        Case question = reader.read(line);
        return writer.write(rulebooks.named(question.rulebook()).decide(question.family(), question.date()));
    }
}
