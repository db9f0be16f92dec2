package kz.zhardem.tests.benchmark.rivals;

import java.util.List;
import kz.zhardem.Outcome;

/**
 * A decision with no more than outcome, amount and what is lacking.
 *
 * @param benefit the benefit
 * @param subject who it is for
 * @param outcome granted or refused
 * @param tiyn the amount; 0 where nothing is granted or it is not money
 * @param unmet codes of the unmet requirements; empty when granted
 */
public record LeanDecision(String benefit, String subject, Outcome outcome, long tiyn, List<String> unmet) {}
