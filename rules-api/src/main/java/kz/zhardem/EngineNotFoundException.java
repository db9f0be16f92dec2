package kz.zhardem;

import java.io.Serial;

/** Only the API is on the class path, without an engine that decides. */
public final class EngineNotFoundException extends ZhardemException {

    @Serial
    private static final long serialVersionUID = 1L;

    EngineNotFoundException() {
        super("no rules engine found: add the dependency kz.zhardem:zhardem-rules");
    }
}
