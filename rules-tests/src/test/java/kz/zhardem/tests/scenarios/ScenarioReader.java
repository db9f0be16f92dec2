package kz.zhardem.tests.scenarios;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Subject;
import kz.zhardem.tests.scenarios.Expectation.Detail;
import kz.zhardem.tests.scenarios.Expectation.Unmet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a scenario file. Whatever is not as the format says is refused with file and line. */
final class ScenarioReader {

    /** Stands for "no end" where a case states until when a grant runs. */
    static final String OPEN = "open";

    /** Stands for "there is no decision for this subject". */
    static final String NONE = "none";

    private static final String SUBJECT = "subject";
    private static final String FREQUENCY = "frequency";
    private static final String FOR = "for";
    private static final String DEFAULTS = "defaults";
    private static final String CASES = "cases";
    private static final String CASE = "case";
    private static final String DATE = "date";
    private static final String KNOWN_ON = "knownOn";
    private static final String MEMBERS = "members";
    private static final String EXPECT = "expect";
    private static final String NOT_COVERED = "notCovered";
    private static final String GRANTED = "granted";
    private static final String REFUSED = "refused";
    private static final String UNDETERMINED = "undetermined";

    private static final Set<String> FILE_KEYS = Set.of(SUBJECT, FREQUENCY, FOR, DEFAULTS, CASES);
    private static final Set<String> DEFAULT_KEYS = union(FamilyFacts.names(), Set.of(DATE, MEMBERS));
    private static final Set<String> OUTCOMES = Set.of(GRANTED, REFUSED, UNDETERMINED);
    private static final Set<String> EXPECTATION_KEYS = Set.of(
            GRANTED,
            REFUSED,
            UNDETERMINED,
            Detail.RULE.key(),
            Detail.UNTIL.key(),
            Detail.OFFICE.key(),
            Detail.CONDITIONS.key(),
            Detail.DETAILS_MISSING.key(),
            Detail.CAVEATS.key(),
            Detail.GAPS.key());
    private static final Set<String> CASE_KEYS =
            union(union(EXPECTATION_KEYS, DEFAULT_KEYS), Set.of(CASE, KNOWN_ON, EXPECT, NOT_COVERED));
    private static final Set<String> UNMET_KEYS = Set.of("fact", "actual", "limit", "rule");

    private final String file;
    private @Nullable Frequency frequency;
    private @Nullable String usualSubject;
    private Map<String, YamlNode> defaults = Map.of();

    private ScenarioReader(String file) {
        this.file = file;
    }

    static ScenarioFile read(String file, String text) {
        return new ScenarioReader(file).file(text);
    }

    private ScenarioFile file(String text) {
        YamlNode root = compose(text);
        Map<String, YamlNode> entries = root.mapping(FILE_KEYS);
        Subject subject = required(root, entries, SUBJECT).oneOf(Subject.values());
        frequency = required(root, entries, FREQUENCY).oneOf(Frequency.values());
        YamlNode usual = entries.get(FOR);
        usualSubject = usual == null ? null : usual.scalar();
        YamlNode defaultsNode = entries.get(DEFAULTS);
        if (defaultsNode != null) {
            defaults = defaultsNode.mapping(DEFAULT_KEYS);
        }

        YamlNode cases = required(root, entries, CASES);
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> sentences = new HashSet<>();
        for (YamlNode node : cases.sequence()) {
            Scenario scenario = scenario(node);
            if (!sentences.add(scenario.sentence())) {
                throw node.problem("another case has the same sentence: \"" + scenario.sentence() + "\"");
            }
            scenarios.add(scenario);
        }
        if (scenarios.isEmpty()) {
            throw cases.problem("the file has no case");
        }
        String benefit = file.substring(0, file.length() - ScenarioFile.SUFFIX.length());
        return new ScenarioFile(file, benefit, subject, frequency, List.copyOf(scenarios));
    }

