package kz.zhardem.workbench;

import java.util.regex.Pattern;

/** Paths that say where in a case something is, such as {@code family.members[1].born}. */
final class JsonPath {

    /** The case as a whole. */
    static final String ROOT = "case";

    // A name that does not look like a field's may hold anything, so it is not repeated.
    private static final Pattern SHOWN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private JsonPath() {}

    static String field(String path, String name) {
        String shown = SHOWN.matcher(name).matches() ? name : "?";
        return path.equals(ROOT) ? shown : path + "." + shown;
    }

    static String element(String path, int index) {
        return path + "[" + index + "]";
    }
}
