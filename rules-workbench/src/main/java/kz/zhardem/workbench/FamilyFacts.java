package kz.zhardem.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;

/** Which facts there are about a family itself, beside its members. */
final class FamilyFacts {

    static final String MEMBERS = "members";

    static final RecordFacts<Family> FACTS = new RecordFacts<>(Family.class, Set.of(MEMBERS));

    private FamilyFacts() {}

    /** The family that a JSON object describes. */
    static Family read(JsonObject json) {
        List<String> known = new ArrayList<>(FACTS.types().keySet());
        known.add(MEMBERS);
        json.allowOnly(known);
        String path = json.pathOf(MEMBERS);
        if (!(json.requiredJson(MEMBERS) instanceof List<?> list)) {
            throw new InvalidFactsException(path, "a list of members in square brackets");
        }
        List<Member> members = new ArrayList<>();
        for (Object member : list) {
            members.add(MemberFacts.read(JsonObject.of(JsonPath.element(path, members.size()), member)));
        }
        return FACTS.create(FACTS.values(json, Map.of(MEMBERS, members)));
    }

    /** What is known of a family itself. */
    static Map<String, Object> of(Family family) {
        return FACTS.of(family);
    }

    /**
     * The value of one fact of the family or of a member, as its record takes it.
     *
     * @param members everyone
     * @param path the fact, such as {@code residence} or {@code members[dana].born}
     * @param json its value as it stands in JSON
     */
    static Object read(List<Member> members, String path, Object json) {
        return path.startsWith(MEMBERS + "[")
                ? MemberFacts.read(members, path, json)
                : FACTS.type(path).read(path, json);
    }
}
