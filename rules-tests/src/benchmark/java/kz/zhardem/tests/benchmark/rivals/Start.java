package kz.zhardem.tests.benchmark.rivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Reason;

/** The first day of a benefit. */
record Start(LocalDate from, String requirement) {

    static Start on(LocalDate from) {
        return new Start(from, "in force from " + from);
    }

    boolean hasCome(LocalDate date) {
        return !date.isBefore(from);
    }

    Reason reason(String rule, LocalDate date) {
        return new Reason(rule, requirement, "date", date, from, null, false, new Sentence(requirement, date));
    }

    /** Before the day, what else is unmet comes after this. */
    List<Reason> unmet(String rule, LocalDate date, List<Reason> others) {
        List<Reason> all = new ArrayList<>(others.size() + 1);
        all.add(reason(rule, date));
        all.addAll(others);
        return all;
    }
}
