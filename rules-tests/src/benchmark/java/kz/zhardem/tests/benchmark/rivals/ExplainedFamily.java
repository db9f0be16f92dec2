package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Frequency;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import kz.zhardem.Reason;
import kz.zhardem.tests.baseline.Birthdays;
import org.jspecify.annotations.Nullable;

/** What several benefits need of a family, worked out once, and what is for the family as a whole. */
final class ExplainedFamily {

    static final int ADULT = 18;

    private static final int DECIMALS = 4;

    private static final Sheet TARGETED_ASSISTANCE =
            Sheet.of("targeted-social-assistance", Frequency.STATUS, "prose on targeted assistance", Sheet.LOW_INCOME);

    private static final String ON_ACTIVATION = "Targeted assistance on activation measures";

    private static final IncomeLimit ON_ACTIVATION_INCOME = new IncomeLimit(ON_ACTIVATION);

    private static final Limit IDLE_ADULTS = Limit.of(ON_ACTIVATION, "family.idleAdults", ">=", 1);

    private static final List<String> ACTIVATION = List.of("ACTIVATION_MEASURES");

    private static final String WITHOUT_CONDITIONS = "Targeted assistance without conditions";

    private static final IncomeLimit WITHOUT_CONDITIONS_INCOME = new IncomeLimit(WITHOUT_CONDITIONS);

    private static final Limit NO_IDLE_ADULTS = Limit.of(WITHOUT_CONDITIONS, "family.idleAdults", "==", 0);

    private static final Sheet LOW_INCOME_FAMILY =
            Sheet.of("low-income-family", Frequency.STATUS, Sheet.GROUPS, Sheet.LOW_INCOME);

    private static final IncomeLimit LOW_INCOME_FAMILY_INCOME = new IncomeLimit("Low-income family");

    private static final Sheet WITH_MINORS = Sheet.of("family-with-minors", Frequency.STATUS, Sheet.GROUPS);

    private static final Limit ONE_MINOR = Limit.of("Family with minor children", "family.minorChildren", ">=", 1);

    private static final Sheet LARGE = Sheet.of("large-family", Frequency.STATUS, Sheet.GROUPS);

    private static final Limit FOUR_MINORS = Limit.of("Large family", "family.minorChildren", ">=", 4);

    private static final Sheet NO_SECOND_BREADWINNER = Sheet.of("no-second-breadwinner", Frequency.STATUS, Sheet.GROUPS);

    private static final Reason NO_MOTHER = present("mother.present", false);

    private static final Reason NO_FATHER = present("father.present", false);

    private static final Reason BOTH = present("mother.present", true);

    private static final Sheet RAISING = Sheet.of("raising-child-with-disability", Frequency.STATUS, Sheet.GROUPS);

    private static final Limit ONE_WITH_DISABILITY =
            Limit.of("Raising a child with a disability", "family.minorChildrenWithDisability", ">=", 1);

    final LawOfDay law;
    final List<Member> members;
    final List<Child> children;
    final @Nullable Mother mother;
    final @Nullable Father father;

    /** Ages of all members as listed. */
    final int[] memberAges;

    /** Ages of the children as listed. */
    final int[] childAges;

    final int minors;
    final int minorsLivingWithMother;
    final boolean lowIncome;

    /** As it is shown: cut after four decimals, the last rounded up. */
    final BigDecimal incomePerMember;

    /** By how much the income is too high; null when it is low. */
    final @Nullable BigDecimal overLimit;

    private final int minorsWithDisability;
    private final int idleAdults;

