package kz.zhardem.drools;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.zhardem.Frequency;
import kz.zhardem.LocalText;
import kz.zhardem.Mark;
import kz.zhardem.Role;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import kz.zhardem.drools.DatedValue.Entry;
import kz.zhardem.drools.DatedValue.Unit;
import kz.zhardem.drools.Rulebook.BenefitRule;
import org.jspecify.annotations.Nullable;

/** Reads all files of a rulebook, and tells all that is wrong with them at once. */
final class RulebookReader {

    private static final String RULEBOOK = "rulebook.yaml";

    private static final Map<String, Subject> SUBJECTS = ordered(
            "child", Subject.CHILD, "mother", Subject.MOTHER, "family", Subject.FAMILY, "person", Subject.PERSON);

    private static final Map<String, Frequency> FREQUENCIES = ordered(
            "one-time", Frequency.ONE_TIME,
            "monthly", Frequency.MONTHLY,
            "in-kind", Frequency.IN_KIND,
            "status", Frequency.STATUS);

    private static final Map<String, Status> STATUSES =
            ordered("unverified", Status.UNVERIFIED, "assumption", Status.ASSUMPTION);

    private static final Map<String, Mark> MARKS =
            ordered("CONFIRMED", Mark.CONFIRMED, "SINGLE", Mark.SINGLE, "RECALLED", Mark.RECALLED);

    private static final Map<String, Role> PARENTS = ordered("mother", Role.MOTHER, "father", Role.FATHER);

    private static final Set<String> PLAIN_UNITS = new LinkedHashSet<>(List.of("years", "months", "count"));

    private static final String PERCENT_OF = "percent-of-";

    private final RulebookSource source;
    private final Problems problems;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private RulebookReader(RulebookSource source) {
        this.source = source;
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
        return new RulebookReader(source).rulebook();
    }

