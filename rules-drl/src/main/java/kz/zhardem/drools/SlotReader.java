package kz.zhardem.drools;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import kz.zhardem.Member;
import org.jspecify.annotations.Nullable;

/**
 * Reads all slots of a family, or of a subject. Sensors are of as many classes as there are kinds of facts, so that the compiler
 * cannot see through a loop over them; joined to functions, it can, which is faster.
 */
final class SlotReader {

    /** The compiler gives up on functions that are much longer. */
    private static final int MOST_JOINED = 24;

    private static final MethodType READING =
            MethodType.methodType(void.class, int[].class, Derivation.class, Member.class);

    private static final MethodHandle SENSOR = sensor();

    /** Each reads some slots. */
    private final MethodHandle[] parts;

    private final int size;

    /**
     * Joins sensors.
     *
     * @param sensors by slot
     */
    SlotReader(List<Sensor> sensors) {
        this.size = sensors.size();
        this.parts = new MethodHandle[(size + MOST_JOINED - 1) / MOST_JOINED];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = joined(sensors, MOST_JOINED * i, Math.min(size, MOST_JOINED * (i + 1)));
        }
    }

    private static MethodHandle joined(List<Sensor> sensors, int from, int to) {
        MethodHandle joined = MethodHandles.empty(READING);
        for (int slot = to - 1; slot >= from; slot--) {
            MethodHandle put = MethodHandles.insertArguments(MethodHandles.arrayElementSetter(int[].class), 1, slot);
            MethodHandle one = MethodHandles.collectArguments(put, 1, SENSOR.bindTo(sensors.get(slot)));
            joined = MethodHandles.foldArguments(joined, one);
        }
        return joined;
    }

    private static MethodHandle sensor() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            Sensor.class, "read", MethodType.methodType(int.class, Derivation.class, Member.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call sensors", e);
        }
    }

    /**
     * Reads.
     *
     * @param subject the member whom a claim is for; null when it is for the family
     * @return by slot what its sensor reads
     */
    int[] read(Derivation derivation, @Nullable Member subject) {
        int[] codes = new int[size];
        try {
            for (MethodHandle part : parts) {
                part.invokeExact(codes, derivation, subject);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("sensors throw nothing that must be declared", e);
        }
        return codes;
    }
}
