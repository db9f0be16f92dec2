package kz.zhardem.workbench;

/** Text that may come from a file, made safe for a terminal. */
final class Printable {

    private Printable() {}

    /** On one line, and without characters that move the cursor or turn the writing around. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /** The same, line by line. */
    static String lines(String text) {
        return String.join("\n", text.lines().map(Printable::line).toList());
    }
}
