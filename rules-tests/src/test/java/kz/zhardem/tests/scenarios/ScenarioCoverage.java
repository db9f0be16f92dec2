package kz.zhardem.tests.scenarios;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.zhardem.Benefit;
import kz.zhardem.Decision;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which rules and requirements of one benefit the scenarios have tried: a rule is tried by a grant, a requirement by a
 * refusal that names it.
 *
 * <p>A requirement that only tells one rule from its alternatives ("under 3" beside "from 3 to under 18") is in no
 * refusal, because a refusal names what the nearest rule lacks, and the alternative is nearer then. It is tried by a
 * grant of an alternative that needs the same otherwise, on a value that does not meet it.
 */
final class ScenarioCoverage {

    private static final String DATE = "date";

    private final Benefit benefit;
    private final @Nullable LocalDate refusedBefore;
    private final Map<String, List<Decision>> grants = new LinkedHashMap<>();
    private final Map<String, Set<String>> refused = new LinkedHashMap<>();

    /**
     * Creates an empty one.
     *
     * @param refusedBefore the first day of the benefit; null when there is no day on which it is refused for the date
     */
    ScenarioCoverage(Benefit benefit, @Nullable LocalDate refusedBefore) {
        this.benefit = benefit;
        this.refusedBefore = refusedBefore;
    }

    /** Takes note of a decision on the benefit, whatever its outcome. */
    void add(Decision decision) {
        String rule = decision.rule();
        if (decision.outcome() == Outcome.GRANTED && rule != null) {
            grants.computeIfAbsent(rule, key -> new ArrayList<>()).add(decision);
        }
        if (decision.outcome() == Outcome.REFUSED) {
            for (Reason reason : decision.unmet()) {
                refused.computeIfAbsent(reason.rule(), key -> new LinkedHashSet<>())
                        .add(reason.requirement());
            }
        }
    }

    /** One line for each rule that no scenario grants by and each requirement that no scenario tries; best none. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (String rule : benefit.rules()) {
            List<Decision> granted = grants.getOrDefault(rule, List.of());
            if (granted.isEmpty()) {
                gaps.add(benefit.id() + ": no scenario grants by rule \"" + rule + "\"");
            }
            Set<String> tried = refused.getOrDefault(rule, Set.of());
            granted.stream()
                    .flatMap(grant -> grant.because().stream())
                    .filter(requirement -> !tried.contains(requirement.requirement()))
                    .filter(this::canBeRefusedFor)
                    .filter(requirement -> !tellsApart(rule, requirement))
                    .map(Reason::requirement)
                    .distinct()
                    .forEach(text -> gaps.add(
                            benefit.id() + ": no scenario refuses by rule \"" + rule + "\" for \"" + text + "\""));
        }
        return gaps;
    }

    /** Before a later text of law an earlier one holds, and before the rulebook begins nothing is told. */
    private boolean canBeRefusedFor(Reason requirement) {
        return !requirement.fact().equals(DATE) || Objects.equals(requirement.limit(), refusedBefore);
    }

    private boolean tellsApart(String rule, Reason requirement) {
        Set<Set<String>> others = grants.getOrDefault(rule, List.of()).stream()
                .map(grant -> requirementsExceptOn(requirement.fact(), grant))
                .collect(toSet());
        return grants.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(rule))
                .flatMap(entry -> entry.getValue().stream())
                .filter(grant -> others.contains(requirementsExceptOn(requirement.fact(), grant)))
                .flatMap(grant -> grant.because().stream())
                .anyMatch(reason -> reason.fact().equals(requirement.fact()) && breaks(reason.actual(), requirement));
    }

    private static Set<String> requirementsExceptOn(String fact, Decision grant) {
        return grant.because().stream()
                .filter(reason -> !reason.fact().equals(fact))
                .map(Reason::requirement)
                .collect(toSet());
    }

    private static boolean breaks(@Nullable Object value, Reason requirement) {
        return value != null
                && RequirementText.broken(requirement.requirement(), requirement.fact(), value, requirement.limit());
    }
}
