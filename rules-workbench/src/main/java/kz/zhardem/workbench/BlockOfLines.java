package kz.zhardem.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.BenefitRules;
import kz.zhardem.Result;
import kz.zhardem.ZhardemException;
import org.jspecify.annotations.Nullable;

/** Answers some lines, those of one rulebook and day together, because that is much faster. Thread-safe. */
final class BlockOfLines {

    private final CaseReader reader = new CaseReader();
    private final Rulebooks rulebooks;
    private final @Nullable LocalDate knownOn;
    private final DecisionsWriter writers;

    /**
     * Decides by rulebooks.
     *
     * @param knownOn the day as of whose knowledge the law is read; null for the one that each case names
     * @param writers how to write; each block has its own beside it
     */
    BlockOfLines(Rulebooks rulebooks, @Nullable LocalDate knownOn, DecisionsWriter writers) {
        this.rulebooks = rulebooks;
        this.knownOn = knownOn;
        this.writers = writers;
    }

    /**
     * What is printed for some lines.
     *
     * @param inOrder the answers
     * @param allDecided whether none of them tells an error
     */
    record Answers(List<byte[]> inOrder, boolean allDecided) {}

    /** Cases that can be decided together. */
    private record Together(String rulebook, LocalDate date) {}

    /** A line on its way from the case to the answer. */
    private static final class Pending {

        private final NumberedLine line;
        private @Nullable Case question;
        private byte @Nullable [] answer;

        Pending(NumberedLine line) {
            this.line = line;
        }
    }

    /** The answers to some lines. */
    Answers answers(List<NumberedLine> lines) {
        DecisionsWriter writer = writers.beside();
        List<Pending> all = lines.stream().map(Pending::new).toList();
        together(all).forEach((which, cases) -> decideTogether(which, cases, writer));
        List<byte[]> answers = new ArrayList<>();
        boolean allDecided = true;
        for (Pending one : all) {
            byte[] answer = one.answer;
            if (answer == null) {
                try {
                    answer = alone(one, writer);
                } catch (ZhardemException e) {
                    answer = writer.error(one.line.number(), String.valueOf(e.getMessage()));
                    allDecided = false;
                } catch (RuntimeException | StackOverflowError e) {
                    answer = writer.error(one.line.number(), Zhardem.unexpected(e));
                    allDecided = false;
                }
            }
            answers.add(answer);
        }
        return new Answers(answers, allDecided);
    }

    private Map<Together, List<Pending>> together(List<Pending> all) {
        Map<Together, List<Pending>> together = new LinkedHashMap<>();
        for (Pending one : all) {
            try {
                Case question = one.line.read(reader).asKnownOn(knownOn);
                one.question = question;
                if (question.knownOn() == null) {
                    together.computeIfAbsent(
                                    new Together(question.rulebook(), question.date()), key -> new ArrayList<>())
                            .add(one);
                }
            } catch (RuntimeException | StackOverflowError e) {
                // It is tried again alone, and what is wrong is told then.
                one.question = null;
            }
        }
        return together;
    }

    /** Answers those that cause no trouble. */
    private void decideTogether(Together which, List<Pending> cases, DecisionsWriter writer) {
        try {
            BenefitRules rules = rulebooks.named(which.rulebook());
            rules.decideAll(cases.stream(), one -> asked(one).family(), which.date())
                    .forEach(result -> {
                        if (result instanceof Result.Decided<Pending> decided) {
                            decided.source().answer = writer.write(decided.decisions());
                        }
                    });
        } catch (RuntimeException | StackOverflowError e) {
            // All without an answer are tried again alone, so that only the one that is wrong fails.
            return;
        }
    }

    private byte[] alone(Pending one, DecisionsWriter writer) {
        Case question = asked(one);
        return writer.write(question.decided(rulebooks.named(question.rulebook())));
    }

    private Case asked(Pending one) {
        Case read = one.question;
        return read == null ? one.line.read(reader).asKnownOn(knownOn) : read;
    }
}
