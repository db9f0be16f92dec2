package kz.zhardem.drools;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fixed parts of generated sentences in one language.
 *
 * @param templates by key
 */
record Phrases(Map<String, Template> templates) {

    /** Read when the first is asked for, and only once: many reasons are put into words. */
    private static final Map<Language, Phrases> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Phrases::read));

    private static Phrases read(Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle("kz.zhardem.drools.phrases", language.locale());
        return new Phrases(bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> Template.of(bundle.getString(key)))));
    }

    static Phrases in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Template of(String key) {
        return Objects.requireNonNull(templates.get(key), key);
    }
}
