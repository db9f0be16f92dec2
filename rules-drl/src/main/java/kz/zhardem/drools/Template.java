package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places such as {@code {limit}} to be filled in.
 *
 * @param pieces by turns what stands there and the name of a place; what stands there comes first and last, and may be empty
 */
record Template(List<String> pieces) {

    /** So that the text rarely has to be moved while it grows. */
    private static final int USUAL_LENGTH = 128;

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    static Template of(String text) {
        List<String> pieces = new ArrayList<>();
        int end = 0;
        for (Matcher place = PLACE.matcher(text); place.find(); end = place.end()) {
            pieces.add(text.substring(end, place.start()));
            pieces.add(place.group(1));
        }
        pieces.add(text.substring(end));
        return new Template(List.copyOf(pieces));
    }

    /** The text with its places filled in: what is filled in is not read again. */
    String filled(Map<String, String> parts) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH).append(pieces.get(0));
        for (int i = 1; i < pieces.size(); i += 2) {
            String part = parts.get(pieces.get(i));
            if (part == null) {
                throw new IllegalStateException("nothing to put in the place of {" + pieces.get(i) + "}");
            }
            text.append(part).append(pieces.get(i + 1));
        }
        return text.toString();
    }
}
