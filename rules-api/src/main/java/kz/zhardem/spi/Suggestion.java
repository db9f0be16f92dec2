package kz.zhardem.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The "did you mean" of an error message, for engines and programs alike. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * What was probably meant.
     *
     * @param typed the name that is not known
     * @param known the names that are
     * @return the end of a message, such as {@code ; did you mean "born"?}; empty when nothing comes close
     */
    public static String of(String typed, Collection<String> known) {
        // Nothing that anybody could mean is longer, and the distance costs the product of the lengths.
        if (typed.length() > 40) {
            return "";
        }
        String wanted = normal(typed);
        return known.stream()
                .filter(name -> distance(wanted, normal(name)) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, normal(name))))
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters to insert, delete, replace or swap with the next one to get from one word to the other. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
