package kz.zhardem;

/**
 * What became of one case of many. {@code toString} shows nothing about the case.
 *
 * @param <T> what the case was read from
 */
public sealed interface Result<T> {

    /**
     * The place of the case among all.
     *
     * @return from 1
     */
    long number();

    /**
     * What the case was read from.
     *
     * @return the element of the stream
     */
    T source();

    /**
     * A case that was decided.
     *
     * @param number its place among all, from 1
     * @param source what it was read from
     * @param decisions the same as {@link BenefitRules#decide(Family, java.time.LocalDate)} makes
     */
    record Decided<T>(long number, T source, Decisions decisions) implements Result<T> {

        @Override
        public String toString() {
            return "Decided[" + number + "]";
        }
    }

    /**
     * A case that could not be decided; the others were.
     *
     * @param number its place among all, from 1
     * @param source what it was read from
     * @param error what is wrong with it
     */
    record Failed<T>(long number, T source, ZhardemException error) implements Result<T> {

        @Override
        public String toString() {
            return "Failed[" + number + "]";
        }
    }
}
