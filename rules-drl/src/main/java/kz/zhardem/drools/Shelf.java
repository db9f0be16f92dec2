package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things by the keys of their classes, each put there once. Thread-safe. */
final class Shelf<T> {

    /** Room for more keys than these would be wasted. */
    private static final int MOST_PLACES = 1 << 16;

    /** A place for every low key: what is there is found fastest. */
    private final AtomicReferenceArray<@Nullable T> low;

    private final ConcurrentHashMap<Long, T> high = new ConcurrentHashMap<>();

    /**
     * An empty shelf.
     *
     * @param often keys below are asked for most
     */
    Shelf(long often) {
        this.low = new AtomicReferenceArray<>(often <= MOST_PLACES ? (int) often : 0);
    }

    /** What is there; null when nothing is. */
    @Nullable
    T get(long key) {
        return key < low.length() ? low.get((int) key) : high.get(key);
    }

    /** What is there, put there now if need be. */
    T keep(long key, Supplier<T> made) {
        if (key >= low.length()) {
            return high.computeIfAbsent(key, one -> made.get());
        }
        synchronized (low) {
            T there = low.get((int) key);
            if (there == null) {
                there = made.get();
                low.set((int) key, there);
            }
            return there;
        }
    }

    /** All that is there. */
    List<T> all() {
        List<T> all = new ArrayList<>(high.values());
        for (int i = 0; i < low.length(); i++) {
            T there = low.get(i);
            if (there != null) {
                all.add(there);
            }
        }
        return all;
    }
}
