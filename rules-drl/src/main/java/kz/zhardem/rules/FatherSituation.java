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
 */
public record FatherSituation(
        boolean present,
        boolean working,
        boolean ableToWork,
        boolean conscript,
        boolean hiv,
        boolean disability,
        boolean pensioner) {}
