package kz.zhardem.drools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has a source worked on by several threads, some short lists ahead of whoever reads: while one is read, others are worked on. The
 * reader works, too, rather than wait, so that it comes to an end wherever there is no other thread.
 *
 * @param <T> what the source has, which is read on the reader's thread
 * @param <R> what becomes of it
 */
final class WorkAhead<T, R> implements Iterator<List<R>> {

    /** Long enough that handing a list over costs nothing, short enough that nobody waits long for one. */
    private static final int SIZE = 128;

    /** So many lists are held at a time. */
    private static final int MOST = 16;

    private final Iterator<T> source;
    private final Function<T, R> map;
    private final Deque<Portion<T, R>> underWay = new ArrayDeque<>();

    /**
     * Reads nothing yet.
     *
     * @param map called on several threads
     */
    WorkAhead(Iterator<T> source, Function<T, R> map) {
        this.source = source;
        this.map = map;
    }

    @Override
    public boolean hasNext() {
        return !underWay.isEmpty() || source.hasNext();
    }

    /** In the order of the source. An exception of the map is thrown in the place of its list. */
    @Override
    public List<R> next() {
        begin();
        Portion<T, R> next = underWay.remove();
        next.run();
        for (Portion<T, R> other : underWay) {
            if (next.outcome.isDone()) {
                break;
            }
            other.run();
        }
        begin();
        return next.join();
    }

    private void begin() {
        while (underWay.size() < MOST && source.hasNext()) {
            List<T> elements = new ArrayList<>(SIZE);
            while (elements.size() < SIZE && source.hasNext()) {
                elements.add(source.next());
            }
            Portion<T, R> portion = new Portion<>(elements, map);
            underWay.add(portion);
            ForkJoinTask.adapt(portion).fork();
        }
    }

    /** A list that whoever comes first works on. */
    private static final class Portion<T, R> implements Runnable {

        private final List<T> elements;
        private final Function<T, R> map;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();

        private Portion(List<T> elements, Function<T, R> map) {
            this.elements = elements;
            this.map = map;
        }

        /** Does nothing when somebody else has begun. */
        @Override
        public void run() {
            if (!begun.compareAndSet(false, true)) {
                return;
            }
            outcome.complete(worked());
        }

        private Outcome<R> worked() {
            try {
                return new Outcome<>(elements.stream().map(map).toList(), null);
            } catch (Throwable e) {
                // Also what no signature declares, as other languages throw it: else the reader would wait forever.
                return new Outcome<>(List.of(), e);
            }
        }

        private List<R> join() {
            Outcome<R> known = outcome.join();
            if (known.fault() != null) {
                Portion.<RuntimeException>throwAsItIs(known.fault());
            }
            return known.all();
        }

        @SuppressWarnings("unchecked") // the caller declares nothing, and nothing is cast when it runs
        private static <E extends Throwable> void throwAsItIs(Throwable fault) throws E {
            throw (E) fault;
        }
    }

    /** What became of a list; a fault instead when the map threw one. */
    private record Outcome<R>(List<R> all, @Nullable Throwable fault) {}
}
