package kz.zhardem.tests.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Column;
import kz.zhardem.Comparison;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Population;
import kz.zhardem.Role;
import kz.zhardem.tests.rulebook.EditedRulebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns are another form of the same families: whatever is counted of them is the same. */
final class FamilyColumnsTest {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private static final BenefitRules RULES = BenefitRules.load("family-benefits-2006");

    @ParameterizedTest
    @CsvSource({
        "family-benefits-2006, 2006-09-15, 0.0",
        "family-benefits-2006, 2006-09-15, 0.03",
        "family-benefits-2006, 2006-09-15, 0.3",
        "family-benefits-2006, 2004-02-29, 0.0",
        "family-benefits-2006, 2026-03-01, 0.01",
        "social-code, 2026-05-01, 0.0",
        "social-code, 2026-05-01, 0.02",
        "social-code, 2020-04-01, 0.0",
        "social-code, 2024-02-29, 0.1"
    })
    void countingThemIsTheSameAsCountingFamilies(String rulebook, LocalDate date, double unknown) {
        BenefitRules rules = BenefitRules.load(rulebook);
        List<Family> families = Families.of(unknown > 0.1 ? 80 : 250, 11, unknown, date);

        Population expected = rules.count(families.stream(), date);
        Population counted = BenefitRules.load(rulebook).count(FamilyColumns.of(families), date);

        assertThat(counted.families()).isEqualTo(families.size());
        assertThat(counted.familiesBy()).isEqualTo(expected.familiesBy());
        assertThat(counted.uncounted()).isEqualTo(expected.uncounted());
    }

    @ParameterizedTest
    @CsvSource({
        "family-benefits-2006, 2006-09-15, 0.0",
        "family-benefits-2006, 2006-09-15, 0.03",
        "family-benefits-2006, 2006-09-15, 0.3",
        "family-benefits-2006, 2004-02-29, 0.0",
        "social-code, 2026-05-01, 0.0",
        "social-code, 2026-05-01, 0.02",
        "social-code, 2020-04-01, 0.0",
        "social-code, 2024-02-29, 0.1"
    })
    void everyTotalIsTheSameOnceTheClassesAreKnown(String rulebook, LocalDate date, double unknown) {
        BenefitRules rules = BenefitRules.load(rulebook);
        List<Family> families = Families.of(unknown > 0.1 ? 80 : 400, 12, unknown, date);
        Population expected = rules.count(families.stream(), date);

        // The classes are known now: from here on nearly all is counted from the columns.
        Population counted = rules.count(FamilyColumns.of(families), date);

        assertThat(counted.benefits(rules)).isEqualTo(expected.benefits(rules));
        assertThat(counted.familiesBy()).isEqualTo(expected.familiesBy());
    }

    @Test
    void aReformOfThemIsTheSame(@TempDir Path folder) {
        List<Family> families = Families.of(500, 13, 0.0, DATE);
        BenefitRules reform = new EditedRulebook(folder)
                .replace("child-allowance.yaml", "value: \"125\"", "value: \"100\"")
                .replace("birth-grant.drl", "child.birthRegistered == true,", "")
                .load();

        Comparison expected = RULES.count(families.stream(), DATE).compare(RULES, reform);
        Comparison counted = RULES.count(FamilyColumns.of(families), DATE).compare(RULES, reform);

        assertThat(counted.benefits()).isNotEmpty().isEqualTo(expected.benefits());
    }

    @Test
    void everyFactOfAFamilyIsKept() {
        List<Family> families = Families.of(200, 14, 0.3, DATE);
        FamilyColumns columns = FamilyColumns.of(families);
        for (int i = 0; i < families.size(); i++) {
            assertThat(facts(columns.family(i))).isEqualTo(facts(families.get(i)));
        }
    }

