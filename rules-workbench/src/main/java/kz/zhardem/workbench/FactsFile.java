package kz.zhardem.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where an interview saves the facts: a file that is not there before. */
final class FactsFile {

    private final Path path;

    /**
     * Makes sure that the file can be written, and leaves none: the interview may end before there is anything to save.
     *
     * @param path the file
     * @throws UserError when it is there already or cannot be written
     */
    FactsFile(Path path) {
        this.path = path;
        write(new byte[0]);
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void write(Case facts) {
        write(new CaseWriter().write(facts));
    }

    /** Its name. */
    @Override
    public String toString() {
        return path.toString();
    }

    private void write(byte[] bytes) {
        try {
            Files.createFile(path, ownersOnly());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** It tells facts about people, so nobody else may read it, where the file system knows owners. */
    private FileAttribute<?>[] ownersOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private UserError cannotWrite(IOException e) {
        return new UserError("cannot write " + path + ": " + UserError.why(e));
    }
}
