package kz.zhardem.rules;

/**
 * A claim of one member, whatever the role.
 *
 * @param person the member
 * @param family the family
 * @param terms the dated values
 */
public record PersonClaim(PersonSituation person, FamilySituation family, Terms terms) implements Claim {}
