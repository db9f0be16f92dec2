package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.Reason;
import kz.zhardem.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The reasons that were met, and the lists that stand beside them, each kept once: what differs in nothing but numbers is said
 * alike in all classes. What is kept once is found faster. Thread-safe.
 */
final class Sayings {

    private final Slots slots;
    private final Map<Object, Saying> sayings = new HashMap<>();
    private final Map<Key, Said> said = new HashMap<>();
    private final Map<List<?>, List<?>> lists = new HashMap<>();
    private volatile int ofFamilies;

    /** Some reasons together. */
    private record Key(Subject kind, List<Saying> parts) {}

    /**
     * None yet.
     *
     * @param slots where counts are read
     */
    Sayings(Slots slots) {
        this.slots = slots;
    }

    /**
     * How a reason is said.
     *
     * @param example as it is said of one claim
     * @param form how it is said of others; null when it is the same for all
     * @param values what requirements compare with, but for what a family brings along
     */
    synchronized Saying of(Reason example, @Nullable ReasonForm form, Map<String, BigDecimal> values) {
        return sayings.computeIfAbsent(
                Saying.signature(example, form), signature -> new Saying(example, form, values, () -> ofFamilies++));
    }

    /**
     * Reasons in the order in which they are said.
     *
     * @param kind of the subjects
     */
    synchronized Said of(Subject kind, List<Saying> parts) {
        return parts.isEmpty()
                ? Said.NOTHING
                : said.computeIfAbsent(new Key(kind, parts), key -> Said.of(parts, kind, slots));
    }

    /** A list that is equal to one, and always the same. */
    @SuppressWarnings("unchecked") // what is equal has equal elements
    synchronized <T> List<T> kept(List<T> list) {
        return (List<T>) lists.computeIfAbsent(List.copyOf(list), copy -> copy);
    }

    /** How many tell numbers of a family. */
    int ofFamilies() {
        return ofFamilies;
    }
}
