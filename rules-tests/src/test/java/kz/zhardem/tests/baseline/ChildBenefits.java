package kz.zhardem.tests.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Father;
import kz.zhardem.Frequency;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/** What is for each child. */
final class ChildBenefits {

    private static final LocalDate INFANT_CARE_FROM = LocalDate.of(2006, 7, 1);

    private static final LocalDate REFORM_OF_2006 = LocalDate.of(2006, 1, 1);

    private static final int[] INFANT_CARE_PERCENT = {300, 350, 400, 450};

    private final FamilyOnDay family;
    private final int number;
    private final Child child;
    private final int age;

    ChildBenefits(FamilyOnDay family, int number) {
        this.family = family;
        this.number = number;
        this.child = family.children[number];
        this.age = family.ages[number];
    }

    Decision birthGrant() {
        Claim claim = claim("birth-grant", Frequency.ONE_TIME)
                .require(child.birthRegistered(), true, Unmet.BIRTH_REGISTERED, child.id(), "birthRegistered")
                .require(
                        child.birthGrantReceived(),
                        false,
                        Unmet.BIRTH_GRANT_RECEIVED,
                        child.id(),
                        "birthGrantReceived");
        // Under 12 months and under 1 year end on the same day.
        underAge(claim, 1, Unmet.AGE_IN_MONTHS);
        if (!claim.isGranted()) {
            return claim.withoutGrant();
        }
        Boolean working = family.mother == null ? Boolean.FALSE : family.mother.working();
        List<String> asks =
                working == null && family.mother != null ? List.of(Paths.of(family.mother.id(), "working")) : List.of();
        return claim.grant(percent(400), family.date, null, office(working), null, asks);
    }

    Decision childAllowance() {
        Claim claim = underAge(claim("child-allowance", Frequency.MONTHLY), 18, Unmet.AGE);
        lowIncome(claim);
        fatherWorksOrCannot(claim);
        if (!claim.isGranted()) {
            return claim.withoutGrant();
        }
        Boolean working = eitherParentWorks();
        LocalDate until = earlier(family.lastDayOfQuarter(), endOfBand());
        return claim.grant(
                percent(age < 3 ? 125 : 130),
                family.date,
                until,
                office(working),
                null,
                working == null ? parentsOfUnknownWork() : List.of());
    }

    Decision singleMotherAllowance() {
        Mother mother = family.mother;
        Claim claim = underAge(claim("single-mother-allowance", Frequency.MONTHLY), 18, Unmet.AGE);
        if (mother == null) {
            claim.unmet(Unmet.SINGLE);
        } else {
            claim.require(mother.single(), true, Unmet.SINGLE, mother.id(), "single");
        }
        return monthly(claim, age < 3 ? 100 : 130, true);
    }

    Decision conscriptChildAllowance() {
        Father father = family.father;
        Claim claim = underAge(claim("conscript-child-allowance", Frequency.MONTHLY), 18, Unmet.AGE);
        if (father == null) {
            claim.unmet(Unmet.CONSCRIPT);
        } else {
            claim.require(father.conscript(), true, Unmet.CONSCRIPT, father.id(), "conscript");
        }
        return monthly(claim, 130, false);
    }

    Decision hivChildAllowance() {
        Claim claim = underAge(claim("hiv-child-allowance", Frequency.MONTHLY), 18, Unmet.AGE);
        Boolean mothers = family.mother == null ? Boolean.FALSE : family.mother.hiv();
        Boolean fathers = family.father == null ? Boolean.FALSE : family.father.hiv();
        boolean met = isTrue(child.hiv()) || isTrue(mothers) || isTrue(fathers);
        if (!met) {
            // None is true, so each that is unknown decides when the others turn out false.
            boolean open = child.hiv() == null || mothers == null || fathers == null;
            if (!open) {
                claim.unmet(Unmet.CHILD_HIV);
            }
            if (child.hiv() == null) {
                claim.missing(Paths.of(child.id(), "hiv"));
            }
            if (mothers == null && family.mother != null) {
                claim.missing(Paths.of(family.mother.id(), "hiv"));
            }
            if (fathers == null && family.father != null) {
                claim.missing(Paths.of(family.father.id(), "hiv"));
            }
        }
        return monthly(claim, 130, false);
    }

    Decision unpaidAlimonyAllowance() {
        Claim claim = underAge(claim("unpaid-alimony-allowance", Frequency.MONTHLY), 18, Unmet.AGE)
                .require(child.alimonyEvaded(), true, Unmet.ALIMONY_EVADED, child.id(), "alimonyEvaded");
        return monthly(claim, age < 3 ? 100 : 200, true);
    }

    /**
     * The birth order refuses nobody but sets the amount. While the age may still be under 1 and the order is unknown, the
     * amount is open, and besides the order itself any birth date that its derivation lacks is asked for.
     */
    Decision infantCareAllowance() {
        Claim claim = underAge(claim("infant-care-allowance", Frequency.MONTHLY), 1, Unmet.AGE)
                .require(!family.date.isBefore(INFANT_CARE_FROM), Unmet.DATE);
        int order = family.birthOrders[number];
        if (order == FamilyOnDay.UNKNOWN) {
            claim.missing(Paths.of(child.id(), "birthOrder"));
            for (Child sibling : family.children) {
                if (sibling.born() == null) {
                    claim.missing(Paths.of(sibling.id(), "born"));
                }
            }
        }
        if (!claim.isGranted()) {
            return claim.withoutGrant();
        }
        return grantUntil(claim, INFANT_CARE_PERCENT[Math.min(order, 4) - 1], endOfBirthday(1));
    }

