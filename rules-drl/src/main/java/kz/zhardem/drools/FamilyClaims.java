package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Subject;
import kz.zhardem.drools.Answer.Open;
import kz.zhardem.drools.DecisionSpace.Openness;
import kz.zhardem.drools.DecisionSpace.Text;
import org.jspecify.annotations.Nullable;

/** The claims of one family on one day, each told apart by its class. */
final class FamilyClaims {

    private static final Claimant[] NOBODY = {};

    private final MassDeciding many;
    private final Family family;
    private final Derivation derivation;
    private final int[] codes;

    /** By the place of the kind of subject. */
    private final Claimant[][] claimants;

    /**
     * Reads what tells the family's claims apart.
     *
     * @throws kz.zhardem.InvalidFactsException when a member is born after the date
     */
    FamilyClaims(MassDeciding many, Family family) {
        this.many = many;
        this.family = family;
        this.derivation = new Derivation(family, many.date());
        if (derivation.isAnyUnborn()) {
            Deciding.checkBirths(family, many.date());
        }
        this.codes = many.readerOfFamily().read(derivation, null);
        this.claimants = new Claimant[many.kinds().size()][];
        for (int kind = 0; kind < claimants.length; kind++) {
            claimants[kind] = claimants(kind);
        }
    }

    /** A subject, and what the slots read of it. */
    private static final class Claimant {

        private final @Nullable Member member;
        private final String id;
        private final int[] codes;

        /**
         * A subject.
         *
         * @param member null when it is the family
         */
        Claimant(@Nullable Member member, int[] codes) {
            this.member = member;
            this.id = member == null ? Decision.FAMILY : member.id();
            this.codes = codes;
        }
    }

    private Claimant[] claimants(int kind) {
        SlotReader reader = many.readerOfSubject(kind);
        return switch (many.kinds().get(kind)) {
            case FAMILY -> new Claimant[] {claimant(reader, null)};
            case MOTHER ->
                derivation.mother() == null ? NOBODY : new Claimant[] {claimant(reader, derivation.mother())};
            case CHILD -> claimants(reader, derivation.children());
            case PERSON -> claimants(reader, family.members());
        };
    }

    private Claimant[] claimants(SlotReader reader, List<? extends Member> members) {
        Claimant[] all = new Claimant[members.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = claimant(reader, members.get(i));
        }
        return all;
    }

    private Claimant claimant(SlotReader reader, @Nullable Member member) {
        return new Claimant(member, reader.read(derivation, member));
    }

    MassDeciding many() {
        return many;
    }

    Family family() {
        return family;
    }

    Derivation derivation() {
        return derivation;
    }

    /** All claims of the family, by the benefits' order and then the members': each with its class, or decided by itself. */
    final class Placed {

        private final int[] benefits;
        private final Claimant[] subjects;
        private final @Nullable ClaimClass[] classes;

        /** What each text of the benefit decided, of the claims that were decided by themselves. */
        private Map<Integer, List<Decision>> alone = Map.of();

        private Placed(int size) {
            this.benefits = new int[size];
            this.subjects = new Claimant[size];
            this.classes = new @Nullable ClaimClass[size];
        }

        int size() {
            return benefits.length;
        }

        /** The place of a claim's benefit among all. */
        int benefit(int claim) {
            return benefits[claim];
        }

        DecisionSpace space(int claim) {
            return many.space(benefits[claim]);
        }

        /** Whom a claim is for; null when it is for the family. */
        @Nullable
        Member subject(int claim) {
            return subjects[claim].member;
        }

        String subjectId(int claim) {
            return subjects[claim].id;
        }

        /** By which number the reasons of a claim are shared, or {@link Said#OWN}. */
        int number(Contents contents, int claim) {
            return contents.number(codes, subjects[claim].codes);
        }

        /** The class of a claim; null when it was decided by itself. */
        @Nullable
        ClaimClass classOf(int claim) {
            return classes[claim];
        }

        /** What each text of the benefit decided, if the claim was decided by itself. */
        List<Decision> alone(int claim) {
            return alone.getOrDefault(claim, List.of());
        }

        /** Whether no claim had to be decided by itself. */
        boolean isInClasses() {
            return alone.isEmpty();
        }

        /** What a claim comes to by one text of its benefit. */
        Ruling ruling(int claim, int text) {
            ClaimClass claims = classes[claim];
            if (claims == null) {
                Decision decided = alone(claim).get(text);
                return new Ruling(decided.outcome() == Outcome.GRANTED, decided.amount(), null);
            }
            return FamilyClaims.this.ruling(space(claim), claims, subject(claim), text);
        }

