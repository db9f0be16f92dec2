package kz.zhardem.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a family are so or so on a day.
 *
 * @param children those of the family
 */
record Headcount(Family family, List<Child> children, LocalDate date) {

    static final int MAJORITY = 18;

    /** Full-time students count up to the day before this birthday. */
    private static final int STUDENTS_UP_TO = 23;

    /** Nobody younger is called up, so nobody need be asked. */
    private static final int CONSCRIPTION = 18;

    /** Nobody younger is sent to prison, so nobody need be asked. */
    private static final int PUNISHABLE = 14;

    private static final int FIRST_BIRTHDAY = 1;

    /** Whoever is six counts up to the day before this birthday. */
    private static final int SEVENTH_BIRTHDAY = 7;

    /** How a number follows from the facts; empty when the property is none that is counted here. */
    static Optional<Derivation.Source> source(Property property) {
        return counting(property).map(counting -> (derivation, subject) -> {
            List<? extends Member> members = counting.ofChildren()
                    ? derivation.children()
                    : derivation.family().members();
            return Counts.count(members, member -> counting.counts().apply(derivation.headcount(), member));
        });
    }

    /**
     * Who counts for a number.
     *
     * @param ofChildren whether nobody else does
     */
    record Counting(boolean ofChildren, BiFunction<Headcount, Member, Counts> counts) {}

    /** Who counts for a property; empty when it is none that is counted here. */
    static Optional<Counting> counting(Property property) {
        return Optional.ofNullable(
                switch (property.path()) {
                    case "family.minorChildren", "mother.minorChildren" -> ofChildren(Headcount::minor);
                    case "family.minorChildrenWithDisability" ->
                        ofChildren((count, child) -> count.minor(child).and(child, "disability", child.disability()));
                    case "mother.minorChildrenLivingWithHer" ->
                        ofChildren((count, child) ->
                                count.minor(child).and(child, "livesWithMother", child.livesWithMother()));
                    case "family.idleAdults" -> ofMembers(Headcount::idle);
                    case "family.childrenOfLargeFamily" -> ofChildren(Headcount::ofLargeFamily);
                    case "family.countedMembers" -> ofMembers(Headcount::counted);
                    case "family.childrenFromOneToSix" ->
                        ofChildren((count, child) ->
                                count.counted(child).and(count.aged(child, FIRST_BIRTHDAY, SEVENTH_BIRTHDAY)));
                    case "family.ableMembers" -> ofMembers(Headcount::able);
                    case "family.ableMembersNotCaring" ->
                        ofMembers((count, member) -> count.able(member).andNot(member, "carer", member.carer()));
                    case "family.membersWithSevereDisability" ->
                        ofMembers((count, member) ->
                                count.counted(member).and(member, "severeDisability", member.severeDisability()));
                    default -> null;
                });
    }

    private static Counting ofChildren(BiFunction<Headcount, Child, Counts> counts) {
        return new Counting(true, (count, member) -> counts.apply(count, (Child) member));
    }

    private static Counting ofMembers(BiFunction<Headcount, Member, Counts> counts) {
        return new Counting(false, counts);
    }

    /** How many members count for targeted assistance. */
    Knowledge countedMembers() {
        return Counts.count(family.members(), this::counted);
    }

    /** The birthdays on which time alone changes a number; none of a number that does not depend on ages. */
    static Set<Integer> birthdays(Property property) {
        return switch (property.name()) {
            case "minorChildren",
                    "minorChildrenWithDisability",
                    "minorChildrenLivingWithHer",
                    "idleAdults",
                    "ableMembers",
                    "ableMembersNotCaring" -> Set.of(MAJORITY);
            case "countedMembers", "incomePerCountedMember", "membersWithSevereDisability" ->
                Set.of(PUNISHABLE, CONSCRIPTION);
            case "childrenOfLargeFamily" -> Set.of(MAJORITY, STUDENTS_UP_TO);
            case "childrenFromOneToSix" -> Set.of(FIRST_BIRTHDAY, SEVENTH_BIRTHDAY);
            default -> Set.of();
        };
    }

    /** From one birthday up to the day before another. */
    private Counts aged(Member member, int from, int before) {
        LocalDate born = member.born();
        if (born == null) {
            return Counts.by(FactPath.of(member, "born"));
        }
        long age = ChronoUnit.YEARS.between(born, date);
        return Counts.of(from <= age && age < before);
    }

    private Counts minor(Child child) {
        return aged(child, 0, MAJORITY);
    }

    private Counts adult(Member member) {
        return member.role() == Role.MOTHER || member.role() == Role.FATHER
                ? Counts.YES
                : aged(member, MAJORITY, Integer.MAX_VALUE);
    }

    private Counts idle(Member member) {
        return adult(member).and(member, "ableToWork", member.ableToWork()).andNot(member, "working", member.working());
    }

    private Counts ofLargeFamily(Child child) {
        Counts lives = Counts.YES.and(child, "livesWithFamily", child.livesWithFamily());
        Counts studies = Counts.YES.and(child, "student", child.student());
        return livingOrStudying(child, lives, studies)
                .andNot(child, "fullStateSupport", child.fullStateSupport())
                .andNot(child, "parentalRightsLost", child.parentalRightsLost())
                .andNot(child, "countedInOtherFamily", child.countedInOtherFamily());
    }

    private Counts livingOrStudying(Child child, Counts lives, Counts studies) {
        Counts minor = minor(child);
        return switch (minor.truth()) {
            case TRUE -> lives;
            case FALSE -> aged(child, MAJORITY, STUDENTS_UP_TO).and(studies);
            case UNKNOWN -> minor.and(lives.whichever(studies));
        };
    }

    private Counts counted(Member member) {
        if (Boolean.TRUE.equals(member.imprisoned())) {
            // Whoever is old enough to serve is old enough for prison, so serving makes no difference.
            return unlessYounger(member, PUNISHABLE, Counts.of(false))
                    .andNot(member, "fullStateSupport", member.fullStateSupport());
        }
        Counts free = Counts.YES.andNot(member, "imprisoned", member.imprisoned());
        Counts home = Counts.YES.andNot(member, "conscript", conscript(member));
        return Counts.YES
                .andNot(member, "fullStateSupport", member.fullStateSupport())
                .and(unlessYounger(member, CONSCRIPTION, home))
                .and(unlessYounger(member, PUNISHABLE, free));
    }

    /** Whoever is younger counts in any case; parents are of age. */
    private Counts unlessYounger(Member member, int age, Counts counts) {
        boolean parent = member.role() == Role.MOTHER || member.role() == Role.FATHER;
        return parent ? counts : aged(member, 0, age).or(counts);
    }

    private static @Nullable Boolean conscript(Member member) {
        if (member instanceof Father father) {
            return father.conscript();
        }
        if (member instanceof Child child) {
            return child.conscript();
        }
        return member instanceof OtherMember other ? other.conscript() : Boolean.FALSE;
    }

    private Counts able(Member member) {
        return adult(member).and(counted(member)).and(member, "ableToWork", member.ableToWork());
    }
}
