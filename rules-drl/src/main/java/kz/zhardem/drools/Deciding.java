package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decision.Content;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Gap;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Role;
import kz.zhardem.Status;
import kz.zhardem.Subject;
import kz.zhardem.Totals;
import kz.zhardem.drools.Expression.Comparison;
import kz.zhardem.drools.Expression.Operand;
import kz.zhardem.spi.Explainer;
import org.jspecify.annotations.Nullable;

/**
 * Decides all benefits for one family: asks what the facts leave open, has Drools decide every claim that they can turn
 * out to be, and sums up. Lives for one call.
 */
final class Deciding {

    private final Rulebook rulebook;
    private final Family family;
    private final LocalDate date;
    private final Derivation derivation;
    private final Map<String, BigDecimal> values;
    private final DroolsSession session;
    private final Explainer explainer;

    private Deciding(
            Rulebook rulebook,
            Derivation derivation,
            Map<String, BigDecimal> values,
            DroolsSession session,
            Explainer explainer) {
        this.rulebook = rulebook;
        this.derivation = derivation;
        this.family = derivation.family();
        this.date = derivation.date();
        this.values = values;
        this.session = session;
        this.explainer = explainer;
    }

    static Decisions decide(
            Rulebook rulebook, CompiledRules rules, Family family, LocalDate date, Explainer explainer) {
        checkBirths(family, date);
        Map<String, BigDecimal> values = rulebook.comparedOn(date);
        try (DroolsSession session = new DroolsSession(rules)) {
            return new Deciding(rulebook, new Derivation(family, date), values, session, explainer).decisions();
        }
    }

    /**
     * A claim by its place in the rulebook and in the family.
     *
     * @param benefit as in force on the day
     * @param subject the id of a member, or {@link Decision#FAMILY}
     */
    record Claimed(BenefitRule benefit, String subject) {}

    /**
     * Some decisions of all that {@link #decide} makes, in the order of the claims.
     *
     * @param derivation of a family of whom nobody is born later
     * @param values what requirements compare with on the day
     */
    static List<Decision> decide(
            Rulebook rulebook,
            CompiledRules rules,
            Derivation derivation,
            Map<String, BigDecimal> values,
            Explainer explainer,
            List<Claimed> claims) {
        try (DroolsSession session = new DroolsSession(rules)) {
            return new Deciding(rulebook, derivation, values, session, explainer).decisions(claims);
        }
    }

    /** A refusal that is told by one rule, which need not be one of those that come nearest to a grant. */
    static Decision refused(
            Rulebook rulebook,
            CompiledRules rules,
            Derivation derivation,
            Explainer explainer,
            Claimed claim,
            Rule rule) {
        Map<String, BigDecimal> values = rulebook.comparedOn(derivation.date());
        BenefitRule benefit = claim.benefit();
        Standing standing = Standing.named(benefit.sheet().subject(), claim.subject(), derivation);
        Inquiry inquiry = new Inquiry(benefit, standing, values);
        Reasons reasons = new Reasons(rulebook.wording(), inquiry, derivation.date());
        try (DroolsSession session = new DroolsSession(rules)) {
            return new Deciding(rulebook, derivation, values, session, explainer)
                    .refused(inquiry, reasons, List.of(reasons.failure(rule)));
        }
    }

    static void checkBirths(Family family, LocalDate date) {
        for (int i = 0; i < family.members().size(); i++) {
            LocalDate born = family.members().get(i).born();
            if (born != null && born.isAfter(date)) {
                throw new InvalidFactsException(
                        "family.members[" + i + "].born", "a day not after the date of the decision, " + date);
            }
        }
    }

    /** A question with the claims that answer it. */
    private record Case(Inquiry inquiry, Diagram<CompleteClaim> claims) {}

    private Decisions decisions() {
        Map<Subject, List<Standing>> standings = new EnumMap<>(Subject.class);
        List<Case> cases = new ArrayList<>();
        for (BenefitRule benefit : rulebook.benefitsOn(date)) {
            Subject kind = benefit.sheet().subject();
            for (Standing standing : standings.computeIfAbsent(kind, one -> Standing.all(one, derivation))) {
                cases.add(posed(benefit, standing));
            }
        }
        session.fire();
        List<Decision> decisions = cases.stream().map(this::decision).toList();
        return new Decisions(
                rulebook.version(), date, rulebook.knownOn(), decisions, totals(decisions), nextQuestion(decisions));
    }

    private List<Decision> decisions(List<Claimed> claims) {
        Map<Subject, Map<String, Standing>> standings = new EnumMap<>(Subject.class);
        List<Case> cases = new ArrayList<>();
        for (Claimed claim : claims) {
            Subject kind = claim.benefit().sheet().subject();
            Standing standing = standings
                    .computeIfAbsent(kind, one -> new HashMap<>())
                    .computeIfAbsent(claim.subject(), subject -> Standing.named(kind, subject, derivation));
            cases.add(posed(claim.benefit(), standing));
        }
        session.fire();
        return cases.stream().map(this::decision).toList();
    }

