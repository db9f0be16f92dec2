package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.Outcome;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Line;
import kz.zhardem.Timeline.Stretch;

/**
 * A month of a timeline with what is open in it.
 *
 * @param month the totals, which are what is certain
 * @param oneTimeOpen the one-time benefits of which it cannot be told whether they are due in the month
 * @param monthlyOpen the monthly ones
 * @param unreached the figures that do not reach all its days
 */
record DueMonth(Timeline.Month month, List<Line> oneTimeOpen, List<Line> monthlyOpen, List<Gap> unreached) {

    /** The months of a timeline, in order. */
    static List<DueMonth> of(Timeline timeline) {
        return timeline.months().stream().map(month -> of(timeline, month)).toList();
    }

    private static DueMonth of(Timeline timeline, Timeline.Month month) {
        if (month.complete()) {
            return new DueMonth(month, List.of(), List.of(), List.of());
        }
        List<Line> open = timeline.lines().stream()
                .filter(line -> isOpen(line, month.month()))
                .toList();
        List<Gap> unreached = open.stream()
                .flatMap(line -> line.stretches().stream())
                .filter(stretch -> stretch.decision() == null && touches(stretch, month.month()))
                .flatMap(stretch -> stretch.gaps().stream())
                .distinct()
                .toList();
        return new DueMonth(month, of(open, Frequency.ONE_TIME), of(open, Frequency.MONTHLY), unreached);
    }

    private static List<Line> of(List<Line> lines, Frequency frequency) {
        return lines.stream().filter(line -> line.frequency() == frequency).toList();
    }

    private static boolean isOpen(Line line, YearMonth month) {
        // What is paid once and was, is not paid again.
        boolean settled = line.frequency() == Frequency.ONE_TIME
                && line.stretches().stream()
                        .anyMatch(stretch -> stretch.outcome() == Outcome.GRANTED
                                && !stretch.from().isAfter(month.atEndOfMonth()));
        return !settled
                && line.stretches().stream()
                        .anyMatch(stretch -> stretch.outcome() == Outcome.UNDETERMINED && touches(stretch, month));
    }

    /** Whether a benefit is open in a month on days that every figure reaches. */
    static boolean waitsForMore(Line line, YearMonth month) {
        return line.stretches().stream()
                .anyMatch(stretch -> stretch.outcome() == Outcome.UNDETERMINED
                        && stretch.decision() != null
                        && touches(stretch, month));
    }

    /** Whether a stretch is open, and no fact about the family can settle it. */
    static boolean waitsForLaw(Stretch stretch) {
        Decision decision = stretch.decision();
        return stretch.outcome() == Outcome.UNDETERMINED
                && (decision == null || decision.missing().isEmpty());
    }

    private static boolean touches(Stretch stretch, YearMonth month) {
        LocalDate first = month.atDay(1);
        return !stretch.from().isAfter(month.atEndOfMonth()) && !stretch.to().isBefore(first);
    }

    /** Whether the record of the law alone leaves something open. */
    boolean waitsForLaw() {
        return Stream.concat(oneTimeOpen.stream(), monthlyOpen.stream())
                .flatMap(line -> line.stretches().stream())
                .filter(stretch -> touches(stretch, month.month()))
                .anyMatch(DueMonth::waitsForLaw);
    }

    /** Whether something is open, but nothing certain: then no amount may be shown, not even zero. */
    static boolean isUnknown(BigDecimal certain, boolean open) {
        return open && certain.signum() == 0;
    }

    /** Shows the month only. */
    @Override
    public String toString() {
        return "DueMonth[" + month.month() + "]";
    }
}
