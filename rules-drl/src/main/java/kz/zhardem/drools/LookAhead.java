package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Member;
import kz.zhardem.Office;
import kz.zhardem.drools.PossibleValues.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Which fact to ask for next: the one that settles most of what is open, whichever way it turns out. It reads the rules
 * as parsed and runs no engine. Lives for one question.
 */
final class LookAhead {

    /** In more cases than these, a fact is taken to matter without following each of them. */
    private static final int MOST_CASES = 1000;

    private static final int MANY_FACTS = 8;

    private final Rulebook rulebook;
    private final Map<String, BigDecimal> values;
    private final Family family;
    private final LocalDate date;
    private final Set<FactPath> declined;

    /**
     * Looks ahead from what is known.
     *
     * @param declined the unknown facts that nobody can tell
     */
    LookAhead(Rulebook rulebook, Family family, LocalDate date, Set<FactPath> declined) {
        this.rulebook = rulebook;
        this.values = rulebook.comparedOn(date);
        this.family = family;
        this.date = date;
        this.declined = declined;
    }

    /**
     * What the facts tell of one thing.
     *
     * @param told the answer; while facts are missing, as much of it as is certain
     * @param missing the facts that can still change it
     */
    private record Answer(Object told, Set<FactPath> missing) {

        boolean settled() {
            return missing.isEmpty();
        }
    }

    /** Something that is not settled yet, and the facts whose answers can change what is told of it. */
    private record Open(
            BenefitRule benefit, @Nullable String subject, Function<Inquiry, Answer> answer, Set<FactPath> facts) {}

    /** Whose benefit: what several benefits ask is worked out once. */
    private record Claimant(
            kz.zhardem.Subject kind, @Nullable String id) {}

    /** What would be so if the facts were those of one family. */
    private final class Supposition {

        private final Derivation derivation;
        private final Map<Claimant, Standing> standings = new HashMap<>();

        Supposition(Family supposed) {
            this.derivation = new Derivation(supposed, date);
        }

        Inquiry inquiry(BenefitRule benefit, @Nullable String subject) {
            Standing standing = standings.computeIfAbsent(
                    new Claimant(benefit.sheet().subject(), subject),
                    claimant -> Standing.of(claimant.kind(), member(claimant.id()), derivation));
            return new Inquiry(benefit, standing, values);
        }

