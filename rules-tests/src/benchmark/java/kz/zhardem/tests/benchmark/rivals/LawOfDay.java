package kz.zhardem.tests.benchmark.rivals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.Caveat;
import kz.zhardem.Status;
import kz.zhardem.tests.baseline.CalculationIndex;

/** What is the same for all families of one day. */
final class LawOfDay {

    /** The year whose index is only recalled. */
    private static final int RECALLED = 1999;

    private static final Caveat RECALLED_INDEX = new Caveat(
            "monthly-calculation-index",
            LocalDate.of(RECALLED, 1, 1),
            Status.UNVERIFIED,
            "zakonpravo.kz/en/… budgets 1998, 1999, 2004, 2009–2011 (heads only)");

    static final List<Caveat> APPLICATION_PERIOD = List.of(new Caveat(
            "birth-grant.application-period",
            null,
            Status.ASSUMPTION,
            "the text sets no time limit; 12 months from birth are this rulebook's choice"));

    static final Rate SPECIAL_STATE_ALLOWANCE = Rate.tenge(4000);

    static final Rate NOTHING = Rate.nothing(List.of());

    final LocalDate date;
    final int index;
    final BigDecimal lowIncomeLimit;
    final LocalDate lastDayOfQuarter;

    /** Of whatever compares with the index. */
    final List<Caveat> caveats;

    final Rate lowIncomeStatus;
    final Rate birthGrant;
    final Rate percent100;
    final Rate percent125;
    final Rate percent130;
    final Rate percent200;
    final Rate[] infantCare;

    LawOfDay(LocalDate date) {
        this.date = date;
        this.index = CalculationIndex.on(date);
        this.lowIncomeLimit = BigDecimal.valueOf(2L * index).setScale(2);
        LocalDate lastMonth = LocalDate.of(date.getYear(), (date.getMonthValue() + 2) / 3 * 3, 1);
        this.lastDayOfQuarter = lastMonth.plusMonths(1).minusDays(1);
        this.caveats = date.getYear() == RECALLED ? List.of(RECALLED_INDEX) : List.of();
        this.lowIncomeStatus = Rate.nothing(caveats);
        this.birthGrant = Rate.percent(
                400, index, Stream.concat(APPLICATION_PERIOD.stream(), caveats.stream()).toList());
        this.percent100 = Rate.percent(100, index, caveats);
        this.percent125 = Rate.percent(125, index, caveats);
        this.percent130 = Rate.percent(130, index, caveats);
        this.percent200 = Rate.percent(200, index, caveats);
        this.infantCare = new Rate[] {
            Rate.percent(300, index, caveats),
            Rate.percent(350, index, caveats),
            Rate.percent(400, index, caveats),
            Rate.percent(450, index, caveats)
        };
    }
}