    private YamlNode compose(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            return new YamlNode(
                    file, node.orElseThrow(() -> new ScenarioFormatException(file, 1, "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ScenarioFormatException(file, line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new ScenarioFormatException(file, 1, String.valueOf(e.getMessage()));
        }
    }

    private Scenario scenario(YamlNode node) {
        Map<String, YamlNode> entries = node.mapping(CASE_KEYS);
        String sentence = required(node, entries, CASE).scalar();
        if (!Character.isUpperCase(sentence.charAt(0)) || !sentence.endsWith(".")) {
            throw node.problem("a case is named by a sentence: it begins with a capital and ends with a full stop");
        }
        YamlNode date = entries.getOrDefault(DATE, defaults.get(DATE));
        if (date == null) {
            throw node.problem("neither the case nor the defaults give a date");
        }
        YamlNode knownOn = entries.get(KNOWN_ON);
        Family family = family(node, entries);
        YamlNode notCovered = entries.get(NOT_COVERED);
        Map<String, Expectation> expected = expected(node, entries, family);
        if (expected.isEmpty() == (notCovered == null)) {
            throw node.problem("a case states either what is expected or the value that is not covered");
        }
        return new Scenario(
                file,
                node.line(),
                sentence,
                date.date(),
                Optional.ofNullable(knownOn).map(YamlNode::date),
                family,
                expected,
                Optional.ofNullable(notCovered).map(YamlNode::scalar));
    }

    private Family family(YamlNode node, Map<String, YamlNode> entries) {
        Map<String, YamlNode> own = new HashMap<>(defaults);
        own.putAll(entries);
        try {
            Family.Builder family = new FamilyFacts(own).builder();
            members(entries).forEach((id, facts) -> family.add(new MemberFacts(node, facts).member(id)));
            return family.build();
        } catch (InvalidFactsException e) {
            throw node.problem(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Map<String, YamlNode>> members(Map<String, YamlNode> entries) {
        Map<String, Map<String, YamlNode>> members = new LinkedHashMap<>();
        YamlNode usual = defaults.get(MEMBERS);
        if (usual != null) {
            usual.mapping().forEach((id, facts) -> members.put(id, facts.mapping()));
        }
        YamlNode own = entries.get(MEMBERS);
        if (own != null) {
            own.mapping().forEach((id, facts) -> override(members, id, facts));
        }
        return members;
    }

    private static void override(Map<String, Map<String, YamlNode>> members, String id, YamlNode facts) {
        if (facts.is(YamlNode.ABSENT)) {
            if (members.remove(id) == null) {
                throw facts.problem("the defaults have no member \"" + id + "\" who could be absent");
            }
        } else {
            Map<String, YamlNode> merged = new LinkedHashMap<>(members.getOrDefault(id, Map.of()));
            merged.putAll(facts.mapping());
            members.put(id, merged);
        }
    }

    private Map<String, Expectation> expected(YamlNode node, Map<String, YamlNode> entries, Family family) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        Map<String, YamlNode> own = new LinkedHashMap<>(entries);
        own.keySet().retainAll(EXPECTATION_KEYS);
        if (!own.isEmpty()) {
            if (usualSubject == null) {
                throw node.problem("the file has no \"for\": state what is expected under \"expect\", by subject");
            }
            expected.put(usualSubject, expectation(node, own, family));
        }
        YamlNode bySubject = entries.get(EXPECT);
        if (bySubject != null) {
            bySubject.mapping().forEach((subject, value) -> {
                Expectation expectation = value.is(NONE)
                        ? new Expectation(Optional.empty(), Map.of(), List.of())
                        : expectation(value, value.mapping(EXPECTATION_KEYS), family);
                if (expected.put(subject, expectation) != null) {
                    throw value.problem("the case states twice what is expected for \"" + subject + "\"");
                }
            });
        }
        expected.keySet().forEach(subject -> {
            boolean known =
                    subject.equals(Decision.FAMILY) || family.members().stream().anyMatch(m -> m.id().equals(subject));
            if (!known) {
                throw node.problem("nobody in the family has the id \"" + subject + "\"");
            }
        });
        return expected;
    }

    private Expectation expectation(YamlNode node, Map<String, YamlNode> entries, Family family) {
        List<String> outcomes =
                entries.keySet().stream().filter(OUTCOMES::contains).toList();
        if (outcomes.size() != 1) {
            throw node.problem("expected exactly one of granted, refused and undetermined");
        }
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        List<Unmet> unmet = new ArrayList<>();
        entries.forEach((key, value) -> {
            switch (key) {
                case GRANTED -> grant(value, details);
                case REFUSED -> value.sequence().forEach(item -> unmet.add(unmet(item)));
                case UNDETERMINED -> details.put(Detail.MISSING, facts(value, family));
                case "rule" -> details.put(Detail.RULE, value.scalar());
                case "until" -> details.put(Detail.UNTIL, until(value));
                case "office" -> details.put(Detail.OFFICE, office(value));
                case "conditions" ->
                    details.put(
                            Detail.CONDITIONS, value.is(YamlNode.UNKNOWN) ? YamlNode.UNKNOWN : names(value.sequence()));
                case "detailsMissing" -> details.put(Detail.DETAILS_MISSING, facts(value, family));
                case "caveats" -> details.put(Detail.CAVEATS, names(value.sequence()));
                case "gaps" -> details.put(Detail.GAPS, names(value.sequence()));
                default -> throw value.problem("key \"" + key + "\" cannot stand here");
            }
        });
        Outcome outcome = switch (outcomes.get(0)) {
            case GRANTED -> Outcome.GRANTED;
            case REFUSED -> Outcome.REFUSED;
            default -> Outcome.UNDETERMINED;
        };
        Set<Detail> allowed = switch (outcome) {
            case GRANTED -> EnumSet.complementOf(EnumSet.of(Detail.MISSING, Detail.GAPS));
            case REFUSED -> EnumSet.of(Detail.CAVEATS);
            case UNDETERMINED -> EnumSet.of(Detail.MISSING, Detail.CAVEATS, Detail.GAPS);
        };
        details.keySet().stream().filter(detail -> !allowed.contains(detail)).forEach(detail -> {
            throw node.problem("only " + (detail == Detail.GAPS ? "what cannot be told" : "a grant") + " has \""
                    + detail.key() + "\"");
        });
        if (outcome == Outcome.REFUSED && unmet.isEmpty()) {
            throw node.problem("a refusal names at least one unmet requirement");
        }
        // What is not stated is not looked at, but a case that waits for facts alone means that the law is known.
        if (outcome == Outcome.UNDETERMINED
                && "[]".equals(details.get(Detail.MISSING))
                && "[]".equals(details.getOrDefault(Detail.GAPS, "[]"))) {
            throw node.problem("what cannot be told misses at least one fact, or has \"gaps\" of the law");
        }
        if (outcome == Outcome.UNDETERMINED) {
            details.putIfAbsent(Detail.GAPS, "[]");
        }
        // Whoever states the office or the conditions as known states that nothing is missing to tell them.
        if (details.containsKey(Detail.OFFICE) || details.containsKey(Detail.CONDITIONS)) {
            details.putIfAbsent(Detail.DETAILS_MISSING, "[]");
        }
        return new Expectation(Optional.of(outcome), details, unmet);
    }

    private void grant(YamlNode value, Map<Detail, String> details) {
        boolean money = frequency == Frequency.ONE_TIME || frequency == Frequency.MONTHLY;
        if (money) {
            details.put(Detail.AMOUNT, value.amount().toPlainString());
        } else if (value.is("true")) {
            details.put(Detail.AMOUNT, NONE);
        } else {
            throw value.problem("what carries no amount is stated as \"granted: true\"");
        }
    }

    private static String until(YamlNode value) {
        return value.is(OPEN) ? OPEN : value.date().toString();
    }

    private static String office(YamlNode value) {
        return value.is(YamlNode.UNKNOWN)
                ? YamlNode.UNKNOWN
                : value.oneOf(Office.values()).name();
    }

    private static Unmet unmet(YamlNode item) {
        if (!item.isMapping()) {
            return new Unmet(item.scalar(), Map.of());
        }
        Map<String, YamlNode> entries = item.mapping(UNMET_KEYS);
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach((key, value) -> values.put(key, value.scalar()));
        String fact = values.remove("fact");
        if (fact == null) {
            throw item.problem("\"fact\" is missing");
        }
        return new Unmet(fact, values);
    }

    /** {@code dana.born} is short for the JSON path {@code members[dana].born}. */
    private static String facts(YamlNode list, Family family) {
        return list.sequence().stream().map(item -> path(item, family)).sorted().collect(joining(", ", "[", "]"));
    }

    private static String path(YamlNode item, Family family) {
        String text = item.scalar();
        if (FamilyFacts.names().contains(text)) {
            return text;
        }
        int dot = text.indexOf('.');
        String id = text.substring(0, Math.max(dot, 0));
        String fact = text.substring(dot + 1);
        boolean possible = family.members().stream()
                .anyMatch(member ->
                        member.id().equals(id) && MemberFacts.of(member.role()).contains(fact));
        if (!possible) {
            throw item.problem("\"" + text + "\" is no fact of this family; expected one of "
                    + String.join(", ", FamilyFacts.names().stream().sorted().toList())
                    + ", or a member's id, a point and a fact of that member");
        }
        return "members[" + id + "]." + fact;
    }

    private static String names(List<YamlNode> items) {
        return items.stream().map(YamlNode::scalar).sorted().collect(joining(", ", "[", "]"));
    }

    private static YamlNode required(YamlNode parent, Map<String, YamlNode> entries, String key) {
        YamlNode value = entries.get(key);
        if (value == null) {
            throw parent.problem("\"" + key + "\" is missing");
        }
        return value;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
