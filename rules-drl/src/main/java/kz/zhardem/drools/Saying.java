package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntSupplier;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Reason;
import kz.zhardem.drools.Knowledge.Known;
import org.jspecify.annotations.Nullable;

/** How one reason is said of every claim of a class. */
final class Saying {

    private final Reason example;
    private final @Nullable ReasonForm form;

    /** Null when the values are each family's own. */
    private final ReasonForm.@Nullable Framed framed;

    private final Map<String, BigDecimal> values;
    private final Derivation.Source[] sources;
    private final @Nullable Property count;

    /** The place of the count among what is told; -1 when there is none. */
    private final int placeOfCount;

    private final int place;

    /** What was said already, by the count; empty when it tells no count, or more than one number. */
    private final AtomicReferenceArray<@Nullable Reason> byCount;

    /**
     * A reason.
     *
     * @param example as it is said of the first claim of the class; of all, if there is no form
     * @param form how it is said of others; null when it tells no number
     * @param values what requirements compare with, but for what a family brings along
     * @param places where it gets its place if it tells numbers of a family other than one count
     */
    Saying(Reason example, @Nullable ReasonForm form, Map<String, BigDecimal> values, IntSupplier places) {
        List<Property> numbers = form == null ? List.of() : form.numbers();
        boolean given = form != null && form.comparesWithGiven();
        this.example = example;
        this.form = numbers.isEmpty() && !given ? null : form;
        this.framed = this.form == null || given ? null : this.form.with(values);
        this.values = values;
        this.sources = this.form == null
                ? new Derivation.Source[0]
                : this.form.told().stream().map(Derivation::source).toArray(Derivation.Source[]::new);
        this.count =
                numbers.size() == 1 && !given && numbers.get(0).kind() == Property.Kind.COUNT ? numbers.get(0) : null;
        this.placeOfCount =
                this.form == null || count == null ? -1 : this.form.told().indexOf(count);
        boolean ofFamily =
                this.form != null && count == null && numbers.stream().noneMatch(Property::isOfSubject);
        this.place = ofFamily ? places.getAsInt() : -1;
        this.byCount = new AtomicReferenceArray<>(count == null ? 0 : Said.KEPT);
    }

    /** Whether it tells no number: it is the same for all claims. */
    boolean isFixed() {
        return form == null;
    }

    /** As it is said of the first claim of the class. */
    Reason example() {
        return example;
    }

    /** The one count that it tells, if it tells no other number; null when it tells others. */
    @Nullable
    Property count() {
        return count;
    }

    /** Its place among all reasons that tell numbers of a family, the same for all members; -1 when it is none of them. */
    int place() {
        return place;
    }

    /** All that can differ between the reasons of two classes, but for known numbers. */
    Object signature() {
        return signature(example, form);
    }

    static Object signature(Reason example, @Nullable ReasonForm form) {
        return form == null || !(example.says() instanceof ReasonText text)
                ? example
                : List.of(
                        form,
                        text.knowledge().entrySet().stream()
                                .filter(told -> !(told.getKey().isNumber() && told.getValue() instanceof Known))
                                .toList());
    }

    /** What is said of one claim. */
    Reason of(Derivation derivation, @Nullable Member subject) {
        if (form == null) {
            return example;
        }
        int number = placeOfCount < 0 ? -1 : number(sources[placeOfCount].of(derivation, subject));
        if (number < 0) {
            return filled(form, derivation, subject);
        }
        Reason said = byCount.get(number);
        if (said == null) {
            said = filled(form, derivation, subject);
            byCount.set(number, said);
        }
        return said;
    }

    /** A count that is kept in mind; -1 when it is open or too high. */
    private static int number(Knowledge knowledge) {
        boolean kept = knowledge instanceof Known known
                && known.value() instanceof Integer number
                && number >= 0
                && number < Said.KEPT;
        return kept ? (Integer) ((Known) knowledge).value() : -1;
    }

    private Reason filled(ReasonForm form, Derivation derivation, @Nullable Member subject) {
        Knowledge[] known = new Knowledge[sources.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = sources[i].of(derivation, subject);
        }
        return (framed == null ? form.with(valuesOf(derivation.family(), form)) : framed).filled(known);
    }

    private Map<String, BigDecimal> valuesOf(Family family, ReasonForm form) {
        return Rulebook.withGiven(values, form.benefit().given(), family);
    }
}
