package kz.zhardem.tests.families;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.MemberBuilder;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Residence;
import kz.zhardem.tests.baseline.CalculationIndex;
import org.jspecify.annotations.Nullable;

/**
 * Makes up families whose facts crowd around the limits of the rules: birthdays on, before and after the day, twins,
 * 29 February, the first days of new figures, incomes at the limit. The same random source gives the same families.
 */
public final class RandomFamilies {

    /** How often a fact is unknown: families know either everything or lack ever more. */
    public static final List<Double> UNKNOWN = List.of(0.0, 0.2, 0.5, 0.9);

    /** The most children of a family. */
    public static final int MOST_CHILDREN = 9;

    private static final LocalDate FIRST_DAY = LocalDate.of(1998, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private static final List<LocalDate> TURNS = List.of(
            LocalDate.of(2006, 1, 1), LocalDate.of(2006, 7, 1), LocalDate.of(2009, 7, 1), LocalDate.of(2020, 4, 1));

    /** Limits of ages in years. */
    private static final int[] LIMITS = {1, 3, 7, 18, 23};

    private final Random random;

    private final Values values;

    /** In the ids of a family's members, which are no other's: so that whatever is said of another family's member shows. */
    private int number;

    /**
     * Draws from a source of randomness.
     *
     * @param random the source
     */
    public RandomFamilies(Random random) {
        this.random = random;
        this.values = new Values(random);
    }

    /**
     * Makes up a family of any size of which anything from nothing to nearly all is unknown.
     *
     * @return a new family on a day
     */
    public FamilyCase next() {
        return next(children(), UNKNOWN.get(random.nextInt(UNKNOWN.size())));
    }

    /**
     * Makes up a family.
     *
     * @param children how many children
     * @param unknown how likely each fact is unknown, from 0 to 1
     * @return a new family on a day
     */
    public FamilyCase next(int children, double unknown) {
        LocalDate date = date();
        return new FamilyCase(on(date, children, unknown), date);
    }

    /**
     * Makes up a family on a day, for what decides many families on one day.
     *
     * @param date the day
     * @param children how many children
     * @param unknown how likely each fact is unknown, from 0 to 1
     * @return a new family of which nobody is born after the day
     */
    public Family on(LocalDate date, int children, double unknown) {
        List<Member> members = new ArrayList<>();
        number++;
        if (chance(0.85)) {
            members.add(mother(date, unknown));
        }
        if (chance(0.7)) {
            members.add(father(date, unknown));
        }
        boolean orderGiven = chance(0.3);
        @Nullable LocalDate previous = null;
        for (int i = 0; i < children; i++) {
            LocalDate born = previous != null && chance(0.15) ? previous : values.born(date);
            previous = born;
            members.add(child(id("c" + (i + 1)), date, born, orderGiven, unknown));
        }
        int others = chance(0.25) ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < others || members.isEmpty(); i++) {
            members.add(other(id("o" + (i + 1)), date, unknown));
        }
        if (chance(0.3)) {
            Collections.shuffle(members, random);
        }
        // Income is the fact that most depends on: it is unknown half as often as the others.
        BigDecimal income = chance(unknown / 2) ? null : values.income(members.size(), date);
        Family.Builder family = Family.builder()
                .averageMonthlyIncome(income)
                .povertyLine(known(values.line(income, members.size()), unknown))
                .residence(known(values.residence(), unknown))
                .kandasSince(known(values.near(date), unknown))
                .secondDwelling(yesNo(0.1, unknown))
                .businessPremises(yesNo(0.1, unknown))
                .buildingPlot(yesNo(0.1, unknown))
                .severalCars(yesNo(0.1, unknown))
                .machinery(yesNo(0.1, unknown));
        members.forEach(family::add);
        return family.build();
    }

    /**
     * The same facts about the family itself, with other members.
     *
     * @param family the family, which stays as it is
     * @param members the other members
     * @return a new family
     */
    public static Family with(Family family, List<Member> members) {
        Family changed = new Family(null, members);
        for (Fact fact : Fact.allOf(family)) {
            changed = fact.attribute().isOfFamily() ? fact.put(changed, fact.in(family)) : changed;
        }
        return changed;
    }

