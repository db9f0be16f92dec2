package kz.zhardem.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that docs/benchmarks.md shows, one after the other, each in Java machines of its own. Results come into
 * {@code target/benchmark}; {@code report.py} makes tables of them. {@code measure.sh} calls both.
 */
public final class Everything {

    private static final Path RESULTS = Path.of("target", "benchmark");

    private static final List<String> FAMILIES_OF_MEMORY = List.of("100000", "1000000", "10000000");

    private final boolean quick;

    private final Set<String> parts;

    private Everything(boolean quick, Set<String> parts) {
        this.quick = quick;
        this.parts = parts;
    }

    /**
     * Measures.
     *
     * @param args {@code quick} for a look at whether all of it runs: its figures mean nothing; names of parts, when not all
     *     are to be measured: the results of the others stay
     * @throws IOException when a result cannot be written
     * @throws InterruptedException when somebody stops it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Set<String> parts = new LinkedHashSet<>(List.of(args));
        boolean quick = parts.remove("quick");
        new Everything(quick, parts).run();
    }

    private void run() throws IOException, InterruptedException {
        if (parts.isEmpty() && Files.exists(RESULTS)) {
            try (Stream<Path> old = Files.walk(RESULTS)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(RESULTS);
        jmh("batch-1", "BatchBenchmark", "-t", "1");
        jmh("batch-2", "BatchBenchmark.(handWritten|lean|decideAll|decide|evrete|easyRules)$", "-t", "2");
        jmh("partial", "PartialFactsBenchmark", "-t", "1");
        jmh("social-code", "SocialCodeBenchmark", "-t", "1");
        jmh("explained", "ExplainedBenchmark");
        jmh("cold", "ColdStartBenchmark");
        jmh("growth", "GrowthBenchmark");
        jmh("count", "CountBenchmark");
        if (isAsked("million")) {
            million();
        }
        if (isAsked("latency")) {
            latency();
        }
        if (isAsked("memory")) {
            memory();
        }
    }

    private boolean isAsked(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private void jmh(String name, String benchmarks, String... options) throws IOException, InterruptedException {
        if (!isAsked(name)) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("org.openjdk.jmh.Main", benchmarks));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-rf", "json", "-rff", RESULTS.resolve(name + ".json").toString()));
        if (quick) {
            arguments.addAll(List.of("-f", "1", "-wi", "0", "-i", "1", "-r", "100ms"));
        }
        java(null, arguments);
    }

    private void million() throws IOException, InterruptedException {
        Path folder = RESULTS.resolve("families");
        java(
                null,
                List.of(
                        "-Xmx4g",
                        MillionFamilies.class.getName(),
                        quick ? "40000" : "1000000",
                        folder.toString(),
                        Path.of("..", "rules-workbench", "target", "zhardem.jar").toString(),
                        Path.of("src", "benchmark", "python", "vectorised.py").toString(),
                        RESULTS.resolve("million.json").toString()));
    }

    private void latency() throws IOException, InterruptedException {
        Path results = Files.write(RESULTS.resolve("latency.jsonl"), new byte[0]);
        String calls = quick ? "1" : "60";
        for (List<String> way :
                List.of(List.of("decide", "0.0"), List.of("handWrittenReasons"), List.of("decide", "0.2"))) {
            List<String> arguments = new ArrayList<>(List.of(Latency.class.getName(), calls));
            arguments.addAll(way);
            java(results, arguments);
        }
    }

    private void memory() throws IOException, InterruptedException {
        Path results = Files.write(RESULTS.resolve("memory.jsonl"), new byte[0]);
        for (String families : quick ? List.of("1000", "10000") : FAMILIES_OF_MEMORY) {
            java(results, List.of("-Xmx128m", FlatMemory.class.getName(), families));
        }
    }

    private static void java(@Nullable Path output, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        if (output != null) {
            process.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        }
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit + " of " + arguments);
        }
    }
}
