package kz.zhardem.tests.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.tests.Unexplained;
import org.jspecify.annotations.Nullable;

/**
 * One benefit for one subject whose requirements are all to be met, collected one by one.
 *
 * <p>Why this is exact for partial facts. Let every requirement read facts that no other requirement of the same claim
 * reads (the callers keep to that). Then an unmet requirement refuses whatever the others say, and if none is unmet, the
 * unknown ones can be made true or false independently of each other: the claim is settled only if none is unknown, and
 * a fact can change the claim exactly if it can change its own requirement, because the others can be made true
 * meanwhile. So the missing facts of the claim are those of its unknown requirements, together.
 */
final class Claim {

    private final String benefit;
    private final String subject;
    private final Frequency frequency;
    private List<Reason> unmet = List.of();
    private List<String> missing = List.of();

    Claim(String benefit, String subject, Frequency frequency) {
        this.benefit = benefit;
        this.subject = subject;
        this.frequency = frequency;
    }

    /** A requirement that is known to be met or not. */
    Claim require(boolean met, Reason ifUnmet) {
        if (!met) {
            unmet(ifUnmet);
        }
        return this;
    }

    /** A requirement that one yes-or-no fact of a member decides. */
    Claim require(@Nullable Boolean fact, boolean wanted, Reason ifUnmet, String member, String name) {
        if (fact == null) {
            missing(Paths.of(member, name));
        } else if (fact != wanted) {
            unmet(ifUnmet);
        }
        return this;
    }

    void unmet(Reason reason) {
        if (unmet.isEmpty()) {
            unmet = new ArrayList<>(3);
        }
        unmet.add(reason);
    }

    void missing(String path) {
        if (missing.isEmpty()) {
            missing = new ArrayList<>(4);
        }
        if (!missing.contains(path)) {
            missing.add(path);
        }
    }

    boolean isRefused() {
        return !unmet.isEmpty();
    }

    boolean isGranted() {
        return unmet.isEmpty() && missing.isEmpty();
    }

    /** The answer when it is no grant. */
    Decision withoutGrant() {
        return isRefused()
                ? answer(Outcome.REFUSED, null, null, null, null, null, unmet, List.of(), List.of())
                : answer(Outcome.UNDETERMINED, null, null, null, null, null, List.of(), missing, List.of());
    }

    /** A status or a benefit in kind. */
    Decision status(LocalDate from) {
        return isGranted() ? grant(null, from, null, Office.SOCIAL_PROTECTION, null, List.of()) : withoutGrant();
    }

    Decision grant(
            @Nullable BigDecimal amount,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Office office,
            @Nullable List<String> conditions,
            List<String> detailsMissing) {
        return answer(Outcome.GRANTED, amount, from, until, office, conditions, List.of(), List.of(), detailsMissing);
    }

    private Decision answer(
            Outcome outcome,
            @Nullable BigDecimal amount,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Office office,
            @Nullable List<String> conditions,
            List<Reason> unmet,
            List<String> missing,
            List<String> detailsMissing) {
        return new Decision(
                subject,
                new Decision.Content(
                        benefit,
                        outcome,
                        frequency,
                        amount,
                        outcome == Outcome.GRANTED ? benefit : null,
                        null,
                        from,
                        until,
                        office,
                        conditions,
                        List.of(),
                        List.of(),
                        unmet,
                        missing,
                        detailsMissing,
                        List.of(),
                        List.of()),
                Unexplained.EXPLAINER);
    }
}
