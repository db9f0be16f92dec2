package kz.zhardem.workbench;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which days to decide for. */
final class PeriodOptions {

    /** How long a period may be. */
    private static final int YEARS = 100;

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day, as YYYY-MM-DD (default: the first day of the year of --to, or of the case).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day, as YYYY-MM-DD, at most 100 years later (default: the last day of the year of"
                    + " --from, or of the case).")
    private @Nullable LocalDate to;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The first and the last day. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * The period, after a check of what can be checked without the case.
     *
     * @param date the day of the case
     */
    Period of(LocalDate date) {
        check();
        LocalDate first = from != null ? from : (to != null ? to : date).withDayOfYear(1);
        LocalDate last = to != null ? to : LAST_DAY.atYear((from != null ? from : date).getYear());
        return new Period(first, last);
    }

    /** Tells early that there are no such days. */
    void check() {
        if (from == null || to == null) {
            return;
        }
        CommandSpec misused = Objects.requireNonNull(command);
        if (to.isBefore(from)) {
            throw new ParameterException(misused.commandLine(), "--to must not be before --from");
        }
        if (to.isAfter(from.plusYears(YEARS))) {
            throw new ParameterException(
                    misused.commandLine(), "--to must be at most " + YEARS + " years after --from");
        }
    }
}
