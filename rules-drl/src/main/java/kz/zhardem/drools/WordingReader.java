package kz.zhardem.drools;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.LocalText;
import kz.zhardem.Question;
import kz.zhardem.drools.Wording.Fact;
import kz.zhardem.drools.Wording.Person;
import kz.zhardem.drools.Wording.Phrase;
import kz.zhardem.drools.Wording.PropertyWords;
import kz.zhardem.drools.Wording.Unit;
import kz.zhardem.spi.Suggestion;

/** Reads the vocabulary's files, and finds out what a rulebook's rules need and nobody has put into words. */
final class WordingReader {

    /** What people can be asked. */
    static final String FACTS = RulebookSource.VOCABULARY + "facts.yaml";

    /** What is derived from it. */
    static final String PROPERTIES = RulebookSource.VOCABULARY + "properties.yaml";

    /** How to call people, and what numbers count. */
    static final String MEMBERS = RulebookSource.VOCABULARY + "members.yaml";

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private static final List<String> IN_FACTS = List.of("member", "of-member");

    private static final List<String> IN_CHOICES = List.of("member", "of-member", "choice");

    private static final List<String> IN_NAMES = List.of("id");

    private static final Map<Language, List<String>> UNIT_FORMS = new EnumMap<>(Map.of(
            Language.KK,
            List.of("name", "than", "to"),
            Language.RU,
            List.of("one", "few", "many", "of-one"),
            Language.EN,
            List.of("one", "other")));

    private static final List<String> PERSONS =
            List.of("MOTHER", "FATHER", "CHILD", "OTHER", "PERSON", "NAMED", "NAMED_CHILD");

    private static final Map<String, Wording.MayChange> MAY_CHANGE =
            Map.of("true", Wording.MayChange.ANY_WAY, "to-yes", Wording.MayChange.TO_YES);

    private static final Pattern BRACE = Pattern.compile("[{}]");

    private static final List<String> UNITS = List.of("years", "months");

    private final Problems problems;

    private WordingReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the vocabulary.
     *
     * @param open opens one of its files; empty when that is a problem
     * @return empty when something is wrong in these files: then what they lack cannot be told
     */
    static Optional<Wording.Content> read(Function<String, Optional<YamlMapping>> open, Problems problems) {
        WordingReader reader = new WordingReader(problems);
        Optional<Map<String, Fact>> facts = open.apply(FACTS).map(reader::facts);
        Map<String, Unit> units = new LinkedHashMap<>();
        Optional<Map<String, Person>> persons = open.apply(MEMBERS).map(yaml -> reader.persons(yaml, units));
        Optional<YamlMapping> properties = open.apply(PROPERTIES);
        if (facts.isEmpty() || persons.isEmpty() || properties.isEmpty()) {
            return Optional.empty();
        }
        Map<String, PropertyWords> derived = reader.derived(properties.get(), units, facts.get());
        boolean wrong = Stream.of(FACTS, MEMBERS, PROPERTIES).anyMatch(problems::any);
        return wrong ? Optional.empty() : Optional.of(new Wording.Content(facts.get(), derived, persons.get(), units));
    }

