package kz.zhardem.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Coverage;
import kz.zhardem.LocalText;
import kz.zhardem.Mark;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Status;
import org.jspecify.annotations.Nullable;

/** What a rulebook's record of the law holds, for a terminal of 80 columns. Lives for one text. */
final class CoverageText {

    private static final int WIDTH = 80;

    private final Language language;
    private final Coverage coverage;
    private final List<String> lines = new ArrayList<>();

    private CoverageText(Language language, Coverage coverage) {
        this.language = language;
        this.coverage = coverage;
    }

    static String of(Language language, BenefitRules rules) {
        return new CoverageText(language, rules.coverage()).text(language.of(rules.title()), rules.version());
    }

    private String text(String title, RulebookVersion version) {
        lines.add(title);
        paragraph("", language.phrase("rulebook", version.id(), version.version(), version.sha256()));
        if (coverage.from() != null) {
            lines.add(language.phrase("coverage.from", coverage.from().toString()));
        }
        if (!coverage.figures().isEmpty()) {
            heading("coverage.figures");
            coverage.figures().forEach(figure -> value(figure, ""));
        }
        heading("coverage.benefits");
        coverage.benefits().forEach(this::benefit);
        if (!coverage.leftOut().isEmpty()) {
            heading("coverage.leftOut");
            coverage.leftOut().forEach(this::leftOut);
        }
        heading("coverage.due");
        coverage.due().forEach(due -> paragraph("  ", due(due)));
        if (coverage.due().isEmpty()) {
            lines.add("  " + language.word("coverage.nothingDue"));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Printable.line(line)).append('\n'));
        return text.toString();
    }

    private void heading(String word) {
        lines.add("");
        lines.add(language.word(word));
    }

    private void paragraph(String indent, String text) {
        Columns.broken(text, WIDTH - indent.length()).forEach(line -> lines.add(indent + line));
    }

    private void benefit(Coverage.OfBenefit benefit) {
        lines.add("");
        paragraph("", benefit.benefit() + " — " + language.of(benefit.title()));
        lines.addAll(Columns.wrap(
                benefit.editions(),
                List.of(edition -> language.phrase("since", edition.from().toString())),
                edition -> List.of(edition.name() + ": " + edition.source() + support(null, edition.status())),
                WIDTH));
        benefit.values().forEach(value -> value(value, "  "));
    }

    private void value(Coverage.OfValue value, String indent) {
        LocalText title = value.title();
        LocalDate checked = value.checkedUntil();
        String name = Stream.of(
                        value.value(),
                        title == null ? null : "— " + language.of(title),
                        checked == null ? null : "(" + language.phrase("coverage.checked", checked.toString()) + ")")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        paragraph(indent, name);
        Columns.wrap(value.periods(), List.of(this::days), this::said, WIDTH - indent.length())
                .forEach(line -> lines.add(indent + line));
    }

    private String days(Coverage.Period period) {
        String from = period.from() == null ? "…" : period.from().toString();
        String until = period.until() == null ? "" : period.until().toString();
        return from + " – " + until;
    }

    private List<String> said(Coverage.Period period) {
        List<String> said = new ArrayList<>();
        String number = period.number();
        said.add((number == null ? language.word("coverage.silent") : number + " " + period.unit())
                + support(period.mark(), period.status()));
        if (period.knownFrom() != null) {
            said.add(language.phrase("coverage.knownFrom", period.knownFrom().toString()));
        }
        said.add(period.source());
        return said;
    }

    private String support(@Nullable Mark mark, @Nullable Status status) {
        String support = Stream.of(
                        mark == null ? null : language.word("mark", mark),
                        status == null ? null : language.word("caveat", status))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return support.isEmpty() ? "" : " (" + support + ")";
    }

    private void leftOut(Coverage.LeftOut leftOut) {
        paragraph("  ", language.of(leftOut.what()));
        paragraph("      ", language.of(leftOut.why()));
    }

    /** What is due, with the figures that reach further. */
    private String due(Coverage.Due due) {
        String further = coverage.figures().stream()
                .filter(figure -> due.needed().equals(figure.checkedUntil()))
                .map(Coverage.OfValue::value)
                .collect(Collectors.joining(", "));
        return language.phrase(
                "coverage.dueFigure",
                due.figure(),
                due.checkedUntil().toString(),
                further,
                due.needed().toString(),
                due.file());
    }
}
