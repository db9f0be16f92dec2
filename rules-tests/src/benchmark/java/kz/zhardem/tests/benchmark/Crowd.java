package kz.zhardem.tests.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.Family;
import kz.zhardem.tests.families.RandomFamilies;

/** Made-up families that are decided together on one day; the same in every run. */
final class Crowd {

    /** The day on which all are decided. */
    static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    /** The rulebook by which all are decided. */
    static final String RULEBOOK = "family-benefits-2006";

    private static final int MOST_CHILDREN = 4;

    private Crowd() {}

    /** Families with none to four children, one after the other as they are asked for. */
    static Stream<Family> stream(long seed, int size, double unknown) {
        Random random = new Random(seed);
        RandomFamilies families = new RandomFamilies(random);
        return IntStream.range(0, size)
                .mapToObj(i -> families.on(DATE, random.nextInt(MOST_CHILDREN + 1), unknown));
    }

    /** Families with none to four children. */
    static List<Family> of(int size, double unknown) {
        return stream(1, size, unknown).toList();
    }

    /** Families with a number of children, of whom all is known. */
    static List<Family> withChildren(int size, int children) {
        RandomFamilies families = new RandomFamilies(new Random(1));
        return IntStream.range(0, size)
                .mapToObj(i -> families.on(DATE, children, 0))
                .toList();
    }
}
