package kz.zhardem.rules;

import java.util.Set;
import kz.zhardem.Award;

/**
 * The mother on the day of the decision. Of an absent mother nothing is true, and she has no awards and no children.
 *
 * @param present whether the family has a mother
 * @param working whether she works
 * @param ableToWork whether she is able to work
 * @param single whether she has the legal status of a single mother
 * @param hiv whether she has HIV or AIDS
 * @param disability whether she has a disability
 * @param pensioner whether she is a pensioner
 * @param awards her awards
 * @param minorChildren how many of the family's children are under 18
 * @param minorChildrenLivingWithHer how many of those live with her
 */
public record MotherSituation(
        boolean present,
        boolean working,
        boolean ableToWork,
        boolean single,
        boolean hiv,
        boolean disability,
        boolean pensioner,
        Set<Award> awards,
        int minorChildren,
        int minorChildrenLivingWithHer) {}
