package kz.zhardem.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Reason;
import kz.zhardem.ReformExample;
import kz.zhardem.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a report leaves out of the families that it shows as examples: it is about many, and goes to people who need not know
 * what the law protects.
 */
final class ReformSecrets {

    private final Set<String> facts;

    ReformSecrets(BenefitRules rules, @Nullable BenefitRules reform) {
        this.facts = Stream.concat(
                        rules.vocabulary().stream(), Stream.ofNullable(reform).flatMap(r -> r.vocabulary().stream()))
                .filter(Term::confidential)
                .flatMap(term -> term.facts().stream())
                .map(ReformSecrets::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The facts of a family or of a member that may be shown. */
    Map<String, Object> shown(Map<String, Object> all) {
        return all.entrySet().stream()
                .filter(fact -> !facts.contains(fact.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Whether the very answer tells of a fact that the law protects, so that nothing may be shown of whom it is about. */
    boolean tells(ReformExample example) {
        return tells(example.before())
                || tells(example.after())
                || example.obstacles().stream()
                        .anyMatch(obstacle -> obstacle.reason().confidential());
    }

    private boolean tells(Decision decision) {
        return Stream.concat(decision.because().stream(), decision.unmet().stream())
                        .anyMatch(Reason::confidential)
                || decision.missing().stream().map(ReformSecrets::name).anyMatch(facts::contains);
    }

    /** The fact at the end of a path. */
    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
