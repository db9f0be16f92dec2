package kz.zhardem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Families counted into the classes that the rules tell apart. It keeps counts and, of each class, one family; its size
 * depends on the rules, not on how many families were counted. Immutable and thread-safe.
 */
public interface Population {

    /**
     * The day for which the families were counted.
     *
     * @return the day
     */
    LocalDate date();

    /**
     * How many families were counted.
     *
     * @return the number, without those that failed
     */
    long families();

    /**
     * How many families there are in each band.
     *
     * @return by the bands of each breakdown, in order
     */
    Map<Breakdown, Map<String, Long>> familiesBy();

    /**
     * How many cases could not be decided.
     *
     * @return the number
     */
    long failed();

    /**
     * The first cases that could not be decided.
     *
     * @return at most 100
     */
    List<Failure> failures();

    /**
     * A case that could not be decided.
     *
     * @param number its place among all, from 1
     * @param error what is wrong with it
     */
    record Failure(long number, ZhardemException error) {}

    /**
     * The benefits that could not be counted by class, because the rules tell too many classes apart: each claim was decided
     * by itself. What they cost is exact all the same, but a reform of them needs another count.
     *
     * @return their ids
     */
    List<String> uncounted();

    /**
     * What each benefit comes to.
     *
     * @param rules rules that the population was counted with
     * @return in the order of the rules' benefits
     * @throws IllegalArgumentException when it was not counted with them
     */
    List<BenefitCount> benefits(BenefitRules rules);

    /**
     * What a reform changes. Only the classes that it touches are decided again. What it changes for families is told only
     * where the population was counted with the reform, too: a count of claims by class does not keep families together.
     *
     * @param baseline the rules that counted the population; where the reform was not counted along, one of those that were will
     *     do, too
     * @param reform other rules; where the population was not counted with them, they must tell no families apart that the
     *     count did not
     * @return the changes
     * @throws IllegalArgumentException when the population must be counted with the reform in order to know
     */
    Comparison compare(BenefitRules baseline, BenefitRules reform);
}
