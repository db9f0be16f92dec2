package kz.zhardem.tests.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.zhardem.Award;
import kz.zhardem.Caveat;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.LocalText;
import kz.zhardem.Mother;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Status;
import kz.zhardem.Timeline;
import kz.zhardem.Timeline.Line;
import kz.zhardem.Timeline.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Timelines that look as real ones do: an index that rises each year and was raised once for days gone by, children who
 * grow, a rate about which the record is silent, and an end of what is known. Found by looking at every day.
 */
final class FakeTimeline {

    /** From this day on the index of 2006 is higher; that became known on {@link #RAISE_KNOWN} only. */
    private static final LocalDate RAISE = LocalDate.of(2006, 7, 1);

    static final LocalDate RAISE_KNOWN = LocalDate.of(2006, 10, 15);

    private static final Gap SILENT = new Gap(
            "care.rate", LocalDate.of(2008, 1, 1), LocalDate.of(2009, 12, 31), "the multipliers were not found");

    private static final Gap UNREACHED =
            new Gap("monthly-calculation-index", FakeEngine.LAST.plusDays(1), null, "not looked up yet");

    private static final Gap BEFORE =
            new Gap("monthly-calculation-index", null, FakeEngine.FIRST.minusDays(1), "older than the index");

    private final Family family;
    private final @Nullable LocalDate knownOn;

    FakeTimeline(Family family, @Nullable LocalDate knownOn) {
        this.family = family;
        this.knownOn = knownOn;
    }

    Timeline between(LocalDate from, LocalDate to) {
        List<Line> lines = new ArrayList<>();
        for (Child child : family.children()) {
            LocalDate born = child.born();
            LocalDate first = born != null && born.isAfter(from) ? born : from;
            if (!first.isAfter(to)) {
                lines.add(line("birth-grant", child.id(), Frequency.ONE_TIME, first, to, day -> grant(child, day)));
                lines.add(line("care", child.id(), Frequency.MONTHLY, first, to, day -> care(child, day)));
                lines.add(line(
                        "child",
                        child.id(),
                        Frequency.MONTHLY,
                        first,
                        to,
                        day -> FakeEngine.childAllowance(child.id())));
                lines.add(line(
                        "hiv", child.id(), Frequency.MONTHLY, first, to, day -> FakeEngine.hivAllowance(child.id())));
                lines.add(line(
                        "medicines",
                        child.id(),
                        Frequency.IN_KIND,
                        first,
                        to,
                        day -> FakeEngine.medicines(child.id())));
            }
        }
        family.mother()
                .ifPresent(mother ->
                        lines.add(line("award", mother.id(), Frequency.MONTHLY, from, to, day -> award(mother, day))));
        lines.add(line("assistance", Decision.FAMILY, Frequency.STATUS, from, to, FakeEngine::assistance));
        lines.add(line("lone", Decision.FAMILY, Frequency.STATUS, from, to, day -> FakeEngine.lonePensioner()));
        return new Timeline(
                new RulebookVersion(FakeEngine.RULEBOOK, "1.0.0", FakeEngine.SHA256),
                from,
                to,
                knownOn,
                lines,
                months(lines, from, to));
    }

    private BigDecimal index(LocalDate day) {
        BigDecimal index = BigDecimal.valueOf(1030 + 76L * (day.getYear() - 2006));
        boolean known = knownOn == null || !knownOn.isBefore(RAISE_KNOWN);
        return known && day.getYear() == 2006 && !day.isBefore(RAISE) ? index.add(new BigDecimal("60")) : index;
    }

    private Decision grant(Child child, LocalDate day) {
        LocalDate born = child.born();
        return born != null && day.isBefore(born.plusYears(1))
                ? FakeEngine.birthGrant(child.id(), day)
                : not("birth-grant", child.id(), Frequency.ONE_TIME, "The child is older than 12 months.");
    }

    private Decision care(Child child, LocalDate day) {
        LocalDate born = child.born();
        if (born == null || !day.isBefore(born.plusYears(3))) {
            return not("care", child.id(), Frequency.MONTHLY, "The child is 3 or older.");
        }
        return !day.isBefore(LocalDate.of(2008, 1, 1)) && day.isBefore(LocalDate.of(2010, 1, 1))
                ? FakeEngine.silent("care", child.id(), SILENT)
                : paid("care", child.id(), day, new BigDecimal("1.25"));
    }

    private Decision award(Mother mother, LocalDate day) {
        Set<Award> awards = mother.awards();
        if (awards == null) {
            return FakeEngine.awardAllowance(mother);
        }
        return awards.isEmpty()
                ? not("award", mother.id(), Frequency.MONTHLY, "The mother has no award.")
                : paid("award", mother.id(), day, new BigDecimal("3.9"));
    }

