package kz.zhardem.spi;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list of which each element is made when it is first read: of many decisions few are read whole. It is
 * thread-safe if the elements are immutable and what makes them is thread-safe; an element that several threads read first at
 * the same time may be made more than once, each time equal.
 *
 * @param <T> the elements
 */
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;

    private final IntFunction<T> made;

    /** Null until it is read; most lists of reasons have no other element. */
    private @Nullable T first;

    /** By place, but for the first one; null until one of them is read. */
    private @Nullable Object @Nullable [] others;

    /**
     * Makes a list of which nothing is made yet.
     *
     * @param size how many elements it has
     * @param made makes an element by its place; the same or an equal one at each call
     */
    public LazyList(int size, IntFunction<T> made) {
        this.size = size;
        this.made = made;
    }

    /** What is there already. */
    private record Whole<T>(List<T> elements) implements IntFunction<T> {

        @Override
        public T apply(int index) {
            return elements.get(index);
        }
    }

    /**
     * A list of which all is made already: who reads both kinds calls one class, which is faster.
     *
     * @param <T> the elements
     * @param elements none of them null
     * @return an unmodifiable copy
     */
    public static <T> LazyList<T> whole(List<T> elements) {
        LazyList<T> whole = new LazyList<>(elements.size(), new Whole<>(List.copyOf(elements)));
        whole.forEach(element -> {});
        return whole;
    }

    /**
     * An unmodifiable list of the same elements.
     *
     * @param <T> the elements
     * @param list a list without null
     * @return the list itself if it is of this class, else a copy
     */
    public static <T> List<T> copyOf(List<T> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        if (index != 0) {
            return other(index);
        }
        T known = first;
        if (known == null) {
            known = made.apply(Objects.checkIndex(0, size));
            first = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // only what was made is ever put there
    private T other(int index) {
        @Nullable Object[] known = others;
        if (known == null) {
            known = new @Nullable Object[size];
            others = known;
        }
        Object element = known[index];
        if (element == null) {
            element = made.apply(index);
            known[index] = element;
        }
        return (T) element;
    }

    /** {@return whether elements are made when they are first read; false of a {@link #whole} list} */
    public boolean isLazy() {
        return !(made instanceof Whole);
    }

    @Override
    public int size() {
        return size;
    }

    /** Without an iterator, which takes longer. */
    @Override
    public void forEach(Consumer<? super T> action) {
        for (int i = 0; i < size; i++) {
            action.accept(get(i));
        }
    }

    /** Nobody can change the list meanwhile, so there is nothing to look out for. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public T next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }
}