    /** A question of whose claims those wait in the session that Drools must decide. */
    private Case posed(BenefitRule benefit, Standing standing) {
        Inquiry inquiry = new Inquiry(benefit, standing, values);
        Diagram<CompleteClaim> claims = inquiry.claims();
        if (benefit.sheet().inForceOn(date)) {
            claims.forEachLeaf(claim -> session.put(benefit, claim));
        }
        return new Case(inquiry, claims);
    }

    private Decision decision(Case one) {
        Sheet sheet = one.inquiry().benefit().sheet();
        if (!sheet.inForceOn(date)) {
            return refused(one.inquiry());
        }
        BenefitRule benefit = one.inquiry().benefit();
        Diagram<Ruling> rulings =
                one.claims().map(claim -> Ruling.of(rulebook, benefit, session.fired(benefit, claim), claim));
        if (rulings instanceof Diagram.Leaf<Ruling> settled && settled.value().known()) {
            return settled.value().granted()
                    ? granted(one.inquiry(), one.claims(), settled.value())
                    : refused(one.inquiry());
        }
        return undetermined(one.inquiry(), rulings);
    }

    private Decision granted(Inquiry inquiry, Diagram<CompleteClaim> claims, Ruling ruling) {
        BenefitRule benefit = inquiry.benefit();
        Diagram<List<Rule>> holding = claims.map(inquiry::holding);
        Rule rule = grantingRule(inquiry, holding);
        DatedValue value = benefit.granted(rule);
        CompleteClaim claim = claimFor(rule, inquiry, claims);
        Set<FactPath> open = new LinkedHashSet<>();
        List<String> conditions = conditions(benefit, holding, open);
        Derivation standing = inquiry.standing().derivation();
        Office office = office(benefit.sheet(), standing);
        open.addAll(missingForOffice(office, benefit.sheet(), standing));
        Set<String> law = law(benefit, rule);
        if (value != null) {
            law.addAll(value.on(claim.lawDate()).law());
        }
        Calculation calculation = value == null ? null : new Calculation(rulebook, value, claim);
        return decision(
                inquiry,
                new Content(
                        benefit.sheet().id(),
                        Outcome.GRANTED,
                        benefit.sheet().frequency(),
                        ruling.amount(),
                        rule.name(),
                        calculation == null ? null : calculation.text(),
                        date,
                        benefit.sheet().frequency() == Frequency.MONTHLY ? until(inquiry, rule, ruling) : null,
                        office,
                        conditions,
                        List.copyOf(law),
                        new Reasons(rulebook.wording(), inquiry, date).because(rule),
                        List.of(),
                        List.of(),
                        ordered(open),
                        caveats(inquiry, calculation),
                        List.of()));
    }

    /** The rule to cite: one that holds whatever the unknown facts are, or else the first that may. */
    private static Rule grantingRule(Inquiry inquiry, Diagram<List<Rule>> holding) {
        Set<Rule> all = new LinkedHashSet<>();
        holding.forEachLeaf(all::addAll);
        return inquiry.benefit().rules().stream()
                .filter(rule -> rule.requirements().stream()
                        .allMatch(requirement -> inquiry.truth(requirement.expression()) == Truth.TRUE))
                .findFirst()
                .orElseGet(() -> all.iterator().next());
    }

    /** One of the claims for which a rule holds: where the amount is settled, it is the same for all. */
    static CompleteClaim claimFor(Rule rule, Inquiry inquiry, Diagram<CompleteClaim> claims) {
        List<CompleteClaim> all = new ArrayList<>();
        claims.forEachLeaf(all::add);
        return all.stream()
                .filter(claim -> inquiry.holding(claim).contains(rule))
                .findFirst()
                .orElseThrow();
    }

