package kz.zhardem.tests.benchmark.rivals;

import java.util.Locale;
import kz.zhardem.LocalText;

/**
 * A reason in words, made when somebody reads it: the requirement as the rule has it, and the value. Nobody reads or compares
 * sentences where rivals are measured, so this one is the same in every language.
 */
record Sentence(String requirement, Object actual) implements LocalText {

    @Override
    public String in(Locale locale) {
        return requirement + ": " + actual;
    }

    /** Shows no fact about a person. */
    @Override
    public String toString() {
        return "LocalText";
    }
}
