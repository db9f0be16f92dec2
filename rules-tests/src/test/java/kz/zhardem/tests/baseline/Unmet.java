package kz.zhardem.tests.baseline;

import kz.zhardem.LocalText;
import kz.zhardem.Reason;

/** What can be lacking, as codes: the property's name stands for the rule, the requirement and the sentence. */
final class Unmet {

    static final Reason DATE = of("date");
    static final Reason AGE = of("child.age");
    static final Reason AGE_IN_MONTHS = of("child.ageInMonths");
    static final Reason BIRTH_REGISTERED = of("child.birthRegistered");
    static final Reason BIRTH_GRANT_RECEIVED = of("child.birthGrantReceived");
    static final Reason CHILD_HIV = of("child.hiv");
    static final Reason ALIMONY_EVADED = of("child.alimonyEvaded");
    static final Reason DISPENSARY_REGISTERED = of("child.dispensaryRegistered");
    static final Reason OUTPATIENT_TREATMENT = of("child.outpatientTreatment");
    static final Reason GUARDIANSHIP = of("child.guardianship");
    static final Reason FATHER_WORKING = of("father.working");
    static final Reason CONSCRIPT = of("father.conscript");
    static final Reason SINGLE = of("mother.single");
    static final Reason MOTHER_WORKING = of("mother.working");
    static final Reason MOTHER_PRESENT = of("mother.present");
    static final Reason AWARDS = of("mother.awards");
    static final Reason MOTHERS_MINORS = of("mother.minorChildren");
    static final Reason MINORS_LIVING_WITH_HER = of("mother.minorChildrenLivingWithHer");
    static final Reason INCOME = of("family.incomePerMember");
    static final Reason FAMILY_MINORS = of("family.minorChildren");
    static final Reason MINORS_WITH_DISABILITY = of("family.minorChildrenWithDisability");
    static final Reason FAMILY_MEMBERS = of("family.members");
    static final Reason PERSON_AGE = of("person.age");
    static final Reason ABLE_TO_WORK = of("person.ableToWork");
    static final Reason PENSIONER = of("person.pensioner");
    static final Reason PERSON_DISABILITY = of("person.disability");

    private Unmet() {}

    private static Reason of(String fact) {
        return new Reason(fact, fact, fact, null, null, null, false, LocalText.of(fact, fact, fact));
    }
}