    ExplainedFamily(Family family, LawOfDay law) {
        this.law = law;
        this.members = family.members();
        int size = members.size();
        this.children = new ArrayList<>(size);
        this.memberAges = new int[size];
        this.childAges = new int[size];
        Mother motherFound = null;
        Father fatherFound = null;
        int minorsFound = 0;
        int livingWithMother = 0;
        int withDisability = 0;
        int idle = 0;
        for (int i = 0; i < size; i++) {
            Member member = members.get(i);
            int age = age(member, i);
            memberAges[i] = age;
            boolean adult = true;
            if (member instanceof Child child) {
                childAges[children.size()] = age;
                children.add(child);
                adult = age >= ADULT;
                if (!adult) {
                    minorsFound++;
                    livingWithMother += Known.fact(child.livesWithMother()) ? 1 : 0;
                    withDisability += Known.fact(child.disability()) ? 1 : 0;
                }
            } else if (member instanceof Mother m) {
                motherFound = m;
            } else if (member instanceof Father f) {
                fatherFound = f;
            } else {
                adult = age >= ADULT;
            }
            if (adult && Known.fact(member.ableToWork()) && !Known.fact(member.working())) {
                idle++;
            }
        }
        this.mother = motherFound;
        this.father = fatherFound;
        this.minors = minorsFound;
        this.minorsLivingWithMother = livingWithMother;
        this.minorsWithDisability = withDisability;
        this.idleAdults = idle;
        BigDecimal income = Known.fact(family.averageMonthlyIncome());
        this.incomePerMember = shown(income.divide(BigDecimal.valueOf(size), DECIMALS, RoundingMode.UP));
        // Rounded up, the quotient passes a limit of whole tiyn exactly when it did before.
        this.lowIncome = incomePerMember.compareTo(law.lowIncomeLimit) <= 0;
        this.overLimit = lowIncome ? null : shown(incomePerMember.subtract(law.lowIncomeLimit));
    }

    private int age(Member member, int number) {
        LocalDate born = Known.fact(member.born());
        if (born.isAfter(law.date)) {
            throw new InvalidFactsException(
                    "family.members[" + number + "].born", "a date that is not after the day asked for");
        }
        return Birthdays.age(born, law.date);
    }

    /** With two decimals where they say all. */
    private static BigDecimal shown(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }

    private static Reason present(String fact, boolean actual) {
        return YesOrNo.reason(
                "No second breadwinner",
                "mother.present == false || father.present == false",
                fact,
                actual,
                false);
    }

    /** Low income decides; the number of idle adults picks the rule, also when both refuse. */
    Decision targetedSocialAssistance() {
        boolean idle = idleAdults >= 1;
        IncomeLimit income = idle ? ON_ACTIVATION_INCOME : WITHOUT_CONDITIONS_INCOME;
        if (!lowIncome) {
            return TARGETED_ASSISTANCE.refused(Decision.FAMILY, List.of(income.unmet(this)), law.caveats);
        }
        return TARGETED_ASSISTANCE.granted(
                Decision.FAMILY,
                income.rule(),
                law.lowIncomeStatus,
                law.date,
                null,
                Office.SOCIAL_PROTECTION,
                idle ? ACTIVATION : List.of(),
                List.of(income.met(this), (idle ? IDLE_ADULTS : NO_IDLE_ADULTS).met(idleAdults)));
    }

    Decision lowIncomeFamily() {
        return lowIncome
                ? LOW_INCOME_FAMILY.granted(
                        Decision.FAMILY,
                        LOW_INCOME_FAMILY_INCOME.rule(),
                        law.lowIncomeStatus,
                        law.date,
                        null,
                        List.of(LOW_INCOME_FAMILY_INCOME.met(this)))
                : LOW_INCOME_FAMILY.refused(
                        Decision.FAMILY, List.of(LOW_INCOME_FAMILY_INCOME.unmet(this)), law.caveats);
    }

    Decision familyWithMinors() {
        return atLeast(WITH_MINORS, ONE_MINOR, minors);
    }

    Decision largeFamily() {
        return atLeast(LARGE, FOUR_MINORS, minors);
    }

    Decision noSecondBreadwinner() {
        if (mother != null && father != null) {
            return NO_SECOND_BREADWINNER.refused(Decision.FAMILY, List.of(BOTH), List.of());
        }
        Reason absent = mother == null ? NO_MOTHER : NO_FATHER;
        return NO_SECOND_BREADWINNER.granted(
                Decision.FAMILY, absent.rule(), LawOfDay.NOTHING, law.date, null, List.of(absent));
    }

    Decision raisingChildWithDisability() {
        return atLeast(RAISING, ONE_WITH_DISABILITY, minorsWithDisability);
    }

    private Decision atLeast(Sheet benefit, Limit least, int number) {
        return number >= least.limit()
                ? benefit.granted(
                        Decision.FAMILY,
                        least.rule(),
                        LawOfDay.NOTHING,
                        law.date,
                        null,
                        List.of(least.met(number)))
                : benefit.refused(Decision.FAMILY, List.of(least.unmet(number)), List.of());
    }
}
