package kz.zhardem.drools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import kz.zhardem.spi.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read key by key. What is missing, of the wrong kind or not asked for becomes a problem with
 * its line, and reading goes on with an empty value, so that one pass finds everything.
 */
final class YamlMapping {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String file;
    private final int line;
    private final Map<String, YamlNode> entries = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Problems problems;

    /** Reads what was parsed of a file, or a part of it. */
    YamlMapping(String file, YamlNode.Mapping node, Problems problems) {
        this.file = file;
        this.line = node.line();
        this.problems = problems;
        for (YamlNode.Entry entry : node.entries()) {
            if (entry.key() instanceof YamlNode.Scalar key) {
                if (entries.put(key.text(), entry.value()) != null) {
                    problems.add(file, key.line(), "\"" + key.text() + "\" stands twice");
                }
                keyLines.put(key.text(), key.line());
            } else {
                problems.add(file, entry.key().line(), "expected a plain key");
            }
        }
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return keyLines.getOrDefault(key, line);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    void problem(String key, String message) {
        problems.add(file, line(key), message);
    }

    /** A required text; empty when it is not there, which is then a problem. */
    String text(String key) {
        return scalar(key, true).map(YamlNode.Scalar::text).orElse("");
    }

    Optional<String> optionalText(String key) {
        return scalar(key, false).map(YamlNode.Scalar::text);
    }

    /** A required number or date in quotes: without them YAML would read 1.10 as 1.1 and 0130 as 88. */
    String quoted(String key) {
        return quoted(scalar(key, true), key);
    }

    private String quoted(Optional<YamlNode.Scalar> scalar, String key) {
        if (scalar.isPresent() && scalar.get().plain()) {
            problem(
                    key,
                    "\"" + key + "\" must be written in quotes: \""
                            + scalar.get().text() + "\"");
        }
        return scalar.map(YamlNode.Scalar::text).orElse("");
    }

    @Nullable
    LocalDate optionalDate(String key) {
        if (!has(key)) {
            return null;
        }
        String text = quoted(key);
        if (!DATE.matcher(text).matches()) {
            problem(key, "\"" + key + "\": \"" + text + "\" is no date such as \"2006-07-01\"");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(key, "\"" + key + "\": \"" + text + "\" is no day that the calendar has");
            return null;
        }
    }

    @Nullable
    LocalDate date(String key) {
        if (!has(key)) {
            missing(key);
        }
        return optionalDate(key);
    }

    /** One of the constants, written as in the list; the first of them when it is none, which is then a problem. */
    <T> T choice(String key, Map<String, T> constants) {
        String text = text(key);
        T value = constants.get(text);
        if (value == null) {
            if (has(key)) {
                problem(key, "\"" + key + "\": \"" + text + "\" is none of " + String.join(", ", constants.keySet()));
            }
            return constants.values().iterator().next();
        }
        return value;
    }

    Optional<YamlMapping> mapping(String key) {
        read.add(key);
        YamlNode node = entries.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new YamlMapping(file, mapping, problems));
        }
        problem(key, "\"" + key + "\" must hold keys and values");
        return Optional.empty();
    }

    boolean isMapping(String key) {
        return entries.get(key) instanceof YamlNode.Mapping;
    }

    /** The entries of a mapping of numbers in quotes, whose keys are of the author's choice. */
    Map<String, String> quotedByName(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(key).ifPresent(inner -> {
            for (String name : inner.entries.keySet()) {
                texts.put(name, inner.quoted(name));
            }
        });
        return texts;
    }

    /** Every entry of a mapping whose keys are names of the author's choice. */
    void forEachMapping(String key, BiConsumer<String, YamlMapping> action) {
        mapping(key).ifPresent(inner -> {
            for (String name : inner.entries.keySet()) {
                inner.mapping(name).ifPresent(value -> action.accept(name, value));
            }
            inner.done();
        });
    }

    List<YamlMapping> mappings(String key) {
        List<YamlMapping> items = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Mapping mapping) {
                items.add(new YamlMapping(file, mapping, problems));
            } else {
                problems.add(file, item.line(), "every item of \"" + key + "\" must hold keys and values");
            }
        }
        return items;
    }

    /** The texts of a list with their lines, in order. */
    Map<String, Integer> texts(String key) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (YamlNode item : items(key)) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                problems.add(file, item.line(), "every item of \"" + key + "\" must be a name");
            } else if (texts.putIfAbsent(scalar.text(), item.line()) != null) {
                problems.add(file, item.line(), "\"" + scalar.text() + "\" stands twice in \"" + key + "\"");
            }
        }
        return texts;
    }

    Map<String, String> textsByName(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(key).ifPresent(inner -> {
            for (String name : inner.entries.keySet()) {
                texts.put(name, inner.text(name));
            }
        });
        return texts;
    }

    private List<YamlNode> items(String key) {
        read.add(key);
        YamlNode node = entries.get(key);
        if (node == null) {
            missing(key);
            return List.of();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problem(key, "\"" + key + "\" must be a list");
        return List.of();
    }

    private Optional<YamlNode.Scalar> scalar(String key, boolean required) {
        read.add(key);
        YamlNode node = entries.get(key);
        if (node == null) {
            if (required) {
                missing(key);
            }
            return Optional.empty();
        }
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        problem(key, "\"" + key + "\" must be a text");
        return Optional.empty();
    }

    private void missing(String key) {
        problems.add(file, line, "\"" + key + "\" is missing");
    }

    /** To be called after the last read: keys that nobody read are not understood. */
    void done() {
        for (String key : entries.keySet()) {
            if (!read.contains(key)) {
                problem(key, "\"" + key + "\" is not understood here" + Suggestion.of(key, read));
            }
        }
    }
}
