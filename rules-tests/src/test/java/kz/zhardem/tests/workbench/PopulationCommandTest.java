package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import kz.zhardem.workbench.Zhardem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationCommandTest {

    private final Path folder;

    PopulationCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Cases.child("c" + i) + "\n")
                .collect(Collectors.joining());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path compressed(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    @Test
    void countsFilesPlainAndCompressedWhateverTheirNames() throws IOException {
        Path plain = file("a.gz", cases(3) + "\n \n" + cases(1));
        Path zipped = compressed("b.jsonl", cases(300));

        Run run = Run.of(cases(2), "population", plain.toString(), zipped.toString(), "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                Family benefits, 15 September 2006

                  Families counted      306
                  Could not be decided    0

                  Benefit         Recipients  Undetermined  In a year, tenge
                  Birth grant            306             3           306,153
                  Care allowance           0             0                 0
                """);
    }

    @Test
    void tellsCasesThatFailWithFileAndLineAndCountsTheOthers() throws IOException {
        Path first = file("first.jsonl", cases(2) + "\n{\n" + cases(1));
        Path second = file(
                "second.jsonl",
                cases(1)
                        + Cases.child("x").replace("2006-09-15", "2006-09-16") + "\n"
                        + Cases.child("x").replace("family-benefits-2006", "social-code") + "\n"
                        + Cases.child("x").replace("\"date\"", "\"knownOn\":\"2006-01-01\",\"date\"") + "\n"
                        + Cases.member("\"role\":\"CHILD\",\"born\":\"2007-01-01\"") + "\n");

        Run run = Run.of("", "population", first.toString(), second.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines().toList())
                .containsExactly(
                        "zhardem: " + first + ":4: case: expected valid JSON, but it ends too early, at column 2; where"
                                + " each line is a case, all of it stands on that line",
                        "zhardem: " + second + ":2: date: expected \"2006-09-15\" as in the first case (--date counts"
                                + " all for one)",
                        "zhardem: " + second + ":3: rulebook: expected \"family-benefits-2006\" as in the first case"
                                + " (--rulebook counts all by one)",
                        "zhardem: " + second + ":4: knownOn: expected nothing: all are counted by all that is known of"
                                + " the law",
                        "zhardem: " + second + ":5: family.members[0].born: expected a day not after the date");
        assertThat(run.out()).contains("Families counted      4\n").contains("Could not be decided  5\n");
    }

    @Test
    void aDayAndARulebookThatAreGivenHoldForAll() throws IOException {
        Path file = file(
                "cases.jsonl",
                cases(1)
                        + Cases.child("x").replace("2006-09-15", "2006-09-16") + "\n"
                        + Cases.child("x").replace("family-benefits-2006", "social-code") + "\n");

        Run run =
                Run.of("", "population", "--date", "2006-01-01", "--rulebook", "family-benefits-2006", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Family benefits, 1 January 2006\n").contains("counted      3\n");
    }

    @Test
    void onlyTheFirstFailuresAreTold() {
        Run run = Run.of(cases(1) + "{\n".repeat(25), "population", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(11).last().isEqualTo("zhardem: 15 more cases are not counted");
        assertThat(run.err()).startsWith("zhardem: standard input:2: case: ");
    }

    @Test
    void whatHasNoCaseIsUnusable() throws IOException {
        assertThat(Run.of("", "population", "-")).isEqualTo(new Run(2, "", "zhardem: there is no case to count\n"));
        assertThat(Run.of("x\n".repeat(200), "population", "-").err()).isEqualTo("""
                        zhardem: standard input:1: case: expected valid JSON, but it is not at column 1
                        none of the first 100 lines is a case
                        """);
        Path broken = compressed("broken.gz", cases(5000));
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length - 30));
        Run run = Run.of("", "population", broken.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("zhardem: cannot read " + broken + ": ");
    }

    @Test
    void misuseIsToldBeforeAnythingIsRead() throws IOException {
        FakeEngine engine = new FakeEngine();
        Path there = file("there.jsonl", cases(1));
        String missing = folder.resolve("missing.jsonl").toString();

        assertThat(Run.of(engine, "", "population", there.toString(), missing))
                .isEqualTo(new Run(2, "", "zhardem: cannot read " + missing + ": it does not exist\n"));
        assertThat(Run.of(engine, "", "population", there.toString(), "--report", there.toString()))
                .isEqualTo(new Run(2, "", "zhardem: cannot write " + there + ": it is the case\n"));
        assertMisuse(engine, "give FILES to count, or --generate");
        assertMisuse(engine, "--generate needs --date", "--generate", "5");
        assertMisuse(engine, "--generate needs a number from 1", "--generate", "0", "--date", "2006-09-15");
        assertMisuse(engine, "expected a whole number in digits alone, such as 3000", "--generate", "3,000");
        assertMisuse(engine, "leave FILES out", "--generate", "5", "-");
        assertMisuse(engine, "--families goes with --generate", "--families", "x", "-");
        assertMisuse(engine, "leave --rulebook out", "--rules", "x", "--rulebook", "y", "-");
        assertMisuse(engine, "cannot both go to standard output", "--csv", "-", "--json", "-", "-");
        assertMisuse(engine, "read only once", "-", "-");
        assertThat(engine.loads()).isZero();
    }

    private static void assertMisuse(FakeEngine engine, String message, String... arguments) {
        List<String> all = new ArrayList<>(List.of("population"));
        all.addAll(List.of(arguments));
        Run run = Run.of(engine, "", all.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).endsWith("Try 'zhardem population --help'.\n");
    }

    @Test
    void madeUpFamiliesAreCountedAndWrittenAlike() throws IOException {
        String[] generate = {"population", "--generate", "500", "--seed", "7", "--date", "2006-09-15"};
        Path plain = folder.resolve("families.jsonl");
        Path zipped = folder.resolve("families.jsonl.gz");

        Run counted = Run.of("", generate);
        Run written = Run.of("", and(generate, "--families", plain.toString()));
        Run writtenSmall = Run.of("", and(generate, "--families", zipped.toString()));

        assertThat(counted.exitCode()).isZero();
        assertThat(counted.out()).contains("These families are made up\n").contains("Families counted      500\n");
        assertThat(written).isEqualTo(new Run(0, "", warning(plain)));
        assertThat(writtenSmall).isEqualTo(new Run(0, "", warning(zipped)));
        assertThat(Files.readAllLines(plain)).hasSize(500);
        assertThat(Files.size(zipped)).isLessThan(Files.size(plain) / 5);
        Run read = Run.of("", "population", zipped.toString());
        assertThat(read.out()).isEqualTo(counted.out().replace("These families are made up\n", ""));
        assertThat(read.out())
                .isEqualTo(Run.of("", "population", plain.toString()).out());
    }

    private static String warning(Path file) {
        return "zhardem: the families in " + file
                + " are made up; the file does not say so, and a report on it takes them for real ones\n";
    }

    private static String[] and(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** A file of so many times five thousand families. */
    private Path thousandsOfFamilies(int times) throws IOException {
        Path families = folder.resolve("families.jsonl.gz");
        Run.of("", "population", "--generate", "5000", "--date", "2006-09-15", "--families", families.toString());
        // Members of a gzip file may follow one another.
        byte[] once = Files.readAllBytes(families);
        try (OutputStream out = Files.newOutputStream(families)) {
            for (int i = 0; i < times; i++) {
                out.write(once);
            }
        }
        return families;
    }

    @Test
    void manyFamiliesTakeLittleMemory() throws Exception {
        Path families = thousandsOfFamilies(40);

        Process process = child("-Xmx48m", "population", families.toString());

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(read(process.getInputStream())).contains("Families counted      200,000\n");
        assertThat(read(process.getErrorStream())).isEmpty();
    }

    @Test
    void aSignalToEndLeavesWhatWasCounted() throws Exception {
        Process process = child("-Xmx64m", "population", "-");
        try (OutputStream in = process.getOutputStream()) {
            // More than is read at once; then the program waits for more, as at a terminal.
            in.write(cases(2000).getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isFalse();
            terminate(process);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(read(process.getErrorStream()))
                .matches("zhardem: interrupted\\. Families read: [0-9,]+; of how many is not known\\."
                        + " All figures are about these alone\\.\n");
        assertThat(read(process.getInputStream()))
                .contains("The count was interrupted. Families read: ")
                .contains("Birth grant");
    }

    @Test
    void aSignalTellsHowMuchOfAFileWasRead() throws Exception {
        Path families = thousandsOfFamilies(600);
        Path report = folder.resolve("report.html");

        Process process = child("-Xmx64m", "population", families.toString(), "--report", report.toString());
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        terminate(process);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(read(process.getErrorStream()))
                .matches("zhardem: interrupted\\. Families read: [0-9,]+, (about [0-9]+|less than 1) % of all\\."
                        + " All figures are about these alone\\.\n");
        assertThat(report).content().containsPattern("Families read: [0-9,]+, (about|less than)");
    }

    @Test
    void aSignalBeforeTheFirstFamilyWritesNothing() throws Exception {
        Path report = folder.resolve("report.html");
        Process process = child("-Xmx64m", "population", "-", "--report", report.toString());
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        terminate(process);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(read(process.getErrorStream()))
                .isEqualTo(
                        "zhardem: interrupted before the first family was counted: there is nothing to tell, and nothing"
                                + " is written\n");
        assertThat(read(process.getInputStream())).isEmpty();
        assertThat(report).doesNotExist();
    }

    /** The Java machine takes it as it takes Ctrl-C; but of a job in the background, as a build may be, that one is ignored. */
    private static void terminate(Process process) throws Exception {
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Test
    void answersAreTheSameOnOneThreadAndOnSeveral() throws Exception {
        String lines = cases(200) + "{\n" + cases(100);
        Path file = file("lines.jsonl", lines);

        Process one = child("-XX:ActiveProcessorCount=1", "decide", "--lines", file.toString());
        String answers = read(one.getInputStream());
        Process four = child("-XX:ActiveProcessorCount=4", "decide", "--lines", file.toString());

        assertThat(answers.lines()).hasSize(301);
        assertThat(read(four.getInputStream())).isEqualTo(answers);
        assertThat(Run.of(lines, "decide", "--lines", "-").out()).isEqualTo(answers);
    }

    private static String read(java.io.InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The program with the fake engine in a Java machine of its own. */
    private static Process child(String option, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(option, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Child.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    /** What the other Java machine runs. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            OutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
            OutputStream err = new java.io.FileOutputStream(java.io.FileDescriptor.err);
            System.exit(new Zhardem(new FakeEngine(), System.in, out, err).run(arguments));
        }
    }
}
