package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things by the keys of their classes, each put there once. Thread-safe. */
sealed interface Shelf<T> {

    /** Shelves that need no more room than this have a place for every key: that is found fastest. */
    long SMALL = 1 << 16;

    /** An empty shelf for keys below a size. */
    static <T> Shelf<T> of(long size) {
        return size <= SMALL
                ? new Small<>(new AtomicReferenceArray<>((int) size))
                : new Large<>(new ConcurrentHashMap<>());
    }

    /** What is there; null when nothing is. */
    @Nullable
    T get(long key);

    /** What is there, put there now if need be. */
    T keep(long key, Supplier<T> made);

    /** All that is there. */
    List<T> all();

    /** With a place for every key. */
    record Small<T>(AtomicReferenceArray<@Nullable T> places) implements Shelf<T> {

        @Override
        public @Nullable T get(long key) {
            return places.get((int) key);
        }

        @Override
        public T keep(long key, Supplier<T> made) {
            synchronized (places) {
                T there = places.get((int) key);
                if (there == null) {
                    there = made.get();
                    places.set((int) key, there);
                }
                return there;
            }
        }

        @Override
        public List<T> all() {
            List<T> all = new ArrayList<>();
            for (int i = 0; i < places.length(); i++) {
                T there = places.get(i);
                if (there != null) {
                    all.add(there);
                }
            }
            return all;
        }
    }

    /** With a place for every key that was met. */
    record Large<T>(ConcurrentHashMap<Long, T> places) implements Shelf<T> {

        @Override
        public @Nullable T get(long key) {
            return places.get(key);
        }

        @Override
        public T keep(long key, Supplier<T> made) {
            return places.computeIfAbsent(key, one -> made.get());
        }

        @Override
        public List<T> all() {
            return List.copyOf(places.values());
        }
    }
}
