package kz.zhardem.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kz.zhardem.InvalidFactsException;

/**
 * Reads a case from JSON, as described by the schema {@code kz/zhardem/schema/facts.schema.json}. Immutable and
 * thread-safe.
 */
public final class CaseReader {

    /** How long one case may be, in bytes. */
    public static final int LONGEST = 1 << 20;

    private static final Pattern RULEBOOK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Creates a reader. */
    public CaseReader() {}

    /**
     * Reads a case.
     *
     * @param json one JSON object, in UTF-8
     * @return the case
     * @throws InvalidFactsException when it is no such case; the message names the JSON path and what is expected,
     *     never a value
     */
    public Case read(byte[] json) {
        if (json.length > LONGEST) {
            throw tooLong();
        }
        Case quickly = QuickReading.read(json);
        return quickly == null ? carefully(json) : quickly;
    }

    /** The same in more time, and with words for all that is wrong. */
    private static Case carefully(byte[] json) {
        JsonObject root = JsonObject.of(JsonPath.ROOT, StrictJson.parse(json));
        root.allowOnly(List.of("rulebook", "date", "knownOn", "family"));
        String rulebook = (String) root.required("rulebook", CaseReader::rulebook);
        LocalDate date = (LocalDate) root.required("date", FactType.DATE);
        JsonObject family = JsonObject.of("family", root.requiredJson("family"));
        LocalDate knownOn = (LocalDate) root.optional("knownOn", FactType.DATE);
        return new Case(rulebook, date, FamilyFacts.read(family), knownOn);
    }

    static InvalidFactsException tooLong() {
        return new InvalidFactsException(JsonPath.ROOT, "at most " + LONGEST + " bytes");
    }

    static Object rulebook(String path, Object json) {
        if (json instanceof String id && RULEBOOK.matcher(id).matches()) {
            return id;
        }
        throw new InvalidFactsException(path, "the id of a rulebook, such as \"family-benefits-2006\"");
    }
}
