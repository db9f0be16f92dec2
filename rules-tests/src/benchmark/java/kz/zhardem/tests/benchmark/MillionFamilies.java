package kz.zhardem.tests.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Totals;
import kz.zhardem.tests.baseline.HandWrittenRules;
import kz.zhardem.tests.benchmark.rivals.ExplainingRules;
import kz.zhardem.tests.benchmark.rivals.LeanRules;
import kz.zhardem.tests.benchmark.rivals.SameAnswers;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseWriter;

/**
 * A million families, all different, through everything that can decide them, in one run: rules written by hand, the API, the
 * command on lines of JSON, and NumPy. Families are decided twenty thousand at a time by one after the other, so
 * that whatever else the machine does falls on all alike; who begins changes each time. Each answer is compared with the rules written by hand.
 */
public final class MillionFamilies {

    private static final int CHUNK = 20_000;

    /** Chunks that are decided first and not counted, until the compiler has settled. */
    private static final int WARM = 3;

    private static final double NANOS = 1e9;

    private final BenefitRules engine = BenefitRules.load(Crowd.RULEBOOK);

    private final HandWrittenRules byHand = new HandWrittenRules();

    private final ExplainingRules explaining = new ExplainingRules(Crowd.DATE);

    private final LeanRules lean = new LeanRules();

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** What is due to each family by the rules written by hand, as the command prints it. */
    private final List<String> due = new ArrayList<>();

    private final int families;

    private final Path folder;

    private MillionFamilies(int families, Path folder) {
        this.families = families;
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param args how many families; an empty folder for the files; zhardem.jar; vectorised.py; the file for the results
     * @throws IOException when a file cannot be written
     * @throws InterruptedException when somebody stops it
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        MillionFamilies million = new MillionFamilies(Integer.parseInt(args[0]), Files.createDirectories(Path.of(args[1])));
        million.api();
        million.command(Path.of(args[2]));
        String numpy = million.vectorised(Path.of(args[3]));
        Files.writeString(Path.of(args[4]), million.json(numpy));
    }

    private void api() throws IOException {
        CaseWriter json = new CaseWriter();
        try (Columns columns = new Columns(folder);
                OutputStream lines =
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("families.jsonl")), 1 << 16)) {
            for (int chunk = -WARM; chunk < families / CHUNK; chunk++) {
                List<Family> some = Crowd.stream(chunk, CHUNK, 0).toList();
                decide(some, chunk);
                if (chunk < 0) {
                    nanos.clear();
                    continue;
                }
                List<Decisions> answers = engine.decideAll(some.stream(), Crowd.DATE)
                        .map(Reading::decided)
                        .toList();
                for (int i = 0; i < CHUNK; i++) {
                    Family family = some.get(i);
                    Decisions expected = byHand.decide(family, Crowd.DATE);
                    SameAnswers.expect(answers.get(i), expected);
                    SameAnswers.expectSame(answers.get(i), explaining.decide(family));
                    columns.add(family, expected.totals());
                    due.add(totals(expected.totals()));
                    lines.write(oneLine(json.write(new Case(Crowd.RULEBOOK, Crowd.DATE, family))));
                }
            }
        }
    }

    /** All roads in turn, each time from the next one on: the first one pays for families that no cache holds yet. */
    private void decide(List<Family> some, int chunk) {
        Map<String, Work> roads = roads(some);
        List<String> order = new ArrayList<>(roads.keySet());
        Collections.rotate(order, Math.floorMod(-chunk, order.size()));
        order.forEach(road -> time(road, Objects.requireNonNull(roads.get(road))));
    }

    private Map<String, Work> roads(List<Family> some) {
        FamilyColumns columns = FamilyColumns.of(some);
        Map<String, Work> roads = new LinkedHashMap<>();
        roads.put("hand-written Java with reasons", () -> {
            Reading reading = new Reading();
            some.forEach(family -> reading.read(byHand.decide(family, Crowd.DATE)));
            return reading.digest();
        });
        roads.put("lean hand-written Java", () -> {
            Reading reading = new Reading();
            some.forEach(family -> reading.readLean(lean.decide(family, Crowd.DATE)));
            return reading.digest();
        });
        roads.put("hand-written Java, the same reasons, all read", () -> {
            Reading reading = new Reading();
            some.forEach(family -> reading.readReasons(explaining.decide(family)));
            return reading.digest();
        });
        roads.put("API: decideAll, all reasons read", () -> {
            Reading reading = new Reading();
            engine.decideAll(some.stream(), Crowd.DATE)
                    .forEachOrdered(result -> reading.readReasons(Reading.decided(result)));
            return reading.digest();
        });
        roads.put("API: decideAll", () -> decideAll(some.stream()));
        roads.put("API: decideAll, parallel stream", () -> decideAll(some.parallelStream()));
        roads.put(
                "API: count", () -> engine.count(some.stream(), Crowd.DATE).families());
        roads.put(
                "API: count of columns", () -> engine.count(columns, Crowd.DATE).families());
        return roads;
    }

    private long decideAll(Stream<Family> stream) {
        Reading reading = new Reading();
        engine.decideAll(stream, Crowd.DATE).forEachOrdered(reading::read);
        return reading.digest();
    }

    private void time(String road, Work work) {
        long start = System.nanoTime();
        long digest = work.digest();
        nanos.merge(road, System.nanoTime() - start, Long::sum);
        if (digest == 0) {
            throw new IllegalStateException(road + ": nothing was decided");
        }
    }

    private void command(Path jar) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "decide",
                        "--lines",
                        folder.resolve("families.jsonl").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int number = 0;
        try (BufferedReader answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1), 1 << 16)) {
            for (String answer = answers.readLine(); answer != null; answer = answers.readLine()) {
                if (number >= due.size() || !answer.contains(due.get(number))) {
                    throw new IllegalStateException("line " + (number + 1) + " of the command is not the same answer");
                }
                number++;
            }
        }
        nanos.put("zhardem decide --lines", System.nanoTime() - start);
        if (process.waitFor() != 0 || number != due.size()) {
            throw new IllegalStateException("the command failed after " + number + " lines");
        }
    }

    private String vectorised(Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/usr/bin/python3", script.toString(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("vectorised.py failed: " + json);
        }
        return json.strip();
    }

    private static byte[] oneLine(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        StringBuilder line = new StringBuilder(text.length());
        text.lines().forEach(part -> line.append(part.strip()).append(' '));
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String totals(Totals totals) {
        return "\"totals\":{\"oneTime\":" + totals.oneTime() + ",\"monthly\":" + totals.monthly();
    }

    private String json(String numpy) {
        StringBuilder json = new StringBuilder("{\"families\":").append(due.size()).append(",\"seconds\":{");
        nanos.forEach(
                (road, time) -> json.append('"').append(road).append("\":").append(time / NANOS).append(','));
        json.setLength(json.length() - 1);
        return json.append("},\"numpy\":").append(numpy).append("}\n").toString();
    }

    private interface Work {
        long digest();
    }
}
