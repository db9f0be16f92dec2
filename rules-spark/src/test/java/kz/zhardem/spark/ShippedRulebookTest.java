package kz.zhardem.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.RulebookVersion;
import kz.zhardem.UnknownRulebookException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRulebookTest {

    private static final String ID = "family-benefits-2006";

    private static final LocalDate DATE = LocalDate.of(2006, 9, 15);

    private final SparkSession spark = LocalSpark.session();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Dataset<Row> families() {
        List<Row> rows = List.of(BenefitDecisions.row(Family.builder()
                .add(Child.builder("dana").born("2006-08-01").guardianship(true).build())
                .build()));
        return spark.createDataFrame(rows, BenefitDecisions.schema());
    }

    private Path edited() throws IOException {
        Path rulebook = folder.resolve("rulebook");
        BenefitRules.export(ID, rulebook);
        Path sheet = rulebook.resolve("rulebook.yaml");
        String text = Files.readString(sheet);
        String edited = text.replaceFirst("version: \"[^\"]*\"", "version: \"9.9.9\"");
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(sheet, edited);
        return rulebook;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static ShippedRulebook sent(ShippedRulebook rulebook) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rulebook);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ShippedRulebook) in.readObject();
        }
    }

    @Test
    void executorsNeedNoFolder() throws IOException, ClassNotFoundException {
        Path rulebook = edited();
        String sha256 = BenefitRules.load(rulebook).version().sha256();
        ShippedRulebook shipped = ShippedRulebook.in(rulebook);
        delete(rulebook);
        assertThat(sent(shipped).build().version()).isEqualTo(new RulebookVersion(ID, "9.9.9", sha256));
        Row row = BenefitDecisions.by(shipped).decide(families(), DATE).first();
        assertThat(PlainAnswers.of(row).get("rulebook"))
                .isEqualTo(Map.of("id", ID, "version", "9.9.9", "sha256", sha256));
        assertThat(row.isNullAt(row.fieldIndex("error"))).isTrue();
    }

    @Test
    void theFolderDecidesAsItIs() throws IOException {
        Path rulebook = folder.resolve("raised");
        BenefitRules.export(ID, rulebook);
        Path sheet = rulebook.resolve("conscript-child-allowance.yaml");
        String text = Files.readString(sheet);
        assertThat(text).contains("value: \"130\"");
        Files.writeString(sheet, text.replace("value: \"130\"", "value: \"200\""));
        Family family = Family.builder()
                .add(Father.builder("marat").conscript(true).build())
                .add(Child.builder("dana").born("2006-08-01").build())
                .build();
        Dataset<Row> families = spark.createDataFrame(List.of(BenefitDecisions.row(family)), BenefitDecisions.schema());
        String granted = "benefit = 'conscript-child-allowance' and outcome = 'GRANTED'";
        assertThat(BenefitDecisions.each(BenefitDecisions.by(rulebook).decide(families, DATE))
                        .filter(granted)
                        .first()
                        .<BigDecimal>getAs("amount"))
                .isEqualByComparingTo("2060.00");
        assertThat(BenefitDecisions.each(BenefitDecisions.by(ID).decide(families, DATE))
                        .filter(granted)
                        .first()
                        .<BigDecimal>getAs("amount"))
                .isEqualByComparingTo("1339.00");
    }

    @Test
    void anUnknownRulebookIsToldOnTheDriver() {
        assertThatExceptionOfType(UnknownRulebookException.class).isThrownBy(() -> BenefitDecisions.by("none"));
    }

    @Test
    void anExecutorOfAnotherLibraryFailsTheJobAndSaysWhatToDo() {
        String here = BenefitRules.load(ID).version().sha256();
        String version = BenefitRules.load(ID).version().version();
        assertJobFails(
                new ShippedRulebook(ID, "7.0.0", "0123abcd", Map.of()),
                "rulebook family-benefits-2006: expected the version 7.0.0 with the SHA-256 0123abcd, by which the driver"
                        + " decides, but this JVM has the version " + version + " with the SHA-256 " + here
                        + ". Give every executor the zhardem jars of the driver");
    }

    @Test
    void anExecutorThatLacksTheRulebookFailsTheJobAndSaysWhatToDo() {
        assertJobFails(
                new ShippedRulebook("newer-benefits", "1.0.0", "0123abcd", Map.of()),
                "rulebook newer-benefits: expected the version 1.0.0 with the SHA-256 0123abcd, by which the driver"
                        + " decides, but this JVM cannot use it: no rulebook \"newer-benefits\"; there is:"
                        + " family-benefits-2006, social-code. Give every executor the zhardem jars of the driver");
    }

    /** In a local Spark the driver is the executor, so its own check is left out. */
    private void assertJobFails(ShippedRulebook rulebook, String message) {
        PartitionDecider decider = new PartitionDecider(
                rulebook, DATE, BenefitDecisions.schema(), new DecisionColumns(Locale.ENGLISH, false, true));
        Dataset<Row> decided = families().mapPartitions(decider, decider.encoder());
        Throwable failure = catchThrowable(decided::collectAsList);
        assertThat(failure).hasStackTraceContaining(RulebookDiffersException.class.getName() + ": " + message);
    }

    @Test
    void filesThatWereChangedOnTheWayAreNotDecidedBy() throws IOException {
        ShippedRulebook read = ShippedRulebook.in(edited());
        ShippedRulebook changed = new ShippedRulebook(read.id(), read.version(), "0123abcd", read.files());
        assertThatExceptionOfType(RulebookDiffersException.class)
                .isThrownBy(changed::build)
                .withMessageContaining("expected the version 9.9.9 with the SHA-256 0123abcd")
                .withMessageContaining("this JVM has the version 9.9.9 with the SHA-256 " + read.sha256());
    }

    @Test
    void aJvmBuildsARulebookOnce() throws IOException, ClassNotFoundException {
        ShippedRulebook named = ShippedRulebook.named(ID);
        ShippedRulebook inFolder = ShippedRulebook.in(edited());
        BenefitRules ofNamed = RulebooksOfThisJvm.rules(named);
        BenefitRules ofFolder = RulebooksOfThisJvm.rules(inFolder);
        assertThat(RulebooksOfThisJvm.rules(sent(named))).isSameAs(ofNamed);
        assertThat(RulebooksOfThisJvm.rules(sent(inFolder))).isSameAs(ofFolder).isNotSameAs(ofNamed);
        assertThat(ofFolder.version().sha256()).isEqualTo(inFolder.sha256());
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        ShippedRulebook rulebook = ShippedRulebook.in(edited());
        long before = rulebooks(temporary);
        rulebook.build();
        assertThat(rulebooks(temporary)).isEqualTo(before);
    }

    private static long rulebooks(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(path -> path.getFileName().toString().startsWith("zhardem-rulebook"))
                    .count();
        }
    }
}
