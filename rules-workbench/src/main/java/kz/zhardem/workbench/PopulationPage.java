package kz.zhardem.workbench;

import kz.zhardem.workbench.PopulationReport.Content;

/** A population as a page. */
final class PopulationPage {

    private PopulationPage() {}

    /** What the template sees. */
    private record Page(String language, String title, String families) {}

    static String of(Content content, Language first) {
        return Templates.page(
                "population.ftlh",
                new Page(
                        first.name(),
                        first.of(content.rules().title()),
                        Long.toString(content.population().families())));
    }
}
