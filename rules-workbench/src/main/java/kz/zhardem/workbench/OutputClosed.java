package kz.zhardem.workbench;

import java.io.IOException;
import java.io.Serial;

/** Nobody reads the output any more, or it cannot be written. */
final class OutputClosed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OutputClosed(IOException cause) {
        super(cause);
    }

    /** Whether the reader has simply gone, as {@code head} does, rather than, say, the disk being full. */
    boolean readerHasGone() {
        String message = String.valueOf(getCause());
        return message.contains("Broken pipe")
                || message.contains("pipe is being closed")
                || message.contains("Pipe closed");
    }
}
