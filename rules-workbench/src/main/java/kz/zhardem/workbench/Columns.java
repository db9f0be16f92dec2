package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows of text whose columns stand under each other. */
final class Columns {

    private Columns() {}

    /**
     * Lays rows out.
     *
     * @param rows what stands in the rows
     * @param columns what each column tells of a row
     * @return one line for each row, indented
     */
    static <T> List<String> align(List<T> rows, List<Function<T, String>> columns) {
        int[] widths = columns.stream()
                .mapToInt(column ->
                        rows.stream().map(column).mapToInt(String::length).max().orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (T row : rows) {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = columns.get(i).apply(row);
                cells.append("  ").append(cell).append(" ".repeat(widths[i] - cell.length()));
            }
            lines.add(cells.toString().stripTrailing());
        }
        return lines;
    }
}
