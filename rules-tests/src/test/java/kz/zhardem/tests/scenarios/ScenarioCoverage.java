package kz.zhardem.tests.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Benefit;
import kz.zhardem.Decision;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;

/**
 * Which rules and requirements of one benefit the scenarios have tried: a rule is tried by a grant, a requirement by a
 * refusal that names it.
 *
 * <p>A requirement that only tells one rule from its alternatives ("under 3" beside "from 3 to under 18") is in no
 * refusal, because the alternative is nearer then. It is tried by a grant of an alternative that differs in that fact
 * alone.
 */
final class ScenarioCoverage {

    /** A requirement of a rule, known by its words. */
    private record Requirement(String fact, String text) {}

    private final Benefit benefit;
    private final Map<String, Set<Requirement>> requirements = new LinkedHashMap<>();
    private final Map<String, Set<String>> refused = new LinkedHashMap<>();

    ScenarioCoverage(Benefit benefit) {
        this.benefit = benefit;
    }

    /** Takes note of a decision on the benefit, whatever its outcome. */
    void add(Decision decision) {
        String rule = decision.rule();
        if (decision.outcome() == Outcome.GRANTED && rule != null) {
            Set<Requirement> ofRule = requirements.computeIfAbsent(rule, key -> new LinkedHashSet<>());
            decision.because().stream()
                    .filter(reason -> reason.rule().equals(rule))
                    .forEach(reason -> ofRule.add(new Requirement(reason.fact(), reason.requirement())));
        }
        if (decision.outcome() == Outcome.REFUSED) {
            for (Reason reason : decision.unmet()) {
                refused.computeIfAbsent(reason.rule(), key -> new LinkedHashSet<>())
                        .add(reason.requirement());
            }
        }
    }

    /** One line for each rule that no scenario grants and each requirement that no scenario tries; best none. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (String rule : benefit.rules()) {
            Set<Requirement> ofRule = requirements.get(rule);
            if (ofRule == null) {
                gaps.add(benefit.id() + ": no scenario grants by rule \"" + rule + "\"");
                continue;
            }
            Set<String> tried = refused.getOrDefault(rule, Set.of());
            ofRule.stream()
                    .filter(requirement -> !tried.contains(requirement.text()))
                    .filter(requirement -> !tellsApart(rule, requirement))
                    .map(Requirement::text)
                    .distinct()
                    .forEach(text -> gaps.add(
                            benefit.id() + ": no scenario refuses by rule \"" + rule + "\" for \"" + text + "\""));
        }
        return gaps;
    }

    private boolean tellsApart(String rule, Requirement requirement) {
        Set<String> others = textsExceptOn(requirement.fact(), requirements.getOrDefault(rule, Set.of()));
        return requirements.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(rule))
                .map(Map.Entry::getValue)
                .anyMatch(alternative -> textsExceptOn(requirement.fact(), alternative)
                                .equals(others)
                        && alternative.stream().anyMatch(each -> each.fact().equals(requirement.fact()))
                        && !alternative.contains(requirement));
    }

    private static Set<String> textsExceptOn(String fact, Collection<Requirement> requirements) {
        Set<String> texts = new LinkedHashSet<>();
        requirements.stream()
                .filter(requirement -> !requirement.fact().equals(fact))
                .forEach(requirement -> texts.add(requirement.text()));
        return texts;
    }
}
