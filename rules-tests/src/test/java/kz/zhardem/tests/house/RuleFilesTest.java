package kz.zhardem.tests.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** House rules over the shipped DRL as Drools parses it, so that a loosened profile check does not go unnoticed. */
class RuleFilesTest {

    @ParameterizedTest
    @CsvSource({"family-benefits-2006, 21", "social-code, 6"})
    void everyRuleIsDeclarative(String rulebook, int count, @TempDir Path folder) throws Exception {
        List<PackageDescr> files = parsed(rulebook, folder);

        assertThat(files).hasSize(count);
        assertThat(files).extracting(PackageDescr::getName).doesNotHaveDuplicates();
        assertThat(files).allSatisfy(file -> {
            assertThat(file.getGlobals()).isEmpty();
            assertThat(file.getFunctions()).isEmpty();
            assertThat(file.getTypeDeclarations()).isEmpty();
            assertThat(file.getAttributes()).isEmpty();
            assertThat(file.getRules()).isNotEmpty().allSatisfy(RuleFilesTest::check);
        });
    }

    private static void check(RuleDescr rule) {
        assertThat(rule.getAttributes()).as(rule.getName()).isEmpty();
        assertThat(rule.getAnnotationNames()).as(rule.getName()).contains("law");
        assertThat(rule.getLhs().getDescrs())
                .as(rule.getName())
                .singleElement()
                .isInstanceOfSatisfying(
                        PatternDescr.class,
                        pattern -> assertThat(pattern.getConstraint().getDescrs())
                                .isNotEmpty()
                                // A number of four digits or more, or one with a point, is money, a rate or a year.
                                .allSatisfy(constraint ->
                                        assertThat(constraint.toString()).doesNotContainPattern("\\d{4}|\\d\\.\\d")));
        assertThat(rule.getConsequence().toString().strip())
                .as(rule.getName())
                .matches("\\$claim\\.grant\\(( \"[a-z0-9-]+\" )?\\);");
    }

    private static List<PackageDescr> parsed(String rulebook, Path folder) throws Exception {
        BenefitRules.export(rulebook, folder);
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.filter(file -> file.toString().endsWith(".drl")).toList();
        }
        List<PackageDescr> parsed = new ArrayList<>();
        for (Path path : paths) {
            parsed.add(new DrlParser().parse(true, Files.readString(path)));
        }
        return parsed;
    }
}
