package kz.zhardem.tests.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Mother;
import kz.zhardem.Reason;
import kz.zhardem.tests.families.FamilyArbitraries;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.workbench.Case;
import kz.zhardem.workbench.CaseReader;
import kz.zhardem.workbench.CaseWriter;
import kz.zhardem.workbench.DecisionsWriter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Nothing is lost or changed on the way through JSON, in or out; and both sides are as their schemas say. */
@Domain(FamilyArbitraries.class)
@Domain(DomainContext.Global.class)
class JsonPropertiesTest {

    private static final int TRIES = 200;

    @Property(tries = TRIES)
    void factsComeBackAsTheyWent(@ForAll FamilyCase facts) {
        Case went = new Case("family-benefits-2006", facts.date(), facts.family());
        byte[] json = new CaseWriter().write(went);

        assertThat(SchemaTest.errors(SchemaTest.FACTS, new String(json, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new CaseReader().read(json)).isEqualTo(went);
    }

    @Example
    void aCaseIsWrittenForPeopleToo() {
        Family family = Family.builder()
                .averageMonthlyIncome(new BigDecimal("18000.50"))
                .add(Mother.builder("aliya")
                        .awards(Award.KUMIS_ALQA, Award.MATERNAL_GLORY_I)
                        .build())
                .add(Child.builder("dana \"d\"").born("2006-08-01").build())
                .build();

        String json = new String(
                new CaseWriter().write(new Case("family-benefits-2006", LocalDate.of(2006, 9, 15), family)),
                StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("""
                {
                  "rulebook": "family-benefits-2006",
                  "date": "2006-09-15",
                  "family": {
                    "averageMonthlyIncome": 18000.50,
                    "members": [ {
                      "id": "aliya",
                      "role": "MOTHER",
                      "awards": [ "KUMIS_ALQA", "MATERNAL_GLORY_I" ]
                    }, {
                      "id": "dana \\"d\\"",
                      "role": "CHILD",
                      "born": "2006-08-01"
                    } ]
                  }
                }
                """);
    }

    @Example
    void theDayOfTheKnowledgeComesBackAsItWent() {
        Family family = Family.builder().add(Child.builder("c").build()).build();
        Case went = new Case("social-code", LocalDate.of(2020, 3, 1), family, LocalDate.of(2020, 5, 12));
        byte[] json = new CaseWriter().write(went);

        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\n  \"knownOn\": \"2020-05-12\",\n");
        assertThat(SchemaTest.errors(SchemaTest.FACTS, new String(json, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(new CaseReader().read(json)).isEqualTo(went);
    }

    @Example
    void anAmountWithAnExponentComesBackEqual() {
        Family family = Family.builder()
                .averageMonthlyIncome(new BigDecimal("18E+3"))
                .add(Child.builder("c").build())
                .build();
        Case went = new Case("family-benefits-2006", LocalDate.of(2006, 9, 15), family);

        assertThat(new CaseReader().read(new CaseWriter().write(went))).isEqualTo(went);
    }

    @Property(tries = TRIES)
    void decisionsAreWrittenWhole(@ForAll FamilyCase facts) {
        Decisions decisions = RealEngine.RULES.decide(facts.family(), facts.date());

        String json = new String(DecisionsWriter.oneLine().write(decisions), StandardCharsets.UTF_8);

        assertThat(SchemaTest.errors(SchemaTest.DECISIONS, json)).isEmpty();
        assertThat(new String(DecisionsWriter.oneLine().write(decisions), StandardCharsets.UTF_8))
                .isEqualTo(json);
        JsonNode read = Json.parse(json);
        assertThat(read.get("date").stringValue()).isEqualTo(decisions.date().toString());
        assertThat(read.get("totals").get("monthly").decimalValue())
                .isEqualByComparingTo(decisions.totals().monthly());
        assertThat(text(read, "nextQuestion")).isEqualTo(decisions.nextQuestion());
        assertThat(read.get("decisions")).hasSize(decisions.decisions().size());
        for (int i = 0; i < decisions.decisions().size(); i++) {
            compare(read.get("decisions").get(i), decisions.decisions().get(i));
        }
    }

    private static void compare(JsonNode read, Decision decision) {
        assertThat(text(read, "benefit")).isEqualTo(decision.benefit());
        assertThat(text(read, "for")).isEqualTo(decision.subject());
        assertThat(text(read, "outcome")).isEqualTo(decision.outcome().name());
        BigDecimal amount = decision.amount();
        if (amount == null) {
            assertThat(read.has("amount")).isFalse();
        } else {
            assertThat(read.get("amount").decimalValue()).isEqualByComparingTo(amount);
        }
        assertThat(text(read, "rule")).isEqualTo(decision.rule());
        assertThat(text(read, "until")).isEqualTo(shown(decision.until()));
        assertThat(text(read, "office")).isEqualTo(shown(decision.office()));
        assertThat(texts(read, "missing")).isEqualTo(decision.missing());
        assertThat(texts(read, "detailsMissing")).isEqualTo(decision.detailsMissing());
        assertThat(facts(read, "because"))
                .isEqualTo(decision.because().stream().map(Reason::fact).toList());
        assertThat(facts(read, "unmet"))
                .isEqualTo(decision.unmet().stream().map(Reason::fact).toList());
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.get(name).stringValue() : null;
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        if (node.has(name)) {
            node.get(name).forEach(element -> texts.add(element.stringValue()));
        }
        return texts;
    }

    private static List<String> facts(JsonNode node, String name) {
        List<String> facts = new ArrayList<>();
        if (node.has(name)) {
            node.get(name).forEach(reason -> facts.add(reason.get("fact").stringValue()));
        }
        return facts;
    }
}
