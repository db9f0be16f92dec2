package kz.zhardem.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;

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
        JsonObject root = JsonObject.of(JsonPath.ROOT, StrictJson.parse(json));
        root.allowOnly(List.of("rulebook", "date", "family"));
        String rulebook = (String) root.required("rulebook", CaseReader::rulebook);
        LocalDate date = (LocalDate) root.required("date", FactType.DATE);
        JsonObject family = JsonObject.of("family", root.requiredJson("family"));
        return new Case(rulebook, date, family(family));
    }

    static InvalidFactsException tooLong() {
        return new InvalidFactsException(JsonPath.ROOT, "at most " + LONGEST + " bytes");
    }

    private static Object rulebook(String path, Object json) {
        if (json instanceof String id && RULEBOOK.matcher(id).matches()) {
            return id;
        }
        throw new InvalidFactsException(path, "the id of a rulebook, such as \"family-benefits-2006\"");
    }

    private static Family family(JsonObject json) {
        json.allowOnly(List.of("averageMonthlyIncome", "members"));
        BigDecimal income = (BigDecimal) json.optional("averageMonthlyIncome", FactType.AMOUNT);
        String path = json.pathOf("members");
        if (!(json.requiredJson("members") instanceof List<?> list)) {
            throw new InvalidFactsException(path, "a list of members in square brackets");
        }
        List<Member> members = new ArrayList<>();
        for (Object member : list) {
            members.add(MemberFacts.read(JsonObject.of(JsonPath.element(path, members.size()), member)));
        }
        return new Family(income, members);
    }
}
