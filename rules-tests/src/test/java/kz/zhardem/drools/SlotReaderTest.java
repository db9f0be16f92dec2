package kz.zhardem.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots are read by functions of some two dozen sensors each: none is left out or read into another's place. */
final class SlotReaderTest {

    private static final Member CHILD = Child.builder("dana").build();

    private static final Derivation DERIVATION =
            new Derivation(Family.builder().add(CHILD).build(), LocalDate.of(2026, 9, 15));

    private static List<Sensor> sensors(int size) {
        return IntStream.range(0, size)
                .<Sensor>mapToObj(
                        slot -> (derivation, subject) -> derivation == DERIVATION && subject == CHILD ? slot : -1)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23, 24, 25, 48, 49, 500})
    void everySensorIsReadIntoItsOwnPlace(int size) {
        SlotReader reader = new SlotReader(sensors(size));

        assertThat(reader.read(DERIVATION, CHILD))
                .containsExactly(IntStream.range(0, size).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void whatASensorThrowsIsThrown(int size) {
        IllegalStateException fault = new IllegalStateException("fault");
        SlotReader reader = new SlotReader(IntStream.range(0, size)
                .<Sensor>mapToObj(slot -> (derivation, subject) -> {
                    throw fault;
                })
                .toList());

        assertThatThrownBy(() -> reader.read(DERIVATION, null)).isSameAs(fault);
    }
}
