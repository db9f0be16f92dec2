package kz.zhardem.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Has lines answered in blocks by as many threads as there are processors, and prints the answers in the order of the lines.
 * Only some blocks are held at a time; whenever input is waited for, all that was read is answered and printed before.
 */
final class OrderedAnswers implements AutoCloseable {

    private static final int MOST_LINES = 64;

    private static final int MOST_BYTES = 1 << 16;

    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Function<List<NumberedLine>, BlockOfLines.Answers> answering;
    private final Output out;
    private final ExecutorService workers;
    private final Queue<Future<BlockOfLines.Answers>> begun = new ArrayDeque<>();

    private List<NumberedLine> block = new ArrayList<>();
    private int bytes;
    private boolean allDecided = true;

    /**
     * Answers into an output, which no other thread uses.
     *
     * @param answering what answers a block, on several threads
     * @param out where to
     */
    OrderedAnswers(Function<List<NumberedLine>, BlockOfLines.Answers> answering, Output out) {
        this.answering = answering;
        this.out = out;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "lines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Answers every line.
     *
     * @param input the lines
     * @return whether every line was decided
     */
    boolean of(InputStream input) throws IOException {
        Lines lines = new Lines(CaseLines.uncompressed(input), () -> {
            printAll();
            out.flush();
        });
        while (lines.next()) {
            NumberedLine line = lines.line();
            block.add(line);
            bytes += line.size();
            if (block.size() >= MOST_LINES || bytes >= MOST_BYTES) {
                begin();
            }
        }
        printAll();
        return allDecided;
    }

    private void begin() {
        List<NumberedLine> lines = block;
        block = new ArrayList<>();
        bytes = 0;
        begun.add(workers.submit(() -> answering.apply(lines)));
        // Enough that no thread waits while the answers of a slow block are waited for here.
        while (begun.size() > 4 * threads) {
            print(begun.remove());
        }
    }

    private void printAll() {
        if (!block.isEmpty()) {
            begin();
        }
        while (!begun.isEmpty()) {
            print(begun.remove());
        }
    }

    private void print(Future<BlockOfLines.Answers> future) {
        try {
            BlockOfLines.Answers answers = future.get();
            answers.inOrder().forEach(out::write);
            allDecided &= answers.allDecided();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of lines could not be answered", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("stopped while deciding");
        }
    }

    /** Stops what is not printed any more. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
