package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ArrearsTest {

    /** A raise for days gone by became known between the two days. */
    static String[] arguments(String... more) {
        return between("2006-09-01", "2007-01-01", more);
    }

    private static String[] between(String then, String now, String... more) {
        return Stream.concat(
                        Stream.of("arrears", "--known-then", then, "--known-now", now),
                        Stream.concat(Stream.of(more), Stream.of("-")))
                .toArray(String[]::new);
    }

    @Test
    void tellsMonthByMonthWhatIsOwed() {
        assertThat(Run.of(TimelineTest.FAMILY, arguments("--from", "2006-06-01", "--to", "2006-08-31")))
                .isEqualTo(new Run(0, """
                        Family benefits: back pay from 1 June 2006 until 31 August 2006
                        Rulebook family-benefits-2006, version 1.0.0, sha256
                        %s
                        Then: by the law as known on 1 September 2006
                        Now: by the law as known on 1 January 2007

                        Care allowance — dana
                                        then       now  difference
                          Jul 2006  1,287.50  1,362.50      +75.00
                          Aug 2006  1,287.50  1,362.50      +75.00

                        Award allowance — aliya
                                        then       now  difference
                          Jul 2006  4,017.00  4,251.00     +234.00
                          Aug 2006  4,017.00  4,251.00     +234.00

                        In all, 618.00 tenge more is due than was paid.
                        """.formatted(FakeEngine.SHA256), ""));
    }

    @Test
    void tellsWhatWasPaidTooMuch() {
        Run run = Run.of(
                TimelineTest.FAMILY, between("2007-01-01", "2006-09-01", "--from", "2006-07-01", "--to", "2006-07-31"));

        assertThat(run.out())
                .contains("  Jul 2006  1,362.50  1,287.50      −75.00\n")
                .endsWith("\nIn all, 309.00 tenge more was paid than is due.\n");
    }

    @Test
    void saysWhenNothingDiffers() {
        assertThat(Run.of(TimelineTest.FAMILY, between("2006-09-01", "2006-09-01"))
                        .out())
                .endsWith("\n\nNothing differs: the same is due by both.\n");
    }

    @Test
    void monthsThatCannotBeComparedAreMarkedAndNotCounted() {
        String[] arguments = arguments("--from", "2006-12-01", "--to", "2008-01-31");

        assertThat(Run.of(TimelineTest.FAMILY, arguments).out())
                .contains("  Jan 2008   unknown   unknown  cannot be compared\n")
                .endsWith("""

                        In all, 309.00 tenge more is due than was paid.
                        This is not the whole: some months cannot be compared.
                        """);
        assertThat(Run.of(TimelineTest.FAMILY, arguments("--from", "2008-01-01", "--to", "2008-01-31"))
                        .out())
                .endsWith("""

                        Of what can be compared, nothing differs.
                        This is not the whole: some months cannot be compared.
                        """);
    }

    @Test
    void theJsonHoldsAllOfIt() {
        Run run = Run.of(TimelineTest.FAMILY, arguments("--json", "--from", "2006-07-01", "--to", "2008-01-31"));

        assertThat(run.err()).isEmpty();
        assertThat(SchemaTest.errors(SchemaTest.ARREARS, run.out())).isEmpty();
        JsonNode arrears = Json.parse(run.out());
        assertThat(arrears.get("knownThen").asString()).isEqualTo("2006-09-01");
        assertThat(arrears.get("knownNow").asString()).isEqualTo("2007-01-01");
        assertThat(arrears.get("total").decimalValue()).isEqualTo("1854.00");
        assertThat(arrears.get("complete").asBoolean()).isFalse();
        assertThat(arrears.get("months").get(0).get("difference").decimalValue())
                .isEqualTo("75.00");
        JsonNode last = arrears.get("months").get(arrears.get("months").size() - 1);
        assertThat(last.propertyNames()).containsExactlyElementsOf(List.of("month", "benefit", "for"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void fitsATerminal(String language) {
        Run run = Run.of(TimelineTest.FAMILY, arguments("--lang", language, "--to", "2008-12-31"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(run.out()).doesNotContain("null", "{", "}");
    }
}
