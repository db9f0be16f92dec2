package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.RulebookException;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import kz.zhardem.workbench.Zhardem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit changes the decision, its reasons and its questions, with no Java touched. */
final class EditedRulebookTest {

    private static final LocalDate DAY = LocalDate.of(2006, 9, 15);

    private static final BenefitRules SHIPPED = BenefitRules.load("family-benefits-2006");

    private final Path temporary;

    EditedRulebookTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private EditedRulebook rulebook() {
        return new EditedRulebook(temporary);
    }

    private static Family family(Child child) {
        return Family.builder()
                .averageMonthlyIncome(6000)
                .add(Mother.builder("mother").working(true).awards().build())
                .add(Father.builder("father").conscript(true).build())
                .add(child)
                .build();
    }

    private static Child.Builder bornYearsAgo(int years) {
        return Child.builder("child").born(DAY.minusYears(years));
    }

    private static Decision decide(BenefitRules rules, Family family, String benefit, String subject) {
        return rules.decide(family, DAY).find(benefit, subject).orElseThrow();
    }

    @Test
    void anExportedRulebookIsTheSameRulebook() {
        BenefitRules copy = rulebook().load();

        assertThat(copy.version()).isEqualTo(SHIPPED.version());
        Family family = family(bornYearsAgo(4).build());
        assertThat(copy.decide(family, DAY)).isEqualTo(SHIPPED.decide(family, DAY));
    }

    @Test
    void exportKeepsEveryFileAndRefusesAFolderThatIsNotEmpty() throws IOException {
        Path folder = rulebook().folder();

        assertThat(files(folder)).hasSize(1 + 1 + 3 + 2 * 21);
        assertThatThrownBy(() -> BenefitRules.export("family-benefits-2006", folder))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("not empty");
    }

