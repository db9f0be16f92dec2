package kz.zhardem.workbench;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import kz.zhardem.Reason;

/**
 * What is at hand while the decisions about many families are written: what they have in common, and for the families that are
 * written now, a buffer and what each says several times. For one thread.
 */
final class Desk {

    private static final int SHARED = 1 << 14;

    private static final int CONTENTS = 1 << 14;

    private static final int AMOUNTS = 1 << 6;

    private final Fragments shared;

    private final Fragments contents;

    /** Apart and few: no two families have them in common, so they would only take the place of what is shared. */
    private final Fragments amounts = new Fragments(AMOUNTS);

    private final ByteArrayOutputStream buffer = JsonDocument.buffer();

    private Desk(Fragments shared, Fragments contents) {
        this.shared = shared;
        this.contents = contents;
    }

    /** With nothing on it. */
    static Desk empty() {
        return new Desk(new Fragments(SHARED), new Fragments(CONTENTS));
    }

    /** A desk for one more thread. */
    Desk beside() {
        return new Desk(shared, contents);
    }

    ByteArrayOutputStream buffer() {
        return buffer;
    }

    /** Pieces that many families have in common. */
    Fragments shared() {
        return shared;
    }

    /** What is said of claims that the rules do not tell apart, by the object that the decisions have in common. */
    Fragments contents() {
        return contents;
    }

    /** Where a reason is kept: not among those that many share when it tells an amount. */
    Fragments of(Reason reason) {
        return reason.actual() instanceof BigDecimal ? amounts : shared;
    }
}
