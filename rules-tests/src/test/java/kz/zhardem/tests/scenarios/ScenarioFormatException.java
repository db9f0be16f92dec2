package kz.zhardem.tests.scenarios;

import java.io.Serial;

/** A scenario file cannot be read as one. The message starts with file and line. */
final class ScenarioFormatException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ScenarioFormatException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
