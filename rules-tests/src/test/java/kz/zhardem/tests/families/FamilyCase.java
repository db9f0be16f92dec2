package kz.zhardem.tests.families;

import java.time.LocalDate;
import kz.zhardem.Family;
import kz.zhardem.Member;

/**
 * A made-up family on a day.
 *
 * @param family the facts
 * @param date the day
 */
public record FamilyCase(Family family, LocalDate date) {

    /** Everything known. Families of the tests are made up, so that nobody's facts are shown. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("on ").append(date);
        for (Attribute attribute : Attribute.values()) {
            Object value = attribute.isOfFamily() ? attribute.of(family) : null;
            if (value != null) {
                text.append(", ").append(attribute.field()).append(' ').append(value);
            }
        }
        for (int i = 0; i < family.members().size(); i++) {
            Member member = family.members().get(i);
            text.append("\n  ")
                    .append(member.role())
                    .append(' ')
                    .append(member.id())
                    .append(':');
            for (Attribute attribute : Attribute.values()) {
                Object value = attribute.isOf(member.role()) ? attribute.of(member) : null;
                if (value != null) {
                    text.append(' ').append(attribute.field()).append('=').append(value);
                }
            }
        }
        return text.toString();
    }
}
