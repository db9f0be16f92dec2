package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import kz.zhardem.workbench.Zhardem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {

    @Test
    void answersInTheSameOrderAndGoesOnAfterAnError() {
        FakeEngine engine = new FakeEngine();
        String input = String.join(
                "\n",
                Cases.child("one"),
                "{",
                Cases.child("three").replace("CHILD", "CHILDD"),
                "",
                " \t\r",
                Cases.child("six").replace("2006-09-15", "1990-01-01"),
                Cases.child("seven") + "\r",
                Cases.child("eight").replace("\"family-benefits-2006\"", "\"nothing\""),
                Cases.child("nine"));

        Run run = Run.of(engine, input, "decide", "--lines", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSize(7);
        assertThat(answers.get(0)).contains("\"for\":\"one\"");
        assertThat(answers.get(1))
                .isEqualTo("{\"line\":2,\"error\":\"case: expected valid JSON, but it ends too early, at column 2;"
                        + " where each line is a case, all of it stands on that line\"}");
        assertThat(answers.get(2))
                .isEqualTo("{\"line\":3,\"error\":\"family.members[0].role: expected one of MOTHER, FATHER, CHILD,"
                        + " OTHER; did you mean \\\"CHILD\\\"?\"}");
        assertThat(answers.get(3)).startsWith("{\"line\":6,\"error\":\"date 1990-01-01: ");
        assertThat(answers.get(4)).contains("\"for\":\"seven\"");
        assertThat(answers.get(5))
                .isEqualTo("{\"line\":8,\"error\":\"no rulebook \\\"nothing\\\"; there is: family-benefits-2006\"}");
        assertThat(answers.get(6)).contains("\"for\":\"nine\"");
        assertThat(engine.loads()).as("loads of the rulebook").isEqualTo(1);
    }

    @Test
    void aFailureInsideIsOneLineWithoutFacts() {
        FakeEngine engine = new FakeEngine((family, date) -> {
            if (family.members().get(0).id().equals("secret")) {
                throw new IllegalArgumentException("secret");
            }
            return FakeEngine.everyForm(family, date);
        });

        Run run = Run.of(engine, Cases.child("secret") + "\n" + Cases.child("b") + "\n", "decide", "--lines", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("{\"line\":1,\"error\":\"internal error (java.lang.IllegalArgumentException): this is a"
                        + " defect, please report it\"}\n{\"rulebook\"")
                .doesNotContain("secret");
    }

    @Test
    void linesMayBeCompressed(@TempDir Path folder) throws IOException {
        String lines = Cases.child("one") + "\n" + Cases.child("two") + "\n";
        Path file = folder.resolve("lines.jsonl");
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
            zipped.write(lines.getBytes(StandardCharsets.UTF_8));
        }

        Run run = Run.of("", "decide", "--lines", file.toString());

        assertThat(run).isEqualTo(Run.of(lines, "decide", "--lines", "-"));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void nothingInNothingOut() {
        assertThat(Run.of("", "decide", "--lines", "-")).isEqualTo(new Run(0, "", ""));
        assertThat(Run.of("\n\n", "decide", "--lines", "-")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aLineThatIsTooLongIsAnErrorAndIsNotHeld() {
        String input = "x".repeat(3 << 20) + "\n" + Cases.child("b") + "\n" + "\"" + "y".repeat(1 << 20);

        Run run = Run.of(input, "decide", "--lines", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).isEqualTo("{\"line\":1,\"error\":\"case: expected at most 1048576 bytes\"}");
        assertThat(answers.get(1)).contains("\"for\":\"b\"");
        assertThat(answers.get(2)).isEqualTo("{\"line\":3,\"error\":\"case: expected at most 1048576 bytes\"}");
    }

    @Test
    void linesSplitAnywhereAreReadWhole() {
        String input =
                IntStream.range(0, 50).mapToObj(i -> Cases.child("c" + i)).collect(Collectors.joining("\n"));
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        InputStream dripping = new ByteArrayInputStream(bytes) {
            private int turn;

            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                turn++;
                return super.read(buffer, offset, Math.min(length, 1 + turn % 97));
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exitCode = new Zhardem(new FakeEngine(), dripping, out, OutputStream.nullOutputStream())
                .run("decide", "--lines", "-");

        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(Run.of(input, "decide", "--lines", "-").out());
    }

    @Test
    void anAnswerIsHandedOutBeforeTheNextLineIsWaitedFor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> answersWhenAsked = new ArrayList<>();
        InputStream asking = new InputStream() {
            private int asked;

            @Override
            public int read() {
                throw new UnsupportedOperationException("lines are read in blocks");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                answersWhenAsked.add(
                        (int) out.toString(StandardCharsets.UTF_8).lines().count());
                asked++;
                if (asked > 3) {
                    return -1;
                }
                byte[] line = (Cases.child("c" + asked) + "\n").getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, buffer, offset, line.length);
                return line.length;
            }
        };

        new Zhardem(new FakeEngine(), asking, out, OutputStream.nullOutputStream()).run("decide", "--lines", "-");

        assertThat(answersWhenAsked).startsWith(0, 1, 2, 3);
    }

    @Test
    void endsQuietlyWhenTheReaderHasGone() {
        Run run = runInto(new IOException("Broken pipe"));

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void tellsThatTheOutputCannotBeWritten() {
        Run run = runInto(new IOException("No space left on device"));

        assertThat(run).isEqualTo(new Run(2, "", "zhardem: cannot write the output: No space left on device\n"));
    }

    private static Run runInto(IOException failure) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
        String input = (Cases.child("c") + "\n").repeat(1000);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exitCode = new Zhardem(new FakeEngine(), in, failing, err).run("decide", "--lines", "-");
        return new Run(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }
}
