package kz.zhardem.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.zhardem.spi.RulesEngine;

/** The texts of a rulebook's files. */
final class RuleFiles {

    private RuleFiles() {}

    /** The files of a rulebook in a folder, by their paths in it. */
    static Map<String, String> in(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                // What else lies in the folder, be it an editor's copy, is no rule; bytes that are no text are shown as
                // such.
                if (path.endsWith(".drl") || path.endsWith(".yaml")) {
                    texts.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UserError("cannot read " + UserError.whyAndWhat(e));
        }
    }

    /** The files of a rulebook that comes with the program. */
    static Map<String, String> shipped(RulesEngine engine, String rulebook) {
        try {
            Path folder = Files.createTempDirectory("zhardem-rules");
            try {
                engine.export(rulebook, folder);
                return in(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UserError("cannot unpack the rulebook: " + UserError.whyAndWhat(e));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        }
    }
}
