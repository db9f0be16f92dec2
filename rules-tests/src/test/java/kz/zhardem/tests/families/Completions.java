package kz.zhardem.tests.families;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.zhardem.Child;
import kz.zhardem.Family;

/** Fills in what is unknown. */
public final class Completions {

    private final Random random;

    private final RandomFamilies.Values values;

    /**
     * Draws from a source of randomness.
     *
     * @param random the source
     */
    public Completions(Random random) {
        this.random = random;
        this.values = new RandomFamilies.Values(random);
    }

    /**
     * The facts whose values are open. A birth order that is not given is open only while a listed child's birth date is
     * unknown: with all of them known it follows from them.
     *
     * @param family the family
     * @return where they stand, in the order of {@link Fact#allOf}
     */
    public static List<Fact> openFacts(Family family) {
        boolean orderIsDerived = family.children().stream().map(Child::born).allMatch(born -> born != null);
        List<Fact> open = new ArrayList<>();
        for (Fact fact : Fact.allOf(family)) {
            boolean derived = fact.attribute() == Attribute.BIRTH_ORDER && orderIsDerived;
            if (fact.in(family) == null && !derived) {
                open.add(fact);
            }
        }
        return open;
    }

    /**
     * Fills in everything that is open, at random. An open birth order is sometimes left to follow from the birth dates.
     *
     * @param partial the family with gaps, on a day
     * @return a family without
     */
    public FamilyCase complete(FamilyCase partial) {
        Family family = partial.family();
        for (Fact fact : openFacts(family)) {
            if (fact.attribute() != Attribute.BIRTH_ORDER || random.nextBoolean()) {
                family = fact.put(family, any(fact, new FamilyCase(family, partial.date())));
            }
        }
        return new FamilyCase(family, partial.date());
    }

    /**
     * A value that a fact could have.
     *
     * @param fact which
     * @param facts the family, on a day
     * @return the value, never null
     */
    public Object any(Fact fact, FamilyCase facts) {
        return values.any(fact, facts.family(), facts.date());
    }

    /**
     * Another value, or the same, or none for one fact.
     *
     * @param fact which
     * @param original the family, on a day
     * @return the family with that fact drawn anew
     */
    public FamilyCase redraw(Fact fact, FamilyCase original) {
        boolean mayForget = random.nextInt(4) == 0;
        Object value = mayForget ? null : any(fact, original);
        return new FamilyCase(fact.put(original.family(), value), original.date());
    }
}
