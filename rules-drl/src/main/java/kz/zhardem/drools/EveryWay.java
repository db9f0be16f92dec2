package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Knowledge.Unknown;
import kz.zhardem.drools.Rulebook.Reading;
import org.kie.api.KieBase;

/**
 * Asks Drools about one claim for each way in which the comparisons of a rule can come out, for the build. A way that only limits
 * can bring about which the rulebook does not hold, such as those that a family brings along, may be overlooked.
 */
final class EveryWay {

    /** Of a rule with more comparisons Drools is asked nothing: what it says would be more than 16 KB. */
    private static final int MOST_COMPARISONS = 16;

    /** Lower and higher than what the law states, for the limits that a family brings along. */
    private static final List<BigDecimal> GIVEN = List.of(BigDecimal.ONE, new BigDecimal("1000000.00"));

    private static final Unknown ANY = new Unknown(0, Integer.MAX_VALUE, List.of(), List.of());

    private final Rulebook rulebook;
    private final KieBase base;
    private final Set<Map<String, BigDecimal>> limits = new LinkedHashSet<>();

    EveryWay(Rulebook rulebook, KieBase base) {
        this.rulebook = rulebook;
        this.base = base;
        for (LocalDate turn : turns()) {
            if (rulebook.covers(turn)) {
                for (BigDecimal given : GIVEN) {
                    Map<String, BigDecimal> values = new HashMap<>(rulebook.comparedOn(turn));
                    rulebook.given().forEach(name -> values.put(name, given));
                    limits.add(values);
                }
            }
        }
    }

    /** The days on which a number of the law changes. */
    private Set<LocalDate> turns() {
        Set<LocalDate> turns = new TreeSet<>();
        Stream.of(
                        rulebook.figures().stream(),
                        rulebook.shared().stream(),
                        rulebook.benefits().stream().flatMap(benefit -> benefit.sheet().values().values().stream()))
                .flatMap(values -> values)
                .flatMap(value -> value.entries().stream())
                .flatMap(entry -> Stream.ofNullable(entry.from()))
                .forEach(turns::add);
        return turns;
    }

    /** What Drools says of a rule. */
    Verdicts.Ahead asked(BenefitRule benefit, Rule rule) {
        Verdicts.Ahead said = Verdicts.Ahead.nothing();
        Verdicts verdicts = new Verdicts(rule, said);
        if (verdicts.comparisons().size() > MOST_COMPARISONS) {
            return said;
        }
        Map<Long, CompleteClaim> claims = claims(benefit, verdicts);
        try (DroolsSession session = new DroolsSession(new CompiledRules(rulebook, () -> base))) {
            claims.values().forEach(claim -> session.put(benefit, claim));
            session.fire();
            claims.forEach((place, claim) -> {
                said.asked().set(place.intValue());
                said.fires().set(place.intValue(), session.fired(benefit, claim).contains(rule));
            });
        }
        return said;
    }

    /** A claim for each way, by its place among all. */
    private Map<Long, CompleteClaim> claims(BenefitRule benefit, Verdicts verdicts) {
        List<Object> properties = new ArrayList<>();
        Vocabulary.of(benefit.sheet().subject()).properties().forEach(property -> properties.add(property.anyValue()));
        Map<Property, List<Comparison>> compared = new LinkedHashMap<>();
        verdicts.comparisons()
                .forEach(comparison -> compared.computeIfAbsent(comparison.property(), property -> new ArrayList<>())
                        .add(comparison));
        List<Reading> readings = compared.entrySet().stream()
                .map(one -> new Reading(one.getKey(), one.getValue(), List.of(), false))
                .toList();
        Map<Long, CompleteClaim> claims = new LinkedHashMap<>();
        for (Map<String, BigDecimal> values : limits) {
            List<Ways> open = readings.stream()
                    .map(reading -> new Ways(reading.property(), Inquiry.representatives(reading, ANY, values)))
                    .toList();
            combine(open, properties, complete -> {
                CompleteClaim claim = new CompleteClaim(List.copyOf(complete), values, LocalDate.EPOCH);
                claims.putIfAbsent(Objects.requireNonNull(verdicts.place(claim)), claim);
            });
        }
        return claims;
    }

    /** The values of a property that a rule tells apart. */
    private record Ways(Property property, List<Object> values) {}

    private static void combine(List<Ways> open, List<Object> properties, Consumer<List<Object>> action) {
        if (open.isEmpty()) {
            action.accept(properties);
            return;
        }
        Ways ways = open.get(0);
        for (Object value : ways.values()) {
            properties.set(ways.property().index(), value);
            combine(open.subList(1, open.size()), properties, action);
        }
    }
}
