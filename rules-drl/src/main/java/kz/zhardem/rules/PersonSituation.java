package kz.zhardem.rules;

/**
 * A member of the family, whatever the role, on the day of the decision.
 *
 * @param age in completed years; a birthday belongs to the new year of age, and one of 29 February falls on 1 March in
 *     common years
 * @param working whether the member works
 * @param ableToWork whether the member is able to work
 * @param hiv whether the member has HIV or AIDS
 * @param disability whether the member has a disability
 * @param pensioner whether the member is a pensioner
 * @param fullStateSupport whether the member is on full state support
 * @param imprisoned whether the member is in prison or in compulsory treatment by order of a court
 * @param severeDisability whether the member has a disability of group I or II
 * @param carer whether the member cares for a child under 3, a child with a disability, a person with a disability of group
 *     I or II, or an old person in need of care
 */
public record PersonSituation(
        int age,
        boolean working,
        boolean ableToWork,
        boolean hiv,
        boolean disability,
        boolean pensioner,
        boolean fullStateSupport,
        boolean imprisoned,
        boolean severeDisability,
        boolean carer) {}
