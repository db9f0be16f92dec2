package kz.zhardem.workbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines one at a time and never holds more than one of at most {@link CaseReader#LONGEST} bytes. */
final class Lines {

    private final InputStream stream;
    private final Waiting beforeWaiting;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long number;
    private boolean tooLong;

    /**
     * Reads from a stream.
     *
     * @param stream where from
     * @param beforeWaiting what to do before input may be waited for, such as handing out the answers so far
     */
    Lines(InputStream stream, Waiting beforeWaiting) {
        this.stream = stream;
        this.beforeWaiting = beforeWaiting;
    }

    /** What is done before input is waited for. */
    interface Waiting {
        void begins() throws IOException;
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        do {
            if (next >= end && !fill()) {
                return false;
            }
            readLine();
        } while (!tooLong && isBlank());
        return true;
    }

    /** The line without its end, or what is left of one that is too long. */
    NumberedLine line() {
        return new NumberedLine(number, tooLong ? null : content.toByteArray());
    }

    private void readLine() throws IOException {
        number++;
        content.reset();
        tooLong = false;
        boolean ended = false;
        while (!ended && (next < end || fill())) {
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            tooLong = tooLong || content.size() + (next - from) > CaseReader.LONGEST;
            if (!tooLong) {
                content.write(buffer, from, next - from);
            }
            ended = next < end;
            if (ended) {
                next++;
            }
        }
    }

    private boolean fill() throws IOException {
        if (stream.available() == 0) {
            beforeWaiting.begins();
        }
        int read = stream.read(buffer);
        next = 0;
        end = Math.max(read, 0);
        return read > 0;
    }

    private boolean isBlank() {
        for (byte b : content.toByteArray()) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
