package kz.zhardem.tests.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.zhardem.Benefit;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import kz.zhardem.tests.Unexplained;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scenarios prove nothing unless a decision that is not as expected is found out. */
class ComparisonTest {

    private static final LocalDate DATE = LocalDate.parse("2006-09-15");

    private static final Benefit BENEFIT = new Benefit(
            "a-benefit", LocalText.of("kk", "ru", "en"), Subject.CHILD, Frequency.MONTHLY, List.of("The rule"));

    private static final Reason AGE =
            new Reason("The rule", "child.age < 18", "child.age", 19, 18, null, false, LocalText.of("…", "…", "…"));

    private static final Reason INCOME = new Reason(
            "The rule",
            "family.incomePerMember <= limit",
            "family.incomePerMember",
            new BigDecimal("6000.00"),
            new BigDecimal("2060.00"),
            null,
            false,
            LocalText.of("…", "…", "…"));

    @Test
    void aDecisionAsExpectedHasNoDifferences() {
        assertThat(differences("granted: 1000", granted())).isEmpty();
        assertThat(differences(
                        "{ granted: 10 * 100, rule: The rule, until: 2006-09-30, office: WORKPLACE, conditions: [],"
                                + " caveats: [index UNVERIFIED] }",
                        granted()))
                .isEmpty();
        assertThat(differences("refused: [family.incomePerMember, child.age]", refused()))
                .isEmpty();
        assertThat(differences(
                        "refused: [child.age, { fact: family.incomePerMember, actual: 6000, limit: 2060 }]", refused()))
                .isEmpty();
        assertThat(differences("undetermined: [dana.born, dana.hiv]", undetermined()))
                .isEmpty();
    }

    @Test
    void anotherOutcomeIsADifference() {
        assertThat(differences("granted: 1000", refused()))
                .singleElement()
                .asString()
                .startsWith("outcome: expected GRANTED, but was REFUSED for [child.age");
        assertThat(differences("refused: [child.age]", undetermined()))
                .containsExactly("outcome: expected REFUSED, but was UNDETERMINED for want of"
                        + " [members[dana].born, members[dana].hiv]");
        assertThat(differences("undetermined: [dana.born]", granted()))
                .containsExactly("outcome: expected UNDETERMINED, but was GRANTED 1000.00 by \"The rule\"");
        assertThat(differences("granted: 1000", null))
                .containsExactly("outcome: expected GRANTED, but was no decision");
        assertThat(differences("none", granted()))
                .containsExactly("outcome: expected no decision, but was GRANTED 1000.00 by \"The rule\"");
        assertThat(differences("none", null)).isEmpty();
    }

    @Test
    void everyStatedDetailIsCompared() {
        assertThat(differences(
                        "{ granted: 1000.01, rule: Another, until: open, office: unknown, conditions: unknown,"
                                + " detailsMissing: [dana.born], caveats: [] }",
                        granted()))
                .containsExactlyInAnyOrder(
                        "amount: expected 1000.01, but was 1000.00",
                        "rule: expected Another, but was The rule",
                        "until: expected open, but was 2006-09-30",
                        "office: expected unknown, but was WORKPLACE",
                        "conditions: expected unknown, but was []",
                        "detailsMissing: expected [members[dana].born], but was []",
                        "caveats: expected [], but was [index UNVERIFIED]");
    }

    @Test
    void requirementsAndFactsMustBeExactlyThoseExpected() {
        assertThat(differences("refused: [child.age]", refused())).hasSize(1);
        assertThat(differences("refused: [child.age, child.age, family.incomePerMember]", refused()))
                .hasSize(1);
        assertThat(differences("refused: [child.age, { fact: family.incomePerMember, actual: 6000.01 }]", refused()))
                .hasSize(1);
        assertThat(differences("refused: [family.incomePerMember, { fact: child.age, rule: Another }]", refused()))
                .hasSize(1);
        assertThat(differences("undetermined: [dana.born]", undetermined()))
                .containsExactly(
                        "missing: expected [members[dana].born]," + " but was [members[dana].born, members[dana].hiv]");
        assertThat(differences("undetermined: [dana.born, dana.hiv, averageMonthlyIncome]", undetermined()))
                .hasSize(1);
    }

    @Test
    void whatHoldsForEveryGrantIsCheckedUnasked() {
        Decision odd = new Decision(
                "dana",
                new Decision.Content(
                        "a-benefit",
                        Outcome.GRANTED,
                        Frequency.ONE_TIME,
                        new BigDecimal("1E+3"),
                        "Unheard of",
                        null,
                        DATE.minusDays(1),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Unexplained.EXPLAINER);

        assertThat(differences("granted: 1000", odd))
                .extracting(difference -> difference.substring(0, difference.indexOf(':')))
                .containsExactlyInAnyOrder("amount", "frequency", "from", "amount", "rule", "because", "law");
    }

    private static List<String> differences(String expected, @Nullable Decision decision) {
        String expectation = expected.equals("none") || expected.startsWith("{") ? expected : "{ " + expected + " }";
        Scenario scenario = ScenarioReader.read("a-benefit.scenarios.yaml", """
                        subject: CHILD
                        frequency: MONTHLY
                        cases:
                          - case: A sentence.
                            date: 2006-09-15
                            members: { dana: { role: CHILD } }
                            expect:
                              dana: %s
                        """.formatted(expectation))
                .scenarios()
                .get(0);
        Expectation dana = scenario.expected().values().iterator().next();
        return Comparison.differences(scenario, BENEFIT, dana, Optional.ofNullable(decision));
    }

    private static Decision granted() {
        return new Decision(
                "dana",
                new Decision.Content(
                        "a-benefit",
                        Outcome.GRANTED,
                        Frequency.MONTHLY,
                        new BigDecimal("1000.00"),
                        "The rule",
                        "100 % × 1000",
                        DATE,
                        LocalDate.parse("2006-09-30"),
                        Office.WORKPLACE,
                        List.of(),
                        List.of("table, row 0"),
                        List.of(AGE),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Caveat("index", null, Status.UNVERIFIED, "a source")),
                        List.of()),
                Unexplained.EXPLAINER);
    }

    private static Decision refused() {
        return new Decision(
                "dana",
                Decision.Content.refused(
                        "a-benefit", Frequency.MONTHLY, List.of("table, row 0"), List.of(AGE, INCOME), List.of()),
                Unexplained.EXPLAINER);
    }

    private static Decision undetermined() {
        return new Decision(
                "dana",
                Decision.Content.undetermined(
                        "a-benefit",
                        Frequency.MONTHLY,
                        List.of("members[dana].hiv", "members[dana].born"),
                        List.of(),
                        List.of()),
                Unexplained.EXPLAINER);
    }
}
