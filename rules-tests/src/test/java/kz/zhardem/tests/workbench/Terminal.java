package kz.zhardem.tests.workbench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.zhardem.workbench.Zhardem;

/** The program in a Java machine of its own, with a terminal to type into and to read from. */
final class Terminal implements AutoCloseable {

    static final String ENTER = "\r";

    static final String END_OF_INPUT = "\u0004";

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(30);

    private final PtyProcess process;
    private final StringBuilder screen = new StringBuilder();
    private int read;
    private boolean ended;

    Terminal(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Zhardem.class.getName());
        command.addAll(List.of(arguments));
        process = new PtyProcessBuilder(command.toArray(String[]::new))
                .setEnvironment(Map.of("TERM", "xterm", "LANG", "C"))
                .start();
        process.setWinSize(new WinSize(80, 24));
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] some = new char[1024];
            int count = output.read(some);
            while (count >= 0) {
                show(new String(some, 0, count));
                count = output.read(some);
            }
        } catch (IOException e) {
            // The other side is closed when the program has ended.
            show("");
        } finally {
            end();
        }
    }

    private synchronized void show(String text) {
        screen.append(text.replace("\r\n", "\n"));
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until a text stands on the screen, after those waited for before; gives what stands before it. */
    synchronized String until(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        int found = screen.indexOf(text, read);
        while (found < 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (ended || left <= 0) {
                throw new AssertionError("\"" + text + "\" is not on the screen:\n" + screen);
            }
            wait(left);
            found = screen.indexOf(text, read);
        }
        String before = screen.substring(read, found);
        read = found + text.length();
        return before;
    }

    void type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the program goes on");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
