package kz.zhardem.tests.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own rulebooks are read and compiled by the build; whoever loads them gets the same rules, sooner. */
final class StartTest {

    private static final int JAVA_17 = 61;

    private static String classesLoaded(String... arguments) throws IOException, InterruptedException {
        return EmbeddingTest.run(List.of("-Xlog:class+load"), arguments);
    }

    @Test
    void ofARulebookOfTheLibrarysNothingIsParsedAndDroolsIsNotAskedAgain() throws Exception {
        assertThat(classesLoaded("never"))
                .contains("Conscript's child 1339.00", "kz.zhardem.drools.CompiledAhead ")
                .doesNotContain(
                        "org.snakeyaml.engine.v2.scanner.ScannerImpl ",
                        "org.drools.drl.parser.DrlParser ",
                        "org.drools.kiesession.session.",
                        "org.eclipse.jdt.",
                        "kz.zhardem.drools.DrlReader ");
    }

    @Test
    void aFileThatWasEditedSinceTheBuildIsRead(@TempDir Path classes) throws Exception {
        String file = "kz/zhardem/rulebooks/family-benefits-2006/conscript-child-allowance.yaml";
        Path edited = classes.resolve(file);
        Files.createDirectories(edited.resolveSibling("."));
        try (InputStream in = Objects.requireNonNull(BenefitRules.class.getResourceAsStream("/" + file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(edited, text.replace("\"130\"", "\"200\""));
        }

        assertThat(EmbeddingTest.runBehind(classes, List.of("-Xlog:class+load"), "never"))
                .contains("Conscript's child 2060.00", "kz.zhardem.drools.DrlReader ");
    }

    @Test
    void aFolderIsParsedAndCompiledWhenItIsLoaded(@TempDir Path folder) throws Exception {
        BenefitRules.export("family-benefits-2006", folder);

        assertThat(classesLoaded("never", folder.toString()))
                .contains(
                        "Conscript's child 1339.00",
                        "org.snakeyaml.engine.v2.scanner.ScannerImpl ",
                        "org.drools.drl.parser.DrlParser ",
                        "org.drools.kiesession.session.",
                        "org.eclipse.jdt.",
                        "kz.zhardem.drools.DrlReader ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"social-code", "family-benefits-2006"})
    void whatTheBuildCompiledDecidesAndSaysWhatItsFilesDo(String id, @TempDir Path folder) {
        BenefitRules.export(id, folder);
        BenefitRules shipped = BenefitRules.load(id);
        BenefitRules files = BenefitRules.load(folder);
        RandomFamilies families = new RandomFamilies(new Random(17));
        int granted = 0;

        for (int i = 0; i < 100; i++) {
            FamilyCase one = families.next();
            LocalDate date = one.date().isBefore(LocalDate.of(2006, 1, 1)) ? LocalDate.of(2026, 9, 15) : one.date();
            List<Decision> decisions = shipped.decide(one.family(), date).decisions();
            assertThat(decisions).isEqualTo(files.decide(one.family(), date).decisions());
            granted += (int) decisions.stream()
                    .filter(decision -> decision.rule() != null)
                    .count();
        }

        assertThat(granted).isPositive();
        assertThat(shipped.version()).isEqualTo(files.version());
        assertThat(shipped.vocabulary()).isEqualTo(files.vocabulary());
        assertThat(shipped.benefits()).isEqualTo(files.benefits());
    }

    @Test
    void manyThreadsMayBeTheFirstToAskForWords() throws Exception {
        Family family = new RandomFamilies(new Random(3)).next(3, 0.2).family();
        List<LocalText> expected = words(BenefitRules.load("social-code"), family);
        assertThat(expected).isNotEmpty();
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 5; round++) {
                BenefitRules rules = BenefitRules.load("social-code");
                CyclicBarrier together = new CyclicBarrier(threads);
                List<Callable<List<LocalText>>> all = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    all.add(() -> {
                        together.await();
                        return words(rules, family);
                    });
                }
                for (Future<List<LocalText>> one : pool.invokeAll(all)) {
                    assertThat(one.get()).isEqualTo(expected);
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<LocalText> words(BenefitRules rules, Family family) {
        return rules.decide(family, LocalDate.of(2026, 9, 15)).decisions().stream()
                .flatMap(decision -> Stream.concat(decision.because().stream(), decision.unmet().stream()))
                .map(reason -> reason.says())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"social-code", "family-benefits-2006"})
    void whatTheBuildCompiledRunsOnTheOldestJava(String id) throws IOException {
        byte[] bytes;
        try (InputStream in =
                BenefitRules.class.getResourceAsStream("/kz/zhardem/rulebooks/" + id + "/compiled-ahead.bin")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        }
        List<Integer> versions = new ArrayList<>();
        for (int i = 0; i < bytes.length - 8; i++) {
            if (ByteBuffer.wrap(bytes, i, 4).getInt() == 0xCAFEBABE) {
                versions.add(ByteBuffer.wrap(bytes, i + 4, 4).getInt());
            }
        }

        assertThat(versions).isNotEmpty().allMatch(version -> version <= JAVA_17);
    }
}
