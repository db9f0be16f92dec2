package kz.zhardem.tests.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.DateNotCoveredException;
import kz.zhardem.Decisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of every scenario file, through the public API only. */
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return BenefitRules.available().stream().flatMap(rulebook -> {
            BenefitRules rules = BenefitRules.load(rulebook);
            return ScenarioFiles.of(rulebook).stream().flatMap(path -> tests(rules, path));
        });
    }

    @Test
    void everyBenefitHasItsScenariosAndEveryFileItsBenefit() {
        for (String rulebook : BenefitRules.available()) {
            List<String> expected = BenefitRules.load(rulebook).benefits().stream()
                    .map(benefit -> benefit.id() + ScenarioFile.SUFFIX)
                    .toList();
            assertThat(ScenarioFiles.of(rulebook))
                    .as("scenario files of %s, one for each benefit", rulebook)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void everyFolderOfScenariosBelongsToARulebook() {
        assertThat(ScenarioFiles.rulebooks()).isNotEmpty().isSubsetOf(BenefitRules.available());
    }

    private static Stream<DynamicTest> tests(BenefitRules rules, Path path) {
        URI uri = path.toUri();
        ScenarioFile file;
        try {
            file = ScenarioFiles.read(path);
        } catch (ScenarioFormatException malformed) {
            return Stream.of(dynamicTest(path.getFileName() + ": The file can be read.", uri, () -> {
                throw malformed;
            }));
        }
        Map<String, Benefit> benefits =
                rules.benefits().stream().collect(Collectors.toMap(Benefit::id, Function.identity()));
        Benefit benefit = benefits.get(file.benefit());
        if (benefit == null) {
            return Stream.of(dynamicTest(
                    file.name() + ": The rulebook has the benefit.",
                    uri,
                    () -> fail("%s:1: the rulebook %s has no benefit \"%s\""
                            .formatted(file.name(), rules.version().id(), file.benefit()))));
        }
        DynamicTest head = dynamicTest(file.name() + ": Subject and frequency are as the file says.", uri, () -> {
            assertThat(benefit.subject()).as(file.name() + ": subject").isEqualTo(file.subject());
            assertThat(benefit.frequency()).as(file.name() + ": frequency").isEqualTo(file.frequency());
        });
        return Stream.concat(
                Stream.of(head),
                file.scenarios().stream()
                        .map(scenario -> dynamicTest(
                                scenario.name(),
                                URI.create(uri + "?line=" + scenario.line()),
                                () -> check(rules, benefit, scenario))));
    }

    static void check(BenefitRules rules, Benefit benefit, Scenario scenario) {
        if (scenario.notCovered().isPresent()) {
            DateNotCoveredException refusal =
                    catchThrowableOfType(DateNotCoveredException.class, () -> scenario.decidedBy(rules));
            assertThat(refusal)
                    .as(scenario.place() + ": the date must be refused")
                    .isNotNull();
            assertThat(refusal.value())
                    .as(scenario.place())
                    .isEqualTo(scenario.notCovered().get());
            return;
        }
        Decisions decisions = scenario.decidedBy(rules);
        List<String> lines = new ArrayList<>();
        scenario.expected()
                .forEach((subject, expectation) -> Comparison.differences(
                                scenario, benefit, expectation, decisions.find(benefit.id(), subject))
                        .forEach(difference -> lines.add("  " + subject + " " + difference)));
        if (!lines.isEmpty()) {
            fail(scenario.place() + ": " + scenario.sentence() + "\n" + String.join("\n", lines));
        }
    }
}
