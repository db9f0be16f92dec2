package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Father;
import kz.zhardem.Frequency;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import kz.zhardem.Reason;
import kz.zhardem.tests.baseline.Birthdays;
import org.jspecify.annotations.Nullable;

/** What is for each child. */
final class ExplainedChild {

    private static final int THREE = 3;

    private static final int ADULT = ExplainedFamily.ADULT;

    private static final int APPLICATION_MONTHS = 12;

    private static final Start REFORM_OF_2006 = Start.on(LocalDate.of(2006, 1, 1));

    private static final Start INFANT_CARE_FROM = Start.on(LocalDate.of(2006, 7, 1));

    private static final Sheet BIRTH_GRANT =
            Sheet.of("birth-grant", Frequency.ONE_TIME, "table, row 1", "prose on the birth grant");

    private static final String AT_BIRTH = "Birth grant";

    private static final YesOrNo REGISTERED = YesOrNo.of(AT_BIRTH, "child.birthRegistered", true);

    private static final YesOrNo RECEIVED = YesOrNo.of(AT_BIRTH, "child.birthGrantReceived", false);

    private static final Limit PERIOD = new Limit(
            AT_BIRTH, "child.ageInMonths < value( \"application-period\" )", "child.ageInMonths", APPLICATION_MONTHS);

    private static final Sheet CHILD_ALLOWANCE = Sheet.of(
            "child-allowance", Frequency.MONTHLY, "table, row 2", "prose on the child allowance", Sheet.LOW_INCOME);

    private static final Ages CHILD = Ages.of("Child allowance");

    private static final IncomeLimit YOUNG_INCOME = new IncomeLimit(CHILD.young());

    private static final IncomeLimit OLDER_INCOME = new IncomeLimit(CHILD.older());

    private static final FatherAtWork YOUNG_FATHER = FatherAtWork.of(CHILD.young());

    private static final FatherAtWork OLDER_FATHER = FatherAtWork.of(CHILD.older());

    private static final Sheet SINGLE_MOTHER =
            Sheet.of("single-mother-allowance", Frequency.MONTHLY, "table, row 3");

    private static final Ages OF_SINGLE_MOTHER = Ages.of("Single mother's child");

    private static final YesOrNo YOUNG_SINGLE = YesOrNo.of(OF_SINGLE_MOTHER.young(), "mother.single", true);

    private static final YesOrNo OLDER_SINGLE = YesOrNo.of(OF_SINGLE_MOTHER.older(), "mother.single", true);

    private static final Sheet ALIMONY = Sheet.of("unpaid-alimony-allowance", Frequency.MONTHLY, "table, row 6");

    private static final Ages WITHOUT_ALIMONY = Ages.of("Child whose parent evades alimony");

    private static final YesOrNo YOUNG_EVADED = YesOrNo.of(WITHOUT_ALIMONY.young(), "child.alimonyEvaded", true);

    private static final YesOrNo OLDER_EVADED = YesOrNo.of(WITHOUT_ALIMONY.older(), "child.alimonyEvaded", true);

    private static final Sheet CONSCRIPT = Sheet.of(
            "conscript-child-allowance", Frequency.MONTHLY, "table, row 4", "prose on conscripts' children");

    private static final String OF_CONSCRIPT = "Conscript's child";

    private static final Limit CONSCRIPT_AGE = Limit.of(OF_CONSCRIPT, "child.age", "<", ADULT);

    private static final YesOrNo CONSCRIPT_FATHER = YesOrNo.of(OF_CONSCRIPT, "father.conscript", true);

    private static final Sheet HIV = Sheet.of("hiv-child-allowance", Frequency.MONTHLY, "table, row 5");

    private static final String TOUCHED = "Child in a family touched by HIV/AIDS";

    private static final Limit HIV_AGE = Limit.of(TOUCHED, "child.age", "<", ADULT);

    private static final Reason CHILD_HAS_HIV = hiv("child.hiv", true);

    private static final Reason MOTHER_HAS_HIV = hiv("mother.hiv", true);

    private static final Reason FATHER_HAS_HIV = hiv("father.hiv", true);

    private static final Reason NOBODY_HAS_HIV = hiv("child.hiv", false);

    private static final Sheet INFANT_CARE =
            Sheet.of("infant-care-allowance", Frequency.MONTHLY, "prose on the infant care allowance");

    private static final Sheet INFANT_CARE_GRANTED =
            INFANT_CARE.citing("the steps by the ministry's amounts of 2006 (3090, 3605, 4120, 4635 tenge)");

