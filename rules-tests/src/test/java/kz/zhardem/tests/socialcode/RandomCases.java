package kz.zhardem.tests.socialcode;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Residence;
import org.jspecify.annotations.Nullable;

/**
 * Makes up families whose facts crowd around the limits of the Social Code and its predecessors, on days that crowd around the
 * changes of the law. The same random source gives the same cases.
 */
final class RandomCases {

    /** How often a fact is unknown: families know either everything or lack ever more. */
    private static final List<Double> UNKNOWN = List.of(0.0, 0.03, 0.1, 0.3, 0.8);

    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** First days of something new. */
    private static final List<String> TURNS = List.of(
            "2006-01-02",
            "2006-07-01",
            "2007-01-01",
            "2008-01-01",
            "2009-07-01",
            "2010-01-01",
            "2011-01-01",
            "2014-04-01",
            "2015-01-01",
            "2017-07-01",
            "2018-01-01",
            "2019-07-01",
            "2020-01-01",
            "2020-04-01",
            "2020-05-13",
            "2022-04-01",
            "2023-01-01",
            "2023-07-01",
            "2025-01-01",
            "2026-01-01");

    private static final List<LocalDate> DAYS_OF_KNOWLEDGE = List.of(
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2020, 5, 12),
            LocalDate.of(2020, 5, 13),
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2026, 11, 23));

    /** Limits of ages in months. */
    private static final int[] LIMITS = {12, 18, 18, 7 * 12, 18 * 12, 23 * 12};

    /** How often a fact is so; of the others, half of the time. */
    private static final Map<String, Double> LIKELY = Map.ofEntries(
            Map.entry("birthGrantReceived", 0.2),
            Map.entry("livesWithFamily", 0.9),
            Map.entry("disability", 0.15),
            Map.entry("severeDisability", 0.05),
            Map.entry("fullStateSupport", 0.06),
            Map.entry("imprisoned", 0.05),
            Map.entry("conscript", 0.07),
            Map.entry("parentalRightsLost", 0.08),
            Map.entry("countedInOtherFamily", 0.06),
            Map.entry("stillborn", 0.04),
            Map.entry("carerInsured", 0.3),
            Map.entry("adopted", 0.15),
            Map.entry("guardianship", 0.15),
            Map.entry("secondDwelling", 0.06),
            Map.entry("businessPremises", 0.06),
            Map.entry("buildingPlot", 0.06),
            Map.entry("severalCars", 0.3),
            Map.entry("machinery", 0.06),
            Map.entry("hiv", 0.05));

    private final Random random;

    RandomCases(Random random) {
        this.random = random;
    }

    /** A family of any size of which anything from nothing to nearly all is unknown. */
    DatedCase next() {
        return next(UNKNOWN.get(random.nextInt(UNKNOWN.size())));
    }

    DatedCase next(double unknown) {
        LocalDate date = date();
        List<Member> members = new ArrayList<>();
        if (chance(0.85)) {
            members.add(member(Mother.class, "m", date, unknown));
        }
        if (chance(0.7)) {
            members.add(member(Father.class, "f", date, unknown));
        }
        addChildren(members, date, unknown);
        int others = chance(0.25) ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < others || members.isEmpty(); i++) {
            members.add(member(OtherMember.class, "o" + (i + 1), date, unknown));
        }
        if (chance(0.3)) {
            Collections.shuffle(members, random);
        }
        Family family = new Family(null, members);
        for (RecordComponent fact : FactPaths.facts(Family.class)) {
            if (!chance(unknown)) {
                family = family.with(fact.getName(), any(fact.getName(), fact.getType(), family, date));
            }
        }
        return new DatedCase(family, date, knownOn(date));
    }

    private void addChildren(List<Member> members, LocalDate date, double unknown) {
        // Few children are as usual as many are adversarial.
        int children = chance(0.5) ? random.nextInt(4) : 3 + random.nextInt(8);
        boolean ordersGiven = chance(0.3);
        LocalDate previous = null;
        for (int i = 0; i < children; i++) {
            Child child = member(Child.class, "c" + (i + 1), date, unknown);
            Child.Builder same = child.toBuilder();
            if (!ordersGiven) {
                same.birthOrder(null);
            }
            if (previous != null && chance(0.15)) {
                same.born(previous);
            }
            previous = child.born();
            members.add(same.build());
        }
    }

    private LocalDate knownOn(LocalDate date) {
        return switch (random.nextInt(4)) {
            case 0 -> date;
            case 1 -> date.plusDays(random.nextInt(2_000) - 1_000L);
            default -> DAYS_OF_KNOWLEDGE.get(random.nextInt(DAYS_OF_KNOWLEDGE.size()));
        };
    }

    private LocalDate date() {
        LocalDate date = switch (random.nextInt(4)) {
            case 0 -> LocalDate.parse(TURNS.get(random.nextInt(TURNS.size()))).plusDays(random.nextInt(3) - 1L);
            case 1 -> LocalDate.of(2006 + random.nextInt(21), 3, 1).minusDays(random.nextInt(2));
            case 2 -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(7 * 365));
            default -> FIRST_DAY.plusDays(random.nextInt((int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1));
        };
        return date.isAfter(LAST_DAY) ? LAST_DAY : date;
    }

    private <M extends Record & Member> M member(Class<M> type, String id, LocalDate date, double unknown) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean grownUp = type != Child.class && chance(0.9);
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            if (name.equals("id")) {
                values[i] = id;
            } else if (!chance(unknown)) {
                values[i] = grownUp && name.equals("born") ? grownUp(date) : any(name, types[i], null, date);
            }
        }
        try {
            Constructor<M> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any value that a fact can have on the day; the family is told where the fact is the family's. */
    Object any(String name, Class<?> type, @Nullable Family family, LocalDate date) {
        if (type == Boolean.class) {
            return chance(LIKELY.getOrDefault(name, 0.5));
        }
        if (type == LocalDate.class) {
            return name.equals("born") ? born(date) : near(date);
        }
        if (type == Integer.class) {
            return 1 + random.nextInt(6);
        }
        if (type == Residence.class) {
            return chance(0.6) ? Residence.CITIZEN : Residence.values()[random.nextInt(Residence.values().length)];
        }
        if (type == Set.class) {
            return awards();
        }
        if (type == BigDecimal.class && family != null) {
            return name.equals("povertyLine") ? povertyLine(family) : income(family);
        }
        throw new IllegalArgumentException("no values for " + name);
    }

    /** Another case with a value for one fact. */
    DatedCase put(DatedCase facts, String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        for (Class<?> type : List.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class)) {
            for (RecordComponent fact : FactPaths.facts(type)) {
                if (fact.getName().equals(name)) {
                    Object value = name.equals("born") && chance(0.2)
                            ? grownUp(facts.date())
                            : any(name, fact.getType(), facts.family(), facts.date());
                    return facts.with(facts.family().with(path, value));
                }
            }
        }
        throw new IllegalArgumentException(path);
    }

    /** Fills in everything that is open. An open birth order is sometimes left to follow from the birth dates. */
    DatedCase complete(DatedCase partial) {
        DatedCase complete = partial;
        for (String path : FactPaths.open(partial.family())) {
            if (!FactPaths.isOrder(path, partial.family()) || chance(0.5)) {
                complete = put(complete, path);
            }
        }
        return complete;
    }

    private LocalDate born(LocalDate date) {
        LocalDate born = switch (random.nextInt(6)) {
            case 0, 1 ->
                date.minusMonths(LIMITS[random.nextInt(LIMITS.length)]).plusDays(random.nextInt(5) - 2L);
            case 2 -> date.minusDays(random.nextInt(2 * 365));
            case 3 -> LocalDate.of((date.getYear() - random.nextInt(20)) / 4 * 4, 2, 29);
            case 4 -> date.minusYears(random.nextInt(24)).plusDays(random.nextInt(3) - 1L);
            default -> date.minusDays(random.nextInt(19 * 365));
        };
        return born.isAfter(date) ? date : born;
    }

    private LocalDate grownUp(LocalDate date) {
        return random.nextInt(6) == 0
                ? date.minusYears(18).plusDays(random.nextInt(3) - 1L)
                : date.minusDays(17 * 365L + random.nextInt(50 * 365));
    }

    private LocalDate near(LocalDate date) {
        return date.plusDays(chance(0.5) ? random.nextInt(3) - 1L : random.nextInt(1_000) - 800L);
    }

    private Set<Award> awards() {
        EnumSet<Award> awards = EnumSet.noneOf(Award.class);
        while (chance(0.45)) {
            awards.add(Award.values()[random.nextInt(Award.values().length)]);
        }
        return awards;
    }

    /** As many times the line as there may be members who count, give or take two tiyn; or anything. */
    private BigDecimal income(Family family) {
        BigDecimal line = family.povertyLine() == null ? BigDecimal.valueOf(30_000) : family.povertyLine();
        int members = 1 + random.nextInt(family.members().size());
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(50_000_000), 2);
            case 1 -> BigDecimal.valueOf(random.nextInt(300_000));
            case 2 -> BigDecimal.ZERO;
            default -> {
                BigDecimal limit = line.multiply(BigDecimal.valueOf(members))
                        .add(BigDecimal.valueOf(random.nextInt(5) - 2L, 2));
                yield limit.signum() < 0 ? BigDecimal.ZERO : limit;
            }
        };
    }

    private BigDecimal povertyLine(Family family) {
        BigDecimal income = family.averageMonthlyIncome();
        if (income != null && chance(0.5)) {
            return BigDecimal.valueOf(20_000L + income.longValue() / family.members().size());
        }
        return chance(0.5)
                ? BigDecimal.valueOf(15_000L + random.nextInt(40_000))
                : BigDecimal.valueOf(1_500_000L + random.nextInt(4_000_000), 2);
    }

    private boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }
}
