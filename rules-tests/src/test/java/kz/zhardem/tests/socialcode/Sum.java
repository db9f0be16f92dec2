package kz.zhardem.tests.socialcode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * A sum of shares whose facts are independent of each other, and what follows from it. A fact decides when with all others
 * fixed, in any one way, two of its values lead to different answers: so the others are tried in all ways.
 */
final class Sum {

    private final List<Share> shares;

    /** Tells sums apart only as far as any answer does. */
    private final IntUnaryOperator normal;

    Sum(List<Share> shares, IntUnaryOperator normal) {
        this.shares = shares;
        this.normal = normal;
    }

    Set<Integer> possible() {
        return possibleWithout(-1);
    }

    private Set<Integer> possibleWithout(int leftOut) {
        Set<Integer> sums = Set.of(0);
        for (int i = 0; i < shares.size(); i++) {
            if (i != leftOut) {
                Set<Integer> next = new HashSet<>();
                for (int value : shares.get(i).values()) {
                    for (int sum : sums) {
                        next.add(normal.applyAsInt(sum + value));
                    }
                }
                sums = next;
            }
        }
        return sums;
    }

    /**
     * The facts that can change an answer.
     *
     * @param answers the answer to a sum, for each way in which everything outside of the sum can turn out
     */
    SortedSet<String> deciding(List<IntToLongFunction> answers) {
        SortedSet<String> deciding = new TreeSet<>();
        for (int i = 0; i < shares.size(); i++) {
            Map<String, Set<Share.Pair>> differences = shares.get(i).differences();
            if (!differences.isEmpty()) {
                Set<Integer> others = possibleWithout(i);
                differences.forEach((path, pairs) -> {
                    if (decides(pairs, others, answers)) {
                        deciding.add(path);
                    }
                });
            }
        }
        return deciding;
    }

    private boolean decides(Set<Share.Pair> pairs, Set<Integer> others, List<IntToLongFunction> answers) {
        for (Share.Pair pair : pairs) {
            for (int rest : others) {
                int one = normal.applyAsInt(rest + pair.one());
                int other = normal.applyAsInt(rest + pair.other());
                if (one != other) {
                    for (IntToLongFunction answer : answers) {
                        if (answer.applyAsLong(one) != answer.applyAsLong(other)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
