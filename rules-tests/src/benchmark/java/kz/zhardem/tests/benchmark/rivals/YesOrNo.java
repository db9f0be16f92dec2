package kz.zhardem.tests.benchmark.rivals;

import kz.zhardem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that a fact is true, or false. Its two reasons tell no number, so all claims share them.
 *
 * @param met what is said when it is met
 * @param unmet what is said when it is not
 */
record YesOrNo(Reason met, Reason unmet) {

    static YesOrNo of(String rule, String fact, boolean wanted) {
        String requirement = fact + " == " + wanted;
        return new YesOrNo(
                reason(rule, requirement, fact, wanted, false), reason(rule, requirement, fact, !wanted, false));
    }

    static Reason reason(String rule, String requirement, String fact, boolean actual, boolean confidential) {
        return new Reason(
                rule, requirement, fact, actual, null, null, confidential, new Sentence(requirement, actual));
    }

    /** The reason against a grant; null when there is none. */
    @Nullable
    Reason unless(boolean holds) {
        return holds ? null : unmet;
    }
}
