package kz.zhardem;

import java.io.Serial;

/** The root of everything that this library throws on purpose. No message shows a fact about a person. */
public abstract sealed class ZhardemException extends RuntimeException
        permits InvalidFactsException,
                DateNotCoveredException,
                RulebookException,
                UnknownRulebookException,
                EngineNotFoundException {

    @Serial
    private static final long serialVersionUID = 1L;

    ZhardemException(String message) {
        super(message);
    }
}
