package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Residence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DecideTest {

    @Test
    void everyFieldReachesTheEngine() {
        List<Family> families = new ArrayList<>();
        FakeEngine engine = new FakeEngine((family, date) -> {
            families.add(family);
            assertThat(date).isEqualTo(LocalDate.of(2006, 9, 15));
            return FakeEngine.everyForm(family, date);
        });

        assertThat(Run.of(engine, Cases.COMPLETE, "decide", "-").exitCode()).isZero();

        Family expected = Family.builder()
                .averageMonthlyIncome(new BigDecimal("18000.75"))
                .povertyLine(new BigDecimal("3600.25"))
                .residence(Residence.KANDAS)
                .kandasSince("2004-05-17")
                .secondDwelling(false)
                .businessPremises(true)
                .buildingPlot(false)
                .severalCars(true)
                .machinery(false)
                .add(Mother.builder("m")
                        .born("1976-03-02")
                        .working(false)
                        .ableToWork(true)
                        .hiv(true)
                        .disability(false)
                        .pensioner(false)
                        .fullStateSupport(false)
                        .imprisoned(false)
                        .severeDisability(false)
                        .carer(true)
                        .single(true)
                        .awards(Award.KUMIS_ALQA, Award.MATERNAL_GLORY_I)
                        .build())
                .add(Father.builder("f")
                        .born("1975-11-20")
                        .working(false)
                        .ableToWork(true)
                        .hiv(false)
                        .disability(false)
                        .pensioner(false)
                        .fullStateSupport(false)
                        .imprisoned(true)
                        .severeDisability(false)
                        .carer(false)
                        .conscript(true)
                        .build())
                .add(Child.builder("c")
                        .born("2006-08-01")
                        .working(false)
                        .ableToWork(false)
                        .hiv(true)
                        .disability(true)
                        .pensioner(false)
                        .fullStateSupport(true)
                        .imprisoned(false)
                        .severeDisability(false)
                        .carer(false)
                        .birthOrder(2)
                        .birthRegistered(true)
                        .birthGrantReceived(false)
                        .livesWithMother(true)
                        .alimonyEvaded(false)
                        .dispensaryRegistered(true)
                        .outpatientTreatment(false)
                        .guardianship(false)
                        .conscript(false)
                        .student(true)
                        .livesWithFamily(false)
                        .parentalRightsLost(true)
                        .countedInOtherFamily(false)
                        .stillborn(false)
                        .carerInsured(true)
                        .adopted(true)
                        .adoptedOn("2006-08-20")
                        .guardianshipSince("2006-08-10")
                        .build())
                .add(OtherMember.builder("o")
                        .born("1940-01-31")
                        .working(false)
                        .ableToWork(false)
                        .hiv(false)
                        .disability(true)
                        .pensioner(true)
                        .fullStateSupport(false)
                        .imprisoned(false)
                        .severeDisability(true)
                        .carer(false)
                        .conscript(false)
                        .build())
                .build();
        assertThat(families).containsExactly(expected);
    }

    @Test
    void aFactThatIsAbsentOrNullIsUnknown() {
        List<Family> families = new ArrayList<>();
        FakeEngine engine = new FakeEngine((family, date) -> {
            families.add(family);
            return FakeEngine.everyForm(family, date);
        });

        Run.of(engine, Cases.member("\"role\":\"MOTHER\""), "decide", "-");
        Run.of(
                engine,
                Cases.member("\"role\":\"MOTHER\",\"born\":null,\"awards\":null,\"single\":null"),
                "decide",
                "-");

        Family unknown = Family.builder().add(Mother.builder("x").build()).build();
        assertThat(families).containsExactly(unknown, unknown);
    }

    @Test
    void printsTheDecisionsInTheOrderOfTheContract() {
        Run run = Run.of(Cases.child("d"), "decide", "--lines", "-");

        String rulebook =
                "{\"id\":\"family-benefits-2006\",\"version\":\"1.0.0\",\"sha256\":\"" + FakeEngine.SHA256 + "\"}";
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo(String.join(
                        "",
                        "{\"rulebook\":" + rulebook + ",\"date\":\"2006-09-15\",\"decisions\":[",
                        "{\"benefit\":\"birth-grant\",\"for\":\"d\",\"outcome\":\"GRANTED\",\"amount\":4120.00,",
                        "\"currency\":\"KZT\",\"frequency\":\"ONE_TIME\",\"rule\":\"Birth grant\",",
                        "\"calculation\":\"400 % × 1030\",\"from\":\"2006-09-15\",\"office\":\"SOCIAL_PROTECTION\",",
                        "\"law\":[\"table, row 1\"],\"because\":[{\"rule\":\"Birth grant\",",
                        "\"requirement\":\"child.ageInMonths < 12\",\"fact\":\"child.ageInMonths\",\"actual\":1,",
                        "\"limit\":12,\"says\":\"d is 1 month old.\"},{\"rule\":\"Birth grant\",",
                        "\"requirement\":\"child.birthRegistered == true\",\"fact\":\"child.birthRegistered\",",
                        "\"actual\":true,\"says\":\"The birth is registered.\"}],",
                        "\"caveats\":[{\"value\":\"birth-grant.application-period\",\"status\":\"ASSUMPTION\",",
                        "\"source\":\"the text is silent\"}]},",
                        "{\"benefit\":\"care\",\"for\":\"d\",\"outcome\":\"GRANTED\",\"amount\":1287.50,",
                        "\"currency\":\"KZT\",\"frequency\":\"MONTHLY\",\"rule\":\"Care\",",
                        "\"calculation\":\"125 % × 1030\",\"from\":\"2006-09-15\",\"until\":\"2006-12-15\",",
                        "\"law\":[\"prose\",\"table\"],\"because\":[{\"rule\":\"Care\",",
                        "\"requirement\":\"mother.awards contains ALTYN_ALQA\",\"fact\":\"mother.awards\",",
                        "\"actual\":[\"ALTYN_ALQA\",\"MATERNAL_GLORY_I\"],\"says\":\"The mother has an award.\"},",
                        "{\"rule\":\"Care\",\"requirement\":\"since 2006-07-01\",\"fact\":\"date\",",
                        "\"actual\":\"2006-09-15\",\"limit\":\"2006-07-01\",\"says\":\"In force since 1 July 2006.\"}],",
                        "\"detailsMissing\":[\"members[d].working\"],",
                        "\"caveats\":[{\"value\":\"monthly-calculation-index\",\"from\":\"1999-01-01\",",
                        "\"status\":\"UNVERIFIED\",\"source\":\"a newspaper\"}]},",
                        "{\"benefit\":\"child\",\"for\":\"d\",\"outcome\":\"REFUSED\",\"law\":[\"table, row 2\"],",
                        "\"unmet\":[{\"rule\":\"Child allowance\",",
                        "\"requirement\":\"family.incomePerMember <= value( \\\"limit\\\" )\",",
                        "\"fact\":\"family.incomePerMember\",\"actual\":6000.00,\"limit\":2060.005,",
                        "\"distance\":3939.995,\"says\":\"The income is above the limit.\"},",
                        "{\"rule\":\"Orphan allowance\",\"requirement\":\"father.working == true\",",
                        "\"fact\":\"father.working\",\"actual\":false,\"says\":\"The father does not work.\"}]},",
                        "{\"benefit\":\"hiv\",\"for\":\"d\",\"outcome\":\"REFUSED\",\"law\":[\"table, row 2\"],",
                        "\"unmet\":[{\"rule\":\"HIV\",\"requirement\":\"child.hiv == true\",\"fact\":\"child.hiv\",",
                        "\"actual\":false,\"confidential\":true,\"says\":\"d has no HIV.\"}]},",
                        "{\"benefit\":\"medicines\",\"for\":\"d\",\"outcome\":\"UNDETERMINED\",",
                        "\"missing\":[\"members[d].outpatientTreatment\",\"members[d].hiv\",\"averageMonthlyIncome\"]},",
                        "{\"benefit\":\"assistance\",\"for\":\"family\",\"outcome\":\"GRANTED\",",
                        "\"frequency\":\"STATUS\",\"rule\":\"Conditional\",\"from\":\"2006-09-15\",",
                        "\"office\":\"SOCIAL_PROTECTION\",\"conditions\":[\"ACTIVATION_MEASURES\"],",
                        "\"law\":[\"prose\"],\"because\":[{\"rule\":\"Conditional\",",
                        "\"requirement\":\"family.mood >= 1\",\"fact\":\"family.mood\",\"actual\":2,",
                        "\"limit\":1,\"says\":\"The mood is good.\"}]},",
                        "{\"benefit\":\"lone\",\"for\":\"family\",\"outcome\":\"REFUSED\",\"law\":[\"table, row 2\"],",
                        "\"unmet\":[{\"rule\":\"Lone\",\"requirement\":\"family.members == 1\",",
                        "\"fact\":\"family.members\",\"actual\":2,\"limit\":1,\"distance\":1,",
                        "\"says\":\"There are 2 members.\"}]}],",
                        "\"totals\":{\"oneTime\":4120.00,\"monthly\":1287.50},",
                        "\"nextQuestion\":\"members[d].outpatientTreatment\"}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void onlyTextsAreInTheLanguage(String language) {
        for (String options : List.of("--lines", "--lines --explain")) {
            Run english = Run.of(Cases.motherAndChild(), ("decide - " + options).split(" "));
            Run other = Run.of(Cases.motherAndChild(), ("decide - --lang " + language + " " + options).split(" "));

            assertThat(other.err()).isEmpty();
            assertThat(other.out())
                    .contains("\"says\":\"The mood is good. (" + language + ")\"")
                    .isNotEqualTo(english.out());
            assertThat(other.out().replace(" (" + language + ")\"", "\"")).isEqualTo(english.out());
        }
    }

    @Test
    void explainsWhenAsked() {
        Run plain = Run.of(Cases.motherAndChild(), "decide", "-");
        Run run = Run.of(Cases.motherAndChild(), "decide", "--explain", "-");

        assertThat(plain.out()).doesNotContain("explanation");
        assertThat(SchemaTest.errors(SchemaTest.DECISIONS, run.out())).isEmpty();
        ObjectNode explanations = Json.MAPPER.createObjectNode();
        Json.parse(run.out())
                .get("decisions")
                .forEach(decision ->
                        explanations.set(decision.get("benefit").stringValue(), decision.get("explanation")));
        assertThat(explanations).hasSize(8);
        assertThat(explanations.get("birth-grant")).isEqualTo(Json.parse("""
                        { "summary": "All about birth-grant.\\nThat is all.",
                          "values": [
                            { "name": "birth-grant.rate", "value": 400, "unit": "percent-of-mci", "source": "row 1" },
                            { "name": "monthly-calculation-index", "title": "index", "value": 1030, "unit": "tenge",
                              "from": "2006-01-01", "source": "budget law", "status": "UNVERIFIED" }
                          ],
                          "law": ["table, row 1"],
                          "notes": ["birth-grant.application-period is doubtful."] }
                        """));
        assertThat(explanations.get("care").get("ends").stringValue()).isEqualTo("the child turns 1");
        assertThat(explanations.get("child").get("changes")).isEqualTo(Json.parse("""
                        [ { "from": "2007-03-15", "outcome": "UNDETERMINED", "says": "From 15 March 2007 it depends." },
                          { "fact": "averageMonthlyIncome", "value": 4120.00, "outcome": "GRANTED", "amount": 1287.50,
                            "says": "With an income of 4,120.00 tenge it is granted." } ]
                        """));
        assertThat(explanations.get("assistance").get("conditions"))
                .isEqualTo(Json.parse("[\"taking part in public works\"]"));
        assertThat(explanations.get("medicines").get("missing").get(1)).isEqualTo(Json.parse("""
                        { "fact": "members[c].hiv", "question": "Does c have HIV?", "kind": "YES_OR_NO",
                          "confidential": true,
                          "answers": [ { "example": true, "says": "yes", "outcome": "UNDETERMINED" },
                                       { "example": false, "says": "no", "outcome": "UNDETERMINED" } ] }
                        """));
        assertThat(explanations.get("award").get("missing").get(0)).isEqualTo(Json.parse("""
                        { "fact": "members[m].awards", "question": "Which awards?", "kind": "CHOICES",
                          "choices": [ { "value": "ALTYN_ALQA", "label": "Altyn Alqa" } ],
                          "answers": [ { "example": [], "says": "none", "outcome": "REFUSED" },
                                       { "example": ["ALTYN_ALQA"], "says": "Altyn Alqa", "outcome": "GRANTED",
                                         "amount": 4000.00 } ] }
                        """));
    }

    @Test
    void printsOneCaseIndented() {
        Run indented = Run.of(Cases.child("d"), "decide", "-");
        Run oneLine = Run.of(Cases.child("d"), "decide", "--lines", "-");

        assertThat(indented.out()).startsWith("{\n  \"rulebook\": {\n    \"id\": \"family-benefits-2006\",\n");
        assertThat(indented.out()).endsWith("\n}\n").doesNotContain("\r");
        assertThat(Json.parse(indented.out())).isEqualTo(Json.parse(oneLine.out()));
    }

    @Test
    void leavesOutTheNextQuestionWhenNothingIsMissing() {
        Run run = Run.of(Cases.member("\"role\":\"OTHER\""), "decide", "-");

        assertThat(run.out()).doesNotContain("nextQuestion");
    }

    @Test
    void readsAFileAndAByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("случай.json"), "\uFEFF" + Cases.child("d"));

        Run run = Run.of("", "decide", file.toString());

        assertThat(run.out()).isEqualTo(Run.of(Cases.child("d"), "decide", "-").out());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void writesUtf8() {
        assertThat(Run.of(Cases.child("Дана әжесі 👶"), "decide", "-").out()).contains("\"for\": \"Дана әжесі 👶\"");
    }

    @Test
    void decidesByAFolder(@TempDir Path folder) {
        FakeEngine engine = new FakeEngine();
        Path rules = folder.resolve("rules");
        assertThat(Run.of(engine, "", "export", FakeEngine.RULEBOOK, rules.toString())
                        .exitCode())
                .isZero();

        Run run = Run.of(engine, Cases.child("d"), "decide", "--rules", rules.toString(), "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("birth-grant");
    }

    @Test
    void aCaseForAnotherRulebookThanTheFolderIsAnError(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("rulebook.yaml"));
        String other = Cases.child("d").replace("family-benefits-2006", "family-benefits-2027");

        Run run = Run.of(other, "decide", "--rules", folder.toString(), "-");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "zhardem: rulebook: expected \"family-benefits-2006\", which is the rulebook in the folder of"
                                + " --rules\n"));
    }

    @Test
    void tellsEveryProblemOfAFolder(@TempDir Path folder) {
        Run run = Run.of(Cases.child("d"), "decide", "--rules", folder.toString(), "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("zhardem: rulebook ").endsWith("""
                        has 2 problems:
                        rulebook.yaml: there is no such file
                        birth-grant.drl:3: no such property
                        """);
    }

    @Test
    void aDateThatIsNotCoveredIsAnErrorThatNamesThePeriod() {
        Run run = Run.of(Cases.child("d").replace("2006-09-15", "1990-01-01"), "decide", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("zhardem: date 1990-01-01: monthly-calculation-index")
                .contains("from 1998-01-01 until 2026-12-31");
    }

    @Test
    void anUnknownRulebookIsAnErrorThatNamesThoseThereAre() {
        Run run = Run.of(Cases.child("d").replace("2006\",\"date", "2060\",\"date"), "decide", "-");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "zhardem: no rulebook \"family-benefits-2060\"; there is: family-benefits-2006; did you mean"
                                + " \"family-benefits-2006\"?\n"));
    }

    @Test
    void aFailureInsideShowsItsClassAndNothingElse() {
        FakeEngine broken = new FakeEngine((family, date) -> {
            throw new IllegalStateException(
                    "secret of " + family.members().get(0).id());
        });
        FakeEngine endless = new FakeEngine((family, date) -> {
            throw new StackOverflowError("secret");
        });

        Run run = Run.of(broken, Cases.child("secret"), "decide", "-");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "zhardem: internal error (java.lang.IllegalStateException): this is a defect, please report"
                                + " it\n"));
        assertThat(Run.of(endless, Cases.child("secret"), "decide", "-").err())
                .isEqualTo("zhardem: internal error (java.lang.StackOverflowError): this is a defect, please report"
                        + " it\n");
    }

    @Test
    void decidesByTheLawAsKnownOnTheDayOfTheOptionOrTheCase() {
        String plain = Cases.child("c");
        String known = plain.replace("\"family\"", "\"knownOn\":\"2006-09-20\",\"family\"");

        assertThat(Run.of(plain, "decide", "--lines", "-").out()).doesNotContain("knownOn");
        for (String form : List.of("--lines", "--explain", "--lang=ru")) {
            Run byCase = Run.of(known, "decide", form, "-");
            assertThat(byCase.out()).containsPattern("\"knownOn\": ?\"2006-09-20\"");
            assertThat(Run.of(plain, "decide", form, "--known-on", "2006-09-20", "-"))
                    .isEqualTo(byCase);
            assertThat(Run.of(known, "decide", form, "--known-on", "2006-10-01", "-"))
                    .isEqualTo(Run.of(plain, "decide", form, "--known-on", "2006-10-01", "-"))
                    .isNotEqualTo(byCase);
        }
    }

    @Test
    void whatWaitsForTheRecordOfTheLawHasGapsAndAsksForNothing() {
        JsonNode decisions =
                Json.parse(Run.of(new FakeEngine(FakeEngine::withSilence), Cases.motherAndChild(), "decide", "-")
                        .out());

        JsonNode award = decisions.get("decisions").get(5);
        assertThat(award.get("outcome").asString()).isEqualTo("UNDETERMINED");
        assertThat(award.has("missing")).isFalse();
        assertThat(award.get("gaps")).isEqualTo(Json.parse("""
                        [{"value": "award.rate", "from": "2006-01-01", "until": "2006-12-31",
                          "why": "the decree was not found"}]
                        """));
    }
}
