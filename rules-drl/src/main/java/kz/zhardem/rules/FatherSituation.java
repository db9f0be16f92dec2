package kz.zhardem.rules;

/**
 * The father on the day of the decision. Of an absent father nothing is true.
 *
 * @param present whether the family has a father
 * @param working whether he works
 * @param ableToWork whether he is able to work
 * @param conscript whether he is on fixed-term military service
 * @param hiv whether he has HIV or AIDS
 * @param disability whether he has a disability
 * @param pensioner whether he is a pensioner
 * @param fullStateSupport whether he is on full state support
 * @param imprisoned whether he is in prison or in compulsory treatment by order of a court
 * @param severeDisability whether he has a disability of group I or II
 * @param carer whether he cares for a child under 3, a child with a disability, a person with a disability of group
 *     I or II, or an old person in need of care
 */
public record FatherSituation(
        boolean present,
        boolean working,
        boolean ableToWork,
        boolean conscript,
        boolean hiv,
        boolean disability,
        boolean pensioner,
        boolean fullStateSupport,
        boolean imprisoned,
        boolean severeDisability,
        boolean carer) {}