    private Decision paid(String benefit, String subject, LocalDate day, BigDecimal factor) {
        return FakeEngine.granted(
                benefit,
                subject,
                Frequency.MONTHLY,
                factor.multiply(index(day)).setScale(2, RoundingMode.HALF_UP),
                factor + " × " + index(day),
                day,
                null,
                Office.SOCIAL_PROTECTION,
                null,
                List.of("prose on " + benefit),
                List.of(FakeEngine.reason("Paid", "date", "date", day, null, null, "It is due.")),
                List.of(),
                List.of(new Caveat("index of " + day.getYear(), null, Status.UNVERIFIED, "a newspaper")),
                FakeEngine.Told.NOTHING);
    }

    private static Decision not(String benefit, String subject, Frequency frequency, String why) {
        return FakeEngine.refused(
                benefit,
                subject,
                frequency,
                List.of(FakeEngine.reason("Paid", "child.age < 3", "child.age", 3, 3, 0, why)),
                FakeEngine.Told.NOTHING);
    }

    private static Line line(
            String benefit,
            String subject,
            Frequency frequency,
            LocalDate from,
            LocalDate to,
            Function<LocalDate, Decision> decide) {
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean reached = !day.isBefore(FakeEngine.FIRST) && !day.isAfter(FakeEngine.LAST);
            Decision decision = reached ? decide.apply(day) : null;
            Gap unreached = day.isBefore(FakeEngine.FIRST) ? BEFORE : UNREACHED;
            Stretch today = new Stretch(
                    day,
                    day,
                    decision == null ? Outcome.UNDETERMINED : decision.outcome(),
                    decision == null ? null : decision.amount(),
                    decision,
                    decision == null ? List.of(unreached) : decision.gaps(),
                    why(day));
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last == null || !alike(last, today)) {
                stretches.add(last == null ? until(today, day, null) : today);
            } else {
                stretches.set(stretches.size() - 1, until(last, day, last.why()));
            }
        }
        return new Line(benefit, subject, frequency, stretches);
    }

    private static boolean alike(Stretch one, Stretch other) {
        return one.outcome() == other.outcome()
                && one.gaps().equals(other.gaps())
                && text(one.amount()).equals(text(other.amount()));
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static Stretch until(Stretch stretch, LocalDate to, @Nullable LocalText why) {
        return new Stretch(
                stretch.from(), to, stretch.outcome(), stretch.amount(), stretch.decision(), stretch.gaps(), why);
    }

    private static LocalText why(LocalDate day) {
        boolean year = day.getDayOfYear() == 1;
        return FakeEngine.text(
                year
                        ? "The index of " + day.getYear() + " takes effect."
                        : day.equals(RAISE) ? "The index is raised." : "A birthday.");
    }

    private static List<Timeline.Month> months(List<Line> lines, LocalDate from, LocalDate to) {
        List<Timeline.Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            BigDecimal oneTime = new BigDecimal("0.00");
            BigDecimal monthly = new BigDecimal("0.00");
            boolean complete = true;
            for (Line line : lines) {
                if (line.frequency() != Frequency.ONE_TIME && line.frequency() != Frequency.MONTHLY) {
                    continue;
                }
                BigDecimal due = due(line, month);
                if (line.frequency() == Frequency.MONTHLY) {
                    monthly = monthly.add(due);
                } else if (due.signum() > 0 && firstGrant(line).equals(month)) {
                    oneTime = oneTime.add(due);
                }
                YearMonth of = month;
                complete &= line.stretches().stream()
                        .noneMatch(stretch -> stretch.outcome() == Outcome.UNDETERMINED && touches(stretch, of));
            }
            months.add(new Timeline.Month(month, oneTime, monthly, complete));
        }
        return months;
    }

    private static YearMonth firstGrant(Line line) {
        return line.stretches().stream()
                .filter(stretch -> stretch.amount() != null)
                .map(stretch -> YearMonth.from(stretch.from()))
                .findFirst()
                .orElseThrow();
    }

    static BigDecimal due(Line line, YearMonth month) {
        return line.stretches().stream()
                .filter(stretch -> touches(stretch, month))
                .map(Stretch::amount)
                .filter(amount -> amount != null)
                .findFirst()
                .orElse(new BigDecimal("0.00"))
                .setScale(2);
    }

    static boolean touches(Stretch stretch, YearMonth month) {
        return !stretch.from().isAfter(month.atEndOfMonth()) && !stretch.to().isBefore(month.atDay(1));
    }
}
