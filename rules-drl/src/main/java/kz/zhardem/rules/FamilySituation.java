package kz.zhardem.rules;

import java.math.BigDecimal;
import kz.zhardem.Residence;

/**
 * The family on the day of the decision.
 *
 * @param incomePerMember the average monthly income of the previous quarter divided by all members, in tenge
 * @param members how many people the family has
 * @param minorChildren how many of its children are under 18
 * @param minorChildrenWithDisability how many of those have a disability
 * @param idleAdults how many adults are able to work and do not: the mother, the father, and anyone else of 18 or over
 * @param residence the residence status of the person who applies
 * @param kandasStatusHeld whether the day of the certificate of a kandas has come
 * @param childrenOfLargeFamily how many children make the family a large one: those under 18 who live with it, and
 *     full-time students of 18 to 22 wherever they live; but none on full state support, none over whom the parents'
 *     rights are lost or limited, and no stepchild counted in the other parent's family
 * @param countedMembers how many members count for targeted assistance: all but those on full state support, on
 *     fixed-term military service, in prison or in compulsory treatment
 * @param incomePerCountedMember the average monthly income of the previous quarter divided by the members who count, in
 *     tenge; undivided when none does
 * @param childrenFromOneToSix how many children who count are from 1 to 6 years old, both included
 * @param ableMembers how many members who count are able to work: the mother, the father, and anyone else of 18 or over
 * @param ableMembersNotCaring how many of those care for nobody who needs it
 * @param membersWithSevereDisability how many members who count have a disability of group I or II
 * @param secondDwelling whether the family owns a second dwelling, other than the law lets it have
 * @param businessPremises whether the family owns premises for business, other than dwellings
 * @param buildingPlot whether the family owns a plot of land for building, other than the law lets it have
 * @param severalCars whether the family owns more than one car
 * @param machinery whether the family owns special or farm machinery
 */
public record FamilySituation(
        BigDecimal incomePerMember,
        int members,
        int minorChildren,
        int minorChildrenWithDisability,
        int idleAdults,
        Residence residence,
        boolean kandasStatusHeld,
        int childrenOfLargeFamily,
        int countedMembers,
        BigDecimal incomePerCountedMember,
        int childrenFromOneToSix,
        int ableMembers,
        int ableMembersNotCaring,
        int membersWithSevereDisability,
        boolean secondDwelling,
        boolean businessPremises,
        boolean buildingPlot,
        boolean severalCars,
        boolean machinery) {}
