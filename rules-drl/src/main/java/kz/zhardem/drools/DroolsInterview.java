package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.zhardem.Benefit;
import kz.zhardem.Decision;
import kz.zhardem.Decisions;
import kz.zhardem.Family;
import kz.zhardem.Interview;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Outcome;
import kz.zhardem.Question;
import org.jspecify.annotations.Nullable;

/** An interview by the rules of one rulebook. */
final class DroolsInterview implements Interview {

    private final DroolsBenefitRules rules;
    private final LocalDate date;
    private final Set<String> about;
    private final Facts facts;
    private final @Nullable Decisions decisions;
    private final @Nullable Question question;
    private final @Nullable DroolsInterview before;

    private DroolsInterview(
            DroolsBenefitRules rules,
            LocalDate date,
            Set<String> about,
            Facts facts,
            @Nullable Decisions decisions,
            @Nullable DroolsInterview before) {
        this.rules = rules;
        this.date = date;
        this.about = about;
        this.facts = facts;
        this.decisions = decisions;
        this.question = facts.question(rules.rulebook(), date, askedAbout(decision -> true));
        this.before = before;
    }

    /** Before the first question, with nothing known. */
    static Interview untold(DroolsBenefitRules rules, LocalDate date) {
        rules.rulebook().comparedOn(date);
        return new DroolsInterview(rules, date, Set.of(), new Facts.Gathering(Composition.untold()), null, null);
    }

    /** Before the first question, with some facts known. */
    static Interview of(DroolsBenefitRules rules, Family family, LocalDate date) {
        return new DroolsInterview(
                rules, date, Set.of(), new Facts.Known(family, Set.of()), rules.decide(family, date), null);
    }

    /** What has been told so far. */
    private sealed interface Facts {

        /** The next question; null when there is none. */
        @Nullable
        Question question(Rulebook rulebook, LocalDate date, List<Decision> askedAbout);

        /** The facts with the answer to a question. */
        Facts with(Question asked, Object answer);

        /** The family; null as long as it is not known who belongs to it. */
        @Nullable
        Family family();

        /** Who belongs to the family is still being told. */
        record Gathering(Composition composition) implements Facts {

            @Override
            public Question question(Rulebook rulebook, LocalDate date, List<Decision> askedAbout) {
                return rulebook.wording().composition(composition.next());
            }

            @Override
            public Facts with(Question asked, Object answer) {
                Composition told = composition.with(answer);
                return told.family()
                        .<Facts>map(family -> new Known(family, Set.of()))
                        .orElse(new Gathering(told));
            }

            @Override
            public @Nullable Family family() {
                return null;
            }
        }

        /**
         * Who belongs to the family is known.
         *
         * @param declined the facts that nobody could tell
         */
        record Known(Family family, Set<FactPath> declined) implements Facts {

            @Override
            public @Nullable Question question(Rulebook rulebook, LocalDate date, List<Decision> askedAbout) {
                return new LookAhead(rulebook, family, date, declined)
                        .next(askedAbout)
                        .map(fact -> rulebook.wording().question(fact, family))
                        .orElse(null);
            }

            @Override
            public Facts with(Question asked, Object answer) {
                return new Known(family.with(asked.fact(), checked(asked, answer)), declined);
            }

            Known without(Question asked) {
                Set<FactPath> more = new LinkedHashSet<>(declined);
                more.add(FactPath.parse(asked.fact()));
                return new Known(family, more);
            }
        }
    }

    private static Object checked(Question asked, Object answer) {
        boolean fits = switch (asked.kind()) {
            case YES_OR_NO -> answer instanceof Boolean;
            case DATE -> answer instanceof LocalDate;
            case COUNT -> answer instanceof Integer;
            case AMOUNT -> answer instanceof BigDecimal;
            case CHOICE -> constants(asked).isInstance(answer);
            case CHOICES -> answer instanceof Set<?> set && set.stream().allMatch(constants(asked)::isInstance);
            case NAMES -> throw new IllegalStateException("names are asked for before there is a family");
        };
        if (!fits) {
            throw new InvalidFactsException(asked.fact(), "an answer of the kind " + asked.kind());
        }
        return answer;
    }

    private static Class<?> constants(Question asked) {
        String fact = FactPath.parse(asked.fact()).name();
        return Objects.requireNonNull(Wording.constants(Wording.type(fact)), fact);
    }

    private List<Decision> askedAbout(Predicate<Decision> wanted) {
        return decisions == null
                ? List.of()
                : decisions.decisions().stream()
                        .filter(decision -> about.isEmpty() || about.contains(decision.benefit()))
                        .filter(wanted)
                        .toList();
    }

    @Override
    public Interview about(Collection<String> benefits) {
        List<String> known = rules.benefits().stream().map(Benefit::id).toList();
        for (String benefit : benefits) {
            if (!known.contains(benefit)) {
                throw new IllegalArgumentException("the rulebook has no such benefit");
            }
        }
        Set<String> ids = Set.copyOf(benefits);
        return ids.equals(about) ? this : new DroolsInterview(rules, date, ids, facts, decisions, before);
    }

    @Override
    public Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    @Override
    public boolean mayBeUnknown() {
        return question != null && facts instanceof Facts.Known;
    }

    @Override
    public Interview answer(Object answer) {
        Objects.requireNonNull(answer, "answer");
        Question asked = question().orElseThrow();
        try {
            Facts told = facts.with(asked, answer);
            Family family = told.family();
            Decisions then = family == null ? null : rules.decide(family, date);
            return new DroolsInterview(rules, date, about, told, then, this);
        } catch (InvalidFactsException e) {
            throw new InvalidFactsException(asked.fact(), e.expected());
        }
    }

    @Override
    public Interview unknown() {
        Question asked = question().orElseThrow();
        if (!(facts instanceof Facts.Known known)) {
            throw new IllegalStateException("who belongs to the family must be told");
        }
        return new DroolsInterview(rules, date, about, known.without(asked), decisions, this);
    }

    @Override
    public Optional<Interview> back() {
        return Optional.ofNullable(before).map(interview -> interview.about(about));
    }

    @Override
    public Optional<Family> family() {
        return Optional.ofNullable(facts.family());
    }

    @Override
    public Optional<Decisions> decisions() {
        return Optional.ofNullable(decisions);
    }

    @Override
    public List<Decision> settled() {
        return askedAbout(decision -> decision.outcome() != Outcome.UNDETERMINED);
    }

    @Override
    public List<Decision> open() {
        return askedAbout(decision -> decision.outcome() == Outcome.UNDETERMINED);
    }

    /** Shows which rules ask, and no fact about the family. */
    @Override
    public String toString() {
        return "Interview[" + rules.version().id() + " on " + date + "]";
    }
}
