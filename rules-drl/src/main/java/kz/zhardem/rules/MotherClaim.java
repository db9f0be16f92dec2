package kz.zhardem.rules;

/**
 * A claim of the mother.
 *
 * @param mother the mother
 * @param father the father, perhaps absent
 * @param family the family
 * @param terms the dated values
 */
public record MotherClaim(MotherSituation mother, FatherSituation father, FamilySituation family, Terms terms)
        implements Claim {}
