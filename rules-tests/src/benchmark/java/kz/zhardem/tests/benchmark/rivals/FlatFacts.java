package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.tests.baseline.Birthdays;
import kz.zhardem.tests.baseline.CalculationIndex;
import org.jspecify.annotations.Nullable;

/**
 * A family as a rule engine likes it best: each subject one record, so that no rule joins anything, and derived numbers
 * ready. What the rules grant is collected in {@code grants}.
 */
record FlatFacts(
        List<ChildFacts> children,
        @Nullable MotherFacts mother,
        FamilyFacts family,
        List<PersonFacts> persons,
        List<Grant> grants) {

    private static final int ADULT = 18;

    static FlatFacts of(Family family, LocalDate date) {
        List<Member> members = family.members();
        int size = members.size();
        Mother mother = family.mother().orElse(null);
        Father father = family.father().orElse(null);
        List<Child> children = family.children();
        List<Grant> grants = new ArrayList<>();
        long index = CalculationIndex.on(date);
        boolean lowIncome =
                Known.fact(family.averageMonthlyIncome()).compareTo(BigDecimal.valueOf(2 * index * size)) <= 0;

        List<PersonFacts> persons = new ArrayList<>(size);
        int idle = 0;
        for (Member member : members) {
            int age = Birthdays.age(Known.fact(member.born()), date);
            boolean able = Known.fact(member.ableToWork());
            boolean minor = age < ADULT && (member instanceof Child || member instanceof OtherMember);
            idle += !minor && able && !Known.fact(member.working()) ? 1 : 0;
            persons.add(new PersonFacts(
                    member.id(),
                    age,
                    able,
                    Known.fact(member.pensioner()),
                    Known.fact(member.disability()),
                    size,
                    grants));
        }

        int today = Known.day(date);
        int minors = 0;
        int minorsWithMother = 0;
        int minorsWithDisability = 0;
        List<ChildFacts> flatChildren = new ArrayList<>(children.size());
        for (int i = 0; i < children.size(); i++) {
            Child child = children.get(i);
            int age = Birthdays.age(Known.fact(child.born()), date);
            if (age < ADULT) {
                minors++;
                minorsWithMother += Known.fact(child.livesWithMother()) ? 1 : 0;
                minorsWithDisability += Known.fact(child.disability()) ? 1 : 0;
            }
            flatChildren.add(new ChildFacts(
                    child.id(),
                    age,
                    Known.birthOrder(children, i),
                    Known.fact(child.birthRegistered()),
                    Known.fact(child.birthGrantReceived()),
                    Known.fact(child.hiv()),
                    Known.fact(child.alimonyEvaded()),
                    Known.fact(child.dispensaryRegistered()),
                    Known.fact(child.outpatientTreatment()),
                    Known.fact(child.guardianship()),
                    mother != null && Known.fact(mother.single()),
                    mother != null && Known.fact(mother.hiv()),
                    father != null && Known.fact(father.hiv()),
                    father != null && Known.fact(father.conscript()),
                    father != null && Known.fact(father.working()),
                    father != null && Known.fact(father.ableToWork()),
                    lowIncome,
                    today,
                    index,
                    grants));
        }
        return new FlatFacts(
                flatChildren,
                mother == null
                        ? null
                        : new MotherFacts(
                                mother.id(),
                                Known.fact(mother.working()),
                                Known.awarded(mother),
                                minors,
                                minorsWithMother,
                                index,
                                grants),
                new FamilyFacts(
                        lowIncome, minors, minorsWithDisability, idle, mother != null, father != null, grants),
                persons,
                grants);
    }
}
