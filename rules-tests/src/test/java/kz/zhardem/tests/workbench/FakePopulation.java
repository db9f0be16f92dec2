package kz.zhardem.tests.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.Breakdown;
import kz.zhardem.Comparison;
import kz.zhardem.Frequency;
import kz.zhardem.Population;
import kz.zhardem.Result;
import kz.zhardem.Shift;
import kz.zhardem.Tally;

/** Knows how many families there were and what failed; each family gets 1000.50 once, and no reform changes anything. */
record FakePopulation(LocalDate date, long families, List<Failure> failures) implements Population {

    static <T> FakePopulation count(Stream<Result<T>> results, LocalDate date) {
        List<Failure> failures = new ArrayList<>();
        long families = 0;
        Iterator<Result<T>> each = results.iterator();
        while (each.hasNext()) {
            Result<T> result = each.next();
            if (result instanceof Result.Failed<T> failed) {
                failures.add(new Failure(failed.number(), failed.error()));
            } else {
                families++;
            }
        }
        return new FakePopulation(date, families, failures);
    }

    @Override
    public long failed() {
        return failures.size();
    }

    @Override
    public Map<Breakdown, Map<String, Long>> familiesBy() {
        return by(band -> 0L);
    }

    @Override
    public List<String> uncounted() {
        return List.of();
    }

    @Override
    public List<BenefitCount> benefits(BenefitRules rules) {
        Tally nobody = new Tally(0, 0, 0, new BigDecimal("0.00"));
        Tally all = new Tally(families, 0, 3, new BigDecimal("1000.50").multiply(BigDecimal.valueOf(families)));
        return List.of(
                new BenefitCount("birth-grant", Frequency.ONE_TIME, all, by(band -> nobody), List.of(), 0, List.of()),
                new BenefitCount("care", Frequency.MONTHLY, nobody, by(band -> nobody), List.of(), 0, List.of()));
    }

    @Override
    public Comparison compare(BenefitRules baseline, BenefitRules reform) {
        Shift none = new Shift(0, 0, families, 0, new BigDecimal("0.00"), new BigDecimal("0.00"));
        return new Comparison(
                baseline.version(), reform.version(), date, List.of(), List.of(), none, by(band -> none), List.of());
    }

    private static <V> Map<Breakdown, Map<String, V>> by(Function<String, V> value) {
        return Arrays.stream(Breakdown.values())
                .collect(Collectors.toMap(
                        breakdown -> breakdown,
                        breakdown -> breakdown.bands().stream()
                                .collect(Collectors.toMap(band -> band, value, (a, b) -> a, LinkedHashMap::new)),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
