package kz.zhardem.tests.families;

import java.util.ArrayList;
import java.util.List;
import kz.zhardem.Family;
import org.jspecify.annotations.Nullable;

/**
 * One place of a family where a fact stands or lacks.
 *
 * @param attribute what kind of fact
 * @param member whose: the place in the list of members, or {@link #FAMILY}
 */
public record Fact(Attribute attribute, int member) {

    /** The family's own. */
    public static final int FAMILY = -1;

    /**
     * Every place where a fact of the family may stand.
     *
     * @param family the family
     * @return the family's own, then each member's as listed
     */
    public static List<Fact> allOf(Family family) {
        List<Fact> facts = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (attribute.isOfFamily()) {
                facts.add(new Fact(attribute, FAMILY));
            }
        }
        for (int i = 0; i < family.members().size(); i++) {
            for (Attribute attribute : Attribute.values()) {
                if (attribute.isOf(family.members().get(i).role())) {
                    facts.add(new Fact(attribute, i));
                }
            }
        }
        return facts;
    }

    /**
     * What stands there.
     *
     * @param family the family
     * @return null when unknown
     */
    public @Nullable Object in(Family family) {
        return attribute.isOfFamily()
                ? attribute.of(family)
                : attribute.of(family.members().get(member));
    }

    /**
     * The family with another value there.
     *
     * @param family the family, which stays as it is
     * @param value null for unknown
     * @return a new family
     */
    public Family put(Family family, @Nullable Object value) {
        return attribute.isOfFamily()
                ? attribute.with(family, value)
                : family.with(attribute.with(family.members().get(member), value));
    }

    /**
     * How a question names it.
     *
     * @param family the family
     * @return for example {@code members[dana].born}
     */
    public String path(Family family) {
        return attribute.isOfFamily()
                ? attribute.field()
                : "members[" + family.members().get(member).id() + "]." + attribute.field();
    }
}
