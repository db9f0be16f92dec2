package kz.zhardem.tests.families;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The made-up families for jqwik, which tries fewer children and fewer gaps when it makes a failing case smaller. */
public final class FamilyArbitraries extends DomainContextBase {

    @Provide
    Arbitrary<FamilyCase> families() {
        Arbitrary<Integer> children = Arbitraries.integers().between(0, RandomFamilies.MOST_CHILDREN);
        Arbitrary<Double> unknown = Arbitraries.of(RandomFamilies.UNKNOWN);
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Combinators.combine(children, unknown, seeds)
                .as((count, share, seed) -> new RandomFamilies(new Random(seed)).next(count, share));
    }
}