    private static SortedMap<String, Long> files(Path folder) throws IOException {
        SortedMap<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.relativize(path).toString(), Files.size(path));
            }
        }
        return sizes;
    }

    @Test
    void aChangedAgeLimitChangesDecisionReasonAndEnd() {
        BenefitRules edited = rulebook()
                .replace("conscript-child-allowance.drl", "child.age < 18", "child.age < 16")
                .load();

        Family of16 = family(bornYearsAgo(16).build());
        assertThat(decide(SHIPPED, of16, "conscript-child-allowance", "child").outcome())
                .isEqualTo(Outcome.GRANTED);
        Decision refused = decide(edited, of16, "conscript-child-allowance", "child");
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.unmet())
                .extracting(Reason::requirement, Reason::fact, Reason::actual, Reason::limit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("child.age < 16", "child.age", 16, 16));

        Decision granted = decide(edited, family(bornYearsAgo(15).build()), "conscript-child-allowance", "child");
        assertThat(granted.until()).isEqualTo(DAY.plusYears(1).minusDays(1));
        assertThat(edited.version().sha256()).isNotEqualTo(SHIPPED.version().sha256());
    }

    @Test
    void anAddedRequirementIsAskedForAndExplained() {
        BenefitRules edited = rulebook()
                .replace(
                        "conscript-child-allowance.drl",
                        "father.conscript == true",
                        "father.conscript == true, !( child.guardianship == true )")
                .load();

        Decision open = decide(edited, family(bornYearsAgo(4).build()), "conscript-child-allowance", "child");
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.missing()).containsExactly("members[child].guardianship");

        Family ward = family(bornYearsAgo(4).guardianship(true).build());
        Decision refused = decide(edited, ward, "conscript-child-allowance", "child");
        assertThat(refused.unmet()).extracting(Reason::requirement).containsExactly("!( child.guardianship == true )");
        assertThat(decide(SHIPPED, ward, "conscript-child-allowance", "child").outcome())
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    void aSwappedOperatorSwapsTheAnswer() {
        BenefitRules edited = rulebook()
                .replace("conscript-child-allowance.drl", "father.conscript == true", "father.conscript != true")
                .load();

        Family family = family(bornYearsAgo(4).build());
        assertThat(decide(edited, family, "conscript-child-allowance", "child").outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void twoRulesMaySayTheSameNegation() {
        BenefitRules edited = rulebook()
                .replace("conscript-child-allowance.drl", "father.conscript == true", "!( father.conscript == true )")
                .replace("child-under-guardianship.drl", "child.guardianship == true", "!( father.conscript == true )")
                .load();

        Family family = family(bornYearsAgo(4).build());
        assertThat(List.of("conscript-child-allowance", "child-under-guardianship"))
                .allSatisfy(benefit -> assertThat(
                                decide(edited, family, benefit, "child").outcome())
                        .isEqualTo(Outcome.REFUSED));
    }

    @Test
    void aChangedRateChangesTheAmountFromItsDay() {
        BenefitRules edited = rulebook()
                .replace(
                        "conscript-child-allowance.yaml",
                        "- { value: \"130\", source: \"table, row 4\" }",
                        "- { value: \"130\", source: \"table, row 4\" }\n"
                                + "      - { from: \"2006-09-15\", value: \"200\", source: \"a reform\" }")
                .load();

        Family family = family(bornYearsAgo(4).build());
        Decision after = decide(edited, family, "conscript-child-allowance", "child");
        assertThat(after.amount()).isEqualByComparingTo("2060");
        assertThat(after.calculation()).isEqualTo("200 % × 1030");
        assertThat(after.law()).contains("a reform");
        Decision before = edited.decide(family, DAY.minusDays(1))
                .find("conscript-child-allowance", "child")
                .orElseThrow();
        assertThat(before.amount()).isEqualByComparingTo("1339");
    }

    @Test
    void aSecondWayToABenefitIsAnAlternative() {
        BenefitRules edited = rulebook()
                .write("conscript-child-allowance.drl", rulebook().read("conscript-child-allowance.drl") + """

                                rule "Child with a disability"
                                    @law( "a reform" )
                                    when
                                        $claim : ChildClaim( child.age < 18, child.disability == true )
                                    then
                                        $claim.grant( "rate" );
                                end
                                """)
                .load();
        Family noConscript = Family.builder()
                .add(Father.builder("father").conscript(false).build())
                .add(bornYearsAgo(4).disability(false).build())
                .build();

        Decision refused = decide(edited, noConscript, "conscript-child-allowance", "child");

        assertThat(refused.unmet())
                .extracting(Reason::rule, Reason::fact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Conscript's child", "father.conscript"),
                        org.assertj.core.groups.Tuple.tuple("Child with a disability", "child.disability"));
        Family unknown = family(bornYearsAgo(4).build());
        assertThat(decide(edited, unknown, "conscript-child-allowance", "child").outcome())
                .as("granted by one way, whatever the other")
                .isEqualTo(Outcome.GRANTED);
    }

    @Test
    void factsThatPropertiesShareAreNotTakenForIndependent() {
        // An adult child who is the only one that could be the fourth minor: impossible, whatever the birth date.
        BenefitRules edited = rulebook()
                .replace(
                        "conscript-child-allowance.drl",
                        "child.age < 18,",
                        "child.age >= 18, family.minorChildren >= 4,")
                .load();
        Family.Builder family =
                Family.builder().add(Father.builder("father").conscript(true).build());
        for (int i = 0; i < 3; i++) {
            family.add(Child.builder("minor" + i).born(DAY.minusYears(5)).build());
        }
        Family threeAndOneOpen = family.add(Child.builder("child").build()).build();

        Decision decision = decide(edited, threeAndOneOpen, "conscript-child-allowance", "child");

        assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(decision.unmet()).isNotEmpty();
    }

    @Test
    void rulesThatGrantDifferentlyToOneClaimAreAFaultAndNoAnswer() {
        BenefitRules edited = rulebook()
                .replace("single-mother-allowance.drl", "child.age >= 3", "child.age >= 2")
                .load();
        Family family = Family.builder()
                .add(Mother.builder("mother").single(true).build())
                .add(bornYearsAgo(2).build())
                .build();

        assertThatThrownBy(() -> edited.decide(family, DAY))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("single-mother-allowance.drl:15")
                .hasMessageContaining("grant differently");
    }

    @Test
    void checkedUntilIsEnforced() {
        BenefitRules edited = rulebook()
                .replace("base-figures/monthly-calculation-index.yaml", "\"2026-12-31\"", "\"2026-06-30\"")
                .load();
        Family family = family(bornYearsAgo(4).build());

        assertThat(edited.decide(family, LocalDate.of(2026, 6, 30)).decisions()).isNotEmpty();
        assertThatThrownBy(() -> edited.decide(family, LocalDate.of(2026, 7, 1)))
                .isInstanceOfSatisfying(DateNotCoveredException.class, e -> {
                    assertThat(e.value()).isEqualTo("monthly-calculation-index");
                    assertThat(e.from()).isEqualTo(LocalDate.of(1998, 1, 1));
                    assertThat(e.until()).isEqualTo(LocalDate.of(2026, 6, 30));
                });
    }

    @Test
    void theNextYearsIndexIsOneLine() {
        BenefitRules edited = rulebook()
                .replace(
                        "base-figures/monthly-calculation-index.yaml",
                        "sources: [S33, S57, S35] }",
                        "sources: [S33, S57, S35] }\n"
                                + "  - { from: \"2027-01-01\", value: \"4400\", mark: SINGLE, sources: [S57] }")
                .replace("base-figures/monthly-calculation-index.yaml", "\"2026-12-31\"", "\"2027-12-31\"")
                .load();
        Family family = family(Child.builder("child").born("2020-05-05").build());

        Decision decision = edited.decide(family, LocalDate.of(2027, 1, 1))
                .find("conscript-child-allowance", "child")
                .orElseThrow();

        assertThat(decision.amount()).isEqualTo(new BigDecimal("5720.00"));
    }

    @Test
    void aFactThatIsNotKnownExactlyIsNotStatedAsIfItWere() {
        Family oneOrTwoMinors = Family.builder()
                .add(Mother.builder("mother").working(false).build())
                .add(Child.builder("known").born("2000-01-01").build())
                .add(Child.builder("open").build())
                .build();

        Decision refused = decide(SHIPPED, oneOrTwoMinors, "non-working-mother-allowance", "mother");

        assertThat(refused.unmet()).singleElement().satisfies(reason -> {
            assertThat(reason.fact()).isEqualTo("mother.minorChildren");
            assertThat(reason.actual()).isNull();
            assertThat(reason.says().in(Locale.ENGLISH)).contains("between 1 and 2");
        });
    }

    @Test
    void aLimitThatChangesEndsTheForecast() {
        BenefitRules edited = rulebook()
                .replace("conscript-child-allowance.drl", "child.age < 18", "child.age < value( \"age-limit\" )")
                .replace("conscript-child-allowance.yaml", "values:", """
                        values:
                          age-limit:
                            unit: years
                            history:
                              - { value: "18", source: "table, row 4" }
                              - { from: "2006-10-01", value: "16", source: "a reform" }""")
                .load();

        Decision decision = decide(edited, family(bornYearsAgo(16).build()), "conscript-child-allowance", "child");

        assertThat(decision.until()).isEqualTo(LocalDate.of(2006, 9, 30));
    }

    @Test
    void aByteOrderMarkIsNotSeen() {
        EditedRulebook rulebook = rulebook();
        for (String file : List.of("conscript-child-allowance.drl", "conscript-child-allowance.yaml")) {
            rulebook.write(file, "\uFEFF" + rulebook.read(file));
        }

        assertThat(rulebook.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"birth-grant", "child-allowance", "hiv-child-allowance", "special-state-allowance"})
    void aBenefitThatIsTakenOutChangesNoOther(String benefit) {
        BenefitRules without = rulebook()
                .delete(benefit + ".drl")
                .delete(benefit + ".yaml")
                .replace("rulebook.yaml", "  - " + benefit + "\n", "")
                .load();
        RandomFamilies families = new RandomFamilies(new Random(3));

        for (int i = 0; i < 50; i++) {
            FamilyCase facts = families.next();
            List<Decision> others = SHIPPED.decide(facts.family(), facts.date()).decisions().stream()
                    .filter(decision -> !decision.benefit().equals(benefit))
                    .toList();
            assertThat(without.decide(facts.family(), facts.date()).decisions())
                    .as("%s", facts)
                    .isEqualTo(others);
        }
    }

    @Test
    void aSingleAwardIsToldInJsonToo() {
        EditedRulebook edited = rulebook()
                .replace("non-working-mother-allowance.drl", "import kz", "import kz.zhardem.Award;\nimport kz")
                .replace(
                        "non-working-mother-allowance.drl",
                        "mother.minorChildren >= 5",
                        "mother.awards contains Award.MOTHER_HEROINE");
        String facts = """
                { "rulebook": "family-benefits-2006", "date": "2006-09-15", "family": { "members": [
                  { "id": "mother", "role": "MOTHER", "working": false, "awards": ["KUMIS_ALQA"] } ] } }""";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exitCode = new Zhardem(new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)), out, out)
                .run("decide", "--rules", edited.folder().toString(), "-");

        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"actual\": [ \"KUMIS_ALQA\" ]", "\"limit\": [ \"MOTHER_HEROINE\" ]");
    }

    @Test
    void awardsAreASetThatRulesAskInto() {
        BenefitRules edited = rulebook()
                .replace(
                        "special-state-allowance.drl",
                        "mother.awards contains Award.ALTYN_ALQA",
                        "mother.awards not contains Award.MOTHER_HEROINE")
                .load();
        Family none =
                Family.builder().add(Mother.builder("mother").awards().build()).build();
        Family heroine = Family.builder()
                .add(Mother.builder("mother").awards(Award.MOTHER_HEROINE).build())
                .build();

        assertThat(decide(edited, none, "special-state-allowance", "mother").outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThat(decide(edited, heroine, "special-state-allowance", "mother").outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(List.of(none, heroine))
                .allSatisfy(family -> assertThat(decide(SHIPPED, family, "special-state-allowance", "mother")
                                .outcome())
                        .isEqualTo(Outcome.REFUSED));
    }
}
