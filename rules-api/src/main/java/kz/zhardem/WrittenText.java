package kz.zhardem;

import java.util.Locale;

/** A text whose words are fixed. */
record WrittenText(String kk, String ru, String en) implements LocalText {

    @Override
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "kk" -> kk;
            case "ru" -> ru;
            case "en" -> en;
            default ->
                throw new IllegalArgumentException("language \"" + locale.getLanguage() + "\" is none of kk, ru, en");
        };
    }

    @Override
    public String toString() {
        return "LocalText";
    }
}
