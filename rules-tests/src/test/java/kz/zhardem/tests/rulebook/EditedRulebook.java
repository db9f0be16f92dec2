package kz.zhardem.tests.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.zhardem.BenefitRules;
import kz.zhardem.Problem;
import kz.zhardem.RulebookException;

/** A copy of a shipped rulebook that a test edits as an analyst would. */
public final class EditedRulebook {

    private final Path folder;

    public EditedRulebook(Path parent) {
        this(parent, "family-benefits-2006");
    }

    public EditedRulebook(Path parent, String id) {
        try {
            this.folder = Files.createTempDirectory(parent, "rulebook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BenefitRules.export(id, folder);
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Replaces a text that stands in the file, at its first place. */
    public EditedRulebook replace(String file, String text, String replacement) {
        String content = read(file);
        int start = content.indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException(file + " does not hold " + text);
        }
        return write(file, content.substring(0, start) + replacement + content.substring(start + text.length()));
    }

    public String read(String file) {
        try {
            return Files.readString(file(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedRulebook write(String file, String content) {
        try {
            Files.writeString(file(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedRulebook delete(String file) {
        try {
            Files.delete(file(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BenefitRules load() {
        return BenefitRules.load(folder);
    }

    /** What is wrong with it; empty when it loads. */
    public List<Problem> problems() {
        try {
            load();
            return List.of();
        } catch (RulebookException e) {
            return e.problems();
        }
    }
}
