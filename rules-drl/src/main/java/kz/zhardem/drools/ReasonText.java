package kz.zhardem.drools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.zhardem.LocalText;

/**
 * A requirement with the facts that it turns on, put into words when somebody reads it. Shows nothing by itself.
 *
 * @param said what is said
 * @param known what is known of each of the properties told, in their order
 */
record ReasonText(ReasonForm.Framed said, List<Knowledge> known) implements LocalText {

    @Override
    public String in(Locale locale) {
        ReasonForm form = said.form();
        Distance distance = said.distance(known);
        return new Speech(Language.of(locale), form.wording(), said.values())
                .reason(
                        form.requirement().expression(),
                        knowledge(),
                        form.met(),
                        distance == null ? null : distance.beyond());
    }

    /** What is known of the properties told. */
    Map<Property, Knowledge> knowledge() {
        List<Property> told = said.form().told();
        Map<Property, Knowledge> all = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            all.put(told.get(i), known.get(i));
        }
        return all;
    }

    @Override
    public String toString() {
        return "LocalText";
    }
}
