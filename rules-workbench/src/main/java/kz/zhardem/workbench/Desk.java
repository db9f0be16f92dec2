package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kz.zhardem.Decision.Content;
import kz.zhardem.Reason;
import tools.jackson.core.JsonGenerator;

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

    private final Page page = new Page();

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

    /** Where the documents are written. */
    Page page() {
        return page;
    }

    /**
     * Writes a reason, as it was written before if it was.
     *
     * @param json what writes on the page
     * @param writing writes it
     */
    void reason(JsonGenerator json, Reason reason, Runnable writing) {
        value(json, reason.actual() instanceof BigDecimal ? amounts : shared, reason, quickHash(reason), writing);
    }

    /** Not of all that a reason holds: its text is made of much. */
    private static int quickHash(Reason reason) {
        return 31 * (31 * reason.rule().hashCode() + reason.requirement().hashCode())
                + Objects.hashCode(reason.actual());
    }

    /** Writes texts, as they were written before if they were. */
    void texts(JsonGenerator json, List<String> texts, Runnable writing) {
        value(json, shared, texts, texts.hashCode(), writing);
    }

    private void value(JsonGenerator json, Fragments fragments, Object of, int hash, Runnable writing) {
        byte[] known = fragments.get(of, hash);
        if (known == null) {
            fragments.keep(of, hash, written(json, writing));
        } else {
            // Nothing, but with what separates it from the value before.
            json.writeRawValue("");
            json.flush();
            page.writeBytes(known);
        }
    }

    /**
     * Writes the properties of a content, as they were written before if they were: claims that the rules do not tell apart have
     * one object in common. There are others before them.
     */
    void content(JsonGenerator json, Content content, Runnable writing) {
        int hash = System.identityHashCode(content);
        byte[] known = contents.get(content, hash);
        if (known == null) {
            contents.keep(content, hash, written(json, writing));
        } else {
            json.writeRaw(',');
            json.flush();
            page.writeBytes(known);
        }
    }

    private byte[] written(JsonGenerator json, Runnable writing) {
        json.flush();
        int start = page.size();
        writing.run();
        json.flush();
        return page.since(start);
    }
}