    /** What the recipient must do; null when the benefit has no conditions, or they are open, because of facts added. */
    static @Nullable List<String> conditions(BenefitRule benefit, Diagram<List<Rule>> fired, Set<FactPath> open) {
        if (benefit.rules().stream().allMatch(rule -> rule.condition() == null)) {
            return null;
        }
        Diagram<List<String>> conditions = fired.map(rules -> rules.stream()
                .map(Rule::condition)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        if (conditions instanceof Diagram.Leaf<List<String>> settled) {
            return settled.value();
        }
        conditions.collectFacts(open);
        return null;
    }

    /** The workplace of a parent who works, if the sheet says so; else social protection. Null when that is open. */
    static @Nullable Office office(Sheet sheet, Derivation derivation) {
        boolean open = false;
        List<Role> parents = sheet.workplaceOf();
        for (int i = 0; i < parents.size(); i++) {
            Member member = parent(parents.get(i), derivation);
            Boolean working = member == null ? Boolean.FALSE : member.working();
            if (Boolean.TRUE.equals(working)) {
                return Office.WORKPLACE;
            }
            open |= working == null;
        }
        return open ? null : Office.SOCIAL_PROTECTION;
    }

    private static @Nullable Member parent(Role parent, Derivation derivation) {
        return parent == Role.MOTHER ? derivation.mother() : derivation.father();
    }

    /**
     * What to ask in order to know the office.
     *
     * @param office as far as it is known: then there is nothing to ask
     */
    static Set<FactPath> missingForOffice(@Nullable Office office, Sheet sheet, Derivation derivation) {
        if (office != null) {
            return Set.of();
        }
        Set<FactPath> unknown = new LinkedHashSet<>();
        for (Role parent : sheet.workplaceOf()) {
            Member member = parent(parent, derivation);
            if (member != null && member.working() == null) {
                unknown.add(FactPath.of(member, "working"));
            }
        }
        return unknown;
    }

    /** The values that a rule compares with. */
    private static List<DatedValue> compared(BenefitRule benefit, Rule rule) {
        List<DatedValue> compared = new ArrayList<>();
        for (Comparison comparison : Expression.comparisons(rule.expressions())) {
            for (Operand operand : comparison.operands()) {
                if (operand instanceof Operand.Named named) {
                    compared.add(benefit.comparedValue(named.name()));
                }
            }
        }
        return compared;
    }

    /** Where a rule comes from, and the limits in it. */
    private Set<String> law(BenefitRule benefit, Rule rule) {
        Set<String> law = new LinkedHashSet<>(rule.law());
        for (DatedValue value : compared(benefit, rule)) {
            // An assumption is a caveat, not law.
            if (value.on(date).status() != Status.ASSUMPTION) {
                law.addAll(value.on(date).law());
            }
        }
        return law;
    }

    /** The last day on which the same facts give the same amount, or for which facts, limits and the law's text speak. */
    private @Nullable LocalDate until(Inquiry inquiry, Rule rule, Ruling ruling) {
        LocalDate last = lastDay(inquiry, rule);
        for (LocalDate turn : inquiry.turns()) {
            if (last != null && turn.isAfter(last)) {
                break;
            }
            if (!ruling.equals(prospect(rulebook, inquiry.on(turn), date))) {
                return turn.minusDays(1);
            }
        }
        return last;
    }

    /** The last day for which the facts, the limits and the law's text behind a grant speak; null when none has an end. */
    static @Nullable LocalDate lastDay(Inquiry inquiry, Rule rule) {
        BenefitRule benefit = inquiry.benefit();
        Derivation derivation = inquiry.standing().derivation();
        LocalDate date = derivation.date();
        return Stream.of(
                        Expression.comparisons(rule.expressions()).stream()
                                .flatMap(one -> Stream.ofNullable(derivation.speaksUntil(one.property()))),
                        compared(benefit, rule).stream().flatMap(value -> Stream.ofNullable(value.lastDayFrom(date))),
                        Stream.ofNullable(benefit.sheet().lastDayOfEdition(date)),
                        Stream.ofNullable(benefit.granted(rule))
                                .flatMap(value -> Stream.ofNullable(value.lastDayBeforeSilence(date))))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * What a question of a later day comes to by the law of today, a new rate or index not ending a grant.
     *
     * @return null when that is open, or is nothing
     */
    static @Nullable Ruling prospect(Rulebook rulebook, Inquiry then, LocalDate today) {
        Diagram<Optional<Ruling>> rulings = then.claims()
                .map(claim ->
                        Optional.ofNullable(prospect(rulebook, then.benefit(), then.holding(claim), claim, today)));
        return rulings instanceof Diagram.Leaf<Optional<Ruling>> settled
                ? settled.value().orElse(null)
                : null;
    }

    /** The same for one claim of that day, of which is known which rules hold. */
    static @Nullable Ruling prospect(
            Rulebook rulebook, BenefitRule benefit, List<Rule> holding, CompleteClaim claim, LocalDate today) {
        boolean born = benefit.sheet().valuesAsOf().event() == Sheet.Event.BIRTH;
        CompleteClaim byLaw = born ? claim : new CompleteClaim(claim.properties(), claim.values(), today);
        Set<Ruling> rulings = new LinkedHashSet<>();
        holding.forEach(rule -> rulings.add(Ruling.of(rulebook, benefit, rule, byLaw)));
        return rulings.size() == 1 ? rulings.iterator().next() : null;
    }

    private Decision refused(Inquiry inquiry) {
        Reasons reasons = new Reasons(rulebook.wording(), inquiry, date);
        return refused(inquiry, reasons, reasons.nearest());
    }

    private Decision refused(Inquiry inquiry, Reasons reasons, List<Reasons.Failure> failures) {
        BenefitRule benefit = inquiry.benefit();
        Set<String> law = new LinkedHashSet<>();
        failures.forEach(failure -> law.addAll(law(benefit, failure.rule())));
        if (!benefit.sheet().inForceOn(date)) {
            law.addAll(DatedValue.places(benefit.sheet().editions().get(0).source()));
        }
        Sheet sheet = benefit.sheet();
        return decision(
                inquiry,
                Content.refused(
                        sheet.id(),
                        sheet.frequency(),
                        List.copyOf(law),
                        reasons.unmet(failures),
                        caveats(inquiry, null)));
    }

    private Decision undetermined(Inquiry inquiry, Diagram<Ruling> rulings) {
        Set<FactPath> missing = new LinkedHashSet<>();
        rulings.collectFacts(missing);
        Set<Gap> gaps = new LinkedHashSet<>();
        rulings.forEachLeaf(ruling -> {
            if (ruling.gap() != null) {
                gaps.add(ruling.gap());
            }
        });
        Sheet sheet = inquiry.benefit().sheet();
        return decision(
                inquiry,
                Content.undetermined(
                        sheet.id(), sheet.frequency(), ordered(missing), caveats(inquiry, null), List.copyOf(gaps)));
    }

    private Decision decision(Inquiry inquiry, Content content) {
        return new Decision(inquiry.standing().id(), content, explainer);
    }

    private List<String> ordered(Set<FactPath> facts) {
        return ordered(facts, family);
    }

    /** In the order of the facts: the family's first, then by member as listed. */
    static List<String> ordered(Set<FactPath> facts, Family family) {
        List<String> members = family.members().stream().map(Member::id).toList();
        return facts.stream()
                .sorted(Comparator.comparingInt((FactPath fact) -> members.indexOf(fact.member()))
                        .thenComparing(FactPath::name))
                .map(FactPath::toString)
                .toList();
    }

    private List<Caveat> caveats(Inquiry inquiry, @Nullable Calculation calculation) {
        Set<Caveat> caveats = new LinkedHashSet<>(caveats(inquiry.benefit(), date));
        if (calculation != null) {
            caveats.addAll(calculation.caveats());
            otherReading(inquiry, calculation).ifPresent(caveats::add);
        }
        return List.copyOf(caveats);
    }

    /** What makes the requirements less than established law, whatever the amount. */
    static List<Caveat> caveats(BenefitRule benefit, LocalDate date) {
        Set<Caveat> caveats = new LinkedHashSet<>();
        Sheet.Edition edition = benefit.sheet().editionOn(date);
        if (edition != null && edition.status() != null) {
            caveats.add(new Caveat(
                    benefit.sheet().id() + "." + edition.name(), edition.from(), edition.status(), edition.source()));
        }
        benefit.compared().values().forEach(value -> caveats.addAll(value.caveatsOn(date)));
        return List.copyOf(caveats);
    }

    /** That the law can be read so that another day picks the values, when it would make another amount. */
    private static Optional<Caveat> otherReading(Inquiry inquiry, Calculation calculation) {
        Sheet sheet = inquiry.benefit().sheet();
        Sheet.ValuesAsOf asOf = sheet.valuesAsOf();
        if (asOf.otherReading() == null || asOf.status() == null || asOf.source() == null) {
            return Optional.empty();
        }
        CompleteClaim other = inquiry.asOf(asOf.otherReading(), calculation.claim());
        return other != null && calculation.comesToTheSame(other)
                ? Optional.empty()
                : Optional.of(new Caveat(sheet.id() + ".values-as-of", null, asOf.status(), asOf.source()));
    }

    static Totals totals(List<Decision> decisions) {
        BigDecimal oneTime = NOTHING;
        BigDecimal monthly = NOTHING;
        for (Decision decision : decisions) {
            BigDecimal amount = decision.amount();
            if (amount != null && decision.frequency() == Frequency.ONE_TIME) {
                oneTime = oneTime.add(amount);
            } else if (amount != null && decision.frequency() == Frequency.MONTHLY) {
                monthly = monthly.add(amount);
            }
        }
        return new Totals(oneTime, monthly);
    }

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    /** The fact that most undetermined decisions wait for; of several, the one asked for first. */
    static @Nullable String nextQuestion(List<Decision> decisions) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            for (String fact : decision.missing()) {
                waiting.merge(fact, 1, Integer::sum);
            }
        }
        String next = null;
        for (Map.Entry<String, Integer> fact : waiting.entrySet()) {
            if (next == null || fact.getValue() > waiting.getOrDefault(next, 0)) {
                next = fact.getKey();
            }
        }
        return next;
    }
}
