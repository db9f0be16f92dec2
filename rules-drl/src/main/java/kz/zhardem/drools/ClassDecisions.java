package kz.zhardem.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Decision.Content;
import kz.zhardem.Decisions;
import kz.zhardem.Frequency;
import kz.zhardem.Member;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.Totals;
import kz.zhardem.drools.DecisionSpace.Prospect;
import kz.zhardem.drools.DecisionSpace.Text;
import kz.zhardem.spi.LazyList;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on a family's claims by the first rulebook: what is answered to their classes, filled in with what is each
 * claim's own when somebody reads it. Thread-safe.
 */
final class ClassDecisions {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final FamilyClaims family;
    private final FamilyClaims.Placed claims;
    private final DroolsBenefitRules rules;
    private final Derivation derivation;
    private final LocalDate date;
    private final FamilyExplainer explainer;

    /** The family on coming days; null when none was asked for. */
    private @Nullable Map<LocalDate, Derivation> onDay;

    /**
     * By place, what was said already that is the same for all its members; null when nothing was. Threads may say the same
     * twice: reasons are immutable.
     */
    private @Nullable Reason @Nullable [] said;

    ClassDecisions(FamilyClaims family, FamilyClaims.Placed claims) {
        this.family = family;
        this.claims = claims;
        this.rules = family.many().rules().get(0);
        this.derivation = family.derivation();
        this.date = family.many().date();
        this.explainer = new FamilyExplainer(rules, family.family(), date);
    }

    Decisions all() {
        BigDecimal oneTime = NOTHING;
        BigDecimal monthly = NOTHING;
        boolean open = false;
        for (int claim = 0; claim < claims.size(); claim++) {
            ClaimClass classOf = claims.classOf(claim);
            if (classOf != null && classOf.isRefused()) {
                continue;
            }
            BigDecimal amount = amount(claim);
            if (amount != null) {
                Frequency frequency = claims.space(claim).frequency();
                if (frequency == Frequency.ONE_TIME) {
                    oneTime = oneTime.add(amount);
                } else if (frequency == Frequency.MONTHLY) {
                    monthly = monthly.add(amount);
                }
            }
            open |= isOpen(claim);
        }
        List<Decision> decisions = new LazyList<>(claims.size(), this::decision);
        Rulebook rulebook = rules.rulebook();
        return new Decisions(
                rulebook.version(),
                date,
                rulebook.knownOn(),
                decisions,
                new Totals(oneTime, monthly),
                open ? Deciding.nextQuestion(decisions) : null);
    }

    /** What is due; null when no money is. */
    private @Nullable BigDecimal amount(int claim) {
        ClaimClass classOf = claims.classOf(claim);
        return classOf == null || classOf.grantsOwnAmount()
                ? claims.ruling(claim, 0).amount()
                : classOf.amount();
    }

    /** Whether facts are missing. */
    private boolean isOpen(int claim) {
        ClaimClass classOf = claims.classOf(claim);
        return classOf == null ? !claims.alone(claim).get(0).missing().isEmpty() : classOf.isOpen();
    }

    private Decision decision(int claim) {
        ClaimClass classOf = claims.classOf(claim);
        if (classOf == null) {
            return claims.alone(claim).get(0);
        }
        Content content = classOf.common();
        if (content == null) {
            content = classOf.isRefused() ? refused(claim, classOf) : content(claim, classOf);
        }
        return new Decision(claims.subjectId(claim), content, explainer);
    }

    private Content refused(int claim, ClaimClass classOf) {
        Contents contents = classOf.contents();
        int number = claims.number(contents, claim);
        if (number == Said.OWN) {
            return classOf.answer(0).refusal(own(contents.reasons(), claim));
        }
        Content known = contents.get(number, null);
        return known != null
                ? known
                : contents.keep(
                        number,
                        null,
                        classOf.answer(0)
                                .refusal(contents.reasons().shared(number, derivation, claims.subject(claim))));
    }

