package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
import kz.zhardem.Totals;
import kz.zhardem.drools.DecisionSpace.Openness;
import kz.zhardem.drools.DecisionSpace.Text;
import kz.zhardem.spi.LazyList;
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
    private final Slots slots = new Slots();
    private final Sensor[] ofFamily;

    /** The kinds of subjects that benefits are for, and what is read of each subject. */
    private final List<Subject> kinds;

    private final List<Sensor[]> ofSubject;

    /** By benefit, the place of its kind of subject. */
    private final int[] kindOf;

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
                texts.computeIfAbsent(benefitOfKind, one -> new ArrayList<>())
                        .add(Text.of(i, benefit, rulebook.rounding(), compared));
            }
        }
        texts.values().forEach(all -> spaces.add(DecisionSpace.of(all, slots)));
        this.ofFamily = slots.ofFamily();
        this.kinds = spaces.stream().map(DecisionSpace::kind).distinct().toList();
        this.ofSubject = kinds.stream().map(slots::ofSubject).toList();
        this.kindOf =
                spaces.stream().mapToInt(space -> kinds.indexOf(space.kind())).toArray();
    }

    LocalDate date() {
        return date;
    }

    List<DroolsBenefitRules> rules() {
        return rules;
    }

    /** What is read of a family. */
    Slots slots() {
        return slots;
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

        /** The family on coming days; null when none was asked for. */
        private @Nullable Map<LocalDate, Derivation> onDay;

        /** What was said already that is the same for all its members; null when nothing was. */
        private @Nullable IdentityHashMap<Answer.Part, Reason> said;

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

        private List<Read> subjects(int place) {
            Subject kind = kinds.get(place);
            Sensor[] sensors = ofSubject.get(place);
            if (kind == Subject.FAMILY) {
                return List.of(new Read(null, Slots.read(sensors, derivation, null)));
            }
            List<? extends Member> members = kind == Subject.CHILD ? derivation.children() : family.members();
            List<Read> all = new ArrayList<>(members.size());
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                if (kind != Subject.MOTHER || member.role() == Role.MOTHER) {
                    all.add(new Read(member, Slots.read(sensors, derivation, member)));
                }
            }
            return all;
        }

        private Decisions decisions() {
            Rulebook rulebook = rules.get(0).rulebook();
            FamilyExplainer explainer = new FamilyExplainer(rules.get(0), family, date);
            List<Placed> all = placed();
            BigDecimal oneTime = NOTHING;
            BigDecimal monthly = NOTHING;
            boolean open = false;
            for (int i = 0; i < all.size(); i++) {
                Placed claim = all.get(i);
                BigDecimal amount = ruling(claim, 0).amount();
                if (amount != null) {
                    if (claim.frequency() == Frequency.ONE_TIME) {
                        oneTime = oneTime.add(amount);
                    } else if (claim.frequency() == Frequency.MONTHLY) {
                        monthly = monthly.add(amount);
                    }
                }
                open |= claim.isOpen();
            }
            List<Decision> decisions = new LazyList<>(all.size(), place -> decision(all.get(place), explainer));
            return new Decisions(
                    rulebook.version(),
                    date,
                    rulebook.knownOn(),
                    decisions,
                    new Totals(oneTime, monthly),
                    open ? Deciding.nextQuestion(decisions) : null);
        }

        /**
         * What a claim comes to.
         *
         * @param text which text of the benefit decides
         */
        Ruling ruling(Placed claim, int text) {
            ClaimClass claims = claim.claims;
            if (claims == null) {
                Decision alone = claim.alone.get(text);
                return new Ruling(alone.outcome() == Outcome.GRANTED, alone.amount(), null);
            }
            return ruling(claim.space, claims, claim.subject.member, text);
        }

        /**
         * What a claim of a class that was met comes to.
         *
         * @param subject null when the claim is for the family
         */
        Ruling ruling(DecisionSpace space, @Nullable Member subject) {
            int kind = kinds.indexOf(space.kind());
            for (Read read : subjects(kind)) {
                if (read.member == subject) {
                    ClaimClass met = space.met(space.key(space.keyOfFamily(codes), codes, read.codes));
                    return ruling(space, Objects.requireNonNull(met), subject, 0);
                }
            }
            throw new IllegalStateException("nobody for whom the claim could be");
        }

        /**
         * What a claim of a class comes to.
         *
         * @param subject null when the claim is for the family
         */
        Ruling ruling(DecisionSpace space, ClaimClass claims, @Nullable Member subject, int text) {
            Answer answer = claims.answer(text);
            if (!answer.ownAmount() || answer.outcome() != Outcome.GRANTED) {
                return answer.ruling();
            }
            int deciding = space.texts().get(text).rules();
            return Ruling.of(
                    rules.get(deciding).rulebook(),
                    answer.benefit(),
                    answer.holding(),
                    answer.claim(derivation, subject, brought(answer, deciding)));
        }

        Derivation derivation() {
            return derivation;
        }

        private Map<String, BigDecimal> brought(Answer answer) {
            return brought(answer, 0);
        }

        private Map<String, BigDecimal> brought(Answer answer, int deciding) {
            return Rulebook.withGiven(values.get(deciding), answer.benefit().given(), family);
        }

        private Decision decision(Placed claim, FamilyExplainer explainer) {
            return claim.claims == null
                    ? claim.alone.get(0)
                    : decision(claim.space, claim.claims.answer(0), claim, explainer);
        }

        /** All claims of the family, each with its class, or decided by itself. */
        List<Placed> placed() {
            List<Placed> all = new ArrayList<>();
            List<Placed> unplaced = new ArrayList<>();
            List<@Nullable List<Read>> subjects = new ArrayList<>(Collections.nCopies(kinds.size(), null));
            for (int number = 0; number < kindOf.length; number++) {
                DecisionSpace space = spaces.get(number);
                List<Read> read = subjects.get(kindOf[number]);
                if (read == null) {
                    read = subjects(kindOf[number]);
                    subjects.set(kindOf[number], read);
                }
                long ofFamily = read.isEmpty() ? DecisionSpace.NO_CLASS : space.keyOfFamily(codes);
                for (int i = 0; i < read.size(); i++) {
                    Read subject = read.get(i);
                    Placed claim = new Placed(number, space, subject, space.key(ofFamily, codes, subject.codes));
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
                    mine.get(j).decidedAlone(decisions.get(j));
                }
            }
            for (Placed claim : unplaced) {
                if (claim.key != DecisionSpace.NO_CLASS && !claim.known) {
                    ClaimClass kept = claim.space.keep(
                            claim.key,
                            number -> claim.space.classOf(number, answers(claim), family, claim.subject.id()));
                    claim.claims = kept != null && kept.isDecided() ? kept : null;
                }
            }
        }

        private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

        /** A claim and where it belongs. */
        static final class Placed {

            private final int number;
            private final DecisionSpace space;
            private final Read subject;
            private final long key;

            /** Whether the class was met before, be it that its claims are decided one by one. */
            private final boolean known;

            /** Null when the claim is decided by itself. */
            private @Nullable ClaimClass claims;

            /** Where there was no class yet: what each text of the benefit decides. */
            private List<Decision> alone = List.of();

            Placed(int number, DecisionSpace space, Read subject, long key) {
                this.number = number;
                this.space = space;
                this.subject = subject;
                this.key = key;
                ClaimClass met = key == DecisionSpace.NO_CLASS ? null : space.met(key);
                this.known = met != null;
                this.claims = met != null && met.isDecided() ? met : null;
            }

            void decidedAlone(Decision decision) {
                alone = Stream.concat(alone.stream(), Stream.of(decision)).toList();
            }

            Frequency frequency() {
                return space.texts().get(0).benefit().sheet().frequency();
            }

            DecisionSpace space() {
                return space;
            }

            /** The place of the benefit among all. */
            int number() {
                return number;
            }

            /** Whom the claim is for; null when it is for the family. */
            @Nullable
            Member subject() {
                return subject.member;
            }

            String subjectId() {
                return subject.id();
            }

            /** Its class; null when it was decided by itself. */
            @Nullable
            ClaimClass claims() {
                return claims;
            }

            /** What each text of the benefit decided, if it was decided by itself. */
            List<Decision> alone() {
                return alone;
            }

            /** Whether facts are missing. */
            boolean isOpen() {
                return claims == null
                        ? !alone.get(0).missing().isEmpty()
                        : !claims.answer(0).missing().isEmpty();
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
            boolean own = decision.outcome() != Outcome.REFUSED && benefit.hasOwnAmounts();
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
                    new Ruling(decision.outcome() == Outcome.GRANTED, own ? null : decision.amount(), null),
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

        private List<String> detailsOfConditions(Inquiry inquiry, Diagram<CompleteClaim> claims) {
            Set<FactPath> open = new LinkedHashSet<>();
            Deciding.conditions(inquiry.benefit(), claims.map(inquiry::holding), open);
            return open.stream().map(FactPath::toString).toList();
        }

        private Decision decision(DecisionSpace space, Answer answer, Placed placed, FamilyExplainer explainer) {
            BenefitRule benefit = answer.benefit();
            Sheet sheet = benefit.sheet();
            Read subject = placed.subject;
            Member member = subject.member;
            if (answer.isRefusal()) {
                return new Decision(
                        sheet.id(),
                        subject.id(),
                        Outcome.REFUSED,
                        sheet.frequency(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        answer.law(),
                        List.of(),
                        said(answer.unmet(), member, answer),
                        List.of(),
                        List.of(),
                        answer.caveats(),
                        List.of(),
                        explainer);
            }
            boolean granted = answer.outcome() == Outcome.GRANTED;
            Ruling ruling = ruling(placed, 0);
            String calculation = answer.calculation();
            List<Caveat> caveats = answer.caveats();
            if (granted && answer.ownAmount()) {
                Calculation own =
                        answer.calculation(rules.get(0).rulebook(), answer.claim(derivation, member, brought(answer)));
                calculation = own.text();
                caveats = Stream.concat(caveats.stream(), own.caveats().stream())
                        .distinct()
                        .toList();
            }
            Set<FactPath> open = granted && !sheet.workplaceOf().isEmpty() ? new LinkedHashSet<>() : Set.of();
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
                    said(answer.because(), member, answer),
                    said(answer.unmet(), member, answer),
                    ordered(answer.missing(), member, Set.of()),
                    ordered(answer.details(), member, open),
                    caveats,
                    answer.gaps(),
                    explainer);
        }

        private List<Reason> said(Answer.Said all, @Nullable Member subject, Answer answer) {
            return all.fixed() == null
                    ? new LazyList<>(all.parts().size(), i -> said(all.parts().get(i), subject, answer))
                    : all.fixed();
        }

        private Reason said(Answer.Part part, @Nullable Member subject, Answer answer) {
            return part.ofSubject()
                    ? part.of(derivation, subject, brought(answer))
                    : saidOfFamily(part, subject, answer);
        }

        /** The numbers are the family's; what else it tells is the same for all subjects of the class. */
        private synchronized Reason saidOfFamily(Answer.Part part, @Nullable Member subject, Answer answer) {
            if (said == null) {
                said = new IdentityHashMap<>();
            }
            return said.computeIfAbsent(part, one -> one.of(derivation, subject, brought(answer)));
        }

        private synchronized Derivation onDay(LocalDate day) {
            if (onDay == null) {
                onDay = new HashMap<>();
            }
            return onDay.computeIfAbsent(day, one -> new Derivation(family, one));
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
            List<LocalDate> turns = turns(space.texts().get(0), subject.member, last);
            for (int i = 0; i < turns.size(); i++) {
                LocalDate turn = turns.get(i);
                if (!ruling.equals(prospect(space, answer, subject.member, turn))) {
                    return turn.minusDays(1);
                }
            }
            return last;
        }

        /** The coming days, up to the last one that matters, on which time alone may change the answer, in order. */
        private List<LocalDate> turns(Text text, @Nullable Member subject, @Nullable LocalDate last) {
            List<LocalDate> turns = new ArrayList<>();
            for (int i = 0; i < text.turns().size(); i++) {
                text.turns().get(i).add(derivation, subject, turns);
            }
            List<LocalDate> coming = new ArrayList<>();
            for (int i = 0; i < turns.size(); i++) {
                LocalDate turn = turns.get(i);
                if (turn.isAfter(date) && (last == null || !turn.isAfter(last))) {
                    coming.add(turn);
                }
            }
            if (coming.size() > 1) {
                coming.sort(Comparator.naturalOrder());
            }
            return coming;
        }

        private @Nullable Ruling prospect(
                DecisionSpace space, Answer answer, @Nullable Member subject, LocalDate turn) {
            Derivation then = onDay(turn);
            long key = space.key(then, subject);
            DecisionSpace.Prospect known = key == DecisionSpace.NO_CLASS ? null : space.prospect(key);
            if (known == null) {
                Text text = space.texts().get(0);
                Standing standing = Standing.of(text.benefit().sheet().subject(), subject, then);
                Inquiry inquiry = new Inquiry(text.benefit(), standing, text.values());
                if (answer.ownAmount()) {
                    if (key == DecisionSpace.NO_CLASS
                            || !(inquiry.claims() instanceof Diagram.Leaf<CompleteClaim> settled)) {
                        return Deciding.prospect(rules.get(0).rulebook(), inquiry, date);
                    }
                    known = new DecisionSpace.Prospect(null, inquiry.holding(settled.value()));
                } else {
                    known = new DecisionSpace.Prospect(
                            Deciding.prospect(rules.get(0).rulebook(), inquiry, date), List.of());
                }
                if (key != DecisionSpace.NO_CLASS) {
                    space.keep(key, known);
                }
            }
            return known.holding().isEmpty()
                    ? known.ruling()
                    : Deciding.prospect(
                            rules.get(0).rulebook(),
                            answer.benefit(),
                            known.holding(),
                            answer.claim(then, subject, brought(answer)),
                            date);
        }
    }
}
