package kz.zhardem.tests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.zhardem.Family;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same families for whatever decides them. */
@State(Scope.Thread)
public class Families {

    static final int SIZE = 4_096;

    /** How likely each fact is unknown. */
    @Param({"0.0", "0.2"})
    public double unknown;

    private final List<FamilyCase> cases = new ArrayList<>();

    private List<Family> ofOneDay = List.of();

    private int next;

    /** Makes them up. */
    @Setup
    public void makeUp() {
        Random random = new Random(1);
        RandomFamilies families = new RandomFamilies(random);
        for (int i = 0; i < SIZE; i++) {
            cases.add(families.next(random.nextInt(5), unknown));
        }
        ofOneDay = Crowd.of(SIZE, unknown);
    }

    /**
     * One after the other, for ever, all to be decided on {@link Crowd#DATE}.
     *
     * @return a family
     */
    public Family nextOfOneDay() {
        next = (next + 1) % SIZE;
        return ofOneDay.get(next);
    }

    /**
     * One after the other, for ever.
     *
     * @return a family on a day
     */
    public FamilyCase next() {
        next = (next + 1) % SIZE;
        return cases.get(next);
    }
}
