package kz.zhardem.workbench;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of several files, plain or compressed by gzip, read once and by a thread of its own: it goes on while earlier
 * lines are counted, and whoever waits for input can still be interrupted. Ends early when an interruption is requested. For
 * one thread.
 */
final class CaseLines implements Iterator<CaseLines.Placed>, AutoCloseable {

    /**
     * A line and where it stands.
     *
     * @param file what its file is called
     * @param line the line
     */
    record Placed(String file, NumberedLine line) {}

    private static final int LINES_AT_ONCE = 256;

    private static final int BYTES_AT_ONCE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /** Within this time an interruption is noticed. */
    private static final int MILLISECONDS = 100;

    private static final int GZIP = 0x1f8b;

    private final List<String> files;
    private final InputStream in;
    private final Interruption interruption;
    private final Progress progress;
    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(8);
    private final Thread reader = new Thread(this::readAll, "reader");
    private Iterator<Placed> current = List.<Placed>of().iterator();
    private boolean ended;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong linesRead = new AtomicLong();

    /** What was read at once, and then either more, the end, or an error. */
    private record Read(
            List<Placed> lines, boolean last, @Nullable RuntimeException error) {}

    /**
     * Begins to read.
     *
     * @param files the names of the files; {@code -} for standard input
     * @param in standard input
     */
    CaseLines(List<String> files, InputStream in, Interruption interruption, Progress progress) {
        this.files = files;
        this.in = in;
        this.interruption = interruption;
        this.progress = progress;
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public boolean hasNext() {
        while (!interruption.isRequested() && !current.hasNext() && !ended) {
            Read next = poll();
            if (next != null) {
                if (next.error() != null) {
                    throw next.error();
                }
                current = next.lines().iterator();
                ended = next.last();
            }
        }
        return !interruption.isRequested() && current.hasNext();
    }

    private @Nullable Read poll() {
        try {
            return read.poll(MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("stopped while reading");
        }
    }

    /** The next line; also when an interruption came after {@link #hasNext} promised it. */
    @Override
    public Placed next() {
        if (!current.hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private void readAll() {
        try {
            RuntimeException error = null;
            try {
                for (String file : files) {
                    readOne(file);
                }
            } catch (RuntimeException e) {
                error = e;
            }
            read.put(new Read(List.of(), true, error));
        } catch (InterruptedException closed) {
            // Nobody reads any more.
            Thread.currentThread().interrupt();
        }
    }

    private void readOne(String file) throws InterruptedException {
        String name = CaseFile.isStandardInput(file) ? "standard input" : file;
        try (InputStream raw = CaseFile.isStandardInput(file) ? in : Files.newInputStream(Path.of(file))) {
            Lines lines = new Lines(uncompressed(new Counted(raw)), () -> {});
            List<Placed> some = new ArrayList<>();
            int bytes = 0;
            while (lines.next()) {
                NumberedLine line = lines.line();
                some.add(new Placed(name, line));
                bytes += line.size();
                linesRead.incrementAndGet();
                if (some.size() >= LINES_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                    read.put(new Read(some, false, null));
                    some = new ArrayList<>();
                    bytes = 0;
                }
            }
            read.put(new Read(some, false, null));
        } catch (IOException e) {
            throw new UserError("cannot read " + name + ": " + UserError.why(e));
        }
    }

    /** What a stream holds, be it plain or compressed by gzip. */
    static InputStream uncompressed(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        int start = (buffered.read() << 8) | buffered.read();
        buffered.reset();
        return start == GZIP ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** Whether all lines were taken. */
    boolean isEnded() {
        return ended && !current.hasNext();
    }

    /** How many bytes of the files were read until now. */
    long bytes() {
        return bytes.get();
    }

    /** How many lines they held. */
    long lines() {
        return linesRead.get();
    }

    /** Stops reading. */
    @Override
    public void close() {
        reader.interrupt();
    }

    /** Tells the progress how many bytes were read. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream raw) {
            super(raw);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            add(Math.max(count, 0));
            return count;
        }

        private void add(int more) {
            bytes.addAndGet(more);
            progress.add(more);
        }
    }
}
