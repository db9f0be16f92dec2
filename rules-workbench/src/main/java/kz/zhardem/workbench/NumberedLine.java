package kz.zhardem.workbench;

import org.jspecify.annotations.Nullable;

/** A line of a file, without its end. Shows nothing of what is in it. */
final class NumberedLine {

    private final long number;
    private final byte @Nullable [] content;

    /**
     * A line.
     *
     * @param number its number, from 1; blank lines count
     * @param content its bytes, which nobody changes; null when there were too many to be kept
     */
    NumberedLine(long number, byte @Nullable [] content) {
        this.number = number;
        this.content = content;
    }

    long number() {
        return number;
    }

    /** The case that stands in it. */
    Case read(CaseReader reader) {
        if (content == null) {
            throw CaseReader.tooLong();
        }
        return reader.read(content);
    }

    /** How many bytes are held. */
    int size() {
        return content == null ? 0 : content.length;
    }
}
