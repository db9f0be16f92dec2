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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Breakdown;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import kz.zhardem.workbench.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
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
        assertThat(made)
                .isEqualTo(
                        new Run(
                                0,
                                "",
                                "zhardem: the families in " + families
                                        + " are made up; the file does not say so, and a report on it takes them for real ones\n"));
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
        assertThat(shift.get("costYearly").decimalValue()).isEqualByComparingTo(change);
        BigDecimal open = change.subtract(ofFamilies);
        assertThat(shift.get("unclearYearly").decimalValue()).isEqualByComparingTo(open);
        String sums = "Of the difference in cost of +" + grouped(change) + " tenge, +" + grouped(open)
                + " falls to these families.";
        assertThat(run.out()).contains(sums);
        assertThat(shown(html))
                .contains(sums)
                .contains("Families that gain " + turned.get("gainers"))
                .contains("Difference, tenge +" + grouped(change));
    }

    @Test
    void everyTableByGroupComesToTheDifferenceInCost() throws IOException {
        Path html = folder.resolve("sums.html");
        Path csv = folder.resolve("sums.csv");
        Path json = folder.resolve("sums.json");

        compared("--report", html.toString(), "--csv", csv.toString(), "--json", json.toString());

        JsonNode comparison = Json.parse(Files.readString(json)).get("comparison");
        List<String> figures = Files.readString(csv).lines().toList();
        BigDecimal all = BigDecimal.ZERO;
        for (JsonNode benefit : comparison.get("benefits")) {
            String id = benefit.get("benefit").asString();
            BigDecimal cost = yearly(benefit.get("after")).subtract(yearly(benefit.get("before")));
            all = all.add(cost);
            assertThat(benefit.get("shift").get("costYearly").decimalValue())
                    .as(id)
                    .isEqualByComparingTo(cost);
            comesTo(cost, benefit.get("by"));
            comesTo(cost, figures, id);
        }
        comesTo(all, comparison.get("by"));
        comesTo(all, figures, "");
        assertThat(comparison.get("families").get("costYearly").decimalValue()).isEqualByComparingTo(all);
        // Otherwise the test shows too little.
        assertThat(comparison.get("benefits").valueStream())
                .anyMatch(one ->
                        one.get("shift").get("unclearYearly").decimalValue().signum() != 0);
        Document page = HtmlPage.parsed(Files.readString(html).replaceAll("(?s)<script[^>]*>.*?</script>", ""));
        Map.of(
                        "kk", List.of("Жылдық шығын айырмасы, теңге", "Оның ішінде белгісіздері"),
                        "ru", List.of("Разница в расходах за год, тенге", "В том числе не определено"),
                        "en", List.of("Difference in cost a year, tenge", "Of it, cannot be told"))
                .forEach((language, columns) -> addsUp(page, language, columns));
    }

    @Test
    void aReformOfAnotherRulebookIsNoted() {
        Path report = folder.resolve("report.html");
        Run run = Run.of(
                ENGINE,
                "",
                "population",
                "--generate",
                "20",
                "--rulebook",
                "family-benefits-2006",
                "--date",
                "2006-09-15",
                "--compare",
                rules.toString(),
                "--report",
                report.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(report)
                .content()
                .contains("The reform is the rulebook social-code, the rules in force are family-benefits-2006.");
        assertThat(run.err())
                .isEqualTo(
                        "zhardem: " + rules + " holds social-code, not family-benefits-2006: a benefit that only one of"
                                + " the two has counts as abolished or as new\n");
    }

    @Test
    void aReformThatBeginsLaterSaysForWhichDayItWasCounted() throws IOException {
        Path later = folder.resolve("later");
        BenefitRules.export("social-code", later);
        Path rates = later.resolve("large-family-allowance.yaml");
        String last = "source: \"Social Code, art. 91 p. 1\" }";
        String rate = "\n      - { from: \"2026-04-01\", value: \"20\", mark: CONFIRMED, source: \"a draft\" }";
        Files.writeString(rates, replaceLast(Files.readString(rates), last, last + rate));
        Path report = folder.resolve("later.html");

        Run before = Run.of(ENGINE, "", counting(later, "2026-03-31", "--report", report.toString()));
        Run after = Run.of(ENGINE, "", counting(later, "2026-04-01"));

        List<String> nothing = List.of(
                "On 31 March 2026 nobody gains or loses by the reform: what it changes is not in force on that day.",
                "Allowance for large families (large-family-allowance.rate) – from 1 April 2026.",
                "To see what that comes to, count for another day, such as 1 April 2026 (--date 2026-04-01).");
        assertThat(before.out()).contains(nothing);
        assertThat(shown(report))
                .contains(nothing)
                .contains("What the reform says differently, and when What When On the day of the count")
                .contains("Allowance for large families (large-family-allowance.rate) from 1 April 2026 no");
        assertThat(after.out()).doesNotContain("nobody gains or loses").contains("Allowance for large families");
    }

    @Test
    void aReformOfATextThatIsNoLongerInForceSaysWhenItWas() throws IOException {
        Path past = edited(
                "past",
                "large-family-allowance.drl",
                text -> text.replaceFirst(
                        "(?s)(Law N 63\".*?)family.childrenOfLargeFamily >= 4", "$1family.childrenOfLargeFamily >= 5"));

        assertThat(Run.of(ENGINE, "", counting(past, DATE.toString())).out())
                .contains("Allowance for large families: rules – from 1 January 2020 to 30 June 2023.")
                // On that day the families were others.
                .doesNotContain("--date");
    }

    @Test
    void aReformOfADayThatTheRulesDoNotKnowSaysSo() throws IOException {
        Path far = edited(
                "far",
                "large-family-allowance.yaml",
                text -> replaceLast(
                        text,
                        "source: \"Social Code, art. 91 p. 1\" }",
                        "source: \"Social Code, art. 91 p. 1\" }\n"
                                + "      - { from: \"2031-01-01\", value: \"20\", mark: CONFIRMED, source: \"a draft\" }"));

        assertThat(Run.of(ENGINE, "", counting(far, DATE.toString())).out())
                .contains("The law of 1 January 2031 is not known to these rules yet, so that day cannot be counted.")
                .doesNotContain("--date");
    }

    @Test
    void aReformThatIsNoneSaysSo() throws IOException {
        Path same = folder.resolve("same");
        BenefitRules.export("social-code", same);
        Path remark = edited("remark", "birth-grant.drl", text -> "// A remark.\n" + text);

        assertThat(Run.of(ENGINE, "", counting(same, DATE.toString())).out())
                .contains("Nobody gains or loses: the files of the reform are those of the rules in force.");
        assertThat(Run.of(ENGINE, "", counting(remark, DATE.toString())).out())
                .contains("Nobody gains or loses on any day: the reform decides as the rules in force do.");
    }

    @Test
    void aReformThatTouchesNoneOfTheFamiliesSaysSo() throws IOException {
        Path many = edited(
                "many",
                "large-family-allowance.yaml",
                text -> replaceLast(text, "\"8\": \"4 each\"", "\"8\": \"4 each\", \"40\": \"5 each\""));

        assertThat(Run.of(ENGINE, "", counting(many, DATE.toString())).out())
                .contains(
                        "None of these families is known to gain or lose by the reform on 1 March 2026, although its rules"
                                + " are others on that day.");
    }

    @Test
    void aReformWhoseRulesContradictEachOtherIsNotTold() throws IOException {
        Path twice = edited(
                "twice",
                "large-family-allowance.drl",
                text -> text
                        + "\nrule \"Large family again\"\n    @edition( \"social-code\" )\n    @law( \"a draft\" )\n    when\n"
                        + "        $claim : FamilyClaim( family.childrenOfLargeFamily >= 5 )\n    then\n"
                        + "        $claim.grant( \"again\" );\nend\n");
        Path sheet = twice.resolve("large-family-allowance.yaml");
        Files.writeString(
                sheet,
                Files.readString(sheet) + "  again:\n    unit: mci\n    history:\n"
                        + "      - { from: \"2006-01-01\", value: \"20\", mark: CONFIRMED, source: \"a draft\" }\n");
        Path report = folder.resolve("twice.html");

        // More lines than failures are kept of are no case before the first contradiction.
        Path lines = folder.resolve("lines-before.jsonl");
        Files.writeString(
                lines, Files.readAllLines(families).get(0) + "\n" + "{\n".repeat(200) + Files.readString(families));

        Run run = Run.of(
                ENGINE,
                "",
                "population",
                lines.toString(),
                "--compare",
                twice.toString(),
                "--report",
                report.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("zhardem: rulebook " + twice + " has 1 problem:\nlarge-family-allowance.drl:")
                .contains("the rules \"Large family\" and \"Large family again\" both hold")
                .endsWith("make their requirements exclude each other\n");
        assertThat(report).doesNotExist();
    }

    @Test
    void aFileInPlaceOfAFolderIsToldToBeOne() {
        Path file = rules.resolve("rulebook.yaml");

        assertThat(Run.of(ENGINE, "", counting(file, DATE.toString())).err())
                .contains(file + " is a file: give the folder that holds the rulebook");
    }

    @Test
    void aRuleThatOnlyTheReformHasIsNamed() throws IOException {
        Path second = edited(
                "second",
                "large-family-allowance.drl",
                text -> text
                        + "\nrule \"Whoever lives here\"\n    @edition( \"social-code\" )\n    @law( \"a draft\" )\n    when\n"
                        + "        $claim : FamilyClaim( family.childrenOfLargeFamily >= 4 )\n    then\n"
                        + "        $claim.grant( \"rate\" );\nend\n");
        Path report = folder.resolve("second.html");

        Run.of(ENGINE, "", counting(second, DATE.toString(), "--report", report.toString()));

        assertThat(shown(report))
                .contains("granted by a rule that only the reform has: “Whoever lives here” answer: refused → granted")
                .doesNotContain("not met before the reform")
                .doesNotContain("source before the reform");
    }

    private Path edited(String name, String file, UnaryOperator<String> edit) throws IOException {
        Path copy = folder.resolve(name);
        BenefitRules.export("social-code", copy);
        String before = Files.readString(copy.resolve(file));
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(copy.resolve(file), after);
        return copy;
    }

    /** Of families with three children the sheet's bands, which begin at four, have no amount: nothing can be told of them. */
    @Test
    void aReformThatLeavesTheRecordOfTheLawBehindDoesNotSayThatItChangesNothing() throws IOException {
        Path wider = folder.resolve("wider");
        BenefitRules.export("social-code", wider);
        Path rules = wider.resolve("large-family-allowance.drl");
        Files.writeString(rules, replaceLast(Files.readString(rules), "LargeFamily >= 4,", "LargeFamily >= 3,"));
        Path report = folder.resolve("wider.html");

        Run run = Run.of(ENGINE, "", counting(wider, DATE.toString(), "--report", report.toString()));

        assertThat(run.out())
                .doesNotContainIgnoringCase("nobody gains or loses")
                .contains("Families of whom it cannot be told:")
                .containsPattern("Allowance for large families +0 +0 +[1-9]")
                .containsPattern(
                        "Allowance for large families, after the reform: [0-9,]+ decisions are open because the record of the"
                                + " rules is silent \\(large-family-allowance.rate: its first band begins at 4, and fewer have no amount\\)");
        assertThat(shown(report))
                .doesNotContainIgnoringCase("nobody gains or loses")
                .containsPattern(
                        "Where the record of the rules is silent .*Allowance for large families, after the reform"
                                + " [0-9,]+ large-family-allowance.rate from 1 July 2023 its first band begins at 4");
    }

    private String[] counting(Path reform, String day, String... more) {
        return Stream.concat(
                        Stream.of("population", families.toString(), "--compare", reform.toString(), "--date", day),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static BigDecimal yearly(JsonNode count) {
        return count.get("yearly").decimalValue();
    }

    /** In JSON. */
    private static void comesTo(BigDecimal cost, JsonNode by) {
        assertThat(by.size()).isEqualTo(Breakdown.values().length);
        for (JsonNode bands : by) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode band : bands) {
                sum = sum.add(band.get("costYearly").decimalValue());
                assertThat(band.get("yearly")
                                .decimalValue()
                                .add(band.get("unclearYearly").decimalValue()))
                        .isEqualByComparingTo(band.get("costYearly").decimalValue());
            }
            assertThat(sum).isEqualByComparingTo(cost);
        }
    }

    /** In CSV. */
    private static void comesTo(BigDecimal cost, List<String> figures, String benefit) {
        for (Breakdown breakdown : Breakdown.values()) {
            BigDecimal sum = figures.stream()
                    .filter(line -> line.startsWith("change," + benefit + "," + breakdown + ","))
                    .filter(line -> line.contains(",costYearly,"))
                    .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(cost);
        }
    }

    /** On the page: in each table by group that has both columns, all rows but the last come to the last. */
    private static void addsUp(Document page, String language, List<String> columns) {
        Element sheet = HtmlPage.elements(page, "main").stream()
                .filter(main -> main.getAttribute("lang").equals(language))
                .findFirst()
                .orElseThrow();
        int tables = 0;
        for (Element table : HtmlPage.within(sheet, "table")) {
            List<List<String>> rows =
                    HtmlPage.within(table, "tr").stream().map(HtmlPage::cells).toList();
            int cost = rows.get(0).indexOf(columns.get(0));
            if (cost < 0) {
                continue;
            }
            tables++;
            for (int column = cost; column < rows.get(0).size(); column++) {
                int at = column;
                BigDecimal sum = rows.subList(1, rows.size() - 1).stream()
                        .map(row -> number(row.get(at)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(number(rows.get(rows.size() - 1).get(at)))
                        .as(rows.get(0).get(0))
                        .isEqualByComparingTo(sum);
            }
            assertThat(rows.get(0).subList(cost, rows.get(0).size()))
                    .isSubsetOf(columns)
                    .hasSizeBetween(1, 2);
        }
        // Of all families, and of each benefit that changes.
        assertThat(tables).isEqualTo(Breakdown.values().length * (1 + CHANGED.size()));
        assertThat(text(sheet)).contains(columns.get(1));
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.replaceAll("[^0-9,.−]", "")
                .replace('−', '-')
                .replaceFirst("[.,](\\d\\d)$", "#$1")
                .replaceAll("[.,]", "")
                .replace('#', '.'));
    }

    @Test
    void roundingIsToldInWords() throws IOException {
        Path html = folder.resolve("rounding.html");

        compared("--report", html.toString());

        assertThat(shown(html))
                .contains("; rounded up to the whole tenge: 69,330.00 tenge → ")
                .contains("; округлено вверх до целого тенге: 69")
                .contains("; бүтін теңгеге дейін жоғары қарай дөңгелектелді: 69")
                .doesNotContain("up-to-whole-tenge →");
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
                .contains(
                        "Why answer: refused → granted not met before the reform, and not required after it: The person"
                                + " who cares for the child takes part in compulsory social insurance. ")
                .doesNotContain("met after the reform:")
                .doesNotContain("(child-care-allowance.rate): none →")
                .contains("Allowance for large families (large-family-allowance.rate[4]) 16.03 MCI 18 MCI")
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