    private static final Sheet INFANT_CARE_BEFORE =
            INFANT_CARE.citing("prose on the infant care allowance: from 1 July");

    private static final List<Infant> INFANTS = List.of(
            Infant.of("Infant care, first child", "==", 1),
            Infant.of("Infant care, second child", "==", 2),
            Infant.of("Infant care, third child", "==", 3),
            Infant.of("Infant care, fourth or later child", ">=", 4));

    private static final Sheet LOW_INCOME_CHILD = Sheet.of(
            "low-income-child-allowance",
            Frequency.MONTHLY,
            "prose on low-income families' children",
            Sheet.LOW_INCOME);

    private static final Sheet LOW_INCOME_CHILD_BEFORE =
            LOW_INCOME_CHILD.citing("prose on low-income families' children: from 2006");

    private static final String OF_LOW_INCOME = "Child of a low-income family";

    private static final Limit LOW_INCOME_AGE = Limit.of(OF_LOW_INCOME, "child.age", "<", ADULT);

    private static final IncomeLimit LOW_INCOME_LIMIT = new IncomeLimit(OF_LOW_INCOME);

    private static final Sheet MEDICINES =
            Sheet.of("free-outpatient-medicines", Frequency.IN_KIND, "prose on free medicines");

    private static final Sheet MEDICINES_BEFORE = MEDICINES.citing("prose on free medicines: from 2006");

    private static final String FREE_MEDICINES = "Free medicines";

    private static final Limit MEDICINES_AGE = Limit.of(FREE_MEDICINES, "child.age", "<", ADULT);

    private static final YesOrNo DISPENSARY = YesOrNo.of(FREE_MEDICINES, "child.dispensaryRegistered", true);

    private static final YesOrNo OUTPATIENT = YesOrNo.of(FREE_MEDICINES, "child.outpatientTreatment", true);

    private static final Sheet GUARDIANSHIP =
            Sheet.of("child-under-guardianship", Frequency.STATUS, Sheet.GROUPS);

    private static final YesOrNo GUARDIAN = YesOrNo.of("Child under guardianship", "child.guardianship", true);

    private final ExplainedFamily family;
    private final LawOfDay law;
    private final int number;
    private final Child child;
    private final LocalDate born;
    private final int age;

    ExplainedChild(ExplainedFamily family, int number) {
        this.family = family;
        this.law = family.law;
        this.number = number;
        this.child = family.children.get(number);
        this.born = Known.fact(child.born());
        this.age = family.childAges[number];
    }

    private static Reason hiv(String fact, boolean actual) {
        return YesOrNo.reason(
                TOUCHED, "child.hiv == true || mother.hiv == true || father.hiv == true", fact, actual, true);
    }

