package kz.zhardem.rules;

import java.math.BigDecimal;

/**
 * The family on the day of the decision.
 *
 * @param incomePerMember the average monthly income of the previous quarter divided by all members, in tenge
 * @param members how many people the family has
 * @param minorChildren how many of its children are under 18
 * @param minorChildrenWithDisability how many of those have a disability
 * @param idleAdults how many adults are able to work and do not: the mother, the father, and anyone else of 18 or over
 */
public record FamilySituation(
        BigDecimal incomePerMember, int members, int minorChildren, int minorChildrenWithDisability, int idleAdults) {}
