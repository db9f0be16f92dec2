package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Difference;
import kz.zhardem.Difference.Aspect;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Member;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.ReformExample;
import org.jspecify.annotations.Nullable;

/** An example of what a reform changes, in the words of one language. */
final class ReformWords {

    /** Aspects of which one side or the other is told, because there is nothing to put beside it. */
    private static final Set<Aspect> ONE_SIDED = Set.of(Aspect.MET, Aspect.MISSING, Aspect.LAW);

    /** Aspects that are no reason for a change: how well a value is supported, and a limit, of which the value tells more. */
    private static final Set<Aspect> NO_REASON = Set.of(Aspect.CAVEAT, Aspect.LIMIT);

    /** Aspects that say the most, in this order. What is met comes last: a grant meets a lot that the reform leaves alone. */
    private static final List<Aspect> WEIGHTY =
            List.of(Aspect.OUTCOME, Aspect.AMOUNT, Aspect.UNMET, Aspect.MISSING, Aspect.VALUE, Aspect.CALCULATION);

    /** Aspects that only a grant has, or that a refusal has in another way. */
    private static final Set<Aspect> OF_GRANTS = Set.of(
            Aspect.AMOUNT,
            Aspect.RULE,
            Aspect.CALCULATION,
            Aspect.FROM,
            Aspect.UNTIL,
            Aspect.OFFICE,
            Aspect.LAW,
            Aspect.CONDITIONS);

    private final LetterWords words;
    private final Language language;
    private final Map<String, String> values;
    private final ReformSecrets secrets;
    private final ReformExample example;

    /** The names of the rules before the reform, and after it. */
    private final List<Set<String>> ruleNames;

    /**
     * Puts an example in words.
     *
     * @param values what the dated values are called, by name
     */
    ReformWords(
            BenefitRules rules,
            BenefitRules reform,
            Language language,
            Map<String, String> values,
            ReformSecrets secrets,
            ReformExample example) {
        this.words = new LetterWords(rules, language, example.family());
        this.language = language;
        this.values = values;
        this.secrets = secrets;
        this.example = example;
        this.ruleNames = List.of(names(rules), names(reform));
    }

