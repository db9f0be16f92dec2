package kz.zhardem.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads work ahead of a reader, who notices nothing of it but that it is faster. */
final class WorkAheadTest {

    private static WorkAhead<Integer, Integer> of(int size, Function<Integer, Integer> map) {
        return new WorkAhead<>(IntStream.range(0, size).iterator(), map);
    }

    private static List<Integer> all(Iterator<List<Integer>> lists) {
        List<Integer> all = new ArrayList<>();
        lists.forEachRemaining(all::addAll);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 2047, 2048, 2049, 50_000})
    void everythingComesOnceAndInOrder(int size) {
        AtomicInteger mapped = new AtomicInteger();

        List<Integer> all = all(of(size, number -> {
            mapped.incrementAndGet();
            return 2 * number;
        }));

        assertThat(all).isEqualTo(IntStream.range(0, size).mapToObj(i -> 2 * i).toList());
        assertThat(mapped).hasValue(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 128, 4000})
    void anExceptionIsThrownInItsPlaceAndAsItIs(int place) {
        RuntimeException fault = new IllegalStateException("fault");
        WorkAhead<Integer, Integer> lists = of(5000, number -> {
            if (number == place) {
                throw fault;
            }
            return number;
        });
        List<Integer> before = new ArrayList<>();

        assertThatThrownBy(() -> lists.forEachRemaining(before::addAll)).isSameAs(fault);
        assertThat(before)
                .isEqualTo(IntStream.range(0, place / 128 * 128).boxed().toList());
    }

    /** Other languages throw what Java's signatures must declare. */
    private static Stream<Throwable> faults() {
        return Stream.of(
                new AssertionError("fault"),
                new IOException("fault"),
                new CompletionException("fault", null),
                new CancellationException("fault"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothingThatIsThrownIsSwallowedOrWrapped(Throwable fault) {
        WorkAhead<Integer, Integer> lists =
                of(5000, number -> number < 1000 ? number : WorkAheadTest.<RuntimeException>thrown(fault));

        assertThatThrownBy(() -> all(lists)).isSameAs(fault);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Integer thrown(Throwable fault) throws E {
        throw (E) fault;
    }

    @Test
    void noMoreThanSomeThousandAreReadAhead() {
        AtomicInteger read = new AtomicInteger();
        Iterator<Integer> endless =
                IntStream.generate(read::getAndIncrement).boxed().iterator();
        WorkAhead<Integer, Integer> lists = new WorkAhead<>(endless, Function.identity());

        for (int i = 1; i <= 100; i++) {
            lists.next();
            assertThat(read.get()).isBetween(128 * i, 128 * i + 2048);
        }
    }

    @Test
    void afterTheLastThereIsNone() {
        WorkAhead<Integer, Integer> lists = of(1, Function.identity());
        lists.next();

        assertThat(lists.hasNext()).isFalse();
        assertThatThrownBy(lists::next).isInstanceOf(NoSuchElementException.class);
    }
}
