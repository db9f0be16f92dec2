package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import org.jspecify.annotations.Nullable;

/** Something of a claim that the rules tell claims apart by. Equal slots are read once, whichever benefits need them. */
sealed interface Slot {

    /** Whether it differs between the members of a family. */
    boolean ofSubject();

    /**
     * Whether a fact behind it can leave a count of members open, too: members are counted by their birth dates and by what is yes
     * or no of them.
     */
    default boolean mayDecideCounts() {
        return true;
    }

    /** What reads it. */
    Sensor sensor();

    /** A property that is no amount. */
    record OfProperty(Property property) implements Slot {

        public OfProperty {
            property = property.unplaced();
        }

        @Override
        public boolean ofSubject() {
            return property.isOfSubject();
        }

        @Override
        public boolean mayDecideCounts() {
            return !property.owner().equals("family")
                    && property.kind() != Property.Kind.SET
                    && property.kind() != Property.Kind.CHOICE;
        }

        @Override
        public Sensor sensor() {
            return Sensor.of(property);
        }
    }

    /**
     * An amount, as far as some limits tell it apart: twice the number of limits below it, and one more when it is on a limit.
     *
     * @param limits in order
     */
    record OfAmount(Property property, List<BigDecimal> limits) implements Slot {

        public OfAmount {
            property = property.unplaced();
        }

        @Override
        public boolean ofSubject() {
            return property.isOfSubject();
        }

        @Override
        public boolean mayDecideCounts() {
            return !property.owner().equals("family");
        }

        @Override
        public Sensor sensor() {
            Derivation.Portions portions = Derivation.portions(property);
            Derivation.Source source = Derivation.source(property);
            return (derivation, subject) -> {
                Derivation.Portion portion = portions.of(derivation);
                if (portion != null) {
                    return cell(portion::compareTo);
                }
                Knowledge knowledge = source.of(derivation, subject);
                if (knowledge instanceof Unknown unknown) {
                    return Sensor.isSimple(unknown) ? Sensor.UNKNOWN : Sensor.OPEN;
                }
                BigDecimal amount = (BigDecimal) ((Known) knowledge).value();
                return cell(amount::compareTo);
            };
        }

        private int cell(ToIntFunction<BigDecimal> order) {
            for (int i = 0; i < limits.size(); i++) {
                int sign = order.applyAsInt(limits.get(i));
                if (sign <= 0) {
                    return sign == 0 ? 2 * i + 1 : 2 * i;
                }
            }
            return 2 * limits.size();
        }
    }

    /** Whether a comparison with a limit that the family brings along holds. */
    record OfGivenLimit(Comparison comparison, DatedValue given) implements Slot {

        /** That nobody has told the limit. */
        static final int NO_LIMIT = 2;

        @Override
        public boolean ofSubject() {
            return comparison.property().isOfSubject();
        }

        @Override
        public Sensor sensor() {
            Facts.Reader fact =
                    Facts.compiled(Objects.requireNonNull(given.givenAs())).of(Family.class);
            Derivation.Portions portions = Derivation.portions(comparison.property());
            Derivation.Source source = Derivation.source(comparison.property());
            return (derivation, subject) -> {
                if (!(fact.read(derivation.family()) instanceof BigDecimal limit)) {
                    return NO_LIMIT;
                }
                Derivation.Portion portion = portions.of(derivation);
                if (portion != null) {
                    return comparison.operator().holds(portion.compareTo(limit)) ? 1 : 0;
                }
                Knowledge knowledge = source.of(derivation, subject);
                if (knowledge instanceof Known known) {
                    return comparison.test(known.value(), Map.of(given.shortName(), limit)) ? 1 : 0;
                }
                return Sensor.isSimple((Unknown) knowledge) ? Sensor.UNKNOWN : Sensor.OPEN;
            };
        }
    }

    /** Whether the family has brought a value along. */
    record OfGiven(String fact) implements Slot {

        @Override
        public boolean ofSubject() {
            return false;
        }

        @Override
        public Sensor sensor() {
            Facts.Reader reader = Facts.compiled(fact).of(Family.class);
            return (derivation, subject) -> reader.read(derivation.family()) == null ? Sensor.UNKNOWN : 0;
        }
    }

    /**
     * Between which days the subject was born.
     *
     * @param days in order
     */
    record OfBirth(List<LocalDate> days) implements Slot {

        @Override
        public boolean ofSubject() {
            return true;
        }

        @Override
        public Sensor sensor() {
            return (derivation, subject) -> {
                LocalDate born = born(subject);
                if (born == null) {
                    return Sensor.UNKNOWN;
                }
                int before = 0;
                while (before < days.size() && !days.get(before).isAfter(born)) {
                    before++;
                }
                return before;
            };
        }

        private static @Nullable LocalDate born(@Nullable Member subject) {
            return subject == null ? null : subject.born();
        }
    }
}
