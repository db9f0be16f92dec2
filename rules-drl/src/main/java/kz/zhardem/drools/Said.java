package kz.zhardem.drools;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kz.zhardem.Member;
import kz.zhardem.Reason;
import kz.zhardem.Subject;
import kz.zhardem.spi.LazyList;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of a class of claims.
 *
 * @param parts one for each reason
 * @param fixed the reasons, where they tell no number: the same for all claims; else null
 * @param count where they tell one count and no other number, what was said already by that count; else null
 */
record Said(
        List<Saying> parts,
        @Nullable List<Reason> fixed,
        @Nullable ByCount count) {

    /** Counts below are kept in mind. */
    static final int KEPT = 512;

    /** In the place of a number: that the reasons are each claim's own. */
    static final int OWN = -1;

    static final Said NOTHING = new Said(List.of(), List.of(), null);

    /**
     * What was said by a count.
     *
     * @param place where the count is read
     * @param ofSubject whether it is read of the subject, not of the family
     */
    record ByCount(int place, boolean ofSubject, AtomicReferenceArray<@Nullable List<Reason>> said) {

        static ByCount of(Property count, Subject kind, Slots slots) {
            return new ByCount(
                    slots.placeOf(kind, new Slot.OfProperty(count)),
                    count.isOfSubject(),
                    new AtomicReferenceArray<>(KEPT));
        }
    }

    /**
     * Reasons in the order in which they are said.
     *
     * @param kind of the subjects
     * @param slots where counts are read
     */
    static Said of(List<Saying> parts, Subject kind, Slots slots) {
        if (parts.stream().allMatch(Saying::isFixed)) {
            List<Reason> fixed = parts.stream().map(Saying::example).toList();
            // A copy that its readers need not copy again.
            return new Said(parts, LazyList.whole(fixed), null);
        }
        List<Property> counts = parts.stream()
                .map(Saying::count)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean one = counts.size() == 1 && parts.stream().allMatch(part -> part.isFixed() || part.count() != null);
        return new Said(parts, null, one ? ByCount.of(counts.get(0), kind, slots) : null);
    }

    /** All that can differ between two classes, but for known numbers. */
    List<Object> signature() {
        return parts.stream().map(Saying::signature).toList();
    }

    /** The reasons of one claim, shared with all others of the same number, which is not {@link #OWN}. */
    List<Reason> shared(int number, Derivation derivation, @Nullable Member member) {
        if (count == null) {
            return Objects.requireNonNull(fixed);
        }
        List<Reason> said = count.said.get(number);
        if (said == null) {
            said = LazyList.whole(
                    parts.stream().map(part -> part.of(derivation, member)).toList());
            count.said.set(number, said);
        }
        return said;
    }
}