    Decision birthGrant() {
        boolean registered = Known.fact(child.birthRegistered());
        boolean received = Known.fact(child.birthGrantReceived());
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(born, law.date));
        boolean inTime = months < APPLICATION_MONTHS;
        if (!registered || received || !inTime) {
            return BIRTH_GRANT.refused(
                    child.id(),
                    Sheet.those(
                            REGISTERED.unless(registered), RECEIVED.unless(!received), PERIOD.unless(inTime, months)),
                    LawOfDay.APPLICATION_PERIOD);
        }
        return BIRTH_GRANT.granted(
                child.id(),
                AT_BIRTH,
                law.birthGrant,
                law.date,
                null,
                works(family.mother) ? Office.WORKPLACE : Office.SOCIAL_PROTECTION,
                null,
                List.of(REGISTERED.met(), RECEIVED.met(), PERIOD.met(months)));
    }

    Decision childAllowance() {
        boolean young = age < THREE;
        IncomeLimit income = young ? YOUNG_INCOME : OLDER_INCOME;
        FatherAtWork atWork = young ? YOUNG_FATHER : OLDER_FATHER;
        Father father = family.father;
        boolean working = father != null && Known.fact(father.working());
        boolean unable = father == null || !Known.fact(father.ableToWork());
        if (age >= ADULT || !family.lowIncome || !(working || unable)) {
            return CHILD_ALLOWANCE.refused(
                    child.id(),
                    Sheet.those(
                            CHILD.unless(age), income.unless(family), working || unable ? null : atWork.idle()),
                    law.caveats);
        }
        Reason fathers = working ? atWork.working() : atWork.unable();
        LocalDate birthday = endOfBirthday(young ? THREE : ADULT);
        return CHILD_ALLOWANCE.granted(
                child.id(),
                income.rule(),
                young ? law.percent125 : law.percent130,
                law.date,
                birthday.isBefore(law.lastDayOfQuarter) ? birthday : law.lastDayOfQuarter,
                working || works(family.mother) ? Office.WORKPLACE : Office.SOCIAL_PROTECTION,
                null,
                young
                        ? List.of(CHILD.under3().met(age), income.met(family), fathers)
                        : List.of(CHILD.from3().met(age), CHILD.under18().met(age), income.met(family), fathers));
    }

    Decision singleMotherAllowance() {
        Mother mother = family.mother;
        boolean single = mother != null && Known.fact(mother.single());
        return byAge(
                SINGLE_MOTHER,
                OF_SINGLE_MOTHER,
                age < THREE ? YOUNG_SINGLE : OLDER_SINGLE,
                single,
                age < THREE ? law.percent100 : law.percent130);
    }

    Decision unpaidAlimonyAllowance() {
        return byAge(
                ALIMONY,
                WITHOUT_ALIMONY,
                age < THREE ? YOUNG_EVADED : OLDER_EVADED,
                Known.fact(child.alimonyEvaded()),
                age < THREE ? law.percent100 : law.percent200);
    }

    /** A rule for children under 3 and one for the others up to 18, with one requirement besides. */
    private Decision byAge(Sheet benefit, Ages ages, YesOrNo requirement, boolean met, Rate rate) {
        if (age >= ADULT || !met) {
            return benefit.refused(
                    child.id(), Sheet.those(ages.unless(age), requirement.unless(met)), List.of());
        }
        if (age < THREE) {
            return benefit.granted(
                    child.id(),
                    ages.young(),
                    rate,
                    law.date,
                    endOfBirthday(THREE),
                    List.of(ages.under3().met(age), requirement.met()));
        }
        return benefit.granted(
                child.id(),
                ages.older(),
                rate,
                law.date,
                endOfBirthday(ADULT),
                List.of(ages.from3().met(age), ages.under18().met(age), requirement.met()));
    }

    Decision conscriptChildAllowance() {
        Father father = family.father;
        boolean conscript = father != null && Known.fact(father.conscript());
        return underAge(
                CONSCRIPT, CONSCRIPT_AGE, conscript, conscript ? CONSCRIPT_FATHER.met() : CONSCRIPT_FATHER.unmet());
    }

    Decision hivChildAllowance() {
        Reason touched = touched();
        return underAge(HIV, HIV_AGE, touched != null, touched == null ? NOBODY_HAS_HIV : touched);
    }

    /** Whoever is the first to have it; null when nobody does. */
    private @Nullable Reason touched() {
        if (Known.fact(child.hiv())) {
            return CHILD_HAS_HIV;
        }
        if (family.mother != null && Known.fact(family.mother.hiv())) {
            return MOTHER_HAS_HIV;
        }
        return family.father != null && Known.fact(family.father.hiv()) ? FATHER_HAS_HIV : null;
    }

    private Decision underAge(Sheet benefit, Limit limit, boolean met, Reason reason) {
        return age < ADULT && met
                ? benefit.granted(
                        child.id(),
                        limit.rule(),
                        law.percent130,
                        law.date,
                        endOfBirthday(ADULT),
                        List.of(limit.met(age), reason))
                : benefit.refused(
                        child.id(), Sheet.those(limit.unless(age < ADULT, age), met ? null : reason), List.of());
    }

    /** The birth order picks the rule, also when that refuses. */
    Decision infantCareAllowance() {
        int order = Known.birthOrder(family.children, number);
        int step = Math.min(order, INFANTS.size()) - 1;
        Infant infant = INFANTS.get(step);
        if (!INFANT_CARE_FROM.hasCome(law.date)) {
            List<Reason> others = age < 1 ? List.of() : List.of(infant.age().unmet(age));
            return INFANT_CARE_BEFORE.refused(
                    child.id(),
                    INFANT_CARE_FROM.unmet(infant.order().rule(), law.date, others),
                    List.of());
        }
        if (age >= 1) {
            return INFANT_CARE.refused(child.id(), List.of(infant.age().unmet(age)), List.of());
        }
        String rule = infant.order().rule();
        return INFANT_CARE_GRANTED.granted(
                child.id(),
                rule,
                law.infantCare[step],
                law.date,
                endOfBirthday(1),
                List.of(
                        INFANT_CARE_FROM.reason(rule, law.date),
                        infant.age().met(age),
                        infant.order().met(order)));
    }

    Decision lowIncomeChildAllowance() {
        boolean inForce = REFORM_OF_2006.hasCome(law.date);
        if (inForce && age < ADULT && family.lowIncome) {
            LocalDate birthday = endOfBirthday(ADULT);
            return LOW_INCOME_CHILD.granted(
                    child.id(),
                    OF_LOW_INCOME,
                    law.percent100,
                    law.date,
                    birthday.isBefore(law.lastDayOfQuarter) ? birthday : law.lastDayOfQuarter,
                    List.of(
                            REFORM_OF_2006.reason(OF_LOW_INCOME, law.date),
                            LOW_INCOME_AGE.met(age),
                            LOW_INCOME_LIMIT.met(family)));
        }
        List<Reason> unmet =
                Sheet.those(LOW_INCOME_AGE.unless(age < ADULT, age), LOW_INCOME_LIMIT.unless(family));
        return inForce
                ? LOW_INCOME_CHILD.refused(child.id(), unmet, law.caveats)
                : LOW_INCOME_CHILD_BEFORE.refused(
                        child.id(), REFORM_OF_2006.unmet(OF_LOW_INCOME, law.date, unmet), law.caveats);
    }

    Decision freeOutpatientMedicines() {
        boolean inForce = REFORM_OF_2006.hasCome(law.date);
        boolean dispensary = Known.fact(child.dispensaryRegistered());
        boolean outpatient = Known.fact(child.outpatientTreatment());
        if (inForce && age < ADULT && dispensary && outpatient) {
            return MEDICINES.granted(
                    child.id(),
                    FREE_MEDICINES,
                    LawOfDay.NOTHING,
                    law.date,
                    null,
                    List.of(
                            REFORM_OF_2006.reason(FREE_MEDICINES, law.date),
                            MEDICINES_AGE.met(age),
                            DISPENSARY.met(),
                            OUTPATIENT.met()));
        }
        List<Reason> unmet = Sheet.those(
                MEDICINES_AGE.unless(age < ADULT, age), DISPENSARY.unless(dispensary), OUTPATIENT.unless(outpatient));
        return inForce
                ? MEDICINES.refused(child.id(), unmet, List.of())
                : MEDICINES_BEFORE.refused(
                        child.id(), REFORM_OF_2006.unmet(FREE_MEDICINES, law.date, unmet), List.of());
    }

    Decision childUnderGuardianship() {
        return Known.fact(child.guardianship())
                ? GUARDIANSHIP.granted(
                        child.id(),
                        GUARDIAN.met().rule(),
                        LawOfDay.NOTHING,
                        law.date,
                        null,
                        List.of(GUARDIAN.met()))
                : GUARDIANSHIP.refused(child.id(), List.of(GUARDIAN.unmet()), List.of());
    }

    private static boolean works(@Nullable Mother mother) {
        return mother != null && Known.fact(mother.working());
    }

    private LocalDate endOfBirthday(int birthday) {
        return Birthdays.dayBefore(birthday, born);
    }

    /** The two rules of a benefit whose rate depends on the age. */
    private record Ages(String young, String older, Limit under3, Limit from3, Limit under18) {

        static Ages of(String rule) {
            String young = rule + ", under 3";
            String older = rule + ", from 3 to under 18";
            return new Ages(
                    young,
                    older,
                    Limit.of(young, "child.age", "<", THREE),
                    Limit.of(older, "child.age", ">=", THREE),
                    Limit.of(older, "child.age", "<", ADULT));
        }

        /** For whoever is too old, the rule up to 18 is the nearer one. */
        @Nullable
        Reason unless(int age) {
            return under18.unless(age < ADULT, age);
        }
    }

    /** The father works, or is not able to, or is not there. */
    private record FatherAtWork(Reason working, Reason unable, Reason idle) {

        static FatherAtWork of(String rule) {
            String requirement = "father.working == true || father.ableToWork == false";
            return new FatherAtWork(
                    YesOrNo.reason(rule, requirement, "father.working", true, false),
                    YesOrNo.reason(rule, requirement, "father.ableToWork", false, false),
                    YesOrNo.reason(rule, requirement, "father.working", false, false));
        }
    }

    /** The rule for a child under 1, by which child of the mother it is. */
    private record Infant(Limit age, Limit order) {

        static Infant of(String rule, String operator, int order) {
            return new Infant(
                    Limit.of(rule, "child.age", "<", 1), Limit.of(rule, "child.birthOrder", operator, order));
        }
    }
}
