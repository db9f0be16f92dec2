package kz.zhardem.drools;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import kz.zhardem.LocalText;

/** That a benefit is in force on a day, or not yet. */
record InForceText(LocalDate from, LocalDate date, boolean met) implements LocalText {

    @Override
    public String in(Locale locale) {
        Language language = Language.of(locale);
        return language.phrase(
                met ? "in-force-met" : "in-force-unmet",
                Map.of("from", language.date(from), "date", language.date(date)));
    }

    @Override
    public String toString() {
        return "LocalText";
    }
}
