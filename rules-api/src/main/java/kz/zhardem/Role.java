package kz.zhardem;

/** What a member is in the family. */
public enum Role {
    /** The mother of the children; at most one. */
    MOTHER,
    /** The father of the children; at most one. */
    FATHER,
    /** A child of the family, of any age. */
    CHILD,
    /** Anyone else who belongs to the family. */
    OTHER
}
