package kz.zhardem.workbench;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where an interview keeps the facts: a file that is not there before, and is written anew after each answer. */
final class FactsFile {

    private final Path path;

    private boolean written;

    /**
     * Makes sure that the file can be written, and leaves none: the interview may end before there is anything to save.
     *
     * @param path the file
     * @throws UserError when it is there already or cannot be written
     */
    FactsFile(Path path) {
        this.path = path;
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UserError(
                    "cannot write " + path + ": " + UserError.why(new FileAlreadyExistsException(path.toString())));
        }
        WholeFile.check(path);
    }

    void write(Case facts) {
        WholeFile.write(path, new CaseWriter().write(facts));
        written = true;
    }

    /** Whether there was anything to save. */
    boolean isWritten() {
        return written;
    }

    /** Its name. */
    @Override
    public String toString() {
        return path.toString();
    }
}
