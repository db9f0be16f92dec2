package kz.zhardem.tests.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Question;
import kz.zhardem.tests.families.Attribute;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.FamilyCase;

/**
 * Someone who knows a family whole.
 *
 * @param start what is told before the interview
 * @param truth everything; a birth order that was not told is left to the birth dates, so that the two never differ
 */
record Respondent(FamilyCase start, FamilyCase truth) {

    static Respondent of(FamilyCase start, Random random) {
        Family truth = new Completions(random).complete(start).family();
        for (Fact fact : Fact.allOf(truth)) {
            if (fact.attribute() == Attribute.BIRTH_ORDER) {
                truth = fact.put(truth, fact.in(start.family()));
            }
        }
        return new Respondent(start, new FamilyCase(truth, start.date()));
    }

    /** The same family, of which nothing is told before but who belongs to it. */
    Respondent silent() {
        Family untold = truth.family();
        for (Fact fact : Fact.allOf(untold)) {
            untold = fact.put(untold, null);
        }
        Family truly = truth.family();
        for (Fact fact : Fact.allOf(truly)) {
            truly = fact.attribute() == Attribute.BIRTH_ORDER ? fact.put(truly, null) : truly;
        }
        return new Respondent(new FamilyCase(untold, start.date()), new FamilyCase(truly, start.date()));
    }

    Object answer(Question question) {
        Fact fact = fact(question.fact(), truth.family());
        Object known = fact.in(truth.family());
        return known != null ? known : order((Child) truth.family().members().get(fact.member()));
    }

    static Fact fact(String path, Family family) {
        return Fact.allOf(family).stream()
                .filter(fact -> fact.path(family).equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Which child it is by the birth dates; of those born on one day the one listed before is the elder. */
    private Object order(Child child) {
        List<Child> children = truth.family().children();
        LocalDate born = Objects.requireNonNull(child.born());
        long elder = 0;
        for (int i = 0; i < children.size(); i++) {
            LocalDate other = Objects.requireNonNull(children.get(i).born());
            boolean listedBefore = i < children.indexOf(child);
            elder += other.isBefore(born) || (other.equals(born) && listedBefore) ? 1 : 0;
        }
        return (int) elder + 1;
    }
}
