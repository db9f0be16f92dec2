package kz.zhardem;

import java.util.List;

/**
 * A word of the vocabulary: something that rules can read.
 *
 * @param property as rules write it: {@code child.age}
 * @param subjects whose claims have it
 * @param type what its values are: {@code yes or no}, {@code years}, {@code months}, {@code count}, {@code tenge}, or the
 *     name of an enum, {@code set of} before it when there can be several
 * @param name what people call it
 * @param facts the input facts that it is derived from, by their names in the wire format; a member's stand as
 *     {@code members[].born}
 * @param confidential whether the law protects it
 */
public record Term(
        String property,
        List<Subject> subjects,
        String type,
        LocalText name,
        List<String> facts,
        boolean confidential) {

    public Term {
        subjects = List.copyOf(subjects);
        facts = List.copyOf(facts);
    }
}
