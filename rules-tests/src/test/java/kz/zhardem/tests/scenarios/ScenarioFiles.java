package kz.zhardem.tests.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Where the scenario files are: on the class path of the tests, in a folder that is named as the rulebook's. */
final class ScenarioFiles {

    static final String RULEBOOKS = "kz/zhardem/rulebooks/";

    private ScenarioFiles() {}

    /** The scenario files of a rulebook, by name. */
    static List<Path> of(String rulebook) {
        return list(RULEBOOKS + rulebook).stream()
                .filter(path -> path.getFileName().toString().endsWith(ScenarioFile.SUFFIX))
                .sorted()
                .toList();
    }

    /** The names of the folders that hold scenario files. */
    static List<String> rulebooks() {
        return list(RULEBOOKS).stream()
                .filter(Files::isDirectory)
                .map(path -> path.getFileName().toString())
                .filter(name -> !of(name).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static ScenarioFile read(Path path) {
        try {
            return ScenarioReader.read(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(String folder) {
        List<Path> paths = new ArrayList<>();
        try {
            List<URL> places =
                    Collections.list(ScenarioFiles.class.getClassLoader().getResources(folder));
            for (URL place : places) {
                // The rulebooks themselves may come in a jar, the scenarios never do.
                if (place.getProtocol().equals("file")) {
                    try (Stream<Path> entries = Files.list(Path.of(place.toURI()))) {
                        entries.forEach(paths::add);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return paths;
    }
}
