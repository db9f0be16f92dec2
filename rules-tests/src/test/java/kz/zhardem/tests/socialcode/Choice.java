package kz.zhardem.tests.socialcode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the values between which the law tells: one when it is known, one of each kind when it is not.
 *
 * @param <T> what it says
 */
final class Choice<T> {

    private static final List<Boolean> EITHER = List.of(false, true);

    final String path;

    final int size;

    private final List<T> options;

    private int at;

    private Choice(String path, List<T> options) {
        this.path = path;
        this.options = options;
        this.size = options.size();
    }

    static <T> Choice<T> of(String path, @Nullable T known, List<T> kinds) {
        return new Choice<>(path, known == null ? kinds : List.of(known));
    }

    static Choice<Boolean> of(String member, String fact, @Nullable Boolean known) {
        return of(path(member, fact), known, EITHER);
    }

    static String path(String member, String fact) {
        return "members[" + member + "]." + fact;
    }

    T get() {
        return options.get(at);
    }

    /** Turns to the next value; after the last one to the first, which is told by false. */
    boolean next() {
        at = (at + 1) % size;
        return at > 0;
    }
}
