package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Subject;
import kz.zhardem.drools.DecisionSpace.Text;

/**
 * Decides many families on one day by one or several rulebooks. Drools decides each class of claims once, and every claim of
 * the class gets its answer. A claim that has no class is decided by itself. Thread-safe; it remembers classes.
 */
final class MassDeciding {

    private final List<DroolsBenefitRules> rules;
    private final LocalDate date;
    private final boolean withExamples;
    private final List<Map<String, BigDecimal>> values = new ArrayList<>();
    private final DecisionSpace[] spaces;
    private final Slots slots = new Slots();
    private final Sayings sayings = new Sayings(slots);
    private final Ages ages;
    private final SlotReader ofFamily;

    /** The kinds of subjects that benefits are for, and what is read of each subject. */
    private final List<Subject> kinds;

    private final List<SlotReader> ofSubject;

    /** By benefit, the place of its kind of subject. */
    private final int[] kindOf;

    /**
     * Prepares.
     *
     * @param rules at least one
     * @param withExamples whether an example of each class is kept, with all facts of a family
     * @throws kz.zhardem.DateNotCoveredException when the law of the day is not known to one of them
     */
    MassDeciding(List<DroolsBenefitRules> rules, LocalDate date, boolean withExamples) {
        this.rules = List.copyOf(rules);
        this.date = date;
        this.withExamples = withExamples;
        this.ages = new Ages(date);
        Map<String, List<Text>> texts = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Rulebook rulebook = rules.get(i).rulebook();
            Map<String, BigDecimal> compared = rulebook.comparedOn(date);
            values.add(compared);
            for (BenefitRule benefit : rulebook.benefitsOn(date)) {
                String benefitOfKind =
                        benefit.sheet().id() + " " + benefit.sheet().subject();
                texts.computeIfAbsent(benefitOfKind, one -> new ArrayList<>())
                        .add(Text.of(i, benefit, rulebook.rounding(), compared));
            }
        }
        this.spaces = texts.values().stream()
                .map(all -> DecisionSpace.of(all, date, slots))
                .toArray(DecisionSpace[]::new);
        this.ofFamily = slots.ofFamily();
        this.kinds = Stream.of(spaces).map(DecisionSpace::kind).distinct().toList();
        this.ofSubject = kinds.stream().map(slots::ofSubject).toList();
        this.kindOf =
                Stream.of(spaces).mapToInt(space -> kinds.indexOf(space.kind())).toArray();
    }

    LocalDate date() {
        return date;
    }

    /** Whether an example of each class is kept. */
    boolean isWithExamples() {
        return withExamples;
    }

    List<DroolsBenefitRules> rules() {
        return rules;
    }

    /** Ages on the day. */
    Ages ages() {
        return ages;
    }

    /** The reasons that were met. */
    Sayings sayings() {
        return sayings;
    }

    /** What is read of a family. */
    Slots slots() {
        return slots;
    }

    /** What reads the slots of a family. */
    SlotReader readerOfFamily() {
        return ofFamily;
    }

    /** What reads the slots of a subject, by the place of its kind. */
    SlotReader readerOfSubject(int kind) {
        return ofSubject.get(kind);
    }

    /** What the requirements of a rulebook compare with, but for what a family brings along. */
    Map<String, BigDecimal> values(int rulebook) {
        return values.get(rulebook);
    }

    /** By benefit, the place of the kind of subject that it is for. */
    int[] kindsOfBenefits() {
        return kindOf;
    }

    /** The kinds of subjects that benefits are for. */
    List<Subject> kinds() {
        return kinds;
    }

    /** The places of the benefits for a kind of subject, by its place. */
    int[] benefitsFor(int kind) {
        return IntStream.range(0, kindOf.length)
                .filter(benefit -> kindOf[benefit] == kind)
                .toArray();
    }

    /** One for each benefit, in the order of the rulebooks. */
    List<DecisionSpace> spaces() {
        return List.of(spaces);
    }

    /** That of a benefit, by its place. */
    DecisionSpace space(int benefit) {
        return spaces[benefit];
    }

    /**
     * Decides as the first rulebook alone does.
     *
     * @throws kz.zhardem.InvalidFactsException when a member is born after the date
     */
    Decisions decide(Family family) {
        FamilyClaims claims = new FamilyClaims(this, family);
        return new ClassDecisions(claims, claims.placed()).all();
    }
}
