package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An answer as it depends on unknown facts: a decision diagram, whose branches may have parts in common. {@link #map} merges
 * branches that end alike, so that a mapped diagram asks for a fact only if the answer really depends on it, and is a single
 * leaf if it is settled.
 *
 * @param <T> the answer
 */
sealed interface Diagram<T> {

    /** The same diagram with other answers, reduced. */
    default <R> Diagram<R> map(Function<? super T, R> answer) {
        return this instanceof Leaf<T> leaf
                ? new Leaf<>(answer.apply(leaf.value()))
                : new Mapping<T, R>(answer).of((Branch<T>) this);
    }

    /** Does something with each leaf; once with one that several branches have in common. */
    default void forEachLeaf(Consumer<? super T> action) {
        for (Diagram<T> part : parts()) {
            if (part instanceof Leaf<T> leaf) {
                action.accept(leaf.value());
            }
        }
    }

    /** Adds every fact that the answer depends on. */
    default void collectFacts(Set<FactPath> facts) {
        for (Diagram<T> part : parts()) {
            if (part instanceof Branch<T> branch) {
                facts.addAll(branch.facts());
            }
        }
    }

    private List<Diagram<T>> parts() {
        if (this instanceof Leaf<T>) {
            return List.of(this);
        }
        List<Diagram<T>> parts = new ArrayList<>();
        addTo(parts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return parts;
    }

    private void addTo(List<Diagram<T>> parts, Set<Diagram<T>> met) {
        if (met.add(this)) {
            parts.add(this);
            if (this instanceof Branch<T> branch) {
                branch.branches().forEach(next -> next.addTo(parts, met));
            }
        }
    }

    /**
     * The answer where nothing unknown matters any more.
     *
     * @param value the answer
     */
    record Leaf<T>(T value) implements Diagram<T> {}

    /**
     * Something unknown, and what follows from each way in which it can turn out.
     *
     * @param facts what to ask in order to know
     * @param branches at least two
     */
    record Branch<T>(List<FactPath> facts, List<Diagram<T>> branches) implements Diagram<T> {}

    /** Makes other answers of a diagram's, of each part once. */
    final class Mapping<T, R> {

        private final Function<? super T, R> answer;
        private final IdentityHashMap<Diagram<T>, Diagram<R>> mapped = new IdentityHashMap<>();

        private Mapping(Function<? super T, R> answer) {
            this.answer = answer;
        }

        private Diagram<R> once(Diagram<T> part) {
            Diagram<R> known = mapped.get(part);
            if (known == null) {
                known = part instanceof Leaf<T> leaf ? new Leaf<>(answer.apply(leaf.value())) : of((Branch<T>) part);
                mapped.put(part, known);
            }
            return known;
        }

        private Diagram<R> of(Branch<T> branch) {
            List<Diagram<R>> branches =
                    branch.branches().stream().map(this::once).toList();
            Diagram<R> first = branches.get(0);
            return branches.stream().allMatch(first::equals) ? first : new Branch<>(branch.facts(), branches);
        }
    }
}
