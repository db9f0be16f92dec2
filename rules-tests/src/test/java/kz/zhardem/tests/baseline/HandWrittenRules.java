package kz.zhardem.tests.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Totals;
import org.jspecify.annotations.Nullable;

/**
 * Every benefit and status of {@code family-benefits-2006} written by hand from the regulations, without the engine and
 * without its rule files, for complete and for partial facts. It says what is due and what is lacking or missing, not why:
 * names of rules, reasons and sources are short codes or left out.
 */
public final class HandWrittenRules {

    private static final RulebookVersion VERSION = new RulebookVersion("family-benefits-2006", "hand-written", "");

    /**
     * Decides a family.
     *
     * @param family the facts
     * @param date the day
     * @return the decisions, in the order of the rulebook
     */
    public Decisions decide(Family family, LocalDate date) {
        FamilyOnDay facts = new FamilyOnDay(family, date);
        int children = facts.children.length;
        int people = facts.members.size();
        ChildBenefits[] byChild = new ChildBenefits[children];
        for (int i = 0; i < children; i++) {
            byChild[i] = new ChildBenefits(facts, i);
        }
        PersonStatuses[] byPerson = new PersonStatuses[people];
        for (int i = 0; i < people; i++) {
            byPerson[i] = new PersonStatuses(facts, i);
        }
        FamilyBenefits forFamily = new FamilyBenefits(facts);

        List<Decision> all = new ArrayList<>(10 * children + 3 * people + 8);
        each(byChild, ChildBenefits::birthGrant, all);
        each(byChild, ChildBenefits::childAllowance, all);
        each(byChild, ChildBenefits::singleMotherAllowance, all);
        each(byChild, ChildBenefits::conscriptChildAllowance, all);
        each(byChild, ChildBenefits::hivChildAllowance, all);
        each(byChild, ChildBenefits::unpaidAlimonyAllowance, all);
        if (facts.mother != null) {
            MotherBenefits forMother = new MotherBenefits(facts, facts.mother);
            all.add(forMother.nonWorkingMotherAllowance());
            all.add(forMother.specialStateAllowance());
        }
        each(byChild, ChildBenefits::infantCareAllowance, all);
        each(byChild, ChildBenefits::lowIncomeChildAllowance, all);
        each(byChild, ChildBenefits::freeOutpatientMedicines, all);
        all.add(forFamily.targetedSocialAssistance());
        all.add(forFamily.lowIncomeFamily());
        all.add(forFamily.familyWithMinors());
        all.add(forFamily.largeFamily());
        all.add(forFamily.noSecondBreadwinner());
        each(byChild, ChildBenefits::childUnderGuardianship, all);
        all.add(forFamily.raisingChildWithDisability());
        each(byPerson, PersonStatuses::unableToWork, all);
        each(byPerson, PersonStatuses::lonePensioner, all);
        each(byPerson, PersonStatuses::personWithDisability, all);
        return new Decisions(VERSION, date, null, all, totals(all), nextQuestion(all));
    }

    private static <S> void each(S[] subjects, Function<S, Decision> benefit, List<Decision> all) {
        for (S subject : subjects) {
            all.add(benefit.apply(subject));
        }
    }

    private static Totals totals(List<Decision> all) {
        BigDecimal oneTime = BigDecimal.ZERO.setScale(2);
        BigDecimal monthly = oneTime;
        for (Decision decision : all) {
            BigDecimal amount = decision.amount();
            if (amount == null) {
                continue;
            }
            if (decision.frequency() == Frequency.ONE_TIME) {
                oneTime = oneTime.add(amount);
            } else {
                monthly = monthly.add(amount);
            }
        }
        return new Totals(oneTime, monthly);
    }

    /** Of the facts that most decisions wait for, the one asked for first. */
    private static @Nullable String nextQuestion(List<Decision> all) {
        Map<String, Integer> waiting = null;
        for (Decision decision : all) {
            if (decision.outcome() == Outcome.UNDETERMINED) {
                if (waiting == null) {
                    waiting = new LinkedHashMap<>();
                }
                for (String path : decision.missing()) {
                    waiting.merge(path, 1, Integer::sum);
                }
            }
        }
        if (waiting == null) {
            return null;
        }
        String next = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : waiting.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                next = entry.getKey();
            }
        }
        return next;
    }
}
