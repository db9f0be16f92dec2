package kz.zhardem.tests.scenarios;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.zhardem.Family;
import kz.zhardem.Residence;
import org.jspecify.annotations.Nullable;

/**
 * What a case writes about the family itself: the facts under their names in the JSON contract, beside its members.
 *
 * @param facts the facts by name; other keys do no harm
 */
record FamilyFacts(Map<String, YamlNode> facts) {

    private static final String MEMBERS = "members";

    /** Their names are the components of the record, but for the members. */
    static Set<String> names() {
        return Arrays.stream(Family.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(MEMBERS))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The facts of a family that has no members yet. */
    Family.Builder builder() {
        return Family.builder()
                .averageMonthlyIncome(known("averageMonthlyIncome", YamlNode::amount))
                .povertyLine(known("povertyLine", YamlNode::amount))
                .residence(known("residence", node -> node.oneOf(Residence.values())))
                .kandasSince(known("kandasSince", YamlNode::date))
                .secondDwelling(bool("secondDwelling"))
                .businessPremises(bool("businessPremises"))
                .buildingPlot(bool("buildingPlot"))
                .severalCars(bool("severalCars"))
                .machinery(bool("machinery"));
    }

    private @Nullable Boolean bool(String name) {
        return known(name, YamlNode::bool);
    }

    private <T> @Nullable T known(String name, Function<YamlNode, T> read) {
        YamlNode value = facts.get(name);
        return value == null || value.is(YamlNode.UNKNOWN) ? null : read.apply(value);
    }
}
