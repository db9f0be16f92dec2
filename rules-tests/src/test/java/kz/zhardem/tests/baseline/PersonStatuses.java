package kz.zhardem.tests.baseline;

import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Member;

/** What is found about each member. */
final class PersonStatuses {

    private final FamilyOnDay family;
    private final Member person;
    private final int age;

    PersonStatuses(FamilyOnDay family, int number) {
        this.family = family;
        this.person = family.members.get(number);
        this.age = family.memberAges[number];
    }

    /** Under 18, or not able to work: one of the two is enough, so each that is unknown decides while the other is not met. */
    Decision unableToWork() {
        Claim claim = claim("unable-to-work");
        boolean minor = age != FamilyOnDay.UNKNOWN && age < FamilyOnDay.ADULT;
        Boolean able = person.ableToWork();
        if (minor || (able != null && !able)) {
            return claim.status(family.date);
        }
        if (age == FamilyOnDay.UNKNOWN) {
            claim.missing(Paths.of(person.id(), "born"));
        }
        if (able == null) {
            claim.missing(Paths.of(person.id(), "ableToWork"));
        }
        if (age != FamilyOnDay.UNKNOWN && able != null) {
            claim.unmet(Unmet.PERSON_AGE);
            claim.unmet(Unmet.ABLE_TO_WORK);
        }
        return claim.status(family.date);
    }

    Decision lonePensioner() {
        return claim("lone-pensioner")
                .require(person.pensioner(), true, Unmet.PENSIONER, person.id(), "pensioner")
                .require(family.members.size() == 1, Unmet.FAMILY_MEMBERS)
                .status(family.date);
    }

    Decision personWithDisability() {
        return claim("person-with-disability")
                .require(person.disability(), true, Unmet.PERSON_DISABILITY, person.id(), "disability")
                .status(family.date);
    }

    private Claim claim(String benefit) {
        return new Claim(benefit, person.id(), Frequency.STATUS);
    }
}
