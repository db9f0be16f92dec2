package kz.zhardem.tests.socialcode;

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
import kz.zhardem.tests.families.Attribute;
import kz.zhardem.tests.families.Completions;
import kz.zhardem.tests.families.Fact;

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
    private static final Map<Attribute, Double> LIKELY = Map.ofEntries(
            Map.entry(Attribute.BIRTH_GRANT_RECEIVED, 0.2),
            Map.entry(Attribute.LIVES_WITH_FAMILY, 0.9),
            Map.entry(Attribute.DISABILITY, 0.15),
            Map.entry(Attribute.SEVERE_DISABILITY, 0.05),
            Map.entry(Attribute.FULL_STATE_SUPPORT, 0.06),
            Map.entry(Attribute.IMPRISONED, 0.05),
            Map.entry(Attribute.CONSCRIPT, 0.07),
            Map.entry(Attribute.PARENTAL_RIGHTS_LOST, 0.08),
            Map.entry(Attribute.COUNTED_IN_OTHER_FAMILY, 0.06),
            Map.entry(Attribute.STILLBORN, 0.04),
            Map.entry(Attribute.CARER_INSURED, 0.3),
            Map.entry(Attribute.ADOPTED, 0.15),
            Map.entry(Attribute.GUARDIANSHIP, 0.15),
            Map.entry(Attribute.SECOND_DWELLING, 0.06),
            Map.entry(Attribute.BUSINESS_PREMISES, 0.06),
            Map.entry(Attribute.BUILDING_PLOT, 0.06),
            Map.entry(Attribute.SEVERAL_CARS, 0.3),
            Map.entry(Attribute.MACHINERY, 0.06),
            Map.entry(Attribute.HIV, 0.05));

    private static final List<Residence> RESIDENCES = List.of(Residence.values());

    private static final List<Award> AWARDS = List.of(Award.values());

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
            members.add(member(Mother.builder("m").build(), date, unknown));
        }
        if (chance(0.7)) {
            members.add(member(Father.builder("f").build(), date, unknown));
        }
        addChildren(members, date, unknown);
        int others = chance(0.25) ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < others || members.isEmpty(); i++) {
            members.add(member(OtherMember.builder("o" + (i + 1)).build(), date, unknown));
        }
        if (chance(0.3)) {
            Collections.shuffle(members, random);
        }
        Family family = new Family(null, members);
        for (Fact fact : Fact.allOf(family)) {
            if (fact.member() == Fact.FAMILY && !chance(unknown)) {
                family = fact.put(family, any(fact.attribute(), family, date));
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
            Child child = (Child) member(Child.builder("c" + (i + 1)).build(), date, unknown);
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

    private Member member(Member nothingKnown, LocalDate date, double unknown) {
        Family alone = new Family(null, List.of(nothingKnown));
        boolean grownUp = !(nothingKnown instanceof Child) && chance(0.9);
        for (Fact fact : Fact.allOf(alone)) {
            if (fact.member() != Fact.FAMILY && !chance(unknown)) {
                boolean ofGrownUp = grownUp && fact.attribute() == Attribute.BORN;
                alone = fact.put(alone, ofGrownUp ? grownUp(date) : any(fact.attribute(), alone, date));
            }
        }
        return alone.members().get(0);
    }

    /** Any value that a fact can have on the day. */
    private Object any(Attribute attribute, Family family, LocalDate date) {
        return switch (attribute) {
            case INCOME -> income(family);
            case POVERTY_LINE -> povertyLine(family);
            case RESIDENCE -> chance(0.6) ? Residence.CITIZEN : RESIDENCES.get(random.nextInt(RESIDENCES.size()));
            case BORN -> born(date);
            case KANDAS_SINCE, ADOPTED_ON, GUARDIANSHIP_SINCE -> near(date);
            case AWARDS -> awards();
            case BIRTH_ORDER -> 1 + random.nextInt(6);
            default -> chance(LIKELY.getOrDefault(attribute, 0.5));
        };
    }

    /** The case with some value for one fact. */
    DatedCase put(DatedCase facts, Fact fact) {
        boolean ofGrownUp = fact.attribute() == Attribute.BORN && chance(0.2);
        Object value = ofGrownUp ? grownUp(facts.date()) : any(fact.attribute(), facts.family(), facts.date());
        return facts.with(fact.put(facts.family(), value));
    }

    /** Fills in everything that is open. An open birth order is sometimes left to follow from the birth dates. */
    DatedCase complete(DatedCase partial) {
        DatedCase complete = partial;
        for (Fact fact : Completions.openFacts(partial.family())) {
            if (fact.attribute() != Attribute.BIRTH_ORDER || chance(0.5)) {
                complete = put(complete, fact);
            }
        }
        return complete;
    }

    private LocalDate born(LocalDate date) {
        LocalDate born = switch (random.nextInt(6)) {
            case 0, 1 -> date.minusMonths(LIMITS[random.nextInt(LIMITS.length)]).plusDays(random.nextInt(5) - 2L);
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
            awards.add(AWARDS.get(random.nextInt(AWARDS.size())));
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
                BigDecimal limit =
                        line.multiply(BigDecimal.valueOf(members)).add(BigDecimal.valueOf(random.nextInt(5) - 2L, 2));
                yield limit.signum() < 0 ? BigDecimal.ZERO : limit;
            }
        };
    }

    private BigDecimal povertyLine(Family family) {
        BigDecimal income = family.averageMonthlyIncome();
        if (income != null && chance(0.5)) {
            return BigDecimal.valueOf(
                    20_000L + income.longValue() / family.members().size());
        }
        return chance(0.5)
                ? BigDecimal.valueOf(15_000L + random.nextInt(40_000))
                : BigDecimal.valueOf(1_500_000L + random.nextInt(4_000_000), 2);
    }

    private boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }
}
