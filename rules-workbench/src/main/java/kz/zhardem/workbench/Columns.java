package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows of text whose columns stand under each other. */
final class Columns {

    private static final String GUTTER = "  ";

    private Columns() {}

    /**
     * Lays rows out.
     *
     * @param rows what stands in the rows
     * @param columns what each column tells of a row
     * @return one line for each row, indented
     */
    static <T> List<String> align(List<T> rows, List<Function<T, String>> columns) {
        List<Function<T, String>> padded = columns.stream()
                .map(column -> padded(rows, column, (cell, space) -> cell + space))
                .toList();
        return rows.stream().map(row -> line(row, padded).stripTrailing()).toList();
    }

    /**
     * Lays rows out whose last column holds paragraphs, which stay within the width.
     *
     * @param rows what stands in the rows
     * @param columns what each column but the last tells of a row
     * @param last the paragraphs of a row
     * @param width how long a line may be, unless a word is longer
     * @return the lines, indented
     */
    static <T> List<String> wrap(
            List<T> rows, List<Function<T, String>> columns, Function<T, List<String>> last, int width) {
        List<Function<T, String>> padded = columns.stream()
                .map(column -> padded(rows, column, (cell, space) -> cell + space))
                .toList();
        List<String> lines = new ArrayList<>();
        for (T row : rows) {
            String start = line(row, padded) + GUTTER;
            List<String> text = last.apply(row).stream()
                    .flatMap(paragraph -> broken(paragraph, width - start.length()).stream())
                    .toList();
            lines.add((start + (text.isEmpty() ? "" : text.get(0))).stripTrailing());
            text.stream().skip(1).map(more -> " ".repeat(start.length()) + more).forEach(lines::add);
        }
        return lines;
    }

    /** A column whose cells end under each other, as numbers do. */
    static <T> Function<T, String> right(List<T> rows, Function<T, String> column) {
        return padded(rows, column, (cell, space) -> space + cell);
    }

    /** A text in lines that are no longer than the width, unless a word is. */
    static List<String> broken(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static <T> String line(T row, List<Function<T, String>> columns) {
        StringBuilder line = new StringBuilder();
        columns.forEach(column -> line.append(GUTTER).append(column.apply(row)));
        return line.toString();
    }

    private interface Padding {
        String of(String cell, String space);
    }

    private static <T> Function<T, String> padded(List<T> rows, Function<T, String> column, Padding padding) {
        int width = rows.stream().map(column).mapToInt(String::length).max().orElse(0);
        return row -> {
            String cell = column.apply(row);
            return padding.of(cell, " ".repeat(width - cell.length()));
        };
    }
}
