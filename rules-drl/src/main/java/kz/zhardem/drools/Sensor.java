package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.Set;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.drools.Knowledge.Known;
import kz.zhardem.drools.Knowledge.Unknown;
import org.jspecify.annotations.Nullable;

/** Reads something of a claim as a small number, so that claims can be told apart fast. */
@FunctionalInterface
interface Sensor {

    /** That one fact, which is the property's own, is unknown. */
    int UNKNOWN = -1;

    /** That it depends on unknown facts about which more must be known than there is room for in a number. */
    int OPEN = -2;

    /**
     * Counts that are told apart; nobody is older in months, and no family is larger. As the largest number of an open count: that
     * there is no largest.
     */
    int HIGHEST = 4095;

    /**
     * Reads.
     *
     * @param subject the member whom the claim is for; null when it is for the family
     * @return from 0, {@link #UNKNOWN}, {@link #OPEN}, or an {@link #range open count}
     */
    int read(Derivation derivation, @Nullable Member subject);

    /** Reads a property that is no amount. */
    static Sensor of(Property property) {
        Facts fact = Derivation.factOf(property);
        if (fact != null && property.kind() == Property.Kind.YES_OR_NO) {
            return ofFact(property.owner(), fact);
        }
        Ageing ageing = property.isOfSubject() ? Ageing.of(property, Set.of()) : null;
        if (ageing != null) {
            return ofAge(ageing);
        }
        Derivation.Source source = Derivation.source(property);
        return (derivation, subject) -> code(source.of(derivation, subject));
    }

    /** The age of the subject. */
    private static Sensor ofAge(Ageing ageing) {
        return (derivation, subject) -> {
            LocalDate born = subject instanceof Child child ? child.born() : subject == null ? null : subject.born();
            return born == null ? UNKNOWN : Math.min(ageing.age(born, derivation.date()), HIGHEST + 1);
        };
    }

    /** The same, without saying which fact is unknown. */
    private static Sensor ofFact(String owner, Facts fact) {
        return switch (owner) {
            case "mother" -> {
                Facts.Reader reader = fact.of(Mother.class);
                yield (derivation, subject) -> ofParent(reader, derivation.mother());
            }
            case "father" -> {
                Facts.Reader reader = fact.of(Father.class);
                yield (derivation, subject) -> ofParent(reader, derivation.father());
            }
            case "family" -> {
                Facts.Reader reader = fact.of(Family.class);
                yield (derivation, subject) -> yesOrNo(reader.read(derivation.family()));
            }
            case "child" -> {
                Facts.Reader reader = fact.of(Child.class);
                yield (derivation, subject) -> subject == null ? OPEN : yesOrNo(reader.read(subject));
            }
            default -> ofPerson(fact);
        };
    }

    /** Each type of member is asked by itself, which is faster. */
    private static Sensor ofPerson(Facts fact) {
        Facts.Reader child = fact.of(Child.class);
        Facts.Reader mother = fact.of(Mother.class);
        Facts.Reader father = fact.of(Father.class);
        Facts.Reader other = fact.of(OtherMember.class);
        return (derivation, subject) -> {
            if (subject == null) {
                return OPEN;
            }
            Facts.Reader reader = subject instanceof Child
                    ? child
                    : subject instanceof Mother ? mother : subject instanceof Father ? father : other;
            return yesOrNo(reader.read(subject));
        };
    }

    /** Of a parent who is not there, nothing is true. */
    private static int ofParent(Facts.Reader reader, @Nullable Member parent) {
        return parent == null ? 0 : yesOrNo(reader.read(parent));
    }

    private static int yesOrNo(@Nullable Object fact) {
        return fact == null ? UNKNOWN : Boolean.TRUE.equals(fact) ? 1 : 0;
    }

    private static int code(Knowledge knowledge) {
        if (knowledge instanceof Known known) {
            return code(known.value());
        }
        Unknown unknown = (Unknown) knowledge;
        if (isSimple(unknown)) {
            return UNKNOWN;
        }
        return unknown.follows() == null && unknown.values().isEmpty() && unknown.atLeast() < HIGHEST
                ? range(unknown.atLeast(), Math.min(unknown.atMost(), HIGHEST))
                : OPEN;
    }

    /** The number of a value that is known. */
    @SuppressWarnings("EnumOrdinal") // never kept longer than the classes of the program
    static int code(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        if (value instanceof Integer count) {
            return count >= 0 ? Math.min(count, HIGHEST + 1) : OPEN;
        }
        if (value instanceof Enum<?> constant) {
            return constant.ordinal();
        }
        int mask = 0;
        for (Object element : (Set<?>) value) {
            mask |= 1 << ((Enum<?>) element).ordinal();
        }
        return mask;
    }

    /** Whether one fact tells all, about which nothing is known. */
    static boolean isSimple(Unknown unknown) {
        return unknown.facts().size() == 1
                && unknown.instead().isEmpty()
                && unknown.values().isEmpty()
                && unknown.atLeast() == 0
                && unknown.atMost() == Integer.MAX_VALUE;
    }

    /** Whether what was read is a count that can turn out to be any number between two. */
    static boolean isRange(int code) {
        return code < OPEN;
    }

    /** A count that can turn out to be any number between two. */
    static int range(int atLeast, int atMost) {
        return -((atLeast << 12 | atMost) + 3);
    }

    /** The smallest number of an open count. */
    static int atLeast(int range) {
        return (-range - 3) >> 12;
    }

    /** The largest. */
    static int atMost(int range) {
        return (-range - 3) & HIGHEST;
    }
}
