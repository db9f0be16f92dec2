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

    private static final int NOWHERE = -1;

    private final Said reasons;

    /** Where the number is read that the reasons tell; {@link #NOWHERE} when they tell none, or others than one count. */
    private final int slot;

    private final boolean ofSubject;

    /** To how many offices decisions can point, if none is one of them. */
    private final int offices;

    /** By number, and then by office. */
    private volatile @Nullable Content[] kept = {};

    private Contents(Said reasons, int offices) {
        this.reasons = reasons;
        this.slot = reasons.count() == null ? NOWHERE : reasons.count().place();
        this.ofSubject = reasons.count() != null && reasons.count().ofSubject();
        this.offices = offices;
    }

    /** Of decisions that point to no office, as refusals do. */
    static Contents withoutOffice(Said reasons) {
        return new Contents(reasons, 1);
    }

    /** Of decisions that may point to one. */
    static Contents withOffice(Said reasons) {
        return new Contents(reasons, 1 + Office.values().length);
    }

    /** The reasons that the answer gives. */
    Said reasons() {
        return reasons;
    }

    /**
     * By which number the reasons of a claim are shared: the count that they tell.
     *
     * @param family what the slots of the family read
     * @param subject what those of the subject read
     * @return 0 when they are the same for all; {@link Said#OWN} when they tell other numbers
     */
    int number(int[] family, int[] subject) {
        if (slot == NOWHERE) {
            return reasons.fixed() == null ? Said.OWN : 0;
        }
        int number = (ofSubject ? subject : family)[slot];
        return number < 0 || number >= Said.KEPT ? Said.OWN : number;
    }

    private int place(int number, @Nullable Office office) {
        int at = office == null ? 0 : office == Office.WORKPLACE ? 1 : 2;
        return number * offices + at;
    }

    /**
     * What was said already.
     *
     * @param number by which the reasons are shared
     * @return null when nothing was
     */
    @Nullable
    Content get(int number, @Nullable Office office) {
        @Nullable Content[] all = kept;
        int place = place(number, office);
        return place < all.length ? all[place] : null;
    }

    Content keep(int number, @Nullable Office office, Content content) {
        int place = place(number, office);
        @Nullable Content[] all = kept;
        if (place >= all.length) {
            all = Arrays.copyOf(all, place + offices);
            kept = all;
        }
        all[place] = content;
        return content;
    }
}
