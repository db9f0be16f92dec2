package kz.zhardem;

/** How often a benefit is paid. */
public enum Frequency {
    /** Paid once. */
    ONE_TIME,
    /** Paid every month. */
    MONTHLY,
    /** Given in goods or services; carries no amount. */
    IN_KIND,
    /** A finding about the family or a member; carries no amount. */
    STATUS;

    /**
     * Whether a benefit of this frequency is paid in money.
     *
     * @return false for what carries no amount
     */
    public boolean isMoney() {
        return this == ONE_TIME || this == MONTHLY;
    }
}
