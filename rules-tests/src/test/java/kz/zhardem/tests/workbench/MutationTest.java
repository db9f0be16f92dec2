package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever comes in, the command answers with all decisions or with one error. */
class MutationTest {

    private static final int CASES = 3_000;

    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "0.001",
            "1e400",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            ",",
            ":",
            "\"",
            "}",
            "]",
            "{",
            "[",
            "\\u0000",
            "\\ud800",
            "\uFEFF",
            "\"id\"",
            "\"role\"",
            "\"born\":",
            "2006-13-45",
            "MOTHER",
            "\"family\":",
            " ");

    private final Random random = new Random(20061123);

    @Test
    void everyMutatedCaseIsDecidedOrRefusedWhole() {
        // What is left of a case that was cut off before its start is a blank line, which has no answer.
        List<byte[]> cases = Stream.generate(this::mutated)
                .filter(json -> !text(json).isBlank())
                .limit(CASES)
                .toList();
        List<Run> runs = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] json : cases) {
            Run run = Run.of(new RealEngine(), json, "decide", "-");
            check(json, run);
            if (runs.size() % 50 == 0) {
                Run asText = Run.of(new RealEngine(), json, "decide", "--text", "--lang", "ru", "-");
                assertThat(asText.exitCode()).as(text(json)).isEqualTo(run.exitCode());
                assertThat(asText.err()).as(text(json)).isEqualTo(run.err());
            }
            runs.add(run);
            lines.writeBytes(json);
            lines.write('\n');
        }

        assertThat(runs.stream().filter(run -> run.exitCode() == 0))
                .as("mutations that are still cases")
                .hasSizeBetween(CASES / 50, CASES / 2);
        checkLines(runs, Run.of(new RealEngine(), lines.toByteArray(), "decide", "--lines", "-"));
    }

    private static void check(byte[] json, Run run) {
        String described = text(json);
        if (run.exitCode() == 0) {
            assertThat(run.err()).as(described).isEmpty();
            assertThat(Json.parse(run.out()).has("totals")).as(described).isTrue();
            assertThat(SchemaTest.errors(SchemaTest.FACTS, described.replace("\uFEFF", "")))
                    .as(described)
                    .isEmpty();
        } else {
            assertThat(run.exitCode()).as(described).isEqualTo(2);
            assertThat(run.out()).as(described).isEmpty();
            assertThat(run.err()).as(described).startsWith("zhardem: ").doesNotContain("internal error");
            assertThat(run.err().lines()).as(described).hasSize(1);
        }
    }

    /** Line by line, the answers are those that the cases got alone. */
    private static void checkLines(List<Run> alone, Run run) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSameSizeAs(alone);
        for (int i = 0; i < answers.size(); i++) {
            JsonNode expected = alone.get(i).exitCode() == 0
                    ? Json.parse(alone.get(i).out())
                    : Json.MAPPER
                            .createObjectNode()
                            .put("line", i + 1)
                            .put(
                                    "error",
                                    alone.get(i)
                                            .err()
                                            .substring("zhardem: ".length())
                                            .strip());
            assertThat(Json.parse(answers.get(i))).as("line %d", i + 1).isEqualTo(expected);
        }
    }

    /** A case on one line with one to three accidents. */
    private byte[] mutated() {
        byte[] json = Cases.COMPLETE.replace("\n", " ").getBytes(StandardCharsets.UTF_8);
        int accidents = 1 + random.nextInt(3);
        for (int i = 0; i < accidents; i++) {
            json = withAccident(json);
        }
        return json;
    }

    private byte[] withAccident(byte[] json) {
        int from = random.nextInt(json.length + 1);
        int to = Math.min(json.length, from + random.nextInt(12));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> replace(json, from, from, piece);
            case 1 -> replace(json, from, to, piece);
            case 2 -> replace(json, from, to, new byte[0]);
            case 3 -> replace(json, from, from, Arrays.copyOfRange(json, from, to));
            case 4 ->
                replace(json, from, Math.min(json.length, from + 1), new byte[] {(byte) (' ' + random.nextInt(200))});
            case 5 -> withDigitChanged(json, from);
            default -> random.nextInt(10) == 0 ? Arrays.copyOf(json, from) : withWordTurned(json, from);
        };
    }

    private byte[] withDigitChanged(byte[] json, int from) {
        for (int i = from; i < json.length; i++) {
            if (Character.isDigit(json[i])) {
                return replace(json, i, i + 1, new byte[] {(byte) ('0' + random.nextInt(10))});
            }
        }
        return json;
    }

    private static byte[] withWordTurned(byte[] json, int from) {
        String rest = new String(json, from, json.length - from, StandardCharsets.ISO_8859_1);
        int at = rest.indexOf("true");
        return at < 0 ? json : replace(json, from + at, from + at + 4, "false".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] replace(byte[] json, int from, int to, byte[] by) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(json, 0, from);
        bytes.writeBytes(by);
        bytes.write(json, to, json.length - to);
        return bytes.toByteArray();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
