package kz.zhardem;

import java.math.BigDecimal;
import java.util.List;

/**
 * One kind of change that a reform makes, with the first family that it was met in. {@code toString} shows nothing about the
 * family.
 *
 * @param decisions how many decisions change in this way
 * @param yearly by how much the payments of a year grow by all of them in sum, in tenge with two decimals
 * @param family a family of the population
 * @param before a decision on it before the reform
 * @param after the decision on the same benefit and subject after it
 * @param why what the two explanations tell differently. Where one grants and the other refuses, the refusal is told by the
 *     rule that grants on the other side, where both have it, and not by the rules that come nearest to a grant; what that
 *     rule asks, and is met, on both sides is left out
 * @param obstacles where one grants and the other refuses, what that rule asks and is not met there; where the side that refuses
 *     has no such rule, what is not met of its rules that come nearest to a grant, unless the side that grants has them, too,
 *     and they fail there likewise; else empty
 */
public record ReformExample(
        long decisions,
        BigDecimal yearly,
        Family family,
        Decision before,
        Decision after,
        List<Difference> why,
        List<Obstacle> obstacles) {

    public ReformExample {
        why = List.copyOf(why);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What stands in the way of a grant on one side only.
     *
     * @param reason the requirement that is not met, as the side says it that refuses
     * @param onBothSides whether the rule that grants on the other side asks it, too, and it is met there: then its limit
     *     differs. Otherwise only the side asks it that refuses
     */
    public record Obstacle(Reason reason, boolean onBothSides) {

        /** Shows which fact, and nothing about the family. */
        @Override
        public String toString() {
            return "Obstacle[" + reason.fact() + "]";
        }
    }

    @Override
    public String toString() {
        return "ReformExample[" + after.benefit() + "]";
    }
}
