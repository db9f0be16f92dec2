package kz.zhardem.tests.rulebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;

/**
 * A requirement, a family, and the sentences that are said about it.
 *
 * @param sentences each with its language in front: {@code en: The father works.}
 */
record SpokenCase(String requirement, Family family, boolean met, List<String> sentences) {

    /** The day on which every case is decided. */
    static final LocalDate DAY = LocalDate.of(2006, 9, 15);

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("src/test/resources/kz/zhardem/tests/rulebook/sentences");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static List<SpokenCase> read(Path file) throws IOException {
        List<SpokenCase> cases = new ArrayList<>();
        for (String block : Files.readString(file).split("\n\n", -1)) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                cases.add(new SpokenCase(
                        after(": ", lines.get(0)),
                        family(after("family: ", lines.get(1))),
                        lines.get(0).startsWith("met: "),
                        lines.subList(2, lines.size())));
            }
        }
        return cases;
    }

    private static String after(String mark, String line) {
        return line.substring(line.indexOf(mark) + mark.length());
    }

    String name() {
        return (met ? "met: " : "unmet: ") + requirement;
    }

    /** The family in a line of its own, as described beside the sentences. */
    static Family family(String line) {
        BigDecimal income = new BigDecimal("6000");
        List<String> members = new ArrayList<>(List.of(line.split(", ", -1)));
        if (members.get(0).startsWith("income=")) {
            String written = after("=", members.remove(0));
            income = written.equals("unknown") ? null : new BigDecimal(written);
        }
        Family.Builder builder = Family.builder();
        for (String member : members) {
            String id = member.split(" ", -1)[0];
            switch (id) {
                case "aliya" -> builder.add(Mother.builder(id).build());
                case "marat" -> builder.add(Father.builder(id).build());
                default -> builder.add(Child.builder(id).build());
            }
        }
        Family family = builder.averageMonthlyIncome(income).build();
        for (String member : members) {
            List<String> facts = List.of(member.split(" ", -1));
            for (String fact : facts.subList(1, facts.size())) {
                family = with(family, facts.get(0), fact.split("=", -1)[0], after("=", fact));
            }
        }
        return family;
    }

    private static Family with(Family family, String id, String name, String written) {
        String fact = name.equals("years") || name.equals("months") ? "born" : name;
        Object value = switch (name) {
            case "years" -> DAY.minusYears(Long.parseLong(written));
            case "months" -> DAY.minusMonths(Long.parseLong(written));
            case "birthOrder" -> Integer.valueOf(written);
            case "awards" ->
                Arrays.stream(Award.values())
                        .filter(award -> List.of(written.split("\\+", -1)).contains(award.name()))
                        .collect(Collectors.toSet());
            default -> Boolean.valueOf(written);
        };
        return family.with("members[" + id + "]." + fact, value);
    }
}
