package kz.zhardem.tests.benchmark.rivals;

import java.util.List;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Member;
import kz.zhardem.Reason;

/** What is found about each member. */
final class ExplainedPerson {

    private static final Sheet UNABLE_TO_WORK = Sheet.of("unable-to-work", Frequency.STATUS, Sheet.GROUPS);

    private static final Limit UNDER_18 = Limit.of("Under 18", "person.age", "<", ExplainedFamily.ADULT);

    private static final YesOrNo NOT_ABLE = YesOrNo.of("Not able to work", "person.ableToWork", false);

    private static final Sheet LONE_PENSIONER = Sheet.of("lone-pensioner", Frequency.STATUS, Sheet.GROUPS);

    private static final YesOrNo PENSIONER = YesOrNo.of("Lone pensioner", "person.pensioner", true);

    private static final Limit ALONE = Limit.of("Lone pensioner", "family.members", "==", 1);

    private static final Sheet WITH_DISABILITY = Sheet.of("person-with-disability", Frequency.STATUS, Sheet.GROUPS);

    private static final YesOrNo DISABILITY = YesOrNo.of("Person with a disability", "person.disability", true);

    private final ExplainedFamily family;
    private final Member person;
    private final int age;

    ExplainedPerson(ExplainedFamily family, int number) {
        this.family = family;
        this.person = family.members.get(number);
        this.age = family.memberAges[number];
    }

    Decision unableToWork() {
        if (age < ExplainedFamily.ADULT) {
            return granted(UNABLE_TO_WORK, List.of(UNDER_18.met(age)));
        }
        return Known.fact(person.ableToWork())
                ? refused(UNABLE_TO_WORK, List.of(UNDER_18.unmet(age), NOT_ABLE.unmet()))
                : granted(UNABLE_TO_WORK, List.of(NOT_ABLE.met()));
    }

    Decision lonePensioner() {
        boolean pensioner = Known.fact(person.pensioner());
        int members = family.members.size();
        return pensioner && members == 1
                ? granted(LONE_PENSIONER, List.of(PENSIONER.met(), ALONE.met(members)))
                : refused(
                        LONE_PENSIONER,
                        Sheet.those(PENSIONER.unless(pensioner), members == 1 ? null : ALONE.other(members)));
    }

    Decision personWithDisability() {
        return Known.fact(person.disability())
                ? granted(WITH_DISABILITY, List.of(DISABILITY.met()))
                : refused(WITH_DISABILITY, List.of(DISABILITY.unmet()));
    }

    private Decision granted(Sheet status, List<Reason> because) {
        return status.granted(
                person.id(), because.get(0).rule(), LawOfDay.NOTHING, family.law.date, null, because);
    }

    private Decision refused(Sheet status, List<Reason> unmet) {
        return status.refused(person.id(), unmet, List.of());
    }
}