    private int children() {
        // Few children are as usual as many are adversarial.
        return chance(0.6) ? random.nextInt(4) : random.nextInt(MOST_CHILDREN + 1);
    }

    private LocalDate date() {
        LocalDate date = switch (random.nextInt(5)) {
            case 0 -> TURNS.get(random.nextInt(TURNS.size())).plusDays(random.nextInt(3) - 1L);
            case 1 -> quarter().minusDays(random.nextInt(2));
            case 2 -> LocalDate.of(1998 + random.nextInt(29), 3, 1).minusDays(random.nextInt(2));
            case 3 -> LocalDate.of(2006, 1, 1).plusDays(random.nextInt(365));
            default -> FIRST_DAY.plusDays(random.nextInt((int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1));
        };
        return date.isBefore(FIRST_DAY) ? FIRST_DAY : date;
    }

    private LocalDate quarter() {
        return LocalDate.of(1998 + random.nextInt(29), 1 + 3 * random.nextInt(4), 1);
    }

    private String id(String role) {
        return role + "-" + number;
    }

    private Mother mother(LocalDate date, double unknown) {
        return common(Mother.builder(id("m")), values.grownUp(date), unknown, 0.4, 0.8)
                .single(yesNo(0.4, unknown))
                .awards(known(values.awards(), unknown))
                .build();
    }

    private Father father(LocalDate date, double unknown) {
        return common(Father.builder(id("f")), values.grownUp(date), unknown, 0.5, 0.7)
                .conscript(yesNo(0.4, unknown))
                .build();
    }

    private OtherMember other(String id, LocalDate date, double unknown) {
        LocalDate born = chance(0.5) ? values.grownUp(date) : values.born(date);
        return common(OtherMember.builder(id), born, unknown, 0.4, 0.6)
                .pensioner(yesNo(0.5, unknown))
                .conscript(yesNo(0.1, unknown))
                .build();
    }

    private Child child(String id, LocalDate date, LocalDate born, boolean orderGiven, double unknown) {
        // Birth dates are unknown half as often: of nine children all but surely one would be, and no count would be
        // sure.
        return common(Child.builder(id), born, unknown, 0.2, 0.6)
                .born(known(born, unknown / 2))
                .birthOrder(orderGiven ? known(1 + random.nextInt(6), unknown) : null)
                .birthRegistered(yesNo(0.8, unknown))
                .birthGrantReceived(yesNo(0.3, unknown))
                .livesWithMother(yesNo(0.85, unknown))
                .alimonyEvaded(yesNo(0.4, unknown))
                .dispensaryRegistered(yesNo(0.6, unknown))
                .outpatientTreatment(yesNo(0.6, unknown))
                .guardianship(yesNo(0.2, unknown))
                .conscript(yesNo(0.1, unknown))
                .student(yesNo(0.5, unknown))
                .livesWithFamily(yesNo(0.85, unknown))
                .parentalRightsLost(yesNo(0.1, unknown))
                .countedInOtherFamily(yesNo(0.1, unknown))
                .stillborn(yesNo(0.05, unknown))
                .carerInsured(yesNo(0.3, unknown))
                .adopted(yesNo(0.2, unknown))
                .adoptedOn(known(values.near(date), unknown))
                .guardianshipSince(known(values.near(date), unknown))
                .build();
    }

    private <B extends MemberBuilder<B>> B common(
            B builder, LocalDate born, double unknown, double working, double ableToWork) {
        return builder.born(known(born, unknown))
                .working(yesNo(working, unknown))
                .ableToWork(yesNo(ableToWork, unknown))
                .hiv(yesNo(0.1, unknown))
                .disability(yesNo(0.15, unknown))
                .pensioner(yesNo(0.1, unknown))
                .fullStateSupport(yesNo(0.1, unknown))
                .imprisoned(yesNo(0.1, unknown))
                .severeDisability(yesNo(0.1, unknown))
                .carer(yesNo(0.2, unknown));
    }

    private @Nullable Boolean yesNo(double likelihood, double unknown) {
        return known(chance(likelihood), unknown);
    }

    private <T> @Nullable T known(T value, double unknown) {
        return chance(unknown) ? null : value;
    }

    private boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    /** Values of single facts. */
    static final class Values {

        private static final List<Award> AWARDS = List.of(Award.values());

        private static final List<Residence> RESIDENCES = List.of(Residence.values());

        private final Random random;

        Values(Random random) {
            this.random = random;
        }

        /** A birth date that is never after the day. */
        LocalDate born(LocalDate date) {
            LocalDate born = switch (random.nextInt(6)) {
                case 0, 1 ->
                    date.minusYears(LIMITS[random.nextInt(LIMITS.length)]).plusDays(random.nextInt(5) - 2L);
                case 2 -> date.minusDays(random.nextInt(3 * 366));
                case 3 -> leapDay(date);
                case 4 -> date.minusYears(random.nextInt(20)).plusDays(random.nextInt(3) - 1L);
                default -> date.minusDays(random.nextInt(25 * 365));
            };
            return born.isAfter(date) ? date : born;
        }

        private LocalDate leapDay(LocalDate date) {
            int year = (date.getYear() - random.nextInt(20)) / 4 * 4;
            return LocalDate.of(year, 2, 29);
        }

        /** A birth date of a parent, who may be under 18 all the same. */
        LocalDate grownUp(LocalDate date) {
            return random.nextInt(8) == 0
                    ? born(date.minusYears(14))
                    : date.minusDays(17 * 365L + random.nextInt(50 * 365));
        }

        Set<Award> awards() {
            EnumSet<Award> awards = EnumSet.noneOf(Award.class);
            if (random.nextInt(3) == 0) {
                awards.add(AWARDS.get(random.nextInt(AWARDS.size())));
                if (random.nextInt(3) == 0) {
                    awards.add(Award.MOTHER_HEROINE);
                }
            }
            return awards;
        }

        /** Twice the index for each member, give or take two tiyn; or anything. */
        BigDecimal income(int members, LocalDate date) {
            if (random.nextInt(4) == 0) {
                return BigDecimal.valueOf(random.nextInt(12_000_000), random.nextInt(3));
            }
            long limit = 200L * CalculationIndex.on(date) * members;
            return BigDecimal.valueOf(limit + random.nextInt(5) - 2, 2);
        }

        /** The income of one member, give or take two tiyn; or anything. */
        BigDecimal line(@Nullable BigDecimal income, int members) {
            if (income == null || random.nextInt(4) == 0) {
                return BigDecimal.valueOf(random.nextInt(12_000_000), random.nextInt(3));
            }
            BigDecimal share = income.divide(BigDecimal.valueOf(members), 2, RoundingMode.HALF_EVEN);
            return share.add(BigDecimal.valueOf(random.nextInt(5) - 2L, 2)).max(BigDecimal.ZERO);
        }

        Residence residence() {
            // Most people are citizens.
            return random.nextBoolean() ? Residence.CITIZEN : RESIDENCES.get(random.nextInt(RESIDENCES.size()));
        }

        /** The day itself, a day or two before or after, or years before. */
        LocalDate near(LocalDate date) {
            return random.nextBoolean()
                    ? date.plusDays(random.nextInt(5) - 2L)
                    : date.minusDays(random.nextInt(10 * 365));
        }

        /** Any value that a fact of this kind can have on the day. */
        Object any(Fact fact, Family family, LocalDate date) {
            return switch (fact.attribute()) {
                case INCOME -> income(family.members().size(), date);
                case BORN -> random.nextInt(4) == 0 ? grownUp(date) : born(date);
                case AWARDS -> awards();
                case BIRTH_ORDER -> 1 + random.nextInt(6);
                case POVERTY_LINE ->
                    line(family.averageMonthlyIncome(), family.members().size());
                case RESIDENCE -> residence();
                case KANDAS_SINCE, ADOPTED_ON, GUARDIANSHIP_SINCE -> near(date);
                default -> random.nextBoolean();
            };
        }
    }
}
