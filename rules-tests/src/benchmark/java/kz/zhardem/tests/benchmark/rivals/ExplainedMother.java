package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Mother;
import kz.zhardem.Reason;
import kz.zhardem.tests.baseline.Birthdays;
import org.jspecify.annotations.Nullable;

/** What is for the mother. */
final class ExplainedMother {

    private static final int FOUR = 4;

    private static final int FIVE = 5;

    private static final Sheet NON_WORKING =
            Sheet.of("non-working-mother-allowance", Frequency.MONTHLY, "table, row 7");

    private static final String OF_FIVE = "Non-working mother of five or more";

    private static final YesOrNo WORKING = YesOrNo.of(OF_FIVE, "mother.working", false);

    private static final Limit FIVE_MINORS = Limit.of(OF_FIVE, "mother.minorChildren", ">=", FIVE);

    private static final Sheet SPECIAL =
            Sheet.of("special-state-allowance", Frequency.MONTHLY, "prose on the special state allowance");

    private static final Limit LIVING_WITH_HER = Limit.of(
            "Mother living with four or more minors", "mother.minorChildrenLivingWithHer", ">=", FOUR);

    private static final String AWARDED = "mother.awards contains Award.ALTYN_ALQA"
            + " || mother.awards contains Award.KUMIS_ALQA"
            + " || mother.awards contains Award.MATERNAL_GLORY_I"
            + " || mother.awards contains Award.MATERNAL_GLORY_II";

    private static final List<String> AWARDS_THAT_COUNT =
            List.of("ALTYN_ALQA", "KUMIS_ALQA", "MATERNAL_GLORY_I", "MATERNAL_GLORY_II");

    private final ExplainedFamily family;
    private final Mother mother;

    ExplainedMother(ExplainedFamily family, Mother mother) {
        this.family = family;
        this.mother = mother;
    }

    Decision nonWorkingMotherAllowance() {
        boolean working = Known.fact(mother.working());
        int minors = family.minors;
        if (working || minors < FIVE) {
            return NON_WORKING.refused(
                    mother.id(),
                    Sheet.those(WORKING.unless(!working), FIVE_MINORS.unless(minors >= FIVE, minors)),
                    List.of());
        }
        return NON_WORKING.granted(
                mother.id(),
                OF_FIVE,
                family.law.percent100,
                family.law.date,
                lastDayOf(FIVE, minors, false),
                List.of(WORKING.met(), FIVE_MINORS.met(minors)));
    }

    /** An award has no end, whichever of the two rules is cited. */
    Decision specialStateAllowance() {
        int minors = family.minorsLivingWithMother;
        boolean awarded = Known.awarded(mother);
        if (minors >= FOUR) {
            LocalDate until = awarded ? null : lastDayOf(FOUR, minors, true);
            return special(LIVING_WITH_HER.met(minors), until);
        }
        return awarded
                ? special(awards(), null)
                : SPECIAL.refused(mother.id(), List.of(LIVING_WITH_HER.unmet(minors), awards()), List.of());
    }

    private Decision special(Reason reason, @Nullable LocalDate until) {
        return SPECIAL.granted(
                mother.id(),
                reason.rule(),
                LawOfDay.SPECIAL_STATE_ALLOWANCE,
                family.law.date,
                until,
                List.of(reason));
    }

    private Reason awards() {
        List<String> has = Known.fact(mother.awards()).stream().map(Award::name).sorted().toList();
        return new Reason(
                "Mother with an award",
                AWARDED,
                "mother.awards",
                has,
                AWARDS_THAT_COUNT,
                null,
                false,
                new Sentence(AWARDED, has));
    }

    /** Of the oldest as many may turn 18 as there are more than needed; the next one ends it. */
    private LocalDate lastDayOf(int needed, int minors, boolean livingWithHer) {
        LocalDate[] lastDays = new LocalDate[minors];
        int found = 0;
        for (int i = 0; i < family.children.size(); i++) {
            Child child = family.children.get(i);
            if (family.childAges[i] < ExplainedFamily.ADULT
                    && (!livingWithHer || Known.fact(child.livesWithMother()))) {
                lastDays[found++] = Birthdays.dayBefore(ExplainedFamily.ADULT, Known.fact(child.born()));
            }
        }
        Arrays.sort(lastDays);
        return lastDays[minors - needed];
    }
}
