package kz.zhardem.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.Member;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;

/**
 * Who belongs to a family, as far as it has been told: whether there is a mother and a father, then the names of the
 * children and of all others.
 *
 * @param members those told so far, of whom nothing more is known
 * @param told how many roles have been told of, in their order
 */
record Composition(List<Member> members, int told) {

    private static final List<Role> ORDER = List.of(Role.MOTHER, Role.FATHER, Role.CHILD, Role.OTHER);

    private static final String MOTHER = "mother";

    private static final String FATHER = "father";

    static Composition untold() {
        return new Composition(List.of(), 0);
    }

    /** Which members to ask for. */
    Role next() {
        return ORDER.get(told);
    }

    /** With the members of the next role: yes or no for a parent, else names, perhaps none. */
    Composition with(Object answer) {
        List<Member> all = new ArrayList<>(members);
        switch (next()) {
            case MOTHER -> {
                if (yes(answer)) {
                    all.add(Mother.builder(MOTHER).build());
                }
            }
            case FATHER -> {
                if (yes(answer)) {
                    all.add(Father.builder(FATHER).build());
                }
            }
            case CHILD ->
                names(answer).forEach(name -> all.add(Child.builder(name).build()));
            case OTHER ->
                names(answer).forEach(name -> all.add(OtherMember.builder(name).build()));
        }
        Composition told = new Composition(List.copyOf(all), this.told + 1);
        if (!all.isEmpty() || told.complete()) {
            // Checks them all: what is wrong should be told at the answer that is.
            told.asFamily();
        }
        return told;
    }

    private static boolean yes(Object answer) {
        if (answer instanceof Boolean yes) {
            return yes;
        }
        throw new InvalidFactsException("members", "yes or no");
    }

    private static List<String> names(Object answer) {
        if (!(answer instanceof List<?> list)) {
            throw new InvalidFactsException("members", "a list of names");
        }
        List<String> names = new ArrayList<>();
        for (Object name : list) {
            if (!(name instanceof String text)) {
                throw new InvalidFactsException("members", "a list of names");
            }
            names.add(text.strip());
        }
        return names;
    }

    private boolean complete() {
        return told == ORDER.size();
    }

    /** The family with nothing known but its members; empty until all roles have been told of. */
    Optional<Family> family() {
        return complete() ? Optional.of(asFamily()) : Optional.empty();
    }

    private Family asFamily() {
        return new Family(null, members);
    }
}
