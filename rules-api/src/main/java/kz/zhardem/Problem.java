package kz.zhardem;

/**
 * One thing that is wrong with a rulebook.
 *
 * @param file the file inside the rulebook, for example {@code birth-grant.drl}
 * @param line the line, from 1; 0 when the whole file is meant
 * @param message what is wrong, and what to do about it
 */
public record Problem(String file, int line, String message) implements java.io.Serializable {

    /** Shows the problem as a compiler would: {@code file:line: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
