package kz.zhardem.tests.baseline;

import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Member;
import kz.zhardem.Office;
import kz.zhardem.OtherMember;
import kz.zhardem.Reason;

/** What is for the family as a whole. */
final class FamilyBenefits {

    private static final int LARGE = 4;

    private static final List<String> ACTIVATION = List.of("ACTIVATION_MEASURES");

    private final FamilyOnDay family;

    FamilyBenefits(FamilyOnDay family) {
        this.family = family;
    }

    /**
     * Due to every low-income family; an idle adult only makes it conditional. Whether there is one is open while nobody surely is
     * and somebody may be; then each unknown fact of each who may be decides, all others turning out not to be idle.
     */
    Decision targetedSocialAssistance() {
        Claim claim = lowIncome("targeted-social-assistance");
        if (!claim.isGranted()) {
            return claim.withoutGrant();
        }
        List<String> undecided = new ArrayList<>();
        for (int i = 0; i < family.members.size(); i++) {
            Member member = family.members.get(i);
            boolean byAge = member instanceof Child || member instanceof OtherMember;
            int age = family.memberAges[i];
            boolean minor = byAge && age != FamilyOnDay.UNKNOWN && age < FamilyOnDay.ADULT;
            Boolean able = member.ableToWork();
            Boolean working = member.working();
            if (minor || (able != null && !able) || (working != null && working)) {
                continue;
            }
            boolean openAge = byAge && age == FamilyOnDay.UNKNOWN;
            if (!openAge && able != null && working != null) {
                return conditional(claim, ACTIVATION);
            }
            if (openAge) {
                undecided.add(Paths.of(member.id(), "born"));
            }
            if (able == null) {
                undecided.add(Paths.of(member.id(), "ableToWork"));
            }
            if (working == null) {
                undecided.add(Paths.of(member.id(), "working"));
            }
        }
        return undecided.isEmpty()
                ? conditional(claim, List.of())
                : claim.grant(null, family.date, null, Office.SOCIAL_PROTECTION, null, undecided);
    }

    Decision lowIncomeFamily() {
        return lowIncome("low-income-family").status(family.date);
    }

    Decision familyWithMinors() {
        return atLeast("family-with-minors", Count.ofMinors(family), 1, Unmet.FAMILY_MINORS);
    }

    Decision largeFamily() {
        return atLeast("large-family", Count.ofMinors(family), LARGE, Unmet.FAMILY_MINORS);
    }

    Decision noSecondBreadwinner() {
        return claim("no-second-breadwinner")
                .require(family.mother == null || family.father == null, Unmet.MOTHER_PRESENT)
                .status(family.date);
    }

    Decision raisingChildWithDisability() {
        return atLeast(
                "raising-child-with-disability", Count.ofMinorsWithDisability(family), 1, Unmet.MINORS_WITH_DISABILITY);
    }

    private Decision atLeast(String benefit, Count count, int limit, Reason ifUnmet) {
        Claim claim = claim(benefit);
        if (count.isBelow(limit)) {
            claim.unmet(ifUnmet);
        } else if (!count.reaches(limit)) {
            count.undecided().forEach(claim::missing);
        }
        return claim.status(family.date);
    }

    private Claim lowIncome(String benefit) {
        Claim claim = claim(benefit);
        if (family.lowIncome == null) {
            claim.missing(Paths.INCOME);
        } else if (!family.lowIncome) {
            claim.unmet(Unmet.INCOME);
        }
        return claim;
    }

    private Decision conditional(Claim claim, List<String> conditions) {
        return claim.grant(null, family.date, null, Office.SOCIAL_PROTECTION, conditions, List.of());
    }

    private static Claim claim(String benefit) {
        return new Claim(benefit, Decision.FAMILY, Frequency.STATUS);
    }
}
