package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.zhardem.Arrears;
import kz.zhardem.Benefit;
import kz.zhardem.BenefitRules;
import kz.zhardem.Coverage;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.FamilyColumns;
import kz.zhardem.Interview;
import kz.zhardem.LocalText;
import kz.zhardem.Population;
import kz.zhardem.Result;
import kz.zhardem.RulebookException;
import kz.zhardem.RulebookVersion;
import kz.zhardem.Term;
import kz.zhardem.Timeline;
import kz.zhardem.ValueInForce;
import kz.zhardem.ZhardemException;
import org.kie.api.KieBase;

/** The rules of one rulebook, compiled. */
final class DroolsBenefitRules implements BenefitRules {

    private final Rulebook rulebook;
    private final CompiledRules rules;

    private final Days decided = new Days(this, false);
    private final Days counted = new Days(this, true);

    /** Reads, checks and compiles all that a rulebook consists of. */
    DroolsBenefitRules(RulebookSource source) {
        this(RulebookReader.read(source));
    }

    private DroolsBenefitRules(Rulebook rulebook) {
        this(rulebook, compiled(rulebook));
    }

    private static CompiledRules compiled(Rulebook rulebook) {
        KieBase base = LibraryClassLoader.run(() -> DroolsCompiler.compile(rulebook));
        return new CompiledRules(rulebook, () -> base);
    }

    /** A rulebook of the library's own: as the build compiled it, or else from its files. */
    static DroolsBenefitRules shipped(RulebookSource.OnClassPath source) {
        return CompiledAhead.of(source)
                .map(ahead -> {
                    Rulebook rulebook = RulebookReader.read(source, ahead);
                    // Drools itself is loaded when it must be asked, which may be never.
                    Supplier<KieBase> base = new Once<>(() -> LibraryClassLoader.run(
                            () -> ahead.base().orElseGet(() -> DroolsCompiler.compile(RulebookReader.read(source)))));
                    return new DroolsBenefitRules(rulebook, new CompiledRules(rulebook, base, ahead::verdicts));
                })
                .orElseGet(() -> new DroolsBenefitRules(source));
    }

    private DroolsBenefitRules(Rulebook rulebook, CompiledRules rules) {
        this.rulebook = rulebook;
        this.rules = rules;
    }

    /** The same rules without what became known later. */
    private DroolsBenefitRules asKnownOn(LocalDate day) {
        return new DroolsBenefitRules(rulebook.asKnownOn(Objects.requireNonNull(day, "knownOn")), rules);
    }

    /** One decision only. */
    Decision decide(Family family, LocalDate date, BenefitRule benefit, String subject) {
        Deciding.checkBirths(family, date);
        Map<String, BigDecimal> values = rulebook.comparedOn(date);
        return decide(new Derivation(family, date), values, List.of(new Deciding.Claimed(benefit.on(date), subject)))
                .get(0);
    }

    /** A refusal as it is told by one rule of the benefit, which need not be one of those that come nearest to a grant. */
    Decision refused(Family family, LocalDate date, BenefitRule benefit, String subject, Rule rule) {
        return Deciding.refused(
                rulebook,
                rules,
                new Derivation(family, date),
                new FamilyExplainer(this, family, date),
                new Deciding.Claimed(benefit.on(date), subject),
                rule);
    }

    /**
     * Some decisions only, in the order of the claims.
     *
     * @param derivation of a family of whom nobody is born later
     * @param values what requirements compare with on the day
     */
    List<Decision> decide(Derivation derivation, Map<String, BigDecimal> values, List<Deciding.Claimed> claims) {
        FamilyExplainer explainer = new FamilyExplainer(this, derivation.family(), derivation.date());
        return LibraryClassLoader.run(() -> Deciding.decide(rulebook, rules, derivation, values, explainer, claims));
    }

    Rulebook rulebook() {
        return rulebook;
    }

    CompiledRules compiled() {
        return rules;
    }

    @Override
    public Decisions decide(Family family, LocalDate date) {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(date, "date");
        MassDeciding often = decided.ofFrequent(date);
        return often == null ? decideAnew(family, date) : made(often.decide(family));
    }

    private Decisions decideAnew(Family family, LocalDate date) {
        return LibraryClassLoader.run(
                () -> Deciding.decide(rulebook, rules, family, date, new FamilyExplainer(this, family, date)));
    }

    /** The same decisions, of which each is made by now. */
    private static Decisions made(Decisions decisions) {
        decisions.forEach(made -> {});
        return decisions;
    }

