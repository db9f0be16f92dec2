package kz.zhardem.tests.socialcode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The subsistence minimum of the budget laws, in whole tenge. */
final class SubsistenceMinimum {

    private static final List<Map.Entry<String, Integer>> BY_FIRST_DAY = List.of(
            Map.entry("2009-07-01", 13_717),
            Map.entry("2010-01-01", 14_952),
            Map.entry("2011-01-01", 15_999),
            Map.entry("2012-01-01", 17_439),
            Map.entry("2013-01-01", 18_660),
            Map.entry("2014-01-01", 19_966),
            Map.entry("2015-01-01", 21_364),
            Map.entry("2016-01-01", 22_859),
            Map.entry("2017-01-01", 24_459),
            Map.entry("2018-01-01", 28_284),
            Map.entry("2019-01-01", 29_698),
            Map.entry("2020-01-01", 31_183),
            Map.entry("2020-04-01", 32_668),
            Map.entry("2021-01-01", 34_302),
            Map.entry("2022-01-01", 36_018),
            Map.entry("2022-04-01", 37_389),
            Map.entry("2023-01-01", 40_567),
            Map.entry("2024-01-01", 43_407),
            Map.entry("2025-01-01", 46_228),
            Map.entry("2026-01-01", 50_851));

    private SubsistenceMinimum() {}

    static int on(LocalDate date) {
        NavigableMap<LocalDate, Integer> history = new TreeMap<>();
        BY_FIRST_DAY.forEach(entry -> history.put(LocalDate.parse(entry.getKey()), entry.getValue()));
        return history.floorEntry(date).getValue();
    }
}
