package kz.zhardem;

/**
 * One text in the three languages of the library.
 *
 * @param kk Kazakh
 * @param ru Russian
 * @param en English
 */
public record LocalText(String kk, String ru, String en) {

    /**
     * The text in one language.
     *
     * @param language {@code kk}, {@code ru} or {@code en}
     * @return the text
     * @throws IllegalArgumentException when the language is another
     */
    public String in(String language) {
        return switch (language) {
            case "kk" -> kk;
            case "ru" -> ru;
            case "en" -> en;
            default -> throw new IllegalArgumentException("language \"" + language + "\" is none of kk, ru, en");
        };
    }
}
