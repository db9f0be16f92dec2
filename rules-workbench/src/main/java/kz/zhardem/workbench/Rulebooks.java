package kz.zhardem.workbench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import kz.zhardem.BenefitRules;
import kz.zhardem.InvalidFactsException;
import kz.zhardem.spi.RulesEngine;
import org.jspecify.annotations.Nullable;

/** The rulebooks of one run of the command, each loaded at most once. Thread-safe. */
final class Rulebooks {

    private final RulesEngine engine;
    private final @Nullable BenefitRules ofFolder;
    private final Map<String, BenefitRules> loaded = new HashMap<>();

    private Rulebooks(RulesEngine engine, @Nullable BenefitRules ofFolder) {
        this.engine = engine;
        this.ofFolder = ofFolder;
    }

    /**
     * The rulebooks to decide by.
     *
     * @param engine what loads them
     * @param folder the folder of the only rulebook to use; null for those that come with the engine
     */
    static Rulebooks from(RulesEngine engine, @Nullable Path folder) {
        return new Rulebooks(engine, folder == null ? null : engine.load(folder));
    }

    /** The rulebook that a case names. */
    synchronized BenefitRules named(String id) {
        if (ofFolder == null) {
            return loaded.computeIfAbsent(id, engine::load);
        }
        String only = ofFolder.version().id();
        if (!only.equals(id)) {
            throw new InvalidFactsException(
                    "rulebook", "\"" + only + "\", which is the rulebook in the folder of --rules");
        }
        return ofFolder;
    }

    /** The one of the folder, or the one that comes with the engine; empty when several do. */
    Optional<BenefitRules> only() {
        if (ofFolder != null) {
            return Optional.of(ofFolder);
        }
        SortedSet<String> ids = engine.rulebooks();
        return ids.size() == 1 ? Optional.of(named(ids.first())) : Optional.empty();
    }

    /** Why {@link #only} is empty, and what there is to choose from. */
    String several() {
        return "there are several rulebooks: " + String.join(", ", engine.rulebooks()) + "; say which";
    }

    /** The one of the folder, or all that come with the engine. */
    Iterable<BenefitRules> all() {
        if (ofFolder != null) {
            return List.of(ofFolder);
        }
        SortedSet<String> ids = engine.rulebooks();
        return ids.stream().map(this::named).toList();
    }
}