    private Map<String, Fact> facts(YamlMapping yaml) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Set<String> known = Wording.factNames();
        checkNames(yaml, "facts", known, "is no fact", "; the facts are " + String.join(", ", known));
        yaml.forEachMapping("facts", (name, entry) -> {
            if (!known.contains(name)) {
                return;
            }
            facts.put(name, fact(name, entry));
            entry.done();
        });
        yaml.done();
        return facts;
    }

    private static void checkNames(YamlMapping yaml, String key, Set<String> known, String wrong, String hint) {
        yaml.mapping(key)
                .ifPresent(inner -> inner.keys().stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name ->
                                inner.problem(name, "\"" + name + "\" " + wrong + Suggestion.of(name, known) + hint)));
    }

    private Fact fact(String name, YamlMapping entry) {
        Question.Kind kind = Wording.kind(Wording.type(name));
        List<String> places = Wording.ofFamily(name) ? List.of() : IN_FACTS;
        Map<Phrase, LocalText> phrases = phrases(name, entry, kind, places);
        Map<String, LocalText> labels = new LinkedHashMap<>();
        Class<?> constants = Wording.constants(Wording.type(name));
        if (constants != null) {
            entry.mapping("labels").ifPresent(inner -> {
                for (Object constant : constants.getEnumConstants()) {
                    String label = ((Enum<?>) constant).name();
                    labels.put(label, words(name, inner, label, List.of()));
                }
                inner.done();
            });
            if (!entry.has("labels")) {
                entry.problem("labels", "\"" + name + "\": \"labels\" are missing");
            }
        }
        Wording.MayChange mayChange =
                entry.has("may-change") ? entry.choice("may-change", MAY_CHANGE) : Wording.MayChange.NEVER;
        boolean confidential = flag(entry, "confidential");
        boolean suggestible = !confidential && (kind == Question.Kind.YES_OR_NO || kind == Question.Kind.AMOUNT);
        if (mayChange != Wording.MayChange.NEVER && !suggestible) {
            entry.problem(
                    "may-change",
                    "\"" + name + "\": a change can be suggested only of an amount, or of what is yes or no, and of"
                            + " nothing confidential");
        }
        return new Fact(
                name,
                words(name, entry, "name", List.of()),
                words(name, entry, "question", places),
                phrases,
                labels,
                mayChange,
                confidential);
    }

    private Map<Phrase, LocalText> phrases(String name, YamlMapping entry, Question.Kind kind, List<String> places) {
        Map<Phrase, LocalText> phrases = new EnumMap<>(Phrase.class);
        List<Phrase> needed = switch (kind) {
            case YES_OR_NO -> List.of(Phrase.YES, Phrase.NO);
            case CHOICES -> List.of(Phrase.HAS, Phrase.HAS_NOT, Phrase.NONE);
            default -> List.of();
        };
        for (Phrase phrase : needed) {
            boolean choice = phrase == Phrase.HAS || phrase == Phrase.HAS_NOT;
            phrases.put(
                    phrase,
                    choice
                            ? words(name, entry, phrase.key(), IN_CHOICES, "choice")
                            : words(name, entry, phrase.key(), places));
        }
        return phrases;
    }

    private Map<String, Person> persons(YamlMapping yaml, Map<String, Unit> units) {
        Map<String, Person> persons = new LinkedHashMap<>();
        yaml.mapping("members").ifPresent(inner -> {
            for (String role : PERSONS) {
                inner.mapping(role)
                        .ifPresentOrElse(
                                entry -> persons.put(role, person(role, entry)),
                                () -> inner.problem(role, "\"" + role + "\" is missing"));
            }
            inner.done();
        });
        yaml.forEachMapping("units", (code, entry) -> {
            units.put(code, unit(code, entry));
            entry.done();
        });
        for (String code : UNITS) {
            if (!units.containsKey(code)) {
                yaml.problem("units", "the unit \"" + code + "\" is missing");
            }
        }
        yaml.done();
        return persons;
    }

    private Person person(String role, YamlMapping entry) {
        boolean parent = role.equals("MOTHER") || role.equals("FATHER");
        boolean asked = parent || role.equals("CHILD") || role.equals("OTHER");
        boolean named = role.startsWith("NAMED");
        Person person = new Person(
                named ? words(role, entry, "name", IN_NAMES, "id") : words(role, entry, "name", List.of()),
                named ? words(role, entry, "of", IN_NAMES, "id") : words(role, entry, "of", List.of()),
                asked ? words(role, entry, "question", List.of()) : null,
                parent ? words(role, entry, "absent", List.of()) : null);
        entry.done();
        return person;
    }

    private static Unit unit(String code, YamlMapping entry) {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        UNIT_FORMS.forEach((language, names) -> {
            Map<String, String> written = entry.textsByName(language.code());
            for (String name : names) {
                if (!written.containsKey(name)) {
                    entry.problem(
                            language.code(),
                            "\"" + code + "\": " + language.code() + " lacks the form \"" + name + "\": add it");
                }
            }
            forms.put(language.code(), written);
        });
        return new Unit(code, forms);
    }

    private Map<String, PropertyWords> derived(YamlMapping yaml, Map<String, Unit> units, Map<String, Fact> facts) {
        Map<String, PropertyWords> derived = new LinkedHashMap<>();
        Set<String> known = Vocabulary.all().stream()
                .flatMap(vocabulary -> vocabulary.paths().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        checkNames(yaml, "properties", known, "is nothing that rules can read", "");
        yaml.forEachMapping("properties", (path, entry) -> {
            Optional<Property> property = Vocabulary.all().stream()
                    .flatMap(vocabulary -> vocabulary.property(path).stream())
                    .findFirst();
            if (property.isEmpty()) {
                return;
            }
            derived.put(path, derived(property.get(), entry, units, facts));
            entry.done();
        });
        yaml.done();
        return derived;
    }

    private PropertyWords derived(
            Property property, YamlMapping entry, Map<String, Unit> units, Map<String, Fact> facts) {
        String path = property.path();
        Unit unit = null;
        if (entry.has("unit")) {
            unit = units.get(entry.text("unit"));
            if (unit == null) {
                entry.problem("unit", "\"" + path + "\": \"unit\" is none of " + String.join(", ", units.keySet()));
            }
        }
        Set<String> sources = entry.texts("facts").keySet();
        sources.stream()
                .filter(fact -> !fact.equals(Wording.MEMBERS) && !facts.containsKey(fact))
                .forEach(fact -> entry.problem(
                        "facts",
                        "\"" + path + "\": " + FACTS + " has no fact \"" + fact + "\""
                                + Suggestion.of(fact, facts.keySet())));
        boolean yesOrNo = property.kind() == Property.Kind.YES_OR_NO;
        return new PropertyWords(
                words(path, entry, "name", List.of()),
                yesOrNo ? phrases(path, entry, Question.Kind.YES_OR_NO, List.of()) : Map.of(),
                Map.of(),
                unit,
                List.copyOf(sources),
                false,
                null);
    }

    private boolean flag(YamlMapping entry, String key) {
        return entry.has(key) && entry.choice(key, Map.of("true", true, "false", false));
    }

    /** A text in three languages, of which none may lack, with no other places to fill in than these. */
    private LocalText words(String about, YamlMapping entry, String key, List<String> places) {
        Optional<YamlMapping> inner = entry.mapping(key);
        if (inner.isEmpty()) {
            if (!entry.has(key)) {
                entry.problem(key, "\"" + about + "\": \"" + key + "\" is missing in Kazakh, Russian and English");
            }
            return LocalText.of("", "", "");
        }
        LocalText text = LocalText.of(
                word(about, inner.get(), key, "kk"),
                word(about, inner.get(), key, "ru"),
                word(about, inner.get(), key, "en"));
        inner.get().done();
        for (Language language : Language.values()) {
            if (BRACE.matcher(PLACE.matcher(language.of(text)).replaceAll("")).find()) {
                inner.get()
                        .problem(
                                language.code(),
                                "\"" + about + "\": \"" + key
                                        + "\" has a brace without its partner: { and } stand around"
                                        + " a place such as {member}");
            }
            if (places.equals(IN_FACTS) && !saysWhom(language.of(text))) {
                inner.get()
                        .problem(
                                language.code(),
                                "\"" + about + "\": \"" + key + "\" in " + language.code()
                                        + " does not say whom it is about: add {member} or {of-member}");
            }
            PLACE.matcher(language.of(text))
                    .results()
                    .map((MatchResult place) -> place.group(1))
                    .filter(place -> !places.contains(place))
                    .forEach(place -> problems.add(
                            entry.file(),
                            inner.get().line(),
                            "\"" + about + "\": nothing can be put in the place of {" + place + "} in \"" + key + "\""
                                    + (places.isEmpty() ? "" : "; there are {" + String.join("}, {", places) + "}")));
        }
        return text;
    }

    /** The same, with a place that each language has to fill in. */
    private LocalText words(String about, YamlMapping entry, String key, List<String> places, String needed) {
        LocalText text = words(about, entry, key, places);
        for (Language language : Language.values()) {
            String written = language.of(text);
            if (!written.isEmpty() && !written.contains("{" + needed + "}")) {
                entry.problem(
                        key,
                        "\"" + about + "\": \"" + key + "\" in " + language.code() + " does not say {" + needed
                                + "}: add it where it belongs");
            }
        }
        return text;
    }

    private static boolean saysWhom(String text) {
        return text.isEmpty() || text.contains("{member}") || text.contains("{of-member}");
    }

    private static String word(String about, YamlMapping inner, String key, String language) {
        if (!inner.has(language)) {
            inner.problem(language, "\"" + about + "\": \"" + key + "\" lacks " + language + ": add it");
            return "";
        }
        return inner.text(language);
    }

    /**
     * Finds what the rules read and the vocabulary does not know.
     *
     * @param file where it is read
     * @param rule by which rule
     */
    static void check(Wording wording, String file, Rule rule, Problems problems) {
        for (Expression.Comparison comparison : Expression.comparisons(rule.expressions())) {
            Property property = comparison.property();
            if (!wording.has(property)) {
                problems.add(
                        file,
                        rule.line(),
                        "rule \"" + rule.name() + "\": " + property.path()
                                + " has no words: add them in Kazakh, Russian and English to " + place(property));
            }
        }
    }

    private static String place(Property property) {
        return Wording.factNames().contains(property.name()) ? FACTS : PROPERTIES;
    }
}