    private Set<String> names(BenefitRules rules) {
        return rules.benefits().stream()
                .filter(benefit -> benefit.id().equals(example.after().benefit()))
                .flatMap(benefit -> benefit.rules().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whom the example is about. */
    String subject() {
        return words.subject(example.after().subject());
    }

    /** What is known of the family: first of itself, then of each member. */
    List<String> family() {
        List<String> lines = new ArrayList<>();
        String own = facts(FamilyFacts.of(example.family()));
        if (!own.isEmpty()) {
            lines.add(language.word("family") + ": " + own);
        }
        for (Member member : example.family().members()) {
            Map<String, Object> facts = MemberFacts.of(member);
            facts.keySet().removeAll(Set.of("id", "role"));
            // An id may say no more than the role.
            String subject = words.subject(member.id());
            String who = subject.equals(member.id()) ? language.word("who", member.role()) + " " + subject : subject;
            String told = facts(facts);
            lines.add(told.isEmpty() ? who : who + ": " + told);
        }
        return lines;
    }

    private String facts(Map<String, Object> all) {
        Map<String, Object> shown = secrets.shown(all);
        String others = shown.entrySet().stream()
                .filter(fact -> !(fact.getValue() instanceof Boolean))
                .map(fact -> language.word("fact." + fact.getKey()) + " – " + value(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("; "));
        return Stream.of(others.isEmpty() ? "" : others + ".", answered(shown, true), answered(shown, false))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Most facts are a yes or a no: those of each stand together, so that the few that hold are seen. */
    private String answered(Map<String, Object> facts, boolean answer) {
        String names = facts.entrySet().stream()
                .filter(fact -> fact.getValue().equals(answer))
                .map(fact -> language.word("fact." + fact.getKey()))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : language.phrase(answer ? "population.factsYes" : "population.factsNo", names);
    }

    private String value(String fact, Object value) {
        if (value instanceof Enum<?> constant) {
            return language.word("fact." + fact + "." + constant.name());
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? language.word("none")
                    : several.stream().map(one -> value(fact, one)).collect(Collectors.joining(", "));
        }
        return value(value);
    }

    private String value(@Nullable Object value) {
        if (value == null) {
            return language.word("none");
        }
        if (value instanceof Boolean yes) {
            return language.word(yes ? "population.yes" : "population.no");
        }
        if (value instanceof BigDecimal amount) {
            return words.formats().shortAmount(amount);
        }
        if (value instanceof LocalDate day) {
            return words.formats().date(day);
        }
        if (value instanceof Outcome outcome) {
            return language.word("population.outcome", outcome);
        }
        if (value instanceof Frequency frequency) {
            return language.word("frequency", frequency);
        }
        if (value instanceof Office office) {
            return language.word("office", office);
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? language.word("none")
                    : several.stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** What the two explanations tell differently. */
    List<String> why() {
        List<String> lines = new ArrayList<>();
        lines.addAll(rules());
        lines.addAll(differences());
        return lines;
    }

    /** That the rule which grants on one side is not there on the other. */
    private List<String> rules() {
        String before = example.before().rule();
        String after = example.after().rule();
        if (after != null && !after.equals(before) && !ruleNames.get(0).contains(after)) {
            return List.of(language.phrase("population.why.RULE.after", after));
        }
        return before != null && !before.equals(after) && !ruleNames.get(1).contains(before)
                ? List.of(language.phrase("population.why.RULE.before", before))
                : List.of();
    }

    private List<String> differences() {
        return example.why().stream()
                .filter(difference -> !NO_REASON.contains(difference.aspect()))
                // That what is not granted has no first day and no office need not be said.
                .filter(difference -> !isOfGrant(difference)
                        || example.before().outcome() == example.after().outcome())
                .sorted(Comparator.comparing(difference -> WEIGHTY.contains(difference.aspect())
                        ? WEIGHTY.indexOf(difference.aspect())
                        : difference.aspect() == Aspect.MET ? WEIGHTY.size() + 1 : WEIGHTY.size()))
                .map(this::why)
                .toList();
    }

    /** Nor is a value a reason that only the one who is granted something has applied to him. */
    private static boolean isOfGrant(Difference difference) {
        boolean applied =
                difference.aspect() == Aspect.VALUE && (difference.before() == null || difference.after() == null);
        return applied || OF_GRANTS.contains(difference.aspect());
    }

    private String why(Difference difference) {
        Object before = difference.before();
        Object after = difference.after();
        String key = "population.why." + difference.aspect();
        if (difference.aspect() == Aspect.UNMET && (before == null || after == null)) {
            return unmet(difference.about(), after == null ? "before" : "after");
        }
        if (ONE_SIDED.contains(difference.aspect()) && (before == null || after == null)) {
            return after == null
                    ? language.phrase(key + ".before", about(difference, example.before()))
                    : language.phrase(key + ".after", about(difference, example.after()));
        }
        if (difference.aspect() == Aspect.CALCULATION) {
            return language.phrase(key, calculation(example.before()), calculation(example.after()));
        }
        String about = difference.aspect() == Aspect.VALUE
                ? values.getOrDefault(difference.about(), words.value(difference.about()))
                : difference.about();
        return language.phrase(key, value(before), value(after), about);
    }

    /** What is not met on a side, and whether it is asked on that side only. */
    private String unmet(String requirement, String side) {
        ReformExample.Obstacle obstacle = example.obstacles().stream()
                .filter(one -> one.reason().requirement().equals(requirement))
                .findFirst()
                .orElse(null);
        if (obstacle == null) {
            Decision decision = side.equals("before") ? example.before() : example.after();
            return language.phrase("population.why.UNMET." + side, told(decision.unmet(), requirement));
        }
        return language.phrase(
                "population.why.UNMET." + side + (obstacle.onBothSides() ? "" : ".only"),
                language.of(obstacle.reason().says()));
    }

    private String told(List<Reason> reasons, String requirement) {
        return reasons.stream()
                .filter(reason -> reason.requirement().equals(requirement))
                .findFirst()
                .map(reason -> language.of(reason.says()))
                .orElse(requirement);
    }

    private String calculation(Decision decision) {
        LocalText calculation = decision.explanation().calculation();
        return calculation == null ? language.word("none") : language.of(calculation);
    }

    private String about(Difference difference, Decision decision) {
        return switch (difference.aspect()) {
            case MET -> told(decision.because(), difference.about());
            case MISSING -> fact(difference.about());
            case LAW -> law(decision, difference.about());
            default -> difference.about();
        };
    }

    /** A place of the law in words. */
    private String law(Decision decision, String place) {
        int number = decision.law().indexOf(place);
        return number < 0 ? place : language.of(decision.explanation().law().get(number));
    }

    /** The fact at the end of a path, with the member whom it is about. */
    private String fact(String path) {
        int end = path.lastIndexOf("].");
        if (end < 0) {
            return language.wordOr("fact." + path, path);
        }
        String name = path.substring(end + 2);
        String id = path.substring("members[".length(), end);
        return language.wordOr("fact." + name, name) + " (" + words.subject(id) + ")";
    }
}
