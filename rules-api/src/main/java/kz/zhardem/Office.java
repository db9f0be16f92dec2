package kz.zhardem;

/** Who grants and pays. */
public enum Office {
    /** The commission at the workplace of a parent. */
    WORKPLACE,
    /** The social protection office where the family lives. */
    SOCIAL_PROTECTION
}
