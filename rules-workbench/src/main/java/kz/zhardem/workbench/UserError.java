package kz.zhardem.workbench;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Something that the user of the command can put right. The message shows no fact about a person. */
final class UserError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }

    /** Why a file cannot be read or written, in words. */
    static String why(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        if (e instanceof DirectoryNotEmptyException full) {
            return full.getFile() + " is not empty";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " exists already";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
