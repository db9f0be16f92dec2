package kz.zhardem;

/** How a question of entitlement is answered. */
public enum Outcome {
    /** Due. No further fact can change it. */
    GRANTED,
    /** Not due: {@link Decision#unmet()} says why. No further fact can change it. */
    REFUSED,
    /**
     * Cannot tell yet: {@link Decision#missing()} names every fact that can still change the answer, and
     * {@link Decision#gaps()} what the record of the law does not say. */
    UNDETERMINED
}
