package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Decision;
import kz.zhardem.Member;
import kz.zhardem.Subject;
import kz.zhardem.drools.Rulebook.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the facts tell about one subject of a family on one day: the same for every benefit.
 *
 * @param kind which vocabulary the knowledge is in
 * @param member the subject; null when it is the family
 * @param derivation where the knowledge comes from
 * @param knowledge of each property of the vocabulary, in order
 * @param values the one value of each property that is known, and of the others some value
 */
record Standing(
        Subject kind,
        @Nullable Member member,
        Derivation derivation,
        List<Knowledge> knowledge,
        List<List<Object>> values) {

    /** Whom a decision names. */
    String id() {
        return member == null ? Decision.FAMILY : member.id();
    }

    static Standing of(Subject kind, @Nullable Member member, Derivation derivation) {
        List<Knowledge> knowledge = new ArrayList<>();
        List<List<Object>> values = new ArrayList<>();
        for (Property property : Vocabulary.of(kind).properties()) {
            Knowledge of = derivation.of(property, member);
            knowledge.add(of);
            values.add(List.of(of instanceof Knowledge.Known known ? known.value() : property.anyValue()));
        }
        return new Standing(kind, member, derivation, knowledge, values);
    }

    /**
     * By whom a decision names.
     *
     * @param id of a member whom such claims are for, or {@link Decision#FAMILY}
     */
    static Standing named(Subject kind, String id, Derivation derivation) {
        return of(kind, kind == Subject.FAMILY ? null : member(derivation, id), derivation);
    }

    /** The same subject on another day, as far as some readings go. */
    Standing on(LocalDate day, List<Reading> readings) {
        Derivation then = new Derivation(derivation.family(), day);
        List<Knowledge> knowledgeThen = new ArrayList<>(knowledge);
        List<List<Object>> valuesThen = new ArrayList<>(values);
        for (Reading reading : readings) {
            Property property = reading.property();
            put(then.of(property, member), property, knowledgeThen, valuesThen);
        }
        return new Standing(kind, member, then, knowledgeThen, valuesThen);
    }

    /**
     * The same subject when facts that are unknown are supposed, as far as some readings go. What is known does not turn on them.
     *
     * @param supposed from the same facts and those supposed
     */
    Standing supposing(Derivation supposed, List<Reading> readings) {
        Member then = member == null ? null : member(supposed, member.id());
        List<Knowledge> knowledgeThen = new ArrayList<>(knowledge);
        List<List<Object>> valuesThen = new ArrayList<>(values);
        for (Reading reading : readings) {
            Property property = reading.property();
            if (knowledge.get(property.index()) instanceof Knowledge.Unknown) {
                put(supposed.of(property, then), property, knowledgeThen, valuesThen);
            }
        }
        return new Standing(kind, then, supposed, knowledgeThen, valuesThen);
    }

    private static void put(Knowledge of, Property property, List<Knowledge> knowledge, List<List<Object>> values) {
        knowledge.set(property.index(), of);
        if (of instanceof Knowledge.Known known) {
            values.set(property.index(), List.of(known.value()));
        }
    }

    private static Member member(Derivation derivation, String id) {
        return derivation.family().members().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Everyone for whom a benefit is asked in a family. */
    static List<Standing> all(Subject kind, Derivation derivation) {
        return switch (kind) {
            case CHILD ->
                derivation.children().stream()
                        .map(child -> of(kind, child, derivation))
                        .toList();
            case MOTHER ->
                derivation.family().mother().stream()
                        .map(mother -> of(kind, mother, derivation))
                        .toList();
            case FAMILY -> List.of(of(kind, null, derivation));
            case PERSON ->
                derivation.family().members().stream()
                        .map(person -> of(kind, person, derivation))
                        .toList();
        };
    }
}
