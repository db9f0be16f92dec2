package kz.zhardem;

import java.io.Serial;

/** A fact cannot be as given. The message names the fact and what is expected, never the value. */
public final class InvalidFactsException extends ZhardemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String expected;

    /**
     * Creates the exception.
     *
     * @param path which fact, as a JSON path such as {@code family.members[1].born}
     * @param expected what a right value would be
     */
    public InvalidFactsException(String path, String expected) {
        super(path + ": expected " + expected);
        this.path = path;
        this.expected = expected;
    }

    /**
     * Which fact.
     *
     * @return a JSON path such as {@code family.members[1].born}
     */
    public String path() {
        return path;
    }

    /**
     * What a right value would be.
     *
     * @return a phrase in English
     */
    public String expected() {
        return expected;
    }

    /**
     * The same complaint about a fact that lies deeper.
     *
     * @param parent the path that leads to the object in which {@link #path()} starts
     * @return a new exception with the longer path
     */
    public InvalidFactsException under(String parent) {
        return new InvalidFactsException(parent + "." + path, expected);
    }
}
