package kz.zhardem.spark;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * An executor cannot decide by the rulebook by which the driver decides. The message says which hash was expected, what is there
 * instead, and what to do. Spark passes it on as the cause of the job's failure.
 */
public final class RulebookDiffersException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RulebookDiffersException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
