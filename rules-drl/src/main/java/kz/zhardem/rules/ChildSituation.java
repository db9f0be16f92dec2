package kz.zhardem.rules;

/**
 * A child on the day of the decision.
 *
 * @param age in completed years; a birthday belongs to the new year of age, and one of 29 February falls on 1 March in
 *     common years
 * @param ageInMonths in completed months, counted likewise
 * @param birthOrder which child of the mother it is, from 1
 * @param birthRegistered whether the birth is registered
 * @param birthGrantReceived whether the birth grant was already received
 * @param livesWithMother whether the child lives with the mother
 * @param hiv whether the child has HIV or AIDS
 * @param alimonyEvaded whether a parent evades court-ordered alimony for the child
 * @param dispensaryRegistered whether the child is on the dispensary register
 * @param outpatientTreatment whether the child is in outpatient treatment
 * @param disability whether the child has a disability
 * @param guardianship whether the child is under guardianship
 */
public record ChildSituation(
        int age,
        int ageInMonths,
        int birthOrder,
        boolean birthRegistered,
        boolean birthGrantReceived,
        boolean livesWithMother,
        boolean hiv,
        boolean alimonyEvaded,
        boolean dispensaryRegistered,
        boolean outpatientTreatment,
        boolean disability,
        boolean guardianship) {}
