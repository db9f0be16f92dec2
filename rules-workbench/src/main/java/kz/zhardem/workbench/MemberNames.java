package kz.zhardem.workbench;

import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Role;

/** What to call those whom decisions are about. */
final class MemberNames {

    private final Language language;
    private final Family family;

    MemberNames(Language language, Family family) {
        this.language = language;
        this.family = family;
    }

    /** The id, unless it stands for the family or says no more than that somebody is the mother or the father. */
    String of(String subject) {
        if (subject.equals(Decision.FAMILY)) {
            return language.word("family");
        }
        return family.members().stream()
                .filter(member -> member.id().equals(subject))
                .filter(member -> member.role() == Role.MOTHER || member.role() == Role.FATHER)
                .filter(member -> member.role().name().equalsIgnoreCase(subject))
                .findFirst()
                .map(member -> language.word("member", member.role()))
                .orElse(subject);
    }
}
