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
 * @param ageInMonthsDayBefore in completed months, as they were on the day before; 0 on the day of birth. Below 18, it
 *     reaches up to and including the day on which the child becomes 18 months old
 * @param countedOrder which child of the mother it is, not counting elder listed children over whom the parents' rights
 *     are lost or limited
 * @param student whether the child studies full-time
 * @param livesWithFamily whether the child lives with the family
 * @param fullStateSupport whether the child is on full state support
 * @param parentalRightsLost whether the parents' rights over the child are lost or limited
 * @param countedInOtherFamily whether the child is a stepchild that is counted in the other parent's family
 * @param stillborn whether the child was stillborn
 * @param carerInsured whether the person who cares for the child takes part in compulsory social insurance
 * @param adopted whether the child is adopted
 * @param adoptionInForce whether the court's decision on the adoption has taken effect
 * @param guardianshipInForce whether the day from which the child is under guardianship has come
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
        boolean guardianship,
        int ageInMonthsDayBefore,
        int countedOrder,
        boolean student,
        boolean livesWithFamily,
        boolean fullStateSupport,
        boolean parentalRightsLost,
        boolean countedInOtherFamily,
        boolean stillborn,
        boolean carerInsured,
        boolean adopted,
        boolean adoptionInForce,
        boolean guardianshipInForce) {}
