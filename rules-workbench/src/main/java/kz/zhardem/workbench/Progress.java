package kz.zhardem.workbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a long work got, how fast it goes and what time remains: on a terminal, else nowhere. Thread-safe. */
final class Progress implements AutoCloseable {

    /** So that it stays on one line of most terminals. */
    private static final int WIDTH = 78;

    private static final int MEGABYTE = 1_000_000;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /**
     * Progress in bytes read.
     *
     * @param err standard error
     * @param all how many there are; negative when that is not known
     */
    static Progress inBytes(OutputStream err, long all) {
        return of(err, all, " MB", MEGABYTE);
    }

    /**
     * Progress in families.
     *
     * @param err standard error
     * @param all how many there are
     */
    static Progress inFamilies(OutputStream err, long all) {
        return of(err, all, "", 1);
    }

    private static Progress of(OutputStream err, long all, String unit, int size) {
        if (!isTerminal(err)) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName("zhardem")
                .setInitialMax(all)
                .setUnit(unit, size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(err, true, StandardCharsets.UTF_8), WIDTH))
                .showSpeed()
                .build());
    }

    /** Java tells of a terminal only when standard output is one, too; the system's own command tells of each stream. */
    private static boolean isTerminal(OutputStream err) {
        try {
            if (!(err instanceof FileOutputStream file) || file.getFD() != FileDescriptor.err) {
                return false;
            }
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            // There is no such command here.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** That so much more is done. */
    void add(long more) {
        if (bar != null) {
            bar.stepBy(more);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
