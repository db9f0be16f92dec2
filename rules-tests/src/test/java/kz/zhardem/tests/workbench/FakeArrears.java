package kz.zhardem.tests.workbench;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.zhardem.Arrears;
import kz.zhardem.Frequency;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Line;
import org.jspecify.annotations.Nullable;

/** The difference of two fake timelines, of monthly benefits only. */
final class FakeArrears {

    private FakeArrears() {}

    static Arrears of(Timeline then, Timeline now) {
        List<Arrears.Month> months = new ArrayList<>();
        for (Timeline.Month each : now.months()) {
            for (int i = 0; i < now.lines().size(); i++) {
                Line line = now.lines().get(i);
                if (line.frequency() == Frequency.MONTHLY) {
                    BigDecimal before = due(then.lines().get(i), each.month());
                    BigDecimal after = due(line, each.month());
                    if (before == null || after == null || before.compareTo(after) != 0) {
                        months.add(new Arrears.Month(
                                each.month(),
                                line.benefit(),
                                line.subject(),
                                before,
                                after,
                                before == null || after == null ? null : after.subtract(before)));
                    }
                }
            }
        }
        return new Arrears(
                now.rulebook(),
                now.from(),
                now.to(),
                Objects.requireNonNull(then.knownOn()),
                Objects.requireNonNull(now.knownOn()),
                months,
                months.stream()
                        .map(Arrears.Month::difference)
                        .filter(Objects::nonNull)
                        .reduce(new BigDecimal("0.00"), BigDecimal::add),
                months.stream().noneMatch(month -> month.difference() == null));
    }

    private static @Nullable BigDecimal due(Line line, YearMonth month) {
        boolean open = line.stretches().stream()
                .anyMatch(stretch -> stretch.outcome() == Outcome.UNDETERMINED && FakeTimeline.touches(stretch, month));
        return open ? null : FakeTimeline.due(line, month);
    }
}
