package kz.zhardem.workbench;

import java.util.Map;

/** A letter as a page to print and to read on a screen. */
final class DecisionNotice {

    private DecisionNotice() {}

    /** What the template sees: the letter, the words around it, and the phrases with something filled in. */
    private record Page(Letter letter, Map<String, String> words, String asOf, String anotherWay, String by) {

        static Page of(Letter letter) {
            Language language = Language.valueOf(letter.language());
            Letter.Rulebook rulebook = letter.rulebook();
            return new Page(
                    letter,
                    language.group("notice"),
                    language.phrase("notice.asOf", letter.date()),
                    language.word("anotherWay"),
                    language.phrase("notice.by", rulebook.id(), rulebook.version()));
        }
    }

    static String of(Letter letter) {
        return Templates.page("decision-notice.ftlh", Page.of(letter));
    }
}
