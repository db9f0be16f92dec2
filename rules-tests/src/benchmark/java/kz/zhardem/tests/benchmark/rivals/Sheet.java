package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Caveat;
import kz.zhardem.Decision;
import kz.zhardem.Frequency;
import kz.zhardem.Office;
import kz.zhardem.Outcome;
import kz.zhardem.Reason;
import kz.zhardem.tests.Unexplained;
import org.jspecify.annotations.Nullable;

/**
 * A benefit, and where its rules come from.
 *
 * @param id of the benefit
 * @param frequency how often it is paid
 * @param law what its decisions cite
 */
record Sheet(String id, Frequency frequency, List<String> law) {

    static final String LOW_INCOME =
            "prose on low income: twice the index, on the average month of the previous quarter";

    static final String GROUPS = "prose on vulnerable groups";

    static Sheet of(String id, Frequency frequency, String... law) {
        return new Sheet(id, frequency, List.of(law));
    }

    /** The same benefit where one more place is cited. */
    Sheet citing(String place) {
        List<String> all = new ArrayList<>(law);
        all.add(place);
        return new Sheet(id, frequency, List.copyOf(all));
    }

    Decision granted(
            String subject,
            String rule,
            Rate rate,
            LocalDate from,
            @Nullable LocalDate until,
            Office office,
            @Nullable List<String> conditions,
            List<Reason> because) {
        return new Decision(subject, new Decision.Content(id, Outcome.GRANTED, frequency, rate.amount(), rule, rate.calculation(), from, until, office, conditions, law, because, List.of(), List.of(), List.of(), rate.caveats(), List.of()), Unexplained.EXPLAINER);
    }

    /** Most are granted by social protection, and without conditions. */
    Decision granted(
            String subject,
            String rule,
            Rate rate,
            LocalDate from,
            @Nullable LocalDate until,
            List<Reason> because) {
        return granted(subject, rule, rate, from, until, Office.SOCIAL_PROTECTION, null, because);
    }

    Decision refused(String subject, List<Reason> unmet, List<Caveat> caveats) {
        return new Decision(subject, Decision.Content.refused(id, frequency, law, unmet, caveats), Unexplained.EXPLAINER);
    }

    /** What there is of three reasons. */
    static List<Reason> those(@Nullable Reason one, @Nullable Reason two, @Nullable Reason three) {
        List<Reason> all = new ArrayList<>(3);
        if (one != null) {
            all.add(one);
        }
        if (two != null) {
            all.add(two);
        }
        if (three != null) {
            all.add(three);
        }
        return all;
    }

    /** What there is of two reasons. */
    static List<Reason> those(@Nullable Reason one, @Nullable Reason two) {
        if (one == null) {
            return two == null ? List.of() : List.of(two);
        }
        return two == null ? List.of(one) : List.of(one, two);
    }
}
