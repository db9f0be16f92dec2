package kz.zhardem.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private Everything(boolean quick) {
        this.quick = quick;
    }

    /**
     * Measures.
     *
     * @param args {@code quick} for a look at whether all of it runs: its figures mean nothing
     * @throws IOException when a result cannot be written
     * @throws InterruptedException when somebody stops it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Everything(args.length > 0 && args[0].equals("quick")).run();
    }

    private void run() throws IOException, InterruptedException {
        if (Files.exists(RESULTS)) {
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
        jmh("explained", "ExplainedBenchmark");
        jmh("cold", "ColdStartBenchmark");
        jmh("growth", "GrowthBenchmark");
        jmh("count", "CountBenchmark");
        million();
        memory();
    }

    private void jmh(String name, String benchmarks, String... options) throws IOException, InterruptedException {
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

    private void memory() throws IOException, InterruptedException {
        Path results = Files.createFile(RESULTS.resolve("memory.jsonl"));
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
