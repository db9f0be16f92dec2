package kz.zhardem.tests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;

/** A temporary copy of the rulebook that is edited as an analyst would. */
final class RulebookFolder implements AutoCloseable {

    private static final String RULEBOOK = "rulebook.yaml";

    /** What is multiplied: one way and several ways to it, for children and for mothers. */
    private static final List<String> PATTERNS = List.of(
            "birth-grant",
            "child-allowance",
            "single-mother-allowance",
            "conscript-child-allowance",
            "hiv-child-allowance",
            "unpaid-alimony-allowance",
            "non-working-mother-allowance",
            "special-state-allowance",
            "infant-care-allowance",
            "low-income-child-allowance");

    private final Path folder;

    private RulebookFolder() {
        try {
            folder = Files.createTempDirectory("rulebook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BenefitRules.export(Crowd.RULEBOOK, folder);
    }

    /** With one requirement of one rule dropped: the allowance no longer depends on the income. */
    static RulebookFolder reform() {
        RulebookFolder reform = new RulebookFolder();
        reform.replace(
                "low-income-child-allowance.drl",
                "child.age < 18,\n                             family.incomePerMember <= value( \"low-income-limit\" )",
                "child.age < 18");
        return reform;
    }

    /**
     * With nothing but ten benefits, over and over under other names until there are as many as wanted.
     *
     * @param benefits a multiple of ten
     */
    static RulebookFolder ofBenefits(int benefits) {
        RulebookFolder generated = new RulebookFolder();
        generated.leaveOnlyPatterns();
        for (int copy = 1; copy < benefits / PATTERNS.size(); copy++) {
            for (String pattern : PATTERNS) {
                generated.copy(pattern, copy);
            }
        }
        String all = IntStream.range(0, benefits)
                .mapToObj(i -> "  - " + name(PATTERNS.get(i % PATTERNS.size()), i / PATTERNS.size()) + "\n")
                .collect(Collectors.joining());
        String rulebook = generated.read(RULEBOOK);
        int start = rulebook.indexOf("  - " + PATTERNS.get(0));
        int end = rulebook.indexOf("# The places");
        generated.write(RULEBOOK, rulebook.substring(0, start) + all + rulebook.substring(end));
        return generated;
    }

    private void leaveOnlyPatterns() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(RULEBOOK) && !PATTERNS.contains(name.substring(0, name.lastIndexOf('.')))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String pattern, int copy) {
        String name = name(pattern, copy);
        // A value that a rule compares with has one meaning in a rulebook.
        String period = "application-period";
        write(
                name + ".yaml",
                read(pattern + ".yaml")
                        .replaceFirst("benefit: .*", "benefit: " + name)
                        .replace(period, period + copy));
        write(
                name + ".drl",
                read(pattern + ".drl")
                        .replaceFirst("package ([a-z0-9.]+);", "package $1" + copy + ";")
                        .replace(period, period + copy));
    }

    private static String name(String pattern, int copy) {
        return copy == 0 ? pattern : pattern + "-" + copy;
    }

    BenefitRules load() {
        return BenefitRules.load(folder);
    }

    private void replace(String file, String text, String replacement) {
        String content = read(file);
        if (!content.contains(text)) {
            throw new IllegalStateException(file + " no longer holds " + text);
        }
        write(file, content.replace(text, replacement));
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it; rules that were loaded from it do not need it. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
