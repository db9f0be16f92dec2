package kz.zhardem.spi;

import java.nio.file.Path;
import java.util.SortedSet;
import kz.zhardem.BenefitRules;

/** Turns rulebooks into rules that decide. Implementations are thread-safe and found by {@link java.util.ServiceLoader}. */
public interface RulesEngine {

    /**
     * The rulebooks that come with the engine.
     *
     * @return their ids
     */
    SortedSet<String> rulebooks();

    /**
     * Loads a rulebook that comes with the engine.
     *
     * @param rulebook its id
     * @return the rules
     * @throws kz.zhardem.UnknownRulebookException when there is none of that id
     * @throws kz.zhardem.RulebookException when it cannot be used
     */
    BenefitRules load(String rulebook);

    /**
     * Loads a rulebook from a folder.
     *
     * @param folder the folder that holds {@code rulebook.yaml}
     * @return the rules
     * @throws kz.zhardem.RulebookException when it cannot be used
     */
    BenefitRules load(Path folder);

    /**
     * Copies the files of a rulebook that comes with the engine, so that they can be edited.
     *
     * @param rulebook its id
     * @param folder where to: an empty folder, or one that does not exist yet
     * @throws kz.zhardem.UnknownRulebookException when there is none of that id
     * @throws java.io.UncheckedIOException when the folder is not empty or cannot be written
     */
    void export(String rulebook, Path folder);
}
