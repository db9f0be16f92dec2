package kz.zhardem.tests.workbench;

import static kz.zhardem.tests.workbench.HtmlPage.attributes;
import static kz.zhardem.tests.workbench.HtmlPage.elements;
import static kz.zhardem.tests.workbench.HtmlPage.parsed;
import static kz.zhardem.tests.workbench.HtmlPage.text;
import static kz.zhardem.tests.workbench.HtmlPage.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The page that {@code timeline --chart} writes. */
class TimelineChartTest {

    private final Path folder;

    TimelineChartTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path chart() {
        return folder.resolve("chart.html");
    }

    private String written(String json, String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("timeline", "--chart", chart().toString()),
                        Stream.concat(Stream.of(options), Stream.of("-")))
                .toArray(String[]::new);
        Run run = Run.of(json, arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        try {
            return Files.readString(chart());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Element> bars(Document page, String look) {
        return elements(page, "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals("bar " + look))
                .filter(rect -> rect.getParentNode() instanceof Element svg
                        && svg.getAttribute("class").equals("row"))
                .toList();
    }

    @Test
    void whatIsPrintedStaysTheSame() {
        for (String form : List.of("--lang=en", "--json")) {
            Run plain = Run.of(TimelineTest.FAMILY, "timeline", form, "-");

            assertThat(Run.of(TimelineTest.FAMILY, "timeline", form, "--chart", chart().toString(), "-"))
                    .isEqualTo(plain);
        }
    }

    @Test
    void drawsEveryStretchThatIsNotRefused() {
        Document page = parsed(written(TimelineTest.FAMILY));

        assertThat(bars(page, "once")).hasSize(1);
        assertThat(bars(page, "dark")).hasSize(2);
        assertThat(bars(page, "light")).hasSize(2);
        assertThat(bars(page, "held")).hasSize(1);
        assertThat(bars(page, "open")).hasSize(1);
        assertThat(bars(page, "silent")).isEmpty();
        Element raise = bars(page, "light").get(0);
        // 181 of 365 days lie before 1 July.
        assertThat(raise.getAttribute("x")).isEqualTo("49.589%");
        assertThat(raise.getAttribute("width")).isEqualTo("50.411%");
        assertThat(text(raise)).isEqualTo("Care allowance — dana: 1 Jul 2006 – 31 Dec 2006, 1,362.50 tenge");
        assertThat(texts(page, "text"))
                .contains("Jan 2006", "Dec", "4,120.00 tenge", "1,287.50 tenge", "1,362.50 tenge", "unknown", "holds")
                .contains("4,017", "9,424.50", "5,304.50", "5,613.50");
    }

    @Test
    void tellsTheSameInTables() {
        Document page = parsed(written(TimelineTest.FAMILY));

        assertThat(texts(page, "h2"))
                .containsExactly(
                        "Certain in the whole period, tenge",
                        "Benefits",
                        "Month by month",
                        "By year",
                        "By month",
                        "Every change and its reason",
                        "Notes");
        assertThat(texts(page, "tr"))
                .contains(
                        "2006 4,120.00 60,358.00",
                        "Jul 2006 – Dec 2006 0.00 5,613.50",
                        "3 1 Jul 2006 31 Dec 2006 1,362.50 tenge The index is raised. note 2",
                        "4 10 May 2006 31 Dec 2006 unknown Is dana treated at home? Does dana have HIV? What is the"
                                + " income?",
                        "Source: prose on care");
        assertThat(text(page))
                .startsWith(
                        "What is due over time Family benefits from 1 January 2006 until 31 December 2006 Certain in"
                                + " the whole period, tenge one time 4,120.00 monthly 60,358.00")
                .contains("Not due: Child allowance — dana; HIV allowance — dana; Lone pensioner — the family")
                .endsWith("Worked out by the rulebook family-benefits-2006, version 1.0.0, SHA-256 0123456789ab…");
    }

    @Test
    void whatIsUnknownIsHatchedAndNeverZero() {
        Document page = parsed(written(TimelineTest.FAMILY, "--from", "2026-10-01", "--to", "2027-03-31"));

        assertThat(bars(page, "silent")).hasSize(4);
        assertThat(elements(page, "title").stream().map(HtmlPage::text))
                .contains("Dec 2026: 9,945", "Jan 2027: ?")
                .noneMatch(title -> title.endsWith(": 0"));
        assertThat(texts(page, "li")).contains("unknown: the record of the law is silent");
        assertThat(text(page)).contains("Nothing is known: Calculation index, from 1 January 2027.");
    }

    @ParameterizedTest
    @CsvSource({
        "2006-06-01, 2006-06-30, 1 Jun",
        "2006-01-01, 2007-12-31, Jul",
        "2000-01-01, 2029-12-31, 2003",
        "1950-01-01, 2049-12-31, 1958",
    })
    void theAxisSuitsTheLength(String from, String to, String label) {
        String html = written(TimelineTest.FAMILY, "--from", from, "--to", to);

        Document page = parsed(html);
        List<Element> axis = elements(page, "svg").stream()
                .filter(svg -> svg.getAttribute("class").equals("axis"))
                .toList();
        assertThat(axis).hasSize(2);
        assertThat(texts(page, "text")).contains(label);
        assertThat(axis.get(0).getElementsByTagName("text").getLength()).isBetween(4, 15);
        assertThat(html.length()).isLessThan(400_000);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Уақыт бойынша не тиесілі', 'ай сайын', 'қаң 2006', '20.09.2006 күні белгілі болған заң бойынша'",
        "ru, 'Что положено по времени', 'ежемесячно', 'янв 2006', 'По закону, каким он был известен на 20.09.2006'",
        "en, 'What is due over time', 'monthly', 'Jan 2006', 'By the law as known on 20 September 2006'",
    })
    void speaksTheLanguage(String language, String kind, String monthly, String january, String knownOn) {
        Document page = parsed(written(TimelineTest.FAMILY, "--lang", language, "--known-on", "2006-09-20"));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(text(page)).startsWith(kind).contains(monthly, knownOn).endsWith(knownOn);
        assertThat(texts(page, "text")).contains(january);
        assertThat(text(page)).doesNotContain("null", "{", "}", "$");
    }

    @Test
    void asksNothingOfTheNetworkAndRunsNothing() {
        String html = written(TimelineTest.FAMILY, "--from", "2006-01-01", "--to", "2027-12-31");

        Document page = parsed(html);
        assertThat(elements(page, "meta"))
                .filteredOn(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .singleElement()
                .satisfies(meta -> assertThat(meta.getAttribute("content"))
                        .startsWith("default-src 'none'; style-src 'unsafe-inline';"));
        // The patterns are the page's own.
        assertThat(html.replaceAll("url\\(#[a-z]+\\)", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=", "href=", "javascript:");
        assertThat(elements(page, "*"))
                .extracting(Element::getTagName)
                .doesNotContain(
                        "script", "link", "iframe", "object", "form", "base", "a", "image", "use", "foreignObject");
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
    }

    @Test
    void isSemantic() {
        Document page = parsed(written(TimelineTest.FAMILY));

        assertThat(elements(page, "main")).hasSize(1);
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("col", "row", "rowgroup"));
        assertThat(elements(page, "svg"))
                .allSatisfy(svg -> assertThat(svg.getAttribute("aria-hidden").equals("true")
                                || !svg.getAttribute("aria-label").isEmpty())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "</title></svg><script>",
                "\\\" onload=\\\"alert(1)",
                "' style='color:red",
                "&lt;b&gt; &amp; &nbsp;",
                "]]> <!-- x --> <?x ?>",
                "${ledger.title} <#assign x=1> #{1}",
                "{0} ''{1}''",
            })
    void aHostileIdIsOnlyText(String id) {
        Document page = parsed(written(TimelineTest.FAMILY.replace("dana", id)));

        String shown = id.replace("\\\"", "\"");
        assertThat(texts(page, "p")).contains("Care allowance — " + shown + " monthly");
        assertThat(elements(page, "svg"))
                .anyMatch(svg -> svg.getAttribute("aria-label").equals("Care allowance — " + shown));
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "img")).isEmpty();
        assertThat(elements(page, "style")).hasSize(1);
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
    }

    @Test
    void nothingCanTurnTheWritingAround() {
        String html = written(TimelineTest.FAMILY.replace("dana", "a\\u202eb\\u2066c\\nd"));

        assertThat(html).contains("<bdi>a?b?c?d</bdi>").doesNotContain("\u202e", "\u2066");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void onlyTheOwnerCanReadIt() throws IOException {
        Files.writeString(chart(), "old");

        written(TimelineTest.FAMILY);

        assertThat(Files.getPosixFilePermissions(chart())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theCaseItselfIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), TimelineTest.FAMILY);

        Run run = Run.of("", "timeline", "--chart", file.toString(), file.toString());

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot write " + file + ": it is the case\n"));
        assertThat(file).hasContent(TimelineTest.FAMILY);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path nowhere = folder.resolve("nowhere").resolve("chart.html");
        FakeEngine engine = new FakeEngine();

        Run run = Run.of(engine, TimelineTest.FAMILY, "timeline", "--chart", nowhere.toString(), "-");

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot write " + nowhere + ": there is no such folder\n"));
        assertThat(engine.loads()).isZero();
    }
}
