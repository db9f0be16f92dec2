package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.tests.baseline.Birthdays;
import kz.zhardem.tests.baseline.CalculationIndex;
import org.jspecify.annotations.Nullable;

/**
 * The fastest that somebody would write by hand: plain conditions, money as whole tiyn, requirements as codes. It knows
 * neither unknown facts, nor conditions, nor until when something is due.
 */
public final class LeanRules {

    private static final LocalDate REFORM_OF_2006 = LocalDate.of(2006, 1, 1);

    private static final LocalDate INFANT_CARE_FROM = LocalDate.of(2006, 7, 1);

    private static final int[] INFANT_CARE_PERCENT = {300, 350, 400, 450};

    private static final int ADULT = 18;

    /**
     * Decides a family.
     *
     * @param family complete facts
     * @param date the day
     * @return every benefit for every subject
     */
    public List<LeanDecision> decide(Family family, LocalDate date) {
        List<Member> members = family.members();
        int size = members.size();
        List<LeanDecision> all = new ArrayList<>(10 * size + 8);
        List<Child> children = new ArrayList<>(size);
        int[] ages = new int[size];
        Mother mother = null;
        Father father = null;
        int minors = 0;
        int minorsWithMother = 0;
        int minorsWithDisability = 0;
        for (Member member : members) {
            int age = Birthdays.age(Known.fact(member.born()), date);
            if (member instanceof Child child) {
                ages[children.size()] = age;
                children.add(child);
                if (age < ADULT) {
                    minors++;
                    minorsWithMother += Known.fact(child.livesWithMother()) ? 1 : 0;
                    minorsWithDisability += Known.fact(child.disability()) ? 1 : 0;
                }
            } else if (member instanceof Mother m) {
                mother = m;
            } else if (member instanceof Father f) {
                father = f;
            }
            person(member, age, size, all);
        }
        long index = CalculationIndex.on(date);
        boolean lowIncome =
                Known.fact(family.averageMonthlyIncome()).compareTo(BigDecimal.valueOf(2 * index * size)) <= 0;
        boolean touchedByHiv = (mother != null && Known.fact(mother.hiv())) || (father != null && Known.fact(father.hiv()));
        boolean fatherWorksOrCannot =
                father == null || Known.fact(father.working()) || !Known.fact(father.ableToWork());
        boolean conscript = father != null && Known.fact(father.conscript());
        boolean single = mother != null && Known.fact(mother.single());
        for (int i = 0; i < children.size(); i++) {
            Child child = children.get(i);
            String id = child.id();
            int age = ages[i];
            String tooOld = age < ADULT ? null : "child.age";
            String tooRich = lowIncome ? null : "family.incomePerMember";
            all.add(answer(
                    "birth-grant",
                    id,
                    400 * index,
                    Known.fact(child.birthRegistered()) ? null : "child.birthRegistered",
                    Known.fact(child.birthGrantReceived()) ? "child.birthGrantReceived" : null,
                    age < 1 ? null : "child.ageInMonths"));
            all.add(answer(
                    "child-allowance",
                    id,
                    (age < 3 ? 125 : 130) * index,
                    tooOld,
                    tooRich,
                    fatherWorksOrCannot ? null : "father.working"));
            all.add(answer(
                    "single-mother-allowance",
                    id,
                    (age < 3 ? 100 : 130) * index,
                    tooOld,
                    single ? null : "mother.single",
                    null));
            all.add(answer(
                    "conscript-child-allowance",
                    id,
                    130 * index,
                    tooOld,
                    conscript ? null : "father.conscript",
                    null));
            all.add(answer(
                    "hiv-child-allowance",
                    id,
                    130 * index,
                    tooOld,
                    touchedByHiv || Known.fact(child.hiv()) ? null : "child.hiv",
                    null));
            all.add(answer(
                    "unpaid-alimony-allowance",
                    id,
                    (age < 3 ? 100 : 200) * index,
                    tooOld,
                    Known.fact(child.alimonyEvaded()) ? null : "child.alimonyEvaded",
                    null));
            all.add(answer(
                    "infant-care-allowance",
                    id,
                    age < 1 ? INFANT_CARE_PERCENT[Math.min(Known.birthOrder(children, i), 4) - 1] * index : 0,
                    age < 1 ? null : "child.age",
                    date.isBefore(INFANT_CARE_FROM) ? "date" : null,
                    null));
            all.add(answer(
                    "low-income-child-allowance",
                    id,
                    100 * index,
                    tooOld,
                    date.isBefore(REFORM_OF_2006) ? "date" : null,
                    tooRich));
            all.add(medicines(child, tooOld, date));
            all.add(answer(
                    "child-under-guardianship",
                    id,
                    0,
                    Known.fact(child.guardianship()) ? null : "child.guardianship",
                    null,
                    null));
        }
        if (mother != null) {
            all.add(answer(
                    "non-working-mother-allowance",
                    mother.id(),
                    100 * index,
                    Known.fact(mother.working()) ? "mother.working" : null,
                    minors >= 5 ? null : "mother.minorChildren",
                    null));
            boolean special = minorsWithMother >= 4 || Known.awarded(mother);
            all.add(answer(
                    "special-state-allowance",
                    mother.id(),
                    400_000,
                    special ? null : "mother.minorChildrenLivingWithHer",
                    special ? null : "mother.awards",
                    null));
        }
        all.add(ofFamily("targeted-social-assistance", lowIncome, "family.incomePerMember"));
        all.add(ofFamily("low-income-family", lowIncome, "family.incomePerMember"));
        all.add(ofFamily("family-with-minors", minors >= 1, "family.minorChildren"));
        all.add(ofFamily("large-family", minors >= 4, "family.minorChildren"));
        all.add(ofFamily("no-second-breadwinner", mother == null || father == null, "mother.present"));
        all.add(ofFamily(
                "raising-child-with-disability", minorsWithDisability >= 1, "family.minorChildrenWithDisability"));
        return all;
    }

