package kz.zhardem;

/** How well a dated value is supported. */
public enum Mark {
    /** Two independent sources agree. */
    CONFIRMED,
    /** One source says so. */
    SINGLE,
    /** No source is at hand; such a value has the status {@link Status#UNVERIFIED}. */
    RECALLED
}
