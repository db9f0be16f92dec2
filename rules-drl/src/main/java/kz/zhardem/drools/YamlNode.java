package kz.zhardem.drools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What stands in a YAML file, with its lines: as it was parsed, or as the build parsed it. */
sealed interface YamlNode {

    /** Where it begins, from one. */
    int line();

    /**
     * A text.
     *
     * @param plain whether it stands without quotes
     */
    record Scalar(int line, String text, boolean plain) implements YamlNode {}

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** Keys and values, in order. */
    record Mapping(int line, List<Entry> entries) implements YamlNode {}

    /** A key with its value. */
    record Entry(YamlNode key, YamlNode value) {}

    /** Parses a file whose whole content is one mapping; empty when it is not, which is then a problem. */
    static Optional<Mapping> parse(String file, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Composer composer = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)));
            Node root = composer.getSingleNode().orElse(null);
            if (root instanceof MappingNode mapping) {
                return Optional.of(of(mapping));
            }
            problems.add(file, 1, "expected keys and values, such as \"title: …\"");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(file, line, "this is not well-formed YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file, 0, "this is not well-formed YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static YamlNode of(Node node) {
        if (node instanceof MappingNode mapping) {
            return of(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return new Sequence(
                    line(node), sequence.getValue().stream().map(YamlNode::of).toList());
        }
        if (node instanceof ScalarNode scalar) {
            return new Scalar(line(node), scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
        }
        throw new IllegalStateException("a node of YAML that is none of its three kinds");
    }

    private static Mapping of(MappingNode mapping) {
        return new Mapping(
                line(mapping),
                mapping.getValue().stream()
                        .map(entry -> new Entry(of(entry.getKeyNode()), of(entry.getValueNode())))
                        .toList());
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** Writes it for {@link #read}. */
    default void write(DataOutputStream out) throws IOException {
        out.writeInt(line());
        if (this instanceof Scalar scalar) {
            byte[] text = scalar.text().getBytes(StandardCharsets.UTF_8);
            out.writeByte(scalar.plain() ? 'p' : 'q');
            out.writeInt(text.length);
            out.write(text);
        } else if (this instanceof Sequence sequence) {
            out.writeByte('s');
            out.writeInt(sequence.items().size());
            for (YamlNode item : sequence.items()) {
                item.write(out);
            }
        } else if (this instanceof Mapping mapping) {
            out.writeByte('m');
            out.writeInt(mapping.entries().size());
            for (Entry entry : mapping.entries()) {
                entry.key().write(out);
                entry.value().write(out);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static YamlNode read(DataInputStream in) throws IOException {
        int line = in.readInt();
        byte kind = in.readByte();
        int size = in.readInt();
        return switch (kind) {
            case 'p', 'q' -> new Scalar(line, new String(in.readNBytes(size), StandardCharsets.UTF_8), kind == 'p');
            case 's' -> {
                List<YamlNode> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    items.add(read(in));
                }
                yield new Sequence(line, items);
            }
            default -> {
                List<Entry> entries = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    entries.add(new Entry(read(in), read(in)));
                }
                yield new Mapping(line, entries);
            }
        };
    }
}
