package kz.zhardem.workbench;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Documents of JSON are written on it one after another, and parts of them can be taken out again. For one thread. */
final class Page extends ByteArrayOutputStream {

    /** That of the decisions about a family, so that it rarely grows. */
    private static final int USUAL_SIZE = 1 << 15;

    /** An empty one: a new one for each document takes longer to clear than to fill. */
    Page() {
        super(USUAL_SIZE);
    }

    /**
     * What was written from a place on, without the sign that separates it from what is before.
     *
     * @param start where the sign is, if there is one
     */
    byte[] since(int start) {
        boolean separated = start < count && (buf[start] == ',' || buf[start] == ':');
        return Arrays.copyOfRange(buf, separated ? start + 1 : start, count);
    }
}
