package kz.zhardem.workbench;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Pieces of JSON that are written again and again: families that the rules treat alike have their reasons in common, and so
 * have the children of a family. It holds a fixed number of pieces at most; a new one takes the place of an old one.
 * Thread-safe.
 */
final class Fragments {

    private final AtomicReferenceArray<Fragment> fragments;

    /**
     * Holds nothing yet.
     *
     * @param most how many pieces it can hold; a power of two
     */
    Fragments(int most) {
        this.fragments = new AtomicReferenceArray<>(most);
    }

    /** What was written for an object. */
    private record Fragment(Object of, SerializableString json) {}

    /**
     * The JSON of an object.
     *
     * @param of an immutable object; an equal one is written alike
     * @param hash a number that is the same for equal objects
     * @param json what writes it, if need be
     */
    SerializableString get(Object of, int hash, Supplier<String> json) {
        int place = (hash ^ (hash >>> 16)) & (fragments.length() - 1);
        Fragment known = fragments.getAcquire(place);
        if (known != null && known.of().equals(of)) {
            return known.json();
        }
        SerializableString written = new SerializedString(json.get());
        fragments.setRelease(place, new Fragment(of, written));
        return written;
    }
}
