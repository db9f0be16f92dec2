package kz.zhardem;

import java.util.List;

/** A way to divide families into bands. Every family is in one band of each. */
public enum Breakdown {

    /** How many children under 18 there are. */
    CHILDREN,

    /** How old, in years, the youngest child is. */
    YOUNGEST_CHILD,

    /** The average monthly income per member, in tenge: each band is up to and including its number. */
    INCOME,

    /** Which parents there are. */
    FAMILY_TYPE;

    /**
     * Its bands.
     *
     * @return their names, in order
     */
    public List<String> bands() {
        return switch (this) {
            case CHILDREN -> List.of("0", "1", "2", "3", "4", "5+", "unknown");
            case YOUNGEST_CHILD -> List.of("no-child", "0", "1-2", "3-5", "6-17", "18+", "unknown");
            case INCOME -> List.of("0", "5000", "10000", "20000", "50000", "100000", "200000", "more", "unknown");
            case FAMILY_TYPE -> List.of("two-parents", "mother-alone", "father-alone", "no-parents");
        };
    }
}
