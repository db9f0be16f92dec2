package kz.zhardem.workbench;

import java.util.concurrent.CountDownLatch;

/**
 * Whether the user wants the program to end, be it with Ctrl-C or another signal. While it is open, the process does not end
 * before it is closed, so that what was found until then can be written down. Thread-safe.
 */
final class Interruption implements AutoCloseable {

    /** The exit code of a process that Ctrl-C ended. */
    static final int EXIT_CODE = 130;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    /** Begins to wait for it. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        requested = true;
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested;
    }

    /** Lets the process end. */
    @Override
    public void close() {
        done.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAlready) {
                // The hook has nothing to wait for any more.
                requested = true;
            }
        }
    }
}
