package kz.zhardem.tests.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.zhardem.Family;
import kz.zhardem.tests.families.RandomFamilies;

/** Made-up families that are all born by one day. */
final class Families {

    private Families() {}

    /**
     * The same families for the same seed.
     *
     * @param unknown how likely each fact is unknown
     */
    static List<Family> of(int count, long seed, double unknown, LocalDate date) {
        Random random = new Random(seed);
        RandomFamilies families = new RandomFamilies(random);
        return Stream.generate(() -> families.next(random.nextInt(5), unknown))
                .flatMap(facts -> facts.family().bornBy(date).stream())
                .limit(count)
                .toList();
    }
}
