package kz.zhardem.rules;

/**
 * A claim for a child.
 *
 * @param child the child
 * @param mother the mother, perhaps absent
 * @param father the father, perhaps absent
 * @param family the family
 * @param terms the dated values
 */
public record ChildClaim(
        ChildSituation child, MotherSituation mother, FatherSituation father, FamilySituation family, Terms terms)
        implements Claim {}
