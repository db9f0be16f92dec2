package kz.zhardem.tests.scenarios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A piece of a scenario file that knows its line, so that a complaint about it can name the place. */
record YamlNode(String file, Node node) {

    static final String UNKNOWN = "unknown";

    static final String ABSENT = "absent";

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    ScenarioFormatException problem(String message) {
        return new ScenarioFormatException(file, line(), message);
    }

    /** The entries in their order. A key that stands twice, or is none of those allowed, is refused. */
    Map<String, YamlNode> mapping(Set<String> allowed) {
        Map<String, YamlNode> entries = mapping();
        entries.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.problem("unknown key \"" + key + "\"; known here: "
                        + String.join(", ", allowed.stream().sorted().toList()));
            }
        });
        return entries;
    }

    /** The entries in their order. A key that stands twice is refused. */
    Map<String, YamlNode> mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw problem("expected keys with values (\"key: value\")");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.scalar(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.problem("key \"" + key.scalar() + "\" stands twice");
            }
        }
        return entries;
    }

    List<YamlNode> sequence() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("expected a list (\"[a, b]\")");
        }
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
        return items;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean is(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** Any plain or quoted value as it is written. An empty one is refused: it is more often forgotten than meant. */
    String scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("expected a single value");
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            throw problem("a value is missing; write \"" + UNKNOWN + "\" for an unknown fact and \"" + ABSENT
                    + "\" for a person who is not in the family");
        }
        return scalar.getValue();
    }

    boolean bool() {
        if (!node.getTag().equals(Tag.BOOL)) {
            throw problem("expected true, false or " + UNKNOWN + ", but found \"" + scalar() + "\"");
        }
        return Boolean.parseBoolean(scalar().toLowerCase(Locale.ROOT));
    }

    int wholeNumber() {
        try {
            return Integer.parseInt(scalar());
        } catch (NumberFormatException e) {
            throw problem("expected a whole number, but found \"" + scalar() + "\"");
        }
    }

    BigDecimal amount() {
        try {
            return Workings.amount(scalar());
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(scalar());
        } catch (DateTimeParseException e) {
            throw problem("expected a date such as 2006-09-15, but found \"" + scalar() + "\"");
        }
    }

    <E extends Enum<E>> E oneOf(E[] values) {
        return Stream.of(values)
                .filter(value -> is(value.name()))
                .findFirst()
                .orElseThrow(() -> problem("expected one of "
                        + String.join(", ", Stream.of(values).map(Enum::name).toList()) + ", but found \"" + scalar()
                        + "\""));
    }
}
