package kz.zhardem.tests.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import org.jspecify.annotations.Nullable;

/** What is for the mother. */
final class MotherBenefits {

    private static final int MANY = 4;

    private static final int FIVE = 5;

    private static final BigDecimal SPECIAL_STATE_ALLOWANCE = new BigDecimal("4000.00");

    private static final Set<Award> AWARDS_THAT_COUNT =
            EnumSet.of(Award.ALTYN_ALQA, Award.KUMIS_ALQA, Award.MATERNAL_GLORY_I, Award.MATERNAL_GLORY_II);

    private final FamilyOnDay family;
    private final Mother mother;

    MotherBenefits(FamilyOnDay family, Mother mother) {
        this.family = family;
        this.mother = mother;
    }

    Decision nonWorkingMotherAllowance() {
        Claim claim = new Claim("non-working-mother-allowance", mother.id(), Frequency.MONTHLY)
                .require(mother.working(), false, Unmet.MOTHER_WORKING, mother.id(), "working");
        Count minors = Count.ofMinors(family);
        if (minors.isBelow(FIVE)) {
            claim.unmet(Unmet.MOTHERS_MINORS);
        } else if (!minors.reaches(FIVE)) {
            minors.undecided().forEach(claim::missing);
        }
        return claim.isGranted()
                ? grant(claim, BigDecimal.valueOf(100L * family.index, 2), minors.until(FIVE))
                : claim.withoutGrant();
    }

    /**
     * Two ways to one amount: four minors who live with her, or an award that counts. It is granted as soon as one way is sure
     * and refused only if both are closed; otherwise, no way being sure, every fact that can open a way that is not closed
     * can change the answer while the other way turns out closed. The two ways share no fact.
     */
    Decision specialStateAllowance() {
        Claim claim = new Claim("special-state-allowance", mother.id(), Frequency.MONTHLY);
        Set<Award> awards = mother.awards();
        if (awards != null && hasOneThatCounts(awards)) {
            return grant(claim, SPECIAL_STATE_ALLOWANCE, null);
        }
        Count livingWithHer = Count.ofMinorsLivingWithMother(family);
        if (livingWithHer.reaches(MANY)) {
            return grant(claim, SPECIAL_STATE_ALLOWANCE, livingWithHer.until(MANY));
        }
        boolean countIsClosed = livingWithHer.isBelow(MANY);
        if (countIsClosed && awards != null) {
            claim.unmet(Unmet.MINORS_LIVING_WITH_HER);
            claim.unmet(Unmet.AWARDS);
            return claim.withoutGrant();
        }
        if (!countIsClosed) {
            livingWithHer.undecided().forEach(claim::missing);
        }
        if (awards == null) {
            claim.missing(Paths.of(mother.id(), "awards"));
        }
        return claim.withoutGrant();
    }

    private static boolean hasOneThatCounts(Set<Award> awards) {
        for (Award award : awards) {
            if (AWARDS_THAT_COUNT.contains(award)) {
                return true;
            }
        }
        return false;
    }

    private Decision grant(Claim claim, BigDecimal amount, @Nullable LocalDate until) {
        return claim.grant(amount, family.date, until, Office.SOCIAL_PROTECTION, null, List.of());
    }
}
