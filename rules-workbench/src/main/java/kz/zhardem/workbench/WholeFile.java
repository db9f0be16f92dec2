package kz.zhardem.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file that only its owner can read, where the file system knows owners: it may tell facts about people. An
     * existing one is replaced.
     *
     * @param file the file
     * @param content what it will hold
     * @throws UserError when something else than a regular file is in its place, or it cannot be written
     */
    static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /** What a file will hold. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes such a file piece by piece.
     *
     * @param file the file
     * @param content what writes it; what it throws leaves no file
     * @throws UserError when something else than a regular file is in its place, or it cannot be written
     */
    static void write(Path file, Content content) {
        check(file);
        try {
            // In the same folder, because a file can be moved at one stroke only within a file system.
            Path unfinished = Files.createTempFile(folderOf(file), ".zhardem", ".tmp");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                    content.to(out);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw cannotWrite(file, UserError.why(e));
        }
    }

    /**
     * Tells early what would make it useless to begin.
     *
     * @param file the file that will be written
     * @throws UserError when there is no folder for it, or something else than a regular file in its place
     */
    static void check(Path file) {
        if (!Files.isDirectory(folderOf(file))) {
            throw cannotWrite(file, "there is no such folder");
        }
        // A link is not followed: what is replaced should be what was named.
        boolean free = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        if (!free && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw cannotWrite(file, "it is there, and is not a regular file");
        }
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    private static UserError cannotWrite(Path file, String why) {
        return new UserError("cannot write " + file + ": " + why);
    }
}
