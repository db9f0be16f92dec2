package kz.zhardem.workbench;

import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.Family;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads a case straight from the parser, without maps of its fields, and gives up wherever anything is unusual:
 * {@link CaseReader} then reads it again and says what is wrong. So there are words for an error in one place only, and most
 * cases are read several times as fast.
 */
final class QuickReading {

    private static final Places<Family> FAMILY = new Places<>(FamilyFacts.FACTS);

    private static final Members MEMBERS = new Members();

    private final JsonParser parser;

    private QuickReading(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a case.
     *
     * @param utf8 what may be one
     * @return the case; null when it is none, or a careful look is needed
     */
    static @Nullable Case read(byte[] utf8) {
        try (JsonParser parser = isAscii(utf8)
                ? StrictJson.JSON.createParser(ObjectReadContext.empty(), utf8)
                // The parser of bytes is not as strict about UTF-8.
                : StrictJson.JSON.createParser(ObjectReadContext.empty(), StrictJson.decode(utf8))) {
            return new QuickReading(parser).document();
        } catch (GivingUp | JacksonException | InvalidFactsException e) {
            return null;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        int all = 0;
        for (byte one : bytes) {
            all |= one;
        }
        return all >= 0;
    }

    private Case document() {
        expect(parser.nextToken(), JsonToken.START_OBJECT);
        String rulebook = null;
        LocalDate date = null;
        LocalDate knownOn = null;
        Family family = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "rulebook" -> rulebook = (String) once(rulebook, CaseReader.rulebook(name, value(token)));
                case "date" -> date = (LocalDate) once(date, FactType.DATE.read(name, value(token)));
                case "knownOn" -> knownOn = (LocalDate) once(knownOn, FactType.DATE.read(name, value(token)));
                case "family" -> family = (Family) once(family, family(token));
                default -> throw new GivingUp();
            }
        }
        expect(parser.currentToken(), JsonToken.END_OBJECT);
        expect(parser.nextToken(), null);
        if (rulebook == null || date == null || family == null) {
            throw new GivingUp();
        }
        return new Case(rulebook, date, family, knownOn);
    }

