package kz.zhardem;

/** Whom a benefit is for. */
public enum Subject {
    /** Each child of the family. */
    CHILD,
    /** The mother, if the family has one. */
    MOTHER,
    /** The family as a whole. */
    FAMILY,
    /** Each member of the family. */
    PERSON
}
