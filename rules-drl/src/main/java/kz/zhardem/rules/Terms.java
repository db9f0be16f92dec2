package kz.zhardem.rules;

import java.math.BigDecimal;
import java.util.Map;

/** The dated values behind a claim, and the grant that the rule firing now makes. Confined to one decision. */
public final class Terms {

    /** Stands for a grant without an amount. */
    public static final String NO_AMOUNT = "";

    private final Map<String, BigDecimal> values;
    private String granted = NO_AMOUNT;

    /**
     * Creates terms without a grant.
     *
     * @param values the values in force, by name
     */
    public Terms(Map<String, BigDecimal> values) {
        this.values = values;
    }

    BigDecimal value(String name) {
        BigDecimal value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value named \"" + name + "\"");
        }
        return value;
    }

    void grant(String value) {
        granted = value;
    }

    /**
     * What the rule that fired last granted.
     *
     * @return the name of a value, or {@link #NO_AMOUNT}
     */
    public String granted() {
        return granted;
    }
}