    private Family family(JsonToken start) {
        expect(start, JsonToken.START_OBJECT);
        Fields fields = new Fields(FAMILY.size());
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            int place = FAMILY.place(name);
            fields.put(place, name.equals(FamilyFacts.MEMBERS) ? members(token) : fact(FAMILY.type(place), token));
        }
        expect(parser.currentToken(), JsonToken.END_OBJECT);
        found(fields.values[FAMILY.place(FamilyFacts.MEMBERS)]);
        return FAMILY.create(fields.values);
    }

    private List<Member> members(JsonToken start) {
        expect(start, JsonToken.START_ARRAY);
        List<Member> members = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            expect(token, JsonToken.START_OBJECT);
            members.add(member());
            token = parser.nextToken();
        }
        return members;
    }

    private Member member() {
        Fields fields = new Fields(MEMBERS.size());
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int place = MEMBERS.place(parser.currentName());
            fields.put(place, fact(MEMBERS.type(place), parser.nextToken()));
        }
        expect(parser.currentToken(), JsonToken.END_OBJECT);
        return MEMBERS.member(fields);
    }

    /** The fact that a value states; null for unknown. The path is not told, because an error is not either. */
    private @Nullable Object fact(FactType type, JsonToken token) {
        return token == JsonToken.VALUE_NULL ? null : type.read("", value(token));
    }

    private Object value(JsonToken token) {
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case START_ARRAY -> texts();
            default -> throw new GivingUp();
        };
    }

    private List<Object> texts() {
        List<Object> texts = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(text());
        }
        expect(parser.currentToken(), JsonToken.END_ARRAY);
        return texts;
    }

    private String text() {
        String text = parser.getString();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                throw new GivingUp();
            }
        }
        return text;
    }

    private static Object once(@Nullable Object before, Object value) {
        if (before != null) {
            throw new GivingUp();
        }
        return value;
    }

    private static void expect(@Nullable JsonToken token, @Nullable JsonToken expected) {
        if (token != expected) {
            throw new GivingUp();
        }
    }

    /** Where each field of a record goes. */
    private static final class Places<R> {

        private final RecordFacts<R> facts;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<@Nullable FactType> types = new ArrayList<>();

        Places(RecordFacts<R> facts) {
            this.facts = facts;
            for (String name : facts.components()) {
                places.put(name, types.size());
                types.add(facts.types().get(name));
            }
        }

        int size() {
            return types.size();
        }

        int place(String name) {
            return found(places.get(name));
        }

        FactType type(int place) {
            return found(types.get(place));
        }

        R create(@Nullable Object[] values) {
            return facts.create(values);
        }
    }

    /** Where each field of a member goes, whatever its role, which may be told after other fields. */
    private static final class Members {

        private final Map<String, Integer> places = new HashMap<>();
        private final List<FactType> types = new ArrayList<>();
        private final Map<Role, OfRole> roles = new EnumMap<>(Role.class);
        private final int role;
        private final int id;

        Members() {
            role = add(MemberFacts.ROLE, MemberFacts.ROLES);
            id = add(MemberFacts.ID, FactType.TEXT);
            for (Role each : Role.values()) {
                RecordFacts<Member> record = MemberFacts.of(each).record();
                int[] sources = record.components().stream()
                        .mapToInt(name -> name.equals(MemberFacts.ID) ? id : add(name, record.type(name)))
                        .toArray();
                roles.put(each, new OfRole(record, sources, 1L << role));
            }
            if (types.size() > Long.SIZE) {
                throw new IllegalStateException("more facts than there are bits to mark those seen");
            }
        }

        private int add(String name, FactType type) {
            Integer known = places.putIfAbsent(name, types.size());
            if (known != null) {
                return known;
            }
            types.add(type);
            return types.size() - 1;
        }

        int size() {
            return types.size();
        }

        int place(String name) {
            return found(places.get(name));
        }

        FactType type(int place) {
            return types.get(place);
        }

        Member member(Fields fields) {
            found(fields.values[id]);
            return found(roles.get((Role) found(fields.values[role]))).member(fields);
        }
    }

    /** What a member of one role is made of. */
    private static final class OfRole {

        private final RecordFacts<Member> record;
        private final int[] sources;
        private final long known;

        /**
         * The fields of a record.
         *
         * @param sources where the value of each component is found
         * @param others the places of further fields that a member can have, as bits
         */
        OfRole(RecordFacts<Member> record, int[] sources, long others) {
            this.record = record;
            this.sources = sources;
            this.known = Arrays.stream(sources).mapToLong(place -> 1L << place).reduce(others, (a, b) -> a | b);
        }

        Member member(Fields fields) {
            if ((fields.seen & ~known) != 0) {
                throw new GivingUp();
            }
            @Nullable Object[] components = new @Nullable Object[sources.length];
            for (int i = 0; i < sources.length; i++) {
                components[i] = fields.values[sources[i]];
            }
            return record.create(components);
        }
    }

    /** The values of an object's fields by their places. */
    private static final class Fields {

        private final @Nullable Object[] values;
        private long seen;

        Fields(int size) {
            this.values = new @Nullable Object[size];
        }

        void put(int place, @Nullable Object value) {
            if ((seen & (1L << place)) != 0) {
                throw new GivingUp();
            }
            seen |= 1L << place;
            values[place] = value;
        }
    }

    private static <T> T found(@Nullable T value) {
        if (value == null) {
            throw new GivingUp();
        }
        return value;
    }

    /** The case is unusual. Without a stack trace, because that would take longer than all the reading. */
    private static final class GivingUp extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        GivingUp() {
            super(null, null, false, false);
        }
    }
}
