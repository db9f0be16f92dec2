package kz.zhardem.rules;

/**
 * A claim of the family as a whole.
 *
 * @param mother the mother, perhaps absent
 * @param father the father, perhaps absent
 * @param family the family
 * @param terms the dated values
 */
public record FamilyClaim(MotherSituation mother, FatherSituation father, FamilySituation family, Terms terms)
        implements Claim {}
