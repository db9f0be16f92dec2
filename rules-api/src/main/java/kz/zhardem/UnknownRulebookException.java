package kz.zhardem;

import java.io.Serial;
import java.util.SortedSet;
import kz.zhardem.spi.Suggestion;

/** There is no rulebook of that id. */
public final class UnknownRulebookException extends ZhardemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String rulebook;

    /**
     * Creates the exception.
     *
     * @param rulebook the id asked for
     * @param available the ids that there are
     */
    public UnknownRulebookException(String rulebook, SortedSet<String> available) {
        super("no rulebook \"" + rulebook + "\"; there is: " + String.join(", ", available)
                + Suggestion.of(rulebook, available));
        this.rulebook = rulebook;
    }

    /**
     * The id asked for.
     *
     * @return the id
     */
    public String rulebook() {
        return rulebook;
    }
}