    /** The files of a rulebook, by name. */
    static SortedMap<String, byte[]> files(RulebookSource source) {
        RulebookReader reader = new RulebookReader(source);
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
        yaml.choice("rounding", Map.of("exact", true));
        Optional<Wording> wording = WordingReader.read(file -> open(file, RULEBOOK, 0), problems);
        Map<String, DatedValue> figures = figures(yaml);
        if (figures.size() < yaml.textsByName("base-figures").size()) {
            // Every unit that names the lost figure would be a problem of its own.
            problems.throwIfAny();
        }
        Map<String, DatedValue> shared = values(yaml, "", figures);
        List<Sheet> sheets = sheets(yaml, figures);
        Map<String, LocalText> citations = texts(yaml, "citations");
        yaml.done();

        List<BenefitRule> benefits = new ArrayList<>();
        Map<String, String> packages = new LinkedHashMap<>();
        Map<String, DatedValue> compared = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            readRules(sheet, shared, packages, compared).ifPresent(benefit -> {
                wording.ifPresent(words ->
                        benefit.rules().forEach(rule -> WordingReader.check(words, benefit.file(), rule, problems)));
                benefits.add(benefit);
            });
        }
        checkListing(yaml.texts("benefits").keySet());
        problems.throwIfAny();
        return new Rulebook(
                new RulebookVersion(id, version, sha256()),
                title,
                wording.orElseThrow(),
                citations,
                List.copyOf(figures.values()),
                List.copyOf(shared.values()),
                Collections.unmodifiableMap(compared),
                List.copyOf(benefits));
    }

    private Optional<BenefitRule> readRules(
            Sheet sheet,
            Map<String, DatedValue> shared,
            Map<String, String> packages,
            Map<String, DatedValue> compared) {
        String file = sheet.id() + ".drl";
        Map<String, DatedValue> readable = new LinkedHashMap<>(shared);
        readable.putAll(sheet.values());
        Optional<String> drl = contents(file, sheet.id() + ".yaml", 1);
        if (drl.isEmpty()) {
            return Optional.empty();
        }
        DrlReader.Content content = new DrlReader(file, sheet, readable, problems).read(drl.get());
        String other = packages.putIfAbsent(content.packageName(), file);
        if (other != null && !content.packageName().isEmpty()) {
            problems.add(
                    file,
                    1,
                    "package " + content.packageName() + " is that of " + other + " too: each file has its own");
        }
        Map<String, DatedValue> own = new LinkedHashMap<>();
        for (Rule rule : content.rules()) {
            for (Expression.Comparison comparison : Expression.comparisons(rule.expressions())) {
                for (Expression.Operand operand : comparison.operands()) {
                    if (operand instanceof Expression.Operand.Named named) {
                        DatedValue value = readable.get(named.name());
                        if (value != null) {
                            own.put(named.name(), value);
                            checkOneMeaning(file, rule, named.name(), value, compared);
                        }
                    }
                }
            }
        }
        checkConditions(sheet, file, content.rules());
        if (!problems.any(file)) {
            Set<String> used = new LinkedHashSet<>(own.keySet());
            content.rules().stream().map(Rule::grants).filter(Objects::nonNull).forEach(used::add);
            sheet.values().keySet().stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> problems.add(sheet.id() + ".yaml", 0, "no rule uses the value \"" + name + "\""));
        }
        return Optional.of(BenefitRule.of(sheet, content, file, own));
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
                .forEach(name -> problems.add(sheet.id() + ".yaml", 0, "no rule has the condition \"" + name + "\""));
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
                DatedValue figure = datedValue(sheet, name, title, Map.of());
                figures.put(alias, figure);
                if (figure.entries().get(0).from() == null) {
                    sheet.problem(
                            "history", "the first entry of a base figure needs \"from\": before it, nothing is known");
                }
                if (!sheet.has("checked-until")) {
                    sheet.problem("figure", "\"checked-until\" is missing: until which day did somebody check it?");
                }
                sheet.done();
            });
        });
        return figures;
    }

    private Map<String, DatedValue> values(YamlMapping yaml, String prefix, Map<String, DatedValue> figures) {
        Map<String, DatedValue> values = new LinkedHashMap<>();
        yaml.forEachMapping("values", (name, value) -> {
            LocalText title = value.has("title") ? text(value, "title") : null;
            values.put(name, datedValue(value, prefix + name, title, figures));
            value.done();
        });
        return values;
    }

    private DatedValue datedValue(
            YamlMapping yaml, String name, @Nullable LocalText title, Map<String, DatedValue> figures) {
        Unit unit = unit(yaml, figures);
        Map<String, String> sources = yaml.textsByName("sources");
        List<Entry> entries = new ArrayList<>();
        for (YamlMapping item : yaml.mappings("history")) {
            LocalDate from = item.optionalDate("from");
            BigDecimal number = number(item);
            Status status = item.has("status") ? item.choice("status", STATUSES) : null;
            Mark mark = item.has("mark") ? item.choice("mark", MARKS) : null;
            if (mark == Mark.RECALLED && status == null) {
                item.problem("mark", "a RECALLED value needs \"status: unverified\"");
            }
            item.optionalText("note");
            Entry entry = Entry.of(from, number, source(item, sources), mark, status);
            checkOrder(item, entries, from);
            checkExact(item, unit, number);
            item.done();
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            yaml.problem("history", "\"history\" must have at least one entry");
            entries.add(Entry.of(null, BigDecimal.ZERO, "", null, null));
        }
        LocalDate checkedUntil = yaml.optionalDate("checked-until");
        LocalDate last = entries.get(entries.size() - 1).from();
        if (checkedUntil != null && last != null && checkedUntil.isBefore(last)) {
            yaml.problem("checked-until", "\"checked-until\" lies before the last entry");
        }
        return new DatedValue(name, title, unit, checkedUntil, List.copyOf(entries));
    }

    /** A source in words, or several from the list at the end of the file. */
    private static String source(YamlMapping item, Map<String, String> sources) {
        if (!item.has("sources")) {
            return item.text("source");
        }
        return item.texts("sources").keySet().stream()
                .map(id -> {
                    if (!sources.containsKey(id)) {
                        item.problem("sources", "\"" + id + "\" is not in the list of sources of this file");
                    }
                    return sources.getOrDefault(id, id);
                })
                .collect(Collectors.joining("; "));
    }

    private static BigDecimal number(YamlMapping item) {
        String text = item.quoted("value");
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            if (item.has("value")) {
                item.problem("value", "\"value\": \"" + text + "\" is no number such as \"130\" or \"5.76\"");
            }
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private static void checkOrder(YamlMapping item, List<Entry> earlier, @Nullable LocalDate from) {
        if (earlier.isEmpty()) {
            return;
        }
        LocalDate before = earlier.get(earlier.size() - 1).from();
        if (from == null && !item.has("from")) {
            item.problem("from", "only the first entry of a history can do without \"from\"");
        } else if (from != null && before != null && !from.isAfter(before)) {
            item.problem("from", "entries must stand in order: " + from + " does not lie after " + before);
        }
    }

    /** The rounding is exact: an amount that is not whole tiyn cannot be paid, and must be found now, not then. */
    private static void checkExact(YamlMapping item, Unit unit, BigDecimal number) {
        if (unit instanceof Unit.Plain) {
            if (number.stripTrailingZeros().scale() > 0) {
                item.problem("value", "\"" + number + "\" is not whole, and " + unit.code() + " are counted whole");
            }
            return;
        }
        List<BigDecimal> products = unit instanceof Unit.OfFigure share
                ? share.figure().entries().stream()
                        .map(entry -> entry.value().multiply(number))
                        .map(product -> share.hundredths() ? product.movePointLeft(2) : product)
                        .toList()
                : List.of(number);
        products.stream()
                .filter(product -> product.stripTrailingZeros().scale() > 2)
                .findFirst()
                .ifPresent(product -> item.problem(
                        "value",
                        "\"" + number + "\" makes an amount of " + product.toPlainString()
                                + " tenge, which is not whole tiyn; rounding is exact"));
    }

    private Unit unit(YamlMapping yaml, Map<String, DatedValue> figures) {
        String code = yaml.text("unit");
        if (code.equals("tenge")) {
            return new Unit.Tenge(code);
        }
        boolean percent = code.startsWith(PERCENT_OF);
        DatedValue figure = figures.get(percent ? code.substring(PERCENT_OF.length()) : code);
        if (figure != null) {
            return new Unit.OfFigure(code, figure, percent);
        }
        if (!PLAIN_UNITS.contains(code) && yaml.has("unit")) {
            Set<String> units = new LinkedHashSet<>(List.of("tenge"));
            figures.keySet().forEach(alias -> units.addAll(List.of(PERCENT_OF + alias, alias)));
            units.addAll(PLAIN_UNITS);
            yaml.problem("unit", "\"unit\": \"" + code + "\" is none of " + String.join(", ", units));
        }
        return percent || code.isEmpty() ? new Unit.Tenge(code) : new Unit.Plain(code);
    }

    private List<Sheet> sheets(YamlMapping yaml, Map<String, DatedValue> figures) {
        List<Sheet> sheets = new ArrayList<>();
        yaml.texts("benefits").forEach((id, line) -> {
            String file = id + ".yaml";
            if (!id.matches("[a-z][a-z0-9-]*")) {
                yaml.problem("benefits", "\"" + id + "\" is no id: small letters, digits and hyphens only");
            } else {
                open(file, RULEBOOK, line)
                        .map(sheet -> sheet(id, sheet, figures))
                        .ifPresent(sheets::add);
            }
        });
        return sheets;
    }

    private Sheet sheet(String id, YamlMapping yaml, Map<String, DatedValue> figures) {
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
        Sheet.InForce inForce =
                yaml.mapping("in-force").map(RulebookReader::inForce).orElse(null);
        Map<String, LocalText> conditions = texts(yaml, "conditions");
        Map<String, DatedValue> values = values(yaml, id + ".", figures);
        yaml.done();
        return new Sheet(id, title, subject, frequency, List.copyOf(workplaceOf), inForce, conditions, values);
    }

    private static Sheet.@Nullable InForce inForce(YamlMapping yaml) {
        LocalDate from = yaml.date("from");
        String text = yaml.text("source");
        yaml.done();
        return from == null ? null : new Sheet.InForce(from, text);
    }

    private static LocalText text(YamlMapping yaml, String key) {
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
        return contents(file, neededBy, line).flatMap(text -> YamlMapping.parse(file, text, problems));
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
    private String sha256() {
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
