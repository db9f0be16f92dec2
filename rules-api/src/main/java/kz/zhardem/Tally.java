package kz.zhardem;

import java.math.BigDecimal;

/**
 * The decisions on one benefit, counted. Each is about one subject: a child, a mother, a family or a person.
 *
 * @param granted how many subjects are granted the benefit: its recipients
 * @param refused how many are refused it
 * @param undetermined how many wait for facts or for the record of the law
 * @param amount what is granted in sum, per payment, in tenge with two decimals; zero for a benefit in kind or a status
 */
public record Tally(long granted, long refused, long undetermined, BigDecimal amount) {}
