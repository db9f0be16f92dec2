package kz.zhardem.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import kz.zhardem.Outcome;
import kz.zhardem.Result;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenefitDecisionsTest {

    private static final String CASE = "case";

    private static final LocalDate DATE_2006 = LocalDate.of(2006, 9, 15);

    private final SparkSession spark = LocalSpark.session();

    private final BenefitDecisions benefits = BenefitDecisions.by("family-benefits-2006");

    private final BenefitRules rules = BenefitRules.load("family-benefits-2006");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<Family> families(int count, LocalDate date) {
        return Families.of(7, date).limit(count).toList();
    }

    /** With a number for each, which is no fact. */
    private Dataset<Row> dataset(List<Family> families) {
        List<Row> rows = new ArrayList<>();
        for (Family family : families) {
            Row facts = BenefitDecisions.row(family);
            @Nullable Object[] values = new @Nullable Object[facts.length() + 1];
            for (int i = 0; i < facts.length(); i++) {
                values[i] = facts.get(i);
            }
            values[facts.length()] = rows.size();
            rows.add(RowFactory.create(values));
        }
        return spark.createDataFrame(rows, BenefitDecisions.schema().add(CASE, DataTypes.IntegerType));
    }

    private Dataset<Row> parquet(List<Family> families) {
        String file = folder.resolve("families.parquet").toString();
        dataset(families).repartition(3).write().parquet(file);
        return spark.read().parquet(file);
    }

    private static List<Map<String, @Nullable Object>> answers(Dataset<Row> decided) {
        return decided.orderBy(CASE).collectAsList().stream()
                .map(row -> PlainAnswers.of(row, CASE, "error"))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> expected(
            BenefitRules rules, List<Family> families, LocalDate date, Locale language, boolean confidential) {
        return rules.decideAll(families.stream(), date)
                .map(result -> ((Result.Decided<Family>) result).decisions())
                .map(decisions -> PlainAnswers.of(decisions, language, confidential))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"family-benefits-2006, 2006-09-15, en", "social-code, 2026-09-15, kk"})
    void answersOverParquetAreThoseOfDecideAll(String rulebook, LocalDate date, Locale language) {
        List<Family> families = families(120, date);
        PlainAnswers.assertEqual(
                answers(BenefitDecisions.by(rulebook).in(language).decide(parquet(families), date)),
                expected(BenefitRules.load(rulebook), families, date, language, false));
    }

    @Test
    void answersOverJsonAreThoseOfDecideAll() {
        List<Family> families = families(50, DATE_2006);
        String file = folder.resolve("families.jsonl").toString();
        dataset(families).write().json(file);
        Dataset<Row> read = spark.read()
                .schema(BenefitDecisions.jsonSchema().add(CASE, DataTypes.IntegerType))
                .json(file);
        PlainAnswers.assertEqual(
                answers(benefits.decide(read, DATE_2006)), expected(rules, families, DATE_2006, Locale.ENGLISH, false));
    }

    @Test
    void daysMayBeOfEitherClass() {
        List<Family> families = families(30, DATE_2006);
        List<Map<String, @Nullable Object>> expected = answers(benefits.decide(parquet(families), DATE_2006));
        String setting = "spark.sql.datetime.java8API.enabled";
        spark.conf().set(setting, "true");
        try {
            Dataset<Row> read =
                    spark.read().parquet(folder.resolve("families.parquet").toString());
            assertThat(read.filter("kandasSince is not null").first().<Object>getAs("kandasSince"))
                    .isInstanceOf(LocalDate.class);
            PlainAnswers.assertEqual(answers(benefits.decide(read, DATE_2006)), expected);
        } finally {
            spark.conf().unset(setting);
        }
    }

    @Test
    void aColumnThatIsNotThereIsUnknown() {
        List<Family> families = families(50, DATE_2006);
        List<Family> lessKnown = families.stream()
                .map(family -> family.toBuilder()
                        .averageMonthlyIncome((BigDecimal) null)
                        .build())
                .toList();
        PlainAnswers.assertEqual(
                answers(benefits.decide(parquet(families).drop("averageMonthlyIncome"), DATE_2006)),
                expected(rules, lessKnown, DATE_2006, Locale.ENGLISH, false));
    }

    @Test
    void aBadRowSaysWhatIsWrongAndTheOthersAreDecided() throws IOException {
        Path file = folder.resolve("families.jsonl");
        String good =
                "{\"members\": [{\"id\": \"aliya\", \"role\": \"MOTHER\", \"single\": true, \"awards\": [ \"KUMIS_ALQA\" ]}]}";
        List<String> wrong = List.of(
                "{\"members\": [",
                "{\"members\": 5}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"MOTHER\", \"hvi\": true}]}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"CHILD\", \"single\": true}]}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"CHILD\", \"born\": \"2006-02-30\"}]}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"CHILD\", \"born\": \"2006-09-16\"}]}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"CHILD\", \"birthOrder\": 2.5}]}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"MOTHER\", \"awards\": [\"SILVER\"]}]}",
                "{\"members\": [{\"id\": \"secret\", \"role\": \"MOTHER\", \"working\": \"secret\"}]}",
                "{\"members\": [{\"id\": \"a\", \"role\": \"MOTHER\"}, {\"id\": \"b\", \"role\": \"MOTHER\"}]}",
                "{\"members\": [{\"id\": \"secret\"}]}",
                "{\"members\": [null]}",
                "{\"members\": []}",
                "{\"averageMonthlyIncome\": 1}",
                "{\"averageMonthlyIncome\": -123.45, \"members\": [{\"id\": \"secret\", \"role\": \"CHILD\"}]}",
                "{\"averageMonthlyIncome\": \"secret\", \"members\": [{\"id\": \"secret\", \"role\": \"CHILD\"}]}");
        List<String> lines = new ArrayList<>(List.of(good));
        lines.addAll(wrong);
        lines.add(good);
        Files.write(file, lines);
        Dataset<Row> decided = benefits.decide(
                spark.read().schema(BenefitDecisions.jsonSchema()).json(file.toString()), DATE_2006);
        List<Row> rows = decided.collectAsList();

        assertThat(rows.stream().map(row -> row.<@Nullable String>getAs("error")))
                .containsExactly(
                        null,
                        "family: expected a JSON object with a list of members, each an object",
                        "family: expected a JSON object with a list of members, each an object",
                        "family.members[0].hvi: expected a field of a MOTHER; did you mean \"hiv\"?",
                        "family.members[0].single: expected nothing: a CHILD has no such field",
                        "family.members[0].born: expected a date that the calendar has, written YYYY-MM-DD",
                        "family.members[0].born: expected a day not after the date of the decision, 2006-09-15",
                        "family.members[0].birthOrder: expected a whole number",
                        "family.members[0].awards[0]: expected one of ALTYN_ALQA, KUMIS_ALQA, MOTHER_HEROINE,"
                                + " MATERNAL_GLORY_I, MATERNAL_GLORY_II",
                        "family.members[0].working: expected true or false (null when it is unknown)",
                        "family.members[1].role: expected at most one MOTHER, but an earlier member is one",
                        "family.members[0].role: expected a value, but it is missing",
                        "family.members[0]: expected a member, but it is null",
                        "family.members: expected at least one member and at most 100",
                        "family.members: expected a list of members, but it is missing",
                        "family.averageMonthlyIncome: expected an amount in tenge, not negative, with at most 2 decimals"
                                + " and at most 15 digits before the point",
                        "family.averageMonthlyIncome: expected an amount in tenge, such as 18000.50",
                        null);
        Row bad = rows.get(1);
        assertThat(bad.isNullAt(bad.fieldIndex("decisions"))).isTrue();
        assertThat(bad.isNullAt(bad.fieldIndex("monthly"))).isTrue();
        assertThat(PlainAnswers.of(rows.get(0))).isEqualTo(PlainAnswers.of(rows.get(rows.size() - 1)));
        assertThat(BenefitDecisions.each(decided).filter("error is not null").count())
                .isEqualTo(wrong.size());
    }

    @Test
    void aBadRowOfParquetSaysSoToo() {
        List<Family> families = families(10, DATE_2006);
        Dataset<Row> read = parquet(families)
                .withColumn(
                        "averageMonthlyIncome",
                        functions.expr("if(case = 3, cast(-1 as decimal(17,2)), averageMonthlyIncome)"));
        List<Row> rows = benefits.decide(read, DATE_2006).orderBy(CASE).collectAsList();
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).isNullAt(rows.get(i).fieldIndex("error"))).isEqualTo(i != 3);
        }
    }

    @Test
    void wholeNumbersOfAnyWidthAreRead() {
        Dataset<Row> read = spark.sql("select 12000L averageMonthlyIncome,"
                + " array(named_struct('id', 'c', 'role', 'CHILD', 'birthOrder', 4294967297L)) members"
                + " union all select 12000L, array(named_struct('id', 'c', 'role', 'CHILD', 'birthOrder', 2L))");
        assertThat(benefits.decide(read, DATE_2006).collectAsList().stream()
                        .map(row -> row.<@Nullable String>getAs("error")))
                .containsExactlyInAnyOrder(null, "family.members[0].birthOrder: expected a whole number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cast(1 as double) averageMonthlyIncome, members | the column averageMonthlyIncome is of the type double;"
                        + " it must be of the type decimal(17,2) or string, so read it as such or cast it",
                "1 average_monthly_income, members | the column average_monthly_income must be named"
                        + " averageMonthlyIncome; names are as in the JSON contract",
                "1 amount, members | the column amount is no fact, and the answers have a column of that name; rename or"
                        + " drop it",
                "1 a | there is no column members with the members of each family; there is: a",
                "array('x') members | the column members is of the type array<string>; it must be an array of structs,"
                        + " as BenefitDecisions.schema() says, or of map<string,string>",
                "array(named_struct('id', 'a', 'role', 'CHILD', 'bron', null)) members | the column members has a field"
                        + " bron, which no member has; did you mean \"born\"?",
                "array(named_struct('id', 'a', 'born', 5)) members | the column members.born is of the type int; it must"
                        + " be of the type date or string, so read it as such or cast it",
            })
    void columnsThatCannotBeAreToldBeforeTheJobRuns(String columns, String message) {
        Dataset<Row> wrong = spark.sql(
                "select " + columns + " from (select array(named_struct('id', 'a', 'role', 'CHILD')) members)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benefits.decide(wrong, DATE_2006))
                .withMessage(message);
    }

    @Test
    void aDateThatIsNotCoveredIsToldBeforeTheJobRuns() {
        Dataset<Row> families = dataset(families(1, DATE_2006));
        assertThatExceptionOfType(DateNotCoveredException.class)
                .isThrownBy(() -> benefits.decide(families, LocalDate.of(2090, 1, 1)));
    }

    @Test
    void confidentialFactsAreShownOnlyWhenAskedFor() {
        List<Family> families = families(40, DATE_2006);
        List<Map<String, @Nullable Object>> all = expected(rules, families, DATE_2006, Locale.ENGLISH, true);
        Dataset<Row> read = parquet(families);
        PlainAnswers.assertEqual(answers(benefits.withConfidentialFacts().decide(read, DATE_2006)), all);
        assertThat(answers(benefits.decide(read, DATE_2006))).isNotEqualTo(all);
        assertThat(BenefitDecisions.each(benefits.decide(read, DATE_2006))
                        .selectExpr("explode(unmet) reason")
                        .filter("reason.confidential and (reason.actual is not null or reason.says is not null)")
                        .count())
                .isZero();
    }

    @Test
    void withoutReasonsTheRestIsTheSame() {
        Dataset<Row> read = parquet(families(20, DATE_2006));
        String[] left = {"law", "because", "unmet", "caveats"};
        Dataset<Row> all = BenefitDecisions.each(benefits.decide(read, DATE_2006));
        Dataset<Row> less = BenefitDecisions.each(benefits.withoutReasons().decide(read, DATE_2006));
        assertThat(less.drop(left).collectAsList()).isEqualTo(all.drop(left).collectAsList());
        assertThat(all.filter("law is not null and because is not null and unmet is not null")
                        .count())
                .isEqualTo(all.count());
        assertThat(less.filter("law is not null or because is not null or unmet is not null or caveats is not null")
                        .count())
                .isZero();
    }

    @Test
    void sumsOfSparkSqlAreThoseOfTheDecisions() {
        List<Family> families = families(40, DATE_2006);
        BenefitDecisions.each(benefits.decide(parquet(families), DATE_2006)).createOrReplaceTempView("decisions");
        List<Row> found = spark.sql("select benefit, count(*) recipients, sum(amount) cost from decisions"
                        + " where outcome = 'GRANTED' and amount is not null group by benefit order by benefit")
                .collectAsList();
        List<Decision> granted = rules.decideAll(families.stream(), DATE_2006)
                .flatMap(result -> ((Result.Decided<Family>) result).decisions().decisions().stream())
                .filter(decision -> decision.outcome() == Outcome.GRANTED && decision.amount() != null)
                .toList();
        assertThat(found).isNotEmpty();
        for (Row row : found) {
            List<BigDecimal> amounts = granted.stream()
                    .filter(decision -> decision.benefit().equals(row.<String>getAs("benefit")))
                    .map(Decision::amount)
                    .toList();
            assertThat(row.<Long>getAs("recipients")).isEqualTo(amounts.size());
            assertThat(row.<BigDecimal>getAs("cost"))
                    .isEqualByComparingTo(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(found.stream()
                        .mapToLong(row -> row.<Long>getAs("recipients"))
                        .sum())
                .isEqualTo(granted.size());
    }

    /** A partition may be larger than memory. */
    @Test
    void familiesAreDecidedWhenTheirRowsAreAskedFor() {
        StructType columns = new StructType()
                .add(
                        "members",
                        DataTypes.createArrayType(
                                new StructType().add("id", DataTypes.StringType).add("role", DataTypes.StringType)));
        Row family = dataset(List.of(
                        Family.builder().add(Mother.builder("m").build()).build()))
                .selectExpr("transform(members, m -> struct(m.id, m.role)) members")
                .first();
        PartitionDecider decider = new PartitionDecider(
                ShippedRulebook.named("family-benefits-2006"),
                DATE_2006,
                columns,
                new DecisionColumns(Locale.ENGLISH, false, true));
        Iterator<Row> endless = Stream.generate(() -> family).iterator();
        Iterator<Row> answers = decider.call(endless);
        for (int i = 0; i < 10; i++) {
            assertThat(answers.next().isNullAt(2)).isTrue();
        }
    }
}
