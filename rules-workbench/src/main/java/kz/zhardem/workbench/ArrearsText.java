package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.Arrears;
import kz.zhardem.Arrears.Month;
import kz.zhardem.RulebookVersion;
import org.jspecify.annotations.Nullable;

/** Back pay for a terminal of 80 columns. Lives for one text. */
final class ArrearsText {

    private static final int WIDTH = 80;

    private final LetterWords words;
    private final Language language;
    private final Arrears arrears;
    private final List<String> lines = new ArrayList<>();

    private ArrearsText(LetterWords words, Arrears arrears) {
        this.words = words;
        this.language = words.language();
        this.arrears = arrears;
    }

    /**
     * Writes about back pay.
     *
     * @param title the rulebook's
     * @param words what to call things
     * @param arrears the back pay
     */
    static String of(String title, LetterWords words, Arrears arrears) {
        return new ArrearsText(words, arrears).text(title);
    }

    private String text(String title) {
        String period = language.phrase(
                "fromUntil",
                words.formats().date(arrears.from()),
                words.formats().date(arrears.to()));
        RulebookVersion rulebook = arrears.rulebook();
        paragraph(language.phrase("arrears.title", title, period));
        paragraph(language.phrase("rulebook", rulebook.id(), rulebook.version(), rulebook.sha256()));
        lines.add(language.phrase("arrears.then", words.formats().date(arrears.knownThen())));
        lines.add(language.phrase("arrears.now", words.formats().date(arrears.knownNow())));
        byBenefit().forEach(this::benefit);
        lines.add("");
        paragraph(total());
        if (!arrears.complete()) {
            paragraph(language.word("arrears.incomplete"));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Printable.line(line)).append('\n'));
        return text.toString();
    }

    private void paragraph(String text) {
        lines.addAll(Columns.broken(text, WIDTH));
    }

    private Map<String, List<Month>> byBenefit() {
        Map<String, List<Month>> benefits = new LinkedHashMap<>();
        for (Month month : arrears.months()) {
            benefits.computeIfAbsent(
                            words.title(month.benefit()) + " — " + words.subject(month.subject()),
                            title -> new ArrayList<>())
                    .add(month);
        }
        return benefits;
    }

    /** What stands in the cells of a month. */
    private record Row(String month, String then, String now, String difference) {}

    private void benefit(String title, List<Month> months) {
        lines.add("");
        lines.add(title);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "",
                language.word("arrears.column.then"),
                language.word("arrears.column.now"),
                language.word("arrears.column.difference")));
        for (Month month : months) {
            BigDecimal difference = month.difference();
            rows.add(new Row(
                    words.formats().month(month.month()),
                    amount(month.then()),
                    amount(month.now()),
                    difference == null ? language.word("arrears.incomparable") : signed(difference)));
        }
        lines.addAll(Columns.align(
                rows,
                List.of(
                        Row::month,
                        Columns.right(rows, Row::then),
                        Columns.right(rows, Row::now),
                        Columns.right(rows, Row::difference))));
    }

    private String amount(@Nullable BigDecimal amount) {
        return amount == null
                ? language.word("timeline.unknown")
                : words.formats().amount(amount);
    }

    private String signed(BigDecimal amount) {
        String sign = amount.signum() > 0 ? "+" : amount.signum() < 0 ? "−" : "";
        return sign + words.formats().amount(amount.abs());
    }

    private String total() {
        int sign = arrears.total().signum();
        String amount = words.tenge(arrears.total().abs());
        if (sign == 0) {
            boolean differs = arrears.months().stream().anyMatch(month -> month.difference() != null);
            return language.word(
                    differs ? "arrears.balanced" : arrears.complete() ? "arrears.same" : "arrears.sameAsFar");
        }
        return language.phrase(sign > 0 ? "arrears.owed" : "arrears.overpaid", amount);
    }
}
