package kz.zhardem.tests.socialcode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.zhardem.Family;
import kz.zhardem.tests.families.Fact;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.SmallestCase;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up family, the day to decide for, and the day as of whose knowledge the law is read.
 *
 * @param family the facts
 * @param date the day
 * @param knownOn the day of knowledge
 */
record DatedCase(Family family, LocalDate date, LocalDate knownOn) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    DatedCase with(Family changed) {
        return new DatedCase(changed, date, knownOn);
    }

    DatedCase smallest(Predicate<DatedCase> property) {
        FamilyCase smallest =
                SmallestCase.of(new FamilyCase(family, date), candidate -> property.test(with(candidate.family())));
        return with(smallest.family());
    }

    /** The case as the command reads it, so that it can be pasted. Families of the tests are made up. */
    @Override
    public String toString() {
        Map<String, Object> ofFamily = known(Fact.FAMILY);
        ofFamily.put(
                "members",
                family.members().stream()
                        .map(member -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("id", member.id());
                            json.put("role", member.role().name());
                            json.putAll(known(family.members().indexOf(member)));
                            return json;
                        })
                        .toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rulebook", "social-code");
        json.put("date", date.toString());
        json.put("knownOn", knownOn.toString());
        json.put("family", ofFamily);
        return MAPPER.writeValueAsString(json);
    }

    private Map<String, Object> known(int member) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Fact fact : Fact.allOf(family)) {
            Object value = fact.member() == member ? fact.in(family) : null;
            if (value != null) {
                boolean plain = value instanceof Boolean || value instanceof Number || value instanceof Set<?>;
                known.put(fact.attribute().field(), plain ? value : value.toString());
            }
        }
        return known;
    }
}
