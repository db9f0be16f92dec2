package kz.zhardem.drools;

import java.util.Arrays;
import kz.zhardem.Decision.Content;
import kz.zhardem.Office;
import org.jspecify.annotations.Nullable;

/**
 * What decisions with one answer say, kept where many say the same: they differ in no more than the number that their reasons
 * tell, and in where to go. Thread-safe: what threads make twice is equal, and what is lost is made again.
 */
final class Contents {

    /** Each of them, or none. */
    private static final int OFFICES = 3;

    private volatile @Nullable Content[] kept = {};

    /** Where a content is kept. */
    static int place(int number, @Nullable Office office) {
        int at = office == null ? 0 : office == Office.WORKPLACE ? 1 : 2;
        return number * OFFICES + at;
    }

    /** Null when none is kept there. */
    @Nullable
    Content get(int place) {
        @Nullable Content[] all = kept;
        return place < all.length ? all[place] : null;
    }

    Content keep(int place, Content content) {
        @Nullable Content[] all = kept;
        if (place >= all.length) {
            all = Arrays.copyOf(all, place + OFFICES);
            kept = all;
        }
        all[place] = content;
        return content;
    }
}
