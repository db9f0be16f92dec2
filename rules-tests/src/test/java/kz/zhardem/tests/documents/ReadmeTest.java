package kz.zhardem.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import kz.zhardem.workbench.Zhardem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows is what happens. A line {@code ...} stands for any number of lines, or for the rest of one. */
final class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String COMMAND = "$ ./zhardem ";

    private final Path temporary;

    ReadmeTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher matcher = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(read("README.md"));
        return matcher.results().map(result -> result.group(1)).toList();
    }

    @Test
    void theJavaExampleCompilesAndPrintsWhatIsShown() throws Exception {
        Path source = temporary.resolve("Example.java");
        Files.writeString(source, blocks("java").get(0));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", temporary.toString(), source.toString());
        assertThat(compiled).as("exit code of the compiler").isZero();

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {temporary.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }

        assertShown(blocks("text").get(0), printed.toString(StandardCharsets.UTF_8));
    }

    @TestFactory
    List<DynamicTest> everyCommandPrintsWhatIsShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String block : blocks("console")) {
            for (String part : block.split("(?m)^(?=\\$ )", -1)) {
                String command = part.lines().findFirst().orElse("");
                if (command.startsWith(COMMAND)) {
                    String shown = part.substring(command.length() + 1);
                    tests.add(DynamicTest.dynamicTest(command, () -> assertShown(shown, run(command))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    /** Runs a command of the README in this process, as if from the top folder. */
    private String run(String command) {
        List<String> arguments = Arrays.stream(
                        command.substring(COMMAND.length()).split(" "))
                .map(argument -> argument.startsWith("examples/")
                        ? ROOT.resolve(argument).toString()
                        : argument.equals("my-rules") || argument.equals("report.html")
                                ? temporary.resolve(argument).toString()
                                : argument)
                .toList();
        if (command.contains("--rules my-rules") || command.contains("--compare my-rules")) {
            run(COMMAND + "export family-benefits-2006 my-rules");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Zhardem(new ByteArrayInputStream(new byte[0]), out, out).run(arguments.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8)
                .replace(temporary.resolve("my-rules").toString(), "my-rules");
    }

    private static void assertShown(String shown, String printed) {
        if (shown.isBlank()) {
            assertThat(printed).isNotBlank();
            return;
        }
        StringBuilder pattern = new StringBuilder();
        for (String line : shown.strip().lines().toList()) {
            if (line.equals("...")) {
                pattern.append("(.*\\n)*?");
            } else if (line.endsWith("...")) {
                pattern.append(Pattern.quote(line.substring(0, line.length() - 3)))
                        .append(".*\\n");
            } else {
                pattern.append(Pattern.quote(line)).append("\\n");
            }
        }
        assertThat(printed).matches(Pattern.compile(pattern + "(.*\\n)*?"));
    }

    @Test
    void theGateCallsTheTestCommandOfTheReadme() throws IOException {
        assertThat(read("README.md")).contains("$ mvn verify\n");
        assertThat(read(".ci/run")).containsPattern("mvn( -B| -ntp)* verify\n");
    }

    @Test
    void theRuleShownIsTheRuleShipped() throws IOException {
        String rules = read("rules-drl/src/main/resources/kz/zhardem/rulebooks/family-benefits-2006/"
                + "conscript-child-allowance.drl");
        String shown = blocks("drl").get(0);

        assertThat(rules).contains(shown);
    }

    @Test
    void everyPlaceThatARuleCitesIsQuoted() throws IOException {
        String source = read("docs/source-of-2006.md");
        Path rules = ROOT.resolve("rules-drl/src/main/resources/kz/zhardem/rulebooks/family-benefits-2006");
        try (Stream<Path> files = Files.list(rules)) {
            List<String> cited = files.filter(file -> file.toString().endsWith(".drl"))
                    .map(file -> rules.relativize(file).toString())
                    .flatMap(file -> {
                        try {
                            return Pattern.compile("@law\\( \"(.*)\" \\)")
                                    .matcher(Files.readString(rules.resolve(file)))
                                    .results()
                                    .flatMap(result ->
                                            Arrays.stream(result.group(1).split("; ", -1)));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .distinct()
                    .toList();

            assertThat(cited)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(place -> assertThat(source).contains("| " + place + " |"));
        }
    }

    @Test
    void everyPathNamedExists() throws IOException {
        List<String> paths = Pattern.compile("`((?:rules-|examples/|docs/)[^`…]*)`")
                .matcher(read("README.md") + read("CONTRIBUTING.md") + read("DESIGN.md"))
                .results()
                .map(result -> result.group(1))
                .filter(path -> path.contains("/") && !path.contains("target/"))
                .toList();

        assertThat(paths)
                .hasSizeGreaterThan(3)
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
}
