package kz.zhardem.tests.explanations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Explanation;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.Timeline;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every explanation of some families, in three languages, is the one that was read and approved. The files and how to
 * rewrite them are described in the README.md beside them.
 */
final class GoldenTest {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final Path APPROVED = MODULE.resolve("src/test/resources/kz/zhardem/tests/explanations");

    private static final Path EXAMPLES = MODULE.resolveSibling("examples");

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final String WHAT_TO_DO =
            "If the new text is better, rewrite the files with -Dgolden=write and read them; see README.md beside them.";

    /** The case whose timeline is read, not its decisions on one day. */
    private static final String OVER_TIME = "over-time";

    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> explanationsReadAsApproved() throws IOException {
        Map<String, BenefitRules> rules =
                BenefitRules.available().stream().collect(Collectors.toMap(rulebook -> rulebook, BenefitRules::load));
        return Stream.concat(
                cases().stream().map(path -> DynamicTest.dynamicTest(name(path), () -> check(rules, path))),
                Stream.of(DynamicTest.dynamicTest("no text without a case", GoldenTest::checkNames)));
    }

    /** The cases beside the approved texts, and the project's examples, of which no second copy is kept. */
    private static List<Path> cases() throws IOException {
        List<Path> cases = new ArrayList<>();
        for (Path folder : List.of(EXAMPLES, APPROVED)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> !name(file).startsWith("wrong-"))
                        .sorted()
                        .forEach(cases::add);
            }
        }
        return cases;
    }

    private static String name(Path path) {
        return path.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static void check(Map<String, BenefitRules> all, Path path) throws IOException {
        Case facts = new CaseReader().read(Files.readAllBytes(path));
        BenefitRules rules = Objects.requireNonNull(all.get(facts.rulebook()));
        Function<Locale, String> texts =
                name(path).equals(OVER_TIME) ? overTime(rules, facts.family()) : explanations(rules, facts);
        List<String> differences = new ArrayList<>();
        for (String language : LANGUAGES) {
            String text = texts.apply(Locale.forLanguageTag(language));
            Path approved = APPROVED.resolve(name(path) + "." + language + ".txt");
            if (WRITE) {
                Files.writeString(approved, text);
            } else {
                String before = Files.exists(approved) ? Files.readString(approved) : "";
                if (!text.equals(before)) {
                    differences.add(difference(approved, before, text));
                }
            }
        }
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences) + "\n" + WHAT_TO_DO);
        }
    }

    private static Function<Locale, String> explanations(BenefitRules rules, Case facts) {
        List<Explanation> explanations = rules.decide(facts.family(), facts.date()).decisions().stream()
                .map(Decision::explanation)
                .toList();
        return language -> explanations.stream()
                .map(explanation -> explanation.summarize(language) + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** What is due to a family from before the record begins until after it ends, and why it changes. */
    private static Function<Locale, String> overTime(BenefitRules rules, Family family) {
        Timeline timeline = rules.timeline(family, LocalDate.parse("2005-12-01"), LocalDate.parse("2027-02-28"));
        return language -> timeline.lines().stream()
                .map(line -> line.benefit() + " " + line.subject() + "\n"
                        + line.stretches().stream()
                                .map(stretch -> stretch(stretch, language))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String stretch(Timeline.Stretch stretch, Locale language) {
        LocalText why = stretch.why();
        return "  " + stretch.from() + " " + stretch.to() + " " + stretch.outcome()
                + (stretch.amount() == null ? "" : " " + stretch.amount())
                + (why == null ? "" : ": " + why.in(language)) + "\n";
    }

    private static String difference(Path approved, String before, String now) {
        List<String> old = before.lines().toList();
        List<String> current = now.lines().toList();
        int line = 0;
        while (line < old.size() && line < current.size() && old.get(line).equals(current.get(line))) {
            line++;
        }
        return """
                %s differs from line %d on
                approved: %s
                now:      %s""".formatted(approved, line + 1, lineOf(old, line), lineOf(current, line));
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }

    private static void checkNames() throws IOException {
        List<String> expected = new ArrayList<>(List.of("README.md"));
        for (Path path : cases()) {
            LANGUAGES.forEach(language -> expected.add(name(path) + "." + language + ".txt"));
        }
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(file -> !file.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
