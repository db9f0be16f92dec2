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
 * @param why what the two explanations tell differently
 */
public record ReformExample(
        long decisions, BigDecimal yearly, Family family, Decision before, Decision after, List<Difference> why) {

    public ReformExample {
        why = List.copyOf(why);
    }

    @Override
    public String toString() {
        return "ReformExample[" + after.benefit() + "]";
    }
}
