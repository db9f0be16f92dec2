package kz.zhardem.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * What the build made of a rulebook of the library's own, so that a program that has just begun need not: its files as they
 * were read and found sound, its rules as Drools compiled them from that very reading, and what Drools says of them. It speaks
 * only for the files whose checksum it bears, and no folder on disk is ever read this way.
 */
final class CompiledAhead {

    /** Beside the files of the rulebook. */
    private static final String FILE = "compiled-ahead.bin";

    private final String sha256;
    private final Set<String> confidential;
    private final Map<String, byte[]> yaml;
    private final Map<String, WrittenRules> written;
    private final byte[] packages;

    private CompiledAhead(
            String sha256,
            Set<String> confidential,
            Map<String, byte[]> yaml,
            Map<String, WrittenRules> written,
            byte[] packages) {
        this.sha256 = sha256;
        this.confidential = confidential;
        this.yaml = yaml;
        this.written = written;
        this.packages = packages;
    }

    /** Makes it of every rulebook of the library's own, for the build; where the rulebooks lie is its only argument. */
    public static void main(String[] arguments) throws IOException {
        Path rulebooks = Path.of(arguments[0]);
        for (String id : RulebookSource.OnClassPath.ids()) {
            RulebookSource source = new RulebookSource.OnClassPath(id);
            Files.write(rulebooks.resolve(id).resolve(FILE), LibraryClassLoader.run(() -> written(source)));
        }
    }

