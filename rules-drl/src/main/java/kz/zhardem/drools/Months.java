package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline.Line;
import kz.zhardem.Timeline.Month;
import kz.zhardem.Timeline.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What lines of a timeline come to by calendar month. The rules of payment were not read, so a month is counted whole: with
 * the amount of its first day on which a benefit is granted.
 */
record Months(Period period, List<Line> lines) {

    static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    List<Month> all() {
        return months().stream()
                .map(month -> new Month(
                        month,
                        total(month, Frequency.ONE_TIME),
                        total(month, Frequency.MONTHLY),
                        lines.stream().noneMatch(line -> isOpen(line, month))))
                .toList();
    }

    private BigDecimal total(YearMonth month, Frequency frequency) {
        return lines.stream()
                .filter(line -> line.frequency() == frequency)
                .map(line -> Optional.ofNullable(granted(line, month)).orElse(NOTHING))
                .reduce(NOTHING, BigDecimal::add);
    }

    private static boolean isMoney(Line line) {
        return line.frequency().isMoney();
    }

    /** Whether an amount of a line is undetermined on some day of a month. */
    static boolean isOpen(Line line, YearMonth month) {
        return isMoney(line)
                && line.stretches().stream()
                        .anyMatch(stretch -> stretch.outcome() == Outcome.UNDETERMINED && touches(stretch, month));
    }

    /** What a line comes to in a month; null when nothing is granted in it. */
    static @Nullable BigDecimal granted(Line line, YearMonth month) {
        if (!isMoney(line)) {
            return null;
        }
        for (Stretch stretch : line.stretches()) {
            if (stretch.outcome() == Outcome.GRANTED) {
                if (line.frequency() == Frequency.ONE_TIME) {
                    return YearMonth.from(stretch.from()).equals(month) ? stretch.amount() : null;
                }
                if (touches(stretch, month)) {
                    return stretch.amount();
                }
            }
        }
        return null;
    }

    private static boolean touches(Stretch stretch, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return !stretch.from().isAfter(last) && !stretch.to().isBefore(first);
    }
}
