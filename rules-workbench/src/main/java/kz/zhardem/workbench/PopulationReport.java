package kz.zhardem.workbench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.zhardem.BenefitCount;
import kz.zhardem.BenefitRules;
import kz.zhardem.Comparison;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.Population;
import org.jspecify.annotations.Nullable;

/**
 * What a counted population comes to, and what a reform of the rules would change: as a page to read, and its figures as CSV
 * and JSON. Immutable and thread-safe. {@code toString} shows nothing about the families.
 */
public final class PopulationReport {

    private final Content content;

    /**
     * Makes a report. The reform is compared here, which may take a moment.
     *
     * @param population the families, counted with the rules and, if there is one, with the reform
     * @param rules the rules in force
     * @param reform the rules to compare them with; null for none
     * @param reach how far the count got, and where the families are from
     * @param chosen the families whose benefits are shown for every income
     * @param texts the files of both rulebooks; without any, the report does not show how they differ
     * @throws IllegalArgumentException when the population was not counted with the rules, or must be counted with the reform
     */
    public PopulationReport(
            Population population,
            BenefitRules rules,
            @Nullable BenefitRules reform,
            Reach reach,
            List<Chosen> chosen,
            RuleTexts texts) {
        this.content = new Content(
                population,
                rules,
                reform,
                reach,
                population.benefits(rules),
                reform == null ? null : population.compare(rules, reform),
                chosen.stream()
                        .map(one -> IncomeCurve.of(one, population.date(), rules, reform))
                        .toList(),
                RuleDiff.of(texts),
                texts.reformFolder());
    }

    /** All that a report tells, in whatever form. */
    record Content(
            Population population,
            BenefitRules rules,
            @Nullable BenefitRules reform,
            Reach reach,
            List<BenefitCount> benefits,
            @Nullable Comparison comparison,
            List<IncomeCurve> curves,
            List<RuleDiff> diffs,
            @Nullable String reformFolder) {

        @Override
        public String toString() {
            return "Content[...]";
        }
    }

    /**
     * How far a count got, and where its families are from.
     *
     * @param read how many cases were read
     * @param percent how much of the input that is about, in hundredths; null when its size is not known
     * @param interrupted whether the count was stopped before the last one
     * @param sources what to call the files they were read from, or the generator with its settings
     * @param assumptions what was assumed when the families were made up; empty for real ones
     * @param failures where the cases stand that could not be decided, such as a file and a line, in the order of
     *     {@link Population#failures()}; where there is none, their numbers are told
     */
    public record Reach(
            long read,
            @Nullable Integer percent,
            boolean interrupted,
            List<String> sources,
            List<LocalText> assumptions,
            List<String> failures) {

        /** Copies the lists. */
        public Reach {
            sources = List.copyOf(sources);
            assumptions = List.copyOf(assumptions);
            failures = List.copyOf(failures);
        }

        /** Whether the families are made up. */
        boolean isSynthetic() {
            return !assumptions.isEmpty();
        }
    }

    /**
     * A family to be shown by itself. {@code toString} shows nothing about it.
     *
     * @param name what to call it
     * @param family its facts
     */
    public record Chosen(String name, Family family) {

        @Override
        public String toString() {
            return "Chosen[...]";
        }
    }

    /**
     * The files of the rulebooks.
     *
     * @param baseline the text of each file of the rules in force, by its path in the folder
     * @param reform the same of the reform
     * @param reformFolder what to call the folder of the reform; null when there is none
     */
    public record RuleTexts(
            SortedMap<String, String> baseline,
            SortedMap<String, String> reform,
            @Nullable String reformFolder) {

        /** No files: the report does not show how the rules differ. */
        public static final RuleTexts NONE = new RuleTexts(new TreeMap<>(), new TreeMap<>(), null);

        /** Copies the maps. */
        public RuleTexts {
            baseline = Collections.unmodifiableSortedMap(new TreeMap<>(baseline));
            reform = Collections.unmodifiableSortedMap(new TreeMap<>(reform));
        }

        /**
         * Takes the files in the order of their paths.
         *
         * @param baseline the text of each file of the rules in force, by its path in the folder
         * @param reform the same of the reform
         * @param reformFolder what to call the folder of the reform
         * @return both
         */
        public static RuleTexts of(Map<String, String> baseline, Map<String, String> reform, String reformFolder) {
            return new RuleTexts(new TreeMap<>(baseline), new TreeMap<>(reform), reformFolder);
        }
    }

    /**
     * The report as a page that needs nothing else. All three languages are in it, and its reader changes between them.
     *
     * @param first the language in which it opens: {@code kk}, {@code ru} or {@code en}
     * @return HTML
     * @throws IllegalArgumentException when the language is another
     */
    public String html(Locale first) {
        return PopulationPage.of(content, Language.valueOf(first.getLanguage()));
    }

    /**
     * The figures as a table in long form: one figure in each row.
     *
     * @return CSV with a heading, lines ended by CR LF
     */
    public String csv() {
        return PopulationTable.of(content);
    }

    /**
     * The figures as JSON, as described by the schema {@code kz/zhardem/schema/population.schema.json}. Equal counts give equal
     * texts.
     *
     * @return one JSON object, indented, with a line feed at the end
     */
    public String json() {
        return PopulationWriter.write(content);
    }

    /** All that it tells. */
    Content content() {
        return content;
    }

    /** Shows which rules. */
    @Override
    public String toString() {
        return "PopulationReport[" + content.rules().version().id() + "]";
    }
}
