package kz.zhardem.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.RulebookVersion;
import kz.zhardem.ZhardemException;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook on its way to the executors: which one it must be and, unless it comes with the library, its files.
 *
 * @param id the id
 * @param version the rulebook's own version
 * @param sha256 the hash that the driver's has, and that every executor's must have
 * @param files the contents of its files by name; none when it comes with the library
 */
record ShippedRulebook(String id, String version, String sha256, Map<String, byte[]> files) implements Serializable {

    ShippedRulebook {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    private static ShippedRulebook of(BenefitRules rules, Map<String, byte[]> files) {
        RulebooksOfThisJvm.keep(rules);
        RulebookVersion version = rules.version();
        return new ShippedRulebook(version.id(), version.version(), version.sha256(), files);
    }

    /**
     * One that comes with the library, which every executor must have, too.
     *
     * @throws kz.zhardem.UnknownRulebookException when there is none of that id
     */
    static ShippedRulebook named(String id) {
        return of(BenefitRules.load(id), Map.of());
    }

    /**
     * One in a folder, of which executors need nothing but what is sent to them.
     *
     * @throws kz.zhardem.RulebookException when it cannot be used
     */
    static ShippedRulebook in(Path folder) {
        BenefitRules rules = BenefitRules.load(folder);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) all.filter(ShippedRulebook::isRead)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(rules, files);
    }

    /** What a rulebook is read from; scenarios are its tests. */
    private static boolean isRead(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".drl") || name.endsWith(".yaml"))
                && !name.endsWith(".scenarios.yaml");
    }

    /** What it must be. */
    RulebookVersion expected() {
        return new RulebookVersion(id, version, sha256);
    }

    /**
     * Builds the rules in this JVM.
     *
     * @throws RulebookDiffersException when what can be built here is not what the driver has
     */
    BenefitRules build() {
        BenefitRules rules;
        try {
            rules = files.isEmpty() ? BenefitRules.load(id) : fromFiles();
        } catch (ZhardemException e) {
            throw differs("this JVM cannot use it: " + e.getMessage(), e);
        }
        RulebookVersion here = rules.version();
        if (!here.equals(expected())) {
            throw differs("this JVM has the version " + here.version() + " with the SHA-256 " + here.sha256(), null);
        }
        return rules;
    }

    private RulebookDiffersException differs(String here, @Nullable Throwable cause) {
        return new RulebookDiffersException(
                "rulebook " + id + ": expected the version " + version + " with the SHA-256 " + sha256
                        + ", by which the driver decides, but " + here
                        + ". Give every executor the zhardem jars of the driver (spark-submit --jars or --packages), or"
                        + " decide by a folder with the rulebook's files, which are sent along.",
                cause);
    }

    private BenefitRules fromFiles() {
        try {
            Path folder = Files.createTempDirectory("zhardem-rulebook");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path target = folder.resolve(file.getKey());
                    Files.createDirectories(target.resolveSibling("."));
                    Files.write(target, file.getValue());
                }
                return BenefitRules.load(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** Shows which rulebook it is. */
    @Override
    public String toString() {
        return "ShippedRulebook[" + id + " " + version + "]";
    }
}
