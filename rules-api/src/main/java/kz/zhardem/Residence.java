package kz.zhardem;

/** The residence status of the person who applies for the family. All but the last live permanently in Kazakhstan. */
public enum Residence {
    /** A citizen of Kazakhstan. */
    CITIZEN,
    /** An ethnic Kazakh who returned and has the status of a kandas (қандас). */
    KANDAS,
    /** A foreigner to whom a ratified treaty gives the same right. */
    TREATY_FOREIGNER,
    /** A refugee. */
    REFUGEE,
    /** Any other foreigner. */
    OTHER_FOREIGNER,
    /** A person without citizenship. */
    STATELESS,
    /** Somebody who does not live permanently in Kazakhstan. */
    NOT_RESIDENT
}
