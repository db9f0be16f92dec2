package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Breakdown;
import kz.zhardem.Shift;
import kz.zhardem.workbench.PopulationSheet.Row;
import kz.zhardem.workbench.PopulationSheet.Table;
import kz.zhardem.workbench.ReformCosts.Costed;

/**
 * The columns that tell who gains and who loses, and what it costs.
 *
 * @param money whether it costs anything
 * @param open whether there is somebody of whom it cannot be told; what he costs then has a column
 */
record ShiftColumns(PopulationWords words, boolean money, boolean open) {

    Table table(Breakdown breakdown, List<Row> rows) {
        List<String> columns = new ArrayList<>(List.of(
                words.heading(breakdown),
                words.word("gainers"),
                words.word("losers"),
                words.word("unchanged"),
                words.word("unclear")));
        if (money) {
            columns.add(words.word("yearChange"));
        }
        if (money && open) {
            columns.add(words.word("openPart"));
        }
        return new Table("", columns, rows);
    }

    Row row(String name, Costed costed, boolean strong) {
        Shift shift = costed.shift();
        List<String> cells = new ArrayList<>(List.of(
                words.count(shift.gainers()),
                words.count(shift.losers()),
                words.count(shift.unchanged()),
                words.count(shift.unclear())));
        if (money) {
            cells.add(words.signed(costed.cost()));
        }
        if (money && open) {
            cells.add(words.signed(costed.open()));
        }
        return new Row(name, cells, strong);
    }
}
