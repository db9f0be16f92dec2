package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Residence;
import kz.zhardem.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {

    static final Schema FACTS = schema("facts");

    static final Schema DECISIONS = schema("decisions");

    static final Schema TIMELINE = schema("timeline");

    static final Schema ARREARS = schema("arrears");

    static final Schema POPULATION = schema("population");

    private static String source(String name) {
        String path = "/kz/zhardem/schema/" + name + ".schema.json";
        try (InputStream resource = BenefitRules.class.getResourceAsStream(path)) {
            assertThat(resource).as(path).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source(name), InputFormat.JSON);
    }

    static List<Error> errors(Schema schema, String json) {
        return schema.validate(
                Json.parse(json), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @Test
    void theSchemasAreSchemas() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        for (String name : List.of("facts", "decisions", "timeline", "arrears", "population")) {
            assertThat(errors(metaSchema, source(name))).as(name).isEmpty();
        }
    }

    @Test
    void theCompleteCaseIsValid() {
        assertThat(errors(FACTS, Cases.COMPLETE)).isEmpty();
        assertThat(errors(FACTS, Cases.member("\"role\":\"MOTHER\",\"born\":null,\"awards\":null,\"single\":null")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conscript-father-and-newborn.json",
                "large-family-with-awards.json",
                "low-income-family-with-grandmother.json",
                "little-known.json",
            })
    void examplesAndTheirDecisionsAreValid(String file) {
        assertThat(errors(FACTS, Cases.example(file))).isEmpty();
        Run run = Run.of(Cases.example(file), "decide", "-");
        assertThat(run.err()).isEmpty();
        assertThat(errors(DECISIONS, run.out())).isEmpty();
    }

    @Test
    void theExampleOfTheSocialCodeIsValid() {
        assertThat(errors(FACTS, Cases.example("large-family.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong-mistyped-field.json", "wrong-birth-date.json"})
    void wrongExamplesAreInvalid(String file) {
        assertThat(errors(FACTS, Cases.example(file))).isNotEmpty();
        assertThat(Run.of(Cases.example(file), "decide", "-").exitCode()).isEqualTo(2);
    }

    @Test
    void theSchemaKnowsTheFieldsOfTheFamily() {
        List<String> facts = Arrays.stream(Family.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        JsonNode family = Json.parse(source("facts")).get("properties").get("family");

        assertThat(family.get("properties").propertyNames()).containsExactlyElementsOf(facts);
    }

    @Test
    void theSchemaKnowsEveryResidence() {
        List<String> known = new ArrayList<>();
        Json.parse(source("facts"))
                .at("/properties/family/properties/residence/enum")
                .forEach(constant -> known.add(constant.isNull() ? "unknown" : constant.stringValue()));

        assertThat(known)
                .containsExactlyElementsOf(
                        Stream.concat(Arrays.stream(Residence.values()).map(Residence::name), Stream.of("unknown"))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theSchemaKnowsTheFieldsOfEveryRole(Role role) {
        Class<? extends Member> type = switch (role) {
            case MOTHER -> Mother.class;
            case FATHER -> Father.class;
            case CHILD -> Child.class;
            case OTHER -> OtherMember.class;
        };
        List<String> facts = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();

        JsonNode definitions = Json.parse(source("facts")).get("$defs");
        TreeSet<String> known = new TreeSet<>();
        Stream.of("anyone", role.name().toLowerCase(java.util.Locale.ROOT))
                .map(name -> definitions.get(name).path("properties"))
                .forEach(properties -> known.addAll(properties.propertyNames()));

        assertThat(known).isEqualTo(new TreeSet<>(facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":4120.00,\"currency\":\"KZT\"|\"amount\":4120.00",
                "\"outcome\":\"REFUSED\"|\"outcome\":\"REFUSED\",\"amount\":1.00",
                "\"outcome\":\"UNDETERMINED\"|\"outcome\":\"PERHAPS\"",
                "\"missing\":[\"members[d].outpatientTreatment\",\"members[d].hiv\",\"averageMonthlyIncome\"]|\"missing\":[]",
                "\"version\":\"1.0.0\"|\"version\":\"1.0.0\",\"x\":1",
                "\"says\":\"The mood is good.\"|\"sais\":\"The mood is good.\"",
                "\"distance\":3939.995|\"distance\":-1",
                "\"date\":\"2006-09-15\"|\"date\":\"2006-09-31\"",
                "\"oneTime\":4120.00|\"oneTime\":\"4120.00\"",
            })
    void theSchemaOfDecisionsIsStrict(String part, String by) {
        String right = Run.of(Cases.child("d"), "decide", "--lines", "-").out();

        assertThat(errors(DECISIONS, right)).isEmpty();
        assertThat(right).contains(part);
        assertThat(errors(DECISIONS, right.replace(part, by))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"summary\":\"All about lone.\\nThat is all.\"|\"summary\":7",
                "\"explanation\":{\"summary\":\"All about lone.\\nThat is all.\",|\"explanation\":{",
                "\"unit\":\"mci\"|\"unit\":\"mci\",\"x\":1",
                "\"mark\":\"SINGLE\"|\"mark\":\"DOUBLE\"",
                "\"from\":\"2007-03-15\",\"outcome\"|\"fact\":\"x\",\"value\":1,\"from\":\"2007-03-15\",\"outcome\"",
                "\"from\":\"2007-03-15\",\"outcome\":\"UNDETERMINED\"|\"from\":\"2007-03-15\",\"outcome\":\"REFUSED\"",
                "\"fact\":\"averageMonthlyIncome\",\"value\":4120.00|\"fact\":\"averageMonthlyIncome\"",
                "\"confidential\":true|\"confidential\":false",
                "\"choices\":[{\"value\":\"ALTYN_ALQA\",\"label\":\"Altyn Alqa\"}]|\"choices\":[\"ALTYN_ALQA\"]",
                "{\"example\":true,\"says\"|{\"says\"",
                "\"notes\":[\"monthly-calculation-index is doubtful.\"]|\"notes\":[]",
            })
    void theSchemaOfExplanationsIsStrict(String part, String by) {
        String right = Run.of(Cases.motherAndChild(), "decide", "--lines", "--explain", "-")
                .out();

        assertThat(errors(DECISIONS, right)).isEmpty();
        assertThat(right).contains(part);
        assertThat(errors(DECISIONS, right.replace(part, by))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"knownOn\":\"2006-09-20\"|\"knownOn\":\"20.09.2006\"",
                "\"gaps\":[{\"value\":\"award.rate\",|\"gaps\":[{",
                "\"why\":\"the decree was not found\"|\"why\":\"the decree was not found\",\"x\":1",
                "\"outcome\":\"UNDETERMINED\",\"gaps\"|\"outcome\":\"UNDETERMINED\",\"missing\":[],\"gaps\"",
                "\"gaps\":[|\"holes\":[",
            })
    void theSchemaOfGapsIsStrict(String part, String by) {
        FakeEngine silent = new FakeEngine(FakeEngine::withSilence);
        String right = Run.of(
                        silent,
                        Cases.motherAndChild().replace("\n", ""),
                        "decide",
                        "--lines",
                        "--known-on",
                        "2006-09-20",
                        "-")
                .out();

        assertThat(errors(DECISIONS, right)).isEmpty();
        assertThat(right).contains(part);
        assertThat(errors(DECISIONS, right.replace(part, by))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"month\": \"2008-01\"|\"month\": \"2008-13\"",
                "\"year\": 2008|\"year\": \"2008\"",
                "\"complete\": false|\"complete\": \"no\"",
                "\"outcome\": \"REFUSED\"|\"outcome\": \"REFUSED\", \"amount\": 1.00",
                "\"outcome\": \"UNDETERMINED\"|\"outcome\": \"GRANTED\"",
                "\"gaps\"|\"holes\"",
                "\"currency\": \"KZT\",|",
                "\"frequency\": \"IN_KIND\"|\"frequency\": \"SELDOM\"",
                "\"oneTime\": 4120.00|\"oneTime\": -4120.00",
                "\"sha256\"|\"hash\"",
                "\"to\": \"2008-03-15\"|\"to\": \"2008-02-30\"",
            })
    void theSchemaOfTimelinesIsStrict(String part, String by) {
        String right = Run.of(
                        TimelineTest.FAMILY, "timeline", "--json", "--from", "2007-10-15", "--to", "2008-03-15", "-")
                .out();

        assertThat(errors(TIMELINE, right)).isEmpty();
        assertThat(right).contains(part);
        assertThat(errors(TIMELINE, right.replace(part, by == null ? "" : by))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"difference\": 234.00|\"gain\": 234.00",
                "\"month\": \"2006-07\"|\"month\": \"07.2006\"",
                "\"then\": 4017.00|\"then\": \"4017.00\"",
                "\"knownThen\"|\"knownBefore\"",
                "\"complete\": true|\"complete\": 1",
                "\"for\": \"aliya\"|\"for\": null",
            })
    void theSchemaOfArrearsIsStrict(String part, String by) {
        String right =
                Run.of(TimelineTest.FAMILY, ArrearsTest.arguments("--json")).out();

        assertThat(errors(ARREARS, right)).isEmpty();
        assertThat(right).contains(part);
        assertThat(errors(ARREARS, right.replace(part, by))).isNotEmpty();
    }
}
