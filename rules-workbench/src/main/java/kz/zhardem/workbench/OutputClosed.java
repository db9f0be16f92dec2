package kz.zhardem.workbench;

import java.io.IOException;
import java.io.Serial;

/** Nobody reads the output any more, or it cannot be written. */
final class OutputClosed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final IOException why;

    OutputClosed(IOException why) {
        super(why);
        this.why = why;
    }

    IOException why() {
        return why;
    }

    /** Whether the reader has simply gone, as {@code head} does, rather than, say, the disk being full. */
    boolean readerHasGone() {
        // The operating system's words are all that Java passes on: first Unix, then Windows.
        String message = String.valueOf(why.getMessage());
        return message.contains("Broken pipe")
                || message.contains("pipe is being closed")
                || message.contains("pipe has been ended");
    }
}
