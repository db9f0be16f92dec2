package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.zhardem.workbench.Ledger.Account;
import kz.zhardem.workbench.Ledger.Entry;
import kz.zhardem.workbench.Ledger.Sum;

/** A ledger for a terminal of 80 columns. Lives for one ledger. */
final class TimelineText {

    private static final int WIDTH = 80;

    private final Ledger ledger;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private TimelineText(Ledger ledger) {
        this.ledger = ledger;
        this.language = Language.valueOf(ledger.language());
    }

    static String of(Ledger ledger) {
        return new TimelineText(ledger).text();
    }

    private String text() {
        Letter.Rulebook rulebook = ledger.rulebook();
        paragraph("", language.phrase("timeline.title", ledger.title(), ledger.period()));
        paragraph("", language.phrase("rulebook", rulebook.id(), rulebook.version(), rulebook.sha256()));
        if (!ledger.knownOn().isEmpty()) {
            lines.add(ledger.knownOn());
        }
        ledger.unreached().forEach(unreached -> paragraph("", unreached));
        ledger.accounts().forEach(this::account);
        sums("timeline.months", ledger.months());
        sums("timeline.years", ledger.years());
        if (!ledger.notDue().isEmpty()) {
            lines.add("");
            paragraph("", language.phrase("timeline.notDue", String.join("; ", ledger.notDue())));
        }
        notes();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Printable.line(line)).append('\n'));
        return text.toString();
    }

    private void paragraph(String indent, String text) {
        Columns.broken(text, WIDTH - indent.length()).forEach(line -> lines.add(indent + line));
    }

    private void account(Account account) {
        lines.add("");
        String confidential = account.confidential().isEmpty() ? "" : " (" + account.confidential() + ")";
        paragraph("", account.title() + " — " + account.subject() + ", " + account.frequency() + confidential);
        Function<Entry, String> days = entry -> entry.from() + " – " + entry.to();
        lines.addAll(Columns.wrap(
                account.entries(), List.of(days, Columns.right(account.entries(), Entry::answer)), this::why, WIDTH));
        if (!account.law().isEmpty()) {
            paragraph("  ", language.phrase("law", String.join("; ", account.law())));
        }
    }

    private List<String> why(Entry entry) {
        List<String> why = new ArrayList<>(entry.why());
        if (!entry.notes().isEmpty()) {
            why.add(language.phrase("seeNote", String.join(", ", entry.notes())));
        }
        return why;
    }

    private void sums(String heading, List<Sum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(language.word(heading));
        List<Sum> rows = new ArrayList<>();
        rows.add(new Sum("", language.word("oneTime"), language.word("frequency.MONTHLY"), List.of()));
        rows.addAll(sums);
        lines.addAll(Columns.wrap(
                rows,
                List.of(Sum::time, Columns.right(rows, Sum::oneTime), Columns.right(rows, Sum::monthly)),
                Sum::remarks,
                WIDTH));
    }

    private void notes() {
        if (ledger.notes().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(language.word("notes"));
        for (int i = 0; i < ledger.notes().size(); i++) {
            lines.addAll(Columns.wrap(List.of(ledger.notes().get(i)), List.of(numbered(i + 1)), List::of, WIDTH));
        }
    }

    private static Function<String, String> numbered(int number) {
        return note -> number + ".";
    }
}
