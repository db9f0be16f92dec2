package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.zhardem.Coverage;
import kz.zhardem.drools.DatedValue.Entry;

/** Tells what a rulebook's record of the law holds. */
record CoverageTable(Rulebook rulebook) {

    Coverage coverage() {
        return new Coverage(
                rulebook.from(),
                values(rulebook.figures()),
                rulebook.benefits().stream()
                        .map(BenefitRule::sheet)
                        .map(CoverageTable::benefit)
                        .toList(),
                rulebook.leftOut(),
                due());
    }

    private static Coverage.OfBenefit benefit(Sheet sheet) {
        return new Coverage.OfBenefit(
                sheet.id(),
                sheet.title(),
                sheet.editions().stream()
                        .map(edition -> new Coverage.Edition(
                                edition.name(), edition.from(), edition.source(), edition.status()))
                        .toList(),
                values(sheet.values().values()));
    }

    private static List<Coverage.OfValue> values(Collection<DatedValue> values) {
        return values.stream()
                .map(value -> new Coverage.OfValue(value.name(), value.title(), value.checkedUntil(), periods(value)))
                .toList();
    }

    private static List<Coverage.Period> periods(DatedValue value) {
        List<Coverage.Period> periods = new ArrayList<>();
        for (Entry entry : value.entries()) {
            LocalDate from = entry.from();
            LocalDate until = value.entries().stream()
                    .map(Entry::from)
                    .filter(Objects::nonNull)
                    .filter(next -> from == null || next.isAfter(from))
                    .min(LocalDate::compareTo)
                    .map(next -> next.minusDays(1))
                    .orElse(null);
            boolean silent = entry.quantity() instanceof Quantity.Silent;
            periods.add(new Coverage.Period(
                    from,
                    until,
                    entry.knownFrom(),
                    silent ? null : entry.quantity().text(),
                    value.unit().code(),
                    entry.mark(),
                    entry.status(),
                    entry.source()));
        }
        return periods;
    }

    /** The figures that end before the one that reaches furthest. */
    private List<Coverage.Due> due() {
        Optional<LocalDate> furthest = rulebook.figures().stream()
                .flatMap(figure -> Optional.ofNullable(figure.checkedUntil()).stream())
                .max(LocalDate::compareTo);
        List<Coverage.Due> due = new ArrayList<>();
        for (DatedValue figure : rulebook.figures()) {
            LocalDate until = figure.checkedUntil();
            if (until != null && furthest.isPresent() && until.isBefore(furthest.get())) {
                due.add(new Coverage.Due(
                        figure.name(), until, RulebookSource.BASE_FIGURES + figure.name() + ".yaml", furthest.get()));
            }
        }
        return due;
    }
}
