package kz.zhardem.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import kz.zhardem.spi.LazyList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of decisions and reasons: each element is made when it is first read, and no more than once. */
final class LazyListTest {

    private final List<Integer> made = new ArrayList<>();

    private LazyList<String> list(int size) {
        return new LazyList<>(size, place -> {
            made.add(place);
            return "element " + place;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void everyElementIsMadeOnceHoweverItIsRead(int size) {
        LazyList<String> list = list(size);
        List<String> heard = new ArrayList<>();

        list.forEach(heard::add);

        assertThat(heard).hasSize(size).isEqualTo(new ArrayList<>(list)).isEqualTo(list);
        assertThat(made).hasSize(size).doesNotHaveDuplicates();
    }

    @Test
    void nothingElseIsMade() {
        LazyList<String> list = list(3);

        assertThat(list).hasSize(3);
        assertThat(made).isEmpty();
        assertThat(list.get(2)).isEqualTo("element 2");
        assertThat(list.get(0)).isEqualTo("element 0");
        assertThat(made).containsExactly(2, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3})
    void aPlaceThatIsNoneIsRefused(int place) {
        assertThatThrownBy(() -> list(2).get(place)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> LazyList.whole(List.of("a", "b")).get(place))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(made).isEmpty();
    }

    @Test
    void anEmptyListHasNoFirstElement() {
        assertThatThrownBy(() -> list(0).get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(made).isEmpty();
    }

    @Test
    void iterationEnds() {
        Iterator<String> all = list(1).iterator();

        assertThat(all.next()).isEqualTo("element 0");
        assertThat(all.hasNext()).isFalse();
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nobodyCanChangeIt() {
        assertThatThrownBy(() -> list(1).add("more")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list(1).set(0, "other")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void aWholeListIsACopyOfWhatIsThere(int size) {
        List<String> elements = new ArrayList<>(list(size));
        List<String> before = List.copyOf(elements);

        LazyList<String> whole = LazyList.whole(elements);
        elements.add("later");

        assertThat(whole).isEqualTo(before);
        assertThat(whole.isLazy()).isFalse();
        assertThat(list(size).isLazy()).isTrue();
    }

    @Test
    void aCopyOfALazyListIsTheListItself() {
        LazyList<String> list = list(2);

        assertThat(LazyList.copyOf(list)).isSameAs(list);
        assertThat(made).isEmpty();
        assertThat(LazyList.copyOf(new ArrayList<>(List.of("a")))).containsExactly("a");
    }
}