    Decision lowIncomeChildAllowance() {
        Claim claim = underAge(claim("low-income-child-allowance", Frequency.MONTHLY), 18, Unmet.AGE)
                .require(!family.date.isBefore(REFORM_OF_2006), Unmet.DATE);
        lowIncome(claim);
        return claim.isGranted()
                ? grantUntil(claim, 100, earlier(family.lastDayOfQuarter(), endOfBirthday(18)))
                : claim.withoutGrant();
    }

    Decision freeOutpatientMedicines() {
        return underAge(claim("free-outpatient-medicines", Frequency.IN_KIND), 18, Unmet.AGE)
                .require(!family.date.isBefore(REFORM_OF_2006), Unmet.DATE)
                .require(
                        child.dispensaryRegistered(),
                        true,
                        Unmet.DISPENSARY_REGISTERED,
                        child.id(),
                        "dispensaryRegistered")
                .require(
                        child.outpatientTreatment(),
                        true,
                        Unmet.OUTPATIENT_TREATMENT,
                        child.id(),
                        "outpatientTreatment")
                .status(family.date);
    }

    Decision childUnderGuardianship() {
        return claim("child-under-guardianship", Frequency.STATUS)
                .require(child.guardianship(), true, Unmet.GUARDIANSHIP, child.id(), "guardianship")
                .status(family.date);
    }

    private Claim claim(String benefit, Frequency frequency) {
        return new Claim(benefit, child.id(), frequency);
    }

    /** An unknown birth date leaves every age possible, from 0 up: the requirement and the band are both open. */
    private Claim underAge(Claim claim, int limit, Reason ifUnmet) {
        if (age == FamilyOnDay.UNKNOWN) {
            claim.missing(Paths.of(child.id(), "born"));
        } else if (age >= limit) {
            claim.unmet(ifUnmet);
        }
        return claim;
    }

    private void lowIncome(Claim claim) {
        if (family.lowIncome == null) {
            claim.missing(Paths.INCOME);
        } else if (!family.lowIncome) {
            claim.unmet(Unmet.INCOME);
        }
    }

    /**
     * The father works or is not able to. Without a father it is met. With neither fact known both decide: whether he works,
     * if he is able to; whether he is able to, if he does not work.
     */
    private void fatherWorksOrCannot(Claim claim) {
        Father father = family.father;
        if (father == null || isTrue(father.working()) || isFalse(father.ableToWork())) {
            return;
        }
        if (father.working() != null && father.ableToWork() != null) {
            claim.unmet(Unmet.FATHER_WORKING);
            return;
        }
        if (father.working() == null) {
            claim.missing(Paths.of(father.id(), "working"));
        }
        if (father.ableToWork() == null) {
            claim.missing(Paths.of(father.id(), "ableToWork"));
        }
    }

    private @Nullable Boolean eitherParentWorks() {
        Boolean mothers = family.mother == null ? Boolean.FALSE : family.mother.working();
        Boolean fathers = family.father == null ? Boolean.FALSE : family.father.working();
        if (isTrue(mothers) || isTrue(fathers)) {
            return true;
        }
        return (mothers == null || fathers == null) ? null : false;
    }

    /** Neither is known to work, so each whose work is unknown decides when the other does not. */
    private List<String> parentsOfUnknownWork() {
        List<String> paths = new ArrayList<>(2);
        if (family.mother != null && family.mother.working() == null) {
            paths.add(Paths.of(family.mother.id(), "working"));
        }
        if (family.father != null && family.father.working() == null) {
            paths.add(Paths.of(family.father.id(), "working"));
        }
        return paths;
    }

    private static @Nullable Office office(@Nullable Boolean working) {
        if (working == null) {
            return null;
        }
        return working ? Office.WORKPLACE : Office.SOCIAL_PROTECTION;
    }

    private Decision monthly(Claim claim, int percent, boolean bands) {
        if (!claim.isGranted()) {
            return claim.withoutGrant();
        }
        return grantUntil(claim, percent, bands ? endOfBand() : endOfBirthday(18));
    }

    private Decision grantUntil(Claim claim, int percent, LocalDate until) {
        return claim.grant(percent(percent), family.date, until, Office.SOCIAL_PROTECTION, null, List.of());
    }

    /** A per cent of whole tenge is a whole number of tiyn. */
    private BigDecimal percent(int percent) {
        return BigDecimal.valueOf((long) percent * family.index, 2);
    }

    private LocalDate endOfBand() {
        return endOfBirthday(age < 3 ? 3 : 18);
    }

    private LocalDate endOfBirthday(int birthday) {
        LocalDate born = child.born();
        if (born == null) {
            throw new IllegalStateException("granted without an age");
        }
        return Birthdays.dayBefore(birthday, born);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean isTrue(@Nullable Boolean fact) {
        return fact != null && fact;
    }

    private static boolean isFalse(@Nullable Boolean fact) {
        return fact != null && !fact;
    }
}