        /**
         * What stands in the way of a grant, as a text's rules write it.
         *
         * @param refusing the text that refuses the claim
         * @param granting the benefit as another text has it
         * @param rule the rule that grants there
         */
        List<String> blocking(int claim, Text refusing, BenefitRule granting, String rule) {
            Standing standing = Standing.of(refusing.benefit().sheet().subject(), subject(claim), derivation);
            Wording wording = many.rules().get(refusing.rules()).rulebook().wording();
            Inquiry inquiry = new Inquiry(refusing.benefit(), standing, refusing.values());
            return Turnabout.blocking(wording, inquiry, many.date(), granting, rule);
        }

        private void put(int claim, int benefit, Claimant subject, @Nullable ClaimClass claims) {
            benefits[claim] = benefit;
            subjects[claim] = subject;
            classes[claim] = claims;
        }

        private long key(int claim) {
            DecisionSpace space = space(claim);
            return space.key(space.keyOfFamily(codes), codes, subjects[claim].codes);
        }

        /** Has Drools decide claims, all in one go, and keeps what holds for their classes. */
        private void decide(List<Integer> unplaced) {
            alone = new HashMap<>();
            for (int rulebook = 0; rulebook < many.rules().size(); rulebook++) {
                List<Integer> mine = new ArrayList<>();
                List<Deciding.Claimed> claims = new ArrayList<>();
                for (int claim : unplaced) {
                    for (Text text : space(claim).texts()) {
                        if (text.rules() == rulebook) {
                            mine.add(claim);
                            claims.add(new Deciding.Claimed(text.benefit(), subjectId(claim)));
                        }
                    }
                }
                List<Decision> decisions = many.rules().get(rulebook).decide(derivation, many.values(rulebook), claims);
                for (int i = 0; i < decisions.size(); i++) {
                    alone.computeIfAbsent(mine.get(i), one -> new ArrayList<>()).add(decisions.get(i));
                }
            }
            unplaced.forEach(this::keep);
        }

        /** Keeps what was decided of a claim for all claims of its class, if it has one. */
        private void keep(int claim) {
            long key = key(claim);
            DecisionSpace space = space(claim);
            if (key == DecisionSpace.NO_CLASS) {
                return;
            }
            ClaimClass kept = space.keep(key, number -> space.classOf(key, number, answers(claim), example(claim)));
            classes[claim] = kept != null && kept.isDecided() ? kept : null;
        }

        private ClaimClass.@Nullable Example example(int claim) {
            return many.isWithExamples() ? new ClaimClass.Example(family, subjectId(claim)) : null;
        }

        /** The answers to all claims of a class, as Drools decided this one; none when they may differ. */
        private List<Answer> answers(int claim) {
            DecisionSpace space = space(claim);
            Openness openness = space.openness(codes, subjects[claim].codes);
            Property count = openness == Openness.ONE_COUNT ? space.openCount(codes, subjects[claim].codes) : null;
            List<Answer> answers = new ArrayList<>();
            for (int text = 0; text < alone(claim).size(); text++) {
                Answer answer = answer(
                        space.texts().get(text), subject(claim), alone(claim).get(text), openness, count);
                if (answer == null) {
                    return List.of();
                }
                answers.add(answer);
            }
            return answers;
        }
    }

    /** Finds the class of each claim. */
    Placed placed() {
        int[] kinds = many.kindsOfBenefits();
        int size = 0;
        for (int kind : kinds) {
            size += claimants[kind].length;
        }
        Placed placed = new Placed(size);
        List<Integer> unplaced = List.of();
        int claim = 0;
        for (int benefit = 0; benefit < kinds.length; benefit++) {
            Claimant[] subjects = claimants[kinds[benefit]];
            if (subjects.length == 0) {
                continue;
            }
            DecisionSpace space = many.space(benefit);
            long ofFamily = space.keyOfFamily(codes);
            for (Claimant subject : subjects) {
                ClaimClass met = space.metOf(space.key(ofFamily, codes, subject.codes));
                placed.put(claim, benefit, subject, met);
                if (met == null) {
                    unplaced = unplaced.isEmpty() ? new ArrayList<>() : unplaced;
                    unplaced.add(claim);
                }
                claim++;
            }
        }
        if (!unplaced.isEmpty()) {
            placed.decide(unplaced);
        }
        return placed;
    }

