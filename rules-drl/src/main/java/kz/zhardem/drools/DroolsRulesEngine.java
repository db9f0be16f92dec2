package kz.zhardem.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Stream;
import kz.zhardem.BenefitRules;
import kz.zhardem.UnknownRulebookException;
import kz.zhardem.spi.RulesEngine;

/** The engine that {@link BenefitRules} finds. */
public final class DroolsRulesEngine implements RulesEngine {

    /** Creates the engine, as {@link java.util.ServiceLoader} needs it. */
    public DroolsRulesEngine() {
        // nothing to set up
    }

    @Override
    public SortedSet<String> rulebooks() {
        return RulebookSource.OnClassPath.ids();
    }

    @Override
    public BenefitRules load(String rulebook) {
        return DroolsBenefitRules.shipped(shipped(rulebook));
    }

    @Override
    public BenefitRules load(Path folder) {
        return new DroolsBenefitRules(new RulebookSource.InFolder(Objects.requireNonNull(folder, "folder")));
    }

    @Override
    public void export(String rulebook, Path folder) {
        Map<String, byte[]> files = RulebookReader.files(shipped(rulebook));
        try {
            Files.createDirectories(folder);
            try (Stream<Path> present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(folder.toString(), null, "the folder is not empty");
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RulebookSource.OnClassPath shipped(String rulebook) {
        if (!rulebooks().contains(Objects.requireNonNull(rulebook, "rulebook"))) {
            throw new UnknownRulebookException(rulebook, rulebooks());
        }
        return new RulebookSource.OnClassPath(rulebook);
    }
}
