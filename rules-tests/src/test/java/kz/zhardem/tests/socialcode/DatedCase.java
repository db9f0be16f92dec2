package kz.zhardem.tests.socialcode;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.zhardem.Award;
import kz.zhardem.Family;
import kz.zhardem.Member;
import org.jspecify.annotations.Nullable;
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

    /** The smallest case to which one can come from this one by leaving out members and facts while a property holds. */
    DatedCase smallest(Predicate<DatedCase> property) {
        DatedCase smallest = this;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (DatedCase candidate : smallest.smaller()) {
                if (property.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private List<DatedCase> smaller() {
        List<DatedCase> candidates = new ArrayList<>();
        for (Member left : family.members()) {
            if (family.members().size() > 1) {
                List<Member> members = new ArrayList<>(family.members());
                members.remove(left);
                Family.Builder fewer = family.toBuilder();
                candidates.add(with(withMembers(fewer.build(), members)));
            }
        }
        for (String path : FactPaths.of(family)) {
            Object value = FactPaths.value(family, path);
            if (value != null) {
                candidates.add(with(family.with(path, null)));
                Object plain = plain(value);
                if (plain != null && !plain.equals(value)) {
                    candidates.add(with(family.with(path, plain)));
                }
            }
        }
        return candidates;
    }

    /** The least that a known fact can say; null when nothing is less than what it says. */
    private static @Nullable Object plain(Object value) {
        if (value instanceof Boolean) {
            return false;
        }
        if (value instanceof BigDecimal) {
            return BigDecimal.ZERO;
        }
        if (value instanceof Integer) {
            return 1;
        }
        return value instanceof Set<?> ? EnumSet.noneOf(Award.class) : null;
    }

    /** The family's own facts with other members. */
    static Family withMembers(Family family, List<Member> members) {
        Family.Builder builder = Family.builder();
        members.forEach(builder::add);
        Family other = builder.build();
        for (RecordComponent fact : FactPaths.facts(Family.class)) {
            other = other.with(fact.getName(), FactPaths.value(family, fact));
        }
        return other;
    }

    /** The case as the command reads it, so that it can be pasted. Families of the tests are made up. */
    @Override
    public String toString() {
        Map<String, Object> facts = known(family);
        facts.put(
                "members",
                family.members().stream()
                        .map(member -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("id", member.id());
                            json.put("role", member.role().name());
                            json.putAll(known((Record) member));
                            return json;
                        })
                        .toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rulebook", "social-code");
        json.put("date", date.toString());
        json.put("knownOn", knownOn.toString());
        json.put("family", facts);
        return MAPPER.writeValueAsString(json);
    }

    private static Map<String, Object> known(Record facts) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (RecordComponent fact : FactPaths.facts(facts.getClass())) {
            Object value = FactPaths.value(facts, fact);
            if (value != null) {
                boolean plain = value instanceof Boolean || value instanceof Number || value instanceof Set<?>;
                known.put(fact.getName(), plain ? value : value.toString());
            }
        }
        return known;
    }
}
