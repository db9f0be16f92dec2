package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Mother;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Totals;

/**
 * Every benefit and status of {@code family-benefits-2006} on one day, written by hand to say all that the engine says of
 * families of whom all is known: each requirement with its value, limit and distance, the rule, the law, how the amount comes
 * about, and what makes it less than established law. Only the sentences are plainer. Reasons that tell no number are
 * shared; what is the same for all families of the day is made once.
 */
public final class ExplainingRules {

    private static final RulebookVersion VERSION = new RulebookVersion("family-benefits-2006", "hand-written", "");

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final LawOfDay law;

    /**
     * Prepares a day.
     *
     * @param date the day
     * @throws kz.zhardem.DateNotCoveredException when the index of the day is not known
     */
    public ExplainingRules(LocalDate date) {
        this.law = new LawOfDay(date);
    }

    /**
     * Decides a family.
     *
     * @param family complete facts
     * @return the decisions, in the order of the rulebook
     */
    public Decisions decide(Family family) {
        ExplainedFamily facts = new ExplainedFamily(family, law);
        ExplainedChild[] children = new ExplainedChild[facts.children.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = new ExplainedChild(facts, i);
        }
        ExplainedPerson[] people = new ExplainedPerson[facts.members.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = new ExplainedPerson(facts, i);
        }
        List<Decision> all = new ArrayList<>(10 * children.length + 3 * people.length + 8);
        each(children, ExplainedChild::birthGrant, all);
        each(children, ExplainedChild::childAllowance, all);
        each(children, ExplainedChild::singleMotherAllowance, all);
        each(children, ExplainedChild::conscriptChildAllowance, all);
        each(children, ExplainedChild::hivChildAllowance, all);
        each(children, ExplainedChild::unpaidAlimonyAllowance, all);
        Mother mother = facts.mother;
        if (mother != null) {
            ExplainedMother explained = new ExplainedMother(facts, mother);
            all.add(explained.nonWorkingMotherAllowance());
            all.add(explained.specialStateAllowance());
        }
        each(children, ExplainedChild::infantCareAllowance, all);
        each(children, ExplainedChild::lowIncomeChildAllowance, all);
        each(children, ExplainedChild::freeOutpatientMedicines, all);
        all.add(facts.targetedSocialAssistance());
        all.add(facts.lowIncomeFamily());
        all.add(facts.familyWithMinors());
        all.add(facts.largeFamily());
        all.add(facts.noSecondBreadwinner());
        each(children, ExplainedChild::childUnderGuardianship, all);
        all.add(facts.raisingChildWithDisability());
        each(people, ExplainedPerson::unableToWork, all);
        each(people, ExplainedPerson::lonePensioner, all);
        each(people, ExplainedPerson::personWithDisability, all);
        return new Decisions(VERSION, law.date, null, all, totals(all), null);
    }

    private static <S> void each(S[] subjects, Function<S, Decision> benefit, List<Decision> all) {
        for (S subject : subjects) {
            all.add(benefit.apply(subject));
        }
    }

    private static Totals totals(List<Decision> all) {
        BigDecimal oneTime = NOTHING;
        BigDecimal monthly = NOTHING;
        for (Decision decision : all) {
            BigDecimal amount = decision.amount();
            if (amount != null) {
                if (decision.frequency() == Frequency.ONE_TIME) {
                    oneTime = oneTime.add(amount);
                } else {
                    monthly = monthly.add(amount);
                }
            }
        }
        return new Totals(oneTime, monthly);
    }
}
