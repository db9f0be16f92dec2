package kz.zhardem.workbench;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import kz.zhardem.workbench.PopulationReport.Content;

/**
 * A population as a page in all three languages, of which one shows at a time; changing between them needs no script. The charts
 * are drawn by Apache ECharts, which is in the page; each has a table that tells the same. No other script can run: the page
 * names the hashes of its own.
 */
final class PopulationPage {

    private PopulationPage() {}

    /** A language to change to. */
    private record Tab(String code, String name, boolean first) {}

    /** What the template sees. */
    private record Page(
            String language,
            String title,
            String policy,
            List<Tab> tabs,
            List<PopulationSheet> sheets,
            TemplateHTMLOutputModel data,
            TemplateHTMLOutputModel engine,
            TemplateHTMLOutputModel script) {}

    static String of(Content content, Language first) {
        List<PopulationSheet> sheets = new ArrayList<>();
        List<PopulationChart> charts = new ArrayList<>();
        List<Tab> tabs = new ArrayList<>();
        for (Language language : Language.values()) {
            PopulationSheetWriter writer = new PopulationSheetWriter(content, language);
            sheets.add(writer.sheet());
            charts.addAll(writer.charts());
            tabs.add(new Tab(language.name(), language.word("population.ownName"), language == first));
        }
        String engine = resource("echarts.common.min.js");
        String script = resource("population.js");
        return Templates.page(
                "population.ftlh",
                new Page(
                        first.name(),
                        first.word("population.kind") + ": "
                                + first.of(content.rules().title()),
                        "default-src 'none'; style-src 'unsafe-inline'; script-src " + hash(engine) + " " + hash(script)
                                + "; base-uri 'none'; form-action 'none'",
                        tabs,
                        sheets,
                        markup(PopulationChart.data(charts, List.of(Language.values()))),
                        markup(engine),
                        markup(script)));
    }

    private static TemplateHTMLOutputModel markup(String ready) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(ready);
        } catch (freemarker.template.TemplateModelException e) {
            throw new IllegalStateException("markup is taken as it is", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PopulationPage.class.getResourceAsStream(name), name + " is in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
