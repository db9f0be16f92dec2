package kz.zhardem.tests.socialcode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntToLongFunction;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Member;

/** The allowance for large families, articles 90 and 91. */
final class LargeFamily {

    static final String BENEFIT = "large-family-allowance";

    static final int FOUR = 4;

    static final int ADULT = 18;

    private static final int END_OF_STUDIES = 23;

    private static final long REFUSED = -1;

    private static final long SILENT = -2;

    private LargeFamily() {}

    static Answer decide(Family family, LocalDate date, LocalDate knownOn) {
        Requirements simple = new Requirements(date);
        if (simple.underSocialCode()) {
            simple.equalToCitizen(family);
        }
        List<Share> shares = new ArrayList<>();
        for (Child child : family.children()) {
            Integer age = child.born() == null ? null : Ages.years(child.born(), date);
            Choice<Integer> ages = Choice.of(Choice.path(child.id(), "born"), age, List.of(10, 20, 30));
            Choice<Boolean> support = Choice.of(child.id(), "fullStateSupport", child.fullStateSupport());
            Belongs belongs = new Belongs(child, ages, support);
            List<Choice<?>> facts = new ArrayList<>(belongs.facts());
            facts.add(ages);
            facts.add(support);
            shares.add(new Share(facts, () -> belongs.is() ? 1 : 0));
        }
        Sum sum = new Sum(shares, number -> number);
        IntToLongFunction amount = children -> {
            if (children < FOUR) {
                return REFUSED;
            }
            BigDecimal due = Rates.largeFamily(children, date, knownOn);
            return due == null ? SILENT : due.longValueExact();
        };
        boolean refused = sum.possible().stream().allMatch(children -> children < FOUR);
        if (simple.isRefused() || refused) {
            return Answer.refused(BENEFIT, Decision.FAMILY);
        }
        SortedSet<String> missing = simple.missing();
        missing.addAll(sum.deciding(List.of(amount)));
        long due = amount.applyAsLong(sum.possible().iterator().next());
        // Whether it is silent does not depend on the number of children.
        boolean silent = amount.applyAsLong(FOUR) == SILENT;
        return !missing.isEmpty() || silent
                ? Answer.open(BENEFIT, Decision.FAMILY, missing, silent)
                : Answer.granted(
                        BENEFIT, Decision.FAMILY, BigDecimal.valueOf(due).setScale(2));
    }

    /** Whether a child is one of those that make a family large, and which facts say so besides age and state support. */
    static final class Belongs {

        private final Choice<Integer> age;

        private final Choice<Boolean> fullStateSupport;

        private final Choice<Boolean> livesWithFamily;

        private final Choice<Boolean> student;

        private final Choice<Boolean> parentalRightsLost;

        private final Choice<Boolean> countedInOtherFamily;

        Belongs(Member member, Choice<Integer> age, Choice<Boolean> fullStateSupport) {
            this.age = age;
            this.fullStateSupport = fullStateSupport;
            Child child =
                    member instanceof Child one ? one : Child.builder("nobody").build();
            this.livesWithFamily = Choice.of(child.id(), "livesWithFamily", child.livesWithFamily());
            this.student = Choice.of(child.id(), "student", child.student());
            this.parentalRightsLost = Choice.of(child.id(), "parentalRightsLost", child.parentalRightsLost());
            this.countedInOtherFamily = Choice.of(child.id(), "countedInOtherFamily", child.countedInOtherFamily());
        }

        List<Choice<?>> facts() {
            return List.of(livesWithFamily, student, parentalRightsLost, countedInOtherFamily);
        }

        boolean is() {
            if (fullStateSupport.get() || parentalRightsLost.get() || countedInOtherFamily.get()) {
                return false;
            }
            return age.get() < ADULT ? livesWithFamily.get() : student.get() && age.get() < END_OF_STUDIES;
        }
    }
}
