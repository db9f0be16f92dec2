package kz.zhardem.tests.socialcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.workbench.Zhardem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same facts, day, day of knowledge and rulebook give the same answer, wherever and beside whatever it is decided. */
class ReplayTest {

    private static final int THREADS = 8;

    private static final LocalDate DAY_BEFORE_SIGNING = LocalDate.of(2020, 5, 12);

    private final List<DatedCase> cases = cases(120);

    private static List<DatedCase> cases(int count) {
        RandomCases random = new RandomCases(new Random(224));
        List<DatedCase> cases = new ArrayList<>();
        while (cases.size() < count) {
            cases.add(random.next());
        }
        return cases;
    }

    @Test
    void theSameBytesAfterLoadingAnewAndFromAnotherMachine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cases.jsonl");
        Files.writeString(file, cases.stream().map(facts -> facts + "\n").collect(Collectors.joining()));

        byte[] here = run("decide", "--lines", file.toString());
        byte[] again = run("decide", "--lines", file.toString());
        byte[] elsewhere = runElsewhere("decide", "--lines", file.toString());

        assertThat(new String(here, StandardCharsets.UTF_8).lines())
                .hasSameSizeAs(cases)
                .allMatch(line -> line.contains("\"sha256\":") && line.contains("\"knownOn\":"));
        assertThat(Arrays.equals(again, here)).isTrue();
        assertThat(Arrays.equals(elsewhere, here)).isTrue();
    }

    private static byte[] run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Zhardem(new ByteArrayInputStream(new byte[0]), out, err).run(arguments);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitCode).isEqualTo(Zhardem.DONE);
        return out.toByteArray();
    }

    private static byte[] runElsewhere(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=kk",
                "-Duser.timezone=Asia/Almaty",
                "-cp",
                System.getProperty("java.class.path"),
                Zhardem.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    /** The law signed on 13 May 2020 is the only one that was made for days gone by. */
    @Test
    void theDayOfSigningDiffersFromTheDayBeforeForEightChildrenAndNothingElse() {
        BenefitRules rules = BenefitRules.load("social-code");
        int differing = 0;
        for (DatedCase facts : cases(700)) {
            List<Decision> before = rules.decide(facts.family(), facts.date(), DAY_BEFORE_SIGNING)
                    .decisions();
            List<Decision> after = rules.decide(facts.family(), facts.date(), DAY_BEFORE_SIGNING.plusDays(1))
                    .decisions();
            boolean mayDiffer = facts.family().children().size() >= 8
                    && !facts.date().isBefore(LocalDate.of(2020, 1, 1))
                    && facts.date().isBefore(Requirements.SOCIAL_CODE);
            for (int d = 0; d < before.size(); d++) {
                if (!told(after.get(d)).equals(told(before.get(d)))) {
                    assertThat(before.get(d).benefit()).as(facts::toString).isEqualTo(LargeFamily.BENEFIT);
                    assertThat(mayDiffer).as(facts::toString).isTrue();
                    differing++;
                }
            }
        }
        assertThat(differing).isPositive();
    }

    /** Not the sources: the allowance of fewer than eight children stands in both texts, too. */
    private static List<@Nullable Object> told(Decision decision) {
        List<@Nullable Object> told = new ArrayList<>();
        told.add(Answer.of(decision));
        told.add(decision.until());
        told.add(decision.because());
        told.add(decision.unmet());
        return told;
    }

    @Test
    void bothRulebooksDecideOneFamilyFromManyThreadsAsEachDoesAlone() throws Exception {
        BenefitRules today = BenefitRules.load("social-code");
        BenefitRules then = BenefitRules.load("family-benefits-2006");
        List<Decisions> expectedToday = cases.stream()
                .map(facts -> today.decide(facts.family(), facts.date(), facts.knownOn()))
                .toList();
        List<Decisions> expectedThen = cases.stream()
                .map(facts -> then.decide(facts.family(), facts.date()))
                .toList();
        assertThat(expectedToday.get(0).rulebook().id()).isEqualTo("social-code");
        assertThat(expectedThen.get(0).rulebook().id()).isEqualTo("family-benefits-2006");

        // Loaded anew, so that the threads also meet where anything is worked out the first time.
        BenefitRules newToday = BenefitRules.load("social-code");
        BenefitRules newThen = BenefitRules.load("family-benefits-2006");
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * cases.size() / THREADS;
                tasks.add(() -> {
                    int equal = 0;
                    for (int i = 0; i < cases.size(); i++) {
                        int next = (first + i) % cases.size();
                        DatedCase facts = cases.get(next);
                        boolean alike = newToday.decide(facts.family(), facts.date(), facts.knownOn())
                                        .equals(expectedToday.get(next))
                                && newThen.decide(facts.family(), facts.date()).equals(expectedThen.get(next));
                        equal += alike ? 1 : 0;
                    }
                    return equal;
                });
            }
            for (Future<Integer> equal : pool.invokeAll(tasks)) {
                assertThat(equal.get()).isEqualTo(cases.size());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
