package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.zhardem.Breakdown;
import kz.zhardem.Role;
import kz.zhardem.Subject;
import kz.zhardem.drools.Knowledge.Known;

/**
 * Where families and claims are counted: once in all, once in a band of each breakdown, and claims once by the role of their
 * subject.
 */
final class Bands {

    /** How many minor children there are. */
    static final Property MINORS =
            Vocabulary.of(Subject.FAMILY).property("family.minorChildren").orElseThrow();

    private static final int ROLES = 1
            + Arrays.stream(Breakdown.values())
                    .mapToInt(one -> one.bands().size())
                    .sum();

    /** How many places there are; the first is for all. */
    static final int PLACES = ROLES + Role.values().length;

    private static final List<String> NAMES_OF_INCOMES = Breakdown.INCOME.bands();

    /** The last income of each band, in hundredths of a tenge for each member. */
    private static final long[] INCOMES = NAMES_OF_INCOMES.stream()
            .filter(band -> band.chars().allMatch(Character::isDigit))
            .mapToLong(band -> 100 * Long.parseLong(band))
            .toArray();

    private static final List<String> NAMES_OF_CHILDREN = Breakdown.CHILDREN.bands();

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

    /** How many places a family has: the one for all, and one for each breakdown. */
    static final int PLACES_OF_FAMILY = 1 + Breakdown.values().length;

    /** In the place of an age: that there is no child. */
    static final long NO_CHILD = Long.MAX_VALUE;

    /** The places of a family. */
    static int[] of(Derivation derivation) {
        BigDecimal income = derivation.family().averageMonthlyIncome();
        int[] places = new int[PLACES_OF_FAMILY];
        place(
                places,
                derivation.of(MINORS, null) instanceof Known known ? (Integer) known.value() : -1,
                youngest(derivation),
                income == null ? -1 : income.movePointRight(2).longValueExact(),
                derivation.family().members().size(),
                derivation.mother() != null,
                derivation.father() != null);
        return places;
    }

    /**
     * Finds the places of a family.
     *
     * @param places where they are put
     * @param minors how many children are under 18; negative when that is open
     * @param youngest the completed years of the youngest child; negative when they are open, {@link #NO_CHILD} when there
     *     is none
     * @param income in hundredths of a tenge; negative when it is unknown
     * @param members how many there are
     */
    static void place(
            int[] places, int minors, long youngest, long income, int members, boolean mother, boolean father) {
        places[0] = 0;
        places[1] = CHILDREN[Math.min(Math.max(minors, -1), MOST_CHILDREN) + 1];
        places[2] = YOUNGEST_CHILD[
                youngest == NO_CHILD ? 0 : (int) Math.min(Math.max(youngest, -1), Headcount.MAJORITY) + 2];
        places[3] = INCOME[income < 0 ? 0 : 1 + band(income, members)];
        places[4] = FAMILY_TYPE[(mother ? 2 : 0) + (father ? 1 : 0)];
    }

    private static final int MOST_CHILDREN = 5;

    /** The places, by how many children there are; first when that is open. */
    private static final int[] CHILDREN = IntStream.rangeClosed(-1, MOST_CHILDREN)
            .map(minors -> place(PLACE_OF_CHILDREN, children(minors)))
            .toArray();

    /** By the age; first when there is no child, then when it is open. */
    private static final int[] YOUNGEST_CHILD = LongStream.concat(
                    LongStream.of(NO_CHILD), LongStream.rangeClosed(-1, Headcount.MAJORITY))
            .mapToInt(age -> place(PLACE_OF_YOUNGEST_CHILD, youngest(age)))
            .toArray();

    /** By the band; first when the income is unknown. */
    private static final int[] INCOME = IntStream.rangeClosed(-1, INCOMES.length)
            .map(band -> place(PLACE_OF_INCOME, income(band)))
            .toArray();

    /** By who is there: nobody, the father, the mother, both. */
    private static final int[] FAMILY_TYPE = IntStream.range(0, 4)
            .map(who -> place(PLACE_OF_FAMILY_TYPE, type((who & 2) > 0, (who & 1) > 0)))
            .toArray();

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

    private static String children(int minors) {
        return minors < 0 ? UNKNOWN : minors >= MOST_CHILDREN ? "5+" : NAMES_OF_CHILDREN.get(minors);
    }

    private static long youngest(Derivation derivation) {
        long youngest = NO_CHILD;
        for (int i = 0; i < derivation.children().size(); i++) {
            LocalDate born = derivation.children().get(i).born();
            if (born == null) {
                return -1;
            }
            youngest = Math.min(youngest, ChronoUnit.YEARS.between(born, derivation.date()));
        }
        return youngest;
    }

    private static String youngest(long age) {
        if (age < 0) {
            return UNKNOWN;
        }
        if (age == NO_CHILD) {
            return "no-child";
        }
        return age < 1 ? "0" : age < 3 ? "1-2" : age < 6 ? "3-5" : age < 18 ? "6-17" : "18+";
    }

    private static int band(long income, int members) {
        int band = 0;
        while (band < INCOMES.length && income > INCOMES[band] * members) {
            band++;
        }
        return band;
    }

    private static String income(int band) {
        if (band < 0) {
            return UNKNOWN;
        }
        return band < INCOMES.length ? NAMES_OF_INCOMES.get(band) : "more";
    }

    private static String type(boolean mother, boolean father) {
        if (mother) {
            return father ? "two-parents" : "mother-alone";
        }
        return father ? "father-alone" : "no-parents";
    }
}
