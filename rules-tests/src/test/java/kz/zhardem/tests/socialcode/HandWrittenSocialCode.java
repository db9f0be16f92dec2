package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import org.jspecify.annotations.Nullable;

/** The six benefits of {@code social-code}, without the engine and without its rule files. */
final class HandWrittenSocialCode {

    private static final LocalDate CARE_FROM = LocalDate.of(2006, 7, 1);

    private static final LocalDate ONLY_UNINSURED_FROM = LocalDate.of(2008, 1, 1);

    private static final LocalDate EIGHTEEN_MONTHS_FROM = LocalDate.of(2023, 1, 1);

    private static final Set<Award> HIGHER_AWARDS = EnumSet.complementOf(EnumSet.of(Award.KUMIS_ALQA));

    private final Family family;

    private final List<Child> children;

    private final LocalDate date;

    private final LocalDate knownOn;

    private HandWrittenSocialCode(Family family, LocalDate date, LocalDate knownOn) {
        this.family = family;
        this.children = family.children();
        this.date = date;
        this.knownOn = knownOn;
    }

    /**
     * Decides a family.
     *
     * @param family the facts
     * @param date the day from 2006 to 2026
     * @param knownOn the day as of whose knowledge the law is read
     * @return the answers, in the order of the rulebook
     */
    static List<Answer> decide(Family family, LocalDate date, LocalDate knownOn) {
        return new HandWrittenSocialCode(family, date, knownOn).all();
    }

    private List<Answer> all() {
        List<Answer> all = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            all.add(birthGrant(i));
        }
        for (int i = 0; i < children.size(); i++) {
            all.add(childCare(i));
        }
        all.add(LargeFamily.decide(family, date, knownOn));
        family.mother().ifPresent(mother -> all.add(awardMother(mother)));
        children.forEach(child -> all.add(disabledChild(child)));
        all.add(new Assistance(family, date).decide());
        return all;
    }

    /** Articles 79 and 80. */
    private Answer birthGrant(int number) {
        Child child = children.get(number);
        Requirements requirements = new Requirements(date)
                .mustBe(false, child.birthGrantReceived(), Choice.path(child.id(), "birthGrantReceived"));
        // Of the twelve months before the Social Code nobody knows whether the last day counts: as in the rules of
        // 2006, not.
        young(
                requirements,
                child,
                born -> requirements.underSocialCode()
                        ? Ages.withinMonths(18, born, date)
                        : Ages.months(born, date) < 12);
        if (requirements.underSocialCode()) {
            // From the day of birth, whenever the child came into the family: unlike articles 81 and 183.
            requirements.equalToCitizen(family);
        }
        return answer(
                "birth-grant",
                child,
                requirements,
                new BirthOrders(children, date).byOrder(number, order -> Rates.birthGrant(order, date)));
    }

    /** Articles 81 and 82. */
    private Answer childCare(int number) {
        Child child = children.get(number);
        Requirements requirements = new Requirements(date).must(!date.isBefore(CARE_FROM));
        Predicate<LocalDate> young = this::youngEnoughForCare;
        young(requirements, child, young);
        if (!date.isBefore(ONLY_UNINSURED_FROM)) {
            requirements.mustBe(false, child.carerInsured(), Choice.path(child.id(), "carerInsured"));
        }
        BirthOrders orders = new BirthOrders(children, date);
        if (!requirements.underSocialCode()) {
            return answer(
                    "child-care-allowance",
                    child,
                    requirements,
                    orders.byOrder(number, order -> Rates.childCare(order, date)));
        }
        requirements
                .equalToCitizen(family)
                .mustBe(false, child.stillborn(), Choice.path(child.id(), "stillborn"))
                .mustBe(false, child.countedInOtherFamily(), Choice.path(child.id(), "countedInOtherFamily"));
        begun(requirements, child);
        withTheFamily(requirements, child);
        return answer(
                "child-care-allowance",
                child,
                requirements,
                orders.byCountedOrder(number, young, order -> Rates.childCare(order, date)));
    }

    private boolean youngEnoughForCare(LocalDate born) {
        if (date.isBefore(EIGHTEEN_MONTHS_FROM)) {
            return Ages.months(born, date) < 12;
        }
        return date.isBefore(Requirements.SOCIAL_CODE)
                ? Ages.months(born, date) < 18
                : Ages.withinMonths(18, born, date);
    }

    private static void young(Requirements requirements, Child child, Predicate<LocalDate> enough) {
        LocalDate born = child.born();
        if (born == null) {
            requirements.asks(Choice.path(child.id(), "born"));
        } else {
            requirements.must(enough.test(born));
        }
    }

    private static void begun(Requirements requirements, Child child) {
        requirements
                .begunIfAny(
                        child.adopted(),
                        Choice.path(child.id(), "adopted"),
                        child.adoptedOn(),
                        Choice.path(child.id(), "adoptedOn"))
                .begunIfAny(
                        child.guardianship(),
                        Choice.path(child.id(), "guardianship"),
                        child.guardianshipSince(),
                        Choice.path(child.id(), "guardianshipSince"));
    }

    /** Articles 81, 83 and 185: neither kept by the state nor taken from the parents. */
    private static void withTheFamily(Requirements requirements, Child child) {
        requirements
                .mustBe(false, child.fullStateSupport(), Choice.path(child.id(), "fullStateSupport"))
                .mustBe(false, child.parentalRightsLost(), Choice.path(child.id(), "parentalRightsLost"));
    }

    private static Answer answer(String benefit, Child child, Requirements requirements, BirthOrders.Amounts amounts) {
        if (requirements.isRefused()) {
            return Answer.refused(benefit, child.id());
        }
        SortedSet<String> missing = requirements.missing();
        missing.addAll(amounts.missing());
        return missing.isEmpty()
                ? Answer.granted(
                        benefit, child.id(), amounts.possible().iterator().next())
                : Answer.open(benefit, child.id(), missing, false);
    }

    /** Articles 93 and 94. */
    private Answer awardMother(Mother mother) {
        Requirements requirements = new Requirements(date);
        if (requirements.underSocialCode()) {
            requirements.resident(family);
        }
        Set<Award> awards = mother.awards();
        if (awards == null) {
            requirements.asks(Choice.path(mother.id(), "awards"));
        } else {
            requirements.must(!awards.isEmpty());
        }
        boolean higher = awards != null && awards.stream().anyMatch(HIGHER_AWARDS::contains);
        return answer("award-mother-allowance", mother.id(), requirements, Rates.awardMother(higher, date));
    }

    /** Articles 183 to 185. */
    private Answer disabledChild(Child child) {
        Requirements requirements =
                new Requirements(date).mustBe(true, child.disability(), Choice.path(child.id(), "disability"));
        young(requirements, child, born -> Ages.years(born, date) < LargeFamily.ADULT);
        if (requirements.underSocialCode()) {
            requirements.equalToCitizen(family);
            begun(requirements, child);
            withTheFamily(requirements, child);
        }
        return answer("disabled-child-allowance", child.id(), requirements, Rates.disabledChild(date));
    }

    private static Answer answer(String benefit, String subject, Requirements requirements, @Nullable BigDecimal due) {
        if (requirements.isRefused()) {
            return Answer.refused(benefit, subject);
        }
        SortedSet<String> missing = requirements.missing();
        return due == null || !missing.isEmpty()
                ? Answer.open(benefit, subject, missing, due == null)
                : Answer.granted(benefit, subject, due);
    }
}
