package kz.zhardem.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import kz.zhardem.LocalText;

/** A language in which the command can answer. */
enum Language {
    kk,
    ru,
    en;

    private ResourceBundle words() {
        return ResourceBundle.getBundle("kz.zhardem.workbench.words", locale());
    }

    /** The locale of the language alone, without a country. */
    Locale locale() {
        return Locale.forLanguageTag(name());
    }

    /** A fixed word or phrase. */
    String word(String key) {
        return words().getString(key);
    }

    /** A fixed phrase with places to fill in. */
    String phrase(String key, Object... parts) {
        return MessageFormat.format(word(key), parts);
    }

    /** The word for a constant, such as {@code outcome.GRANTED}. */
    String word(String group, Enum<?> constant) {
        return word(group + "." + constant.name());
    }

    /** A word that may be missing because rulebooks can bring names that this program does not know. */
    String wordOr(String key, String otherwise) {
        ResourceBundle words = words();
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    /** All words of a group, by what stands behind the group's name and a dot. */
    Map<String, String> group(String group) {
        ResourceBundle words = words();
        return words.keySet().stream()
                .filter(key -> key.startsWith(group + "."))
                .collect(Collectors.toMap(key -> key.substring(group.length() + 1), words::getString));
    }

    String of(LocalText text) {
        return text.in(locale());
    }
}