    @Override
    public Decisions decide(Family family, LocalDate date, LocalDate knownOn) {
        return asKnownOn(knownOn).decide(family, date);
    }

    @Override
    public <T> Stream<Result<T>> decideAll(Stream<T> cases, Function<? super T, Family> facts, LocalDate date) {
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(facts, "facts");
        MassDeciding many = decided.of(Objects.requireNonNull(date, "date"));
        // Else decisions would be made when they are read, by the one thread that reads them.
        boolean atOnce = cases.isParallel();
        return NumberedCases.map(cases, one -> {
            try {
                Decisions decisions = many.decide(factsOf(one, facts));
                return new Result.Decided<>(one.number(), one.element(), atOnce ? made(decisions) : decisions);
            } catch (ZhardemException e) {
                return new Result.Failed<>(one.number(), one.element(), e);
            }
        });
    }

    private static <T> Family factsOf(NumberedCases.Numbered<T> one, Function<? super T, Family> facts) {
        return Objects.requireNonNull(facts.apply(one.element()), () -> "the facts of case " + one.number());
    }

    @Override
    public Population count(FamilyColumns families, LocalDate date) {
        Objects.requireNonNull(families, "families");
        MassDeciding many = counted.of(Objects.requireNonNull(date, "date"));
        Census census = new Census(many);
        new ColumnCensus(many, families, census).addAll();
        return new CountedPopulation(census);
    }

    @Override
    public <T> Population count(
            Stream<T> cases, Function<? super T, Family> facts, LocalDate date, List<BenefitRules> reforms) {
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(date, "date");
        List<DroolsBenefitRules> all = new ArrayList<>(List.of(this));
        reforms.forEach(reform -> all.add(ours(reform)));
        MassDeciding many =
                reforms.isEmpty() ? counted.of(date) : LibraryClassLoader.run(() -> new MassDeciding(all, date, true));
        Map<Thread, Census> ofThreads = new ConcurrentHashMap<>();
        NumberedCases.map(cases, one -> {
                    Census census = ofThreads.computeIfAbsent(Thread.currentThread(), thread -> new Census(many));
                    try {
                        census.add(one.number(), factsOf(one, facts));
                    } catch (RulebookException e) {
                        // What the rules come to for the others is no result.
                        throw e;
                    } catch (ZhardemException e) {
                        census.fail(one.number(), e);
                    }
                    return one.number();
                })
                .forEach(number -> {});
        Census census = new Census(many);
        ofThreads.values().forEach(census::add);
        return new CountedPopulation(census);
    }

    /** Rules of this library. */
    static DroolsBenefitRules ours(BenefitRules rules) {
        if (rules instanceof DroolsBenefitRules ours) {
            return ours;
        }
        throw new IllegalArgumentException("rules that this library has not loaded cannot be compared");
    }

    @Override
    public Timeline timeline(Family family, LocalDate from, LocalDate to) {
        return new OverTime(this, family, Period.of(from, to)).timeline();
    }

    @Override
    public Timeline timeline(Family family, LocalDate from, LocalDate to, LocalDate knownOn) {
        return asKnownOn(knownOn).timeline(family, from, to);
    }

    @Override
    public Arrears arrears(Family family, LocalDate from, LocalDate to, LocalDate knownThen, LocalDate knownNow) {
        return BackPay.between(
                timeline(family, from, to, knownThen), timeline(family, from, to, knownNow), knownThen, knownNow);
    }

    @Override
    public Coverage coverage() {
        return new CoverageTable(rulebook).coverage();
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
        rulebook.uncovered(date).ifPresent(exception -> {
            throw exception;
        });
        List<DatedValue> all = new ArrayList<>(rulebook.figures());
        all.addAll(rulebook.shared());
        for (BenefitRule benefit : rulebook.benefitsOn(date)) {
            if (benefit.sheet().inForceOn(date)) {
                Set<String> used = benefit.used();
                benefit.sheet().values().forEach((name, value) -> {
                    if (used.contains(name)) {
                        all.add(value);
                    }
                });
            }
        }
        return all.stream()
                .filter(value -> value.covers(date))
                .flatMap(value -> value.inForceOn(date).stream())
                .toList();
    }

    /** Shows which rules these are. */
    @Override
    public String toString() {
        return "BenefitRules[" + rulebook.version().id() + " "
                + rulebook.version().version() + "]";
    }
}
