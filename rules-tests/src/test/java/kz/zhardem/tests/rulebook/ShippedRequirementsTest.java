package kz.zhardem.tests.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.zhardem.Decision;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.tests.families.FamilyCase;
import kz.zhardem.tests.families.RandomFamilies;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every requirement of the shipped rules can be said in every language, met and unmet, whatever is known. */
final class ShippedRequirementsTest {

    /** Something left out, or something that no person should see. */
    private static final Pattern FAULT =
            Pattern.compile("[{}]|null|true|false|  | [.,;:)]|[(] |[;:,—]\\s*[.;:,)]|[.]{2}|^\\s*$|^\\p{Ll}");

    private static final Pattern LATIN = Pattern.compile("(?<!\\p{L})(?![IVX]+(?!\\p{L}))[A-Za-z]");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Path temporary;

    ShippedRequirementsTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void everyOneIsSaidMetAndUnmet() throws Exception {
        Set<String> shipped = requirements();
        OneRuleEach rules = new OneRuleEach(temporary, shipped);
        RandomFamilies families = new RandomFamilies(new Random(51));
        Set<String> met = new LinkedHashSet<>();
        Set<String> unmet = new LinkedHashSet<>();

        List<FamilyCase> cases = new ArrayList<>();
        cases.add(new FamilyCase(SpokenCase.family("dana years=3"), SpokenCase.DAY));
        for (int i = 0; i < 200; i++) {
            cases.add(families.next());
        }
        for (FamilyCase facts : cases) {
            for (Decision decision : rules.rules().decide(facts.family(), facts.date())) {
                if (decision.outcome() == Outcome.GRANTED) {
                    decision.because().forEach(ShippedRequirementsTest::check);
                    met.add(rules.requirement(decision));
                } else if (decision.outcome() == Outcome.REFUSED) {
                    decision.unmet().forEach(ShippedRequirementsTest::check);
                    unmet.add(rules.requirement(decision));
                }
            }
        }

        assertThat(shipped).hasSizeGreaterThan(25);
        assertThat(met).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(unmet).containsExactlyInAnyOrderElementsOf(shipped);
    }

    private static void check(Reason reason) {
        String kk = reason.says().in(Locale.forLanguageTag("kk"));
        String ru = reason.says().in(Locale.forLanguageTag("ru"));
        String en = reason.says().in(Locale.ENGLISH);
        for (String text : List.of(kk, ru, en)) {
            assertThat(text)
                    .as(reason.requirement())
                    .doesNotContainPattern(FAULT)
                    .endsWith(".");
        }
        assertThat(kk).as(reason.requirement()).doesNotContainPattern(LATIN);
        assertThat(ru).as(reason.requirement()).doesNotContainPattern(LATIN);
        assertThat(en).as(reason.requirement()).doesNotContainPattern(CYRILLIC);
    }

    /** As Drools parses them, each once. */
    private Set<String> requirements() throws Exception {
        EditedRulebook shipped = new EditedRulebook(temporary);
        Set<String> requirements = new LinkedHashSet<>();
        for (Path path : rules(shipped)) {
            for (RuleDescr rule :
                    new DrlParser().parse(true, Files.readString(path)).getRules()) {
                PatternDescr pattern = (PatternDescr) rule.getLhs().getDescrs().get(0);
                pattern.getConstraint()
                        .getDescrs()
                        .forEach(constraint ->
                                requirements.add(constraint.toString().strip().replaceAll("\\s+", " ")));
            }
        }
        return requirements;
    }

    private static List<Path> rules(EditedRulebook rulebook) throws IOException {
        try (Stream<Path> files = Files.list(rulebook.folder())) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList());
        }
    }
}
