package kz.zhardem.drools;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.LocalText;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Question;
import kz.zhardem.Role;
import kz.zhardem.Subject;
import kz.zhardem.Term;
import org.jspecify.annotations.Nullable;

/** The words of a rulebook: what people call the properties that rules read, and how they are asked for facts. */
final class Wording {

    /** The name, among the facts that a property is derived from, of the question who belongs to the family. */
    static final String MEMBERS = "members";

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private static final Map<String, Type> FACT_TYPES = factTypes();

    private final Supplier<Content> content;
    private final Supplier<Map<Property, PropertyWords>> properties = new Once<>(this::ofProperties);
    private final Supplier<Set<String>> confidential;

    /** Words that have been read. */
    Wording(Content content) {
        this.content = () -> content;
        this.confidential = new Once<>(this::confidentialPaths);
    }

    /**
     * Words that are read only when somebody asks for one: a decision needs none.
     *
     * @param content gives the same whenever it is asked, on any thread
     * @param confidential the paths of the properties that are
     */
    Wording(Supplier<Content> content, Set<String> confidential) {
        this.content = content;
        this.confidential = () -> confidential;
    }

    /** The paths of the properties that turn on a confidential fact. */
    Set<String> confidentialPaths() {
        return properties.get().entrySet().stream()
                .filter(property -> property.getValue().confidential())
                .map(property -> property.getKey().path())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a property turns on a confidential fact. */
    boolean isConfidential(Property property) {
        return confidential.get().contains(property.path());
    }

    /**
     * What the vocabulary's files hold.
     *
     * @param facts by name
     * @param derived the words of properties that are no facts, by path
     * @param persons how to call people, by role
     * @param units by code
     */
    record Content(
            Map<String, Fact> facts,
            Map<String, PropertyWords> derived,
            Map<String, Person> persons,
            Map<String, Unit> units) {}

    private Map<Property, PropertyWords> ofProperties() {
        Map<Property, PropertyWords> all = new LinkedHashMap<>();
        for (Vocabulary vocabulary : Vocabulary.all()) {
            for (Property property : vocabulary.properties()) {
                words(property).ifPresent(words -> all.put(property, words));
            }
        }
        return all;
    }

    private Map<String, Fact> facts() {
        return content.get().facts();
    }

    private Map<String, Person> persons() {
        return content.get().persons();
    }

    /** A kind of phrase about a property or a fact. */
    enum Phrase {
        /** A clause: it is so. */
        YES("yes"),
        /** A clause: it is not so. */
        NO("no"),
        /** A clause: a choice is among those of a set. */
        HAS("has"),
        /** A clause: a choice is not among them. */
        HAS_NOT("has-not"),
        /** A clause: the set is empty. */
        NONE("none");

        private final String key;

        Phrase(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** Which change of a fact people can and should be told of. */
    enum MayChange {
        /** None. */
        NEVER,
        /** That what is not so becomes so. */
        TO_YES,
        /** Any. */
        ANY_WAY;

        boolean to(Object value) {
            return this == ANY_WAY || (this == TO_YES && Boolean.TRUE.equals(value));
        }
    }

    /**
     * What a number counts.
     *
     * @param forms by language, then by the name of the form
     */
    record Unit(String code, Map<String, Map<String, String>> forms) {

        String form(Language language, String name) {
            return Objects.requireNonNull(
                    forms.getOrDefault(language.code(), Map.of()).get(name), name);
        }
    }

    /**
     * A fact that a person can be asked for.
     *
     * @param phrases templates with places for the member
     * @param labels of the constants of its enum
     * @param mayChange which change of it a suggestion may name
     */
    record Fact(
            String component,
            LocalText name,
            LocalText question,
            Map<Phrase, LocalText> phrases,
            Map<String, LocalText> labels,
            MayChange mayChange,
            boolean confidential) {}

    /**
     * The words for a property.
     *
     * @param facts the names of the facts that it is derived from
     * @param absent what to say instead when there is nobody whose property it could be
     */
    record PropertyWords(
            LocalText name,
            Map<Phrase, LocalText> phrases,
            Map<String, LocalText> labels,
            @Nullable Unit unit,
            List<String> facts,
            boolean confidential,
            @Nullable LocalText absent) {

        LocalText phrase(Phrase phrase) {
            return Objects.requireNonNull(phrases.get(phrase), phrase.key());
        }

        LocalText label(String constant) {
            return Objects.requireNonNull(labels.get(constant), constant);
        }
    }

    /**
     * How to call somebody.
     *
     * @param name the nominative
     * @param of the genitive or possessive
     * @param question what to ask in order to know who is there
     * @param absent that there is nobody
     */
    record Person(
            LocalText name,
            LocalText of,
            @Nullable LocalText question,
            @Nullable LocalText absent) {}

    /** By the words, so that decisions by equal rulebooks are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Wording wording && content.get().equals(wording.content.get()));
    }

    @Override
    public int hashCode() {
        return facts().keySet().hashCode();
    }

    /** The words for a property that the rulebook can read. */
    PropertyWords of(Property property) {
        return Objects.requireNonNull(properties.get().get(property), property.path());
    }

    /** The words for a property, if there are any: its own, or those of the fact whose name it bears. */
    private Optional<PropertyWords> words(Property property) {
        LocalText absent = persons().containsKey(roleOf(property.owner()))
                ? person(roleOf(property.owner())).absent()
                : null;
        PropertyWords own = content.get().derived().get(property.path());
        if (own != null) {
            boolean confidential = own.facts().stream()
                    .anyMatch(fact -> facts().containsKey(fact) && fact(fact).confidential());
            return Optional.of(new PropertyWords(
                    own.name(), own.phrases(), own.labels(), own.unit(), own.facts(), confidential, absent));
        }
        Fact fact = facts().get(property.name());
        if (fact != null && property.owner().equals("family")) {
            return Optional.of(new PropertyWords(
                    fact.name(),
                    fact.phrases(),
                    fact.labels(),
                    null,
                    List.of(property.name()),
                    fact.confidential(),
                    null));
        }
        if (fact == null || !persons().containsKey(roleOf(property.owner()))) {
            return Optional.empty();
        }
        Person owner = person(roleOf(property.owner()));
        Map<Phrase, LocalText> phrases = new LinkedHashMap<>();
        fact.phrases().forEach((phrase, template) -> phrases.put(phrase, about(owner, "", template)));
        return Optional.of(new PropertyWords(
                Language.text(language -> language.phrase(
                        "name-of", Map.of("member", language.of(owner.name()), "name", language.of(fact.name())))),
                phrases,
                fact.labels(),
                null,
                List.of(property.name()),
                fact.confidential(),
                absent));
    }

    Unit unit(String code) {
        return Objects.requireNonNull(content.get().units().get(code), code);
    }

    boolean has(Property property) {
        return properties.get().containsKey(property);
    }

    private static String roleOf(String owner) {
        return owner.toUpperCase(java.util.Locale.ROOT);
    }

    private Person person(String role) {
        return Objects.requireNonNull(persons().get(role), role);
    }

    Optional<Fact> knownFact(String name) {
        return Optional.ofNullable(facts().get(name));
    }

    Fact fact(String name) {
        return Objects.requireNonNull(facts().get(name), name);
    }

    /** A template with one member put in; other places stay. */
    private static LocalText about(Person person, String id, LocalText template) {
        return Language.text(language -> {
            Map<String, String> parts = Map.of(
                    "member", named(language.of(person.name()), id),
                    "of-member", named(language.of(person.of()), id),
                    "choice", "{choice}");
            return Template.of(language.of(template)).filled(parts);
        });
    }

    /** An id as a text can show it: what is no letter must not move a line or a cursor. */
    static String shown(String id) {
        return UNPRINTABLE.matcher(id).replaceAll("\uFFFD");
    }

    private static String named(String template, String id) {
        return Template.of(template).filled(Map.of("id", shown(id)));
    }

    /** A text about a fact, with the member named, if the fact is a member's. */
    private LocalText about(FactPath fact, Family family, LocalText template) {
        String id = fact.member();
        return id == null ? template : about(person(id, family), id, template);
    }

    /** A question as a sentence; a name that it begins with stays as somebody wrote it. */
    private LocalText asked(FactPath fact, Family family, LocalText template) {
        LocalText text = about(fact, family, template);
        String id = fact.member();
        return Language.text(language -> {
            String question = language.of(text);
            return id != null && question.startsWith(id) && !isCalledByRole(id, family)
                    ? question
                    : Language.capitalized(question);
        });
    }

    /** How to call a member: by the id, or by the role where the id says no more than that. */
    private Person person(String id, Family family) {
        Role role = role(id, family);
        if (isCalledByRole(id, family)) {
            return person(role.name());
        }
        return person(role == Role.CHILD ? "NAMED_CHILD" : "NAMED");
    }

    /** Whether an id says no more than the role. */
    private static boolean isCalledByRole(String id, Family family) {
        return role(id, family).name().equalsIgnoreCase(id);
    }

    private static Role role(String id, Family family) {
        return family.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow()
                .role();
    }

    /** A member in the nominative. */
    String member(Language language, String id, Family family) {
        return named(language.of(person(id, family).name()), id);
    }

    /** What rules can read, by owner. */
    List<Term> terms() {
        Map<String, List<Property>> byPath = new TreeMap<>();
        properties
                .get()
                .keySet()
                .forEach(property -> byPath.computeIfAbsent(property.path(), path -> new ArrayList<>())
                        .add(property));
        return byPath.entrySet().stream()
                .map(entry -> term(entry.getKey(), entry.getValue().get(0)))
                .toList();
    }

    private Term term(String path, Property property) {
        PropertyWords words = of(property);
        List<Subject> subjects = Arrays.stream(Subject.values())
                .filter(subject -> Vocabulary.of(subject).property(path).isPresent())
                .toList();
        List<String> from = words.facts().stream()
                .map(fact -> ofFamily(fact) || fact.equals(MEMBERS) ? fact : "members[]." + fact)
                .toList();
        return new Term(path, subjects, type(property), words.name(), from, words.confidential());
    }

    private static String type(Property property) {
        return switch (property.kind()) {
            case YES_OR_NO -> "yes or no";
            case COUNT -> property.unit();
            case MONEY -> "tenge";
            case CHOICE -> property.constants().getSimpleName();
            case SET -> "set of " + property.constants().getSimpleName();
        };
    }

    /** What to ask in order to know a fact. */
    Question question(FactPath path, Family family) {
        Fact fact = fact(path.name());
        Type type = type(path.name());
        List<Question.Choice> choices = new ArrayList<>();
        Class<?> constants = constants(type);
        if (constants != null) {
            for (Object constant : constants.getEnumConstants()) {
                String name = ((Enum<?>) constant).name();
                choices.add(new Question.Choice(
                        name, Objects.requireNonNull(fact.labels().get(name), name)));
            }
        }
        return new Question(
                path.toString(), asked(path, family, fact.question()), kind(type), choices, fact.confidential());
    }

    /** What to ask in order to know who belongs to the family. */
    Question composition(Role role) {
        boolean one = role == Role.MOTHER || role == Role.FATHER;
        return new Question(
                MEMBERS,
                Objects.requireNonNull(person(role.name()).question()),
                one ? Question.Kind.YES_OR_NO : Question.Kind.NAMES,
                List.of(),
                false);
    }

    /** A fact with whom it is about: "marat: work". */
    LocalText name(FactPath path, Family family) {
        LocalText name = fact(path.name()).name();
        String id = path.member();
        return id == null
                ? name
                : Language.text(language -> language.phrase(
                        "name-of", Map.of("member", member(language, id, family), "name", language.of(name))));
    }

    /** That a fact has a value, for yes or no. */
    LocalText clause(FactPath path, Family family, boolean value) {
        return about(
                path, family, Objects.requireNonNull(fact(path.name()).phrases().get(value ? Phrase.YES : Phrase.NO)));
    }

    /** The type of a fact's record component. */
    static Type type(String fact) {
        return Objects.requireNonNull(FACT_TYPES.get(fact), fact);
    }

    /** Whether a fact is the family's own, so that its words name no member. */
    static boolean ofFamily(String fact) {
        return Arrays.stream(Family.class.getRecordComponents())
                .anyMatch(component -> component.getName().equals(fact));
    }

    static Set<String> factNames() {
        return FACT_TYPES.keySet();
    }

    /** The enum that a fact's values are of; null for other facts. */
    static @Nullable Class<?> constants(Type type) {
        Type element = type instanceof ParameterizedType set ? set.getActualTypeArguments()[0] : type;
        return element instanceof Class<?> constants && constants.isEnum() ? constants : null;
    }

    static Question.Kind kind(Type type) {
        if (type == Boolean.class) {
            return Question.Kind.YES_OR_NO;
        }
        if (type == LocalDate.class) {
            return Question.Kind.DATE;
        }
        if (type == BigDecimal.class) {
            return Question.Kind.AMOUNT;
        }
        if (type == Integer.class) {
            return Question.Kind.COUNT;
        }
        return type instanceof ParameterizedType ? Question.Kind.CHOICES : Question.Kind.CHOICE;
    }

    private static Map<String, Type> factTypes() {
        Map<String, Type> types = new LinkedHashMap<>();
        Stream.of(Family.class, Mother.class, Father.class, Child.class, OtherMember.class)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .filter(component -> !component.getName().equals("id")
                        && !component.getName().equals(MEMBERS))
                .forEach((RecordComponent component) -> types.put(component.getName(), component.getGenericType()));
        return java.util.Collections.unmodifiableMap(types);
    }
}
