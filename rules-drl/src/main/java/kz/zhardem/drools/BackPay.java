package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.zhardem.Arrears;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Line;
import org.jspecify.annotations.Nullable;

/** Compares what is due month by month as known on two days. */
final class BackPay {

    private BackPay() {}

    /**
     * The differences between two timelines of one family and period.
     *
     * @param then as known then
     * @param now as known now
     */
    static Arrears between(Timeline then, Timeline now, LocalDate knownThen, LocalDate knownNow) {
        Period period = new Period(now.from(), now.to());
        List<Arrears.Month> months = new ArrayList<>();
        for (YearMonth month : new Months(period, now.lines()).months()) {
            for (int i = 0; i < now.lines().size(); i++) {
                difference(month, then.lines().get(i), now.lines().get(i)).ifPresent(months::add);
            }
        }
        return new Arrears(
                now.rulebook(),
                now.from(),
                now.to(),
                knownThen,
                knownNow,
                months,
                months.stream()
                        .map(Arrears.Month::difference)
                        .filter(Objects::nonNull)
                        .reduce(Months.NOTHING, BigDecimal::add),
                months.stream().allMatch(month -> month.difference() != null));
    }

    private static Optional<Arrears.Month> difference(YearMonth month, Line then, Line now) {
        BigDecimal before = due(then, month);
        BigDecimal after = due(now, month);
        if (before != null && after != null && before.compareTo(after) == 0) {
            return Optional.empty();
        }
        BigDecimal difference = before == null || after == null ? null : after.subtract(before);
        return Optional.of(new Arrears.Month(month, now.benefit(), now.subject(), before, after, difference));
    }

    /** What is due in a month; null when it is undetermined. */
    private static @Nullable BigDecimal due(Line line, YearMonth month) {
        if (Months.isOpen(line, month)) {
            return null;
        }
        return Optional.ofNullable(Months.granted(line, month)).orElse(Months.NOTHING);
    }
}
