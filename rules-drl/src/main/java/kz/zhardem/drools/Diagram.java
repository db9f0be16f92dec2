package kz.zhardem.drools;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An answer as it depends on unknown facts: a decision diagram. {@link #map} merges branches that end alike, so that a
 * mapped diagram asks for a fact only if the answer really depends on it, and is a single leaf if it is settled.
 *
 * @param <T> the answer
 */
sealed interface Diagram<T> {

    /** The same diagram with other answers, reduced. */
    <R> Diagram<R> map(Function<? super T, R> answer);

    void forEachLeaf(Consumer<? super T> action);

    /** Adds every fact that the answer depends on. */
    void collectFacts(Set<FactPath> facts);

    /**
     * The answer where nothing unknown matters any more.
     *
     * @param value the answer
     */
    record Leaf<T>(T value) implements Diagram<T> {

        @Override
        public <R> Diagram<R> map(Function<? super T, R> answer) {
            return new Leaf<>(answer.apply(value));
        }

        @Override
        public void forEachLeaf(Consumer<? super T> action) {
            action.accept(value);
        }

        @Override
        public void collectFacts(Set<FactPath> facts) {
            // a leaf depends on nothing
        }
    }

    /**
     * Something unknown, and what follows from each way in which it can turn out.
     *
     * @param facts what to ask in order to know
     * @param branches at least two
     */
    record Branch<T>(List<FactPath> facts, List<Diagram<T>> branches) implements Diagram<T> {

        @Override
        public <R> Diagram<R> map(Function<? super T, R> answer) {
            List<Diagram<R>> mapped =
                    branches.stream().map(branch -> branch.<R>map(answer)).toList();
            Diagram<R> first = mapped.get(0);
            return mapped.stream().allMatch(first::equals) ? first : new Branch<>(facts, mapped);
        }

        @Override
        public void forEachLeaf(Consumer<? super T> action) {
            branches.forEach(branch -> branch.forEachLeaf(action));
        }

        @Override
        public void collectFacts(Set<FactPath> all) {
            all.addAll(facts);
            branches.forEach(branch -> branch.collectFacts(all));
        }
    }
}
