package kz.zhardem;

/**
 * How many undetermined decisions wait for the record of the law to be filled at one place.
 *
 * @param gap where the record is silent
 * @param decisions how many wait for it; one can wait for several
 */
public record GapCount(Gap gap, long decisions) {}
