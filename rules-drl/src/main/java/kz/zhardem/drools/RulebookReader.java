package kz.zhardem.drools;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.zhardem.Coverage;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Role;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import org.jspecify.annotations.Nullable;

/** Reads all files of a rulebook, and tells all that is wrong with them at once. */
final class RulebookReader {

    private static final String RULEBOOK = "rulebook.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Map<String, Subject> SUBJECTS = ordered(
            "child", Subject.CHILD, "mother", Subject.MOTHER, "family", Subject.FAMILY, "person", Subject.PERSON);

    private static final Map<String, Frequency> FREQUENCIES = ordered(
            "one-time", Frequency.ONE_TIME,
            "monthly", Frequency.MONTHLY,
            "in-kind", Frequency.IN_KIND,
            "status", Frequency.STATUS);

    private static final Map<String, Sheet.Event> EVENTS = ordered(
            "application", Sheet.Event.APPLICATION,
            "payment-month", Sheet.Event.PAYMENT_MONTH,
            "birth", Sheet.Event.BIRTH);

    private static final Map<String, Role> PARENTS = ordered("mother", Role.MOTHER, "father", Role.FATHER);

    private final RulebookSource source;
    private final Problems problems;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private final @Nullable CompiledAhead ahead;

    private RulebookReader(RulebookSource source, @Nullable CompiledAhead ahead) {
        this.source = source;
        this.ahead = ahead;
        this.problems = new Problems(source.name());
    }

    private static <T> Map<String, T> ordered(Object... namesAndValues) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            @SuppressWarnings("unchecked") // the callers above pair names with constants of one enum
            T value = (T) namesAndValues[i + 1];
            map.put((String) namesAndValues[i], value);
        }
        return map;
    }

    /**
     * Reads a rulebook.
     *
     * @throws kz.zhardem.RulebookException when anything is wrong
     */
    static Rulebook read(RulebookSource source) {
        return new RulebookReader(source, null).rulebook();
    }

    /** Reads a rulebook of which the build has read the rules, and has found all of it sound. */
    static Rulebook read(RulebookSource source, CompiledAhead ahead) {
        return new RulebookReader(source, ahead).rulebook();
    }

    /** The files of a rulebook, by name. */
    static SortedMap<String, byte[]> files(RulebookSource source) {
        RulebookReader reader = new RulebookReader(source, null);
        reader.rulebook();
        return reader.files;
    }

    private Rulebook rulebook() {
        Optional<YamlMapping> opened = open(RULEBOOK, RULEBOOK, 0);
        if (opened.isEmpty()) {
            problems.throwIfAny();
        }
        YamlMapping yaml = opened.orElseThrow();
        String id = yaml.text("rulebook");
        String version = yaml.quoted("version");
        LocalText title = text(yaml, "title");
        LocalDate from = yaml.optionalDate("covers-from");
        Rounding rounding = rounding(yaml);
        Optional<Wording> wording = ahead == null
                ? WordingReader.read(file -> open(file, RULEBOOK, 0), problems).map(Wording::new)
                : Optional.of(new Wording(new Once<>(() -> words(source, ahead)), ahead.confidential()));
        Map<String, DatedValue> figures = figures(yaml);
        if (figures.size() < yaml.textsByName("base-figures").size()) {
            // Every unit that names the lost figure would be a problem of its own.
            problems.throwIfAny();
        }
        Map<String, DatedValue> shared = new ValuesReader(figures, rounding).values(yaml, "");
        List<Sheet> sheets = sheets(yaml, figures, shared, rounding);
        Map<String, LocalText> citations = texts(yaml, "citations");
        List<Coverage.LeftOut> leftOut = leftOut(yaml);
        yaml.done();

        List<BenefitRule> benefits = new ArrayList<>();
        Map<String, String> packages = new LinkedHashMap<>();
        Map<String, DatedValue> compared = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            readRules(sheet, shared, packages, compared).ifPresent(benefit -> {
                if (ahead == null) {
                    wording.ifPresent(words -> benefit.rules()
                            .forEach(rule -> WordingReader.check(words, benefit.file(), rule, problems)));
                }
                benefits.add(benefit);
            });
        }
        checkListing(yaml.texts("benefits").keySet());
        problems.throwIfAny();
        return new Rulebook(
                source.name(),
                new RulebookVersion(id, version, ahead == null ? sha256(files) : ahead.sha256()),
                title,
                wording.orElseThrow(),
                citations,
                from,
                null,
                rounding,
                List.copyOf(figures.values()),
                List.copyOf(shared.values()),
                Collections.unmodifiableMap(compared),
                List.copyOf(benefits),
                leftOut);
    }

    /** The words of a vocabulary that was found sound before. */
    private static Wording.Content words(RulebookSource source, CompiledAhead ahead) {
        RulebookReader reader = new RulebookReader(source, ahead);
        Optional<Wording.Content> words = WordingReader.read(file -> reader.open(file, RULEBOOK, 0), reader.problems);
        reader.problems.throwIfAny();
        return words.orElseThrow();
    }

    private Optional<BenefitRule> readRules(
            Sheet sheet,
            Map<String, DatedValue> shared,
            Map<String, String> packages,
            Map<String, DatedValue> compared) {
        String file = sheet.id() + ".drl";
        Map<String, DatedValue> readable = new LinkedHashMap<>(shared);
        readable.putAll(sheet.values());
        Optional<DrlReader.Content> read = ahead == null
                ? contents(file, sheet.id() + ".yaml", 1)
                        .map(drl -> new DrlReader(file, sheet, readable, problems).read(drl))
                : Optional.of(ahead.rules(file, sheet, readable));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        DrlReader.Content content = read.get();
        String other = packages.putIfAbsent(content.packageName(), file);
        if (other != null && !content.packageName().isEmpty()) {
            problems.add(
                    file,
                    1,
                    "package " + content.packageName() + " is that of " + other + " too: each file has its own");
        }
        BenefitRule benefit = BenefitRule.of(sheet, content, file, readable);
        for (Rule rule : content.rules()) {
            for (Expression.Comparison comparison : Expression.comparisons(rule.expressions())) {
                for (Expression.Operand operand : comparison.operands()) {
                    if (operand instanceof Expression.Operand.Named named) {
                        DatedValue value = benefit.compared().get(named.name());
                        if (value != null) {
                            checkOneMeaning(file, rule, named.name(), value, compared);
                        }
                    }
                }
            }
        }
        checkConditions(sheet, file, content.rules());
        if (!problems.any(file)) {
            checkUse(benefit);
        }
        return Optional.of(benefit);
    }

    /** What nobody uses is most likely a mistake. */
    private void checkUse(BenefitRule benefit) {
        Sheet sheet = benefit.sheet();
        Set<String> used = benefit.used();
        sheet.values().keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.add(
                        sheet.id() + ".yaml",
                        line(sheet, "values", name),
                        "no rule uses the value \"" + name
                                + "\": take it out, or let a rule grant it or compare with it"));
        sheet.editions().stream()
                .filter(edition -> benefit.rules().stream().noneMatch(rule -> rule.holdsIn(edition)))
                .forEach(edition -> problems.add(
                        sheet.id() + ".yaml",
                        line(sheet, "edition", edition.name()),
                        "no rule holds in the edition \"" + edition.name() + "\": give one @edition( \""
                                + edition.name() + "\" )"));
    }

    /** A condition that a rule names is told to people, so it needs words. */
    private void checkConditions(Sheet sheet, String file, List<Rule> rules) {
        Set<String> named = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.condition() != null
                    && named.add(rule.condition())
                    && !sheet.conditions().containsKey(rule.condition())) {
                problems.add(
                        file,
                        rule.line(),
                        "rule \"" + rule.name() + "\": the condition \"" + rule.condition()
                                + "\" has no words: add them under \"conditions\" in " + sheet.id() + ".yaml");
            }
        }
        sheet.conditions().keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> problems.add(
                        sheet.id() + ".yaml",
                        line(sheet, "conditions", name),
                        "no rule has the condition \"" + name + "\": take it out, or give one @condition( \"" + name
                                + "\" )"));
    }

    /** Where a sheet holds something that only its rules can show to be unused. */
    private int line(Sheet sheet, String key, String name) {
        return lines.getOrDefault(List.of(sheet.id(), key, name), 0);
    }

    /** All benefits of a subject are decided on one claim, so a name that rules compare with means one value. */
    private void checkOneMeaning(
            String file, Rule rule, String name, DatedValue value, Map<String, DatedValue> compared) {
        DatedValue other = compared.putIfAbsent(name, value);
        if (other != null && !other.name().equals(value.name())) {
            problems.add(
                    file,
                    rule.line(),
                    "value( \"" + name + "\" ) means " + value.name() + " here and " + other.name()
                            + " elsewhere: give one of them another name");
        }
    }

    private Map<String, DatedValue> figures(YamlMapping yaml) {
        Map<String, DatedValue> figures = new LinkedHashMap<>();
        yaml.textsByName("base-figures").forEach((alias, name) -> {
            String file = RulebookSource.BASE_FIGURES + name + ".yaml";
            open(file, RULEBOOK, yaml.line("base-figures")).ifPresent(sheet -> {
                if (!sheet.text("figure").equals(name)) {
                    sheet.problem("figure", "\"figure\" must be \"" + name + "\", as the file is called");
                }
                LocalText title = text(sheet, "title");
                DatedValue figure = new ValuesReader(Map.of(), Rounding.exact()).figure(sheet, name, title);
                figures.put(alias, figure);
                if (figure.firstDay() == null) {
                    sheet.problem(
                            "history", "the first entry of a base figure needs \"from\": before it, nothing is known");
                }
                if (!figure.entries().stream().allMatch(entry -> entry.quantity() instanceof Quantity.Plain)) {
                    sheet.problem(
                            "history",
                            "a base figure is one number on every day: gaps belong to the values of a benefit");
                }
                if (!sheet.has("checked-until")) {
                    sheet.problem("figure", "\"checked-until\" is missing: until which day did somebody check it?");
                }
                sheet.done();
            });
        });
        return figures;
    }

    private static Rounding rounding(YamlMapping yaml) {
        Optional<YamlMapping> dated = yaml.isMapping("rounding") ? yaml.mapping("rounding") : Optional.empty();
        if (dated.isEmpty()) {
            if (!yaml.text("rounding").equals(Rounding.Mode.EXACT.code()) && yaml.has("rounding")) {
                yaml.problem(
                        "rounding",
                        "write \"rounding: exact\", or since when amounts are rounded: { history: [ { from: \"…\","
                                + " mode: up-to-whole-tenge, source: \"…\" } ] }");
            }
            return Rounding.exact();
        }
        Map<String, Rounding.Mode> modes = new LinkedHashMap<>();
        for (Rounding.Mode mode : Rounding.Mode.values()) {
            modes.put(mode.code(), mode);
        }
        List<Rounding.Entry> entries = new ArrayList<>();
        for (YamlMapping item : dated.get().mappings("history")) {
            LocalDate from = item.optionalDate("from");
            LocalDate before =
                    entries.isEmpty() ? null : entries.get(entries.size() - 1).from();
            if (from != null && before != null && !from.isAfter(before)) {
                item.problem("from", "entries must stand in order: " + from + " does not lie after " + before);
            }
            if (!item.has("from") && !entries.isEmpty()) {
                item.problem("from", "only the first entry of a history can do without \"from\"");
            }
            entries.add(new Rounding.Entry(
                    from, item.choice("mode", modes), item.text("source"), ValuesReader.status(item)));
            item.done();
        }
        dated.get().done();
        if (entries.isEmpty()) {
            yaml.problem("rounding", "\"rounding\" must have at least one entry in its history");
            return Rounding.exact();
        }
        return new Rounding(List.copyOf(entries));
    }

    private static List<Coverage.LeftOut> leftOut(YamlMapping yaml) {
        List<Coverage.LeftOut> leftOut = new ArrayList<>();
        if (yaml.has("left-out")) {
            for (YamlMapping item : yaml.mappings("left-out")) {
                leftOut.add(new Coverage.LeftOut(text(item, "what"), text(item, "why")));
                item.done();
            }
        }
        return List.copyOf(leftOut);
    }

    private List<Sheet> sheets(
            YamlMapping yaml, Map<String, DatedValue> figures, Map<String, DatedValue> shared, Rounding rounding) {
        List<Sheet> sheets = new ArrayList<>();
        yaml.texts("benefits").forEach((id, line) -> {
            String file = id + ".yaml";
            if (!NAME.matcher(id).matches()) {
                yaml.problem("benefits", "\"" + id + "\" is no id: small letters, digits and hyphens only");
            } else {
                open(file, RULEBOOK, line)
                        .map(sheet -> sheet(id, sheet, new ValuesReader(figures, rounding), shared))
                        .ifPresent(sheets::add);
            }
        });
        return sheets;
    }

    private Sheet sheet(String id, YamlMapping yaml, ValuesReader reader, Map<String, DatedValue> shared) {
        if (!yaml.text("benefit").equals(id)) {
            yaml.problem("benefit", "\"benefit\" must be \"" + id + "\", as the file is called");
        }
        LocalText title = text(yaml, "title");
        Subject subject = yaml.choice("subject", SUBJECTS);
        Frequency frequency = yaml.choice("frequency", FREQUENCIES);
        yaml.choice("office", Map.of("social-protection", true));
        List<Role> workplaceOf = new ArrayList<>();
        if (yaml.has("workplace-of")) {
            yaml.texts("workplace-of").keySet().forEach(parent -> {
                Role role = PARENTS.get(parent);
                if (role == null) {
                    yaml.problem(
                            "workplace-of", "\"" + parent + "\" is none of " + String.join(", ", PARENTS.keySet()));
                } else {
                    workplaceOf.add(role);
                }
            });
        }
        List<Sheet.Edition> editions = editions(id, yaml);
        Sheet.ValuesAsOf valuesAsOf = yaml.mapping("values-as-of")
                .map(asOf -> valuesAsOf(asOf, subject))
                .orElse(Sheet.ValuesAsOf.DECISION);
        Map<String, LocalText> conditions = texts(yaml, "conditions");
        Map<String, DatedValue> values = reader.values(yaml, id + ".", Vocabulary.of(subject), shared);
        for (String key : List.of("values", "conditions")) {
            yaml.mapping(key)
                    .ifPresent(named ->
                            named.keys().forEach(name -> lines.put(List.of(id, key, name), named.line(name))));
        }
        yaml.done();
        return new Sheet(
                id,
                title,
                subject,
                frequency,
                List.copyOf(workplaceOf),
                List.copyOf(editions),
                valuesAsOf,
                conditions,
                values);
    }

    private List<Sheet.Edition> editions(String id, YamlMapping yaml) {
        List<Sheet.Edition> editions = new ArrayList<>();
        if (yaml.has("in-force")) {
            yaml.mapping("in-force");
            yaml.problem(
                    "in-force",
                    "write \"editions\", a list of the texts of law: [ { edition: …, from: \"…\", source: \"…\" } ]");
        }
        if (!yaml.has("editions")) {
            return editions;
        }
        Set<String> names = new LinkedHashSet<>();
        for (YamlMapping item : yaml.mappings("editions")) {
            String name = item.text("edition");
            if (!NAME.matcher(name).matches() && item.has("edition")) {
                item.problem("edition", "\"" + name + "\" is no name: small letters, digits and hyphens only");
            }
            lines.putIfAbsent(List.of(id, "edition", name), item.line("edition"));
            if (!names.add(name)) {
                item.problem("edition", "a second edition is named \"" + name + "\": names must differ");
            }
            LocalDate from = item.date("from");
            LocalDate knownFrom = item.optionalDate("known-from");
            String text = item.text("source");
            Status status = ValuesReader.status(item);
            item.optionalText("note");
            item.done();
            if (from != null) {
                LocalDate before = editions.isEmpty()
                        ? null
                        : editions.get(editions.size() - 1).from();
                ValuesReader.checkOrder(item, before, from, knownFrom, editions.isEmpty());
                editions.add(new Sheet.Edition(name, from, knownFrom, text, status));
            }
        }
        return editions;
    }

    private static Sheet.ValuesAsOf valuesAsOf(YamlMapping yaml, Subject subject) {
        Sheet.Event event = yaml.choice("event", EVENTS);
        Sheet.Event other = yaml.has("other-reading") ? yaml.choice("other-reading", EVENTS) : null;
        String text = yaml.text("source");
        Status status = ValuesReader.status(yaml);
        if (subject != Subject.CHILD && (event == Sheet.Event.BIRTH || other == Sheet.Event.BIRTH)) {
            yaml.problem(
                    event == Sheet.Event.BIRTH ? "event" : "other-reading",
                    "only a benefit for each child has a birth whose day can pick the values: write application or"
                            + " payment-month");
        }
        if (other != null && status == null) {
            yaml.problem("other-reading", "where the law can be read in two ways, say so: \"status: assumption\"");
        }
        yaml.done();
        return new Sheet.ValuesAsOf(event, other, text, status);
    }

    static LocalText text(YamlMapping yaml, String key) {
        if (!yaml.has(key)) {
            yaml.problem(key, "\"" + key + "\" is missing: { kk: …, ru: …, en: … }");
        }
        return yaml.mapping(key)
                .map(inner -> {
                    LocalText text = LocalText.of(inner.text("kk"), inner.text("ru"), inner.text("en"));
                    inner.done();
                    return text;
                })
                .orElse(LocalText.of("", "", ""));
    }

    /** Texts under names of the author's choice; none when the key is not there. */
    private static Map<String, LocalText> texts(YamlMapping yaml, String key) {
        Map<String, LocalText> texts = new LinkedHashMap<>();
        yaml.mapping(key).ifPresent(named -> {
            named.keys().forEach(name -> texts.put(name, text(named, name)));
            named.done();
        });
        return texts;
    }

    private Optional<YamlMapping> open(String file, String neededBy, int line) {
        Optional<YamlNode.Mapping> yaml = ahead == null
                ? contents(file, neededBy, line).flatMap(text -> YamlNode.parse(file, text, problems))
                : Optional.of(ahead.yaml(file));
        return yaml.map(node -> new YamlMapping(file, node, problems));
    }

    private Optional<String> contents(String file, String neededBy, int line) {
        Optional<byte[]> bytes = source.read(file);
        if (bytes.isEmpty()) {
            problems.add(neededBy, line, source.missing(file));
            return Optional.empty();
        }
        files.put(file, bytes.get());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.get()))
                    .toString();
            // Some editors begin a file with a byte order mark, which nobody sees.
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(file, 0, "the file is not in UTF-8: save it again in that encoding");
            return Optional.empty();
        }
    }

    private void checkListing(Set<String> benefits) {
        source.listing().stream()
                .filter(file -> !files.containsKey(file) && !benefits.contains(file.replaceFirst("\\.drl$", "")))
                .forEach(file -> problems.add(
                        file, 0, "nothing uses the file: list it in " + RULEBOOK + ", or take it out of the folder"));
    }

    /** Over names and contents, so that the same rules have the same hash wherever they lie. */
    static String sha256(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