    private static List<Map<String, @Nullable Object>> facts(Family family) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(List.of(factsOf(family)));
        family.members().forEach(member -> all.add(factsOf(member)));
        return all;
    }

    private static Map<String, @Nullable Object> factsOf(Object whose) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : whose.getClass().getRecordComponents()) {
            if (!component.getName().equals("id") && !component.getName().equals("members")) {
                try {
                    Object value = component.getAccessor().invoke(whose);
                    facts.put(
                            component.getName(),
                            value instanceof java.math.BigDecimal number ? number.stripTrailingZeros() : value);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        facts.put("role", whose instanceof Member member ? member.role() : null);
        return facts;
    }

    @Test
    void columnsOfNumbersAreAllThatIsNeeded() {
        FamilyColumns columns = FamilyColumns.builder(new int[] {2, 1}, List.of(Role.MOTHER, Role.CHILD, Role.CHILD))
                .family("averageMonthlyIncome", Column.amounts(new long[] {300_000, Column.Amounts.UNKNOWN}))
                .member("born", Column.days(new int[] {day("1980-01-01"), day("2006-08-20"), day("2000-09-15")}))
                .member("birthRegistered", Column.yesOrNo(new byte[] {-1, 1, 0}))
                .member("birthOrder", Column.counts(new int[] {-1, 2, 1}))
                .build();

        assertThat(columns.families()).isEqualTo(2);
        assertThat(columns.family(0).members()).extracting(Member::id).containsExactly("m1", "m2");
        assertThat(columns.family(0).averageMonthlyIncome()).isEqualByComparingTo("3000");
        assertThat(columns.family(1).averageMonthlyIncome()).isNull();
        assertThat(columns.family(1).children().get(0).birthRegistered()).isFalse();
        assertThat(RULES.decide(columns.family(0), DATE)
                        .find("birth-grant", "m2")
                        .orElseThrow()
                        .outcome())
                .isNotEqualTo(Outcome.REFUSED);
        assertThat(RULES.count(columns, DATE).families()).isEqualTo(2);
        assertThat(columns).hasToString("FamilyColumns[2]");
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    @Test
    void whoIsBornLaterIsAFailureOfOneFamily() {
        FamilyColumns columns = FamilyColumns.builder(new int[] {1, 1}, List.of(Role.CHILD, Role.CHILD))
                .member("born", Column.days(new int[] {day("2006-09-15"), day("2006-09-16")}))
                .build();

        Population population = RULES.count(columns, DATE);

        assertThat(population.families()).isEqualTo(1);
        assertThat(population.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.number()).isEqualTo(2));
    }

    @Test
    void whoIsBornLaterIsNobodyElsesFailure() {
        List<Family> families = new ArrayList<>(Families.of(1_100, 5, 0, DATE));
        Family unborn = Family.builder()
                .add(Child.builder("later").born("9999-12-31").build())
                .build();
        for (int row : List.of(0, 511, 512, 1_100)) {
            families.add(row, unborn);
        }

        Population columns = RULES.count(FamilyColumns.of(families), DATE);

        assertThat(columns.failed()).isEqualTo(4);
        assertThat(columns.benefits(RULES))
                .isEqualTo(RULES.count(families.stream(), DATE).benefits(RULES));
    }

    @Test
    void aChoiceOfAnotherKindIsRefusedWithItsPlace() {
        FamilyColumns.Builder builder = FamilyColumns.builder(new int[] {1}, List.of(Role.MOTHER));
        assertThatThrownBy(() -> builder.family("residence", Column.choices(List.of("CITIZEN"))))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("family.residence[0]")
                .hasMessageContaining("Residence");
        assertThatThrownBy(() -> builder.member("awards", Column.choices(List.of(Award.KUMIS_ALQA))))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("member.awards[0]")
                .hasMessageContaining("Award constants in a set");
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        FamilyColumns.Builder builder = FamilyColumns.builder(new int[] {1}, List.of(Role.CHILD));
        assertThatThrownBy(() -> builder.member("hight", Column.yesOrNo(new byte[1])))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("member.hight")
                .hasMessageContaining("birthOrder");
        assertThatThrownBy(() -> builder.member("born", Column.yesOrNo(new byte[1])))
                .hasMessageContaining("member.born")
                .hasMessageContaining("Days");
        assertThatThrownBy(() -> builder.family("machinery", Column.yesOrNo(new byte[2])))
                .hasMessageContaining("family.machinery")
                .hasMessageContaining("1 rows, not 2");
        assertThatThrownBy(() -> Column.yesOrNo(new byte[] {0, 2})).hasMessageContaining("[1]");
        assertThatThrownBy(() -> Column.amounts(new long[] {-2})).hasMessageContaining("[0]");
        assertThatThrownBy(() -> Column.counts(new int[] {0})).hasMessageContaining("[0]");
        assertThatThrownBy(() -> Column.days(new int[] {Integer.MAX_VALUE})).hasMessageContaining("[0]");
        assertThatThrownBy(() -> FamilyColumns.builder(new int[] {0}, List.of()))
                .hasMessageContaining("members[0]");
        assertThatThrownBy(() -> FamilyColumns.builder(new int[] {2}, List.of(Role.CHILD)))
                .hasMessageContaining("2 roles");
        assertThatThrownBy(() -> FamilyColumns.builder(new int[] {2}, List.of(Role.MOTHER, Role.MOTHER)))
                .hasMessageContaining("roles[0]");
    }

    @Test
    void aSetThatIsChangedLaterDoesNotChangeTheColumn() {
        Set<Award> awards = EnumSet.of(Award.KUMIS_ALQA);
        Column column = Column.choices(List.of(awards));

        awards.clear();

        assertThat(column.value(0)).isEqualTo(Set.of(Award.KUMIS_ALQA));
    }
}
