package kz.zhardem.tests.workbench;

import static kz.zhardem.tests.workbench.HtmlPage.attributes;
import static kz.zhardem.tests.workbench.HtmlPage.elements;
import static kz.zhardem.tests.workbench.HtmlPage.text;
import static kz.zhardem.tests.workbench.HtmlPage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.LocalText;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.workbench.PopulationReport;
import kz.zhardem.workbench.PopulationReport.Chosen;
import kz.zhardem.workbench.PopulationReport.Reach;
import kz.zhardem.workbench.PopulationReport.RuleTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/**
 * The report on a population of four families: two with little income, one with much, and one of which the income is unknown. The
 * reform pays half as much again to children of low-income families, and halves the limit of income.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationReportTest {

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private static final Reach REACH = new Reach(5, null, false, List.of("families.jsonl"), List.of(), List.of());

    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

    /** Twice the index of 1030 for each of three members. */
    private static final BigDecimal LIMIT = new BigDecimal("6180");

    private final BenefitRules reform;

    private final RuleTexts texts;

    private final PopulationReport report;

    private final String html;

    PopulationReportTest(@TempDir Path folder) throws IOException {
        Path edited = folder.resolve("reform");
        BenefitRules.export(RealEngine.RULES.version().id(), edited);
        Map<String, String> before = files(edited);
        replace(edited.resolve("low-income-child-allowance.yaml"), "value: \"100\"", "value: \"150\"");
        replace(edited.resolve("rulebook.yaml"), "value: \"2\"", "value: \"1\"");
        reform = BenefitRules.load(edited);
        texts = RuleTexts.of(before, files(edited), "my reform");
        report = new PopulationReport(
                population(),
                RealEngine.RULES,
                reform,
                REACH,
                List.of(new Chosen("aidar’s", family("aidar", "3000"))),
                texts);
        html = report.html(Locale.ENGLISH);
    }

    @Test
    void saysWhereTheReformIs() {
        assertThat(html)
                .contains("The reform is in the folder my reform")
                .contains("Реформа находится в папке my reform")
                .contains("Реформа my reform қалтасында");
    }

    private static void replace(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(root.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }

    static Family family(String child, @Nullable String income) {
        return new Family(
                income == null ? null : new BigDecimal(income),
                List.of(
                        Mother.builder("mother")
                                .born("1970-01-01")
                                .working(true)
                                .ableToWork(true)
                                .hiv(false)
                                .build(),
                        Father.builder("father")
                                .born("1970-01-01")
                                .working(false)
                                .ableToWork(true)
                                .hiv(false)
                                .build(),
                        Child.builder(child).born("1998-05-01").hiv(false).build()));
    }

    private static PlainPopulation population() {
        return new PlainPopulation(
                DATE,
                List.of(
                        family("aidar", "3000"),
                        family("beibit", "6000"),
                        family("camilla", "90000"),
                        family("dana", null)),
                List.of(),
                1);
    }

    private static PopulationReport plain(Reach reach) {
        return new PopulationReport(population(), RealEngine.RULES, null, reach, List.of(), RuleTexts.NONE);
    }

    private static Document parsed(String html) {
        return HtmlPage.parsed(SCRIPT.matcher(html).replaceAll(""));
    }

    private static Element sheet(Document page, String language) {
        return elements(page, "main").stream()
                .filter(main -> main.getAttribute("lang").equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(Element sheet) {
        return Stream.of(sheet.getElementsByTagName("tr"))
                .flatMap(all ->
                        java.util.stream.IntStream.range(0, all.getLength()).mapToObj(i -> text((Element) all.item(i))))
                .toList();
    }

    private static JsonNode chart(String html, String id) {
        Matcher scripts = SCRIPT.matcher(html);
        assertThat(scripts.find()).isTrue();
        for (JsonNode chart : Json.parse(scripts.group(2)).get("charts")) {
            if (chart.get("id").asString().equals(id)) {
                return chart;
            }
        }
        throw new AssertionError("no chart " + id);
    }

    @Test
    void tellsWhatTheReformCostsAndWhoLoses() {
        Element page = sheet(parsed(html), "en");

        // Aidar gains 515 a month, beibit loses 1030, of dana nothing can be told.
        assertThat(rows(page))
                .contains(
                        "Allowance for children under 18 of low-income families 24,720.00 18,540.00 −6,180.00 0.00",
                        "All that change 24,720.00 18,540.00 −6,180.00 0.00",
                        "Allowance for children under 18 of low-income families 2 1 1 1 1 1",
                        "1 1 1 1 1 −6,180.00 0.00",
                        "All 1 1 1 1 −6,180.00 0.00")
                .contains(
                        "low-income limit 2 MCI 1 MCI",
                        "Allowance for children under 18 of low-income families"
                                + " (low-income-child-allowance.rate) 100% of MCI 150% of MCI");
        assertThat(text(page))
                .startsWith("Population report Family benefits")
                .contains("As of 15 September 2006")
                .contains("Families that gain 1")
                .contains("Families that lose 1")
                .contains("Difference, tenge −6,180.00")
                .contains(
                        "Families of whom it cannot be told: 1. A benefit that the reform changes is undetermined for them")
                // Both sums are alike here.
                .doesNotContain("Of the difference in cost of");
    }

    @Test
    void givesAnExampleAndSaysWhy() {
        Element page = sheet(parsed(html), "en");

        assertThat(text(page))
                .contains("Allowance for children under 18 of low-income families: granted: 1,030.00 tenge → granted:"
                        + " 1,545.00 tenge")
                .contains("amount: 1,030 → 1,545")
                .contains("For: aidar")
                .contains("child aidar: date of birth – 1 May 1998")
                .contains("the family: family's average monthly income – 3,000");
    }

    @Test
    void leavesOutWhatTheLawProtects() {
        assertThat(html).contains("child aidar").doesNotContain("HIV or AIDS –").doesNotContain("hiv –");
    }

    @Test
    void findsTheCliffToTheTiyn() {
        JsonNode curve = Json.parse(report.json()).get("incomeCurves").get(0);

        JsonNode cliff = curve.get("baseline").get("cliffs").get(0);
        assertThat(curve.get("baseline").get("cliffs")).hasSize(1);
        assertThat(cliff.get("income").decimalValue()).isEqualByComparingTo(LIMIT);
        assertThat(cliff.get("loss").decimalValue()).isEqualByComparingTo("1030");
        assertThat(cliff.get("benefits").get(0).asString()).isEqualTo("low-income-child-allowance");
        // Both sides of both limits are told, by both rulebooks.
        assertThat(monthly(curve.get("baseline")))
                .containsEntry("6180.00", "1030.00")
                .containsEntry("6180.01", "0.00");
        assertThat(monthly(curve.get("baseline")))
                .containsEntry("3090.00", "1030.00")
                .containsEntry("3090.01", "1030.00");
        assertThat(monthly(curve.get("reform")))
                .containsEntry("3090.00", "1545.00")
                .containsEntry("3090.01", "0.00");
        assertThat(monthly(curve.get("reform")).keySet())
                .isEqualTo(monthly(curve.get("baseline")).keySet());
    }

    private static Map<String, String> monthly(JsonNode course) {
        Map<String, String> points = new TreeMap<>();
        course.get("points")
                .forEach(point -> points.put(
                        point.get("income").decimalValue().toPlainString(),
                        point.get("monthly").decimalValue().toPlainString()));
        return points;
    }

    @Test
    void marksTheCliffOnTheChartAndInTheTable() {
        JsonNode chart = chart(html, "en-curve-1");
        assertThat(chart.get("cliffs").get(0).get("text").asString()).isEqualTo("−1,030 at 6,180");
        assertThat(chart.get("own").get("text").asString()).isEqualTo("the family’s income: 3,000");
        assertThat(rows(sheet(parsed(html), "en")))
                .contains(
                        "now 6,180.00 1,030.00 Allowance for children under 18 of low-income families",
                        "after the reform 3,090.00 1,545.00 Allowance for children under 18 of low-income families",
                        "6,180.01 at least 0.00 at least 0.00");
    }

    @Test
    void showsTheRulesThatChanged() {
        Document page = parsed(html);

        assertThat(texts(page, "del")).anyMatch(line -> line.contains("value: \"100\""));
        assertThat(texts(page, "ins")).anyMatch(line -> line.contains("value: \"150\""));
        assertThat(texts(page, "del")).hasSize(3 * 2);
        assertThat(texts(page, "h3")).contains("rulebook.yaml (changed)", "low-income-child-allowance.yaml (changed)");
    }

    @Test
    void tellsHowFarTheDataSuffice() {
        Element page = sheet(parsed(html), "en");

        assertThat(rows(page))
                .contains(
                        "Allowance for children under 18 of low-income families 1 25.0% 0",
                        "Allowance for children under 18 of low-income families family: family's average monthly income 1")
                .anyMatch(row -> row.startsWith("7 family.members[0].born"));
    }

    @Test
    void theFiguresAreTheSameInEveryForm() {
        assertThat(report.csv().lines())
                .startsWith("rules,benefit,breakdown,band,fact,family,income,measure,value")
                .contains(
                        "baseline,,,,,,,read,5",
                        "baseline,,,,,,,interrupted,0",
                        "baseline,,,,,,,failed,1",
                        "baseline,low-income-child-allowance,,,,,,granted,2",
                        "baseline,low-income-child-allowance,,,,,,yearly,24720.00",
                        "baseline,low-income-child-allowance,CHILDREN,1,,,,amount,2060.00",
                        "baseline,low-income-child-allowance,,,averageMonthlyIncome,,,missing,1",
                        "reform,low-income-child-allowance,,,,,,amount,1545.00",
                        "change,low-income-child-allowance,,,,,,losers,1",
                        "change,,CHILDREN,1,,,,yearly,-6180.00",
                        "baseline,,,,,1,6180.00,loss,1030.00",
                        "reform,,,,,1,3090.01,monthly,0.00");
        JsonNode json = Json.parse(report.json());
        JsonNode shift = json.get("comparison").get("families");
        assertThat(shift.get("gainers").intValue()).isEqualTo(1);
        assertThat(shift.get("losers").intValue()).isEqualTo(1);
        assertThat(shift.get("unclear").intValue()).isEqualTo(1);
        assertThat(shift.get("yearly").decimalValue()).isEqualByComparingTo("-6180");
        assertThat(json.get("failures").get(0).get("number").intValue()).isEqualTo(7);
    }

    @Test
    void theJsonIsAsItsSchemaSays() {
        assertThat(SchemaTest.errors(SchemaTest.POPULATION, report.json())).isEmpty();
        assertThat(SchemaTest.errors(SchemaTest.POPULATION, plain(REACH).json()))
                .isEmpty();
        assertThat(SchemaTest.errors(SchemaTest.POPULATION, report.json().replace("\"losers\"", "\"loosers\"")))
                .isNotEmpty();
        Reach all = new Reach(
                5,
                0,
                true,
                List.of("made up"),
                List.of(LocalText.of("екі бала", "двое детей", "two children")),
                List.of("families.jsonl:7"));
        String interrupted = plain(all).json();
        assertThat(SchemaTest.errors(SchemaTest.POPULATION, interrupted)).isEmpty();
        assertThat(Json.parse(interrupted).get("failures").get(0).get("place").asString())
                .isEqualTo("families.jsonl:7");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Санақ соңына дейін жүргізілмеді, 31, 'Оқылған отбасы саны: 5, барлығының шамамен 31 %-ы.'",
        "ru, Подсчёт прерван, 31, 'Прочитано семей: 5, примерно 31 % всех.'",
        "en, The count was interrupted, 31, 'Families read: 5, about 31 % of all.'",
        "kk, Санақ соңына дейін жүргізілмеді, 0, 'Оқылған отбасы саны: 5, барлығының 1 %-ынан аз.'",
        "ru, Подсчёт прерван, 0, 'Прочитано семей: 5, меньше 1 % всех.'",
        "en, The count was interrupted, 0, 'Families read: 5, less than 1 % of all.'",
        "kk, Санақ соңына дейін жүргізілмеді, , Оқылған отбасы саны: 5; барлығы қанша екені белгісіз.",
        "ru, Подсчёт прерван, , 'Прочитано семей: 5; сколько их всего, неизвестно.'",
        "en, The count was interrupted, , Families read: 5; of how many is not known.",
    })
    void anInterruptedCountSaysFirstHowFarItGot(String language, String title, Integer percent, String far) {
        Reach reach = new Reach(5, percent, true, List.of("families.jsonl"), List.of(), List.of());

        String text = text(sheet(parsed(plain(reach).html(Locale.ENGLISH)), language));

        assertThat(text).contains(title + " " + far);
        assertThat(text.indexOf(title)).isLessThan(200);
        assertThat(text(sheet(parsed(plain(REACH).html(Locale.ENGLISH)), language)))
                .doesNotContain(title);
        assertThat(plain(reach).csv()).contains("interrupted,1");
        assertThat(plain(reach).csv().contains("percent,")).isEqualTo(percent != null);
        assertThat(Json.parse(plain(reach).json()).has("percent")).isEqualTo(percent != null);
        assertThat(Json.parse(plain(reach).json()).get("interrupted").booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Бұл — сынақ аланы, екі бала",
        "ru, а не микроданные Казахстана, двое детей",
        "en, not Kazakhstan’s microdata, two children",
    })
    void madeUpFamiliesAreSaidToBeSo(String language, String warning, String assumption) {
        Reach reach = new Reach(
                5,
                null,
                false,
                List.of("made up"),
                List.of(LocalText.of("екі бала", "двое детей", "two children")),
                List.of());

        String text = text(sheet(parsed(plain(reach).html(Locale.ENGLISH)), language));

        assertThat(text).contains(warning.replace("аланы", "алаңы"), assumption);
        assertThat(text.indexOf(warning.replace("аланы", "алаңы"))).isLessThan(200);
        JsonNode json = Json.parse(plain(reach).json());
        assertThat(json.get("synthetic").booleanValue()).isTrue();
        assertThat(json.get("assumptions").get(0).get(language).asString()).isEqualTo(assumption);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void opensInTheLanguageAskedForAndHoldsAll(String language) {
        Document page = parsed(report.html(Locale.forLanguageTag(language)));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(elements(page, "input"))
                .filteredOn(input -> input.hasAttribute("checked"))
                .extracting(input -> input.getAttribute("value"))
                .containsExactly(language);
        assertThat(elements(page, "main"))
                .extracting(main -> main.getAttribute("lang"))
                .containsExactly("kk", "ru", "en");
        assertThat(rows(sheet(page, "kk"))).hasSameSizeAs(rows(sheet(page, "en")));
        assertThat(text(page)).doesNotContain("null", "{0}", "{1}", "${");
    }

    @Test
    void everyFactAndBandHasItsWordsInEveryLanguage() throws IOException {
        for (String language : List.of("kk", "ru", "en")) {
            Properties words = new Properties();
            try (var in = PopulationReport.class.getResourceAsStream("words_" + language + ".properties");
                    var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            Stream.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class)
                    .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                    .map(component -> component.getName())
                    .filter(fact -> !List.of("id", "members").contains(fact))
                    .forEach(fact -> assertThat(words).containsKey("fact." + fact));
        }
    }

    @Test
    void runsNothingButItsOwnScripts() throws NoSuchAlgorithmException {
        Matcher scripts = SCRIPT.matcher(html);
        String policy = elements(parsed(html), "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");
        int run = 0;
        while (scripts.find()) {
            if (scripts.group(1).isEmpty()) {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(scripts.group(2).getBytes(StandardCharsets.UTF_8));
                assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
                run++;
            }
        }
        assertThat(run).isEqualTo(2);
        assertThat(policy)
                .startsWith("default-src 'none';")
                .doesNotContain("http")
                .doesNotContain("unsafe-eval");
        assertThat(attributes(parsed(html))).noneMatch(name -> name.startsWith("on") || name.equals("style"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><img src=x onerror=alert(1)>",
                "<!--<script>",
                "\" onload=\"alert(1)",
                "${sheet.title} {0} ''",
                "&lt;b&gt; &amp;",
                "a\u2028b",
            })
    void aHostileNameIsOnlyText(String name) {
        PopulationReport hostile = new PopulationReport(
                new PlainPopulation(DATE, List.of(family(name, "3000")), List.of(), 0),
                RealEngine.RULES,
                reform,
                REACH,
                List.of(new Chosen(name, family(name, "3000"))),
                texts);

        String written = hostile.html(Locale.ENGLISH);

        String shown = name.replace('\u2028', '?');
        Document page = parsed(written);
        assertThat(texts(page, "h3")).contains("Family: " + shown);
        assertThat(texts(page, "p")).contains("For: " + shown);
        assertThat(elements(page, "img")).isEmpty();
        assertThat(SCRIPT.matcher(written).results()).hasSize(3);
        assertThat(chart(written, "en-curve-1").get("label").asString()).contains(name);
        assertThat(Json.parse(hostile.json())
                        .get("incomeCurves")
                        .get(0)
                        .get("family")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void withoutAReformNothingIsSaidOfOne() {
        PopulationReport other = plain(REACH);

        Document page = parsed(other.html(Locale.ENGLISH));
        assertThat(texts(page, "h2")).contains("Cost and recipients").doesNotContain("What the reform changes");
        assertThat(text(page)).contains("24,720.00");
        assertThat(other.csv()).doesNotContain("reform,", "change,");
        assertThat(Json.parse(other.json()).has("comparison")).isFalse();
    }

    @Test
    void aCountByCaseSaysSo() {
        PopulationReport other = new PopulationReport(
                new PlainPopulation(DATE, population().all(), List.of("low-income-child-allowance"), 0),
                RealEngine.RULES,
                null,
                REACH,
                List.of(),
                RuleTexts.NONE);

        assertThat(text(sheet(parsed(other.html(Locale.ENGLISH)), "en")))
                .contains(
                        "the figures are exact all the same: Allowance for children under 18 of low-income families.");
    }

    @Test
    void showsNobodyInItsNames() {
        Member child = Child.builder("secret").build();
        Family family = Family.builder().add(child).build();

        assertThat(new Chosen("secret", family)).hasToString("Chosen[...]");
        assertThat(report).hasToString("PopulationReport[family-benefits-2006]");
    }
}
