package kz.zhardem.drools;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.zhardem.Subject;

/** What must be read of a family to tell its claims apart, each thing once. */
final class Slots {

    private final Map<Slot, Integer> ofFamily = new LinkedHashMap<>();
    private final Map<Subject, Map<Slot, Integer>> ofSubjects = new EnumMap<>(Subject.class);

    /** The place of a slot among those of the family, or among those of each subject of a kind. */
    int place(Subject kind, Slot slot) {
        Map<Slot, Integer> slots =
                slot.ofSubject() ? ofSubjects.computeIfAbsent(kind, one -> new LinkedHashMap<>()) : ofFamily;
        return slots.computeIfAbsent(slot, one -> slots.size());
    }

    /**
     * The place of a slot that was entered before.
     *
     * @throws IllegalStateException when it was not: nothing reads it
     */
    int placeOf(Subject kind, Slot slot) {
        Integer place = (slot.ofSubject() ? ofSubjects.getOrDefault(kind, Map.of()) : ofFamily).get(slot);
        if (place == null) {
            throw new IllegalStateException("nothing reads " + slot);
        }
        return place;
    }

    /** What reads the slots of the family. */
    SlotReader ofFamily() {
        return reader(ofFamily);
    }

    /** What reads the slots of each subject of a kind. */
    SlotReader ofSubject(Subject kind) {
        return reader(ofSubjects.getOrDefault(kind, Map.of()));
    }

    /** What is read of the family, in order. */
    List<Slot> slotsOfFamily() {
        return List.copyOf(ofFamily.keySet());
    }

    /** What is read of each subject of a kind, in order. */
    List<Slot> slotsOfSubject(Subject kind) {
        return List.copyOf(ofSubjects.getOrDefault(kind, Map.of()).keySet());
    }

    private static SlotReader reader(Map<Slot, Integer> slots) {
        return new SlotReader(slots.keySet().stream().map(Slot::sensor).toList());
    }
}
