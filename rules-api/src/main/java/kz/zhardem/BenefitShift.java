package kz.zhardem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reform changes in one benefit. Its {@link Shift}s count its subjects (children, mothers, families or persons) and look
 * at this benefit alone.
 *
 * @param benefit its id
 * @param frequency how often it is paid, after the reform where that has it
 * @param before the benefit before the reform; null when it is new
 * @param after the benefit after the reform; null when it is abolished
 * @param shift of all subjects
 * @param by the same by the bands of each breakdown, in order
 */
public record BenefitShift(
        String benefit,
        Frequency frequency,
        @Nullable BenefitCount before,
        @Nullable BenefitCount after,
        Shift shift,
        Map<Breakdown, Map<String, Shift>> by) {}
