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
 * @param fullStateSupport whether she is on full state support
 * @param imprisoned whether she is in prison or in compulsory treatment by order of a court
 * @param severeDisability whether she has a disability of group I or II
 * @param carer whether she cares for a child under 3, a child with a disability, a person with a disability of group
 *     I or II, or an old person in need of care
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
        int minorChildrenLivingWithHer,
        boolean fullStateSupport,
        boolean imprisoned,
        boolean severeDisability,
        boolean carer) {}
