package kz.zhardem.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the files of a rulebook are. Names use {@code /}; what rulebooks share is in {@value #BASE_FIGURES} and {@value #VOCABULARY}. */
sealed interface RulebookSource {

    String BASE_FIGURES = "base-figures/";

    String VOCABULARY = "vocabulary/";

    /** The id of the rulebook, or the folder: for messages. */
    String name();

    /** The bytes of a file, or empty when there is none. */
    Optional<byte[]> read(String file);

    /** What to say of a file that is not there. */
    default String missing(String file) {
        return "the file " + file + " is missing";
    }

    /** The files that lie there although nothing may need them; a source that cannot tell has none. */
    SortedSet<String> listing();

    /** A rulebook that comes with the library. */
    record OnClassPath(String name) implements RulebookSource {

        private static final String ROOT = "/kz/zhardem/rulebooks/";

        /** The ids of the rulebooks that there are: a class path cannot be listed, so a file lists them. */
        static SortedSet<String> ids() {
            String index = new String(
                    resource(ROOT + "index.txt").orElseThrow(() -> new IllegalStateException("rulebook index missing")),
                    java.nio.charset.StandardCharsets.UTF_8);
            return new TreeSet<>(Arrays.asList(index.strip().split("\\R")));
        }

        @Override
        public Optional<byte[]> read(String file) {
            boolean shared = file.startsWith(BASE_FIGURES) || file.startsWith(VOCABULARY);
            return resource(ROOT + (shared ? file : name + "/" + file));
        }

        @Override
        public SortedSet<String> listing() {
            return new TreeSet<>();
        }

        private static Optional<byte[]> resource(String path) {
            try (InputStream in = RulebookSource.class.getResourceAsStream(path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Anyone's own rulebook. */
    record InFolder(Path folder) implements RulebookSource {

        @Override
        public String name() {
            return folder.toString();
        }

        @Override
        public Optional<byte[]> read(String file) {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String missing(String file) {
            return Files.isDirectory(folder)
                    ? RulebookSource.super.missing(file)
                    : "the file " + file + " is missing, because " + notAFolder();
        }

        private String notAFolder() {
            return Files.exists(folder)
                    ? folder + " is a file: give the folder that holds the rulebook"
                    : "there is no folder " + folder;
        }

        @Override
        public SortedSet<String> listing() {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> file.endsWith(".drl") || file.endsWith(".yaml"))
                        .filter(file -> !file.endsWith(".scenarios.yaml"))
                        .collect(TreeSet::new, SortedSet::add, SortedSet::addAll);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