    private static LeanDecision medicines(Child child, @Nullable String tooOld, LocalDate date) {
        List<String> unmet = new ArrayList<>(4);
        if (tooOld != null) {
            unmet.add(tooOld);
        }
        if (date.isBefore(REFORM_OF_2006)) {
            unmet.add("date");
        }
        if (!Known.fact(child.dispensaryRegistered())) {
            unmet.add("child.dispensaryRegistered");
        }
        if (!Known.fact(child.outpatientTreatment())) {
            unmet.add("child.outpatientTreatment");
        }
        return new LeanDecision(
                "free-outpatient-medicines",
                child.id(),
                unmet.isEmpty() ? Outcome.GRANTED : Outcome.REFUSED,
                0,
                unmet);
    }

    private static void person(Member person, int age, int members, List<LeanDecision> all) {
        String id = person.id();
        boolean unable = age < ADULT || !Known.fact(person.ableToWork());
        all.add(answer(
                "unable-to-work", id, 0, unable ? null : "person.age", unable ? null : "person.ableToWork", null));
        all.add(answer(
                "lone-pensioner",
                id,
                0,
                Known.fact(person.pensioner()) ? null : "person.pensioner",
                members == 1 ? null : "family.members",
                null));
        all.add(answer(
                "person-with-disability",
                id,
                0,
                Known.fact(person.disability()) ? null : "person.disability",
                null,
                null));
    }

    private static LeanDecision ofFamily(String benefit, boolean met, String code) {
        return answer(benefit, Decision.FAMILY, 0, met ? null : code, null, null);
    }

    private static LeanDecision answer(
            String benefit,
            String subject,
            long tiyn,
            @Nullable String one,
            @Nullable String two,
            @Nullable String three) {
        if (one == null && two == null && three == null) {
            return new LeanDecision(benefit, subject, Outcome.GRANTED, tiyn, List.of());
        }
        List<String> unmet = new ArrayList<>(3);
        if (one != null) {
            unmet.add(one);
        }
        if (two != null) {
            unmet.add(two);
        }
        if (three != null) {
            unmet.add(three);
        }
        return new LeanDecision(benefit, subject, Outcome.REFUSED, 0, unmet);
    }
}
