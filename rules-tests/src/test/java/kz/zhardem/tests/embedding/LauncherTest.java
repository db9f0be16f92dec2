package kz.zhardem.tests.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code zhardem} keeps what a Java machine learnt in one run for the next ones, and nobody need know of it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no shell to run the script")
final class LauncherTest {

    private final Path root;

    private final Path jar;

    LauncherTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.jar =
                Files.createDirectories(root.resolve("rules-workbench/target")).resolve("zhardem.jar");
    }

    /** What stands in the place of the program. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("ran " + String.join(" ", arguments));
        }
    }

    @BeforeEach
    void aProgramThatIsBuilt() throws IOException {
        Files.copy(Path.of("..", "zhardem"), root.resolve("zhardem"));
        Files.setPosixFilePermissions(root.resolve("zhardem"), PosixFilePermissions.fromString("rwxr-xr-x"));
        writeJar(60);
    }

    private void writeJar(int secondsOld) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = Program.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new ZipEntry(name));
            Objects.requireNonNull(in).transferTo(out);
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(secondsOld)));
    }

    private String run(String javaHome, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("zhardem").toString(), "decide", "one.json");
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("JAVA_OPTS", options);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private String run() throws IOException, InterruptedException {
        return run(System.getProperty("java.home"), "");
    }

    private List<Path> besideTheJar() throws IOException {
        try (Stream<Path> files = Files.list(jar.resolveSibling("."))) {
            return files.map(Path::normalize)
                    .filter(file -> !file.equals(jar))
                    .sorted()
                    .toList();
        }
    }

    private Path kept() throws IOException {
        assertThat(besideTheJar()).hasSize(1);
        return besideTheJar().get(0);
    }

    @Test
    void whatIsLearntIsKeptAndUsedInSilence() throws Exception {
        assertThat(run()).isEqualTo("ran decide one.json\n");
        FileTime made = Files.getLastModifiedTime(kept());
        assertThat(Files.size(kept())).isPositive();

        assertThat(run()).isEqualTo("ran decide one.json\n");
        assertThat(run(System.getProperty("java.home"), "-Xlog:class+load").lines())
                .filteredOn(line -> line.contains(Program.class.getName()))
                .singleElement()
                .asString()
                .contains("shared objects file");
        assertThat(Files.getLastModifiedTime(kept())).isEqualTo(made);
    }

    @Test
    void anotherJarIsLearntAnew() throws Exception {
        run();
        Files.setLastModifiedTime(kept(), FileTime.from(Instant.now().minusSeconds(50)));
        FileTime before = Files.getLastModifiedTime(kept());
        writeJar(10);

        assertThat(run()).isEqualTo("ran decide one.json\n");

        assertThat(Files.getLastModifiedTime(kept())).isGreaterThan(before);
    }

    @Test
    void whereNothingCanBeWrittenItRunsWithout() throws Exception {
        Files.setPosixFilePermissions(jar.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(jar.getParent()), "the administrator may write everywhere");

            assertThat(run()).isEqualTo("ran decide one.json\n");
            assertThat(besideTheJar()).isEmpty();
        } finally {
            Files.setPosixFilePermissions(jar.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aJavaThatCrashesOverLearningRunsWithoutAndIsNotAskedAgain() throws Exception {
        Path asked = root.resolve("asked");
        Path java = Files.createDirectories(root.resolve("java/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                case "$*" in *ArchiveClassesAtExit*)
                    echo asked >>'%s'
                    for option in "$@"; do
                        case $option in -XX:ErrorFile=*) echo crashed >"${option#*=}" && exit 134 ;; esac
                    done
                    exit 1 ;;
                esac
                exec '%s' "$@"
                """.formatted(asked, Path.of(System.getProperty("java.home"), "bin", "java")));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        String home = root.resolve("java").toString();

        assertThat(run(home, "")).isEqualTo("ran decide one.json\n");
        assertThat(run(home, "")).isEqualTo("ran decide one.json\n");

        assertThat(asked).hasContent("asked");
        assertThat(kept()).as("what Java reports of its crash is removed").isEmptyFile();
    }
}