    private Content content(int claim, ClaimClass classOf) {
        Answer answer = classOf.answer(0);
        return answer.outcome() == Outcome.GRANTED ? granted(claim, classOf, answer) : undetermined(claim, answer);
    }

    private Content undetermined(int claim, Answer answer) {
        Sheet sheet = answer.benefit().sheet();
        return Content.undetermined(
                sheet.id(),
                sheet.frequency(),
                ordered(answer.missing(), claims.subject(claim), Set.of()),
                answer.caveats(),
                answer.gaps());
    }

    private Content granted(int claim, ClaimClass classOf, Answer answer) {
        Sheet sheet = answer.benefit().sheet();
        Office office = Deciding.office(sheet, derivation);
        int number = claims.number(answer.contents(), claim);
        LocalDate until = sheet.frequency() == Frequency.MONTHLY ? until(claim, answer) : null;
        boolean shared = !answer.ownAmount()
                && until == null
                && office != null
                && answer.details().isEmpty()
                && number != Said.OWN;
        if (!shared) {
            return granted(claim, answer, until, office, number);
        }
        Content known = answer.contents().get(number, office);
        if (known == null) {
            known = answer.contents().keep(number, office, granted(claim, answer, null, office, number));
        }
        if (sheet.frequency() != Frequency.MONTHLY
                && sheet.workplaceOf().isEmpty()
                && answer.because().fixed() != null) {
            classOf.common(known);
        }
        return known;
    }

    private Content granted(int claim, Answer answer, @Nullable LocalDate until, @Nullable Office office, int number) {
        Sheet sheet = answer.benefit().sheet();
        Member subject = claims.subject(claim);
        String calculation = answer.calculation();
        List<Caveat> caveats = answer.caveats();
        if (answer.ownAmount()) {
            Calculation own = answer.calculation(rules.rulebook(), answer.claim(derivation, subject, brought(answer)));
            calculation = own.text();
            caveats = Stream.concat(caveats.stream(), own.caveats().stream())
                    .distinct()
                    .toList();
        }
        return new Content(
                sheet.id(),
                Outcome.GRANTED,
                sheet.frequency(),
                amount(claim),
                answer.rule() == null ? null : answer.rule().name(),
                calculation,
                date,
                until,
                office,
                answer.conditions(),
                answer.law(),
                said(answer.because(), number, claim),
                List.of(),
                List.of(),
                ordered(answer.details(), subject, Deciding.missingForOffice(office, sheet, derivation)),
                caveats,
                answer.gaps());
    }

    private Map<String, BigDecimal> brought(Answer answer) {
        return family.brought(answer, 0);
    }

    private List<Reason> said(Said all, int number, int claim) {
        return number == Said.OWN ? own(all, claim) : all.shared(number, derivation, claims.subject(claim));
    }

    private List<Reason> own(Said all, int claim) {
        List<Saying> parts = all.parts();
        Member subject = claims.subject(claim);
        return new LazyList<>(parts.size(), i -> said(parts.get(i), subject));
    }

    private Reason said(Saying part, @Nullable Member subject) {
        return part.place() < 0 ? part.of(derivation, subject) : saidOfFamily(part, subject);
    }

    /** The numbers are the family's; what else it tells is the same for all subjects of the class. */
    private Reason saidOfFamily(Saying part, @Nullable Member subject) {
        @Nullable Reason[] all = said;
        if (all == null) {
            all = new @Nullable Reason[family.many().sayings().ofFamilies()];
            said = all;
        }
        if (part.place() >= all.length) {
            return part.of(derivation, subject);
        }
        Reason known = all[part.place()];
        if (known == null) {
            known = part.of(derivation, subject);
            all[part.place()] = known;
        }
        return known;
    }

    private List<String> ordered(List<Answer.Open> facts, @Nullable Member subject, Set<FactPath> more) {
        if (facts.isEmpty() && more.isEmpty()) {
            return List.of();
        }
        Set<FactPath> all = new LinkedHashSet<>(more);
        facts.forEach(fact -> fact.addTo(all, derivation, subject));
        return Deciding.ordered(all, family.family());
    }

