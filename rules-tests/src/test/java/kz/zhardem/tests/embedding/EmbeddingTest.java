package kz.zhardem.tests.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.zhardem.Award;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an embedding program relies on without asking. */
final class EmbeddingTest {

    static String run(List<String> options, String... arguments) throws IOException, InterruptedException {
        return run(System.getProperty("java.class.path"), options, arguments);
    }

    /** Runs with something before all else on the class path. */
    static String runBehind(Path first, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        return run(
                first + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                options,
                arguments);
    }

    private static String run(String classPath, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, FreshJvm.class.getName()));
        Collections.addAll(command, arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    @ParameterizedTest(name = "blind at {0}")
    @ValueSource(strings = {"never", "load", "decide"})
    void aThreadWhoseClassLoaderDoesNotSeeTheLibraryMayLoadAndDecide(String when, @TempDir Path folder)
            throws Exception {
        BenefitRules.export("family-benefits-2006", folder);

        assertThat(run(List.of(), when).lines()).containsExactly("Conscript's child 1339.00");
        assertThat(run(List.of(), when, folder.toString()).lines()).containsExactly("Conscript's child 1339.00");
    }

    @Test
    void rulesMayBeNamedInKazakhWhateverThePlatformsCharset(@TempDir Path folder) throws Exception {
        BenefitRules.export("family-benefits-2006", folder);
        Path file = folder.resolve("conscript-child-allowance.drl");
        Files.writeString(file, Files.readString(file).replace("Conscript's child", "Әскери қызметшінің баласы"));

        String output =
                run(List.of("-Dfile.encoding=ISO-8859-1", "-Dstdout.encoding=UTF-8"), "never", folder.toString());

        assertThat(output.lines()).singleElement().asString().endsWith(" 1339.00");
    }

    @Test
    void aMissingFactIsFilledInByReplacingItsMember() {
        Child unknown = Child.builder("child").build();
        Family family = Family.builder().add(unknown).build();

        Family known = family.with(unknown.toBuilder().born("2006-08-01").build());

        assertThat(known.children()).extracting(Child::born).containsExactly(LocalDate.of(2006, 8, 1));
        assertThat(family.children()).containsExactly(unknown);
        assertThatThrownBy(() -> family.with(Child.builder("other").build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeSoIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Child.builder("child").born("1999-02-31"))
                .isInstanceOfSatisfying(InvalidFactsException.class, e -> {
                    assertThat(e).hasNoCause().hasMessageNotContaining("1999");
                    assertThat(e.path()).isEqualTo("born");
                });
        assertThatThrownBy(() -> Child.builder("child").born(LocalDate.MIN).build())
                .isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() -> Child.builder("x".repeat(101)).build()).isInstanceOf(InvalidFactsException.class);
        assertThatThrownBy(() ->
                        Family.builder().add(Child.builder("family").build()).build())
                .isInstanceOf(InvalidFactsException.class);
        Family.Builder crowd = Family.builder();
        for (int i = 0; i < 101; i++) {
            crowd.add(OtherMember.builder("member" + i).build());
        }
        assertThatThrownBy(crowd::build).isInstanceOf(InvalidFactsException.class);
    }

    @Test
    void zeroIsZeroHoweverItIsWritten() {
        Family family = Family.builder()
                .averageMonthlyIncome(new BigDecimal("0e999999999"))
                .add(Mother.builder("mother")
                        .awards(Award.KUMIS_ALQA, Award.KUMIS_ALQA)
                        .build())
                .build();

        assertThat(family.averageMonthlyIncome()).isEqualTo(BigDecimal.ZERO);
        assertThat(BenefitRules.load("family-benefits-2006")
                        .decide(family, LocalDate.of(2006, 9, 15))
                        .decisions())
                .isNotEmpty();
    }
}
