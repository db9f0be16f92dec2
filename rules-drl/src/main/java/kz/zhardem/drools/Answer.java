package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decision.Content;
import kz.zhardem.Gap;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.drools.Knowledge.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to every claim of a class, but for what is each claim's own: whom it is about, and its numbers.
 *
 * @param ruling outcome and amount, but for an amount that is each claim's own
 * @param rule the rule that grants; null when none does
 * @param holding all rules that hold
 * @param ownAmount whether a formula makes the amount from the claim's own numbers
 * @param last the last day for which the facts, the limits and the law's text behind a monthly grant speak; null when there
 *     is none
 * @param contents what was made of it for decisions
 */
record Answer(
        BenefitRule benefit,
        Outcome outcome,
        Ruling ruling,
        @Nullable Rule rule,
        List<Rule> holding,
        boolean ownAmount,
        @Nullable String calculation,
        @Nullable LocalDate last,
        @Nullable List<String> conditions,
        List<String> law,
        Said because,
        Said unmet,
        List<Open> missing,
        List<Open> details,
        List<Caveat> caveats,
        List<Gap> gaps,
        Contents contents) {

    /** All that can differ between the answers to two classes: of reasons that tell numbers, not the numbers of an example. */
    List<Object> signature() {
        return Arrays.asList(
                outcome,
                ruling,
                rule,
                holding,
                ownAmount,
                calculation,
                last,
                conditions,
                law,
                because.signature(),
                unmet.signature(),
                missing,
                details,
                caveats,
                gaps);
    }

    /** Whether nothing is due, and nothing is open: a refusal has no other parts than reasons, sources and caveats. */
    boolean isRefusal() {
        return outcome == Outcome.REFUSED;
    }

    /** Whether the amount that is granted is each claim's own. */
    boolean grantsOwnAmount() {
        return ownAmount && outcome == Outcome.GRANTED;
    }

    /** What decisions say that refuse all claims alike; null when it differs, or when they do not refuse. */
    @Nullable
    Content commonRefusal() {
        List<Reason> reasons = unmet.fixed();
        if (!isRefusal() || reasons == null) {
            return null;
        }
        Content known = contents.get(0, null);
        return known == null ? contents.keep(0, null, refusal(reasons)) : known;
    }

    /** What a decision says that refuses. */
    Content refusal(List<Reason> reasons) {
        Sheet sheet = benefit.sheet();
        return Content.refused(sheet.id(), sheet.frequency(), law, reasons, caveats);
    }

    /** Whose fact it is, in every claim of the class. */
    enum Owner {
        SUBJECT,
        MOTHER,
        FATHER,
        FAMILY
    }

    /** What is unknown of every claim of the class. */
    sealed interface Open {

        /**
         * Adds the unknown facts of one claim.
         *
         * @param subject null when the claim is for the family
         */
        void addTo(Set<FactPath> facts, Derivation derivation, @Nullable Member subject);
    }

    /** Whatever leaves a count open. */
    record OpenCount(Property count) implements Open {

        @Override
        public void addTo(Set<FactPath> facts, Derivation derivation, @Nullable Member subject) {
            facts.addAll(((Unknown) derivation.of(count, subject)).toAsk());
        }
    }

    /** A fact by its place in the claim. */
    record OwnFact(Owner owner, String name) implements Open {

        /**
         * The place of a fact in a claim.
         *
         * @param subject null when the claim is for the family
         */
        static OwnFact of(FactPath fact, Derivation derivation, @Nullable Member subject) {
            if (fact.member() == null) {
                return new OwnFact(Owner.FAMILY, fact.name());
            }
            if (subject != null && fact.member().equals(subject.id())) {
                return new OwnFact(Owner.SUBJECT, fact.name());
            }
            Member mother = derivation.mother();
            boolean ofMother = mother != null && fact.member().equals(mother.id());
            return new OwnFact(ofMother ? Owner.MOTHER : Owner.FATHER, fact.name());
        }

        @Override
        public void addTo(Set<FactPath> facts, Derivation derivation, @Nullable Member subject) {
            Member whose = switch (owner) {
                case SUBJECT -> subject;
                case MOTHER -> derivation.mother();
                case FATHER -> derivation.father();
                case FAMILY -> null;
            };
            facts.add(whose == null ? FactPath.ofFamily(name) : FactPath.of(whose, name));
        }
    }

    /** The parts of an answer that reasons are. */
    static Said said(
            Decision decision,
            boolean met,
            Inquiry inquiry,
            Wording wording,
            Map<String, BigDecimal> values,
            Sayings sayings) {
        List<Saying> parts = new ArrayList<>();
        for (Reason reason : met ? decision.because() : decision.unmet()) {
            ReasonForm form = inquiry.benefit().rules().stream()
                    .filter(rule -> rule.name().equals(reason.rule()))
                    .flatMap(rule -> rule.requirements().stream()
                            .filter(requirement -> requirement.text().equals(reason.requirement()))
                            .map(requirement -> ReasonForm.of(wording, inquiry, rule, requirement, met)))
                    .findFirst()
                    .orElse(null);
            parts.add(sayings.of(reason, form, values));
        }
        return sayings.of(inquiry.benefit().sheet().subject(), List.copyOf(parts));
    }

    /**
     * What is unknown, by its place in the claim.
     *
     * @param facts unknown ones
     * @param count the one that is open; null when there is none
     * @return null when they are some of those that leave the count open, but not all
     */
    static @Nullable List<Open> open(List<FactPath> facts, Inquiry inquiry, @Nullable Property count) {
        Standing standing = inquiry.standing();
        List<Open> open = new ArrayList<>();
        Set<FactPath> others = new LinkedHashSet<>(facts);
        if (count != null) {
            List<FactPath> ofCount = ((Unknown) standing.derivation().of(count, standing.member())).toAsk();
            if (others.removeAll(ofCount)) {
                if (!facts.containsAll(ofCount)) {
                    return null;
                }
                open.add(new OpenCount(count));
            }
        }
        others.forEach(fact -> open.add(OwnFact.of(fact, standing.derivation(), standing.member())));
        return List.copyOf(open);
    }

    /** How the amount of a grant comes about for one claim. */
    Calculation calculation(Rulebook rulebook, CompleteClaim claim) {
        return new Calculation(rulebook, Objects.requireNonNull(benefit.granted(Objects.requireNonNull(rule))), claim);
    }

    /** A claim of the class, as far as formulas read it. */
    CompleteClaim claim(Derivation derivation, @Nullable Member subject, Map<String, BigDecimal> values) {
        List<Property> all = Vocabulary.of(benefit.sheet().subject()).properties();
        Object[] properties = new Object[all.size()];
        for (Property property : all) {
            properties[property.index()] = property.anyValue();
        }
        for (Rulebook.Reading reading : benefit.readings()) {
            Property property = reading.property();
            if (derivation.of(property, subject) instanceof Knowledge.Known known) {
                properties[property.index()] = known.value();
            }
        }
        return new CompleteClaim(Arrays.asList(properties), values, derivation.date());
    }
}
