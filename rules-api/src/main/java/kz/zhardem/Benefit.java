package kz.zhardem;

import java.util.List;

/**
 * A benefit or status that a rulebook decides.
 *
 * @param id its id, which is also the name of its files
 * @param title its name
 * @param subject whom it is for
 * @param frequency how often it is paid
 * @param rules the names of its rules, each one way to it, in the order of the file
 */
public record Benefit(String id, LocalText title, Subject subject, Frequency frequency, List<String> rules) {

    public Benefit {
        rules = List.copyOf(rules);
    }
}
