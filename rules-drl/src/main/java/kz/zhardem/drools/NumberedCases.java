package kz.zhardem.drools;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Maps a long stream, by several threads on request, while a bounded part of it is held. The library's own parallel streams take
 * ever longer lists from a source that has no end.
 */
final class NumberedCases {

    private NumberedCases() {}

    /**
     * Maps each element with its number, from 1.
     *
     * @param source consumed on the thread that asks for results
     * @param map called on several threads when the source is parallel
     * @return in the order of the source, sequential
     */
    static <T, R> Stream<R> map(Stream<T> source, Function<Numbered<T>, R> map) {
        Stream<R> mapped = source.isParallel()
                ? stream(new WorkAhead<>(numbered(source).iterator(), map)).flatMap(List::stream)
                : numbered(source).map(map);
        return mapped.onClose(source::close);
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
