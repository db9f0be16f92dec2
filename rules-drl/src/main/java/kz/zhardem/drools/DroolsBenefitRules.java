package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Interview;
import kz.zhardem.LocalText;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Term;
import kz.zhardem.ValueInForce;
import kz.zhardem.drools.Rulebook.BenefitRule;
import org.kie.api.KieBase;

/** The rules of one rulebook, compiled. */
final class DroolsBenefitRules implements BenefitRules {

    private final Rulebook rulebook;
    private final KieBase rules;

    DroolsBenefitRules(RulebookSource source) {
        this.rulebook = RulebookReader.read(source);
        this.rules = LibraryClassLoader.run(() -> DroolsCompiler.compile(rulebook));
    }

    /** One decision only. */
    Decision decide(Family family, LocalDate date, BenefitRule benefit, String subject) {
        return LibraryClassLoader.run(() -> Deciding.decide(
                rulebook, rules, family, date, new FamilyExplainer(this, family, date), benefit, subject));
    }

    Rulebook rulebook() {
        return rulebook;
    }

    @Override
    public Decisions decide(Family family, LocalDate date) {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(date, "date");
        return LibraryClassLoader.run(
                () -> Deciding.decide(rulebook, rules, family, date, new FamilyExplainer(this, family, date)));
    }

    @Override
    public Decisions decide(Family family, LocalDate date, LocalDate knownOn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public kz.zhardem.Timeline timeline(Family family, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public kz.zhardem.Timeline timeline(Family family, LocalDate from, LocalDate to, LocalDate knownOn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public kz.zhardem.Arrears arrears(
            Family family, LocalDate from, LocalDate to, LocalDate knownThen, LocalDate knownNow) {
        throw new UnsupportedOperationException();
    }

    @Override
    public kz.zhardem.Coverage coverage() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Interview interview(LocalDate date) {
        return DroolsInterview.untold(this, Objects.requireNonNull(date, "date"));
    }

    @Override
    public Interview interview(Family family, LocalDate date) {
        return DroolsInterview.of(this, family, date);
    }

    @Override
    public List<Term> vocabulary() {
        return rulebook.wording().terms();
    }

    @Override
    public RulebookVersion version() {
        return rulebook.version();
    }

    @Override
    public LocalText title() {
        return rulebook.title();
    }

    @Override
    public List<Benefit> benefits() {
        return rulebook.benefits().stream().map(DroolsBenefitRules::benefit).toList();
    }

    private static Benefit benefit(BenefitRule benefit) {
        Sheet sheet = benefit.sheet();
        return new Benefit(
                sheet.id(),
                sheet.title(),
                sheet.subject(),
                sheet.frequency(),
                benefit.rules().stream().map(Rule::name).toList());
    }

    @Override
    public List<ValueInForce> valuesOn(LocalDate date) {
        List<DatedValue> all = new ArrayList<>(rulebook.figures());
        all.addAll(rulebook.shared());
        rulebook.benefits().stream()
                .map(BenefitRule::sheet)
                .filter(sheet -> sheet.inForceOn(date))
                .forEach(sheet -> all.addAll(sheet.values().values()));
        return all.stream().map(value -> value.inForceOn(date)).toList();
    }

    /** Shows which rules these are. */
    @Override
    public String toString() {
        return "BenefitRules[" + rulebook.version().id() + " "
                + rulebook.version().version() + "]";
    }
}