    /**
     * What a claim of a class that was met comes to.
     *
     * @param subject null when the claim is for the family
     */
    Ruling ruling(DecisionSpace space, @Nullable Member subject) {
        for (Claimant claimant : claimants[many.kinds().indexOf(space.kind())]) {
            if (claimant.member == subject) {
                ClaimClass met = space.metOf(space.key(space.keyOfFamily(codes), codes, claimant.codes));
                if (met != null) {
                    return ruling(space, met, subject, 0);
                }
            }
        }
        throw new IllegalStateException("no claim of a class that was met");
    }

    private Ruling ruling(DecisionSpace space, ClaimClass claims, @Nullable Member subject, int text) {
        Answer answer = claims.answer(text);
        if (!answer.grantsOwnAmount()) {
            return answer.ruling();
        }
        int rulebook = space.texts().get(text).rules();
        return Ruling.of(
                many.rules().get(rulebook).rulebook(),
                answer.benefit(),
                answer.holding(),
                answer.claim(derivation, subject, brought(answer, rulebook)));
    }

    /** What the requirements of an answer's benefit compare with. */
    Map<String, BigDecimal> brought(Answer answer, int rulebook) {
        return Rulebook.withGiven(many.values(rulebook), answer.benefit().given(), family);
    }

    /**
     * What is answered to all claims of a class, as one was decided; null when it may differ.
     *
     * @param count the one that is open; null when none is
     */
    private @Nullable Answer answer(
            Text text, @Nullable Member subject, Decision decision, Openness openness, @Nullable Property count) {
        BenefitRule benefit = text.benefit();
        Sheet sheet = benefit.sheet();
        LocalDate date = many.date();
        Standing standing = Standing.of(sheet.subject(), subject, derivation);
        Inquiry inquiry = new Inquiry(benefit, standing, text.values());
        Diagram<CompleteClaim> claims = inquiry.claims();
        boolean settled = claims instanceof Diagram.Leaf<CompleteClaim>;
        boolean refusedAnyway = inquiry.isRefused() || !sheet.inForceOn(date);
        // Who counts a class counts which facts it lacks: those of an open count are each claim's own.
        boolean joint = openness == Openness.JOINT || (openness == Openness.ONE_COUNT && many.isWithExamples());
        if (joint && !refusedAnyway && !(settled && inquiry.openInAmount().isEmpty())) {
            return null;
        }
        Rule rule = benefit.rules().stream()
                .filter(one -> one.name().equals(decision.rule()))
                .findFirst()
                .orElse(null);
        boolean own = decision.outcome() != Outcome.REFUSED && benefit.hasOwnAmounts();
        boolean birthMatters = sheet.valuesAsOf().reads(Sheet.Event.BIRTH) && sheet.subject() != Subject.FAMILY;
        boolean undated = birthMatters && subject != null && subject.born() == null;
        if ((own && (openness != Openness.NOTHING_OPEN || birthMatters))
                || (undated && decision.outcome() != Outcome.REFUSED)) {
            return null;
        }
        List<Open> missing =
                Answer.open(decision.missing().stream().map(FactPath::parse).toList(), inquiry, count);
        List<Open> details = decision.outcome() == Outcome.GRANTED
                ? Answer.open(detailsOfConditions(inquiry, claims), inquiry, count)
                : List.of();
        if (missing == null || details == null) {
            return null;
        }
        Wording wording = many.rules().get(text.rules()).rulebook().wording();
        List<Rule> holding =
                claims instanceof Diagram.Leaf<CompleteClaim> leaf ? inquiry.holding(leaf.value()) : List.of();
        Said because = Answer.said(decision, true, inquiry, wording, text.values(), many.sayings());
        Said unmet = Answer.said(decision, false, inquiry, wording, text.values(), many.sayings());
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
                many.sayings().kept(decision.law()),
                because,
                unmet,
                missing,
                details,
                many.sayings().kept(own ? Deciding.caveats(benefit, date) : decision.caveats()),
                decision.gaps(),
                decision.outcome() == Outcome.REFUSED ? Contents.withoutOffice(unmet) : Contents.withOffice(because));
    }

    private static List<FactPath> detailsOfConditions(Inquiry inquiry, Diagram<CompleteClaim> claims) {
        Set<FactPath> open = new LinkedHashSet<>();
        Deciding.conditions(inquiry.benefit(), claims.map(inquiry::holding), open);
        return List.copyOf(open);
    }
}
