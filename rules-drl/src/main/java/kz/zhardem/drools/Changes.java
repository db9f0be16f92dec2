package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.zhardem.Change;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.LocalText;
import kz.zhardem.Member;
import kz.zhardem.Outcome;
import kz.zhardem.drools.PossibleValues.Stretch;

/**
 * What would change a refusal: the first day on which time alone does, and for each fact that people can change its
 * smallest change. Candidates come from the parsed rules; each is then decided again, and told only if that confirms it.
 */
final class Changes {

    private final DroolsBenefitRules rules;
    private final Application application;
    private final Family family;
    private final LocalDate date;
    private final Inquiry inquiry;
    private final Wording wording;

    Changes(DroolsBenefitRules rules, Application application, Family family, LocalDate date) {
        this.rules = rules;
        this.application = application;
        this.family = family;
        this.date = date;
        this.inquiry = application.inquiry(family, date);
        this.wording = rules.rulebook().wording();
    }

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        ofTime().ifPresent(changes::add);
        facts().forEach(fact -> ofFact(fact).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> ofTime() {
        for (LocalDate day : Occasions.after(date, inquiry)) {
            if (!rules.rulebook().covers(day)) {
                break;
            }
            if (!isRefusal(application.ruling(family, day, limitsOn(day)))) {
                Decision then = decide(family, day);
                if (then.outcome() != Outcome.REFUSED) {
                    return Optional.of(ofTime(day, then));
                }
            }
        }
        return Optional.empty();
    }

    /** After the days for which an income is known the limits stay as they are: "if nothing else changes". */
    private Map<String, BigDecimal> limitsOn(LocalDate day) {
        LocalDate last = Occasions.lastSpokenFor(inquiry);
        return last == null || !day.isAfter(last) ? rules.rulebook().comparedOn(day) : inquiry.values();
    }

    private Change ofTime(LocalDate day, Decision then) {
        LocalText why = Occasions.together(Occasions.on(day, wording, inquiry));
        if (why == null) {
            throw new IllegalStateException(
                    "time changes the answer of " + application.benefit().file()
                            + " for no reason: this is a fault of the library, please report it");
        }
        LocalText says = Language.text(language -> language.phrase(
                "change-of-time",
                Map.of("date", language.date(day), "why", language.of(why), "outcome", outcome(language, then))));
        return new Change.OfTime(day, then.outcome(), then.amount(), says);
    }

    private static boolean isRefusal(Diagram<Ruling> ruling) {
        return ruling.equals(new Diagram.Leaf<>(Ruling.REFUSAL));
    }

    private Decision decide(Family changed, LocalDate day) {
        return rules.decide(changed, day, application.benefit(), application.subject());
    }

    private static String outcome(Language language, Decision then) {
        return new OutcomeText(language, then.frequency()).possible(then.outcome(), then.amount());
    }

    /** The known facts behind the benefit that people can change. */
    private List<FactPath> facts() {
        List<String> names = inquiry.benefit().readings().stream()
                .flatMap(reading -> wording.of(reading.property()).facts().stream())
                .distinct()
                .filter(name -> wording.knownFact(name)
                        .filter(fact -> fact.mayChange() != Wording.MayChange.NEVER)
                        .isPresent())
                .toList();
        Stream<FactPath> ofFamily = Stream.of(new FactPath(null, FactPath.INCOME));
        Stream<FactPath> ofMembers = family.members().stream()
                .flatMap((Member member) -> names.stream().map(name -> FactPath.of(member, name)));
        return Stream.concat(ofFamily, ofMembers)
                .filter(fact -> names.contains(fact.name()))
                .filter(fact -> fact.get(family).isPresent())
                .toList();
    }

    /** A change of one fact that leads to another answer. */
    private record Candidate(Object value, BigDecimal size, boolean granted) {}

    private Optional<Change> ofFact(FactPath fact) {
        Object now = fact.get(family).orElseThrow();
        Map<String, BigDecimal> values = inquiry.values();
        return PossibleValues.of(fact, family, date, List.of(inquiry.benefit()), values).stream()
                .map(stretch -> nearest(stretch, now))
                .filter(value -> !value.equals(now))
                .filter(value -> wording.fact(fact.name()).mayChange().to(value))
                .flatMap(value -> candidate(fact, now, value).stream())
                .min(Comparator.comparing((Candidate candidate) -> !candidate.granted())
                        .thenComparing(Candidate::size))
                .map(candidate -> change(fact, now, candidate.value()));
    }

    private Optional<Candidate> candidate(FactPath fact, Object now, Object value) {
        Diagram<Ruling> ruling = application.ruling(fact.set(family, value), date, inquiry.values());
        BigDecimal size = now instanceof BigDecimal amount
                ? amount.subtract((BigDecimal) value).abs()
                : BigDecimal.ONE;
        return isRefusal(ruling)
                ? Optional.empty()
                : Optional.of(new Candidate(value, size, ruling instanceof Diagram.Leaf<Ruling>));
    }

    /** The value of a stretch that is nearest to what is now. */
    private static Object nearest(Stretch stretch, Object now) {
        if (now instanceof BigDecimal amount) {
            if (stretch.first() instanceof BigDecimal first && amount.compareTo(first) <= 0) {
                return first;
            }
            return stretch.last() instanceof BigDecimal last && amount.compareTo(last) > 0 ? last : amount;
        }
        return stretch.example();
    }

    private Change change(FactPath fact, Object now, Object value) {
        Decision then = decide(fact.set(family, value), date);
        if (then.outcome() == Outcome.REFUSED) {
            throw new IllegalStateException("a change of " + fact.name() + " does not help in "
                    + application.benefit().file() + ": this is a fault of the library, please report it");
        }
        LocalText says = Language.text(language -> language.phrase(
                "change-of-fact",
                Map.of("change", says(language, fact, now, value), "outcome", outcome(language, then))));
        return new Change.OfFact(fact.toString(), value, then.outcome(), then.amount(), says);
    }

    private String says(Language language, FactPath fact, Object now, Object value) {
        if (value instanceof Boolean yes) {
            return language.of(wording.clause(fact, family, yes));
        }
        Money money = new Money(language);
        BigDecimal before = (BigDecimal) now;
        BigDecimal after = (BigDecimal) value;
        String by = language.phrase(
                after.compareTo(before) < 0 ? "less-by" : "more-by",
                Map.of("distance", money.of(after.subtract(before).abs())));
        return language.phrase(
                "instead",
                Map.of(
                        "name", language.of(wording.name(fact, family)),
                        "value", money.of(after),
                        "before", money.of(before),
                        "distance", by));
    }
}