        private @Nullable Member member(@Nullable String id) {
            return derivation.family().members().stream()
                    .filter(member -> member.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The fact to ask for in order to settle decisions, and after them the office and the conditions of what is granted.
     *
     * @param decisions those that somebody cares about, made from the same facts
     * @return the fact; empty when no answer can change anything any more
     */
    Optional<FactPath> next(List<Decision> decisions) {
        return best(decisions, Decision::missing, this::outcome)
                .or(() -> best(decisions, Decision::detailsMissing, this::details));
    }

    private Optional<FactPath> best(
            List<Decision> decisions, Function<Decision, List<String>> missing, Function<Inquiry, Answer> answer) {
        List<Open> open = new ArrayList<>();
        for (Decision decision : decisions) {
            if (!missing.apply(decision).isEmpty()) {
                open.add(open(decision, missing.apply(decision), answer));
            }
        }
        Map<FactPath, List<Open>> waiting = new LinkedHashMap<>();
        for (Open one : open) {
            one.facts()
                    .forEach(fact -> waiting.computeIfAbsent(fact, facts -> new ArrayList<>())
                            .add(one));
        }
        return waiting.entrySet().stream()
                .map(fact -> prospect(fact.getKey(), fact.getValue()))
                // Of equals the first is kept, which is the first in the order of the decisions.
                .reduce((best, next) -> Prospect.BY_VALUE.compare(next, best) > 0 ? next : best)
                .map(Prospect::fact);
    }

    /**
     * What asking for a fact promises.
     *
     * @param settled how many answers become settled, over all ways in which the fact can turn out
     * @param ways how many ways there are
     * @param waiting how many open answers wait for it
     */
    private record Prospect(FactPath fact, int settled, int ways, int waiting, boolean confidential) {

        static final Comparator<Prospect> BY_VALUE = ((Comparator<Prospect>) (one, other) ->
                        Long.compare((long) one.settled() * other.ways(), (long) other.settled() * one.ways()))
                .thenComparingInt(Prospect::waiting)
                .thenComparing(Prospect::confidential, Comparator.reverseOrder());
    }

    private Prospect prospect(FactPath fact, List<Open> waiting) {
        List<BenefitRule> benefits =
                waiting.stream().map(Open::benefit).distinct().toList();
        List<Stretch> ways = PossibleValues.of(fact, family, date, benefits, values);
        int settled = 0;
        for (Stretch way : ways) {
            Supposition supposition = new Supposition(fact.set(family, way.example()));
            for (Open one : waiting) {
                Inquiry inquiry = supposition.inquiry(one.benefit(), one.subject());
                settled += isSettled(one, inquiry) ? 1 : 0;
            }
        }
        boolean confidential = rulebook.wording().question(fact, family).confidential();
        return new Prospect(fact, settled, ways.size(), waiting.size(), confidential);
    }

    /** With many facts open, only whether no rule can hold any more is looked at: what to ask first must not take long. */
    private static boolean isSettled(Open one, Inquiry inquiry) {
        return inquiry.openFacts() > MANY_FACTS
                ? inquiry.isRefused()
                : one.answer().apply(inquiry).settled();
    }

    private Open open(Decision decision, List<String> missing, Function<Inquiry, Answer> answer) {
        BenefitRule benefit = rulebook.benefits().stream()
                .filter(one -> one.sheet().id().equals(decision.benefit()))
                .findFirst()
                .orElseThrow()
                .on(date);
        String subject = decision.subject().equals(Decision.FAMILY) ? null : decision.subject();
        Set<FactPath> facts = new LinkedHashSet<>();
        missing.forEach(path -> facts.add(FactPath.parse(path)));
        if (facts.removeAll(declined) && !facts.isEmpty()) {
            facts.retainAll(new Cases(benefit, subject, answer, facts).thatMatter());
        }
        return new Open(benefit, subject, answer, facts);
    }

    /**
     * Which facts matter for an answer when others will stay unknown: every case is followed to its end, always taking the
     * facts in one order, and cases that go on alike are followed once.
     */
    private final class Cases {

        private final BenefitRule benefit;
        private final @Nullable String subject;
        private final Function<Inquiry, Answer> answer;
        private final Set<FactPath> facts;
        private final Set<FactPath> matter = new LinkedHashSet<>();
        private final Map<Object, Integer> followed = new HashMap<>();
        private final Map<Object, Integer> numbers = new HashMap<>();

        Cases(BenefitRule benefit, @Nullable String subject, Function<Inquiry, Answer> answer, Set<FactPath> facts) {
            this.benefit = benefit;
            this.subject = subject;
            this.answer = answer;
            this.facts = facts;
        }

        Set<FactPath> thatMatter() {
            follow(family);
            return followed.size() < MOST_CASES ? matter : facts;
        }

        /** A number for what is told in the end, as it depends on the facts: the same for the same. */
        private int follow(Family supposed) {
            Inquiry inquiry = new Supposition(supposed).inquiry(benefit, subject);
            Answer now = answer.apply(inquiry);
            Optional<FactPath> next =
                    facts.stream().filter(now.missing()::contains).findFirst();
            if (next.isEmpty()) {
                return number(now.told());
            }
            List<Object> like = List.of(now, outlook(inquiry));
            Integer before = followed.get(like);
            if (before != null || followed.size() >= MOST_CASES || matter.size() == facts.size()) {
                return before == null ? 0 : before;
            }
            FactPath fact = next.get();
            Integer end = null;
            List<Object> ends = new ArrayList<>();
            for (Stretch way : PossibleValues.of(fact, supposed, date, List.of(benefit), values)) {
                int then = follow(fact.set(supposed, way.example()));
                // Neighbours that end alike are one, so that the same limits are told by the same list.
                if (end != null && end == then) {
                    ends.remove(ends.size() - 1);
                }
                end = then;
                ends.add(List.of(end, Optional.ofNullable(way.last())));
            }
            if (ends.size() > 1) {
                matter.add(fact);
                end = number(List.of(fact, ends));
            }
            return remembered(like, Objects.requireNonNull(end));
        }

        private int remembered(List<Object> like, int end) {
            followed.put(like, end);
            return end;
        }

        private int number(Object told) {
            return numbers.computeIfAbsent(told, one -> numbers.size());
        }

        /** All that the answer can depend on; as long as a birth order is open, also who was born before whom. */
        private List<Object> outlook(Inquiry inquiry) {
            List<Object> outlook = new ArrayList<>();
            for (Rulebook.Reading reading : benefit.readings()) {
                Knowledge knowledge = inquiry.knowledge(reading.property());
                outlook.add(knowledge);
                if (knowledge instanceof Knowledge.Unknown unknown
                        && !unknown.instead().isEmpty()) {
                    inquiry.standing()
                            .derivation()
                            .children()
                            .forEach(child -> outlook.add(Optional.ofNullable(child.born())));
                }
            }
            return outlook;
        }
    }

    /** Whether a benefit is due, and how much. */
    private Answer outcome(Inquiry inquiry) {
        Diagram<Ruling> rulings = inquiry.rulings(rulebook);
        Set<FactPath> missing = new LinkedHashSet<>();
        rulings.collectFacts(missing);
        return new Answer(
                rulings instanceof Diagram.Leaf<Ruling> settled ? settled.value() : Optional.empty(), missing);
    }

    /** Who grants a benefit, and on which conditions. */
    private Answer details(Inquiry inquiry) {
        Set<FactPath> missing = new LinkedHashSet<>();
        Optional<List<String>> conditions = Optional.ofNullable(
                Deciding.conditions(inquiry.benefit(), inquiry.claims().map(inquiry::holding), missing));
        Sheet sheet = inquiry.benefit().sheet();
        Derivation derivation = inquiry.standing().derivation();
        Office office = Deciding.office(sheet, derivation);
        missing.addAll(Deciding.missingForOffice(office, sheet, derivation));
        return new Answer(List.of(conditions, Optional.ofNullable(office)), missing);
    }
}