    /** What the build made of a rulebook; empty when it made nothing, or made it of other files or with another Drools. */
    static Optional<CompiledAhead> of(RulebookSource.OnClassPath source) {
        return source.read(FILE).flatMap(bytes -> {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
                // One jar of many has lost the version; it was built with that Drools which is in it.
                String drools = in.readUTF();
                String sha256 = in.readUTF();
                return (drools().isEmpty() || drools().equals(drools)) && isOf(source, texts(in), in.readLong())
                        ? Optional.of(new CompiledAhead(
                                sha256, Set.copyOf(texts(in)), yaml(in), rules(in), in.readAllBytes()))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isOf(RulebookSource source, List<String> files, long checksum) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String file : files) {
            source.read(file).ifPresent(bytes -> contents.put(file, bytes));
        }
        return contents.size() == files.size() && checksum(contents) == checksum;
    }

    /** Tells a file that was edited since. The hash that names a rulebook would take nearly a tenth of a first decision. */
    private static long checksum(SortedMap<String, byte[]> files) {
        CRC32 checksum = new CRC32();
        files.forEach((name, bytes) -> {
            checksum.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            checksum.update(bytes);
        });
        return checksum.getValue();
    }

    private static String drools() {
        return Objects.requireNonNullElse(
                InternalKnowledgeBase.class.getPackage().getImplementationVersion(), "");
    }

    /** The hash of the rulebook. */
    String sha256() {
        return sha256;
    }

    /** The paths of the properties that turn on a confidential fact. */
    Set<String> confidential() {
        return confidential;
    }

    /** What stands in a YAML file. */
    YamlNode.Mapping yaml(String file) {
        byte[] parsed = Objects.requireNonNull(yaml.get(file), file);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(parsed))) {
            return (YamlNode.Mapping) YamlNode.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of a file as they were read; their tree is empty, since Drools has compiled it. */
    DrlReader.Content rules(String file, Sheet sheet, Map<String, DatedValue> readable) {
        WrittenRules rules = Objects.requireNonNull(written.get(file), file);
        return new DrlReader.Content(
                rules.packageName(),
                null,
                rules.rules().stream()
                        .map(rule -> rule.read(Vocabulary.of(sheet.subject()), readable))
                        .toList());
    }

    /** What Drools said of a rule, if it was asked. */
    Verdicts.Ahead verdicts(BenefitRule benefit, Rule rule) {
        return Objects.requireNonNull(written.get(benefit.file()), benefit.file()).rules().stream()
                .filter(one -> one.withoutRequirements().name().equals(rule.name()))
                .findFirst()
                .orElseThrow()
                .verdicts();
    }

    /** What Drools compiled; empty when it cannot be had here, for example where an application forbids to deserialize. */
    Optional<KieBase> base() {
        InternalKnowledgeBase base = DroolsCompiler.empty();
        try (DroolsObjectInputStream in =
                new DroolsObjectInputStream(new ByteArrayInputStream(packages), base.getRootClassLoader())) {
            List<KiePackage> all = new ArrayList<>();
            for (Object one : (Collection<?>) in.readObject()) {
                all.add((KiePackage) one);
            }
            base.addPackages(all);
            return Optional.of(base);
        } catch (IOException | ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A file of rules, without what only Drools needs of it. */
    private record WrittenRules(String packageName, List<WrittenRule> rules) {}

    /** A rule whose requirements are still text: read again, they refer to the values that were read with them. */
    private record WrittenRule(Rule withoutRequirements, List<String> requirements, Verdicts.Ahead verdicts) {

        Rule read(Vocabulary vocabulary, Map<String, DatedValue> readable) {
            return new Rule(
                    withoutRequirements.name(),
                    withoutRequirements.line(),
                    withoutRequirements.law(),
                    withoutRequirements.editions(),
                    withoutRequirements.condition(),
                    requirements.stream()
                            .map(text -> requirement(text, vocabulary, readable))
                            .toList(),
                    withoutRequirements.grants());
        }

        private static Rule.Requirement requirement(
                String text, Vocabulary vocabulary, Map<String, DatedValue> readable) {
            try {
                return new Rule.Requirement(text, RequirementParser.parse(text, vocabulary, readable));
            } catch (RequirementParser.Refused e) {
                throw new IllegalStateException("what was in the profile no longer is: " + text, e);
            }
        }
    }

    private static byte[] written(RulebookSource source) {
        SortedMap<String, byte[]> files = RulebookReader.files(source);
        Rulebook rulebook = RulebookReader.read(source);
        KieBase base = DroolsCompiler.compile(rulebook);
        EveryWay everyWay = new EveryWay(rulebook, base);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(drools());
            out.writeUTF(rulebook.version().sha256());
            write(out, List.copyOf(files.keySet()));
            out.writeLong(checksum(files));
            write(out, rulebook.wording().confidentialPaths().stream().sorted().toList());
            writeYaml(out, files);
            out.writeInt(rulebook.benefits().size());
            for (BenefitRule benefit : rulebook.benefits()) {
                out.writeUTF(benefit.file());
                out.writeUTF(benefit.packageName());
                out.writeInt(benefit.rules().size());
                for (Rule rule : benefit.rules()) {
                    write(out, rule);
                    Verdicts.Ahead verdicts = everyWay.asked(benefit, rule);
                    write(out, verdicts.asked());
                    write(out, verdicts.fires());
                }
            }
            try (DroolsObjectOutputStream packages = new DroolsObjectOutputStream(out)) {
                packages.writeObject(new ArrayList<>(base.getKiePackages()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeYaml(DataOutputStream out, SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".yaml")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (DataOutputStream parsed = new DataOutputStream(bytes)) {
                    YamlNode.parse(file.getKey(), text, new Problems(file.getKey()))
                            .orElseThrow()
                            .write(parsed);
                }
                out.writeUTF(file.getKey());
                out.writeInt(bytes.size());
                bytes.writeTo(out);
            }
        }
        out.writeUTF("");
    }

    private static Map<String, byte[]> yaml(DataInputStream in) throws IOException {
        Map<String, byte[]> yaml = new HashMap<>();
        for (String file = in.readUTF(); !file.isEmpty(); file = in.readUTF()) {
            yaml.put(file, in.readNBytes(in.readInt()));
        }
        return yaml;
    }

    private static Map<String, WrittenRules> rules(DataInputStream in) throws IOException {
        Map<String, WrittenRules> all = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String file = in.readUTF();
            String packageName = in.readUTF();
            List<WrittenRule> rules = new ArrayList<>();
            int ofFile = in.readInt();
            for (int j = 0; j < ofFile; j++) {
                rules.add(rule(in));
            }
            all.put(file, new WrittenRules(packageName, rules));
        }
        return all;
    }

    private static void write(DataOutputStream out, Rule rule) throws IOException {
        out.writeUTF(rule.name());
        out.writeInt(rule.line());
        write(out, rule.law());
        write(out, rule.editions());
        write(out, Optional.ofNullable(rule.condition()).stream().toList());
        write(out, Optional.ofNullable(rule.grants()).stream().toList());
        write(out, rule.requirements().stream().map(Rule.Requirement::text).toList());
    }

    private static WrittenRule rule(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int line = in.readInt();
        List<String> law = texts(in);
        List<String> editions = texts(in);
        String condition = texts(in).stream().findFirst().orElse(null);
        String grants = texts(in).stream().findFirst().orElse(null);
        return new WrittenRule(
                new Rule(name, line, law, editions, condition, List.of(), grants),
                texts(in),
                new Verdicts.Ahead(bits(in), bits(in)));
    }

    private static void write(DataOutputStream out, BitSet bits) throws IOException {
        byte[] bytes = bits.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static BitSet bits(DataInputStream in) throws IOException {
        return BitSet.valueOf(in.readNBytes(in.readInt()));
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }
}
