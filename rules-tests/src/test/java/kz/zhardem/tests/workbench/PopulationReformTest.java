package kz.zhardem.tests.workbench;

import static kz.zhardem.tests.workbench.HtmlPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import kz.zhardem.workbench.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an analyst does: raises one rate and drops one requirement in exported rules, and reads what that costs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationReformTest {

    private static final LocalDate DATE = LocalDate.parse("2026-03-01");

    private static final Set<String> CHANGED = Set.of("child-care-allowance", "large-family-allowance");

    private static final RealEngine ENGINE = new RealEngine();

    private final Path folder;

    private final Path rules;

    private final Path families;

    /** Edits the rules and makes families up. */
    PopulationReformTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        rules = folder.resolve("my-rules");
        BenefitRules.export("social-code", rules);
        Path rates = rules.resolve("large-family-allowance.yaml");
        Files.writeString(
                rates, replaceLast(Files.readString(rates), "bands: { \"4\": \"16.03\"", "bands: { \"4\": \"18\""));
        Path care = rules.resolve("child-care-allowance.drl");
        Files.writeString(care, replaceLast(Files.readString(care), "            child.carerInsured == false,", ""));
        families = folder.resolve("families.jsonl");
        Run made = Run.of(
                ENGINE,
                "",
                "population",
                "--generate",
                "600",
                "--seed",
                "7",
                "--rulebook",
                "social-code",
                "--date",
                DATE.toString(),
                "--families",
                families.toString());
        assertThat(made).isEqualTo(new Run(0, "", ""));
        // Of some it is not known whether they meet the requirement that is dropped: undetermined before, decided
        // after.
        List<String> lines = Files.readAllLines(families);
        for (int i = 0; i < lines.size(); i += 5) {
            lines.set(i, lines.get(i).replaceAll("\"carerInsured\":(true|false),", ""));
        }
        Files.write(families, lines);
    }

    private static String replaceLast(String text, String old, String replacement) {
        int at = text.lastIndexOf(old);
        assertThat(at).as(old).isPositive();
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    private Run compared(String... more) {
        String[] all = java.util.Arrays.copyOf(
                new String[] {"population", families.toString(), "--compare", rules.toString()}, 4 + more.length);
        System.arraycopy(more, 0, all, 4, more.length);
        return Run.of(ENGINE, "", all);
    }

    private List<Family> all() throws IOException {
        return Files.readAllLines(families).stream()
                .map(line -> new CaseReader()
                        .read(line.getBytes(StandardCharsets.UTF_8))
                        .family())
                .toList();
    }

    /** What is granted in a year, by benefit. */
    private static Map<String, BigDecimal> granted(List<Decision> decisions) {
        Map<String, BigDecimal> yearly = new TreeMap<>();
        for (Decision decision : decisions) {
            BigDecimal amount = decision.amount();
            if (amount != null) {
                BigDecimal times = BigDecimal.valueOf(decision.frequency() == Frequency.MONTHLY ? 12 : 1);
                yearly.merge(decision.benefit(), amount.multiply(times), BigDecimal::add);
            }
        }
        return yearly;
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOpen(List<Decision> decisions) {
        return decisions.stream()
                .anyMatch(
                        decision -> decision.outcome() == Outcome.UNDETERMINED && CHANGED.contains(decision.benefit()));
    }

    @Test
    void everyOutputTellsWhatDecidingEachFamilyTwiceComesTo() throws IOException {
        BenefitRules before = BenefitRules.load("social-code");
        BenefitRules after = BenefitRules.load(rules);
        Map<String, BigDecimal> costBefore = new HashMap<>();
        Map<String, BigDecimal> costAfter = new HashMap<>();
        Map<String, Integer> turned = new HashMap<>();
        BigDecimal ofFamilies = BigDecimal.ZERO;
        for (Family family : all()) {
            List<Decision> now = before.decide(family, DATE).decisions();
            List<Decision> then = after.decide(family, DATE).decisions();
            granted(now).forEach((benefit, amount) -> costBefore.merge(benefit, amount, BigDecimal::add));
            granted(then).forEach((benefit, amount) -> costAfter.merge(benefit, amount, BigDecimal::add));
            BigDecimal more = sum(granted(then)).subtract(sum(granted(now)));
            if (isOpen(now) || isOpen(then)) {
                turned.merge("unclear", 1, Integer::sum);
            } else {
                turned.merge(
                        more.signum() > 0 ? "gainers" : more.signum() < 0 ? "losers" : "unchanged", 1, Integer::sum);
                ofFamilies = ofFamilies.add(more);
            }
        }
        Path html = folder.resolve("out.html");
        Path csv = folder.resolve("out.csv");
        Path json = folder.resolve("out.json");

        Run run = compared("--report", html.toString(), "--csv", csv.toString(), "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        // Otherwise the test shows too little.
        BigDecimal change = sum(costAfter).subtract(sum(costBefore));
        assertThat(turned.get("unclear")).isPositive();
        assertThat(change).isNotEqualByComparingTo(ofFamilies);
        String written = Files.readString(json);
        assertThat(SchemaTest.errors(SchemaTest.POPULATION, written)).isEmpty();
        JsonNode comparison = Json.parse(written).get("comparison");
        assertThat(comparison
                        .get("benefits")
                        .valueStream()
                        .map(one -> one.get("benefit").asString()))
                .containsExactlyInAnyOrderElementsOf(CHANGED);
        for (JsonNode benefit : comparison.get("benefits")) {
            String id = benefit.get("benefit").asString();
            assertThat(benefit.get("before").get("yearly").decimalValue()).isEqualByComparingTo(costBefore.get(id));
            assertThat(benefit.get("after").get("yearly").decimalValue()).isEqualByComparingTo(costAfter.get(id));
        }
        JsonNode shift = comparison.get("families");
        for (String kind : List.of("gainers", "losers", "unchanged", "unclear")) {
            assertThat(shift.get(kind).intValue()).as(kind).isEqualTo(turned.getOrDefault(kind, 0));
        }
        assertThat(shift.get("yearly").decimalValue()).isEqualByComparingTo(ofFamilies);
        assertThat(Files.readString(csv).lines())
                .contains(
                        "change,,,,,,,gainers," + turned.get("gainers"),
                        "change,,,,,,,yearly," + ofFamilies.setScale(2),
                        "reform,large-family-allowance,,,,,,yearly,"
                                + costAfter
                                        .getOrDefault("large-family-allowance", BigDecimal.ZERO)
                                        .setScale(2));
        String sums = "That is why the families’ sum is +" + grouped(ofFamilies)
                + ", and not the difference in cost of +" + grouped(change) + ", which counts all that is granted.";
        assertThat(run.out()).contains(sums);
        assertThat(shown(html))
                .contains(sums)
                .contains("Families that gain " + turned.get("gainers"))
                .contains("Difference, tenge +" + grouped(change));
    }

    private static String grouped(BigDecimal amount) {
        return String.format(java.util.Locale.ROOT, "%,.2f", amount);
    }

    private static String shown(Path html) throws IOException {
        return text(HtmlPage.parsed(Files.readString(html).replaceAll("(?s)<script[^>]*>.*?</script>", ""))
                .getDocumentElement());
    }

    @Test
    void theReportSaysFirstWhyADecisionTurns() throws IOException {
        Path html = folder.resolve("why.html");

        compared("--report", html.toString());

        assertThat(shown(html))
                .contains("Why answer: refused → granted not met before the reform: The person who cares for the child"
                        + " takes part in compulsory social insurance. met after the reform: ")
                .doesNotContain("(child-care-allowance.rate): none →")
                .contains("Allowance for large families (large-family-allowance.rate[4]) 16.03 18")
                .contains("child.carerInsured == false,");
    }

    @Test
    void casesThatFailAreToldWithTheirPlace() throws IOException {
        Path lines = folder.resolve("lines.jsonl");
        List<String> some = Files.readAllLines(families);
        Files.write(lines, List.of(some.get(0), "", "{", some.get(1)));
        Path html = folder.resolve("lines.html");

        Run run = Run.of(ENGINE, "", "population", lines.toString(), "--report", html.toString(), "--json", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(SchemaTest.errors(SchemaTest.POPULATION, run.out())).isEmpty();
        JsonNode failure = Json.parse(run.out()).get("failures").get(0);
        assertThat(failure.get("number").intValue()).isEqualTo(2);
        assertThat(failure.get("place").asString()).isEqualTo(lines + ":3");
        assertThat(shown(html)).contains(lines + ":3 case: expected valid JSON");
    }

    @Test
    void aFamilyThatCannotBeShownIsToldBeforeTheCount() throws IOException {
        Path unborn = folder.resolve("unborn.json");
        Files.writeString(
                unborn,
                "{\"rulebook\":\"social-code\",\"date\":\"2026-07-01\",\"family\":{\"members\":[{\"id\":\"a\",\"role\":\"CHILD\","
                        + "\"born\":\"2026-06-01\"}]}}");
        Path html = folder.resolve("never.html");

        Run run = compared("--report", html.toString(), "--family", unborn.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "zhardem: cannot show unborn.json in the report: family.members[0].born: expected a day not");
        assertThat(html).doesNotExist();
    }
}
