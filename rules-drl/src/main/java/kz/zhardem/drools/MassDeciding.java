package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Frequency;
import kz.zhardem.Member;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Role;
import kz.zhardem.Subject;
import kz.zhardem.drools.DecisionSpace.Openness;
import kz.zhardem.drools.DecisionSpace.Text;
import org.jspecify.annotations.Nullable;

/**
 * Decides many families on one day by one or several rulebooks. Drools decides each class of claims once, and every claim of
 * the class gets its answer. A claim that has no class is decided by itself. Thread-safe; it remembers classes.
 */
final class MassDeciding {

    private final List<DroolsBenefitRules> rules;
    private final LocalDate date;
    private final List<Map<String, BigDecimal>> values = new ArrayList<>();
    private final List<DecisionSpace> spaces = new ArrayList<>();
    private final Sensor[] ofFamily;
    private final Map<Subject, Sensor[]> ofSubject = new EnumMap<>(Subject.class);

    /**
     * Prepares.
     *
     * @param rules at least one
     * @throws kz.zhardem.DateNotCoveredException when the law of the day is not known to one of them
     */
    MassDeciding(List<DroolsBenefitRules> rules, LocalDate date) {
        this.rules = List.copyOf(rules);
        this.date = date;
        Map<String, List<Text>> texts = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Rulebook rulebook = rules.get(i).rulebook();
            Map<String, BigDecimal> compared = rulebook.comparedOn(date);
            values.add(compared);
            for (BenefitRule benefit : rulebook.benefitsOn(date)) {
                String benefitOfKind =
                        benefit.sheet().id() + " " + benefit.sheet().subject();
                texts.computeIfAbsent(benefitOfKind, one -> new ArrayList<>()).add(Text.of(i, benefit, compared));
            }
        }
        Slots slots = new Slots();
        texts.values()
                .forEach(all ->
                        spaces.add(DecisionSpace.of(all, rules.get(0).rulebook().rounding(), slots)));
        this.ofFamily = slots.ofFamily();
        for (Subject kind : Subject.values()) {
            ofSubject.put(kind, slots.ofSubject(kind));
        }
    }

    LocalDate date() {
        return date;
    }

    List<DroolsBenefitRules> rules() {
        return rules;
    }

    /** One for each benefit, in the order of the rulebooks. */
    List<DecisionSpace> spaces() {
        return spaces;
    }

    /**
     * Decides as the first rulebook alone does.
     *
     * @throws kz.zhardem.InvalidFactsException when a member is born after the date
     */
    Decisions decide(Family family) {
        return new OneFamily(family).decisions();
    }

    /** What the slots read of one family, and what follows. */
    final class OneFamily {

        private final Family family;
        private final Derivation derivation;
        private final int[] codes;
        private final Map<Subject, List<Read>> subjects = new EnumMap<>(Subject.class);

        /** What was said already that is the same for all its members. */
        private final IdentityHashMap<Answer.Part, Reason> said = new IdentityHashMap<>();

        OneFamily(Family family) {
            Deciding.checkBirths(family, date);
            this.family = family;
            this.derivation = new Derivation(family, date);
            this.codes = Slots.read(ofFamily, derivation, null);
        }

        /** The subject of a claim, and what the slots read of it. */
        private static final class Read {

            private final @Nullable Member member;
            private final int[] codes;

            Read(@Nullable Member member, int[] codes) {
                this.member = member;
                this.codes = codes;
            }

            String id() {
                return member == null ? Decision.FAMILY : member.id();
            }
        }

        private List<Read> subjects(Subject kind) {
            List<Read> all = subjects.get(kind);
            if (all == null) {
                all = readSubjects(kind);
                subjects.put(kind, all);
            }
            return all;
        }

        private List<Read> readSubjects(Subject kind) {
            Sensor[] sensors = ofSubject.getOrDefault(kind, new Sensor[0]);
            if (kind == Subject.FAMILY) {
                return List.of(new Read(null, Slots.read(sensors, derivation, null)));
            }
            List<? extends Member> members = kind == Subject.CHILD ? derivation.children() : family.members();
            List<Read> all = new ArrayList<>(members.size());
            for (Member member : members) {
                if (kind != Subject.MOTHER || member.role() == Role.MOTHER) {
                    all.add(new Read(member, Slots.read(sensors, derivation, member)));
                }
            }
            return all;
        }

        private Decisions decisions() {
            Rulebook rulebook = rules.get(0).rulebook();
            FamilyExplainer explainer = new FamilyExplainer(rules.get(0), family, date);
            List<Decision> all = new ArrayList<>();
            for (Placed claim : placed()) {
                all.add(
                        claim.claims == null
                                ? claim.alone.get(0)
                                : decision(claim.space, claim.claims.answers().get(0), claim.subject, explainer));
            }
            return new Decisions(
                    rulebook.version(),
                    date,
                    rulebook.knownOn(),
                    all,
                    Deciding.totals(all),
                    Deciding.nextQuestion(all));
        }

        /** All claims of the family, each with its class, or decided by itself. */
        private List<Placed> placed() {
            List<Placed> all = new ArrayList<>();
            List<Placed> unplaced = new ArrayList<>();
            for (DecisionSpace space : spaces) {
                for (Read subject : subjects(space.kind())) {
                    Placed claim = new Placed(space, subject, space.key(codes, subject.codes));
                    all.add(claim);
                    if (claim.claims == null) {
                        unplaced.add(claim);
                    }
                }
            }
            if (!unplaced.isEmpty()) {
                decide(unplaced);
            }
            return all;
        }

        /** Has Drools decide claims, all in one go, and keeps what holds for their classes. */
        private void decide(List<Placed> unplaced) {
            for (int i = 0; i < rules.size(); i++) {
                List<Placed> mine = new ArrayList<>();
                List<Deciding.Claimed> claims = new ArrayList<>();
                for (Placed claim : unplaced) {
                    for (Text text : claim.space.texts()) {
                        if (text.rules() == i) {
                            mine.add(claim);
                            claims.add(new Deciding.Claimed(text.benefit(), claim.subject.id()));
                        }
                    }
                }
                List<Decision> decisions = rules.get(i).decide(family, date, claims);
                for (int j = 0; j < mine.size(); j++) {
                    mine.get(j).alone.add(decisions.get(j));
                }
            }
            for (Placed claim : unplaced) {
                if (claim.key != DecisionSpace.NO_CLASS && !claim.known) {
                    ClaimClass kept = claim.space.keep(
                            claim.key, number -> new ClaimClass(number, answers(claim), family, claim.subject.id()));
                    claim.claims = kept != null && kept.isDecided() ? kept : null;
                }
            }
        }

        /** A claim and where it belongs. */
        private static final class Placed {

            private final DecisionSpace space;
            private final Read subject;
            private final long key;

            /** Whether the class was met before, be it that its claims are decided one by one. */
            private final boolean known;

            /** Null when the claim is decided by itself. */
            private @Nullable ClaimClass claims;

            /** Where there was no class yet: what each text of the benefit decides. */
            private final List<Decision> alone = new ArrayList<>(0);

            Placed(DecisionSpace space, Read subject, long key) {
                this.space = space;
                this.subject = subject;
                this.key = key;
                ClaimClass met = key == DecisionSpace.NO_CLASS ? null : space.met(key);
                this.known = met != null;
                this.claims = met != null && met.isDecided() ? met : null;
            }
        }

        /** The answers to all claims of a class, as Drools decided this one; none when they may differ. */
        private List<Answer> answers(Placed claim) {
            Openness openness = claim.space.openness(codes, claim.subject.codes);
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < claim.alone.size(); i++) {
                Answer answer = answer(claim.space.texts().get(i), claim.subject, claim.alone.get(i), openness);
                if (answer == null) {
                    return List.of();
                }
                answers.add(answer);
            }
            return answers;
        }

        private @Nullable Answer answer(Text text, Read subject, Decision decision, Openness openness) {
            BenefitRule benefit = text.benefit();
            Sheet sheet = benefit.sheet();
            Standing standing = Standing.of(sheet.subject(), subject.member, derivation);
            Inquiry inquiry = new Inquiry(benefit, standing, text.values());
            Diagram<CompleteClaim> claims = inquiry.claims();
            boolean settled = claims instanceof Diagram.Leaf<CompleteClaim>;
            boolean refusedAnyway = inquiry.isRefused() || !sheet.inForceOn(date);
            if (openness == Openness.JOINT
                    && !refusedAnyway
                    && !(settled && inquiry.openInAmount().isEmpty())) {
                return null;
            }
            Rule rule = benefit.rules().stream()
                    .filter(one -> one.name().equals(decision.rule()))
                    .findFirst()
                    .orElse(null);
            boolean own = decision.outcome() != Outcome.REFUSED && hasOwnAmounts(benefit);
            boolean birthMatters = sheet.valuesAsOf().reads(Sheet.Event.BIRTH) && sheet.subject() != Subject.FAMILY;
            boolean undated = birthMatters && subject.member != null && subject.member.born() == null;
            if ((own && (openness != Openness.NOTHING_OPEN || birthMatters))
                    || (undated && decision.outcome() != Outcome.REFUSED)) {
                return null;
            }
            Wording wording = rules.get(text.rules()).rulebook().wording();
            List<Rule> holding =
                    claims instanceof Diagram.Leaf<CompleteClaim> leaf ? inquiry.holding(leaf.value()) : List.of();
            return new Answer(
                    benefit,
                    decision.outcome(),
                    own ? null : decision.amount(),
                    rule,
                    holding,
                    own,
                    decision.calculation(),
                    rule == null ? null : Deciding.lastDay(inquiry, rule),
                    decision.conditions(),
                    decision.law(),
                    Answer.said(decision, true, inquiry, wording),
                    Answer.said(decision, false, inquiry, wording),
                    Answer.facts(decision.missing(), inquiry),
                    decision.outcome() == Outcome.GRANTED
                            ? Answer.facts(detailsOfConditions(inquiry, claims), inquiry)
                            : List.of(),
                    own ? Deciding.caveats(benefit, date) : decision.caveats(),
                    decision.gaps());
        }

        /** Whether some amount of the benefit is calculated from numbers that are each claim's own. */
        private boolean hasOwnAmounts(BenefitRule benefit) {
            return benefit.granted().stream()
                    .flatMap(value -> value.entries().stream())
                    .anyMatch(entry -> entry.quantity() instanceof Quantity.Calculated);
        }

        private List<String> detailsOfConditions(Inquiry inquiry, Diagram<CompleteClaim> claims) {
            Set<FactPath> open = new LinkedHashSet<>();
            Deciding.conditions(inquiry.benefit(), claims.map(inquiry::holding), open);
            return open.stream().map(FactPath::toString).toList();
        }

        private Decision decision(DecisionSpace space, Answer answer, Read subject, FamilyExplainer explainer) {
            BenefitRule benefit = answer.benefit();
            Sheet sheet = benefit.sheet();
            Map<String, BigDecimal> brought = Rulebook.withGiven(values.get(0), benefit.given(), family);
            boolean granted = answer.outcome() == Outcome.GRANTED;
            Member member = subject.member;
            Ruling ruling = new Ruling(granted, answer.amount(), null);
            String calculation = answer.calculation();
            List<Caveat> caveats = answer.caveats();
            if (granted && answer.ownAmount()) {
                CompleteClaim claim = answer.claim(derivation, member, brought);
                Calculation own = answer.calculation(rules.get(0).rulebook(), claim);
                ruling = Ruling.of(rules.get(0).rulebook(), benefit, answer.holding(), claim);
                calculation = own.text();
                caveats = Stream.concat(caveats.stream(), own.caveats().stream())
                        .distinct()
                        .toList();
            }
            Set<FactPath> open = new LinkedHashSet<>();
            Office office = granted ? Deciding.office(sheet, family, open) : null;
            return new Decision(
                    sheet.id(),
                    subject.id(),
                    answer.outcome(),
                    sheet.frequency(),
                    ruling.amount(),
                    answer.rule() == null ? null : answer.rule().name(),
                    calculation,
                    granted ? date : null,
                    granted && sheet.frequency() == Frequency.MONTHLY ? until(space, answer, ruling, subject) : null,
                    office,
                    answer.conditions(),
                    answer.law(),
                    said(answer.because(), member, brought),
                    said(answer.unmet(), member, brought),
                    ordered(answer.missing(), member, Set.of()),
                    ordered(answer.details(), member, open),
                    caveats,
                    answer.gaps(),
                    explainer);
        }

        private List<Reason> said(Answer.Said all, @Nullable Member subject, Map<String, BigDecimal> brought) {
            if (all.fixed() != null) {
                return all.fixed();
            }
            Reason[] reasons = new Reason[all.parts().size()];
            for (int i = 0; i < reasons.length; i++) {
                Answer.Part part = all.parts().get(i);
                reasons[i] = part.ofSubject()
                        ? part.of(derivation, subject, brought)
                        : said.computeIfAbsent(part, one -> one.of(derivation, subject, brought));
            }
            return List.of(reasons);
        }

        private List<String> ordered(List<Answer.OwnFact> facts, @Nullable Member subject, Set<FactPath> more) {
            if (facts.isEmpty() && more.isEmpty()) {
                return List.of();
            }
            Set<FactPath> all = new LinkedHashSet<>(more);
            facts.forEach(fact -> all.add(fact.in(derivation, subject)));
            return Deciding.ordered(all, family);
        }

        /** As the plain road finds it, but that the class of a coming day is looked up. */
        private @Nullable LocalDate until(DecisionSpace space, Answer answer, Ruling ruling, Read subject) {
            LocalDate last = answer.last();
            Text text = space.texts().get(0);
            for (LocalDate turn : turns(text, subject.member, last)) {
                if (!ruling.equals(prospect(space, answer, subject.member, turn))) {
                    return turn.minusDays(1);
                }
            }
            return last;
        }

        /** The coming days, up to the last one that matters, on which time alone may change the answer, in order. */
        private List<LocalDate> turns(Text text, @Nullable Member subject, @Nullable LocalDate last) {
            List<LocalDate> turns = new ArrayList<>();
            text.crossed().forEach((property, limits) -> derivation.addTurns(property, subject, limits, turns));
            turns.removeIf(turn -> !turn.isAfter(date) || (last != null && turn.isAfter(last)));
            turns.sort(Comparator.naturalOrder());
            return turns;
        }

        private @Nullable Ruling prospect(
                DecisionSpace space, Answer answer, @Nullable Member subject, LocalDate turn) {
            Text text = space.texts().get(0);
            Derivation then = new Derivation(family, turn);
            long key = answer.ownAmount() ? DecisionSpace.NO_CLASS : space.key(then, subject);
            DecisionSpace.Prospect known = key == DecisionSpace.NO_CLASS ? null : space.prospect(key);
            if (known == null) {
                Standing standing = Standing.of(text.benefit().sheet().subject(), subject, then);
                Inquiry inquiry = new Inquiry(text.benefit(), standing, text.values());
                known = new DecisionSpace.Prospect(
                        Deciding.prospect(rules.get(text.rules()).rulebook(), inquiry, date));
                if (key != DecisionSpace.NO_CLASS) {
                    space.keep(key, known);
                }
            }
            return known.ruling();
        }
    }
}
