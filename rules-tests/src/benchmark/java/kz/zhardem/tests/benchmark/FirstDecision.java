package kz.zhardem.tests.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import kz.zhardem.tests.baseline.HandWrittenRules;

/** The smallest program that decides: loads a rulebook, decides one family, ends. {@code cold-start.sh} times it. */
public final class FirstDecision {

    private FirstDecision() {}

    /**
     * Decides one family and prints how many decisions there are.
     *
     * @param arguments the id of a shipped rulebook, and perhaps a folder to load instead of it; or {@code hand-written}
     */
    public static void main(String[] arguments) {
        String rules = arguments[0];
        LocalDate date = LocalDate.of(rules.equals("social-code") ? 2026 : 2006, 9, 15);
        Family family = Family.builder()
                .averageMonthlyIncome(3_000)
                .add(Mother.builder("m").working(true).single(true).build())
                .add(Child.builder("c")
                        .born(date.minusDays(30))
                        .birthRegistered(true)
                        .build())
                .build();
        Decisions decisions = rules.equals("hand-written")
                ? new HandWrittenRules().decide(family, date)
                : (arguments.length > 1 ? BenefitRules.load(Path.of(arguments[1])) : BenefitRules.load(rules))
                        .decide(family, date);
        System.out.println(decisions.decisions().size());
    }
}
