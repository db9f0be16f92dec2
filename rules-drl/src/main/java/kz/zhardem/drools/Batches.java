package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A long stream cut into short lists, so that a list can be worked on by several threads while no more than one is held. The
 * library's own parallel streams take ever longer lists from a source that has no end.
 */
final class Batches {

    /** Long enough that starting threads costs nothing, short enough to be held in a processor's cache. */
    static final int SIZE = 2048;

    private Batches() {}

    /**
     * Maps each element with its number, from 1.
     *
     * @param source consumed on the thread that asks for results
     * @param map called on several threads when the source is parallel
     * @return in the order of the source, sequential
     */
    static <T, R> Stream<R> map(Stream<T> source, Function<Numbered<T>, R> map) {
        Stream<R> mapped = source.isParallel()
                ? batches(source).flatMap(batch -> batch.parallelStream().map(map).toList().stream())
                : numbered(source).map(map);
        return mapped.onClose(source::close);
    }

    /** Lists of numbered elements, one at a time. */
    static <T> Stream<List<Numbered<T>>> batches(Stream<T> source) {
        Iterator<Numbered<T>> elements = numbered(source).iterator();
        Iterator<List<Numbered<T>>> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public List<Numbered<T>> next() {
                List<Numbered<T>> batch = new ArrayList<>(SIZE);
                batch.add(elements.next());
                while (batch.size() < SIZE && elements.hasNext()) {
                    batch.add(elements.next());
                }
                return batch;
            }
        };
        return stream(batches);
    }

    private static <T> Stream<Numbered<T>> numbered(Stream<T> source) {
        Iterator<T> elements = source.sequential().iterator();
        return stream(new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            public Numbered<T> next() {
                T element = elements.next();
                number++;
                return new Numbered<>(number, element);
            }
        });
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** An element with its place in the stream. */
    record Numbered<T>(long number, T element) {}
}
