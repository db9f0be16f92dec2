package kz.zhardem.tests.benchmark.rivals;

/**
 * What is due, as a rival says it: without reasons.
 *
 * @param benefit the benefit
 * @param subject who it is for
 * @param tiyn the amount; 0 where it is not money
 */
public record Grant(String benefit, String subject, long tiyn) {}
