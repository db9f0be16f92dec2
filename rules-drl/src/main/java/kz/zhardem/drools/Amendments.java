package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Amendment;
import kz.zhardem.Amendment.Kind;

/** What two rulebooks say differently, and on which days. What decides nothing is not looked at: names, wording, sources. */
final class Amendments {

    /** Before every first day. */
    private static final LocalDate BEGINNING = LocalDate.MIN;

    private final LocalDate date;
    private final List<Amendment> all = new ArrayList<>();

    private Amendments(LocalDate date) {
        this.date = date;
    }

    /**
     * Compares.
     *
     * @param date the day of the comparison
     * @return benefits in their order, then values, then rounding
     */
    static List<Amendment> between(Rulebook before, Rulebook after, LocalDate date) {
        Amendments amendments = new Amendments(date);
        amendments.addBenefits(before, after);
        Set<String> both = new LinkedHashSet<>(benefits(before).keySet());
        both.retainAll(benefits(after).keySet());
        amendments.addValues(values(before, both), values(after, both));
        amendments.add(
                Kind.ROUNDING,
                "",
                days(Stream.of(before, after)
                        .flatMap(rulebook -> rulebook.rounding().entries().stream())
                        .flatMap(entry -> Stream.ofNullable(entry.from()))),
                day -> before.rounding().on(day).mode(),
                day -> after.rounding().on(day).mode());
        return List.copyOf(amendments.all);
    }

    private void addBenefits(Rulebook before, Rulebook after) {
        Map<String, BenefitRule> then = benefits(before);
        Map<String, BenefitRule> now = benefits(after);
        for (String id : union(then, now)) {
            BenefitRule one = then.get(id);
            BenefitRule other = now.get(id);
            if (one == null || other == null) {
                Sheet sheet = Objects.requireNonNull(one == null ? other : one).sheet();
                LocalDate from = sheet.editions().isEmpty()
                        ? null
                        : sheet.editions().get(0).from();
                all.add(new Amendment(Kind.BENEFIT, id, from, null, sheet.inForceOn(date)));
            } else {
                add(id, one, other);
            }
        }
    }

    private void add(String id, BenefitRule one, BenefitRule other) {
        if (!terms(one.sheet()).equals(terms(other.sheet()))) {
            all.add(new Amendment(Kind.SHEET, id, null, null, true));
        }
        add(
                Kind.RULES,
                id,
                days(Stream.of(one, other)
                        .flatMap(benefit -> benefit.sheet().editions().stream())
                        .map(Sheet.Edition::from)),
                day -> rules(one, day),
                day -> rules(other, day));
    }

    private static Map<String, BenefitRule> benefits(Rulebook rulebook) {
        Map<String, BenefitRule> benefits = new LinkedHashMap<>();
        rulebook.benefits().forEach(benefit -> benefits.put(benefit.sheet().id(), benefit));
        return benefits;
    }

    private static List<Object> terms(Sheet sheet) {
        return List.of(sheet.frequency(), sheet.subject(), sheet.valuesAsOf().event());
    }

    /** What the rules of a day say; empty when none is in force. */
    private static List<Object> rules(BenefitRule benefit, LocalDate day) {
        if (!benefit.sheet().inForceOn(day)) {
            return List.of();
        }
        return benefit.on(day).rules().stream()
                .<Object>map(rule -> Arrays.asList(
                        rule.requirements().stream().map(Rule.Requirement::text).toList(),
                        rule.grants(),
                        rule.condition()))
                .toList();
    }

    private void addValues(Map<String, DatedValue> before, Map<String, DatedValue> after) {
        for (String name : union(before, after)) {
            DatedValue one = before.get(name);
            DatedValue other = after.get(name);
            add(
                    Kind.VALUE,
                    name,
                    days(Stream.of(one, other).flatMap(Stream::ofNullable).flatMap(DatedValue::turns)),
                    day -> one == null ? List.of() : one.saidAloneOn(day),
                    day -> other == null ? List.of() : other.saidAloneOn(day));
        }
    }

    /** Those by which benefits decide, by name: of some benefits their own, and what is shared by all. */
    private static Map<String, DatedValue> values(Rulebook rulebook, Set<String> benefits) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        for (BenefitRule benefit : rulebook.benefits()) {
            Set<String> used = benefit.used();
            benefit.sheet().values().forEach((name, value) -> {
                if (used.contains(name) && benefits.contains(benefit.sheet().id())) {
                    values.put(value.name(), value);
                }
            });
        }
        rulebook.shared().forEach(value -> values.put(value.name(), value));
        rulebook.figures().forEach(value -> values.put(value.name(), value));
        return values;
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }

    /** The days on which something may begin to be said otherwise, the beginning among them. */
    private static SortedSet<LocalDate> days(Stream<LocalDate> turns) {
        SortedSet<LocalDate> days = turns.collect(Collectors.toCollection(TreeSet::new));
        days.add(BEGINNING);
        return days;
    }

    /** Adds what the two say differently on some of the days. */
    private void add(
            Kind kind,
            String name,
            SortedSet<LocalDate> days,
            Function<LocalDate, ?> before,
            Function<LocalDate, ?> after) {
        List<LocalDate> differing = days.stream()
                .filter(day -> !before.apply(day).equals(after.apply(day)))
                .toList();
        if (differing.isEmpty()) {
            return;
        }
        LocalDate first = differing.get(0);
        LocalDate last = differing.get(differing.size() - 1);
        SortedSet<LocalDate> later = days.tailSet(last.plusDays(1));
        all.add(new Amendment(
                kind,
                name,
                first.equals(BEGINNING) ? null : first,
                later.isEmpty() ? null : later.first().minusDays(1),
                !before.apply(date).equals(after.apply(date))));
    }
}
