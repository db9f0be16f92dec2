package kz.zhardem.workbench;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Something that the user of the command can put right. The message shows no fact about a person. */
final class UserError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }

    /** Why a file or folder cannot be read or written, in words and without its name. */
    static String why(IOException e) {
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        // The message of a file system's exception is only the name of the file.
        String message = e instanceof FileSystemException ? null : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** The same with the name of the file or folder, if it is known. */
    static String whyAndWhat(IOException e) {
        String file = e instanceof FileSystemException system ? system.getFile() : null;
        return file == null ? why(e) : file + ": " + why(e);
    }
}
