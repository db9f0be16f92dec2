package kz.zhardem.workbench;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random draws in whole numbers only, so that they come out the same on every machine. {@link Random} is used because its
 * documentation prescribes every number that it gives. Not thread-safe.
 */
final class Draws {

    /** Shares are counted in thousandths. */
    static final int ALL = 1000;

    private final Random random;

    /**
     * Draws that depend on two numbers only.
     *
     * @param seed which series
     * @param number which of the series
     */
    Draws(long seed, long number) {
        // Neighbouring numbers must not begin alike, as they do when a Random is given them as they are (SplitMix64).
        long mixed = seed + number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        this.random = new Random(mixed ^ (mixed >>> 31));
    }

    /** Yes in so many of a thousand cases. */
    boolean chance(int perMille) {
        return random.nextInt(ALL) < perMille;
    }

    /** A whole number between two, each equally likely. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** The place of one of several shares of a thousand, drawn by their size. */
    int pick(List<Integer> perMille) {
        int drawn = random.nextInt(ALL);
        int place = 0;
        while (drawn >= perMille.get(place)) {
            drawn -= perMille.get(place);
            place++;
        }
        return place;
    }

    /** A value, or in so many of a thousand cases null. */
    <T> @Nullable T unless(int perMille, T value) {
        return chance(perMille) ? null : value;
    }
}
