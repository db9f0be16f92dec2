package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.workbench.Letter.Asking;
import kz.zhardem.workbench.Letter.Block;
import kz.zhardem.workbench.Letter.Consequence;
import kz.zhardem.workbench.Letter.Line;
import kz.zhardem.workbench.Letter.Silence;
import kz.zhardem.workbench.Letter.Sum;

/** A letter for a terminal. Lives for one letter. */
final class DecisionsText {

    private static final String INDENT = " ".repeat(6);

    /** Of how many answers it is told what each leads to; more would hide what matters. */
    private static final int FEW_ANSWERS = 2;

    private final Letter letter;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private DecisionsText(Letter letter) {
        this.letter = letter;
        this.language = Language.valueOf(letter.language());
    }

    static String of(Letter letter) {
        return new DecisionsText(letter).text();
    }

    private String text() {
        Letter.Rulebook rulebook = letter.rulebook();
        lines.add(language.phrase("on", letter.title(), letter.date()));
        lines.add(language.phrase("rulebook", rulebook.id(), rulebook.version(), rulebook.sha256()));
        if (!letter.knownOn().isEmpty()) {
            lines.add(letter.knownOn());
        }
        if (letter.isEmpty()) {
            lines.add("");
            lines.add(language.word("nothing"));
        }
        section("granted", letter.office(), letter.granted(), "because");
        section("statuses", "", letter.statuses(), "because");
        section("refused", "", letter.refused(), "unmet");
        section("statusesRefused", "", letter.statusesRefused(), "unmet");
        questions();
        silences();
        totals();
        notes();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Printable.line(line)).append('\n'));
        return text.toString();
    }

    private void heading(String word) {
        lines.add("");
        lines.add(language.word(word));
    }

    private void section(String heading, String office, List<Block> blocks, String reason) {
        if (blocks.isEmpty()) {
            return;
        }
        heading(heading);
        int amountWidth = widest(blocks, Block::amount);
        int frequencyWidth = widest(blocks, Block::frequency);
        if (!office.isEmpty()) {
            lines.add("  " + language.phrase("office", office));
        }
        for (Block block : blocks) {
            String start = "  ";
            if (amountWidth > 0) {
                start += padLeft(block.amount(), amountWidth) + "  ";
            }
            if (frequencyWidth > 0) {
                start += padRight(block.frequency(), frequencyWidth) + "  ";
            }
            lines.add(start + block.title() + " — " + String.join(", ", block.subjects())
                    + inBrackets(block.confidential()));
            details(block, reason);
        }
    }

    private static String inBrackets(String remark) {
        return remark.isEmpty() ? "" : " (" + remark + ")";
    }

    private void details(Block block, String reason) {
        if (!block.calculation().isEmpty()) {
            detail("calculation", block.calculation());
        }
        block.period().forEach(period -> lines.add(INDENT + said(period)));
        if (!block.office().isEmpty()) {
            detail("office", block.office());
        }
        block.conditions().forEach(condition -> detail("condition", condition));
        for (int i = 0; i < block.ways().size(); i++) {
            if (i > 0) {
                lines.add(INDENT + language.word("anotherWay"));
            }
            block.ways().get(i).forEach(line -> detail(reason, said(line)));
        }
        block.changes().forEach(change -> detail("change", said(change)));
        if (!block.law().isEmpty()) {
            detail("law", block.law());
        }
        if (!block.notes().isEmpty()) {
            detail("seeNote", String.join(", ", block.notes()));
        }
    }

    private void detail(String key, String text) {
        lines.add(INDENT + language.phrase(key, text));
    }

    private static String said(Line line) {
        return line.about().isEmpty() ? line.text() : String.join(", ", line.about()) + ": " + line.text();
    }

    private void questions() {
        if (letter.questions().isEmpty()) {
            return;
        }
        heading("undetermined");
        for (Asking asking : letter.questions()) {
            asking.questions().forEach(question -> lines.add("  " + question + inBrackets(asking.confidential())));
            List<String> bearsOn = new ArrayList<>();
            for (Consequence consequence : asking.consequences()) {
                if (consequence.leads().size() > FEW_ANSWERS) {
                    bearsOn.addAll(consequence.titles());
                } else {
                    String leads = consequence.leads().stream()
                            .map(lead -> lead.answer() + " → " + lead.result())
                            .collect(Collectors.joining("; "));
                    lines.add(INDENT + String.join("; ", consequence.titles()) + ": " + leads);
                }
            }
            bearsOn.addAll(asking.bearsOn());
            if (!bearsOn.isEmpty()) {
                detail("bearsOn", String.join("; ", bearsOn));
            }
        }
    }

    private void silences() {
        if (letter.silences().isEmpty()) {
            return;
        }
        heading("silent");
        for (Silence silence : letter.silences()) {
            silence.titles().forEach(title -> lines.add("  " + title));
            lines.add(INDENT + language.phrase("silence", silence.value(), silence.period()));
            lines.add(INDENT + silence.why());
        }
    }

    private void totals() {
        int labelWidth = widest(letter.totals(), Sum::label);
        int amountWidth = widest(letter.totals(), Sum::amount);
        heading("totals");
        for (Sum sum : letter.totals()) {
            lines.add("  " + padRight(sum.label(), labelWidth) + "  " + padLeft(sum.amount(), amountWidth));
        }
        letter.remarks().forEach(remark -> lines.add("  " + remark));
    }

    private void notes() {
        if (letter.notes().isEmpty()) {
            return;
        }
        heading("notes");
        for (int i = 0; i < letter.notes().size(); i++) {
            lines.add("  " + (i + 1) + ". " + letter.notes().get(i));
        }
    }

    private static <T> int widest(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private static String padRight(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
