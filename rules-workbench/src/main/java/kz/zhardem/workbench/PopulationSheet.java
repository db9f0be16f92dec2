package kz.zhardem.workbench;

import java.util.List;
import java.util.Map;

/**
 * A population report in the words of one language, ready to be laid out. A text that there is nothing to say for is empty.
 *
 * @param language the code of the language
 * @param words the fixed words
 * @param title the rulebook's
 * @param date the day of the count
 * @param by which rules, and where the families are from
 * @param warnings what must be known before any figure is read
 * @param figures the figures that matter most
 * @param parts what follows, in order
 * @param examples the largest changes
 * @param curves what chosen families get for every income
 * @param rules how the rules differ
 * @param rest what the data cover
 * @param assumptions what was assumed when the families were made up; empty for real ones
 */
record PopulationSheet(
        String language,
        Map<String, String> words,
        String title,
        String date,
        List<String> by,
        List<Warning> warnings,
        List<Figure> figures,
        List<Part> parts,
        List<Example> examples,
        List<Part> curves,
        Rules rules,
        List<Part> rest,
        List<String> assumptions) {

    /** Something that must not be overlooked. */
    record Warning(String title, List<String> text) {}

    /** A figure by itself. */
    record Figure(String name, String value) {}

    /**
     * A part of the page: a heading, and what stands below it.
     *
     * @param main whether it begins something new
     * @param chart the id of its chart; empty when it has none
     * @param label what the chart shows, for those who cannot see it
     * @param tables the same as in the chart, and more
     */
    record Part(boolean main, String heading, String hint, String chart, String label, List<Table> tables) {}

    /**
     * A table of figures.
     *
     * @param caption empty where the heading above says it all
     * @param columns their headings; the first column names the rows
     * @param prose whether the last column holds words
     */
    record Table(String caption, List<String> columns, List<Row> rows, boolean prose) {

        Table(String caption, List<String> columns, List<Row> rows) {
            this(caption, columns, rows, false);
        }
    }

    /** A row of figures; a strong one sums up. */
    record Row(String name, List<String> cells, boolean strong) {

        /** Shows no figure. */
        @Override
        public String toString() {
            return "Row[...]";
        }
    }

    /** A change with one family that it happens to; without the family when that would tell what the law protects. */
    record Example(String title, String figures, String subject, List<String> family, List<String> why) {

        /** Shows nothing about the family. */
        @Override
        public String toString() {
            return "Example[...]";
        }
    }

    /** How the rules differ: in what and when, in which values on the day of the count, and file by file. */
    record Rules(Table amendments, Table values, List<File> files) {}

    /** How one file differs. */
    record File(String name, String state, List<DiffLine> lines) {}

    /** A line of a difference: its kind in lower case, and its text. */
    record DiffLine(String kind, String text) {}
}