    /** As the plain road finds it, but that the class of a coming day is looked up. */
    private @Nullable LocalDate until(int claim, Answer answer) {
        Text text = claims.space(claim).texts().get(0);
        Ageing ageing = text.ageing();
        ClaimClass classOf = claims.classOf(claim);
        return ageing == null || answer.ownAmount() || classOf == null || !classOf.isAllKnown()
                ? untilTurn(claim, answer)
                : untilBirthday(claim, classOf, answer, ageing);
    }

    /** Where only the subject's age changes by time, the age that ends a grant is the same for all claims of a class. */
    private @Nullable LocalDate untilBirthday(int claim, ClaimClass classOf, Answer answer, Ageing ageing) {
        Member subject = claims.subject(claim);
        LocalDate born = subject == null ? null : subject.born();
        LocalDate last = answer.last();
        if (born == null) {
            return last;
        }
        int end = classOf.endsAt();
        if (end == ClaimClass.NOT_ASKED) {
            end = endsAt(claim, answer, ageing, born);
            classOf.endsAt(end);
        }
        LocalDate turn = end == ClaimClass.NEVER ? null : ageing.turn(born, end);
        return turn == null || (last != null && turn.isAfter(last)) ? last : turn.minusDays(1);
    }

    /** The first coming age with which the claim comes to something else. */
    private int endsAt(int claim, Answer answer, Ageing ageing, LocalDate born) {
        Ruling ruling = claims.ruling(claim, 0);
        for (int limit : ageing.limits()) {
            LocalDate turn = ageing.turn(born, limit);
            if (turn.isAfter(date) && !ruling.equals(prospect(claim, answer, turn))) {
                return limit;
            }
        }
        return ClaimClass.NEVER;
    }

    private @Nullable LocalDate untilTurn(int claim, Answer answer) {
        Ruling ruling = claims.ruling(claim, 0);
        LocalDate last = answer.last();
        List<LocalDate> turns = turns(claims.space(claim).texts().get(0), claims.subject(claim), last);
        for (int i = 0; i < turns.size(); i++) {
            LocalDate turn = turns.get(i);
            if (!ruling.equals(prospect(claim, answer, turn))) {
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

    private @Nullable Ruling prospect(int claim, Answer answer, LocalDate turn) {
        DecisionSpace space = claims.space(claim);
        Member subject = claims.subject(claim);
        Derivation then = onDay(turn);
        long key = space.key(then, subject);
        Prospect known = key == DecisionSpace.NO_CLASS ? null : space.prospect(key);
        if (known == null) {
            Text text = space.texts().get(0);
            Standing standing = Standing.of(text.benefit().sheet().subject(), subject, then);
            Inquiry inquiry = new Inquiry(text.benefit(), standing, text.values());
            if (answer.ownAmount()) {
                if (key == DecisionSpace.NO_CLASS
                        || !(inquiry.claims() instanceof Diagram.Leaf<CompleteClaim> settled)) {
                    return Deciding.prospect(rules.rulebook(), inquiry, date);
                }
                known = new Prospect(null, inquiry.holding(settled.value()));
            } else {
                known = new Prospect(Deciding.prospect(rules.rulebook(), inquiry, date), List.of());
            }
            if (key != DecisionSpace.NO_CLASS) {
                space.keep(key, known);
            }
        }
        return known.holding().isEmpty()
                ? known.ruling()
                : Deciding.prospect(
                        rules.rulebook(),
                        answer.benefit(),
                        known.holding(),
                        answer.claim(then, subject, brought(answer)),
                        date);
    }

    private synchronized Derivation onDay(LocalDate day) {
        if (onDay == null) {
            onDay = new HashMap<>();
        }
        return onDay.computeIfAbsent(day, one -> new Derivation(family.family(), one));
    }
}
