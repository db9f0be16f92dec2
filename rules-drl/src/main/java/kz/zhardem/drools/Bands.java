package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Property INCOME =
            Vocabulary.of(Subject.FAMILY).property("family.incomePerMember").orElseThrow();

    private static final int ROLES = 1
            + Arrays.stream(Breakdown.values())
                    .mapToInt(one -> one.bands().size())
                    .sum();

    /** How many places there are; the first is for all. */
    static final int PLACES = ROLES + Role.values().length;

    private static final List<BigDecimal> INCOMES = Breakdown.INCOME.bands().stream()
            .filter(band -> band.chars().allMatch(Character::isDigit))
            .map(BigDecimal::new)
            .toList();

    private Bands() {}

    /** The places of a family: the one for all, and one for each breakdown. */
    static int[] of(Derivation derivation) {
        int[] places = new int[1 + Breakdown.values().length];
        int next = 1;
        int first = 1;
        for (Breakdown breakdown : Breakdown.values()) {
            String band = switch (breakdown) {
                case CHILDREN -> children(derivation);
                case YOUNGEST_CHILD -> youngest(derivation);
                case INCOME -> income(derivation);
                case FAMILY_TYPE -> type(derivation);
            };
            places[next++] = first + breakdown.bands().indexOf(band);
            first += breakdown.bands().size();
        }
        return places;
    }

    /** The place of a subject's role. */
    static int of(Role role) {
        return ROLES + List.of(Role.values()).indexOf(role);
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
        Derivation.Portion income = derivation.portion(INCOME);
        if (income == null) {
            return UNKNOWN;
        }
        for (BigDecimal limit : INCOMES) {
            if (income.compareTo(limit) <= 0) {
                return limit.toPlainString();
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
