package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.zhardem.Arrears;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.tests.families.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Back pay is what the days say under one knowledge of the law less what they say under another. */
class ArrearsTest {

    private static final BenefitRules RULES = BenefitRules.load("social-code");

    private static final LocalDate DAY_BEFORE_SIGNING = LocalDate.of(2020, 5, 12);

    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2020, 7, 1);

    /**
     * In 2020 families of eight and more were first paid 28.06 times the index, 74 388 tenge until March and 77 951 from April,
     * then four times the index for each child: 10 604 and 11 112 for each.
     */
    @ParameterizedTest(name = "{0} children")
    @CsvSource({
        "8, 84832.00, 88896.00, 64167.00",
        "9, 95436.00, 100008.00, 129315.00",
        "16, 169664.00, 177792.00, 585351.00",
    })
    void theBackPayOf2020(int children, BigDecimal untilMarch, BigDecimal fromApril, BigDecimal total) {
        Family family = childrenAtHome(children);

        Arrears arrears = RULES.arrears(
                family, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30), DAY_BEFORE_SIGNING, FIRST_PAYMENT);

        BigDecimal paidUntilMarch = new BigDecimal("74388.00");
        BigDecimal paidFromApril = new BigDecimal("77951.00");
        List<Arrears.Month> expected = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            BigDecimal then = month <= 3 ? paidUntilMarch : paidFromApril;
            BigDecimal now = month <= 3 ? untilMarch : fromApril;
            expected.add(new Arrears.Month(
                    YearMonth.of(2020, month), LargeFamily.BENEFIT, "family", then, now, now.subtract(then)));
        }
        assertThat(arrears.months()).isEqualTo(expected);
        assertThat(arrears.total()).isEqualTo(total);
        assertThat(arrears.complete()).isTrue();
        assertThat(arrears.knownThen()).isEqualTo(DAY_BEFORE_SIGNING);
        assertThat(arrears.knownNow()).isEqualTo(FIRST_PAYMENT);
    }

    @Test
    void aFamilyOfSevenIsOwedNothing() {
        Arrears arrears = RULES.arrears(
                childrenAtHome(7),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 6, 30),
                DAY_BEFORE_SIGNING,
                FIRST_PAYMENT);

        assertThat(arrears.months()).isEmpty();
        assertThat(arrears.total()).isEqualTo(Days.NOTHING);
    }

    private static Family childrenAtHome(int children) {
        Family.Builder family = Family.builder();
        for (int i = 1; i <= children; i++) {
            family.add(Child.builder("child" + i)
                    .born(LocalDate.of(2019 - i, 6, 1))
                    .livesWithFamily(true)
                    .fullStateSupport(false)
                    .parentalRightsLost(false)
                    .countedInOtherFamily(false)
                    .disability(false)
                    .birthGrantReceived(true)
                    .carerInsured(true)
                    .build());
        }
        // Above the line, so that nothing but the allowance is due.
        return family.averageMonthlyIncome(1_000_000).povertyLine(1).build();
    }

    @Test
    void equalTheDifferenceOfTheDays() {
        Random random = new Random(77);
        RandomCases cases = new RandomCases(random);
        int differing = 0;
        for (int i = 0; i < 16; i++) {
            DatedCase facts = cases.next(i % 4 == 0 ? 0.02 : 0.0);
            while (i % 2 == 0 && facts.family().children().size() < 9) {
                facts = cases.next(0.0);
            }
            LocalDate from = LocalDate.of(2019, 11, 1).plusDays(random.nextInt(200));
            LocalDate to = from.plusDays(random.nextInt(90));
            // Members who are of the right age in those years.
            long years = facts.date().getYear() - 2020L;
            DatedCase moved = facts.with(moved(facts.family(), years));
            LocalDate then = random.nextBoolean() ? DAY_BEFORE_SIGNING : LocalDate.of(2020, 8, 1);
            LocalDate now = random.nextBoolean() ? FIRST_PAYMENT : LocalDate.of(2019, 12, 31);
            differing += check(moved, from, to, then, now);
        }
        assertThat(differing).isPositive();
    }

    private static Family moved(Family family, long years) {
        Family moved = family;
        for (Fact fact : Fact.allOf(family)) {
            if (fact.in(family) instanceof LocalDate day) {
                moved = fact.put(moved, day.minusYears(years));
            }
        }
        return moved;
    }

    private static int check(DatedCase facts, LocalDate from, LocalDate to, LocalDate then, LocalDate now) {
        Arrears arrears = RULES.arrears(facts.family(), from, to, then, now);
        Days paid = new Days(RULES, facts.family(), from, to, then);
        Days due = new Days(RULES, facts.family(), from, to, now);
        List<Arrears.Month> expected = new ArrayList<>();
        BigDecimal total = Days.NOTHING;
        boolean complete = true;
        int differing = 0;
        for (YearMonth month : paid.months()) {
            for (Map.Entry<Days.Claim, ?> line : paid.lines().entrySet()) {
                Days.Claim claim = line.getKey();
                BigDecimal before = paid.isOpen(claim, month) ? null : paid.due(claim, month);
                BigDecimal after = due.isOpen(claim, month) ? null : due.due(claim, month);
                BigDecimal difference = before == null || after == null ? null : after.subtract(before);
                if (difference == null || difference.signum() != 0) {
                    expected.add(new Arrears.Month(month, claim.benefit(), claim.subject(), before, after, difference));
                    complete &= difference != null;
                    total = difference == null ? total : total.add(difference);
                    differing += difference == null ? 0 : 1;
                }
            }
        }
        assertThat(arrears.months())
                .as(() -> from + " to " + to + " by " + then + " and " + now + "\n" + facts)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(arrears.total()).isEqualTo(total);
        assertThat(arrears.complete()).isEqualTo(complete);
        return differing;
    }
}
