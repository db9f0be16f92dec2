package kz.zhardem;

import java.util.Locale;

/**
 * One text in the three languages of the library: Kazakh, Russian and English. Texts are for people; do not parse them.
 * Implementations are immutable and thread-safe, and show no text in {@code toString}, because it may tell a fact.
 */
public interface LocalText {

    /**
     * The text in one language, with numbers and dates in its form.
     *
     * @param locale a locale whose language is {@code kk}, {@code ru} or {@code en}
     * @return the text
     * @throws IllegalArgumentException when the language is another
     */
    String in(Locale locale);

    /**
     * A text that is written already.
     *
     * @param kk in Kazakh
     * @param ru in Russian
     * @param en in English
     * @return the text; equal to every other of the same words
     */
    static LocalText of(String kk, String ru, String en) {
        return new WrittenText(kk, ru, en);
    }
}
