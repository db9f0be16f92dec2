package kz.zhardem.spi;

import kz.zhardem.Decision;
import kz.zhardem.Explanation;

/**
 * Explains decisions. Explaining can take much longer than deciding, because it decides again with other facts; so it is
 * done only when asked for. Implementations are immutable and
 * thread-safe, and all are equal: two decisions are equal when they say the same, whoever explains them.
 */
@FunctionalInterface
public interface Explainer {

    /**
     * Explains a decision of its own.
     *
     * @param decision the decision
     * @return the explanation, made anew at each call, and always the same
     */
    Explanation explain(Decision decision);
}
