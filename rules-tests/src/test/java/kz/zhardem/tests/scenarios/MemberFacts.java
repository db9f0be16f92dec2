package kz.zhardem.tests.scenarios;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Father;
import kz.zhardem.Member;
import kz.zhardem.MemberBuilder;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Role;
import org.jspecify.annotations.Nullable;

/**
 * One member as a case writes it: the facts under their names in the JSON contract.
 *
 * @param scenario the case, for complaints that concern no fact in particular
 * @param facts the facts by name
 */
record MemberFacts(YamlNode scenario, Map<String, YamlNode> facts) {

    private static final String ROLE = "role";

    /** The names of the facts that a member of the role can have. They are the components of its record. */
    static List<String> of(Role role) {
        Class<? extends Member> type = switch (role) {
            case MOTHER -> Mother.class;
            case FATHER -> Father.class;
            case CHILD -> Child.class;
            case OTHER -> OtherMember.class;
        };
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("id"))
                .toList();
    }

    Member member(String id) {
        YamlNode roleNode = facts.get(ROLE);
        if (roleNode == null) {
            throw (facts.isEmpty() ? scenario : facts.values().iterator().next())
                    .problem("member \"" + id + "\" has no role");
        }
        Role role = roleNode.oneOf(Role.values());
        facts.forEach((name, value) -> {
            if (!name.equals(ROLE) && !of(role).contains(name)) {
                throw value.problem(
                        "a " + role + " has no fact \"" + name + "\"; known here: " + String.join(", ", of(role)));
            }
        });
        return switch (role) {
            case MOTHER ->
                common(Mother.builder(id))
                        .single(bool("single"))
                        .awards(awards())
                        .build();
            case FATHER ->
                common(Father.builder(id)).conscript(bool("conscript")).build();
            case CHILD ->
                common(Child.builder(id))
                        .birthOrder(known("birthOrder", YamlNode::wholeNumber))
                        .birthRegistered(bool("birthRegistered"))
                        .birthGrantReceived(bool("birthGrantReceived"))
                        .livesWithMother(bool("livesWithMother"))
                        .alimonyEvaded(bool("alimonyEvaded"))
                        .dispensaryRegistered(bool("dispensaryRegistered"))
                        .outpatientTreatment(bool("outpatientTreatment"))
                        .guardianship(bool("guardianship"))
                        .guardianshipSince(known("guardianshipSince", YamlNode::date))
                        .conscript(bool("conscript"))
                        .student(bool("student"))
                        .livesWithFamily(bool("livesWithFamily"))
                        .parentalRightsLost(bool("parentalRightsLost"))
                        .countedInOtherFamily(bool("countedInOtherFamily"))
                        .stillborn(bool("stillborn"))
                        .carerInsured(bool("carerInsured"))
                        .adopted(bool("adopted"))
                        .adoptedOn(known("adoptedOn", YamlNode::date))
                        .build();
            case OTHER ->
                common(OtherMember.builder(id)).conscript(bool("conscript")).build();
        };
    }

    private <B extends MemberBuilder<B>> B common(B builder) {
        LocalDate born = known("born", YamlNode::date);
        return builder.born(born)
                .working(bool("working"))
                .ableToWork(bool("ableToWork"))
                .hiv(bool("hiv"))
                .disability(bool("disability"))
                .pensioner(bool("pensioner"))
                .fullStateSupport(bool("fullStateSupport"))
                .imprisoned(bool("imprisoned"))
                .severeDisability(bool("severeDisability"))
                .carer(bool("carer"));
    }

    private @Nullable Boolean bool(String name) {
        return known(name, YamlNode::bool);
    }

    private @Nullable Set<Award> awards() {
        return known("awards", list -> {
            Set<Award> awards = EnumSet.noneOf(Award.class);
            list.sequence().forEach(item -> awards.add(item.oneOf(Award.values())));
            return awards;
        });
    }

    private <T> @Nullable T known(String name, Function<YamlNode, T> read) {
        YamlNode value = facts.get(name);
        return value == null || value.is(YamlNode.UNKNOWN) ? null : read.apply(value);
    }
}
