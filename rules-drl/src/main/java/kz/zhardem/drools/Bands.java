package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import kz.zhardem.Breakdown;
import kz.zhardem.Child;
import kz.zhardem.Role;
import kz.zhardem.Subject;
import kz.zhardem.drools.Knowledge.Known;

/**
 * Where families and claims are counted: once in all, once in a band of each breakdown, and claims once by the role of their
 * subject.
 */
final class Bands {

    private static final Property MINORS =
            Vocabulary.of(Subject.FAMILY).property("family.minorChildren").orElseThrow();

    private static final Derivation.Portions INCOME = Derivation.portions(
            Vocabulary.of(Subject.FAMILY).property("family.incomePerMember").orElseThrow());

    private static final int ROLES = 1
            + Arrays.stream(Breakdown.values())
                    .mapToInt(one -> one.bands().size())
                    .sum();

    /** How many places there are; the first is for all. */
    static final int PLACES = ROLES + Role.values().length;

    private static final List<String> NAMES_OF_INCOMES = Breakdown.INCOME.bands();

    private static final List<BigDecimal> INCOMES = NAMES_OF_INCOMES.stream()
            .filter(band -> band.chars().allMatch(Character::isDigit))
            .map(BigDecimal::new)
            .toList();

    private static final Map<String, Integer> PLACE_OF_CHILDREN = places(Breakdown.CHILDREN);

    private static final Map<String, Integer> PLACE_OF_YOUNGEST_CHILD = places(Breakdown.YOUNGEST_CHILD);

    private static final Map<String, Integer> PLACE_OF_INCOME = places(Breakdown.INCOME);

    private static final Map<String, Integer> PLACE_OF_FAMILY_TYPE = places(Breakdown.FAMILY_TYPE);

    private Bands() {}

    private static Map<String, Integer> places(Breakdown of) {
        Map<String, Integer> places = new HashMap<>();
        int next = 1;
        for (Breakdown breakdown : Breakdown.values()) {
            for (String band : breakdown.bands()) {
                if (breakdown == of) {
                    places.put(band, next);
                }
                next++;
            }
        }
        return Map.copyOf(places);
    }

    /** The places of a family: the one for all, and one for each breakdown. */
    static int[] of(Derivation derivation) {
        return new int[] {
            0,
            place(PLACE_OF_CHILDREN, children(derivation)),
            place(PLACE_OF_YOUNGEST_CHILD, youngest(derivation)),
            place(PLACE_OF_INCOME, income(derivation)),
            place(PLACE_OF_FAMILY_TYPE, type(derivation))
        };
    }

    private static int place(Map<String, Integer> places, String band) {
        return Objects.requireNonNull(places.get(band), band);
    }

    /** The place of a subject's role. */
    static int of(Role role) {
        return ROLES
                + switch (role) {
                    case MOTHER -> 0;
                    case FATHER -> 1;
                    case CHILD -> 2;
                    case OTHER -> 3;
                };
    }

    /** What was counted for each band, in order. */
    static <T> Map<Breakdown, Map<String, T>> by(IntFunction<T> counted) {
        Map<Breakdown, Map<String, T>> all = new LinkedHashMap<>();
        int place = 1;
        for (Breakdown breakdown : Breakdown.values()) {
            Map<String, T> bands = new LinkedHashMap<>();
            for (String band : breakdown.bands()) {
                bands.put(band, counted.apply(place++));
            }
            all.put(breakdown, Collections.unmodifiableMap(bands));
        }
        return Collections.unmodifiableMap(all);
    }

    private static final String UNKNOWN = "unknown";

    private static String children(Derivation derivation) {
        if (!(derivation.of(MINORS, null) instanceof Known known)) {
            return UNKNOWN;
        }
        int minors = (Integer) known.value();
        return minors >= 5 ? "5+" : Integer.toString(minors);
    }

    private static String youngest(Derivation derivation) {
        long youngest = Long.MAX_VALUE;
        for (Child child : derivation.children()) {
            if (child.born() == null) {
                return UNKNOWN;
            }
            youngest = Math.min(youngest, ChronoUnit.YEARS.between(child.born(), derivation.date()));
        }
        if (youngest == Long.MAX_VALUE) {
            return "no-child";
        }
        return youngest < 1 ? "0" : youngest < 3 ? "1-2" : youngest < 6 ? "3-5" : youngest < 18 ? "6-17" : "18+";
    }

    private static String income(Derivation derivation) {
        Derivation.Portion income = INCOME.of(derivation);
        if (income == null) {
            return UNKNOWN;
        }
        for (int i = 0; i < INCOMES.size(); i++) {
            if (income.compareTo(INCOMES.get(i)) <= 0) {
                return NAMES_OF_INCOMES.get(i);
            }
        }
        return "more";
    }

    private static String type(Derivation derivation) {
        if (derivation.mother() == null) {
            return derivation.father() == null ? "no-parents" : "father-alone";
        }
        return derivation.father() == null ? "mother-alone" : "two-parents";
    }
}
