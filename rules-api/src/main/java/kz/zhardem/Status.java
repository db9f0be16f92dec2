package kz.zhardem;

/** Why a dated value should not be taken for law without a look at its source. */
public enum Status {
    /** No source at hand confirms the value. */
    UNVERIFIED,
    /** The law is silent, and the rulebook had to choose. */
    ASSUMPTION
}
