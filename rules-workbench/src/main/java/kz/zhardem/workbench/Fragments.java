package kz.zhardem.workbench;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of JSON that are written again and again: families that the rules treat alike have their reasons in common, and so
 * have the children of a family. It holds a fixed number of pieces at most; a new one takes the place of an old one.
 * Thread-safe.
 */
final class Fragments {

    private final AtomicReferenceArray<@Nullable Fragment> fragments;

    /**
     * Holds nothing yet.
     *
     * @param most how many pieces it can hold; a power of two
     */
    Fragments(int most) {
        this.fragments = new AtomicReferenceArray<>(most);
    }

    private static final class Fragment {

        private final Object of;
        private final byte[] utf8;

        Fragment(Object of, byte[] utf8) {
            this.of = of;
            this.utf8 = utf8;
        }
    }

    /**
     * What was written for an object; null when it was not, or when another one took its place.
     *
     * @param of an immutable object; an equal one is written alike
     * @param hash a number that is the same for equal objects
     * @return bytes not to be changed
     */
    byte @Nullable [] get(Object of, int hash) {
        Fragment known = fragments.getAcquire(place(hash));
        return known != null && known.of.equals(of) ? known.utf8 : null;
    }

    /**
     * Keeps what was written for an object.
     *
     * @param of an immutable object
     * @param hash a number that is the same for equal objects
     * @param utf8 never to be changed from now on
     */
    void keep(Object of, int hash, byte[] utf8) {
        fragments.setRelease(place(hash), new Fragment(of, utf8));
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 16)) & (fragments.length() - 1);
    }
}
