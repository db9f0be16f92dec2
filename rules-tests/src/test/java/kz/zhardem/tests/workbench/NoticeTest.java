package kz.zhardem.tests.workbench;

import static kz.zhardem.tests.workbench.HtmlPage.attributes;
import static kz.zhardem.tests.workbench.HtmlPage.elements;
import static kz.zhardem.tests.workbench.HtmlPage.parsed;
import static kz.zhardem.tests.workbench.HtmlPage.text;
import static kz.zhardem.tests.workbench.HtmlPage.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Totals;
import kz.zhardem.spi.Explainer;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The notice that {@code decide --notice} writes. */
class NoticeTest {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Path folder;

    NoticeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path notice() {
        return folder.resolve("notice.html");
    }

    private String written(FakeEngine engine, String json, String language) {
        Run run = Run.of(engine, json, "decide", "--notice", notice().toString(), "--lang", language, "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return read();
    }

    private String written(String json) {
        return written(new FakeEngine(), json, "en");
    }

    private String read() {
        try {
            return Files.readString(notice());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--text", "--explain"})
    void whatIsPrintedStaysTheSame(String option) {
        String[] plain = ("decide - " + option).strip().split(" ");
        String[] withNotice =
                ("decide - --notice " + notice() + " " + option).strip().split(" ");

        assertThat(Run.of(Cases.motherAndChild(), withNotice)).isEqualTo(Run.of(Cases.motherAndChild(), plain));
        assertThat(read()).startsWith("<!DOCTYPE html>\n").endsWith("</html>\n");
    }

    @Test
    void tellsEverythingThatTheDecisionsTell() {
        Document notice = parsed(written(Cases.motherAndChild()));

        assertThat(notice.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(texts(notice, "title")).containsExactly("Decision notice: Family benefits, 15 September 2006");
        assertThat(texts(notice, "h1")).containsExactly("Family benefits");
        assertThat(texts(notice, "h2"))
                .containsExactly(
                        "Granted in all",
                        "What is granted",
                        "What is refused, and why",
                        "What is still needed",
                        "Statuses recognised",
                        "Statuses not recognised",
                        "Figures used",
                        "Notes");
        assertThat(texts(notice, "h3"))
                .containsExactly(
                        "Birth grant — c",
                        "Care allowance — c",
                        "Child allowance — c",
                        "HIV allowance — c confidential by law",
                        "Is c treated at home?",
                        "Does c have HIV? confidential by law",
                        "What is the income?",
                        "Which awards?",
                        "Does c work?",
                        "Assistance — the family",
                        "Lone pensioner — the family");
        assertThat(texts(notice, "article"))
                .contains(
                        "Birth grant — c 4,120.00 tenge one time How computed 400% × 1,030.00 tenge = 4,120.00 tenge"
                                + " Where to apply the social protection office where the family lives Why c is 1 month"
                                + " old. The birth is registered. Source table, row 1; note 1",
                        "Care allowance — c 1,287.50 tenge monthly How computed 125% × 1,030.00 tenge = 1,287.50 tenge"
                                + " Period from 15 September 2006 until 15 December 2006 (the child turns 1) Where to"
                                + " apply cannot be told yet Why The mother has an award. In force since 1 July 2006."
                                + " Source prose; table; note 2",
                        "Child allowance — c The income is above the limit. Another way is not open either: The father does not work. What would change"
                                + " it: From 15 March 2007 it depends. With an income of 4,120.00 tenge it is granted."
                                + " Source: table, row 2",
                        "Is c treated at home? Medicines: yes → still open no → refused",
                        "What is the income? Medicines — c: little → granted some → still open much → refused",
                        "Which awards? Award allowance: none → refused Altyn Alqa → 4,000.00 tenge a month",
                        "Does c work? Needed for: Care allowance: where to apply",
                        "Assistance — the family The mood is good. Where to apply: the social protection office where"
                                + " the family lives. Conditions: taking part in public works. Source: prose");
        assertThat(texts(notice, "tr"))
                .containsExactly(
                        "Figure Value Since Source",
                        "index 1,030.00 tenge 1 January 2006 budget law (not verified)",
                        "Care allowance 125% 1 July 2006 table; a decree (one source)",
                        "limit 2 × 1,030.00 tenge prose");
        assertThat(text(notice))
                .startsWith(
                        "Decision notice Family benefits Decided as of 15 September 2006 Mother m Children c Granted"
                                + " in all one time 4,120.00 tenge a month 1,287.50 tenge What cannot be told yet is not in the"
                                + " totals.")
                .endsWith("Notes birth-grant.application-period is doubtful. monthly-calculation-index is doubtful."
                        + " Worked out from the facts given. This notice is not legal advice. Decided by the rulebook"
                        + " family-benefits-2006, version 1.0.0 SHA-256 " + FakeEngine.SHA256);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, '15.09.2006 күнгі жағдай бойынша шешім', '4 120,00 теңге', 'заң бойынша құпия'",
        "ru, 'Решение по состоянию на 15.09.2006', '4 120,00 тенге', 'конфиденциально по закону'",
        "en, 'Decided as of 15 September 2006', '4,120.00 tenge', 'confidential by law'",
    })
    void speaksTheLanguage(String language, String date, String amount, String confidential) {
        String html = written(new FakeEngine(), Cases.motherAndChild(), language);

        Document notice = parsed(html);
        assertThat(notice.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(text(notice)).contains(date, amount, "HIV").contains(confidential);
        if (!language.equals("en")) {
            assertThat(html).contains(amount.replaceFirst(" ", "\u00a0"));
            assertThat(text(notice)).contains("The mood is good. (" + language + ")");
        }
    }

    @Test
    void groupsWhatIsAlike() {
        String two = Cases.child("d").replace("]", ",{\"id\":\"e\",\"role\":\"CHILD\"}]");

        Document notice = parsed(written(two));

        assertThat(texts(notice, "h3"))
                .contains("Birth grant — d, e", "Child allowance — d, e", "Is d treated at home? Is e treated at home?")
                .doesNotHaveDuplicates();
        assertThat(texts(notice, "li"))
                .contains("d: d is 1 month old.", "e: e is 1 month old.", "The birth is registered.");
        assertThat(text(notice)).contains("4,120.00 tenge one time, for each", "a month 2,575.00 tenge");
    }

    @ParameterizedTest
    @MethodSource("languagesAndExamples")
    void everyDecisionOfAFamilyIsThere(String language, String file) {
        String json = Cases.example(file);
        Run run = Run.of(new RealEngine(), json, "decide", "--notice", notice().toString(), "--lang", language, "-");
        assertThat(run.err()).isEmpty();

        String html = read();
        Document notice = parsed(html);
        List<String> headings = texts(notice, "h3");
        String all = text(notice);
        for (Decision decision : decisions(json)) {
            String title = title(decision, language);
            if (decision.outcome() == Outcome.UNDETERMINED) {
                assertThat(all).contains(title);
            } else {
                assertThat(headings)
                        .as(title)
                        .anyMatch(heading -> heading.startsWith(title)
                                && (decision.subject().equals(Decision.FAMILY)
                                        || heading.contains(decision.subject())));
            }
            Stream.concat(decision.because().stream(), decision.unmet().stream())
                    .map(Reason::says)
                    .forEach(says -> assertThat(all)
                            .contains(says.in(Locale.forLanguageTag(language)).replace('\u00a0', ' ')));
        }
        assertThat(all).doesNotContain("==", "$", "null", "{", "}");
        // One line of a page on A4 holds some 100 characters of small print, and a page some 70 lines.
        assertThat(all.length()).isLessThan(14_000);
    }

    static Stream<Arguments> languagesAndExamples() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(
                                "conscript-father-and-newborn.json",
                                "large-family-with-awards.json",
                                "low-income-family-with-grandmother.json")
                        .map(file -> arguments(language, file)));
    }

    private static Decisions decisions(String json) {
        Case facts = new CaseReader().read(json.getBytes(StandardCharsets.UTF_8));
        return RealEngine.RULES.decide(facts.family(), facts.date());
    }

    private static String title(Decision decision, String language) {
        return RealEngine.RULES.benefits().stream()
                .filter(benefit -> benefit.id().equals(decision.benefit()))
                .map(benefit -> benefit.title().in(Locale.forLanguageTag(language)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "\\\" onload=\\\"alert(1)",
                "' style='color:red",
                "&lt;b&gt; &amp; &nbsp;",
                "]]> <!-- x --> <?x ?>",
                "${letter.title} <#assign x=1> #{1}",
                "{0} ''{1}''",
            })
    void aHostileIdIsOnlyText(String id) {
        String html = written(Cases.child(id));

        Document notice = parsed(html);
        String shown = id.replace("\\\"", "\"");
        assertThat(texts(notice, "h3")).contains("Birth grant — " + shown, "Is " + shown + " treated at home?");
        assertThat(texts(notice, "dd")).contains(shown);
        assertThat(elements(notice, "script")).isEmpty();
        assertThat(elements(notice, "img")).isEmpty();
        assertThat(elements(notice, "style")).hasSize(1);
        assertThat(attributes(notice)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
    }

    @Test
    void aHostileRulebookIsOnlyText() {
        // A benefit that the rulebook does not list is called by its id.
        FakeEngine engine = new FakeEngine((family, date) -> {
            Decisions all = FakeEngine.everyForm(family, date);
            return new Decisions(
                    new RulebookVersion("<b>", "\"><i>", "</code>"),
                    date,
                    all.knownOn(),
                    all.decisions().stream()
                            .map(one -> with(one, "<table>", one.explainer()))
                            .toList(),
                    all.totals(),
                    all.nextQuestion());
        });

        Document notice = parsed(written(engine, Cases.child("c"), "en"));

        assertThat(text(notice)).contains("the rulebook <b>, version \"><i> SHA-256 </code>", "<table> — c");
    }

    private static Decision with(Decision one, String benefit, Explainer explainer) {
        return new Decision(
                one.subject(),
                new Decision.Content(
                        benefit,
                        one.outcome(),
                        one.frequency(),
                        one.amount(),
                        one.rule(),
                        one.calculation(),
                        one.from(),
                        one.until(),
                        one.office(),
                        one.conditions(),
                        one.law(),
                        one.because(),
                        one.unmet(),
                        one.missing(),
                        one.detailsMissing(),
                        one.caveats(),
                        one.gaps()),
                explainer);
    }

    @Test
    void nothingCanTurnTheWritingAround() {
        String html = written(Cases.child("a\\u202eb\\u2066c\\u200fd\\u0000e\\nf"));

        assertThat(html).contains("<bdi>a?b?c?d?e?f</bdi>").doesNotContain("\u202e", "\u2066", "\u200f", "\0");
    }

    @Test
    void asksNothingOfTheNetworkAndRunsNothing() {
        String html = written(Cases.motherAndChild());

        Document notice = parsed(html);
        assertThat(elements(notice, "meta"))
                .filteredOn(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .singleElement()
                .satisfies(meta -> assertThat(meta.getAttribute("content"))
                        .startsWith("default-src 'none'; style-src 'unsafe-inline';"));
        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "src=", "href=", "javascript:");
        assertThat(attributes(notice)).isSubsetOf("lang", "charset", "http-equiv", "content", "name", "class", "scope");
        assertThat(elements(notice, "*"))
                .extracting(Element::getTagName)
                .doesNotContain("script", "link", "iframe", "object", "form", "base", "a");
    }

    @Test
    void isSemantic() {
        Document notice = parsed(written(Cases.motherAndChild()));

        assertThat(elements(notice, "main")).hasSize(1);
        assertThat(elements(notice, "h1")).hasSize(1);
        assertThat(elements(notice, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("col", "row"));
        assertThat(elements(notice, "dt")).hasSameSizeAs(elements(notice, "dd"));
        assertThat(elements(notice, "ul"))
                .allSatisfy(list -> assertThat(text(list)).isNotEmpty());
        assertThat(elements(notice, "article"))
                .allSatisfy(
                        article -> assertThat(article.getElementsByTagName("h3").getLength())
                                .isEqualTo(1));
    }

    @Test
    void aFamilyWithoutAnythingIsToldSo() {
        FakeEngine nothing = new FakeEngine((family, date) -> new Decisions(
                new RulebookVersion("x", "1", FakeEngine.SHA256),
                date,
                null,
                List.of(),
                new Totals(new BigDecimal("0.00"), new BigDecimal("0.00")),
                null));

        Document notice = parsed(written(nothing, Cases.child("c"), "en"));

        assertThat(texts(notice, "h2")).containsExactly("Granted in all");
        assertThat(text(notice)).contains("No payment is granted.").doesNotContain("0.00");
    }

    @Test
    void saysWhatWaitsForTheRecordOfTheLaw() {
        FakeEngine silent = new FakeEngine(FakeEngine::withSilence);
        Run.of(
                silent,
                Cases.motherAndChild(),
                "decide",
                "--known-on",
                "2006-09-20",
                "--notice",
                notice().toString(),
                "-");

        Document notice = parsed(read());
        assertThat(texts(notice, "h2")).contains("What waits for the record of the law");
        assertThat(texts(notice, "article"))
                .contains("Award allowance — m Award allowance (award.rate): from 1 January 2006 until 31 December 2006"
                        + " the decree was not found");
        assertThat(text(notice)).contains("Decided as of 15 September 2006 By the law as known on 20 September 2006");
    }

    @Test
    void whereToApplyIsSaidOnceWhenItIsTheSame() {
        Run run = Run.of(
                new RealEngine(),
                Cases.example("conscript-father-and-newborn.json"),
                "decide",
                "--notice",
                notice().toString(),
                "-");

        assertThat(run.exitCode()).isZero();
        assertThat(text(parsed(read()))).containsOnlyOnce("the social protection office where the family lives");
    }

    @Test
    void replacesAnOldNotice() throws IOException {
        Files.writeString(notice(), "old");

        assertThat(written(Cases.child("c"))).contains("</html>");
        assertThat(folder).isDirectoryContaining("glob:**/notice.html");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void onlyTheOwnerCanReadIt() throws IOException {
        written(Cases.child("c"));

        assertThat(Files.getPosixFilePermissions(notice())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make a symbolic link there")
    void replacesNothingButARegularFile() throws IOException {
        Path target = Files.writeString(folder.resolve("target.txt"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), target);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.html"), folder.resolve("none"));
        Path directory = Files.createDirectory(folder.resolve("folder.html"));

        for (Path other : List.of(link, dangling, directory, Path.of("/dev/null"), Path.of("/"))) {
            FakeEngine engine = new FakeEngine();
            Run run = Run.of(engine, Cases.child("c"), "decide", "--notice", other.toString(), "-");

            assertThat(run)
                    .isEqualTo(new Run(
                            2, "", "zhardem: cannot write " + other + ": it is there, and is not a regular file\n"));
            assertThat(engine.loads()).isZero();
        }
        assertThat(target).hasContent("kept");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path nowhere = folder.resolve("nowhere").resolve("notice.html");

        Run run = Run.of(Cases.child("c"), "decide", "--notice", nowhere.toString(), "-");

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot write " + nowhere + ": there is no such folder\n"));
    }

    @Test
    void theCaseItselfIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), Cases.child("c"));

        Run run = Run.of("", "decide", "--notice", file.toString(), file.toString());

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot write " + file + ": it is the case\n"));
        assertThat(file).hasContent(Cases.child("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"rulebook\":\"family-benefits-2006\",\"date\":\"1990-01-01\",\"family\":{\"members\":[{\"id\":\"c\",\"role\":\"CHILD\"}]}}"
            })
    void whatCannotBeDecidedLeavesTheOldNotice(String json) throws IOException {
        Files.writeString(notice(), "old");

        Run run = Run.of(json, "decide", "--notice", notice().toString(), "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(notice()).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFailureInsideLeavesNothingAndTellsNoFact() throws IOException {
        FakeEngine broken = new FakeEngine((family, date) -> {
            Decisions all = FakeEngine.everyForm(family, date);
            Explainer explainer = decision -> {
                throw new IllegalStateException(decision.subject());
            };
            return new Decisions(
                    all.rulebook(),
                    date,
                    all.knownOn(),
                    all.decisions().stream()
                            .map(one -> with(one, one.benefit(), explainer))
                            .toList(),
                    all.totals(),
                    all.nextQuestion());
        });

        Run run = Run.of(broken, Cases.child("secret"), "decide", "--notice", notice().toString(), "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("zhardem: internal error (").doesNotContain("secret");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
