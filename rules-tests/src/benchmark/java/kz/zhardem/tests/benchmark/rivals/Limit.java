package kz.zhardem.tests.benchmark.rivals;

import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/** A requirement that compares a whole number with a limit. Its reasons tell the number, so each claim has its own. */
record Limit(String rule, String requirement, String fact, Integer limit) {

    static Limit of(String rule, String fact, String operator, int limit) {
        return new Limit(rule, fact + " " + operator + " " + limit, fact, limit);
    }

    Reason met(int actual) {
        return reason(actual, null);
    }

    Reason unmet(int actual) {
        return reason(actual, Math.abs(actual - limit));
    }

    /** Unmet where "how far from the limit" says nothing, because not one side of it is right but one number. */
    Reason other(int actual) {
        return reason(actual, null);
    }

    /** The reason against a grant; null when there is none. */
    @Nullable
    Reason unless(boolean holds, int actual) {
        return holds ? null : unmet(actual);
    }

    private Reason reason(Integer actual, @Nullable Integer distance) {
        return new Reason(
                rule, requirement, fact, actual, limit, distance, false, new Sentence(requirement, actual));
    }
}
