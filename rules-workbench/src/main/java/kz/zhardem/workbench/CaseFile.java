package kz.zhardem.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file with a case, or standard input. */
final class CaseFile {

    private static final String STANDARD_INPUT = "-";

    private CaseFile() {}

    /** Whether a name stands for standard input. */
    static boolean isStandardInput(String file) {
        return file.equals(STANDARD_INPUT);
    }

    /**
     * Reads the one case of a file.
     *
     * @param file the name of the file; {@code -} for standard input
     * @param in standard input
     * @throws UserError when it cannot be read
     */
    static Case read(String file, InputStream in) {
        return with(file, in, input -> new CaseReader().read(input.readNBytes(CaseReader.LONGEST + 1)));
    }

    /** What is done with an open file. */
    interface Use<T> {
        T of(InputStream input) throws IOException;
    }

    /** Opens a file, uses it and closes it; what goes wrong in between is told of the file. */
    static <T> T with(String file, InputStream in, Use<T> use) {
        try (InputStream input = file.equals(STANDARD_INPUT) ? in : Files.newInputStream(Path.of(file))) {
            return use.of(input);
        } catch (IOException | InvalidPathException e) {
            String why = e instanceof IOException io ? UserError.why(io) : "no file can have this name";
            throw new UserError("cannot read " + (file.equals(STANDARD_INPUT) ? "standard input" : file) + ": " + why);
        }
    }

    /**
     * Tells early that a page cannot be written, or would replace the case.
     *
     * @param page the file to write
     * @param file the file of the case
     */
    static void checkPage(Path page, String file) {
        WholeFile.check(page);
        try {
            if (!file.equals(STANDARD_INPUT) && Files.exists(page) && Files.isSameFile(page, Path.of(file))) {
                throw new UserError("cannot write " + page + ": it is the case");
            }
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + UserError.why(e));
        }
    }
}
